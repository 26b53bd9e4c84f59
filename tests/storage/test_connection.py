"""A file is looked at before the first write, and one that is not ours is never changed by a byte."""

import hashlib
import os
import random
from contextlib import closing
from pathlib import Path

import pytest

from course.errors import Damaged, ForeignFile, KeyLost, NewerFile, StorageError, StorageLost
from course.storage import key as keys
from course.storage.connection import PAGE_SIZE, connect, holds_pages_of, look, remove
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile
from course.storage.schema import LATEST
from course.storage.translate import log_of
from tests.storage.workbook import NOW, fill, flip, names

FOREIGN = {
    "plain sqlite": b"SQLite format 3\0" + random.Random(1).randbytes(PAGE_SIZE * 3 - 16),
    "text": b"Lieve dagboek, " * 1000,
    "a picture": b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(9_999),
    "one byte": b"x",
}


def state(folder: Path) -> dict[str, str]:
    """The files of a folder with the hash of each, but for the index of a log, which holds no data."""
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.endswith("-shm")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_program_is_refused_unchanged(
    profile: Profile, database: Database, kind: str
) -> None:
    database.close()
    profile.database.write_bytes(FOREIGN[kind])
    before = state(profile.folder)
    with pytest.raises(ForeignFile):
        open_database(profile, NOW)
    assert state(profile.folder) == before


def test_a_plain_database_with_a_hot_journal_is_refused_unchanged(
    profile: Profile, database: Database
) -> None:
    database.close()
    profile.database.write_bytes(FOREIGN["plain sqlite"])
    journal = profile.folder / "data.db-journal"
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\0\0\0\1" + b"x" * 2000)
    before = state(profile.folder)
    with pytest.raises(StorageError):
        open_database(profile, NOW)
    assert state(profile.folder) == before


@pytest.mark.parametrize("with_log", [False, True])
def test_a_file_of_a_newer_version_is_refused_unchanged(
    profile: Profile, database: Database, with_log: bool
) -> None:
    fill(database, 100)
    database.close()
    newer = connect(profile.database, database.key)
    newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    if with_log:  # what a crash of the newer version leaves behind
        left = {name: (profile.folder / name).read_bytes() for name in ("data.db", "data.db-wal")}
    newer.close()
    if with_log:
        for name, data in left.items():
            (profile.folder / name).write_bytes(data)
    before = state(profile.folder)
    with pytest.raises(NewerFile) as error:
        open_database(profile, NOW)
    assert error.value.values == {"path": profile.database, "version": LATEST + 1}
    assert state(profile.folder) == before
    assert ("data.db-wal" in before) == with_log


def test_a_file_that_another_key_closed_is_not_called_damaged(profile: Profile, database: Database) -> None:
    database.close()
    before = state(profile.folder)
    with pytest.raises(KeyLost):
        look(profile.database, keys.make())
    assert state(profile.folder) == before


def test_the_salt_in_the_file_may_be_damaged(profile: Profile, database: Database) -> None:
    database.close()
    for place in range(16):
        flip(profile.database, place)
    assert look(profile.database, database.key) == LATEST


@pytest.mark.parametrize("damage", ["first page", "all but the salt", "zeros", "empty"])
def test_a_damaged_file_of_ours_is_not_called_foreign(
    profile: Profile, database: Database, damage: str
) -> None:
    fill(database, 100)
    database.close()
    whole = profile.database.read_bytes()
    noise = random.Random(3).randbytes(len(whole))
    damaged = {
        "first page": b"x" * PAGE_SIZE + whole[PAGE_SIZE:],
        "all but the salt": whole[:16] + noise[16:],
        "zeros": bytes(len(whole)),
        "empty": b"",
    }
    profile.database.write_bytes(damaged[damage])
    with pytest.raises(Damaged):
        open_database(profile, NOW)
    assert profile.database.read_bytes() == damaged[damage]


def test_a_database_without_the_canary_is_refused(profile: Profile, database: Database) -> None:
    with database.transaction() as execute:
        execute("UPDATE meta SET value = 'parrot' WHERE name = 'canary'")
    with pytest.raises(Damaged) as error:
        look(profile.database, database.key)
    assert error.value.values["path"] == profile.database


def test_looking_at_a_closed_file_leaves_nothing_beside_it(profile: Profile, database: Database) -> None:
    database.close()
    before = names(profile.folder)
    assert look(profile.database, database.key) == LATEST
    assert names(profile.folder) == before


def test_a_link_or_a_hole_in_place_of_the_file_is_refused(profile: Profile, database: Database) -> None:
    database.close()
    moved = profile.folder / "elsewhere.db"
    profile.database.rename(moved)
    with pytest.raises(StorageLost) as error:
        look(profile.database, database.key)
    assert error.value.values["path"] == profile.database
    profile.database.symlink_to(moved)
    with pytest.raises(ForeignFile):
        look(profile.database, database.key)


def test_nothing_of_the_cipher_reaches_the_screen(
    profile: Profile, database: Database, capfd: pytest.CaptureFixture[str]
) -> None:
    database.close()
    flip(profile.database, 100)
    with closing(connect(profile.database, database.key, "ro")) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() != []
    with pytest.raises(Damaged):
        look(profile.database, database.key)
    assert capfd.readouterr() == ("", "")


def test_a_first_page_of_zeros_is_what_a_power_cut_leaves_whatever_comes_after_it(tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    path.write_bytes(bytes(PAGE_SIZE) + os.urandom(PAGE_SIZE))
    with pytest.raises(Damaged):
        look(path, keys.make())


@pytest.mark.parametrize(("values", "kind"), [(240, ForeignFile), (241, KeyLost)])
def test_a_page_is_noise_when_nearly_every_value_is_in_it(
    tmp_path: Path, values: int, kind: type[StorageError]
) -> None:
    path = tmp_path / "data.db"
    path.write_bytes(bytes(number % values for number in range(PAGE_SIZE)))
    with pytest.raises(kind):
        look(path, keys.make())


def test_to_ask_which_key_fits_changes_no_byte_of_the_file_or_its_log(
    profile: Profile, database: Database, tmp_path: Path
) -> None:
    fill(database, 20)
    copy = tmp_path / "data.db"
    for path in (profile.database, log_of(profile.database)):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    before = [copy.read_bytes(), log_of(copy).read_bytes()]
    assert holds_pages_of(copy, database.key)
    assert [copy.read_bytes(), log_of(copy).read_bytes()] == before


def test_a_database_goes_with_all_that_lies_beside_it_and_nothing_else(tmp_path: Path) -> None:
    for name in ("data.db", "data.db-wal", "data.db-shm", "data.db-journal", "data.db.restored"):
        (tmp_path / name).write_bytes(b"x")
    remove(tmp_path / "data.db")
    assert names(tmp_path) == ["data.db.restored"]
    remove(tmp_path / "data.db")
