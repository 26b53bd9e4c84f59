"""An open database with damage shows the right answer or an error, never a wrong answer."""

import random
from contextlib import closing

import pytest

from course.errors import Damaged, StorageError
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile
from course.storage.schema import COLUMNS, Row, is_whole
from course.storage.translate import log_of
from tests.storage.workbook import NOW, fill, flip


def read_one_by_one(profile: Profile, count: int) -> dict[int, Row | None]:
    """Every answer as the program would show it, None where it says that it cannot."""
    found: dict[int, Row | None] = dict.fromkeys(range(1, count + 1))
    try:
        database = open_database(profile, NOW)
    except StorageError:
        return found
    with closing(database):
        for seq in found:
            found[seq] = _row(database, seq)
    return found


def _row(database: Database, seq: int) -> Row | None:
    try:
        rows = database.read(f"SELECT {COLUMNS} FROM statement WHERE seq = ?", (seq,))
    except StorageError:
        return None
    assert len(rows) == 1, "an answer is gone without an error"
    return rows[0] if is_whole(rows[0]) else None


@pytest.mark.parametrize("flips", [300, pytest.param(100_000, marks=pytest.mark.long)])
def test_no_flipped_bit_shows_a_wrong_answer_and_few_take_more_than_a_page(
    profile: Profile, database: Database, flips: int
) -> None:
    written = fill(database, 80)
    database.close()
    whole = profile.database.read_bytes()
    chance = random.Random(20)
    unreadable = 0
    for _ in range(flips):
        profile.database.write_bytes(whole)
        flip(profile.database, chance.randrange(len(whole)), chance.randrange(8))
        found = read_one_by_one(profile, 80)
        assert all(row in (None, written[seq]) for seq, row in found.items())
        unreadable += None in found.values()
    assert unreadable > flips / 2, "the damage was not where the answers are"


@pytest.mark.parametrize("change", ["zeros", "cut"])
def test_no_page_that_is_zeroed_or_cut_off_shows_a_wrong_answer(
    profile: Profile, database: Database, change: str
) -> None:
    written = fill(database, 80)
    database.close()
    whole = profile.database.read_bytes()
    for start in range(0, len(whole), PAGE_SIZE):
        after = bytes(PAGE_SIZE) + whole[start + PAGE_SIZE :] if change == "zeros" else b""
        profile.database.write_bytes(whole[:start] + after)
        found = read_one_by_one(profile, 80)
        assert all(row in (None, written[seq]) for seq, row in found.items())


def test_damage_in_the_log_shows_an_earlier_state_whole_or_an_error(
    profile: Profile, database: Database
) -> None:
    first = fill(database, 20)
    database.checkpoint()
    later = fill(database, 20, first=21)
    files = {path: path.read_bytes() for path in (profile.database, log_of(profile.database))}
    database.close()
    chance = random.Random(21)
    for _ in range(60):
        for path, data in files.items():
            path.write_bytes(data)
        flip(log_of(profile.database), chance.randrange(len(files[log_of(profile.database)])))
        with closing(Database(profile.database, database.key)) as opened:
            rows = opened.read(f"SELECT {COLUMNS} FROM statement ORDER BY seq")
        assert {row[0]: row for row in rows} in (first, {**first, **later})


def test_a_log_of_another_database_does_no_harm(profile: Profile, database: Database) -> None:
    written = fill(database, 20)
    strange = log_of(profile.database).read_bytes()
    database.close()
    whole = profile.database.read_bytes()
    log_of(profile.database).write_bytes(strange[:32] + bytes(len(strange) - 32))
    with closing(Database(profile.database, database.key)) as opened:
        assert {row[0]: row for row in opened.read(f"SELECT {COLUMNS} FROM statement")} == written
    assert profile.database.read_bytes() == whole


def test_a_missing_database_with_backups_is_not_taken_for_a_new_profile(
    profile: Profile, database: Database
) -> None:
    from course.storage import backup

    fill(database, 5)
    backup.make(database, profile, NOW)
    database.close()
    profile.database.unlink()
    with pytest.raises(Damaged) as error:
        open_database(profile, NOW)
    assert error.value.values == {"path": profile.database, "missing": True}
    assert not profile.database.exists()
