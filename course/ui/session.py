"""The one object between the pages and the floors below: what a person can do, and what changed."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from course import clock
from course.content.exercise import Field
from course.content.lesson import Part
from course.content.library import Library
from course.errors import CourseError, InUse, StorageError
from course.progress import dose, statements
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.writer import Writer
from course.ui.attention import Attention
from course.ui.changes import Changes
from course.ui.drafts import DraftKeeper
from course.ui.reader import Reader

_SOON = 2.0  # s; the longest that anybody waits for the disk


class Session(QObject):
    """All verbs of the participant. Nothing blocks: writing is done on the writer's thread.

    `saved(object)` comes after the commit; `save_failed(object, error)` if it did not work, and
    `try_again(object)` hands the same words over once more. `read` answers questions.
    """

    changed = Signal(object)  # Changes
    saved = Signal(str)
    save_failed = Signal(str, object)  # object, CourseError
    _written = Signal(str, object, object)  # from the writer's thread: object, job, what came of it

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
        self.library, self.settings, self.now = library, settings, now
        self.read = Reader(store)
        self._store, self._writer, self._save_settings = store, writer, save_settings
        self._attention = Attention()
        self._unsaved: dict[str, Callable[[], object]] = {}
        self._later: list[
            Callable[[], object]
        ] = []  # steps and the like, for which there is no place to say so
        self._drafts = DraftKeeper(self)
        self._drafts.due.connect(self._keep_draft)
        self._written.connect(self._on_written)

    # -- settings -----------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language of the person, "nl" or "en"."""
        return self.settings.language

    def change_settings(self, **values: Any) -> None:
        """Change some settings and keep them. Raises StorageError; they hold for now all the same."""
        language = values.get("language", self.language) != self.language
        self.settings = self.settings._replace(**values)
        try:
            self._save_settings(self.settings)
        finally:
            self.changed.emit(Changes.LANGUAGE if language else Changes.SETTINGS)

    # -- writing ------------------------------------------------------------------------------

    def _append(
        self,
        *made: Statement,
        about: str = "",
        drop: tuple[str, ...] = (),
        definitions: Mapping[str, str] | None = None,
    ) -> None:
        self._submit(about, lambda: self._store.append(made, drop, definitions or {}))

    def _submit(self, about: str, job: Callable[[], object]) -> None:
        if about:
            self._unsaved[about] = job
        later, self._later = self._later, []
        for one in later:  # first, so that all is kept in the order in which it happened
            self._hand_over("", one)
        self._hand_over(about, job)

    def _hand_over(self, about: str, job: Callable[[], object]) -> None:
        self._writer.submit(job, lambda outcome: self._written.emit(about, job, outcome))

    def _on_written(self, about: str, job: Callable[[], object], outcome: object) -> None:
        if about and self._unsaved.get(about) is not job:
            return  # newer words are on their way; what came of these says nothing about them
        if isinstance(outcome, CourseError):
            if not about:
                self._later.append(job)
            self.save_failed.emit(about, outcome)
        elif about and isinstance(outcome, Exception):  # a bug, which the program hears of; no word is kept
            self.save_failed.emit(about, StorageError("Saving did not work."))
        elif about and not isinstance(outcome, Exception):
            del self._unsaved[about]
            if not self._drafts.waits(about):
                self.saved.emit(about)

    def run(self, job: Callable[[], object]) -> None:
        """A job of the program on the writer's thread; an error comes as `save_failed` about nothing."""
        self._submit("", job)

    def try_again(self, about: str) -> None:
        """Write once more what did not go well."""
        if (job := self._unsaved.get(about)) is not None:
            self._submit(about, job)

    def _make(
        self,
        verb: Verb,
        obj: str,
        result: Mapping[str, object] | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Statement:
        return statements.make(verb, obj, self.now(), result, context)

    def flush(self) -> bool:
        """Hand over every half-typed word and wait until all is on disk; False if that took too long."""
        self._drafts.flush()
        return self._writer.flush(_SOON)

    def _now_and_tell(self, kinds: Changes) -> None:
        self._writer.flush(_SOON)
        self.changed.emit(kinds)

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
        shown = self._make(Verb.INITIALIZED, statements.step(lesson, step), context={"length": part})
        made = [self._left_step(lesson, left), shown] if left else [shown]
        self._attention.begin()
        self._append(*made)

    def _left_step(self, lesson: str, step: str) -> Statement:
        result = {"duration": dose.duration(self._attention.end())}
        return self._make(Verb.PROGRESSED, statements.step(lesson, step), result)

    def complete_part(self, lesson: str, part: Part, last_step: str) -> None:
        """A kern, kort or heel has been read to its end; the lesson counts as done at the first."""
        done = self._make(Verb.COMPLETED, statements.part(lesson, part), {"completion": True})
        self._append(self._left_step(lesson, last_step), done)
        self._now_and_tell(Changes.PROGRESS)

    def stop(self, lesson: str, step: str) -> None:
        """Stop for now, in the middle of a lesson."""
        self._drafts.flush()
        stopped = self._make(Verb.SUSPENDED, statements.lesson(lesson))
        self._append(self._left_step(lesson, step), stopped)
        self._now_and_tell(Changes.PROGRESS)

    def begin_again(self) -> None:
        """Back to the first lesson; nothing that was read or written goes."""
        self._append(self._make(Verb.RESUMED, statements.lesson(self.library.first_lesson())))
        self._now_and_tell(Changes.PROGRESS)

    def finish_act(self, name: str) -> None:
        """A bodily act was done, or its minute passed."""
        self._append(self._make(Verb.COMPLETED, statements.act(name), {"completion": True}))
        self._now_and_tell(Changes.PROGRESS)

    # -- energy, dose, pause ------------------------------------------------------------------

    def set_energy(self, level: int) -> None:
        """The word for now, 0 (empty) to 4 (good)."""
        obj = statements.series("energy-moment")
        self._append(self._make(Verb.ANSWERED, obj, {"response": level}), about=obj)
        self._now_and_tell(Changes.ENERGY)

    def go_on_past_dose(self) -> None:
        """“A little further after all”: no second warning today."""
        self._append(self._make(Verb.RESUMED, statements.dose()))
        self._now_and_tell(Changes.PROGRESS)

    def pause_until(self, last_day: date) -> None:
        """“I am away for now”, up to and with `last_day`."""
        until = {"until": last_day.isoformat()}
        self._append(self._make(Verb.PAUSED, statements.course(), until))
        self._now_and_tell(Changes.PAUSE)

    def come_back(self) -> None:
        """“I am back.”"""
        self._append(self._make(Verb.RESUMED, statements.course()))
        self._now_and_tell(Changes.PAUSE)

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
            definitions[key], context["definition"] = definition, key
        made = self._make(Verb.ANSWERED, obj, {"response": value}, context)
        self._append(made, about=obj, drop=(obj,), definitions=definitions)
        self.changed.emit(Changes.ANSWERS)

    def begin_entry(self, exercise: str) -> str:
        """A new entry of an exercise; its id."""
        entry = statements.new_id(self.now())
        self._append(self._make(Verb.INITIALIZED, statements.entry(exercise, entry)))
        return entry

    def at_entry_step(self, exercise: str, entry: str, step: str) -> None:
        """A step of an exercise is shown; the time on the one before it counts for the dose."""
        spent = {"duration": dose.duration(self._attention.end())}
        shown = self._make(Verb.PROGRESSED, statements.entry(exercise, entry), spent, {"step": step})
        self._attention.begin()
        self._append(shown)

    def finish_entry(self, exercise: str, entry: str) -> None:
        """The person closed the exercise at its end."""
        done = self._make(Verb.COMPLETED, statements.entry(exercise, entry), {"completion": True})
        self._append(done)
        self._now_and_tell(Changes.ANSWERS | Changes.PROGRESS)

    def erase(self, obj: str, erase: Callable[[str], object]) -> None:
        """Erase `obj` and all under it for good; `erase` does it in all files. Raises StorageError."""
        self._drafts.forget_under(obj)
        for one in [one for one in self._unsaved if one == obj or one.startswith(f"{obj}:")]:
            del self._unsaved[one]  # or “Try again” would bring it back
        if not self.flush():
            raise InUse("Something is still being written.")  # the words too, for all we know
        erase(obj)
        self.changed.emit(Changes.ANSWERS | Changes.PROGRESS)
