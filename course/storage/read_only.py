"""A workbook in a place that cannot be written: a private copy is opened, and nothing new is kept."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from typing import NoReturn

from course.atomic_write import storage_error
from course.errors import ReadOnlyPlace
from course.paths import FOLDER
from course.storage.database import Database
from course.storage.key import Key, Ring
from course.storage.opening import open_database
from course.storage.profile import Profile, profile_at, refuse_stranger
from course.storage.translate import log_of


class OnlyRead(Database):
    """A database in a folder of its own, which goes when it is closed. Whatever would write is refused."""

    def __init__(self, path: Path, key: Key, place: Path) -> None:
        """`place` is the folder that cannot be written; errors are about that."""
        self._place = place
        super().__init__(path, key)

    def transaction(self) -> NoReturn:
        """Nothing is kept. Raises ReadOnlyPlace."""
        raise ReadOnlyPlace(f"{self._place} can only be read.", path=self._place, only_read=True)

    def scrub(self) -> NoReturn:
        """Raises ReadOnlyPlace."""
        self.transaction()

    def close(self) -> None:
        """Let go of the copy and delete it."""
        try:
            super().close()
        finally:
            shutil.rmtree(self.path.parent, ignore_errors=True)


def open_to_read(profile: Profile, now: datetime, ring: Ring | None = None) -> OnlyRead:
    """The database of a profile whose folder cannot be written; `ring` as for `open_database`.

    Only what is closed by the key is copied, never the key. Brought up to date, or turned to a newer key,
    is the copy. Raises ReadOnlyPlace if there is nothing to read, and whatever `open_database` raises.
    """
    for path in (profile.database, profile.restored, profile.key, profile.key_copy):
        refuse_stranger(path)
    source = profile.restored if profile.restored.exists() else profile.database
    if not source.exists():
        raise ReadOnlyPlace(f"{profile.folder} cannot be written.", path=profile.folder)
    sweep()
    try:
        copy = _copied(profile, source)
    except OSError as error:
        raise storage_error(error, source) from error
    try:
        database = open_database(copy, now, ring)
        database.close()
        return OnlyRead(copy.database, database.key, profile.folder)
    except BaseException:
        shutil.rmtree(copy.folder, ignore_errors=True)
        raise


def sweep() -> None:
    """Delete the copies that a crash left behind; one whose process is alive stays."""
    for folder in Path(gettempdir()).glob(f"{FOLDER}-*-*"):
        process = folder.name.removeprefix(f"{FOLDER}-").partition("-")[0]
        if process.isdecimal() and not folder.is_symlink() and not _is_alive(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _copied(profile: Profile, source: Path) -> Profile:
    """A profile for its owner only, in which everything but the keys lies. Raises OSError."""
    folder = Path(mkdtemp(prefix=f"{FOLDER}-{os.getpid()}-"))
    copy = profile_at(folder)._replace(key=profile.key, key_copy=profile.key_copy, damaged=profile.damaged)
    try:
        copy.backups.mkdir(mode=0o700)
        for found, target in ((source, copy.database), (log_of(source), log_of(copy.database))):
            if found.exists():
                target.touch(0o600)
                shutil.copyfile(found, target)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return copy


def _is_alive(process: int) -> bool:
    """Whether a process runs; on Windows what it holds open cannot be deleted anyway."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OverflowError, PermissionError):
        pass
    return True
