"""What the system refuses in the middle of an act: named as what it is, with everything left as it was."""

import os
import resource
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlcipher3 import dbapi2

from course.errors import (
    Damaged,
    DiskFull,
    InUse,
    KeyLost,
    NoMemory,
    ReadOnlyPlace,
    StorageError,
    StorageLost,
)
from course.storage import backup, connection, earlier, key, migrations, process_lock, sealing, turn
from course.storage.connection import connect
from course.storage.database import Database
from course.storage.journal import Journal
from course.storage.opening import fitting_key, new_actor, open_database
from course.storage.process_lock import ProcessLock
from course.storage.profile import Profile, prepare, sweep
from course.storage.schema import is_whole
from course.storage.translate import code_of, course_error
from tests.storage.workbook import NOW, add, answer, as_nobody, names, rows


@pytest.fixture
def outside() -> Iterator[tuple[Profile, Database]]:
    """An open workbook under folders that let everybody through: only its own files refuse."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        profile = prepare(Path(folder) / "profiles" / "ben")
        database = open_database(profile, NOW)
        yield profile, database
        with suppress(StorageError):
            database.close()


def _give_away(profile: Profile, *closed: Path) -> None:
    """The profile belongs to somebody without rights; `closed` are files that not even they can read."""
    for path in (profile.folder.parent, profile.folder, *profile.folder.rglob("*")):
        os.chown(path, 65534, -1)
    for path in closed:
        path.chmod(0)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (dbapi2.SQLITE_FULL, DiskFull),
        (dbapi2.SQLITE_READONLY, ReadOnlyPlace),
        (dbapi2.SQLITE_BUSY, InUse),
        (dbapi2.SQLITE_LOCKED, InUse),
        (dbapi2.SQLITE_CORRUPT, Damaged),
        (dbapi2.SQLITE_NOTADB, Damaged),
        (dbapi2.SQLITE_CANTOPEN, StorageLost),
        (dbapi2.SQLITE_TOOBIG, StorageError),
        (dbapi2.SQLITE_MISUSE, None),
        (dbapi2.SQLITE_CONSTRAINT, None),
    ],
)
def test_each_code_of_sqlite_is_one_trouble_of_the_world(
    tmp_path: Path, code: int, kind: type | None
) -> None:
    error = dbapi2.OperationalError("whatever")
    error.sqlite_errorcode = code  # type: ignore[attr-defined]
    path = tmp_path / "gone" / "data.db"
    found = course_error(error, path)
    assert type(found) is (kind or type(None))
    assert found is None or (found.values["path"] == path and str(found) != "None")


def test_a_log_that_somebody_reads_cannot_be_emptied_and_that_is_said(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_WAIT", 0.1)
    database.reopen()
    add(database, answer(1))
    with closing(connect(profile.database, database.key)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM statement").fetchall()
        add(database, answer(2))
        with pytest.raises(StorageError):
            database.scrub()
        reader.execute("ROLLBACK")
    database.scrub()
    assert list(rows(database)) == [1, 2]


def test_a_folder_that_lets_nobody_through_is_named(profile: Profile, database: Database) -> None:
    database.close()
    with as_nobody(), pytest.raises(ReadOnlyPlace):
        Database(profile.database, database.key)


def test_one_copy_of_the_key_that_cannot_be_read_is_enough_and_without_both_it_is_said(
    outside: tuple[Profile, Database],
) -> None:
    profile, database = outside
    in_use = database.key
    database.close()
    _give_away(profile, profile.key)
    with as_nobody():
        assert key.clear_ring(profile, in_use).keys == (in_use,)
    profile.key_copy.chmod(0)
    with as_nobody(), pytest.raises(StorageError) as error:
        key.clear_rings(profile)
    assert not isinstance(error.value, KeyLost)
    assert error.value.values["path"] == profile.key_copy


def test_without_the_ring_of_the_open_database_it_is_called_lost(
    profile: Profile, database: Database
) -> None:
    with pytest.raises(KeyLost):
        key.clear_ring(profile, key.make())


def test_a_journal_that_cannot_be_read_waits_until_it_can(
    outside: tuple[Profile, Database],
) -> None:
    profile, database = outside
    add(database, answer(1))
    Journal(profile).follow(database)
    before = profile.journal.read_bytes()
    _give_away(profile, profile.journal)
    add(database, answer(2))
    with as_nobody():
        Journal(profile).follow(database)
    assert profile.journal.read_bytes() == before
    profile.journal.chmod(0o600)
    Journal(profile).follow(database)
    assert profile.journal.read_bytes() != before


def test_a_copy_that_cannot_be_read_is_named_before_its_key_is_looked_for(
    outside: tuple[Profile, Database],
) -> None:
    profile, database = outside
    copy = backup.make(database, profile, NOW).path
    database.close()
    profile.database.write_bytes(bytes(4096))
    _give_away(profile, copy)
    with as_nobody(), pytest.raises(StorageError):
        fitting_key(profile)


def test_the_salt_of_a_copy_that_went_is_lost(tmp_path: Path) -> None:
    with pytest.raises(StorageLost):
        turn._salt(tmp_path / "gone.db")


@pytest.mark.parametrize("limit", [100, 3000])
def test_a_new_database_that_finds_no_room_leaves_no_name_that_counts(tmp_path: Path, limit: int) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(DiskFull):
            migrations.create(tmp_path / "data.db", key.make(), new_actor())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "data.db" not in names(tmp_path)


def test_a_new_database_in_a_folder_that_went_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "data.db"
    with pytest.raises(StorageLost) as error:
        migrations.create(path, key.make(), new_actor())
    assert error.value.values["path"] == path


def test_a_new_database_that_cannot_be_made_safe_gets_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_SETTINGS", (("synchronous", "NORMAL", 2),))
    with pytest.raises(StorageError, match="safely"):
        migrations.create(tmp_path / "data.db", key.make(), new_actor())
    assert not (tmp_path / "data.db").exists()


def test_a_step_that_fails_at_a_start_lets_go_of_the_file(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from course.storage import opening

    add(database, answer(1))
    database.close()

    def full(*_: object) -> None:
        raise DiskFull("full")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "LATEST", opening.LATEST + 1)
        patch.setattr(migrations, "migrate", full)
        with pytest.raises(DiskFull):
            open_database(profile, NOW)
    assert not profile.database.with_name("data.db-wal").exists(), "it is still open"
    with closing(open_database(profile, NOW)) as again:
        assert list(rows(again)) == [1]


def test_a_lock_that_the_file_system_does_not_know_is_trouble_not_another_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(process_lock, "_lock", unknown)
    with pytest.raises(StorageError):
        ProcessLock(tmp_path / "lock").take()


def test_memory_that_cannot_be_had_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from nacl.exceptions import RuntimeError as Failed
    from nacl.pwhash import argon2id

    with pytest.raises(NoMemory):
        sealing.check_memory(1 << 50)
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    line = sealing.seal(b"keys", "zin", "about")

    def fail(*_: object, **__: object) -> bytes:
        raise Failed("Unexpected failure in key derivation")

    monkeypatch.setattr(argon2id, "kdf", fail)
    with pytest.raises(NoMemory):
        sealing.unseal(line, "zin", "about")


def test_a_folder_that_is_not_there_has_nothing_to_sweep(profile: Profile) -> None:
    profile.backups.rmdir()
    sweep(profile)


@pytest.mark.parametrize(
    "row",
    [
        answer(1)[:8],
        ("1", *answer(1)[1:]),
        (*answer(1)[:4], "60", *answer(1)[5:]),
        (*answer(1)[:7], "{", "{}"),
        (*answer(1)[:7], "{}", None),
    ],
)
def test_a_row_with_a_hole_in_it_is_not_whole(row: tuple[object, ...]) -> None:
    assert is_whole(answer(1)) and not is_whole(row)


def test_what_lay_in_a_folder_made_anew_goes_along_with_what_was_put_aside(
    profile: Profile, database: Database
) -> None:
    backup.make(database, profile, NOW)
    database.close()
    aside = profile.folder / earlier.EARLIER / "2026-11-24" / "profiles" / profile.folder.name
    aside.mkdir(parents=True)
    (profile.backups).rename(aside / "backups")
    prepare(profile.folder)
    later = profile.backups / "000002-20261124T211503Z.db"
    later.write_bytes(b"later")
    earlier.put_aside(profile, NOW)
    assert len([name for name in names(aside / "backups") if name.endswith(".db")]) == 2
    assert (aside / "backups" / later.name).read_bytes() == b"later"


def test_a_lock_closes_a_key_that_had_no_copy_yet(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    (ring,) = key.clear_rings(profile)
    profile.key_copy.unlink()
    new = key.lock(profile, ring, "vier groene fietsen", "2345")
    profile.key.unlink()
    assert key.unlock(profile, "vier groene fietsen") == new


def test_memory_is_asked_for_as_much_as_a_guess_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    monkeypatch.setattr(sealing, "check_memory", asked.append)
    sealing.seal(b"keys", "zin", "about")
    assert asked == [8 * 1024]


def test_trouble_that_the_system_does_not_explain_still_names_the_file(tmp_path: Path) -> None:
    error = dbapi2.OperationalError("disk I/O error")
    path = tmp_path / "data.db"
    path.write_bytes(b"")
    found = course_error(error, path)
    assert type(found) is StorageError and found.values["path"] == path
    assert names(tmp_path) == ["data.db"], "what it tried to write is gone again"


def test_an_error_of_the_module_itself_has_no_code_of_sqlite() -> None:
    assert code_of(dbapi2.ProgrammingError("Cannot operate on a closed database.")) == 0


def test_a_file_that_cannot_be_made_safe_is_not_turned_to_the_new_key(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    database.close()
    before = profile.database.read_bytes()
    monkeypatch.setattr(connection, "_SETTINGS", (("synchronous", "NORMAL", 2),))
    turn.database(profile, database.key, key.make())
    assert profile.database.read_bytes() == before


def test_a_file_that_is_turned_stays_turned_when_its_workplace_cannot_be_tidied(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    database.close()
    calls = iter(range(9))

    def second_time(path: Path) -> None:
        if next(calls):
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(turn, "remove", second_time)
    new = key.make()
    turn.database(profile, database.key, new)
    assert backup.check(profile.database, new).answers == 1
