"""Another computer: a whole workbook in one file, sealed by words (the age format), and taken in there.

Inside lies a zip that packs nothing: a checked copy of the database, its keys, settings.toml and help.toml,
and a list that proves each of them. Nothing is taken in before all of it was read.
"""

import json
import re
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import datetime
from heapq import merge
from io import BytesIO
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from course import clock, code_words
from course.atomic_write import storage_error, write
from course.errors import Damaged, ForeignFile, KeyLost, NewerFile, StorageError, WrongPhrase
from course.flat_file import content as bytes_of
from course.storage import backup, erase, key
from course.storage.backup import Contents
from course.storage.connection import connect, remove
from course.storage.database import Database, Execute
from course.storage.key import Key, Ring
from course.storage.key_file import data_of, parsed
from course.storage.opening import open_database, refuse_remains
from course.storage.profile import Profile
from course.storage.schema import (
    COLUMNS,
    DROP_ANSWERED,
    ERASED,
    INSERT,
    INSERT_DEFINITION,
    NEWER_DRAFT,
    Row,
)
from course.storage.sealing import check_memory
from course.storage.translate import course_error

SUFFIX = ".twintig-move"
LARGEST = 512 * 1024 * 1024  # bytes; a workbook of ten years is a hundredth of it
_SCRYPT = 1024  # bytes for each step of scrypt (RFC 7914, r = 8); age takes as many as fit in a second
_STEPS = 20  # 2 ** 20 steps: 1 GiB
_AGE = b"age-encryption.org/v1\n"
_WORK = re.compile(rb"age-encryption\.org/v1\n-> scrypt \S+ ([0-9]{1,2})\n")
_FORMAT = 1
_LIST, _DATABASE, _KEYS = "list.json", "data.db", "key.toml"
_REST = ("settings.toml", "help.toml")  # as far as they are there
_DROP_UNSAID = """
    DELETE FROM draft WHERE object = ?1 AND NOT EXISTS (SELECT 1 FROM statement WHERE object = ?1)"""


class Moved(NamedTuple):
    """What lay in a file, read whole. `database` is a copy in a workplace; `close` deletes it."""

    database: Path
    key: Key
    ring: Ring
    files: dict[str, bytes]  # key.toml, settings.toml, help.toml
    made: str  # UTC, ISO 8601
    contents: Contents

    def close(self) -> None:
        """Delete the copy."""
        with suppress(OSError):
            remove(self.database)


def pack(database: Database, profile: Profile, ring: Ring, phrase: str, target: Path, now: datetime) -> None:
    """Put everything of an open profile in a new file at `target`, sealed by `phrase`. Takes some seconds.

    Raises NoMemory and other StorageErrors; a file that stood at `target` is then intact.
    """
    import pyrage

    temporary = profile.folder / "moving.db.tmp"
    try:
        remove(temporary)
        database.copy_to(temporary)
        backup.check(temporary, database.key)
        files = {_DATABASE: temporary.read_bytes(), _KEYS: data_of(key.as_file(ring))}
        files |= {name: path.read_bytes() for name in _REST if (path := profile.folder / name).exists()}
    except OSError as error:
        raise storage_error(error, temporary) from error
    finally:
        with suppress(OSError):  # swept at the next start
            remove(temporary)
    check_memory(_SCRYPT << _STEPS)  # without it the library ends the whole process
    content = _zip(files, database.key, ring, now)
    write(target, pyrage.passphrase.encrypt(content, code_words.normal(phrase)))


