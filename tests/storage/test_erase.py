"""What is erased is in no file of the profile any more, not even in the free space of a page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from course.errors import DiskFull, StorageError
from course.storage import backup, earlier, key, restore, sealing
from course.storage.connection import connect
from course.storage.database import Database
from course.storage.erase import erase, erase_everything
from course.storage.journal import Journal
from course.storage.opening import open_database
from course.storage.profile import Profile, keep_ballast, prepare
from course.storage.schema import ERASED
from course.storage.translate import log_of
from tests import mounts
from tests.storage.keyring_stand_in import stand_in
from tests.storage.workbook import INSERT, NOW, add, answer, as_nobody, everything_in, fill, flip, names, rows

ENTRY = "urn:twintig-graden:exercise:energy-balance:secret"
WORD = b"kanarie"

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl decrypts the pages")


@pytest.fixture
def with_canaries(profile: Profile, database: Database) -> Database:
    """Words to be erased in every kind of file a profile has."""
    fill(database, 60)
    for seq in range(61, 67):
        add(database, answer(seq, f"{WORD.decode()} " * (400 if seq == 66 else 3), entry="secret"))
    add(database, answer(67, entry="secret2"))
    with database.transaction() as execute:
        for object_ in (f"{ENTRY}:field-1", f"{ENTRY}2:field-1"):
            execute("INSERT INTO draft VALUES (?, 'now', '\"kanarie in een draft\"')", (object_,))
    backup.make(database, profile, NOW)
    fill(database, 30, first=68)
    backup.make(database, profile, NOW + timedelta(days=1))
    profile.damaged.mkdir()
    database.copy_to(profile.damaged / "20261124T201503Z-data.db")
    (profile.damaged / "help-1.toml").write_text("kanarie")
    with database.transaction() as execute:  # the last version of an answer that was changed
        execute(INSERT, (98, *answer(65, f"{WORD.decode()} weer", entry="secret")[1:]))
        execute("DELETE FROM draft WHERE object = ?", (f"{ENTRY}2:field-1",))
    Journal(profile).follow(database)
    return database


def words_in(profile: Profile, database: Database) -> list[str]:
    """The files that hold the word, databases without their cipher."""
    found = []
    for path in sorted(profile.folder.rglob("*")):
        if path.is_file():
            is_database = path.suffix == ".db"
            held = everything_in(path, database.key) if is_database else path.read_bytes()
            found += [path.name] * (WORD in held)
    return found


@needs_openssl
def test_an_erased_entry_is_in_no_file_of_the_profile(profile: Profile, with_canaries: Database) -> None:
    with_canaries.checkpoint()
    before = words_in(profile, with_canaries)
    assert len(before) == 6 and "journal.db" in before, "the search finds the words where they are"
    assert erase(with_canaries, profile, ENTRY, NOW) == 7
    assert words_in(profile, with_canaries) == []
    add(with_canaries, answer(99))
    Journal(profile).follow(with_canaries)
    assert profile.journal.exists()
    assert words_in(profile, with_canaries) == []
    with_canaries.scrub()
    assert log_of(profile.database).stat().st_size == 0


def test_a_tombstone_keeps_id_and_time_and_nothing_else(profile: Profile, with_canaries: Database) -> None:
    erase(with_canaries, profile, ENTRY, NOW)
    found = rows(with_canaries)
    for seq in range(61, 67):
        assert found[seq] == (*answer(seq)[:5], ERASED, "", "{}", "{}")
    assert found[67] == answer(67, entry="secret2")
    assert found[60] == answer(60, "lang " * 10)


def test_drafts_go_with_it_and_those_of_others_stay(profile: Profile, with_canaries: Database) -> None:
    with with_canaries.transaction() as execute:
        execute(f"INSERT INTO draft VALUES ('{ENTRY}2:field-9', 'now', '1')")
    erase(with_canaries, profile, ENTRY, NOW)
    assert with_canaries.read("SELECT object FROM draft") == [(f"{ENTRY}2:field-9",)]


def test_one_verified_backup_of_the_new_state_is_left(profile: Profile, with_canaries: Database) -> None:
    erase(with_canaries, profile, ENTRY, NOW)
    (copy,) = backup.copies(profile)
    assert backup.check(copy.path, with_canaries.key).answers == 91
    with closing(connect(copy.path, with_canaries.key, "ro")) as opened:
        assert opened.execute("SELECT count(*) FROM statement WHERE verb = ?", (ERASED,)).fetchone() == (7,)
    assert list(profile.damaged.iterdir()) == []


def test_a_key_that_was_moved_aside_is_kept(profile: Profile, with_canaries: Database) -> None:
    (profile.damaged / "key-00ff.toml").write_text("another key")
    erase(with_canaries, profile, f"{ENTRY}:", NOW)
    assert [path.name for path in profile.damaged.iterdir()] == ["key-00ff.toml"]


def test_an_erasure_that_was_cut_short_goes_on_when_called_again(
    profile: Profile, with_canaries: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(with_canaries, "scrub", full)
    with pytest.raises(DiskFull):
        erase(with_canaries, profile, ENTRY, NOW)
    monkeypatch.undo()
    assert erase(with_canaries, profile, ENTRY, NOW) == 0
    assert len(backup.copies(profile)) == 1
    assert with_canaries.read("SELECT count(*) FROM statement WHERE verb = ?", (ERASED,)) == [(7,)]


def test_an_empty_prefix_is_a_mistake_of_ours(profile: Profile, database: Database) -> None:
    with pytest.raises(ValueError, match="empty"):
        erase(database, profile, "", NOW)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounts.small_disk(tmp_path / "stick", "4m") as place:
        yield place


def test_on_a_full_disk_erasing_works_thanks_to_the_ballast(small_disk: Path) -> None:
    profile = prepare(small_disk / "ben")
    with closing(open_database(profile, NOW)) as database:
        for seq in range(61, 67):
            add(database, answer(seq, entry="secret"))
        keep_ballast(profile)
        with pytest.raises(OSError, match="No space"):
            (small_disk / "filler").write_bytes(bytes(4_000_000))
        with pytest.raises(DiskFull):
            fill(database, 600, first=100)
        assert erase(database, profile, ENTRY, NOW) == 6


def test_erasing_everything_leaves_nothing(profile: Profile, with_canaries: Database) -> None:
    target = profile.folder.parent / "of-somebody-else"
    target.mkdir()
    (target / "letter.txt").write_text("stays")
    (profile.folder / "link").symlink_to(target)
    (profile.folder / "deep").mkdir()
    (profile.folder / "deep" / "settings.toml").write_text("x")
    with_canaries.close()
    erase_everything(profile)
    assert not profile.folder.exists()
    assert (target / "letter.txt").read_text() == "stays"


def test_the_keyring_of_the_system_keeps_nothing_of_it_nor_of_a_workbook_that_was_put_aside(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    kept = stand_in(monkeypatch)
    for last in (False, True):
        open_database(prepare(profile.folder), NOW).close()
        ring = key.lock(profile, key.clear_rings(profile)[0], "vier groene fietsen", "2345")
        key.remember(profile, ring)
        if not last:
            earlier.put_aside(profile, NOW)
    assert len(kept) == 2
    erase_everything(profile)
    assert kept == {}


def test_the_key_goes_first(
    profile: Profile, with_canaries: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[str] = []
    unlink = Path.unlink

    def note(path: Path, missing_ok: bool = False) -> None:
        gone.append(path.name)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", note)
    with_canaries.close()
    erase_everything(profile)
    assert gone[:2] == ["key.toml", "key.toml"]
    assert "data.db" in gone


def test_everything_can_be_erased_when_the_database_cannot_be_opened(
    profile: Profile, database: Database
) -> None:
    database.close()
    flip(profile.database, 100)
    erase_everything(profile)
    assert not profile.folder.exists()


def test_what_cannot_be_deleted_is_named_and_the_rest_goes(
    profile: Profile, with_canaries: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.lock.write_text("held by Windows")
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path == profile.lock:
            raise PermissionError
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageError) as error:
        with_canaries.close()
        erase_everything(profile)
    assert error.value.values["left"] == ["lock"]
    assert names(profile.folder) == ["lock"]


def test_after_erasing_everything_a_new_start_knows_nothing(
    profile: Profile, with_canaries: Database
) -> None:
    old = with_canaries.key
    with_canaries.close()
    erase_everything(profile)
    again = prepare(profile.folder)
    with closing(open_database(again, NOW)) as fresh:
        assert rows(fresh) == {}
        assert fresh.key != old
    assert restore.examine(again, fresh.key).copies == ()


def test_a_key_that_was_moved_aside_is_written_over_before_its_name_goes(
    profile: Profile, database: Database
) -> None:
    database.close()
    profile.damaged.mkdir()
    aside = profile.damaged / "key-00ff-3.toml"
    aside.write_bytes(b"the key of another workbook")
    with aside.open("rb") as still_open:
        erase_everything(profile)
        assert still_open.read() == bytes(27)


def test_a_backup_that_somebody_deletes_meanwhile_is_no_trouble(
    profile: Profile, with_canaries: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = [backup.Copy(profile.backups / "gone.db", 99, NOW), *backup.copies(profile)]
    monkeypatch.setattr("course.storage.erase.copies", lambda _: listed)
    assert erase(with_canaries, profile, ENTRY, NOW) == 7


def test_a_folder_that_is_gone_has_been_erased(profile: Profile) -> None:
    shutil.rmtree(profile.folder)
    erase_everything(profile)


def test_a_folder_that_lets_nobody_in_is_named_and_all_the_rest_goes() -> None:
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        profile = prepare(Path(place) / "ben")
        open_database(profile, NOW).close()
        closed = [profile.damaged, profile.folder / "own notes"]
        for folder in closed:
            folder.mkdir()
            (folder / "letter.txt").write_text("x")
        for path in (profile.folder.parent, profile.folder, *profile.folder.rglob("*")):
            os.chown(path, 65534, -1)
        closed[0].chmod(0)
        closed[1].chmod(0o600)  # its names can be read, and no more
        with as_nobody(), pytest.raises(StorageError) as error:
            erase_everything(profile)
        assert sorted(error.value.values["left"]) == ["damaged", "letter.txt"]
        assert names(profile.folder) == ["damaged", "own notes"]


def test_a_profile_that_lets_nobody_in_any_more_is_named() -> None:
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        profile = prepare(Path(place) / "ben")
        for path in (profile.folder.parent, profile.folder):
            os.chown(path, 65534, -1)
        profile.folder.chmod(0)
        with as_nobody(), pytest.raises(StorageError) as error:
            erase_everything(profile)
        assert error.value.values["left"] == ["ben"]
