"""What pages ask about the person: where they were, what they did, what they wrote. It writes nothing."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from course.progress import answers, dose, homecoming, pause, statements, today
from course.progress.answers import Entry
from course.progress.log import Log
from course.progress.statements import Verb
from course.progress.store import Draft

if TYPE_CHECKING:
    from course.content.exercise import Field
    from course.progress.own_words import OwnWords
    from course.progress.reminders import Reminder

DAILY = 21  # entries of what is done every day: three weeks, where pictures show two
RECENT = 60  # entries: more than any picture of an exercise shows
_TEXTS = 600
REMINDING = frozenset(("worry-quarter", "movement-stairs", "warning-plan", "if-then", "kind-letter"))
_LESSONS = f"{statements.BASE}lesson"


class Day(NamedTuple):
    """All that the page Today is made of, for one moment."""

    now: datetime
    bookmark: today.Bookmark | None
    done: set[str]
    energy: today.Energy | None
    seconds_used: int
    went_on: bool
    pause: pause.Pause | None
    pause_over: pause.Pause | None
    coming_home: bool
    lessons_today: int


class Reader:
    """Questions to the log of one person; each reads only the few rows it needs."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def day(self, now: datetime) -> Day:
        """The state of the day at `now`."""
        this_day = now.date()
        said = self._log.since(this_day.isoformat())
        # The page may be made before the visit of now begins.
        deed = self._deed()
        visited = [*self._visits(deed), this_day]
        pauses = self._pauses()
        before = max((day for day in visited if day < this_day), default=None)
        parts = [s.object for s in said if s.verb == Verb.COMPLETED and ":part:" in s.object]
        return Day(
            now=now,
            bookmark=self.bookmark(),
            done=self.done(),
            energy=self.energy(this_day),
            seconds_used=dose.used(said, this_day),
            went_on=dose.went_on(said, this_day),
            pause=pause.current(pauses, this_day),
            pause_over=pause.just_over(pauses, before, this_day),
            coming_home=homecoming.is_coming_home(visited, deed),
            lessons_today=len({statements.ids(obj)[1] for obj in parts}),
        )

    def bookmark(self) -> today.Bookmark | None:
        """Where a lesson was left before its length was finished."""
        last = self._log.last((Verb.INITIALIZED, Verb.RESUMED), _LESSONS)
        if last is None or last.verb == Verb.RESUMED:  # none yet, or the person began again
            return None
        lesson = statements.ids(last.object)[1]
        return today.bookmark(self._log.answers_of(statements.lesson(lesson)))

    def done(self) -> set[str]:
        """The lessons read in at least one length since the person last began again."""
        again = self._log.last(Verb.RESUMED, _LESSONS)
        if again is None:
            return set(self._log.completed())
        return today.done(self._log.since(again.date))

    def parts_done(self) -> Mapping[str, set[str]]:
        """The parts read to their end, by lesson."""
        return self._log.completed()

    def energy(self, day: date) -> today.Energy | None:
        """The last energy word of `day`."""
        last = self._log.last(Verb.ANSWERED, statements.series("energy-moment"))
        return today.energy_today([last], day) if last is not None else None

    def energy_levels(self, since: date) -> list[tuple[date, int]]:
        """The energy words from `since` on, oldest first."""
        found = self._log.series("energy-moment")
        known = [(date.fromisoformat(s.date), s.result.get("response")) for s in found]
        return [(day, level) for day, level in known if isinstance(level, int) and day >= since]

    def home_facts(self) -> homecoming.Facts:
        """What somebody did here, for coming home."""
        return homecoming.facts(self._log.answers_of(statements.BASE))

    def written(self, lesson: str, field: str) -> object:
        """What stands in a field of a lesson, half typed or kept; None if nothing does."""
        obj = statements.written(lesson, field)
        draft = self._log.drafts(obj).get(obj)
        if draft is not None:
            return draft.value
        return answers.values(self._log.answers_of(obj)).get(obj)

    def entries(self, exercise: str, last: int = RECENT) -> list[Entry]:
        """The last entries of an exercise in the order they were begun, half-typed words included."""
        found = answers.entries(self._log.latest(exercise, last))
        drafts = self._log.drafts(statements.exercise(exercise))
        return sorted((_with_drafts(entry, drafts) for entry in found), key=lambda entry: entry.id)

    def entry(self, exercise: str, entry: str) -> Entry | None:
        """One entry, however long ago; None if it was erased."""
        about = statements.entry(exercise, entry)
        found = answers.entries(self._log.answers_of(about))
        return _with_drafts(found[0], self._log.drafts(about)) if found else None

    def exercises(self) -> list[str]:
        """The ids of all exercises in which the person wrote something, also of those that are gone."""
        return self._log.exercises()

    def reminders(self, now: datetime) -> "list[Reminder]":
        """What Today may quietly show of what was written in exercises, the most pressing first."""
        known = REMINDING.intersection(self._log.exercises())
        if not known:
            return []
        from course.progress.reminders import reminders

        return reminders(known, self.entries, now)

    def kept_fields(self, exercise: str, last: int = RECENT) -> "list[Field]":
        """What the answers of the last entries were given to, as it was asked then."""
        from course.progress.kept import kept_field

        said = self._log.latest(exercise, last)
        keys = dict.fromkeys(str(one.context["definition"]) for one in said if "definition" in one.context)
        return [field for key in keys if (field := kept_field(self._log.definition(key))) is not None]

    def own_words(self) -> "list[OwnWords]":
        """What the person wrote in lessons and exercises, newest first."""
        from course.progress import own_words

        return own_words.own_words(self._log.own_texts(_TEXTS))

    def entry_step(self, exercise: str, entry: str) -> str:
        """The step of the exercise where the person was; empty if it is not known."""
        last = self._log.last(Verb.PROGRESSED, statements.entry(exercise, entry))
        return str(last.context.get("step", "")) if last is not None else ""

    def _deed(self) -> date | None:
        found = [self._log.last(verb) for verb in (Verb.PROGRESSED, Verb.COMPLETED, Verb.ANSWERED)]
        found.append(self._log.last(Verb.INITIALIZED, _LESSONS))
        return homecoming.last_deed([statement for statement in found if statement is not None])

    def _visits(self, deed: date | None) -> list[date]:
        """The days since the last deed on which the program was opened."""
        since = deed.isoformat() if deed else ""
        return homecoming.visits(self._log.since(since, statements.course()))

    def _pauses(self) -> list[pause.Pause]:
        said = self._log.last_of_each((Verb.PAUSED, Verb.RESUMED), statements.course())
        return pause.pauses(said)


def _with_drafts(entry: Entry, drafts: Mapping[str, Draft]) -> Entry:
    prefix = f"{statements.entry(entry.exercise, entry.id)}:"
    typed: dict[str, Any] = {
        obj.removeprefix(prefix): draft.value for obj, draft in drafts.items() if obj.startswith(prefix)
    }
    values = {**entry.values, **typed}
    return entry._replace(values={key: value for key, value in values.items() if value not in (None, "")})
