"""What damage leaves readable is read; what does not verify is never shown."""

import hashlib
import json
import os
import random
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from course.errors import StorageError
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.key import make
from course.storage.profile import Profile, sweep
from course.storage.salvage import Salvage, salvage
from course.storage.schema import Row
from course.storage.translate import log_of
from tests.storage.workbook import add, answer, fill, flip

DRAFT = ("urn:twintig-graden:lesson:thermostat:field:why", "2026-11-24T20:15:03.123Z", '"half een zin"')


@pytest.fixture
def written(profile: Profile, database: Database) -> dict[int, Row]:
    """Six hundred answers and what belongs to them, in a closed database."""
    rows = fill(database, 600)
    with database.transaction() as execute:
        execute("INSERT INTO draft VALUES (?, ?, ?)", DRAFT)
        execute("INSERT INTO definition VALUES ('00ff', '{\"id\": \"gives\"}')")
    database.close()
    return rows


def read(profile: Profile, database: Database) -> Salvage:
    return salvage(profile.database, database.key, profile.folder)


def assert_true(found: Salvage, written: dict[int, Row]) -> None:
    """All that was found was written so."""
    assert found.rows.items() <= written.items()
    assert found.drafts in ({}, {DRAFT[0]: DRAFT[1:]})
    assert found.definitions in ({}, {"00ff": '{"id": "gives"}'})


