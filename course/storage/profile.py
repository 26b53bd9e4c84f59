"""The folder of one person: its paths, how it is made, and what is tidied at a start."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from course.atomic_write import storage_error, write
from course.errors import ForeignFile, StorageError
from course.storage.places import MOUNTS, check_place, check_writable

_HALF = (".tmp", ".tmp-wal", ".tmp-shm", ".tmp-journal")  # how the names of half-written files end

# Even erasing needs a little room; this much is let go of first (see erase.py).
_BALLAST = 2 * 1024 * 1024


class Profile(NamedTuple):
    """Every path of a profile. Nothing else of the program writes outside these."""

    folder: Path
    database: Path  # data.db
    journal: Path  # journal.db, the statements since the newest backup once more
    restored: Path  # a database that is to take the place of data.db (see restore.py)
    key: Path  # key.toml
    key_copy: Path  # backups/key.toml
    backups: Path
    damaged: Path  # what was moved aside, never overwritten
    settings: Path  # settings.toml, in the clear
    help: Path  # help.toml, in the clear
    lock: Path
    ballast: Path


def profile_at(folder: Path) -> Profile:
    """The paths of the profile in `folder`; touches nothing."""
    return Profile(
        folder=folder,
        database=folder / "data.db",
        journal=folder / "journal.db",
        restored=folder / "data.db.restored",
        key=folder / "key.toml",
        key_copy=folder / "backups" / "key.toml",
        backups=folder / "backups",
        damaged=folder / "damaged",
        settings=folder / "settings.toml",
        help=folder / "help.toml",
        lock=folder / "lock",
        ballast=folder / "ballast",
    )


def prepare(folder: Path, mounts: Path = MOUNTS) -> Profile:
    """Make the profile folder if needed, for its owner only, and check that it can be used.

    Raises NetworkPlace, ReadOnlyPlace, DiskFull, ForeignFile, StorageError.
    """
    profile = profile_at(folder)
    try:
        check_place(folder, mounts)
        folder.parent.mkdir(parents=True, exist_ok=True)
        for place in (folder, profile.backups):
            refuse_link(place)
            place.mkdir(mode=0o700, exist_ok=True)
            check_writable(place)
            _close_to_others(place)
    except OSError as error:
        raise storage_error(error, folder) from error
    refuse_link(profile.damaged)
    for path in (profile.database, profile.restored, profile.key, profile.key_copy):
        refuse_stranger(path)
    return profile


def is_writable(profile: Profile) -> bool:
    """Whether something can be kept there; SQLite itself opens what it can only read without a word."""
    places = (profile.folder, profile.backups, profile.database)
    return all(os.access(place, os.R_OK | os.W_OK) for place in places if place.exists())


def is_unused(profile: Profile) -> bool:
    """Whether nothing can have been written there yet; no if that cannot be told. Raises nothing."""
    try:
        profile.database.stat()
    except OSError as error:
        return isinstance(error, FileNotFoundError)
    return False


def is_there(path: Path) -> bool:
    """Whether something can be found there; no, too, where one may not look. Raises nothing."""
    with suppress(OSError):
        return path.exists()
    return False


def refuse_link(path: Path) -> None:
    """Raises ForeignFile if a link stands where a file or folder of ours belongs."""
    if path.is_symlink():
        raise ForeignFile(f"{path} is a link to somewhere else.", path=path)


def refuse_stranger(path: Path) -> None:
    """Raises ForeignFile if a link, a folder or a pipe stands where a file of ours belongs."""
    refuse_link(path)
    if path.exists() and not path.is_file():
        raise ForeignFile(f"{path} is no file.", path=path)


def sweep(profile: Profile) -> None:
    """Remove half-written files that a crash left behind; only names that end in `.tmp`."""
    for folder in (profile.folder, profile.backups):
        for name in _half_written(folder):
            with suppress(OSError):  # swept again at the next start
                (folder / name).unlink()


def conflict_copies(profile: Profile) -> list[Path]:
    """Other databases beside ours, which a program that keeps folders alike leaves there. Raises nothing."""
    with suppress(OSError), os.scandir(profile.folder) as entries:
        names = [entry.name for entry in entries if entry.name.startswith(profile.database.stem)]
        return sorted(
            profile.folder / name
            for name in names
            if ".db" in name and not name.startswith(profile.database.name)
        )
    return []


def damaged_copies(profile: Profile) -> list[Path]:
    """What was moved aside and holds words; a key there holds none, and may open something elsewhere."""
    return [path for path in profile.damaged.glob("*") if not path.name.startswith("key-")]


def _half_written(folder: Path) -> list[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        return [entry.name for entry in entries if entry.name.endswith(_HALF)]
    return []


def keep_ballast(profile: Profile) -> None:
    """Hold some disk space, so that erasing works when the disk is full. A full disk is no error here."""
    if not profile.ballast.exists():
        with suppress(StorageError):
            write(profile.ballast, bytes(_BALLAST))


def release_ballast(profile: Profile) -> None:
    """Give the held space back to the disk. Raises OSError."""
    profile.ballast.unlink(missing_ok=True)


def _close_to_others(folder: Path) -> None:
    if folder.stat().st_mode & 0o077 and os.name != "nt":
        folder.chmod(0o700)
