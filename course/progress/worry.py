"""The worry quarter (E11): notes that wait, what of them goes on to the next round, when it is due.

One entry is one round. Its field `notes` holds a row for each note; a row that was never put away (it has no
time) is half typed. What was not settled in a round is read again in the next one.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, rows, text, whole

EXERCISE = "worry-quarter"
NOTES, MINUTES = "notes", "minutes"
SETTINGS = ("time", "length", "place", "early")  # of the plan; they hold until they are changed
USUAL_LENGTH, LONGEST = 15, 60  # minutes
_EARLY = timedelta(minutes=10)  # before its time the quarter shows on Today
_LATE = timedelta(hours=2)  # and so long after it

Row = dict[str, object]


class Plan(NamedTuple):
    """When and where, as it was last said: `time` is "HH:MM" or empty, `length` in minutes."""

    time: str = ""
    length: int = USUAL_LENGTH
    place: str = ""


class Share(NamedTuple):
    """Of how many notes it was said whether they still mattered, and how many of those did not."""

    gone: int
    total: int

    @property
    def percent(self) -> int:
        """A whole number; 0 when nothing was said yet."""
        return round(100 * self.gone / self.total) if self.total else 0


class Due(NamedTuple):
    """The quarter is to be shown on Today: when it begins, and how many notes wait."""

    begins: datetime
    notes: int


# -- notes -------------------------------------------------------------------------------------------


def notes(values: Values) -> list[Row]:
    """The rows with words in them, as they are stored."""
    return [dict(row) for row in rows(values, NOTES) if text(row, "note")]


def lies(note: Values) -> bool:
    """Whether this note is still to be read: nothing that settles it was said about it."""
    if text(note, "end"):
        return text(note, "end") != "gone"
    if text(note, "matters") == "no":
        return False
    return not (text(note, "act") == "yes" and text(note, "step"))


def read(note: Values) -> bool:
    """Whether the person has looked at this note in its round."""
    return bool(text(note, "end")) or not lies(note)


def stack(finished: Sequence[Entry], values: Values) -> list[Row]:
    """All notes of the open round: first what the last round with notes left lying, then its own.

    `finished` are the finished rounds, oldest first. A note that was carried over already stands there once.
    """
    own = notes(values)
    known = {_name(note) for note in own}
    before = next((found for entry in reversed(finished) if (found := notes(entry.values))), [])
    left = [_fresh(note) for note in before if lies(note) and _name(note) not in known]
    return [*left, *own]


def before(history: Sequence[Entry], entry: str) -> Sequence[Entry]:
    """The rounds that came before the open one, whose id is `entry`; "" when nothing is said in it yet."""
    places = [place for place, one in enumerate(history) if one.id == entry]
    return history[: places[0]] if places else history


def waiting(finished: Sequence[Entry], values: Values) -> int:
    """How many notes wait for the quarter of this round."""
    return sum(not read(note) for note in stack(finished, values))


# -- one that is being written -------------------------------------------------------------------------


def half_typed(found: Iterable[Values]) -> tuple[str, int | None]:
    """Words and strength of the note that was not put away; ("", None) if there is none."""
    half = next((note for note in found if not text(note, "at")), {})
    words = half.get("note")
    return (words if isinstance(words, str) else "", whole(half, "pull"))


def with_typed(found: Iterable[Row], words: str, pull: int | None) -> list[Row]:
    """The notes with these words as the one being written; without words there is none."""
    kept = [note for note in found if text(note, "at")]
    if not words.strip():
        return kept
    half: Row = {"note": words} if pull is None else {"note": words, "pull": pull}
    return [*kept, half]


def put_away(found: Iterable[Row], now: datetime) -> list[Row]:
    """The notes, with the one being written put away at `now`."""
    put = {"day": now.date().isoformat(), "at": f"{now:%H:%M}"}
    return [note if text(note, "at") else {**note, **put} for note in found]


# -- the plan ------------------------------------------------------------------------------------------


def settings(entries: Iterable[Entry]) -> Row:
    """The newest answer to each field of the plan; `entries` oldest first."""
    found: Row = {}
    for entry in entries:
        found |= {field: entry.values[field] for field in SETTINGS if field in entry.values}
    return found


def plan(values: Values) -> Plan:
    """What `settings` says, with the usual length where none was chosen."""
    length = whole(values, "length") or 0
    return Plan(
        text(values, "time"), length if 0 < length <= LONGEST else USUAL_LENGTH, text(values, "place")
    )


def when_due(entries: Sequence[Entry], now: datetime) -> Due | None:
    """Whether Today shows the quarter: from ten minutes before its time until two hours after.

    None without a time, without notes, or when a round was finished since. `entries` are all rounds,
    finished or not, oldest first; `now` is on the clock of the place.
    """
    finished = [entry for entry in entries if entry.finished]
    unfinished: Values = next((entry.values for entry in reversed(entries) if not entry.finished), {})
    begins = _begins(plan(settings(entries)).time, now)
    if begins is None or any(entry.changed >= begins - _EARLY for entry in finished):
        return None
    count = waiting(finished, unfinished)
    return Due(begins, count) if count else None


def _begins(time: str, now: datetime) -> datetime | None:
    """When the quarter that is due at `now` begins; it may have begun before midnight."""
    try:
        hour, minute = (int(part) for part in time.split(":"))
        today = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        return None
    near = (today + timedelta(days=days) for days in (-1, 0, 1))
    return next((begins for begins in near if begins - _EARLY <= now < begins + _LATE), None)


# -- looking back --------------------------------------------------------------------------------------


def share(entries: Iterable[Entry]) -> Share:
    """Over all rounds; a note that was read more than once counts once, as it was said last."""
    said: dict[tuple[str, str, str], bool] = {}
    for entry in entries:
        for note in notes(entry.values):
            if text(note, "matters"):
                said[_name(note)] = text(note, "matters") == "no"
    return Share(sum(said.values()), len(said))


def estimates(entries: Iterable[Entry]) -> list[int]:
    """The minutes a day that somebody guessed to have worried, oldest first."""
    return [count for entry in entries if (count := whole(entry.values, MINUTES)) is not None]


def steps(values: Values) -> list[str]:
    """The next steps that were written down in this round."""
    return [text(note, "step") for note in notes(values) if text(note, "act") == "yes" and text(note, "step")]


def put_away_on(note: Values) -> date | None:
    """The day on which a note was put away; None if it is not known."""
    try:
        return date.fromisoformat(text(note, "day"))
    except ValueError:
        return None


def _name(note: Values) -> tuple[str, str, str]:
    """What makes a note the same one in the next round."""
    return (text(note, "note"), text(note, "day"), text(note, "at"))


def _fresh(note: Row) -> Row:
    """A note as it was put away, without what was said about it."""
    return {key: note[key] for key in ("note", "pull", "day", "at") if key in note}
