"""Trouble in the middle of a repair or a backup: an error of the world, all files as they were, and again."""

import errno
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from course.errors import Damaged, DiskFull, StorageError
from course.storage import backup, restore, salvage
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.erase import erase, erase_everything
from course.storage.journal import Journal
from course.storage.opening import open_database
from course.storage.profile import Profile
from course.storage.restore import examine
from course.storage.schema import Row
from course.storage.translate import log_of
from tests.storage.workbook import NOW, add, answer, fill, flip, rows


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def written(profile: Profile, database: Database) -> dict[int, Row]:
    """Answers with a copy, later ones in the journal, and a damaged database."""
    first = fill(database, 60)
    backup.make(database, profile, NOW)
    add(database, answer(61))
    Journal(profile).follow(database)
    database.close()
    flip(profile.database, 5 * PAGE_SIZE + 300)
    return {**first, 61: answer(61)}


def everything(profile: Profile) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in sorted(profile.folder.rglob("*"))
        if path.is_file() and ".tmp" not in path.name
    }


@pytest.mark.parametrize("place", ["restore.shutil.copyfile", "restore.sync_file"])
def test_a_repair_that_finds_no_room_leaves_all_as_it_was_and_works_the_next_time(
    profile: Profile,
    database: Database,
    written: dict[int, Row],
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    before = everything(profile)

    found = examine(profile, database.key)
    monkeypatch.setattr(f"course.storage.{place}", full)
    with pytest.raises(DiskFull):
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    assert everything(profile) == before
    monkeypatch.undo()
    restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    with closing(open_database(profile, NOW)) as back:
        assert rows(back) == written


def test_a_repair_that_cannot_be_put_in_place_now_is_by_the_next_start(
    profile: Profile, database: Database, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = examine(profile, database.key)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(DiskFull):
        restore.restore(profile, database.key, found, found.copies[0].copy, NOW)
    monkeypatch.undo()
    with closing(open_database(profile, NOW)) as back:
        assert rows(back) == written


def test_a_journal_that_cannot_be_read_adds_nothing_and_hinders_nothing(
    profile: Profile, database: Database, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = salvage.salvage

    def only_the_database(path: Path, *rest: object) -> salvage.Salvage:
        if path == profile.journal:
            raise StorageError("It cannot be read.", path=path)
        return whole(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(restore, "salvage", only_the_database)
    found = examine(profile, database.key)
    assert found.copies
    assert found.salvage.rows.items() <= written.items()


def test_a_copy_that_was_emptied_meanwhile_is_refused(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    (copy,) = backup.copies(profile)
    found = examine(profile, database.key)
    copy.path.write_bytes(b"")
    before = everything(profile)
    with pytest.raises(Damaged):
        restore.restore(profile, database.key, found, copy, NOW)
    assert everything(profile) == before


def test_a_copy_that_sqlite_cannot_read_just_now_is_an_error_of_the_world(
    profile: Profile, database: Database, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(restore, "connect", refuse)
    with pytest.raises(StorageError):
        examine(profile, database.key)


def test_trouble_of_sqlite_while_reading_what_is_left_is_one_of_the_world(
    profile: Profile, database: Database, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise dbapi2.OperationalError("database or disk is full")

    monkeypatch.setattr(salvage, "_rows", refuse)
    with pytest.raises(DiskFull):
        salvage.salvage(profile.database, database.key, profile.folder)


@pytest.mark.parametrize("kept", [0, 1], ids=["emptied", "without its head"])
def test_of_a_damaged_database_the_log_is_read_too(profile: Profile, database: Database, kept: int) -> None:
    fill(database, 20)
    database.checkpoint()
    later = fill(database, 20, first=21)
    held = {path: path.read_bytes() for path in (profile.database, log_of(profile.database))}
    database.close()
    for path, data in held.items():
        path.write_bytes(data)
    profile.database.write_bytes((bytes(PAGE_SIZE) + held[profile.database][PAGE_SIZE:]) * kept)
    left = salvage.salvage(profile.database, database.key, profile.folder)
    assert later.items() <= left.rows.items()


@pytest.mark.parametrize("bad", [0, 1, 2], ids=["head", "another page", "none"])
def test_a_log_that_makes_the_file_no_longer_is_read_too(
    profile: Profile, database: Database, bad: int
) -> None:
    fill(database, 40)
    database.checkpoint()
    with database.transaction() as execute:
        execute("UPDATE statement SET result = '{}' WHERE seq = 30")
    held = {path: path.read_bytes() for path in (profile.database, log_of(profile.database))}
    database.close()
    for path, data in held.items():
        path.write_bytes(data)
    if bad < 2:
        flip(profile.database, bad * PAGE_SIZE + 300)
    left = salvage.salvage(profile.database, database.key, profile.folder)
    assert left.rows[30][7] == "{}"


@pytest.mark.parametrize("place", ["course.storage.backup.sync_file", "pathlib.Path.iterdir"])
def test_a_backup_that_fails_says_so_and_the_older_one_stays(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    fill(database, 5)
    older = backup.make(database, profile, NOW)
    monkeypatch.setattr(place, full)
    with pytest.raises(DiskFull):
        backup.make(database, profile, NOW)
    monkeypatch.undo()
    assert backup.copies(profile) == [older]
    assert backup.check(older.path, database.key).answers == 5


def test_an_old_backup_that_cannot_be_deleted_is_said_and_the_new_one_is_there(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        backup.make(database, profile, NOW)
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".db" and path.parent == profile.backups:
            raise PermissionError(errno.EACCES, "held")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageError):
        backup.make(database, profile, NOW)
    monkeypatch.undo()
    assert backup.copies(profile)[0].number == 5


def test_an_erasure_that_the_disk_refuses_is_an_error_of_the_world(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    monkeypatch.setattr("course.storage.erase.remove", full)
    with pytest.raises(DiskFull):
        erase(database, profile, "urn:twintig-graden:exercise:energy-balance", NOW)
    assert rows(database) == {1: answer(1)}


def test_erasing_everything_never_writes_through_a_link_that_was_planted(
    profile: Profile, database: Database
) -> None:
    database.close()
    target = profile.folder.parent / "of-somebody-else"
    target.write_text("stays")
    profile.key.unlink()
    profile.key.symlink_to(target)
    erase_everything(profile)
    assert target.read_text() == "stays"
    erase_everything(profile)  # there is nothing any more, and that is no error
    assert backup.copies(profile) == []
