"""Sees to it that what a person did reaches the disk, and says what came of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from course import clock
from course.errors import Busy, CourseError, StorageError
from course.progress.log import Batch, Log, would_be_missed
from course.progress.store import Draft, StatementStore
from course.storage.writer import Writer
from course.ui.drafts import DraftKeeper

_SOON = 2.0  # s; the longest that anybody waits for the disk


class _Outcome(NamedTuple):
    batch: Batch
    error: Exception | None


class Keeper(QObject):
    """Hands batches to the writer's thread in the order in which they happened.

    What could not be written waits, stays in sight through `log`, and is handed over again before the
    next thing that is.
    """

    saved = Signal(str)  # the object, after the commit of the newest that was said about it
    failed = Signal(str, object)  # object, CourseError
    _written = Signal()  # from the writer's thread

    def __init__(self, store: StatementStore, writer: Writer, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.log = Log(store)
        self._store, self._writer, self._now = store, writer, now
        self._outcomes: SimpleQueue[_Outcome] = SimpleQueue()
        self._failed: list[_Outcome] = []
        self._drafts = DraftKeeper(self)
        self._drafts.due.connect(self.on_draft_due)
        self._written.connect(self.on_written)

    def edit(self, obj: str, value: object) -> None:
        """Half-typed words; kept within two seconds."""
        self._drafts.edit(obj, value)

    def keep(self, batch: Batch) -> None:
        """Keep it; returns at once. Half-typed words about the same are superfluous now."""
        self._drafts.forget(batch.about)
        self.try_again()
        self._hand_over(batch)

    def keep_all(self, batches: Sequence[Batch]) -> None:
        """Keep what another keeper could not."""
        for batch in batches:
            self._hand_over(batch)

    def try_again(self) -> None:
        """Hand over once more what did not go well."""
        failed, self._failed = self._failed, []
        for outcome in failed:
            self._write(outcome.batch)

    def hand_over(self) -> None:
        """Hand over every half-typed word now; returns at once."""
        self._drafts.flush()

    def flush(self) -> bool:
        """Hand over every half-typed word and wait until all was tried; False if that took too long."""
        self.hand_over()
        in_time = self._writer.flush(_SOON)
        self.on_written()
        return in_time

    def obstacle(self) -> CourseError | None:
        """Try everything once more; the reason why something that would be missed is not on disk yet."""
        self.try_again()
        in_time = self.flush()
        if not would_be_missed(self.log.waiting()):
            return None
        if not in_time:
            return Busy("The disk takes long.")
        errors = [one.error for one in self._failed if isinstance(one.error, CourseError)]
        return errors[0] if errors else StorageError("Saving did not work.")

    def waiting(self) -> list[Batch]:
        """What is not on disk, oldest first; the writer has ended."""
        self.on_written()
        return self.log.waiting()

    def unsaved(self) -> dict[str, CourseError]:
        """By object, why the newest that was said about it is not on disk."""
        return {batch.about: _said(error) for batch, error in self._failed if batch.about}

    def forget_under(self, prefix: str) -> None:
        """It is going to be erased: nothing may bring it back."""
        self._drafts.forget_under(prefix)
        self.log.forget_under(prefix)
        self._failed = [one for one in self._failed if self.log.waits(one.batch)]

    def on_draft_due(self, obj: str, value: object) -> None:
        """Half-typed words are due on disk."""
        self.try_again()
        self._hand_over(Batch(obj, draft=Draft(clock.utc_text(self._now()), value)))

    def on_written(self) -> None:
        """The writer's thread is through with something."""
        while True:
            try:
                outcome = self._outcomes.get_nowait()
            except Empty:
                return
            self._settle(outcome)

    def _hand_over(self, batch: Batch) -> None:
        self.log.expect(batch)
        self._write(batch)

    def _write(self, batch: Batch) -> None:
        def on_done(outcome: object) -> None:
            self._outcomes.put(_Outcome(batch, outcome if isinstance(outcome, Exception) else None))
            self._written.emit()

        self._writer.submit(lambda: batch.write(self._store), on_done)

    def _settle(self, outcome: _Outcome) -> None:
        batch, error = outcome
        if not self.log.waits(batch):
            return  # erased meanwhile, or newer words are on disk
        newest = not self.log.has_newer(batch)
        if error is None or (batch.draft is not None and not newest):
            self.log.settle(batch)
            self._failed = [one for one in self._failed if self.log.waits(one.batch)]
        else:
            self._failed.append(outcome)
        if not newest:
            return  # newer words are on their way; what came of these says nothing about them
        if error is None:
            self._tell_saved(batch.about)
        else:
            self.failed.emit(batch.about, _said(error))

    def _tell_saved(self, about: str) -> None:
        if about and not self._drafts.waits(about):
            self.saved.emit(about)


def _said(error: Exception | None) -> CourseError:
    """The error as a page can say it; a bug, of which the program hears, as well."""
    return error if isinstance(error, CourseError) else StorageError("Saving did not work.")
