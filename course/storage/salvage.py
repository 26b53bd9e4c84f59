"""Reads from a damaged database everything that still carries its proof, page by page."""

import shutil
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error
from course.storage.connection import PAGE_SIZE, bad_pages, connect, remove
from course.storage.key import Key
from course.storage.schema import COLUMNS, ERASED, MIGRATIONS, Row, is_json, is_whole
from course.storage.translate import course_error, log_of, size_of

_FRAME = PAGE_SIZE + 24  # a page in the log, with its head


class Salvage(NamedTuple):
    """What could be read. All of it verified; what is missing may still be in a backup."""

    rows: dict[int, Row]  # statements by seq
    definitions: dict[str, str]  # hash -> JSON
    drafts: dict[str, tuple[str, str]]  # object -> (at, JSON)
    actor: str  # empty if it could not be read


def salvage(path: Path, key: Key, workplace: Path) -> Salvage:
    """Read what can be read of the database at `path`, which is not touched and need not exist.

    Works on a copy in the folder `workplace`, whose name ends in `.tmp` and which is removed again.
    Raises StorageError if the copy cannot be made, for instance because the disk is full.
    """
    copy, shell = workplace / "salvage.db.tmp", workplace / "shell.db.tmp"
    try:
        _copy_with_log(path, copy)
        if size_of(copy) < PAGE_SIZE:  # SQLite would delete the log of a file without a page
            _give_fresh_head(copy, shell, key)
        # To open it puts the pages of the log in their places; those of a torn commit SQLite drops.
        definitions, drafts, actor = _small_tables(copy, key)
        _give_fresh_head(copy, shell, key)
        return Salvage(_rows(copy, key), definitions, drafts, actor)
    except dbapi2.Error as error:
        raise course_error(error, copy) or error from error
    except OSError as error:
        raise storage_error(error, copy) from error
    finally:
        for path in (copy, shell):
            with suppress(OSError):  # swept at the next start
                remove(path)


def joined(first: Salvage, second: Salvage) -> Salvage:
    """Both in one. Of a statement in both an erased one counts: no file brings its words back."""
    rows = dict(first.rows)
    places = {row[1]: seq for seq, row in rows.items()}
    for seq, row in sorted(second.rows.items()):
        place = places.get(row[1])
        if place is None:
            place = seq if seq not in rows else max(rows) + 1
            rows[place] = (place, *row[1:])
        elif row[5] == ERASED:
            rows[place] = (place, *row[1:])
    return Salvage(
        rows,
        {**second.definitions, **first.definitions},
        {**second.drafts, **first.drafts},
        first.actor or second.actor,
    )


def _copy_with_log(path: Path, copy: Path) -> None:
    remove(copy)
    copy.touch(0o600)
    for source, target in ((path, copy), (log_of(path), log_of(copy))):
        with suppress(FileNotFoundError):
            shutil.copyfile(source, target)


def _small_tables(copy: Path, key: Key) -> tuple[dict[str, str], dict[str, tuple[str, str]], str]:
    definitions = _table(copy, key, "definition", "hash, json")
    drafts = _table(copy, key, "draft", "object, at, value")
    meta = dict(_table(copy, key, "meta", "name, value"))
    return (
        {hash_: json for hash_, json in definitions if is_json(json)},
        {item: (at, value) for item, at, value in drafts if is_json(value)},
        str(meta.get("actor", "")),
    )


def _table(copy: Path, key: Key, table: str, columns: str) -> set[tuple[Any, ...]]:
    """The rows of a table without rowid, read from both ends up to where it is damaged."""
    found: set[tuple[Any, ...]] = set()
    for order in ("ASC", "DESC"):
        with closing(connect(copy, key)) as connection, suppress(dbapi2.DatabaseError):
            found.update(connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1 {order}"))
    return found


def _give_fresh_head(copy: Path, shell: Path, key: Key) -> None:
    """Replace the first page by that of a new database that knows only the table `statement`.

    That page also says how long the file is, so the new one is made at least as long, and what the
    damaged file lacks at its end becomes zeros.
    """
    length = max(size_of(copy), PAGE_SIZE) + size_of(log_of(copy)) // _FRAME * PAGE_SIZE
    remove(shell)
    with closing(connect(shell, key, "rwc")) as connection:
        connection.execute("PRAGMA journal_mode = OFF").fetchall()
        connection.execute(MIGRATIONS[0].statements[0])
        connection.execute("CREATE TABLE filler (bytes)")
        connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (length,))
    with shell.open("rb") as head, copy.open("r+b") as file:
        file.write(head.read(PAGE_SIZE))
        file.truncate(size_of(shell))


def _rows(copy: Path, key: Key) -> dict[int, Row]:
    """Every whole row of `statement`, wherever its page lies in the file.

    The tree above the pages is not needed: a page proves itself, by its number and the key. So each
    page in turn is declared the root of the table; one that is no part of it SQLite refuses, for its
    type does not fit.
    """
    with closing(connect(copy, key)) as connection:
        bad = bad_pages(connection)
    rows: dict[int, Row] = {}
    for page in range(2, size_of(copy) // PAGE_SIZE + 1):
        if page not in bad:
            _declare_root(copy, key, page)
            rows.update((row[0], row) for row in _rows_of_root(copy, key))
    return rows


def _declare_root(copy: Path, key: Key, page: int) -> None:
    with closing(connect(copy, key)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = OFF").fetchall()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'statement'", (page,))


def _rows_of_root(copy: Path, key: Key) -> list[Row]:
    """The whole rows on the page that is now the root; none if it is a page of something else."""
    seqs = _read(copy, key, "SELECT seq FROM statement NOT INDEXED")
    if not seqs:
        return []
    found = _read(copy, key, f"SELECT {COLUMNS} FROM statement NOT INDEXED")
    if found is None:  # a long row goes on in a page that is damaged; the others are read one by one
        one = f"SELECT {COLUMNS} FROM statement NOT INDEXED WHERE seq = ?"
        found = [row for seq in seqs for row in _read(copy, key, one, seq) or []]
    return [row for row in found if is_whole(row)]


def _read(copy: Path, key: Key, sql: str, parameters: tuple[Any, ...] = ()) -> list[Any] | None:
    """All rows, or None. On a connection of its own: after an error the cipher refuses every page."""
    with closing(connect(copy, key)) as connection:
        try:
            found: list[Any] = connection.execute(sql, parameters).fetchall()
        except dbapi2.DatabaseError:
            return None
    return found
