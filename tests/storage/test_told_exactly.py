"""Small things that are promised: which place an error names, who may read a file, which limits hold."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from nacl.pwhash import argon2id
from sqlcipher3 import dbapi2

from course.errors import CourseError, Damaged, DiskFull, ForeignFile, KeyLost, StorageError, WrongPhrase
from course.storage import backup, erase, key, process_lock, read_only, restore, sealing, turn
from course.storage.connection import look
from course.storage.database import Database
from course.storage.opening import fitting_key, open_database
from course.storage.process_lock import ProcessLock
from course.storage.profile import Profile
from course.storage.translate import course_error
from course.storage.writer import Writer
from tests.storage.workbook import NOW, add, answer, fill, flip, rows

PHRASE = "vier groene fietsen"
CODE = "2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ23"
CHEAP = sealing.Cost(1, 8)


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", CHEAP)


@pytest.fixture
def open_mask() -> Iterator[None]:
    """New files would be open to all, but for what the program itself asks."""
    before = os.umask(0)
    yield
    os.umask(before)


def error_of(deed: Callable[[], object]) -> CourseError:
    with pytest.raises(CourseError) as error:
        deed()
    assert str(error.value) not in ("", "None")
    return error.value


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_that_does_not_open_is_named(profile: Profile, database: Database) -> None:
    database.close()
    good = profile.database.read_bytes()
    path = profile.database
    for content, kind in (
        (good[:-1], Damaged),
        (b"SQLite format 3\0" + bytes(5000), ForeignFile),
        (os.urandom(4096), KeyLost),
    ):
        path.write_bytes(content[:2048] if kind is Damaged else content)
        if kind is Damaged:
            flip(path, 100)
        error = error_of(lambda: look(path, database.key))
        assert type(error) is kind and error.values["path"] == path


def test_without_a_key_the_place_of_the_key_is_named(
    profile: Profile, database: Database, cheap: None
) -> None:
    database.close()
    (ring,) = key.clear_rings(profile)
    assert error_of(lambda: key.clear_ring(profile, key.make())).values["path"] == profile.key
    assert not key.is_locked(profile)
    key.lock(profile, ring, PHRASE, CODE)
    wrong = error_of(lambda: key.unlock(profile, "iets anders"))
    assert type(wrong) is WrongPhrase and wrong.values["path"] == profile.key
    profile.key.unlink()
    profile.key_copy.unlink()
    for deed in (lambda: key.unlock(profile, PHRASE), lambda: fitting_key(profile)):
        lost = error_of(deed)
        assert type(lost) is KeyLost and lost.values["path"] == profile.key
    assert not key.is_locked(profile), "nothing is there to be locked"


def test_a_restore_that_finds_no_room_names_the_place_it_needs(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(database, 20)
    copy = backup.make(database, profile, NOW)
    database.close()
    found = restore.examine(profile, database.key)
    for name, place in (
        ("shutil.copyfile", profile.folder / "restored.db.tmp"),
        ("sync_file", profile.folder / "restored.db.tmp"),
        ("sync_folder", profile.folder / "restored.db.tmp"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(f"course.storage.restore.{name}", full)
            error = error_of(lambda: restore.restore(profile, database.key, found, copy, NOW))
        assert type(error) is DiskFull and error.values["path"] == place
    with monkeypatch.context() as patch:
        patch.setattr("course.storage.restore.sync_folder", full)
        assert error_of(lambda: restore.finish(profile, NOW)).values["path"] == profile.database


def test_erasing_that_finds_no_room_names_the_folder_and_goes_on_later(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    with monkeypatch.context() as patch:
        patch.setattr(erase, "release_ballast", full)
        error = error_of(lambda: erase.erase(database, profile, "urn:twintig-graden", NOW))
    assert type(error) is DiskFull and error.values["path"] == profile.folder
    # A colon at its end, as lists of objects have it, means the same.
    assert erase.erase(database, profile, "urn:twintig-graden:exercise:energy-balance:", NOW) == 1


def test_what_erasing_could_not_delete_is_named(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    profile.settings.write_text("begun = true\n")
    monkeypatch.setattr(Path, "unlink", full)
    error = error_of(lambda: erase.erase_everything(profile))
    assert error.values["path"] == profile.folder and error.values["left"] == ["settings.toml"]


def test_turning_that_finds_no_room_names_the_file(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    database.close()
    with monkeypatch.context() as patch:
        patch.setattr(turn, "sync_file", full)
        error = error_of(lambda: turn._turn(profile.database, database.key, key.make()))
    assert type(error) is DiskFull and error.values["path"] == profile.database
    with monkeypatch.context() as patch:
        patch.setattr(turn, "_rows", lambda path, _: [len(path.name)])
        error = error_of(lambda: turn._turn(profile.database, database.key, key.make()))
    assert type(error) is Damaged and error.values["path"] == profile.database
    assert error_of(lambda: turn._salt(profile.folder / "gone")).values["path"] == profile.folder / "gone"


def test_a_copy_that_no_key_of_the_ring_closed_is_passed_over(profile: Profile, database: Database) -> None:
    path = backup.make(database, profile, NOW).path
    before = path.read_bytes()
    turn.backups(profile, [key.make()], key.make())
    assert path.read_bytes() == before


def test_nobody_else_may_read_what_is_made(
    profile: Profile, database: Database, cheap: None, open_mask: None
) -> None:
    add(database, answer(1))
    copy = backup.make(database, profile, NOW)
    database.close()
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    open_database(profile, NOW, new).close()
    assert mode(profile.database) == mode(profile.key) == mode(profile.key_copy) == 0o600
    in_use = fitting_key(profile, new)
    restore.restore(profile, in_use, restore.examine(profile, in_use), copy, NOW)
    assert mode(profile.damaged) == 0o700


def test_a_key_that_is_moved_aside_lies_where_nobody_else_looks(
    profile: Profile, database: Database, open_mask: None
) -> None:
    from course.storage import key_file
    from tests.storage.workbook import other_file

    database.close()
    for _ in range(2):
        key_file.save(other_file(), profile.key_copy)
        open_database(profile, NOW).close()
    assert mode(profile.damaged) == 0o700
    assert len(list(profile.damaged.glob("key-*.toml"))) == 2


def test_the_serial_goes_on_from_the_newest_state_of_the_same_profile(
    profile: Profile, database: Database, cheap: None
) -> None:
    (ring,) = key.clear_rings(profile)
    first = key.lock(profile, ring, PHRASE, CODE)
    assert (first.serial, key.lock(profile, ring, PHRASE, CODE).serial) == (1, 2)


def test_the_longest_phrase_is_a_thousand_characters(
    profile: Profile, database: Database, cheap: None
) -> None:
    (ring,) = key.clear_rings(profile)
    longest = "x" * key.LONGEST_PHRASE
    new = key.lock(profile, ring, longest, CODE)
    assert key.unlock(profile, longest) == new


def test_a_guess_costs_what_was_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def kdf(size: int, words: bytes, salt: bytes, opslimit: int, memlimit: int) -> bytes:
        asked.append((size, words, len(salt), opslimit, memlimit))
        return bytes(size)

    monkeypatch.setattr(argon2id, "kdf", kdf)
    line = sealing.seal(b"keys", "zin", "about")
    assert sealing.unseal(line, "zin", "about") == b"keys"
    assert asked == [(32, b"zin", 16, 3, 256 * 1024 * 1024)] * 2


@pytest.mark.parametrize(
    ("change", "is_line"),
    [
        (lambda parts: parts, True),
        (lambda parts: [parts[0], "16", *parts[2:]], True),
        (lambda parts: [parts[0], "17", *parts[2:]], False),
        (lambda parts: [*parts[:2], str(1024 * 1024), *parts[3:]], True),
        (lambda parts: [*parts[:2], str(1024 * 1024 + 1), *parts[3:]], False),
        (lambda parts: [*parts[:3], parts[3][:-2], parts[4]], False),
        (lambda parts: [*parts[:3], parts[3] + "00", parts[4]], False),
        (lambda parts: [*parts[:4], parts[4][: 2 * 40]], True),
        (lambda parts: [*parts[:4], parts[4][: 2 * 40 - 2]], False),
        (lambda parts: [*parts[:2], "", *parts[2:]], False),
        (lambda parts: [*parts[:1], "", *parts[1:]], False),
    ],
)
def test_a_sealed_line_is_taken_up_to_its_limits_and_no_further(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[list[str]], list[str]], is_line: bool
) -> None:
    monkeypatch.setattr(argon2id, "kdf", lambda size, *_, **__: bytes(size))
    parts = sealing.seal(b"", "zin", "about").split(" ")
    line = " ".join(change(parts))
    if is_line:
        sealing.unseal(line, "zin", "about")
    else:
        with pytest.raises(ValueError, match=r"sealed|hex|literal|unpack"):
            sealing.unseal(line, "zin", "about")


def test_a_lock_never_closes_what_it_did_not_open(tmp_path: Path) -> None:
    lock = ProcessLock(tmp_path / "lock")
    lock.let_go()
    assert lock.take()
    lock.let_go()
    lock.let_go()
    for descriptor in (0, 1, 2):
        os.fstat(descriptor)
    assert lock.take()


def test_a_link_put_there_between_opening_and_locking_is_not_taken_for_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, moved, swaps = tmp_path / "lock", tmp_path / "moved", [True]
    original = process_lock._lock

    def swap(descriptor: int) -> None:
        original(descriptor)
        if swaps.pop() if swaps else False:
            path.rename(moved)
            path.symlink_to(moved)

    monkeypatch.setattr(process_lock, "_lock", swap)
    with pytest.raises(StorageError):
        ProcessLock(path).take()


def test_the_code_of_sqlite_counts_before_its_text(tmp_path: Path) -> None:
    error = dbapi2.OperationalError("database is locked")
    error.sqlite_errorcode = dbapi2.SQLITE_FULL  # type: ignore[attr-defined]
    assert type(course_error(error, tmp_path)) is DiskFull


def test_two_statements_of_one_number_both_come_back(profile: Profile, database: Database) -> None:
    fill(database, 5)
    copy = backup.make(database, profile, NOW)
    database.close()
    found = restore.examine(profile, database.key)
    other = (5, "another-id", *answer(5, "later")[2:])
    salvage = found.salvage._replace(rows={**found.salvage.rows, 5: other})
    restore.restore(profile, database.key, found._replace(salvage=salvage), copy, NOW)
    with closing(open_database(profile, NOW)) as again:
        assert [row[1] for row in rows(again).values()] == [
            *(f"id-{seq}" for seq in range(1, 6)),
            "another-id",
        ]


def test_the_private_copy_carries_the_number_of_its_process(
    profile: Profile, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("course.storage.read_only.gettempdir", lambda: str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    database.close()
    opened = read_only.open_to_read(profile, NOW)
    (folder,) = temporary.iterdir()
    assert folder.name.startswith(f"{read_only.FOLDER}-{os.getpid()}-") and mode(folder) == 0o700
    read_only.sweep()
    assert folder.exists(), "its process is alive"
    opened.close()
    assert not folder.exists()


def test_a_place_without_a_workbook_is_named(profile: Profile) -> None:
    error = error_of(lambda: read_only.open_to_read(profile, NOW))
    assert error.values["path"] == profile.folder


def test_a_log_that_cannot_be_emptied_is_named(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("course.storage.database.size_of", lambda _: 1)
    assert error_of(database.scrub).values["path"] == profile.database


def test_a_writer_holds_up_no_end_of_the_program(database: Database) -> None:
    writer = Writer(database)
    assert writer._thread.daemon
    assert writer.close(1.0)
