"""Copies of the database: made, checked from end to end, counted, and thinned out over time."""

import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error, sync_file, sync_folder
from course.errors import Damaged, StorageError
from course.storage.connection import bad_pages, connect, look, remove
from course.storage.database import Database
from course.storage.key import Key
from course.storage.profile import Profile, keep_ballast
from course.storage.schema import COUNT_ANSWERS, COUNT_BROKEN, COUNT_LESSONS
from course.storage.translate import course_error

_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6})Z\.db")
_STAMP = "%Y%m%dT%H%M%S"

# After Anki: the newest ones all, then one a day, one a week, one a month.
_NEWEST = 3
_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda made: made.date()),
    (10, lambda made: made.isocalendar()[:2]),
    (9, lambda made: (made.year, made.month)),
)


class Copy(NamedTuple):
    """A backup by its name. `number` counts up with every backup, whatever the clock says."""

    path: Path
    number: int
    made: datetime  # UTC


class Contents(NamedTuple):
    """What a checked copy holds."""

    answers: int
    lessons: int  # done in at least one length


def make(database: Database, profile: Profile, now: datetime) -> Copy:
    """Make a backup, check all of it, give it its name and thin out the older ones.

    Raises StorageError; Damaged if `database` or the copy does not verify. Older ones are then kept.
    """
    number = max((copy.number for copy in copies(profile)), default=0) + 1
    made = now.astimezone(UTC).replace(microsecond=0)
    path = profile.backups / f"{number:06d}-{made:{_STAMP}}Z.db"
    temporary = path.with_suffix(".tmp")
    try:
        temporary.unlink(missing_ok=True)
        database.copy_to(temporary)
        sync_file(temporary)
        check(temporary, database.key)
        temporary.replace(path)
        sync_folder(profile.backups)
        with suppress(OSError):  # all of it stands in the copy now; to keep it does no harm
            remove(profile.journal)
    except OSError as error:
        raise storage_error(error, path) from error
    finally:
        with suppress(OSError):  # swept at the next start
            temporary.unlink(missing_ok=True)
    thin(profile)
    keep_ballast(profile)
    return Copy(path, number, made)


def due(profile: Profile, now: datetime) -> bool:
    """Whether none was made on this calendar day, in the time zone of `now`."""
    newest = next(iter(copies(profile)), None)
    return newest is None or newest.made.astimezone(now.tzinfo).date() != now.date()


def copies(profile: Profile) -> list[Copy]:
    """All backups by name, newest first, unchecked. Raises StorageError."""
    try:
        found = [_copy(path) for path in profile.backups.iterdir() if path.is_file()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise storage_error(error, profile.backups) from error
    return sorted((copy for copy in found if copy), key=lambda copy: copy.number, reverse=True)


def check(path: Path, key: Key) -> Contents:
    """Read a copy from end to end: every page, every index, the canary, every row.

    Changes no byte. Raises StorageError; Damaged if anything does not verify.
    """
    try:
        look(path, key)
        with closing(connect(path, key, "ro")) as connection:
            whole = not bad_pages(connection)
            if not whole or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise Damaged(f"{path.name} does not verify.", path=path)
            if connection.execute(COUNT_BROKEN).fetchone() != (0,):
                raise Damaged(f"{path.name} holds a statement that cannot be read.", path=path)
            return Contents(
                connection.execute(COUNT_ANSWERS).fetchone()[0],
                connection.execute(COUNT_LESSONS).fetchone()[0],
            )
    except dbapi2.Error as error:
        raise course_error(error, path) or error from error


def verifies(path: Path, key: Key) -> Contents | None:
    """What a copy holds, or None if it cannot be used."""
    try:
        return check(path, key)
    except StorageError:
        return None


def thin(profile: Profile) -> None:
    """Delete backups that are no longer needed. Called after one was made, so the last good one stays."""
    found = copies(profile)
    kept = worth_keeping(found)
    try:
        for copy in found:
            if copy not in kept:
                copy.path.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, profile.backups) from error


def worth_keeping(found: Iterable[Copy]) -> set[Copy]:
    """The newest 3, then the newest of each of 12 days, 10 weeks and 9 months.

    A period starts where the one before it ends, so a backup is counted once. Order is by number: a
    clock that jumps cannot push out the newest.
    """
    waiting = sorted(found, key=lambda copy: copy.number, reverse=True)
    kept, waiting = set(waiting[:_NEWEST]), waiting[_NEWEST:]
    for most, period in _PERIODS:
        seen: set[Hashable] = set()
        rest = []
        for copy in waiting:
            if period(copy.made) in seen:
                continue
            if len(seen) == most:
                rest.append(copy)
                continue
            seen.add(period(copy.made))
            kept.add(copy)
        waiting = rest
    return kept


def _copy(path: Path) -> Copy | None:
    match = _NAME.fullmatch(path.name)
    if not match:
        return None
    try:
        made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Copy(path, int(match[1]), made)
