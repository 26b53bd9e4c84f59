"""Makes a new database, and brings an older one up to date: each step whole or not at all."""

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error, sync_file, sync_folder
from course.storage.connection import connect, remove, settle
from course.storage.database import Database, Execute
from course.storage.key import Key
from course.storage.schema import CANARY, MIGRATIONS, Migration
from course.storage.translate import course_error


def create(path: Path, key: Key, actor: str, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Make an empty database of the newest version; `path` exists only once it is complete.

    `actor` is the random account id of this person. Raises StorageError.
    """
    temporary = path.with_name(f"{path.name}.new.tmp")
    try:
        _empty_file(temporary)
        _fill(temporary, key, actor, migrations)
        sync_file(temporary)
        temporary.replace(path)
        sync_folder(path.parent)
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error
    except OSError as error:
        raise storage_error(error, path) from error


def migrate(
    database: Database, back_up: Callable[[], object], migrations: Sequence[Migration] = MIGRATIONS
) -> int:
    """Carry out the steps that `database` lacks; returns how many. Raises StorageError.

    `back_up` makes a verified backup or raises; it is called before each step. A step and its number
    are one transaction, so a crash leaves the version before or after it.
    """
    version = database.version()
    for number in range(version + 1, len(migrations) + 1):
        back_up()
        with database.transaction() as execute:
            _carry_out(execute, number, migrations[number - 1])
    return len(migrations) - version


def _carry_out(execute: Execute, number: int, migration: Migration) -> None:
    for statement in migration.statements:
        execute(statement)
    execute(f"PRAGMA user_version = {number}")


def _empty_file(path: Path) -> None:
    remove(path)  # a log of an earlier try would be taken for one of this file
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _fill(path: Path, key: Key, actor: str, migrations: Sequence[Migration]) -> None:
    with closing(connect(path, key)) as connection:
        settle(connection, path)
        connection.execute("BEGIN IMMEDIATE")
        for number, migration in enumerate(migrations, 1):
            _carry_out(connection.execute, number, migration)
        rows = (("canary", CANARY), ("actor", actor))
        connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", rows)
        connection.execute("COMMIT")