def unpack(file: Path, phrase: str, workplace: Path) -> Moved:
    """Open a file that `pack` made, and read all of it. Takes some seconds; changes nothing.

    Raises ForeignFile, WrongPhrase, NewerFile, Damaged, NoMemory, StorageError.
    """
    content = _unseal(_read(file), phrase, file)
    try:
        files, told = _unzip(content)
    except NewerFile:
        raise
    except Exception as error:
        # Whatever a zip or JSON can be that was not made here: the words fitted, its inside does not.
        raise Damaged(f"{file.name} is not whole.", path=file) from error
    copy = workplace / "moved.db.tmp"
    try:
        remove(copy)
        write(copy, files.pop(_DATABASE))
        contents = backup.check(copy, told.key)
    except (OSError, StorageError) as error:
        with suppress(OSError):  # swept at the next start
            remove(copy)
        if isinstance(error, OSError):
            raise storage_error(error, copy) from error
        if isinstance(error, Damaged | ForeignFile | KeyLost):  # another database than its maker checked
            raise Damaged(f"{file.name} is not whole.", path=file) from error
        raise
    return Moved(copy, told.key, told.ring, files, told.made, contents)


def take_in(moved: Moved, profile: Profile, ring: Ring | None, now: datetime) -> int:
    """Add what was moved to a profile that is not open; returns how many statements came.

    Without a workbook the profile gets the lock, the settings and the account of the one that was moved;
    with one it keeps its own, and a checked copy is made first. Then it is one transaction: all of it, or
    nothing. What was erased on either side stays erased, in the copies too. The name of this computer is a
    new one, always. Raises StorageError; call it again after an error.
    """
    if not (profile.database.exists() or profile.restored.exists()):
        refuse_remains(profile)
        ring = _take_over(moved, profile)
    elif ring is None and key.lies_in(profile, moved.ring):
        ring = moved.ring  # it was taken over before, and has no other way in yet
    rows, drafts, definitions, actor = _contents_of(moved)
    with closing(open_database(profile, now, ring)) as database:
        if _rows(database):
            backup.make(database, profile, now)
        with database.transaction() as execute:
            own = _rows(database)
            if not own:
                execute("UPDATE meta SET value = ? WHERE name = 'actor'", (actor,))
            added = _merge(execute, own, rows)
            for draft in drafts:
                execute(NEWER_DRAFT, draft)
            for definition in definitions:
                execute(INSERT_DEFINITION, definition)
            execute(DROP_ANSWERED)
            for object_ in _erased_objects(own, rows):
                execute(_DROP_UNSAID, (object_,))
        if not erase.forget(database, profile, (row[1] for row in rows if row[5] == ERASED), now):
            backup.make(database, profile, now)
    return added


class _Told(NamedTuple):
    key: Key
    ring: Ring
    made: str


def _take_over(moved: Moved, profile: Profile) -> Ring:
    """Settings, then the keys; cut short, the next try goes on from an empty workbook under this lock."""
    for name in _REST:
        if name in moved.files:
            write(profile.folder / name, moved.files[name])
    key.take_over(profile, moved.ring)
    return moved.ring


def _contents_of(moved: Moved) -> tuple[list[Row], list[Any], list[Any], str]:
    try:
        with closing(connect(moved.database, moved.key, "ro")) as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM statement ORDER BY seq").fetchall()
            drafts = connection.execute("SELECT object, at, value FROM draft").fetchall()
            definitions = connection.execute("SELECT hash, json FROM definition").fetchall()
            (actor,) = connection.execute("SELECT value FROM meta WHERE name = 'actor'").fetchone()
    except dbapi2.Error as error:
        raise course_error(error, moved.database) or error from error
    return rows, drafts, definitions, actor


def _rows(database: Database) -> list[Row]:
    return database.read(f"SELECT {COLUMNS} FROM statement ORDER BY seq")


def _merge(execute: Execute, own: Sequence[Row], theirs: Sequence[Row]) -> int:
    """Both in the order of time, for the last that was said holds; an erased one beats its words.

    Each side keeps its own order, whatever its clock did.
    """
    known = {row[1] for row in own}
    erased = {row[1]: row for row in theirs if row[5] == ERASED}
    new = [row for row in theirs if row[1] not in known]
    both = merge(_timed([erased.get(row[1], row) for row in own]), _timed(new), key=itemgetter(0))
    execute("DELETE FROM statement")
    for seq, (_, row) in enumerate(both, 1):
        execute(INSERT, (seq, *row[1:]))
    return len(new)


