"""Opens the database of a profile: finds the key that fits, makes what is new, brings up to date."""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from course.errors import Damaged, KeyLost, Locked
from course.storage.connection import holds_pages_of
from course.storage.database import Database
from course.storage.key import Key, Ring, begin, clear_rings, heal, is_sealed
from course.storage.profile import Profile, sweep
from course.storage.schema import LATEST
from course.storage.translate import course_error


def open_database(profile: Profile, now: datetime, ring: Ring | None = None) -> Database:
    """The database of a prepared profile, made if the profile is new, migrated if it is older.

    `ring` is what the phrase opened; without it the keys have to lie in the clear. Nothing is written with
    a key before that key has read the canary. Raises Locked and other StorageErrors; after Damaged the page
    about damage goes on with `fitting_key` and `restore.examine`.
    """
    sweep(profile)
    if profile.restored.exists():
        _finish_restoring(profile, now)
    rings = _rings(profile, ring)
    if not profile.database.exists():
        refuse_remains(profile)
        rings = [_make_new(profile, rings)]
    ring, database = _open_with_one_of(rings, profile)
    heal(profile, ring)
    if len(ring.keys) > 1:
        database = _turned(database, profile, ring)
    try:
        if database.version() < LATEST:
            _migrate(database, profile, now)
    except BaseException:
        database.close()
        raise
    return database


def fitting_key(profile: Profile, ring: Ring | None = None) -> Key:
    """The key that fits at least one page of the database, a backup or the journal, whatever is damaged.

    If no page is left to tell, the first key there is. Raises Locked, KeyLost if there is none.
    """
    keys = [key for found in _rings(profile, ring) for key in found.keys]
    for key in keys:
        for path in (profile.database, profile.restored, *_backups(profile), profile.journal):
            if _fits(path, key):
                return key
    if not keys:
        raise KeyLost("No copy of the key can be read.", path=profile.key)
    return keys[0]


def refuse_remains(profile: Profile) -> None:
    """Raises Damaged if the database is gone but what only its key opens is not: nothing new begins there."""
    if profile.journal.exists() or _backups(profile):
        raise Damaged("The database is not there; other files are.", path=profile.database, missing=True)


def new_actor() -> str:
    """A random account id: it says nothing about anybody."""
    return os.urandom(16).hex()


def _rings(profile: Profile, ring: Ring | None) -> list[Ring]:
    """What there is to try. Raises Locked if all of it is sealed."""
    if ring is not None:
        return [ring]
    clear = clear_rings(profile)
    if not clear and is_sealed(profile):
        raise Locked("A phrase is needed first.", path=profile.key)
    return clear


def _open_with_one_of(rings: Iterable[Ring], profile: Profile) -> tuple[Ring, Database]:
    for ring in rings:
        for key in ring.keys:
            with suppress(KeyLost):
                return ring, Database(profile.database, key)
    if is_sealed(profile):  # beside a key in the clear that belongs to something else
        raise Locked("A phrase is needed first.", path=profile.key)
    raise KeyLost("No copy of the key opens the workbook.", path=profile.key)


def _make_new(profile: Profile, rings: list[Ring]) -> Ring:
    """A new database. A key that is left from a start that was cut short serves as well as another."""
    from course.storage.migrations import create

    ring = rings[0] if rings else begin(profile)
    create(profile.database, ring.keys[0], new_actor())
    return ring


def _turned(database: Database, profile: Profile, ring: Ring) -> Database:
    """The same database under the newest key, where that was not done yet."""
    from course.storage import turn

    turn.backups(profile, ring.keys, ring.keys[0])
    if database.key == ring.keys[0]:
        return database
    database.close()
    turn.database(profile, database.key, ring.keys[0])
    return _open_with_one_of([ring], profile)[1]


def _migrate(database: Database, profile: Profile, now: datetime) -> None:
    from course.storage import backup, migrations

    migrations.migrate(database, lambda: backup.make(database, profile, now))


def _finish_restoring(profile: Profile, now: datetime) -> None:
    from course.storage import restore

    restore.finish(profile, now)


def _backups(profile: Profile) -> list[Path]:
    return list(profile.backups.glob("*.db"))


def _fits(path: Path, key: Key) -> bool:
    try:
        return path.is_file() and holds_pages_of(path, key)
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error
