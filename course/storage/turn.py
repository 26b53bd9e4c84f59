"""Turns a database and its copies to a new key: written anew beside the old file, checked, then renamed."""

from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error, sync_file, sync_folder
from course.errors import Damaged, InUse, StorageError
from course.storage import backup
from course.storage.connection import connect, export, remove
from course.storage.key import Key
from course.storage.profile import Profile
from course.storage.translate import course_error, log_of, size_of

_TABLES = ("statement", "definition", "draft", "meta")


def database(profile: Profile, old: Key, new: Key) -> None:
    """Turn the closed database. If that does not work now it stays as it is: the older key still opens it."""
    with suppress(StorageError):
        if size_of(log_of(profile.database)):
            raise InUse("Its log could not be emptied.", path=profile.database)
        _turn(profile.database, old, new)


def backups(profile: Profile, keys: Iterable[Key], new: Key) -> None:
    """Turn each copy that another key of the ring closed. One that cannot be read whole stays as it is."""
    by_salt = {key.salt: key for key in keys}
    found: list[backup.Copy] = []
    with suppress(StorageError):
        found = backup.copies(profile)
    for copy in found:
        with suppress(StorageError):
            old = by_salt.get(_salt(copy.path))
            if old and old != new:
                _turn(copy.path, old, new)


def _turn(path: Path, old: Key, new: Key) -> None:
    """Raises StorageError; `path` is then as it was."""
    temporary = path.with_name(f"{path.name}.turned.tmp")
    try:
        remove(temporary)
        export(path, old, temporary, new)
        sync_file(temporary)
        backup.check(temporary, new)
        if _rows(temporary, new) != _rows(path, old):
            raise Damaged(f"{path.name} was not copied whole.", path=path)
        temporary.replace(path)
        sync_folder(path.parent)
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error
    except OSError as error:
        raise storage_error(error, path) from error
    finally:
        with suppress(OSError):  # swept at the next start
            remove(temporary)


def _rows(path: Path, key: Key) -> list[int]:
    """How many rows each table holds."""
    with closing(connect(path, key, "ro")) as connection:
        return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _TABLES]


def _salt(path: Path) -> bytes:
    """The first bytes of a file of ours: the salt of its key. Raises StorageError."""
    try:
        with path.open("rb") as file:
            return file.read(16)
    except OSError as error:
        raise storage_error(error, path) from error
