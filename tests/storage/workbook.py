"""A profile with something in it, and what its files hold, for the tests of storage."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.key import Key, make
from course.storage.key_file import KeyFile
from course.storage.schema import ANSWERED, COLUMNS, COMPLETED, Row

NOW = datetime(2026, 11, 24, 20, 15, 3, tzinfo=UTC)
INSERT = f"INSERT INTO statement ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


def answer(
    seq: int, text: str = "een wandeling met de hond", day: str = "2026-11-24", entry: str = ""
) -> Row:
    """A row that answers a field; every entry has six."""
    object_ = f"urn:twintig-graden:exercise:energy-balance:{entry or seq // 6}:field-{seq % 6}"
    result = json.dumps({"response": f"{text} {seq}"})
    return (seq, f"id-{seq}", f"{day}T20:15:03.123Z", day, 60, ANSWERED, object_, result, "{}")


def part_done(seq: int, lesson: str, part: str = "kern") -> Row:
    """A row that completes a part of a lesson."""
    object_ = f"urn:twintig-graden:lesson:{lesson}:part:{part}"
    return (seq, f"id-{seq}", "2026-11-24T20:15:03.123Z", "2026-11-24", 60, COMPLETED, object_, "{}", "{}")


def add(database: Database, *rows: Row) -> None:
    """Keep rows in one transaction."""
    with database.transaction() as execute:
        for row in rows:
            execute(INSERT, row)


def fill(database: Database, count: int, first: int = 1) -> dict[int, Row]:
    """Add `count` answers, every fortieth long enough to need pages of its own; returns them by seq."""
    rows = {
        seq: answer(seq, "lang " * (1200 if seq % 40 == 0 else 10)) for seq in range(first, first + count)
    }
    add(database, *rows.values())
    return rows


def rows(database: Database) -> dict[int, Row]:
    """All statements."""
    return {row[0]: row for row in database.read(f"SELECT {COLUMNS} FROM statement ORDER BY seq")}


def names(folder: Path) -> list[str]:
    """The names of what lies in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


def flip(path: Path, place: int, bit: int = 0) -> None:
    """Turn one bit in a file."""
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def other_file() -> KeyFile:
    """The key file of another profile."""
    key = make()
    return KeyFile(os.urandom(16).hex(), 0, keys=(key.secret + key.salt).hex())


def everything_in(path: Path, key: Key) -> bytes:
    """What every page of a database holds, free space included, once the cipher is taken off."""
    data = path.read_bytes()
    return b"".join(_decrypt(data, page, key) for page in range(len(data) // PAGE_SIZE))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, to whom no folder is read-only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _decrypt(data: bytes, page: int, key: Key) -> bytes:
    """A page is content, then 16 bytes for the cipher's start and 32 for the proof; the first has a salt."""
    first = page * PAGE_SIZE + (16 if page == 0 else 0)
    last = (page + 1) * PAGE_SIZE - 48
    start = data[last : last + 16].hex()
    command = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key.secret.hex(), "-iv", start]
    return subprocess.run(command, input=data[first:last], capture_output=True, check=True).stdout
