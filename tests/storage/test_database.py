"""What the one connection promises: durable settings, whole transactions, errors of the world."""

import resource
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from course.errors import Damaged, DiskFull, InUse, StorageError, StorageLost
from course.storage import connection, translate
from course.storage.connection import connect
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from course.storage.schema import LATEST
from tests import mounts
from tests.storage.workbook import INSERT, NOW, add, answer, fill, rows


@pytest.fixture
def quota() -> Iterator[None]:
    """No file may grow over 100 kB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    with mounts.small_disk(tmp_path / "stick", "1m") as place:
        yield place


def until_refused(database: Database) -> int:
    """Add answers until that fails; returns how many were acknowledged."""
    for seq in range(1, 10_000):
        try:
            add(database, answer(seq, "x" * 1500))
        except StorageError:
            return seq - 1
    raise AssertionError("never refused")


def test_every_setting_is_in_force(database: Database) -> None:
    expected = {
        "journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1, "trusted_schema": 0,
        "wal_autocheckpoint": 0, "fullfsync": 1, "mmap_size": 0, "user_version": LATEST,
    }  # fmt: skip
    found = {name: database.read(f"PRAGMA {name}") for name in expected}
    # An answer of no rows is how SQLCipher says that memory mapping does not exist.
    assert {name: rows[0][0] if rows else 0 for name, rows in found.items()} == expected
    assert ("PRAGMA cipher_use_hmac = 1;",) in database.read("PRAGMA cipher_settings")


def test_a_setting_that_does_not_hold_stops_the_opening(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_SETTINGS", (("synchronous", "NORMAL", 2),))
    with pytest.raises(StorageError) as error:
        Database(profile.database, database.key)
    assert error.value.values == {"path": profile.database, "setting": "synchronous"}


def test_a_transaction_is_kept_whole_or_not_at_all(database: Database) -> None:
    add(database, answer(1))
    with pytest.raises(ZeroDivisionError), database.transaction() as execute:
        execute(INSERT, answer(2))
        raise ZeroDivisionError
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as execute:
        execute(INSERT, answer(3))
        execute(INSERT, answer(1))
    assert list(rows(database)) == [1]


def test_a_file_that_changed_between_the_look_and_the_opening_is_refused(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.transaction() as execute:
        execute("DELETE FROM meta WHERE name = 'canary'")
    monkeypatch.setattr("course.storage.database.look", lambda *_: LATEST)
    with pytest.raises(Damaged) as error:
        Database(profile.database, database.key)
    assert error.value.values["path"] == profile.database


def test_a_mistake_of_ours_is_not_called_trouble_of_the_world(database: Database) -> None:
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        database.read("SELECT * FROM nowhere")


def test_what_was_said_is_there_after_closing_and_the_log_is_gone(
    profile: Profile, database: Database
) -> None:
    written = fill(database, 200)
    database.close()
    assert not translate.log_of(profile.database).exists()
    with closing(Database(profile.database, database.key)) as again:
        assert rows(again) == written


def test_reading_and_writing_from_many_threads_keeps_everything(database: Database) -> None:
    def both(thread: int) -> int:
        for step in range(20):
            add(database, answer(thread * 100 + step + 1))
            database.read("SELECT count(*) FROM statement")
        return thread

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(both, range(8))) == list(range(8))
    assert len(rows(database)) == 160


def test_a_deleted_database_is_noticed_before_anything_is_called_saved(
    profile: Profile, database: Database
) -> None:
    fill(database, 30)
    profile.database.unlink()
    with pytest.raises(StorageLost) as error:
        add(database, answer(31))
    assert error.value.values["path"] == profile.database
    assert len(rows(database)) == 30, "what was open can still be read"


def test_a_deleted_database_can_be_copied_while_it_is_open(profile: Profile, database: Database) -> None:
    written = fill(database, 30)
    profile.database.unlink()
    copy = profile.backups / "rescued.db"
    database.copy_to(copy)
    with closing(Database(copy, database.key)) as rescued:
        assert rows(rescued) == written


def test_a_copy_to_a_folder_that_went_names_the_copy(profile: Profile, database: Database) -> None:
    copy = profile.folder / "gone" / "copy.db"
    with pytest.raises(StorageLost) as error:
        database.copy_to(copy)
    assert error.value.values["path"] == copy


def test_a_deleted_log_is_noticed_too(profile: Profile, database: Database) -> None:
    translate.log_of(profile.database).unlink()
    with pytest.raises(StorageLost) as error:
        add(database, answer(1))
    assert error.value.values["path"] == profile.database


def test_a_replaced_database_is_noticed(profile: Profile, database: Database, tmp_path: Path) -> None:
    add(database, answer(1))
    copy = tmp_path / "copy.db"
    database.copy_to(copy)
    copy.replace(profile.database)
    with pytest.raises(StorageLost):
        add(database, answer(2))


def test_a_stick_that_was_put_back_can_be_used_again(profile: Profile, database: Database) -> None:
    add(database, answer(1))
    away = profile.folder.with_name("away")
    profile.folder.rename(away)
    with pytest.raises(StorageLost):
        add(database, answer(2))
    away.rename(profile.folder)
    database.reopen()
    add(database, answer(2))
    assert list(rows(database)) == [1, 2]


def test_at_a_quota_the_disk_is_called_full_and_nothing_acknowledged_is_lost(
    database: Database, quota: None
) -> None:
    kept = until_refused(database)
    assert kept > 10
    with pytest.raises(DiskFull):
        add(database, answer(9999, "x" * 1500))
    assert list(rows(database)) == list(range(1, kept + 1))


def test_after_a_quota_is_raised_writing_goes_on(database: Database, quota: None) -> None:
    kept = until_refused(database)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    add(database, answer(kept + 1))
    assert list(rows(database)) == list(range(1, kept + 2))


def test_on_a_full_disk_nothing_acknowledged_is_lost_and_room_lets_it_go_on(small_disk: Path) -> None:
    place = prepare(small_disk / "ben")
    database = open_database(place, NOW)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 300_000)
    kept = until_refused(database)
    with pytest.raises(DiskFull):
        add(database, answer(9999, "x" * 1500))
    assert list(rows(database)) == list(range(1, kept + 1))
    filler.unlink()
    add(database, answer(kept + 1))
    database.close()
    with closing(Database(place.database, database.key)) as again:
        assert list(rows(again)) == list(range(1, kept + 2))


def test_a_lock_of_another_program_is_waited_for_and_then_named(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert connection._WAIT == 5.0
    monkeypatch.setattr(connection, "_WAIT", 0.2)
    database.reopen()
    with closing(connect(profile.database, database.key)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(InUse):
            add(database, answer(1))
        other.execute("ROLLBACK")
    add(database, answer(1))


def test_a_lock_that_is_let_go_in_time_is_not_noticed(profile: Profile, database: Database) -> None:
    with closing(connect(profile.database, database.key)) as other:
        other.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))
        timer.start()
        add(database, answer(1))
        timer.join()
    assert list(rows(database)) == [1]


def test_after_a_page_that_does_not_verify_the_others_can_still_be_read(
    profile: Profile, database: Database
) -> None:
    fill(database, 2000)
    database.close()
    size = profile.database.stat().st_size
    with profile.database.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"damage")
    with closing(Database(profile.database, database.key)) as again:
        with pytest.raises(Damaged):
            rows(again)
        assert again.read("SELECT id FROM statement WHERE seq = 1") == [("id-1",)]


def test_scrubbing_empties_the_log_and_keeps_what_was_said(profile: Profile, database: Database) -> None:
    written = fill(database, 50)
    database.scrub()
    assert translate.log_of(profile.database).stat().st_size == 0
    assert rows(database) == written


def test_a_stick_that_is_not_back_yet_is_looked_for_again_at_each_use(
    profile: Profile, database: Database
) -> None:
    add(database, answer(1))
    away = profile.folder.with_name("away")
    profile.folder.rename(away)
    for _ in range(2):
        with pytest.raises(StorageLost):
            database.reopen()
    with pytest.raises(StorageLost):
        rows(database)
    away.rename(profile.folder)
    assert rows(database) == {1: answer(1)}
