"""The statements since the newest backup, once more in a small file: for when a page is damaged."""

import os
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2

from course.errors import StorageError
from course.storage.connection import bad_pages, connect, remove
from course.storage.database import Database
from course.storage.key import Key
from course.storage.profile import Profile
from course.storage.schema import COLUMNS, INSERT, INSERT_DEFINITION, MIGRATIONS, Row
from course.storage.translate import code_of

_TABLES = tuple(
    sql
    for sql in MIGRATIONS[0].statements
    if sql.startswith(("CREATE TABLE statement", "CREATE TABLE definition"))
)
_SINCE = f"SELECT {COLUMNS} FROM statement WHERE seq > ? ORDER BY seq"
_THEIR_DEFINITIONS = """
    SELECT hash, json FROM definition WHERE hash IN (
        SELECT json_extract(context, '$.definition') FROM statement WHERE seq > ?
    )"""

# Not closed with this key, torn, or without these tables: begun anew. Other trouble is met again later.
_USELESS = {dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_ERROR}


class _Held(NamedTuple):
    rows: list[Row]  # in order of seq
    definitions: list[tuple[str, str]]  # hash, JSON


_NOTHING = _Held([], [])


class Journal:
    """Follows a database, after each commit was acknowledged: it never waits for the disk.

    What a crash leaves of it may be torn, and every page proves itself. `backup.make` and `erase` delete
    the file, which is open only while something is added; the next thing added begins it anew.
    """

    def __init__(self, profile: Profile) -> None:
        self._profile, self._path = profile, profile.journal
        self._last: int | None = None  # the seq up to which it is known to agree with the database

    def follow(self, database: Database) -> None:
        """Add the statements that came since the last time. Raises no StorageError: saving went well."""
        try:
            self._follow(database)
        except (StorageError, OSError, dbapi2.Error):
            self._last = None  # nobody knows what is in the file now; it is looked at the next time

    def _follow(self, database: Database) -> None:
        if self._last is not None and not database.read(_SINCE, (self._last,)):
            return
        if self._last is None or not self._path.exists():
            self._last = self._agree(database)
        rows = database.read(_SINCE, (self._last,))
        if rows:
            _append(self._path, database.key, rows, database.read(_THEIR_DEFINITIONS, (self._last,)))
            self._last = rows[-1][0]

    def _agree(self, database: Database) -> int:
        """The seq from which to go on. A journal that tells another story than the database goes.

        What it alone holds was once acknowledged: the log of the database was deleted, for instance, or an
        older database put in its place. That comes back first.
        """
        held = _read(self._path, database.key)
        told = {(row[0], row[1], row[5]) for row in database.read(_SINCE, (_before(held.rows),))}
        if held.rows and all((row[0], row[1], row[5]) in told for row in held.rows):
            return held.rows[-1][0]
        _bring_back(database, held)
        last = self._last_in_a_copy(database)
        remove(self._path)
        return last

    def _last_in_a_copy(self, database: Database) -> int:
        """The newest statement that stands both in a backup and in the database; 0 if there is none."""
        from course.storage.backup import copies

        for copy in copies(self._profile):
            rows = _last_of(copy.path, database.key)
            if rows and database.read("SELECT seq, id FROM statement WHERE seq = ?", (rows[0][0],)) == rows:
                return int(rows[0][0])
        return 0


def _append(path: Path, key: Key, rows: Iterable[Row], definitions: Iterable[tuple[str, str]]) -> None:
    """Raises dbapi2.Error, OSError; what stood in the file before then still does."""
    is_new = not path.exists()
    if is_new:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA busy_timeout = 0").fetchall()  # who holds it may keep it; saving goes on
        connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        for sql in _TABLES if is_new else ():
            connection.execute(sql)
        connection.executemany(INSERT, rows)
        connection.executemany(INSERT_DEFINITION, definitions)
        connection.execute("COMMIT")


def _read(path: Path, key: Key) -> _Held:
    """All that the file holds; nothing if it is not whole, not ours or not there. Raises dbapi2.Error."""
    if path.is_symlink() or not path.is_file():
        return _NOTHING
    try:
        with closing(connect(path, key, "ro")) as connection:
            if bad_pages(connection) or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return _NOTHING
            return _Held(
                connection.execute(_SINCE, (0,)).fetchall(),
                connection.execute("SELECT hash, json FROM definition").fetchall(),
            )
    except dbapi2.Error as error:
        if code_of(error) in _USELESS:
            return _NOTHING
        raise


def _bring_back(database: Database, held: _Held) -> None:
    here = {id_ for (id_,) in database.read("SELECT id FROM statement")} if held.rows else set()
    missing = [row for row in held.rows if row[1] not in here]
    if missing:
        with database.transaction() as execute:
            for row in missing:
                execute(INSERT, (None, *row[1:]))
            for pair in held.definitions:
                execute(INSERT_DEFINITION, pair)


def _last_of(copy: Path, key: Key) -> list[tuple[int, str]]:
    """Seq and id of the newest statement in a backup; nothing if that cannot be read."""
    try:
        with closing(connect(copy, key, "ro")) as connection:
            found: list[tuple[int, str]] = connection.execute(
                "SELECT seq, id FROM statement ORDER BY seq DESC LIMIT 1"
            ).fetchall()
            return found
    except dbapi2.Error:
        return []


def _before(rows: list[Row]) -> int:
    return rows[0][0] - 1 if rows else 0
