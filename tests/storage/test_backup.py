"""Backups are whole, checked before they get a name, counted, and thinned without losing the good ones."""

import resource
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import Damaged, DiskFull, ForeignFile, StorageError
from course.storage import backup
from course.storage.backup import Contents, Copy, worth_keeping
from course.storage.connection import PAGE_SIZE, connect
from course.storage.database import Database
from course.storage.profile import Profile
from tests.storage.workbook import INSERT, NOW, add, answer, fill, flip, names, part_done, rows

DAY = timedelta(days=1)


def test_a_backup_holds_what_was_said_until_then_log_included(profile: Profile, database: Database) -> None:
    written = fill(database, 100)
    copy = backup.make(database, profile, NOW)
    fill(database, 10, first=101)
    with closing(Database(copy.path, database.key)) as opened:
        assert rows(opened) == written
    assert [path.name for path in profile.backups.glob("*.tmp*")] == []


def test_a_backup_is_read_without_leaving_anything_beside_it(profile: Profile, database: Database) -> None:
    fill(database, 100)
    copy = backup.make(database, profile, NOW)
    before = names(profile.backups)
    assert backup.check(copy.path, database.key).answers == 100
    assert names(profile.backups) == before


def test_answers_and_lessons_are_counted_as_a_person_would(profile: Profile, database: Database) -> None:
    add(
        database, answer(6), answer(7), part_done(8, "vicious-circle"), part_done(9, "vicious-circle", "kort")
    )
    add(database, part_done(10, "thermostat"))
    again = answer(11)
    moments = "urn:twintig-graden:series:energy-moment"
    with database.transaction() as execute:
        execute(INSERT, (*again[:6], answer(6)[6], *again[7:]))
        for seq in (12, 13):
            execute(INSERT, (*answer(seq)[:6], moments, *answer(seq)[7:]))
    copy = backup.make(database, profile, NOW)
    assert backup.check(copy.path, database.key) == Contents(answers=4, lessons=2)


def test_every_kind_of_damage_is_found_by_the_check(profile: Profile, database: Database) -> None:
    fill(database, 200)
    copy = backup.make(database, profile, NOW)
    whole = copy.path.read_bytes()
    pages = len(whole) // PAGE_SIZE
    for page in range(pages):
        copy.path.write_bytes(whole)
        flip(copy.path, page * PAGE_SIZE + 100 + page % 1900, page % 8)
        assert backup.verifies(copy.path, database.key) is None
        copy.path.write_bytes(whole[: page * PAGE_SIZE] + bytes(PAGE_SIZE) + whole[(page + 1) * PAGE_SIZE :])
        assert backup.verifies(copy.path, database.key) is None
        copy.path.write_bytes(whole[: page * PAGE_SIZE])
        assert backup.verifies(copy.path, database.key) is None
    copy.path.write_bytes(whole)
    assert backup.verifies(copy.path, database.key) == Contents(200, 0)


def test_a_statement_that_is_no_json_is_found_by_the_check(profile: Profile, database: Database) -> None:
    add(database, (*answer(1)[:7], '{"response": "half', "{}"))
    with pytest.raises(Damaged) as error:
        backup.make(database, profile, NOW)
    assert error.value.values["path"] == profile.backups / "000001-20261124T201503Z.tmp"
    assert backup.copies(profile) == []


def test_a_page_that_the_disk_did_not_write_again_is_found_by_the_check(
    profile: Profile, database: Database
) -> None:
    database.close()
    states = []
    for first in (1, 31):
        with closing(Database(profile.database, database.key)) as opened:
            fill(opened, 30, first)
        states.append(profile.database.read_bytes())
    older, newer = states
    places = range(PAGE_SIZE, len(older), PAGE_SIZE)
    changed = [
        place for place in places if older[place : place + PAGE_SIZE] != newer[place : place + PAGE_SIZE]
    ]
    assert changed
    for place in changed:  # each with a proof that fits, for it was right once
        page = older[place : place + PAGE_SIZE]
        profile.database.write_bytes(newer[:place] + page + newer[place + PAGE_SIZE :])
        with pytest.raises(Damaged) as error:
            backup.check(profile.database, database.key)
        assert error.value.values["path"] == profile.database


def test_a_backup_of_another_program_is_not_one_of_ours(profile: Profile, database: Database) -> None:
    path = profile.backups / "000001-20261124T201503Z.db"
    path.write_bytes(b"Lieve dagboek, " * 1000)
    with pytest.raises(ForeignFile):
        backup.check(path, database.key)


