"""A damaged database: what is left of it, which copy can take its place, and how that is done."""

import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error, sync_file, sync_folder
from course.errors import StorageError
from course.storage.backup import Contents, Copy, check, copies, verifies
from course.storage.connection import connect, remove
from course.storage.database import Database, Execute
from course.storage.key import Key
from course.storage.migrations import create
from course.storage.profile import Profile
from course.storage.salvage import Salvage, joined, salvage
from course.storage.schema import (
    ANSWERED,
    COLUMNS,
    COUNT_ANSWERS,
    COUNT_LESSONS,
    DROP_ANSWERED,
    ERASED,
    INSERT,
    INSERT_DEFINITION,
    MIGRATIONS,
    NEWER_DRAFT,
    Row,
)
from course.storage.translate import course_error, log_of


class Lost(NamedTuple):
    """An answer that could not be read, but stands in the newest good copy."""

    date: str  # the person's own date, YYYY-MM-DD
    object: str  # an IRI that names exercise, entry and field


class Good(NamedTuple):
    """A copy that was checked from end to end."""

    copy: Copy
    contents: Contents
    later: Contents  # written after it, and still readable
    statements: int  # how many of all kinds were written after it


class Examination(NamedTuple):
    """Everything the page about damage shows, and what the two ways out need."""

    left: Contents  # what can still be read
    lost: tuple[Lost, ...]
    unknown: int  # statements that are neither readable nor in a copy; nobody knows what they said
    copies: tuple[Good, ...]  # newest first
    salvage: Salvage


def examine(profile: Profile, key: Key) -> Examination:
    """Read what can be read of the database and its journal, and check every copy; changes none of them.

    The database must not be open. Raises StorageError if there is no room to work.
    """
    left = _left(profile, key)
    good = []
    for copy in copies(profile):
        contents = verifies(copy.path, key)
        if contents:
            later = _after(left.rows, _last_seq(copy.path, key))
            good.append(Good(copy, contents, _contents(later), len(later)))
    known = _statements(good[0].copy.path, key) if good else {}
    lost = [Lost(row[3], row[6]) for seq, row in known.items() if seq not in left.rows and row[5] == ANSWERED]
    since = max(known, default=0)
    unknown = max(left.rows, default=since) - since - len(_after(left.rows, since))
    return Examination(_contents(left.rows.values()), tuple(lost), max(unknown, 0), tuple(good), left)


def restore(profile: Profile, key: Key, found: Examination, copy: Copy, now: datetime) -> int:
    """Put `copy` in the place of the damaged database, and add what was written after it.

    The damaged file is moved to `damaged/`. Returns how many statements were added. A crash halfway
    leaves the damaged database, or a restored one that the next start puts in place. Raises StorageError.
    """
    temporary = profile.folder / "restored.db.tmp"
    try:
        remove(temporary)
        shutil.copyfile(copy.path, temporary)
    except OSError as error:
        raise storage_error(error, temporary) from error
    check(temporary, key)  # it verified when the page was made; that may be a while ago
    known = {row[1]: row for row in _statements(temporary, key).values()}
    added = [row for row in found.salvage.rows.values() if row[1] not in known]
    with closing(Database(temporary, key)) as database, database.transaction() as execute:
        _add(execute, added, found.salvage)
        for row in found.salvage.rows.values():
            if row[5] == ERASED and row[1] in known:
                _erase_again(execute, row)
    _put_in_place(profile, key, temporary, now)
    return len(added)


def go_on_without_copy(profile: Profile, key: Key, found: Examination, actor: str, now: datetime) -> int:
    """Start a new database with everything that verifies; returns how many statements that is.

    If no copy is good, what can be read of the bad ones comes along too. `actor` is used if the account
    id could not be read. The damaged file is moved to `damaged/`. Raises StorageError.
    """
    parts = [found.salvage]
    if not found.copies:
        parts += [salvage(copy.path, key, profile.folder) for copy in copies(profile)]
    temporary = profile.folder / "restored.db.tmp"
    account = next((part.actor for part in parts if part.actor), actor)
    create(temporary, key, account)
    rows: dict[str, Row] = {}
    with closing(Database(temporary, key)) as database, database.transaction() as execute:
        for part in parts:
            fresh = [row for row in part.rows.values() if row[1] not in rows]
            _add(execute, fresh, part)
            rows.update((row[1], row) for row in fresh)
    _put_in_place(profile, key, temporary, now)
    return len(rows)


