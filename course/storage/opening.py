"""Opens the database of a profile: finds the key that fits, makes what is new, brings up to date."""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from course.errors import Damaged, KeyLost
from course.storage.connection import holds_pages_of
from course.storage.database import Database
from course.storage.key import Key, candidates, heal, make, save
from course.storage.profile import Profile, sweep
from course.storage.schema import LATEST
from course.storage.translate import course_error


def open_database(profile: Profile, now: datetime) -> Database:
    """The database of a prepared profile, made if the profile is new, migrated if it is older.

    Nothing is written with a key before that key has read the canary. Raises StorageError; after
    Damaged the page about damage goes on with `fitting_key` and `restore.examine`.
    """
    sweep(profile)
    if profile.restored.exists():
        _finish_restoring(profile, now)
    keys = candidates(profile)
    if not profile.database.exists():
        if _backups(profile):
            raise Damaged("The database is not there; backups are.", path=profile.database, missing=True)
        keys = [_make_new(profile, keys)]
    database = _open_with_one_of(keys, profile)
    heal(profile, database.key)
    if database.version() < LATEST:
        _migrate(database, profile, now)
    return database


def fitting_key(profile: Profile) -> Key:
    """The key that fits at least one page of the database or of a backup, even if those are damaged.

    If no page is left to tell, the first key that can be read. Raises KeyLost if there is none.
    """
    keys = candidates(profile)
    for key in keys:
        for path in (profile.database, profile.restored, *_backups(profile)):
            if _fits(path, key):
                return key
    if not keys:
        raise KeyLost("No copy of the key can be read.", path=profile.key)
    return keys[0]


def new_actor() -> str:
    """A random account id: it says nothing about anybody."""
    return os.urandom(16).hex()


def _open_with_one_of(keys: Iterable[Key], profile: Profile) -> Database:
    for key in keys:
        try:
            return Database(profile.database, key)
        except KeyLost:
            continue
    raise KeyLost("No copy of the key opens the workbook.", path=profile.key)


def _make_new(profile: Profile, keys: list[Key]) -> Key:
    """A new database. A key that is left from a start that was cut short serves as well as another."""
    from course.storage.migrations import create

    key = keys[0] if keys else make()
    save(key, profile.key)
    save(key, profile.key_copy)
    create(profile.database, key, new_actor())
    return key


def _migrate(database: Database, profile: Profile, now: datetime) -> None:
    from course.storage import backup, migrations

    try:
        migrations.migrate(database, lambda: backup.make(database, profile, now))
    except BaseException:
        database.close()
        raise


def _finish_restoring(profile: Profile, now: datetime) -> None:
    from course.storage import restore

    restore.finish(profile, now)


def _backups(profile: Profile) -> list[Path]:
    return sorted(profile.backups.glob("*.db"), reverse=True)


def _fits(path: Path, key: Key) -> bool:
    try:
        return path.exists() and holds_pages_of(path, key)
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error
