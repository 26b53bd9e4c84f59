"""Takes away what a person wants gone, so that the words are in no file of the profile."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error, sync_file, sync_folder
from course.errors import StorageError
from course.storage import earlier, key, system_keyring
from course.storage.backup import copies, make, verifies
from course.storage.connection import connect, remove
from course.storage.database import Database
from course.storage.profile import Profile, damaged_copies, keep_ballast, release_ballast
from course.storage.schema import ERASED

# An object and all that lies under it: "…:entry" and "…:entry:field", but not "…:entry2".
_UNDER = "(object = :prefix OR object >= :prefix || ':' AND object < :prefix || ';')"


def erase(database: Database, profile: Profile, prefix: str, now: datetime) -> int:
    """Erase every statement and draft about `prefix` or something under it; returns how many statements.

    Each becomes a tombstone that keeps id and time. Then the older backups and the files in `damaged/`,
    which hold the words too, are deleted, the file is rewritten and a new backup is made. After an error
    call it again: it goes on where it stopped. Raises StorageError.
    """
    if not prefix:
        raise ValueError("an empty prefix would erase everything")
    with _room(profile):
        erased = _make_tombstones(database, prefix)
        _forget_words(database, profile, now)
    return erased


def forget(database: Database, profile: Profile, ids: Iterable[str], now: datetime) -> bool:
    """Go on as `erase` does where these statements became tombstones and a copy still holds their words.

    Whether one did: the last such copy goes after all else, so what was cut short is gone on with. Raises
    StorageError.
    """
    if not _are_in_a_copy(database, profile, set(ids)):
        return False
    with _room(profile):
        _forget_words(database, profile, now)
    return True


def erase_everything(profile: Profile) -> None:
    """Delete the profile and all that is in it, the key first: without it the rest is noise.

    Its database is closed. What the keyring of the system keeps for it goes too, as far as that answers.
    What cannot be deleted does not hold up the rest; it is named in the StorageError raised at the end.
    """
    with suppress(OSError):  # a folder that lets nobody in is named below
        for one in (profile, *earlier.put_asides(profile)):
            with suppress(StorageError):
                system_keyring.forget(key.remembered_as(one))
    with suppress(OSError):
        for path in (profile.key, profile.key_copy, *profile.damaged.glob("key-*.toml")):
            with suppress(OSError):  # deleted below, or named there
                _overwrite(path)
    left = _delete(profile.folder)
    if left:
        raise StorageError(f"{len(left)} files could not be deleted.", path=profile.folder, left=left)


@contextmanager
def _room(profile: Profile) -> Iterator[None]:
    """On a full disk too, and without the journal, which holds the words and is begun anew afterwards."""
    try:
        release_ballast(profile)
        remove(profile.journal)
        yield
    except OSError as error:
        raise storage_error(error, profile.folder) from error
    finally:
        keep_ballast(profile)


def _make_tombstones(database: Database, prefix: str) -> int:
    names = {"prefix": prefix.rstrip(":"), "verb": ERASED}
    with database.transaction() as execute:
        execute(f"DELETE FROM draft WHERE {_UNDER}", names)
        cursor = execute(
            "UPDATE statement SET verb = :verb, object = '', result = '{}', context = '{}' WHERE " + _UNDER,
            names,
        )
    return int(cursor.rowcount)


def _are_in_a_copy(database: Database, profile: Profile, ids: set[str]) -> bool:
    for copy in copies(profile) if ids else ():
        with suppress(dbapi2.Error), closing(connect(copy.path, database.key, "ro")) as connection:
            said = connection.execute("SELECT id FROM statement WHERE verb <> ?", (ERASED,))
            if not ids.isdisjoint(id_ for (id_,) in said):
                return True
    return False


def _forget_words(database: Database, profile: Profile, now: datetime) -> None:
    _forget_copies(database, profile)
    database.scrub()
    _replace_backup(database, profile, now)


def _forget_copies(database: Database, profile: Profile) -> None:
    """Delete what still holds the words, but for the newest good backup until there is a new one.

    First of all, for it frees the room that rewriting the file needs when the disk is full.
    """
    found = copies(profile)
    last = next((copy for copy in found if verifies(copy.path, database.key)), None)
    for copy in found:
        if copy != last:
            copy.path.unlink(missing_ok=True)
    for path in damaged_copies(profile):
        path.unlink()


def _replace_backup(database: Database, profile: Profile, now: datetime) -> None:
    new = make(database, profile, now)
    for copy in copies(profile):
        if copy != new:
            copy.path.unlink(missing_ok=True)
    for folder in (profile.backups, profile.damaged):
        if folder.exists():
            sync_folder(folder)


def _overwrite(path: Path) -> None:
    """Zeros over the bytes before the name goes; a disk that writes elsewhere keeps them (SSD)."""
    if path.is_symlink():
        return
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
    sync_file(path)
    path.unlink()


def _delete(folder: Path) -> list[str]:
    """Delete a folder from the bottom up; links are deleted, not followed. Returns what is left."""
    left = []
    try:
        entries = list(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError:
        return [folder.name]
    for path in entries:
        try:
            if path.is_dir() and not path.is_symlink():
                left += _delete(path)
            else:
                path.unlink()
        except OSError:
            left.append(path.name)
    with suppress(OSError):  # not empty: then its contents are named
        folder.rmdir()
    return left