def finish(profile: Profile, now: datetime) -> None:
    """Let the restored database take its place, the damaged one moved aside; goes on after a crash.

    The log goes first with its database: beside another one it would do harm. Raises StorageError.
    """
    try:
        profile.damaged.mkdir(mode=0o700, exist_ok=True)
        aside = _free_name(profile.damaged, now)
        for path in (profile.database, log_of(profile.database)):
            if path.exists():
                path.rename(profile.damaged / f"{aside}{path.name}")
        profile.database.with_name(profile.database.name + "-shm").unlink(missing_ok=True)
        sync_folder(profile.damaged)
        profile.restored.replace(profile.database)
        sync_folder(profile.folder)
    except OSError as error:
        raise storage_error(error, profile.database) from error


def _left(profile: Profile, key: Key) -> Salvage:
    """What the database still holds, and the journal besides; one that cannot be read adds nothing."""
    left = salvage(profile.database, key, profile.folder)
    with suppress(StorageError):
        return joined(left, salvage(profile.journal, key, profile.folder))
    return left


def _put_in_place(profile: Profile, key: Key, temporary: Path, now: datetime) -> None:
    check(temporary, key)
    try:
        sync_file(temporary)
        temporary.replace(profile.restored)
        sync_folder(profile.folder)
    except OSError as error:
        raise storage_error(error, temporary) from error
    finish(profile, now)


def _free_name(folder: Path, now: datetime) -> str:
    """The start of a file name that no file in `folder` has."""
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-"
    names = (stamp if number == 1 else f"{stamp}{number}-" for number in count(1))
    return next(name for name in names if not any(folder.glob(f"{name}data*")))


def _add(execute: Execute, rows: Iterable[Row], found: Salvage) -> None:
    """Add statements, in their old order, with the definitions they need and the drafts that were open."""
    for row in sorted(rows):
        free = execute("SELECT 1 FROM statement WHERE seq = ?", (row[0],)).fetchone() is None
        execute(INSERT, row if free else (None, *row[1:]))
    for pair in found.definitions.items():
        execute(INSERT_DEFINITION, pair)
    for item, (at, value) in found.drafts.items():
        execute(NEWER_DRAFT, (item, at, value))
    execute(DROP_ANSWERED)


def _erase_again(execute: Execute, row: Row) -> None:
    """A copy from before an erasure that was cut short must not bring the words back."""
    sql = "UPDATE statement SET verb = ?, object = ?, result = ?, context = ? WHERE id = ?"
    execute(sql, (*row[5:], row[1]))


def _after(rows: dict[int, Row], seq: int) -> list[Row]:
    return [row for row in rows.values() if row[0] > seq]


def _last_seq(path: Path, key: Key) -> int:
    ((last,),) = _ask(path, key, "SELECT coalesce(max(seq), 0) FROM statement")
    return int(last)


def _statements(path: Path, key: Key) -> dict[int, Row]:
    return {row[0]: row for row in _ask(path, key, f"SELECT {COLUMNS} FROM statement")}


def _ask(path: Path, key: Key, sql: str) -> list[Any]:
    """Rows of a copy that verified. Raises StorageError if it does so no more."""
    try:
        with closing(connect(path, key, "ro")) as connection:
            rows: list[Any] = connection.execute(sql).fetchall()
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error
    return rows


def _contents(rows: Iterable[Row]) -> Contents:
    """Counted by the same rules as a copy, for which the rows are put in a database in memory."""
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.execute(MIGRATIONS[0].statements[0])
        connection.executemany(INSERT, rows)
        answers, lessons = (connection.execute(sql).fetchone()[0] for sql in (COUNT_ANSWERS, COUNT_LESSONS))
    return Contents(answers, lessons)
