"""Opens the file of the cache, a plain database without a key; one that cannot be used is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

if TYPE_CHECKING:
    from pathlib import Path

MARK = 0x32306763  # application_id: "20gc"
LAYOUT = 3
RENDERER = 1
"""Raise this by one when the same file gives another lesson or exercise than before: caches then renew."""

IN_MEMORY = ":memory:"
WAIT_SECONDS = 2.0

_TABLES = (
    # What the tables below were made from: the folder, and the languages found in it.
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Every file of the course as it was last seen.
    "CREATE TABLE file (path TEXT PRIMARY KEY, changed INTEGER NOT NULL, size INTEGER NOT NULL)"
    " WITHOUT ROWID",
    "CREATE TABLE module (position INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL,"
    " about TEXT NOT NULL, lessons INTEGER NOT NULL, advice TEXT NOT NULL)",
    "CREATE TABLE lesson (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL,"
    " module TEXT NOT NULL, file TEXT NOT NULL)",
    "CREATE INDEX lesson_module ON lesson (module, position)",
    # The front matter of each lesson file; `file` is the path without language and ending.
    "CREATE TABLE front (file TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, idea TEXT NOT NULL,"
    " kern INTEGER NOT NULL, kort INTEGER NOT NULL, heel INTEGER NOT NULL, faulty INTEGER NOT NULL,"
    " PRIMARY KEY (file, language)) WITHOUT ROWID",
    "CREATE TABLE exercise_group (position INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL,"
    " exercises TEXT NOT NULL)",
    "CREATE TABLE source (key TEXT PRIMARY KEY, authors TEXT, year INTEGER, title TEXT, journal TEXT,"
    " doi TEXT, pmid TEXT, isbn TEXT) WITHOUT ROWID",
    # Lessons and exercises as JSON; `seen` is 0 once the file has changed since. `steps`: the lines of a
    # lesson, before the body so that they are read without it.
    "CREATE TABLE parsed (path TEXT PRIMARY KEY, key TEXT NOT NULL, seen INTEGER NOT NULL,"
    " steps TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID",
)


def open_cache(path: Path, folder: str) -> sqlcipher.Connection:
    """The cache of `folder` at `path`; in memory where no file can be kept, or another program holds it.

    A damaged file, one of another program, of another version or of another folder is deleted first.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(str(path), folder)
    except (OSError, sqlcipher.OperationalError):
        return _open(IN_MEMORY, folder)
    except sqlcipher.DatabaseError as error:
        return make_anew(path, folder, error)


def make_anew(path: Path, folder: str, after: Exception) -> sqlcipher.Connection:
    """An empty cache in place of the one at `path`, which raised `after`.

    One that another program holds is left alone: its journal would be taken for that of the new file.
    """
    if "locked" in str(after):
        return _open(IN_MEMORY, folder)
    try:
        for leftover in (path, path.with_name(f"{path.name}-journal")):
            leftover.unlink(missing_ok=True)
        return _open(str(path), folder)
    except (OSError, sqlcipher.DatabaseError):
        return _open(IN_MEMORY, folder)


def _open(name: str, folder: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(name, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        _prepare(connection, folder)
    except sqlcipher.DatabaseError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlcipher.Connection, folder: str) -> None:
    """Make the tables of an empty file. Raises DatabaseError for one that was made for something else."""
    connection.execute("PRAGMA trusted_schema = OFF")
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    layout = connection.execute("PRAGMA user_version").fetchone()[0]
    if (mark, layout) == (MARK, LAYOUT):
        row = connection.execute("SELECT value FROM about WHERE name = 'folder'").fetchone()
        if row is None or row[0] != folder:
            raise sqlcipher.DatabaseError("the cache of another folder")
        return
    if mark or layout or connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise sqlcipher.DatabaseError("not a cache of this version")
    connection.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        connection.execute(table)
    connection.execute("INSERT INTO about VALUES ('folder', ?)", (folder,))
    connection.execute(f"PRAGMA application_id = {MARK}")
    connection.execute(f"PRAGMA user_version = {LAYOUT}")
    connection.execute("COMMIT")