def test_a_damaged_database_is_not_backed_up_over_good_copies(profile: Profile, database: Database) -> None:
    fill(database, 500)
    good = backup.make(database, profile, NOW)
    database.close()
    flip(profile.database, profile.database.stat().st_size // 2)
    with closing(Database(profile.database, database.key)) as damaged, pytest.raises(Damaged):
        backup.make(damaged, profile, NOW + DAY)
    assert backup.copies(profile) == [good]
    assert names(profile.backups) == [good.path.name, "key.toml"]


def test_at_a_quota_the_older_backups_stay_and_nothing_half_is_left(
    profile: Profile, database: Database
) -> None:
    fill(database, 200)
    good = backup.make(database, profile, NOW)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            backup.make(database, profile, NOW + DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert backup.copies(profile) == [good]
    assert names(profile.backups) == [good.path.name, "key.toml"]


def test_one_a_day_is_due_by_the_clock_on_the_wall(profile: Profile, database: Database) -> None:
    here = timezone(timedelta(hours=1))
    assert backup.due(profile, NOW)
    backup.make(database, profile, datetime(2026, 11, 24, 23, 50, tzinfo=here))
    assert not backup.due(profile, datetime(2026, 11, 24, 0, 10, tzinfo=here))
    assert backup.due(profile, datetime(2026, 11, 25, 0, 10, tzinfo=here))
    assert backup.due(profile, datetime(1970, 1, 1, tzinfo=here))


def test_two_in_one_second_and_a_clock_that_jumps_keep_their_order(
    profile: Profile, database: Database
) -> None:
    times = [NOW, NOW, datetime(1970, 1, 1, tzinfo=UTC), datetime(2038, 1, 20, tzinfo=UTC)]
    made = [backup.make(database, profile, now) for now in times]
    assert backup.copies(profile) == made[::-1]
    assert [copy.number for copy in made] == [1, 2, 3, 4]


def test_other_files_among_the_backups_are_left_alone(profile: Profile, database: Database) -> None:
    names = ["key.toml", "notes.txt", "000001-99999999T999999Z.db", "1-20261124T201503Z.db"]
    for name in names[1:]:
        (profile.backups / name).write_text("x")
    for number in range(30):
        backup.make(database, profile, NOW + number * timedelta(minutes=1))
    assert set(names) <= {path.name for path in profile.backups.iterdir()}
    assert len(backup.copies(profile)) == 4


def test_after_three_years_of_days_there_are_thirty_four(profile: Profile) -> None:
    kept: set[Copy] = set()
    for day in range(1100):
        kept = worth_keeping([*kept, Copy(profile.backups / str(day), day, NOW + day * DAY)])
    assert len(kept) == 3 + 12 + 10 + 9
    ages = sorted(1099 - copy.number for copy in kept)
    assert ages[:15] == list(range(15))
    assert max(ages) > 300


def test_the_newest_three_stay_even_within_a_minute(profile: Profile) -> None:
    found = [Copy(profile.backups / str(n), n, NOW + timedelta(seconds=n)) for n in range(10)]
    assert {copy.number for copy in worth_keeping(found)} == {9, 8, 7, 6}


@given(st.lists(st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)), max_size=80))
def test_whatever_the_clock_does_the_newest_three_stay_and_there_are_at_most_34(
    times: list[datetime],
) -> None:
    found = [Copy(Path("copy.db"), number, made) for number, made in enumerate(times)]
    kept = worth_keeping(found)
    assert set(found[-3:]) <= kept <= set(found)
    assert len(kept) <= 34
    assert worth_keeping(kept) == kept


def test_a_backup_is_closed_with_the_same_key_as_the_database(profile: Profile, database: Database) -> None:
    copy = backup.make(database, profile, NOW)
    assert copy.path.read_bytes()[:16] == database.key.salt
    with closing(connect(copy.path, database.key, "ro")) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_day_begins_at_midnight_where_the_person_is(profile: Profile, database: Database) -> None:
    here = timezone(timedelta(hours=1))
    backup.make(database, profile, datetime(2026, 11, 25, 0, 5, tzinfo=here))  # in UTC still the day before
    assert not backup.due(profile, datetime(2026, 11, 25, 23, 55, tzinfo=here))


def test_the_millionth_is_newer_than_the_one_before_it(profile: Profile) -> None:
    for number in (999_999, 1_000_000):
        (profile.backups / f"{number}-20261124T201503Z.db").write_bytes(b"")
    assert [copy.number for copy in backup.copies(profile)] == [1_000_000, 999_999]


def test_a_folder_of_backups_that_cannot_be_listed_is_named(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(StorageError) as error:
        backup.copies(profile)
    assert error.value.values["path"] == profile.backups
