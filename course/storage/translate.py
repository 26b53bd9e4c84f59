"""Turns errors of SQLCipher into errors of the world; what is left is a bug of ours."""

import os
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error
from course.errors import Damaged, DiskFull, InUse, ReadOnlyPlace, StorageError

# The backup API raises without a code; these are SQLite's own texts.
_BY_TEXT = {
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "database is locked": dbapi2.SQLITE_BUSY,
    "database or disk is full": dbapi2.SQLITE_FULL,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "file is not a database": dbapi2.SQLITE_NOTADB,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
}
_LOCKED = {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}
_DAMAGED = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}


def course_error(error: dbapi2.Error, path: Path) -> StorageError | None:
    """The error of the world behind `error` on the database at `path`; None if it is a bug."""
    code = code_of(error)
    if code == dbapi2.SQLITE_FULL:
        return DiskFull("The disk is full.", path=path)
    if code == dbapi2.SQLITE_READONLY:
        return ReadOnlyPlace(f"{path.parent} cannot be written.", path=path)
    if code in _LOCKED:
        return InUse(f"Another program holds {path.name}.", path=path)
    if code in _DAMAGED:
        return Damaged(f"{path.name} does not verify.", path=path)
    if code in (dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN):
        return _why_it_failed(path)
    if code == dbapi2.SQLITE_TOOBIG:
        return StorageError("The text is too long to keep.", path=path)
    return None


def _why_it_failed(path: Path) -> StorageError:
    """SQLite says "disk I/O error" for many things; the system knows which, so ask it once more."""
    try:
        _write_beside(path)  # first: a file that could not be made is not there either
        path.stat()
    except OSError as error:
        return storage_error(error, path)
    return StorageError(f"{path.name} could not be read or written.", path=path)


def _write_beside(path: Path) -> None:
    """Write where the database would have grown: a quota counts the place in the file, not the bytes."""
    probe = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    descriptor = os.open(probe, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.seek(max(size_of(path), size_of(log_of(path))))
            file.write(bytes(65536))
            file.flush()
            os.fsync(descriptor)
    finally:
        probe.unlink()


def code_of(error: dbapi2.Error) -> int:
    """The primary result code of SQLite; 0 if the error comes from the Python module itself.

    What goes wrong inside a function of SQLCipher has a text that tells, but only the general code.
    """
    code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    return code if code > dbapi2.SQLITE_ERROR else int(_BY_TEXT.get(str(error), code))


def log_of(path: Path) -> Path:
    """The write-ahead log of the database at `path`."""
    return path.with_name(path.name + "-wal")


def size_of(path: Path) -> int:
    """The bytes in a file, 0 if there is none."""
    with suppress(FileNotFoundError):
        return path.stat().st_size
    return 0