def test_an_undamaged_database_is_read_whole(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    actor = read(profile, database).actor
    assert read(profile, database) == (written, {"00ff": '{"id": "gives"}'}, {DRAFT[0]: DRAFT[1:]}, actor)
    assert len(actor) == 32


def test_nothing_is_touched_and_nothing_is_left_behind(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    flip(profile.database, 3 * PAGE_SIZE + 5)
    before = {path.name: path.read_bytes() for path in profile.folder.iterdir() if path.is_file()}
    read(profile, database)
    assert {path.name: path.read_bytes() for path in profile.folder.iterdir() if path.is_file()} == before


def test_a_bit_on_any_page_takes_that_page_only(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    whole = profile.database.read_bytes()
    chance = random.Random(1)
    pages = len(whole) // PAGE_SIZE
    for page in [0, 1, *chance.sample(range(2, pages), 12)]:
        profile.database.write_bytes(whole)
        flip(profile.database, page * PAGE_SIZE + 16 + chance.randrange(PAGE_SIZE - 16), chance.randrange(8))
        found = read(profile, database)
        assert_true(found, written)
        assert len(found.rows) >= len(written) - 12


def test_every_part_of_a_file_that_was_cut_off_is_read(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    whole = profile.database.read_bytes()
    counts = []
    for share in range(1, 10):
        profile.database.write_bytes(whole[: len(whole) * share // 10])
        found = read(profile, database)
        assert_true(found, written)
        counts.append(len(found.rows))
    assert counts == sorted(counts)
    assert counts[4] > len(written) / 3


def test_the_first_page_and_the_tree_are_not_needed(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    with profile.database.open("r+b") as file:
        file.write(bytes(2 * PAGE_SIZE))
    assert read(profile, database).rows == written


def test_what_stands_in_the_log_only_is_read_too(profile: Profile, database: Database) -> None:
    rows = fill(database, 50)
    assert read(profile, database).rows == rows


def test_the_log_is_read_even_if_the_first_page_is_damaged(profile: Profile, database: Database) -> None:
    rows = fill(database, 50)
    database.checkpoint()
    add(database, answer(51))
    files = {path: path.read_bytes() for path in (profile.database, log_of(profile.database))}
    database.close()
    for path, data in files.items():
        path.write_bytes(data)
    flip(profile.database, 100)
    assert read(profile, database).rows == {**rows, 51: answer(51)}


@pytest.mark.parametrize("content", [b"", b"x", b"Lieve dagboek, " * 1000, bytes(50_000)])
def test_nothing_is_made_of_nothing(profile: Profile, database: Database, content: bytes) -> None:
    database.close()
    profile.database.write_bytes(content)
    assert read(profile, database) == ({}, {}, {}, "")


def test_a_file_that_is_not_there_gives_nothing(profile: Profile, database: Database) -> None:
    database.close()
    profile.database.unlink()
    assert read(profile, database) == ({}, {}, {}, "")


def test_another_key_reads_nothing(profile: Profile, database: Database, written: dict[int, Row]) -> None:
    assert salvage(profile.database, make(), profile.folder) == ({}, {}, {}, "")


def test_a_row_that_is_not_whole_is_left_out(profile: Profile, database: Database) -> None:
    add(database, answer(1), (*answer(2)[:7], '{"response": "half', "{}"), answer(3))
    database.close()
    assert list(read(profile, database).rows) == [1, 3]


def test_a_long_text_of_which_a_page_is_gone_does_not_take_its_neighbours(
    profile: Profile, database: Database
) -> None:
    lengths = {5: 100_000}
    rows = {seq: answer(seq, "woord " * (lengths.get(seq, 30) // 6)) for seq in range(1, 10)}
    add(database, *rows.values())
    database.close()
    whole = profile.database.read_bytes()
    middle = len(whole) // PAGE_SIZE // 2
    profile.database.write_bytes(
        whole[: middle * PAGE_SIZE] + bytes(PAGE_SIZE) + whole[(middle + 1) * PAGE_SIZE :]
    )
    found = read(profile, database)
    assert found.rows == {seq: row for seq, row in rows.items() if seq != 5}


@pytest.mark.parametrize("tries", [30, pytest.param(1500, marks=pytest.mark.long)])
def test_whatever_the_damage_nothing_wrong_is_read(
    profile: Profile, database: Database, written: dict[int, Row], tries: int
) -> None:
    whole = profile.database.read_bytes()
    seed = hashlib.sha256(whole).digest()
    chance = random.Random(seed)
    for _ in range(tries):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            start = chance.randrange(len(data))
            kind = chance.choice(("bit", "zeros", "noise", "swap"))
            length = chance.choice((1, 512, PAGE_SIZE, 5000))
            if kind == "bit":
                data[start] ^= 1 << chance.randrange(8)
            elif kind == "zeros":
                data[start : start + length] = bytes(len(data[start : start + length]))
            elif kind == "noise":
                data[start : start + length] = chance.randbytes(len(data[start : start + length]))
            else:
                data[:PAGE_SIZE], data[-PAGE_SIZE:] = data[-PAGE_SIZE:], data[:PAGE_SIZE]
        profile.database.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        assert_true(read(profile, database), written)


def test_the_small_tables_are_read_from_both_ends_up_to_a_page_that_is_gone(
    profile: Profile, database: Database
) -> None:
    held = {f"{number:04}": json.dumps("woord " * 20) for number in range(200)}
    with database.transaction() as execute:
        for hash_, text in held.items():
            execute("INSERT INTO definition VALUES (?, ?)", (hash_, text))
    database.close()
    whole = profile.database.read_bytes()
    middle = len(whole) // PAGE_SIZE // 2
    flip(profile.database, middle * PAGE_SIZE + 300)
    found = read(profile, database).definitions
    assert found.items() <= held.items()
    assert {"0000", "0199"} <= found.keys() and len(found) < 200


def test_a_file_that_was_cut_after_its_first_page_keeps_what_its_log_holds(
    profile: Profile, database: Database
) -> None:
    with database.transaction() as execute:
        execute("INSERT INTO definition VALUES ('00ff', '{}')")
    log, first = log_of(profile.database).read_bytes(), profile.database.read_bytes()[:PAGE_SIZE]
    database.close()
    profile.database.write_bytes(first)
    log_of(profile.database).write_bytes(log)
    assert read(profile, database).definitions == {"00ff": "{}"}


@pytest.mark.parametrize("error", [OSError(28, "No space"), dbapi2.OperationalError("disk I/O error")])
def test_without_room_to_work_the_copy_is_named_and_what_cannot_be_removed_is_swept_later(
    profile: Profile,
    database: Database,
    written: dict[int, Row],
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    removed: list[Path] = []

    def refuse(*_: object) -> None:
        raise error

    def once(path: Path) -> None:
        if path in removed:
            raise PermissionError(13, "Permission denied")
        removed.append(path)

    before = os.umask(0)
    monkeypatch.setattr("course.storage.salvage._rows", refuse)
    monkeypatch.setattr("course.storage.salvage.remove", once)
    try:
        with pytest.raises(StorageError) as failed:
            read(profile, database)
    finally:
        os.umask(before)
    copy, shell = profile.folder / "salvage.db.tmp", profile.folder / "shell.db.tmp"
    assert failed.value.values["path"] == copy
    assert copy.stat().st_mode & 0o777 == 0o600 and shell.exists()
    sweep(profile)
    assert not copy.exists() and not shell.exists()
