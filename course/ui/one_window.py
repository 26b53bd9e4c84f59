"""One person, one window: a second start raises the first window and ends."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from course.atomic_write import write
from course.errors import DiskFull
from course.storage.process_lock import ProcessLock


class Instance(QObject):
    """Holds the lock of a profile as long as the program runs."""

    def __init__(self, lock: Path) -> None:
        super().__init__()
        self._request = lock.with_name("raise")
        self._lock = ProcessLock(lock)
        self._watcher: QFileSystemWatcher | None = None

    def is_first(self) -> bool:
        """Whether this process owns the profile now, or no other does: a full disk holds no new lock.

        Raises StorageError.
        """
        try:
            return self._lock.take()
        except DiskFull:
            return True

    def ask_first_to_show(self) -> None:
        """Leave a request that the owner watches for. Raises StorageError."""
        write(self._request, b"")

    def watch(self, show: Callable[[], None]) -> None:
        """Call `show` whenever another start asks for it."""
        self._request.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._request.parent)], self)

        def on_changed() -> None:
            if self._request.exists():
                self._request.unlink(missing_ok=True)
                show()

        self._watcher.directoryChanged.connect(on_changed)

    def let_go(self) -> None:
        """The profile is free again."""
        self._lock.let_go()
