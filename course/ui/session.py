"""The one object between the pages and the floors below: what a person can do, and what changed."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from course import clock
from course.content.exercise import Field
from course.content.lesson import PARTS, Part
from course.content.library import Library
from course.errors import CourseError
from course.progress import answers, statements
from course.progress.answers import Entry
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.writer import Writer
from course.ui.attention import Attention
from course.ui.bookmark import Bookmark
from course.ui.changes import Changes
from course.ui.drafts import DraftKeeper


class Session(QObject):
    """All verbs of the participant. Nothing blocks: writing is done on the writer's thread.

    `saved(object)` comes after the commit; `save_failed(object, error)` if it did not work, and
    `try_again(object)` hands the same words over once more.
    """

    changed = Signal(object)  # Changes
    saved = Signal(str)
    save_failed = Signal(str, object)  # object, CourseError
    _written = Signal(str, object)  # from the writer's thread

    def __init__(
        self,
        library: Library,
        store: StatementStore,
        writer: Writer,
        settings: Settings,
        save_settings: Callable[[Settings], None],
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        super().__init__()
        self.library, self.settings = library, settings
        self._store, self._writer = store, writer
        self._save_settings, self.now = save_settings, now
        self._attention = Attention()
        self._unsaved: dict[str, Callable[[], object]] = {}
        self._drafts = DraftKeeper(self)
        self._drafts.due.connect(self._keep_draft)
        self._written.connect(self._on_written)

    # -- settings -----------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language of the person, "nl" or "en"."""
        return self.settings.language

    def change_settings(self, **values: Any) -> None:
        """Change some settings and keep them; raises CourseError if that does not work."""
        self.settings = self.settings._replace(**values)
        self._save_settings(self.settings)
        kinds = Changes.LANGUAGE if "language" in values else Changes.SETTINGS
        self.changed.emit(kinds)

    # -- writing ------------------------------------------------------------------------------

    def _append(
        self,
        *made: Statement,
        about: str = "",
        drop: tuple[str, ...] = (),
        definitions: Mapping[str, str] | None = None,
    ) -> None:
        self._submit(about, lambda: self._store.append(list(made), drop, definitions or {}))

    def _submit(self, about: str, job: Callable[[], object]) -> None:
        if about:
            self._unsaved[about] = job
        self._writer.submit(job, lambda result: self._written.emit(about, result))

    def _on_written(self, about: str, result: object) -> None:
        if isinstance(result, CourseError):
            self.save_failed.emit(about, result)
        elif about:
            self._unsaved.pop(about, None)
            self.saved.emit(about)

    def try_again(self, about: str) -> None:
        """Write once more what did not go well."""
        if (job := self._unsaved.get(about)) is not None:
            self._submit(about, job)

    def _make(self, verb: Verb, obj: str, result: Any = None, context: Any = None) -> Statement:
        return statements.make(verb, obj, self.now(), result or {}, context or {})

    def flush(self, timeout: float = 2.0) -> bool:
        """Hand over every half-typed word and wait until all is on disk; False if that took too long."""
        self._drafts.flush()
        return self._writer.flush(timeout)

    # -- visits and steps ---------------------------------------------------------------------

    def begin_visit(self) -> None:
        """The program was opened."""
        self._append(self._make(Verb.INITIALIZED, statements.course()))

    def end_visit(self) -> None:
        """The program closes; returns when everything is on disk or two seconds have passed."""
        self._append(self._make(Verb.TERMINATED, statements.course()))
        self.flush()

    def enter_step(self, lesson: str, step: str, part: Part, left: str = "") -> None:
        """A step is shown at the length `part`; `left` is the step it came from."""
        obj = statements.step(lesson, step)
        made = [self._make(Verb.INITIALIZED, obj, context={"length": part})]
        if left:
            made.insert(0, self._left_step(lesson, left))
        self._attention.begin()
        self._append(*made)

    def _left_step(self, lesson: str, step: str) -> Statement:
        result = {"duration": f"PT{self._attention.end()}S"}
        return self._make(Verb.PROGRESSED, statements.step(lesson, step), result)

    def complete_part(self, lesson: str, part: Part, last_step: str) -> None:
        """A kern, kort or heel has been read to its end; the lesson counts as done at the first."""
        obj = statements.part(lesson, part)
        done = self._make(Verb.COMPLETED, obj, {"completion": True})
        self._append(self._left_step(lesson, last_step), done)
        self.changed.emit(Changes.PROGRESS)

    def stop(self, lesson: str, step: str) -> None:
        """Stop for now, in the middle of a lesson."""
        self._drafts.flush()
        obj = statements.lesson(lesson)
        self._append(self._left_step(lesson, step), self._make(Verb.SUSPENDED, obj))
        self.changed.emit(Changes.PROGRESS)

    def begin_again(self) -> None:
        """Move the bookmark to the first lesson; nothing else changes."""
        first = self.library.first_lesson()
        lesson = self.library.lesson(first, self.language)
        step = statements.step(first, lesson.steps[0].id)
        self._append(self._make(Verb.INITIALIZED, step, context={"length": "kern", "again": True}))
        self.flush()
        self.changed.emit(Changes.PROGRESS)

    def bookmark(self) -> Bookmark | None:
        """Where the person was; None before the first step."""
        return Bookmark.read(self._store.last(Verb.INITIALIZED, statements.lesson("")))

    def parts_done(self) -> dict[str, set[Part]]:
        """Which parts of which lessons were read to their end."""
        done: dict[str, set[Part]] = {}
        for obj in self._store.completed(statements.lesson("")):
            words = obj.removeprefix(statements.lesson("")).split(":")
            if len(words) == 3 and words[1] == "part" and words[2] in PARTS:
                done.setdefault(words[0], set()).add(words[2])
        return done

    def finish_act(self, name: str) -> None:
        """A bodily act was done, or its minute passed."""
        self._append(self._make(Verb.COMPLETED, statements.act(name), {"completion": True}))
        self.changed.emit(Changes.PROGRESS)

    # -- energy, dose, pause ------------------------------------------------------------------

    def set_energy(self, level: int) -> None:
        """The word for now, 0 (empty) to 4 (good)."""
        obj = statements.series("energy-moment")
        self._append(self._make(Verb.ANSWERED, obj, {"response": level}), about=obj)
        self._writer.flush(1.0)
        self.changed.emit(Changes.ENERGY)

    def energy_today(self) -> tuple[int, datetime] | None:
        """Today's last word and when it was chosen."""
        last = self._store.last(Verb.ANSWERED, statements.series("energy-moment"))
        if last is None or last.date != self.now().date().isoformat():
            return None
        return int(last.result["response"]), clock.parse(last.at)

    def energy_series(self, days: int) -> list[Statement]:
        """The energy words of the last `days` days, oldest first."""
        since = (self.now().date() - timedelta(days=days)).isoformat()
        return [s for s in self._store.series("energy-moment") if s.date >= since]

    def since(self, day: date) -> list[Statement]:
        """All statements from the local day `day` on."""
        return self._store.since(day.isoformat())

    def last_visit(self, before: datetime) -> Statement | None:
        """The last thing said before this moment."""
        return self._store.last_before(clock.utc_text(before))

    def go_on_past_dose(self) -> None:
        """“A little further after all”: no second warning today."""
        self._append(self._make(Verb.RESUMED, statements.dose()))
        self._writer.flush(1.0)
        self.changed.emit(Changes.PROGRESS)

    def pause_until(self, day: date) -> None:
        """“I am away for now”, until and without `day`."""
        self._append(self._make(Verb.PAUSED, statements.course(), {"until": day.isoformat()}))
        self._writer.flush(1.0)
        self.changed.emit(Changes.PAUSE)

    def come_back(self) -> None:
        """“I am back.”"""
        self._append(self._make(Verb.RESUMED, statements.course()))
        self._writer.flush(1.0)
        self.changed.emit(Changes.PAUSE)

    def pause(self) -> tuple[Statement | None, Statement | None]:
        """The last time away and the last time back."""
        course = statements.course()
        return self._store.last(Verb.PAUSED, course), self._store.last(Verb.RESUMED, course)

    # -- answers ------------------------------------------------------------------------------

    def edit(self, obj: str, value: object) -> None:
        """Half-typed words; kept within two seconds."""
        self._drafts.edit(obj, value)

    def _keep_draft(self, obj: str, value: object) -> None:
        at = clock.utc_text(self.now())
        self._submit(obj, lambda: self._store.save_draft(obj, value, at))

    def answer(self, obj: str, value: object, field: Field | None = None, lesson: str = "") -> None:
        """An answer as it stands now; None takes it back. Earlier ones stay in the log."""
        self._drafts.forget(obj)
        context: dict[str, Any] = {"lesson": lesson} if lesson else {}
        definitions: dict[str, str] = {}
        if field is not None:
            key, definition = statements.definition(field)
            definitions[key] = definition
            context["definition"] = key
        made = self._make(Verb.ANSWERED, obj, {"response": value}, context)
        self._append(made, about=obj, drop=(obj,), definitions=definitions)
        self.changed.emit(Changes.ANSWERS)

    def written(self, lesson: str, field: str) -> tuple[object, bool]:
        """What stands in a field of a lesson, and whether it is only half typed."""
        obj = statements.written(lesson, field)
        self.flush()
        if (draft := self._store.draft(obj)) is not None:
            return draft, True
        last = self._store.last(Verb.ANSWERED, obj)
        return (last.result.get("response") if last else None), False

    def entries(self, exercise: str) -> list[Entry]:
        """All entries of an exercise, newest first, half-typed words included."""
        self.flush()
        prefix = statements.exercise(exercise)
        found = answers.entries(self._store.about(prefix), self._store.drafts(prefix))
        return sorted(found, key=lambda entry: entry.begun, reverse=True)

    def begin_entry(self, exercise: str) -> str:
        """A new entry; its id."""
        entry = statements.new_id()
        self._append(self._make(Verb.INITIALIZED, statements.entry(exercise, entry)))
        return entry

    def at_entry_step(self, exercise: str, entry: str, step: str) -> None:
        """Remember where in the exercise the person is."""
        obj = statements.entry(exercise, entry)
        self._append(self._make(Verb.PROGRESSED, obj, context={"step": step}))

    def finish_entry(self, exercise: str, entry: str) -> None:
        """The person closed the exercise at its end."""
        obj = statements.entry(exercise, entry)
        self._append(self._make(Verb.COMPLETED, obj, {"completion": True}))
        self.changed.emit(Changes.ANSWERS | Changes.PROGRESS)

    def last_words(self) -> Statement | None:
        """The newest text of the person's own, for coming home."""
        return self._store.last_text()

    # -- erase --------------------------------------------------------------------------------

    def erase_entry(self, exercise: str, entry: str, erase: Callable[[str], None]) -> None:
        """Erase one entry for good; `erase` does it in all files. Raises CourseError."""
        self.flush()
        erase(statements.entry(exercise, entry))
        self.changed.emit(Changes.ANSWERS | Changes.PROGRESS)


def keep_settings(path: Path) -> Callable[[Settings], None]:
    """A function that keeps settings in `path`."""
    from course import settings

    return lambda values: settings.save(path, values)
