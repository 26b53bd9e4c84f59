"""The one object between the pages and the floors below: what a person can do, and what changed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from course import clock
from course.content.library import Library
from course.content.parts import Part
from course.errors import Busy, CourseError
from course.progress import dose, statements
from course.progress.log import Batch
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.writer import Writer
from course.ui.attention import Attention
from course.ui.changes import Changes
from course.ui.keeper import Keeper
from course.ui.reader import Reader

if TYPE_CHECKING:  # only who keeps an answer needs to know what a field is
    from course.content.exercise import Field


class Session(QObject):
    """All verbs of the participant. Nothing waits for the disk, and what was done can be read at once.

    `saved(object)` comes after the commit; `save_failed(object, error)` if it did not work, and
    `try_again` hands the same words over once more. `read` answers questions.
    """

    changed = Signal(object)  # Changes
    saved = Signal(str)
    save_failed = Signal(str, object)  # object, CourseError

    def __init__(
        self,
        library: Library,
        store: StatementStore,
        writer: Writer,
        settings: Settings,
        save_settings: Callable[[Settings], None],
        now: Callable[[], datetime] = clock.now,
        reads_only: bool = False,
    ) -> None:
        """`reads_only`: nothing new is kept, whatever the store says about it."""
        super().__init__()
        self.reads_only = reads_only
        self.library, self.settings, self.now = library, settings, now
        self._writer, self._save_settings = writer, save_settings
        self._keeper = Keeper(store, writer, now)
        self._keeper.saved.connect(self.saved)
        self._keeper.failed.connect(self.save_failed)
        self.read = Reader(self._keeper.log)
        self._attention = Attention()

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

    def _append(self, *made: Statement, about: str = "") -> None:
        self._keeper.keep(Batch(about, made))

    def try_again(self) -> None:
        """Write once more what did not go well."""
        self._keeper.try_again()

    def unsaved(self) -> dict[str, CourseError]:
        """By object, why the newest that was said about it is not on disk."""
        return self._keeper.unsaved()

    def hand_over(self) -> None:
        """Hand over every half-typed word now; returns at once."""
        self._keeper.hand_over()

    def flush(self) -> bool:
        """Hand over every half-typed word and wait until all was tried; False if that took too long."""
        return self._keeper.flush()

    def obstacle(self) -> CourseError | None:
        """Try everything once more; what keeps words or deeds of the person from being on disk."""
        return self._keeper.obstacle()

    def waiting(self) -> list[Batch]:
        """What could not be written, for the session after this one."""
        return self._keeper.waiting()

    def keep_all(self, waiting: Sequence[Batch]) -> None:
        """Keep what the session before this one could not."""
        self._keeper.keep_all(waiting)

    def run(self, job: Callable[[], object]) -> None:
        """A job of the program on the writer's thread; an error comes as `save_failed` about nothing."""
        self._writer.submit(job, self._on_run)

    def _on_run(self, outcome: object) -> None:
        if isinstance(outcome, CourseError):
            self.save_failed.emit("", outcome)

    def _make(
        self,
        verb: Verb,
        obj: str,
        result: Mapping[str, object] | None = None,
        context: Mapping[str, object] | None = None,
    ) -> Statement:
        return statements.make(verb, obj, self.now(), result, context)

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
        self.changed.emit(Changes.PROGRESS)

    def stop(self, lesson: str, step: str) -> None:
        """Stop for now, in the middle of a lesson."""
        stopped = self._make(Verb.SUSPENDED, statements.lesson(lesson))
        self._append(self._left_step(lesson, step), stopped)
        self.changed.emit(Changes.PROGRESS)

    def begin_again(self) -> None:
        """Back to the first lesson; nothing that was read or written goes."""
        self._append(self._make(Verb.RESUMED, statements.lesson(self.library.first_lesson())))
        self.changed.emit(Changes.PROGRESS)

    def finish_act(self, name: str) -> None:
        """A bodily act was done, or its minute passed."""
        self._append(self._make(Verb.COMPLETED, statements.act(name), {"completion": True}))
        self.changed.emit(Changes.PROGRESS)

    # -- energy, dose, pause ------------------------------------------------------------------

    def set_energy(self, level: int) -> None:
        """The word for now, 0 (empty) to 4 (good)."""
        obj = statements.series("energy-moment")
        self._append(self._make(Verb.ANSWERED, obj, {"response": level}), about=obj)
        self.changed.emit(Changes.ENERGY)

    def go_on_past_dose(self) -> None:
        """“A little further after all”: no second warning today."""
        self._append(self._make(Verb.RESUMED, statements.dose()))
        self.changed.emit(Changes.PROGRESS)

    def pause_until(self, last_day: date) -> None:
        """“I am away for now”, up to and with `last_day`."""
        until = {"until": last_day.isoformat()}
        self._append(self._make(Verb.PAUSED, statements.course(), until))
        self.changed.emit(Changes.PAUSE)

    def come_back(self) -> None:
        """“I am back.”"""
        self._append(self._make(Verb.RESUMED, statements.course()))
        self.changed.emit(Changes.PAUSE)

    # -- answers ------------------------------------------------------------------------------

    def edit(self, obj: str, value: object) -> None:
        """Half-typed words; kept within two seconds."""
        self._keeper.edit(obj, value)

    def answer(self, obj: str, value: object, field: "Field | None" = None, lesson: str = "") -> None:
        """An answer as it stands now; None takes it back. Earlier ones stay in the log."""
        context: dict[str, Any] = {"lesson": lesson} if lesson else {}
        definitions: dict[str, str] = {}
        if field is not None:
            key, definition = statements.definition(field)
            definitions[key], context["definition"] = definition, key
        made = self._make(Verb.ANSWERED, obj, {"response": value}, context)
        self._keeper.keep(Batch(obj, (made,), (obj,), definitions))
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
        self.changed.emit(Changes.ANSWERS | Changes.PROGRESS)

    def erase(self, obj: str, erase: Callable[[str], object]) -> None:
        """Erase `obj` and all under it for good; `erase` does it in all files. Raises StorageError."""
        self._keeper.forget_under(obj)
        if not self.flush():
            raise Busy("Something is still being written.")  # the words too, for all we know
        erase(obj)
        self.changed.emit(Changes.ANSWERS | Changes.PROGRESS)