def _erased_objects(own: Sequence[Row], theirs: Sequence[Row]) -> set[str]:
    """What was said on one side and erased on the other: a tombstone does not know what it was about."""
    sides = [{row[1]: row for row in rows} for rows in (own, theirs)]
    both = [(mine[id_], other[id_]) for mine, other in (sides, sides[::-1]) for id_ in mine.keys() & other]
    return {said[6] for said, told in both if told[5] == ERASED and said[5] != ERASED}


def _timed(rows: Sequence[Row]) -> list[tuple[str, Row]]:
    """Each row with the latest moment up to it."""
    return list(zip(accumulate((row[2] for row in rows), max), rows, strict=True))


def _zip(files: dict[str, bytes], in_use: Key, ring: Ring, now: datetime) -> bytes:
    import zipfile
    from hashlib import sha256

    told = {
        "format": _FORMAT,
        "made": clock.utc_text(now),
        "key": key.text_of([in_use]),
        "ring": {"of": ring.of, "serial": ring.serial, "keys": [key.text_of([one]) for one in ring.keys]},
        "files": {name: sha256(data).hexdigest() for name, data in files.items()},
    }
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr(_LIST, json.dumps(told))
        for name, data in files.items():
            packed.writestr(name, data)
    return content.getvalue()


def _unzip(content: bytes) -> tuple[dict[str, bytes], _Told]:
    """Raises NewerFile, and anything at all for what was not made here."""
    import zipfile
    from hashlib import sha256

    with zipfile.ZipFile(BytesIO(content)) as packed:
        found = {info.filename: info for info in packed.infolist()}
        told = json.loads(packed.read(_LIST))
        if told["format"] > _FORMAT:
            raise NewerFile("It was made by a newer version.")
        names = set(told["files"])
        whole = names | {_LIST} == set(found) and {_DATABASE, _KEYS} <= names <= {_DATABASE, _KEYS, *_REST}
        if not whole or len(packed.infolist()) != len(found):
            raise ValueError("other files than were listed")
        if any(info.compress_type != zipfile.ZIP_STORED for info in found.values()):
            raise ValueError("packed")
        files = {name: packed.read(name) for name in names}
    if any(sha256(data).hexdigest() != told["files"][name] for name, data in files.items()):
        raise ValueError("not what was listed")
    (in_use,), keys = key.keys_in(told["key"]), key.keys_in("".join(told["ring"]["keys"]))
    if (file := parsed(files[_KEYS], Path(_KEYS))) is None:
        raise ValueError("no key file")
    sealed = None if file.keys else file._replace(computer="")
    ring = Ring(str(told["ring"]["of"]), int(told["ring"]["serial"]), keys, sealed)
    return files, _Told(in_use, ring, str(told["made"]))


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise ForeignFile(f"{file.name} is too large to be ours.", path=file)
        data = bytes_of(file, LARGEST)
    except OSError as error:
        raise storage_error(error, file) from error
    if not data.startswith(_AGE):
        raise ForeignFile(f"{file.name} is a file of another program.", path=file)
    return data


def _unseal(data: bytes, phrase: str, file: Path) -> bytes:
    """By the words as typed, then in small letters."""
    import pyrage

    if asked := _WORK.match(data):
        check_memory(_SCRYPT << int(asked[1]))
    typed = code_words.normal(phrase)
    for words in dict.fromkeys((typed, typed.lower())):
        try:
            return bytes(pyrage.passphrase.decrypt(data, words))
        except pyrage.DecryptError as error:
            if "failed" not in str(error).lower():
                raise Damaged(f"{file.name} is not whole.", path=file) from error
    raise WrongPhrase("These words do not open the file.", path=file)
