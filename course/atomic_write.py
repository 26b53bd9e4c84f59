"""Write a small file so that a crash or a full disk leaves the old one or the new one, never a piece."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from course.errors import DiskFull, ReadOnlyPlace, StorageError, StorageLost

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_LOST = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTDIR}


def write(path: Path, data: bytes) -> None:
    """Put `data` in `path`, readable by its owner only; when this returns it is on the disk.

    The bytes go to a new file in the same folder, which then takes the name. A file or link that already
    stands at `path` is replaced, never written through. Raises StorageError; the old file is then intact.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        _write_new(temporary, data)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise storage_error(error, path) from error
    finally:
        with suppress(OSError):  # a medium that cannot be written refuses even what is not there
            temporary.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until what was written to `path` is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk. Raises OSError."""
    if os.name == "nt":  # Windows cannot open a folder; NTFS keeps names in its own journal
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def storage_error(error: OSError, path: Path) -> StorageError:
    """The error of the world behind an OSError on `path`."""
    if error.errno in _FULL:
        return DiskFull("The disk is full.", path=path)
    if error.errno in _READ_ONLY:
        return ReadOnlyPlace(f"{path.parent} cannot be written.", path=path)
    if error.errno in _LOST:
        return StorageLost(f"{path} is not there (any more).", path=path)
    return StorageError(f"{path}: {error.strerror}", path=path)


def _write_new(path: Path, data: bytes) -> None:
    # O_EXCL also refuses a link that somebody planted under this name.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)
