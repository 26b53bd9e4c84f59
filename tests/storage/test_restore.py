"""After damage: what the page can show, and both ways out, without anything being thrown away."""

import random
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from course.errors import Damaged, StorageError
from course.storage import backup, restore
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.erase import erase
from course.storage.opening import fitting_key, open_database
from course.storage.profile import Profile, sweep
from course.storage.restore import Examination, Lost, examine
from course.storage.schema import ERASED, Row
from course.storage.translate import log_of
from tests.storage.workbook import NOW, add, answer, fill, flip, names, part_done, rows

DAY = timedelta(days=1)
LATER = "2026-11-25"


@pytest.fixture
def backed_up(profile: Profile, database: Database) -> dict[int, Row]:
    """A hundred answers with a copy, three later ones, and a closed database."""
    written = fill(database, 100)
    add(database, part_done(101, "thermostat"))
    backup.make(database, profile, NOW)
    later = {seq: answer(seq, day=LATER, entry="late") for seq in (102, 103, 104)}
    add(database, *later.values())
    database.close()
    return {**written, 101: part_done(101, "thermostat"), **later}


def break_page_of(profile: Profile, database: Database, seq: int) -> None:
    """Damage the page that holds an answer, found by trying one after the other."""
    whole = profile.database.read_bytes()
    for page in range(2, len(whole) // PAGE_SIZE):
        flip(profile.database, page * PAGE_SIZE + 300)
        found = examine(profile, database.key)
        if seq not in found.salvage.rows and len(found.salvage.rows) > 50:
            return
        profile.database.write_bytes(whole)
    raise AssertionError(f"no page holds {seq}")


def reopened(profile: Profile) -> dict[int, Row]:
    with closing(open_database(profile, NOW)) as database:
        return rows(database)


def test_the_page_says_what_is_left_what_is_lost_and_which_copy_is_good(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    break_page_of(profile, database, 50)
    found = examine(profile, database.key)
    lost = {(item.date, item.object) for item in found.lost}
    assert Lost(backed_up[50][3], backed_up[50][6]) in found.lost
    assert len(lost) + found.left.answers == 103
    assert found.left.lessons == 1
    assert found.unknown == 0
    (good,) = found.copies
    assert (good.contents.answers, good.contents.lessons) == (100, 1)
    assert (good.later.answers, good.statements) == (3, 3)
    assert good.copy.made == NOW


def test_restoring_brings_everything_back_what_came_after_the_copy_too(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    break_page_of(profile, database, 50)
    damaged = profile.database.read_bytes()
    found = examine(profile, database.key)
    assert restore.restore(profile, database.key, found, found.copies[0].copy, NOW) == 3
    assert reopened(profile) == backed_up
    (aside,) = profile.damaged.iterdir()
    assert aside.name == "20261124T201503Z-data.db"
    assert aside.read_bytes() == damaged
    assert found.copies[0].copy.path.exists()


def test_an_older_copy_can_be_chosen(profile: Profile, database: Database) -> None:
    first = fill(database, 10)
    old = backup.make(database, profile, NOW)
    second = fill(database, 10, first=11)
    backup.make(database, profile, NOW + DAY)
    database.close()
    profile.database.write_bytes(b"")
    found = examine(profile, database.key)
    assert [good.contents.answers for good in found.copies] == [20, 10]
    assert restore.restore(profile, database.key, found, old, NOW) == 0
    assert reopened(profile) == first != second


def test_a_copy_that_does_not_verify_is_passed_over(profile: Profile, database: Database) -> None:
    written = fill(database, 10)
    for day in range(3):
        backup.make(database, profile, NOW + day * DAY)
    database.close()
    newest, middle, _ = backup.copies(profile)
    newest.path.write_bytes(b"")
    flip(middle.path, 3000)
    profile.database.write_bytes(b"")
    with pytest.raises(Damaged):
        open_database(profile, NOW)
    found = examine(profile, fitting_key(profile))
    assert [good.copy.number for good in found.copies] == [1]
    restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    assert reopened(profile) == written
    assert newest.path.exists() and middle.path.exists()


def test_a_copy_that_breaks_in_between_is_refused_and_the_database_left_in_place(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    break_page_of(profile, database, 50)
    damaged = profile.database.read_bytes()
    found = examine(profile, database.key)
    flip(found.copies[0].copy.path, 5000)
    with pytest.raises(StorageError):
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    assert profile.database.read_bytes() == damaged


def test_going_on_without_a_copy_keeps_all_that_verifies(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    break_page_of(profile, database, 50)
    found = examine(profile, database.key)
    left = found.salvage.rows
    actor = found.salvage.actor
    kept = restore.go_on_without_copy(profile, database.key, found, "somebody else", NOW)
    assert kept == len(left) > 80
    with closing(open_database(profile, NOW)) as fresh:
        assert rows(fresh) == left
        assert fresh.read("SELECT value FROM meta WHERE name = 'actor'") == [(actor,)]
    assert len(list(profile.damaged.iterdir())) == 1


def test_without_a_good_copy_what_the_bad_ones_still_hold_comes_along(
    profile: Profile, database: Database
) -> None:
    written = fill(database, 100)
    copy = backup.make(database, profile, NOW)
    database.close()
    size = profile.database.stat().st_size
    flip(copy.path, PAGE_SIZE * 3 + 100)
    with profile.database.open("r+b") as file:
        file.seek(size // 2)
        file.write(bytes(size // 2))
    found = examine(profile, database.key)
    assert found.copies == ()
    assert found.left.answers < 60
    kept = restore.go_on_without_copy(profile, database.key, found, "somebody", NOW)
    assert kept > 90
    assert reopened(profile).items() <= written.items()


def test_drafts_and_definitions_come_along(profile: Profile, database: Database) -> None:
    fill(database, 10)
    with database.transaction() as execute:
        execute(
            "INSERT INTO draft VALUES ('old', '2026-11-23', '1'), (?, '2026-11-23', '2')", (answer(11)[6],)
        )
    backup.make(database, profile, NOW)
    add(database, answer(11))
    with database.transaction() as execute:
        execute("DELETE FROM draft")
        execute("INSERT INTO draft VALUES ('new', '2026-11-25', '3'), ('old', '2026-11-25', '4')")
        execute("INSERT INTO definition VALUES ('00ff', '{}')")
    database.close()
    flip(profile.database, PAGE_SIZE + 100)  # the root of the statements
    found = examine(profile, database.key)
    restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    with closing(open_database(profile, NOW)) as again:
        assert 11 in rows(again)
        assert dict(again.read("SELECT object, value FROM draft")) == {"old": "4", "new": "3"}
        assert again.read("SELECT * FROM definition") == [("00ff", "{}")]


def test_a_copy_from_before_an_erasure_that_was_cut_short_does_not_bring_the_words_back(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(database, 30)
    backup.make(database, profile, NOW)

    def power_cut() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(database, "scrub", power_cut)
    with pytest.raises(KeyboardInterrupt):
        erase(database, profile, "urn:twintig-graden:exercise:energy-balance:2", NOW)
    database.close()
    flip(profile.database, profile.database.stat().st_size - 1000)
    found = examine(profile, database.key)
    restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    erased = [row for row in reopened(profile).values() if row[5] == ERASED]
    assert [row[0] for row in erased] == list(range(12, 18))
    assert {row[6:] for row in erased} == {("", "{}", "{}")}


def test_a_log_is_moved_aside_with_its_database(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    log_of(profile.database).write_bytes(b"log of the damaged one")
    profile.database.write_bytes(b"damaged")
    found = examine(profile, database.key)
    restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    names = sorted(path.name for path in profile.damaged.iterdir())
    assert names == ["20261124T201503Z-data.db", "20261124T201503Z-data.db-wal"]
    assert len(reopened(profile)) == 101


def test_nothing_in_damaged_is_ever_overwritten(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    for number in range(3):
        profile.database.write_bytes(f"damaged {number}".encode())
        found = examine(profile, database.key)
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    assert sorted(path.read_text() for path in profile.damaged.iterdir()) == [
        "damaged 0", "damaged 1", "damaged 2",
    ]  # fmt: skip


@pytest.mark.parametrize("stop_at", [1, 2])  # there are two files to move
def test_a_restore_that_was_cut_short_is_finished_by_the_next_start(
    profile: Profile,
    database: Database,
    backed_up: dict[int, Row],
    monkeypatch: pytest.MonkeyPatch,
    stop_at: int,
) -> None:
    log_of(profile.database).write_bytes(b"log of the damaged one")
    profile.database.write_bytes(b"damaged")
    found = examine(profile, database.key)
    moves: list[Path] = []
    rename = Path.rename

    def stop(path: Path, target: Path) -> Path:
        moves.append(path)
        if len(moves) == stop_at:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stop)
    with pytest.raises(KeyboardInterrupt):
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    monkeypatch.undo()
    assert len(reopened(profile)) == 101
    kept = sorted(path.read_bytes() for path in profile.damaged.iterdir())
    assert kept == [b"damaged", b"log of the damaged one"]


def test_statements_that_nobody_knows_any_more_are_counted(
    profile: Profile, database: Database, backed_up: dict[int, Row]
) -> None:
    with closing(open_database(profile, NOW)) as opened:
        fill(opened, 40, first=105)
    break_page_of(profile, database, 120)
    found = examine(profile, database.key)
    missing = 144 - len(found.salvage.rows)
    assert found.unknown == missing - len(found.lost) > 0


def test_without_any_copy_what_nobody_knows_is_counted_from_the_first_statement(
    profile: Profile, database: Database
) -> None:
    fill(database, 100)
    database.close()
    break_page_of(profile, database, 1)
    found = examine(profile, database.key)
    assert found.copies == () and found.unknown == 100 - len(found.salvage.rows) > 0


def test_the_index_of_the_old_log_goes_and_the_name_aside_tells_the_time_in_utc(
    profile: Profile, database: Database, backed_up: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    index = profile.database.with_name("data.db-shm")
    index.write_bytes(b"of the damaged one")
    profile.database.write_bytes(b"damaged")
    found = examine(profile, database.key)
    monkeypatch.setenv("TZ", "Etc/GMT-5")
    time.tzset()
    try:
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [path.name for path in profile.damaged.iterdir()] == ["20261124T201503Z-data.db"]
    assert not index.exists()


@pytest.mark.parametrize("with_copy", [True, False])
def test_what_a_way_out_that_was_cut_short_left_is_swept_by_the_next_start(
    profile: Profile,
    database: Database,
    backed_up: dict[int, Row],
    monkeypatch: pytest.MonkeyPatch,
    with_copy: bool,
) -> None:
    found = examine(profile, database.key)
    before = names(profile.folder)

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restore, "_put_in_place", power_cut)
    with pytest.raises(KeyboardInterrupt):
        if with_copy:
            restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
        else:
            restore.go_on_without_copy(profile, database.key, found, "somebody", NOW)
    assert names(profile.folder) != before
    sweep(profile)
    assert names(profile.folder) == before


@pytest.mark.parametrize("tries", [15, pytest.param(1000, marks=pytest.mark.long)])
def test_from_any_damage_the_newest_copy_and_what_is_left_come_back(
    profile: Profile, database: Database, backed_up: dict[int, Row], tries: int
) -> None:
    whole = profile.database.read_bytes()
    chance = random.Random(4)
    for _ in range(tries):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 5, 200))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        profile.database.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        found: Examination = examine(profile, database.key)
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
        back = reopened(profile)
        assert back.items() <= backed_up.items()
        assert set(range(1, 102)) <= back.keys()
