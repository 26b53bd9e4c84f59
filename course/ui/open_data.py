"""The data of one person while it is open: database, writer and session, copied daily, closed in order."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from course import clock
from course.content.library import Library
from course.errors import Busy, StorageError
from course.progress.log import Batch
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.database import Database
from course.storage.key import Ring
from course.storage.opening import open_database
from course.storage.profile import Profile, is_writable
from course.storage.writer import Writer
from course.ui.session import Session

if TYPE_CHECKING:
    from course.storage.journal import Journal

_SOON = 2.0  # s; the longest that anybody waits for the disk


class OpenData:
    """Everything that stands on one open database."""

    def __init__(
        self,
        profile: Profile,
        library: Library,
        settings: Settings,
        keep_settings: Callable[[Settings], None],
        waiting: Sequence[Batch] = (),
        ring: Ring | None = None,
    ) -> None:
        """Open it, and keep what is still `waiting` from before; `ring` opens a lock. Raises StorageError."""
        self._profile = profile
        self.reads_only = not is_writable(profile)
        self.database = self._open(ring)
        self._journal: Journal | None = None
        self.writer = Writer(self.database, after=None if self.reads_only else self._after_job)
        store = StatementStore(self.database)
        reads_only = self.reads_only
        self.session = Session(library, store, self.writer, settings, keep_settings, reads_only=reads_only)
        self.session.keep_all(waiting)

    def back_up(self) -> None:
        """Once a day a copy, made on the writer's thread; and ballast, for erasing on a full disk."""
        from course.storage import backup
        from course.storage.profile import keep_ballast

        self.writer.submit(_sweep)
        if self.reads_only:
            return
        now = clock.now()
        if backup.due(self._profile, now):
            # A disk that is full today is tried again tomorrow; the older copies stay.
            self.session.run(lambda: backup.make(self.database, self._profile, now))
        self.writer.submit(lambda: keep_ballast(self._profile), lambda outcome: None)

    def erase(self, obj: str) -> object:
        """Erase `obj` and all under it, in all files. Raises StorageError."""
        from course.storage import erase

        return erase.erase(self.database, self._profile, obj, clock.now())

    def close(self) -> None:
        """Write what is left, let go of the file. Raises Busy while it is still being written."""
        self.session.end_visit()
        if not self.writer.close(_SOON):
            raise Busy("Something is still being written.")
        with suppress(StorageError):  # the log holds all of it
            self.database.close()

    def _open(self, ring: Ring | None) -> Database:
        if not self.reads_only:
            return open_database(self._profile, clock.now(), ring)
        from course.storage.read_only import open_to_read

        return open_to_read(self._profile, clock.now(), ring)

    def _after_job(self) -> None:
        """On the writer's thread: the journal follows, which the first window does not wait for."""
        if self._journal is None:
            from course.storage.journal import Journal

            self._journal = Journal(self._profile)
        self._journal.follow(self.database)


def _sweep() -> None:
    """The copies of a place that could only be read, should a crash have left one."""
    from course.storage import read_only

    read_only.sweep()
