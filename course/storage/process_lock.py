"""Who owns a folder: a lock that the system holds as long as the process lives, however that ends."""

import errno
import os
import sys
from pathlib import Path

from course.atomic_write import storage_error
from course.storage.profile import refuse_stranger

_HELD = {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}

# A link is not followed; a pipe does not wait for its other end.
_CAREFUL = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProcessLock:
    """The lock on one file.

    What stands in the file means nothing. A lock that tells its owner by what it wrote there, as QLockFile
    does, holds for ever when the process is killed before it wrote that, or when the folder is copied to
    another computer.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    def take(self) -> bool:
        """Whether this process holds it now; False if another one does. Raises StorageError."""
        try:
            refuse_stranger(self._path)
            while True:
                self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | _CAREFUL, 0o600)
                if not self._is_locked():
                    self.let_go()
                    return False
                if self._is_in_place():
                    return True
                self.let_go()  # whoever had it erased the folder in between
        except OSError as error:
            self.let_go()
            raise storage_error(error, self._path) from error

    def let_go(self) -> None:
        """It is free."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _is_locked(self) -> bool:
        try:
            _lock(self._descriptor)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True

    def _is_in_place(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._descriptor), self._path.stat(follow_symlinks=False))
        except FileNotFoundError:
            return False
