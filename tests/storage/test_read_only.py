"""Where nothing can be written everything can be read, from a copy that leaves nothing behind."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from course.atomic_write import write
from course.errors import Damaged, DiskFull, ForeignFile, Locked, ReadOnlyPlace
from course.storage import backup, key, key_file, read_only
from course.storage.database import Database
from course.storage.migrations import create
from course.storage.profile import Profile, is_writable, prepare, profile_at
from course.storage.read_only import open_to_read, sweep
from course.storage.schema import LATEST, MIGRATIONS, Migration, Row
from course.storage.translate import log_of
from tests import mounts
from tests.storage.workbook import NOW, add, answer, fill, flip, names, other_file, rows

WORD = "kanarie"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def written(profile: Profile, database: Database) -> dict[int, Row]:
    """A workbook in which the last answers stand only in the log, with a copy and a journal."""
    first = fill(database, 40)
    backup.make(database, profile, NOW)
    database.checkpoint()
    add(database, answer(41, WORD))
    return {**first, 41: answer(41, WORD)}


@pytest.fixture
def medium(tmp_path: Path, profile: Profile, written: dict[int, Row]) -> Iterator[Profile]:
    """The same folder on a medium that can only be read, taken away in the middle of a run."""
    place = tmp_path / "cd"
    shutil.copytree(profile.folder, place / "ben")
    with mounts.only_read(place):
        yield profile_at(place / "ben")


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_medium_that_cannot_be_written_says_so_and_is_read_all_the_same(
    medium: Profile, written: dict[int, Row]
) -> None:
    with pytest.raises(ReadOnlyPlace):
        prepare(medium.folder)
    assert not is_writable(medium)
    before = everything(medium.folder)
    with closing(open_to_read(medium, NOW)) as database:
        assert rows(database) == written
    assert everything(medium.folder) == before


def test_whatever_would_write_is_refused_and_names_the_real_place(
    medium: Profile, written: dict[int, Row]
) -> None:
    with closing(open_to_read(medium, NOW)) as database:
        with pytest.raises(ReadOnlyPlace) as refused:
            add(database, answer(42))
        assert refused.value.values == {"path": medium.folder, "only_read": True}
        with pytest.raises(ReadOnlyPlace):
            database.scrub()
        database.checkpoint()
        assert rows(database) == written


def test_the_copy_is_its_owner_s_alone_holds_no_key_and_goes_at_the_end(
    medium: Profile, temporary: Path
) -> None:
    with closing(open_to_read(medium, NOW)) as database:
        (folder,) = temporary.iterdir()
        assert folder.stat().st_mode & 0o777 == 0o700
        assert database.path == folder / "data.db"
        held = everything(folder)
        assert not [name for name in held if "key" in name]
        assert not [name for name, data in held.items() if WORD.encode() in data]
        assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert names(temporary) == []


def test_the_medium_may_be_taken_away_meanwhile(medium: Profile, written: dict[int, Row]) -> None:
    with closing(open_to_read(medium, NOW)) as database:
        subprocess.run(["umount", medium.folder.parent], check=True)
        assert rows(database) == written


def test_a_lock_is_asked_for_and_opens_it(profile: Profile, written: dict[int, Row], temporary: Path) -> None:
    (ring,) = key.clear_rings(profile)
    locked = key.lock(profile, ring, "een lange zin", "ABCD")
    with pytest.raises(Locked):
        open_to_read(profile, NOW)
    assert names(temporary) == []
    with closing(open_to_read(profile, NOW, locked)) as database:
        assert rows(database) == written
        assert database.key == locked.keys[0], "the copy was turned to the newest key"


def test_a_damaged_workbook_is_called_so_and_leaves_no_copy(
    profile: Profile, written: dict[int, Row], temporary: Path
) -> None:
    flip(profile.database, 300)
    with pytest.raises(Damaged):
        open_to_read(profile, NOW)
    assert names(temporary) == []


def test_an_older_workbook_is_brought_up_to_date_in_the_copy(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = key.begin(profile)
    create(profile.database, ring.keys[0], "somebody")
    before = profile.database.read_bytes()
    newer = (*MIGRATIONS, Migration("one more", ("CREATE TABLE more (what)",)))
    monkeypatch.setattr("course.storage.opening.LATEST", LATEST + 1)
    monkeypatch.setattr("course.storage.migrations.migrate.__defaults__", (newer,))
    for place in ("connection.look", "database.Database.__init__"):
        monkeypatch.setattr(f"course.storage.{place}.__defaults__", (LATEST + 1,))
    with closing(open_to_read(profile, NOW)) as database:
        assert database.version() == LATEST + 1
        assert database.read("SELECT * FROM more") == []
    assert profile.database.read_bytes() == before


def test_a_restored_database_that_had_no_time_to_take_its_place_is_what_is_read(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    database.close()
    profile.database.rename(profile.restored)
    profile.database.write_bytes(b"damaged")
    with closing(open_to_read(profile, NOW)) as opened:
        assert rows(opened) == written
    assert profile.database.read_bytes() == b"damaged"


def test_a_small_file_there_is_refused_as_a_place_that_cannot_be_written(medium: Profile) -> None:
    with pytest.raises(ReadOnlyPlace):
        write(medium.settings, b"")


@pytest.mark.parametrize("name", ["data.db", "backups", ""])
def test_a_file_or_folder_that_cannot_be_written_is_noticed(
    profile: Profile, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert is_writable(profile)
    closed = profile.folder / name
    monkeypatch.setattr("course.storage.profile.os.access", lambda path, mode: path != closed)
    assert not is_writable(profile)


def test_without_a_workbook_there_is_nothing_to_read(profile: Profile, temporary: Path) -> None:
    with pytest.raises(ReadOnlyPlace):
        open_to_read(profile, NOW)
    assert names(temporary) == []


@pytest.mark.parametrize("name", ["data.db", "key.toml", "backups/key.toml", "data.db.restored"])
def test_a_planted_link_is_not_followed(
    profile: Profile, written: dict[int, Row], temporary: Path, name: str
) -> None:
    path = profile.folder / name
    path.unlink(missing_ok=True)
    path.symlink_to("/etc/hostname")
    with pytest.raises(ForeignFile):
        open_to_read(profile, NOW)
    assert names(temporary) == []


def test_with_no_room_for_the_copy_that_is_said_and_nothing_stays(
    profile: Profile, written: dict[int, Row], temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.storage.read_only.shutil.copyfile", full)
    with pytest.raises(DiskFull) as error:
        open_to_read(profile, NOW)
    assert error.value.values["path"] == profile.database
    assert names(temporary) == []


def test_a_copy_that_cannot_be_deleted_hinders_nothing(
    profile: Profile, written: dict[int, Row], temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.rmdir", refuse)
    stale = temporary / f"twintig-graden-{10**9}-abc"
    stale.mkdir()
    opened = open_to_read(profile, NOW)
    assert rows(opened) == written and stale.exists()
    opened.close()
    flip(profile.database, 300)
    with pytest.raises(Damaged):
        open_to_read(profile, NOW)
    monkeypatch.setattr("course.storage.read_only.shutil.copyfile", full)
    with pytest.raises(DiskFull):
        open_to_read(profile, NOW)


def test_a_key_of_something_else_stays_where_it_lies(profile: Profile, written: dict[int, Row]) -> None:
    other = other_file()
    key_file.save(other, profile.key_copy)
    profile.damaged.write_bytes(b"no folder can be made here")
    with closing(open_to_read(profile, NOW)) as database:
        assert rows(database) == written
    assert key_file.read(profile.key_copy) == other


def test_without_a_log_beside_it_the_file_is_enough(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    database.close()
    assert not log_of(profile.database).exists()
    with closing(open_to_read(profile, NOW + timedelta(days=1))) as opened:
        assert rows(opened) == written


def test_what_a_crash_left_is_swept_and_what_lives_or_is_not_ours_stays(
    profile: Profile, written: dict[int, Row], temporary: Path, tmp_path: Path
) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for name in (
        f"twintig-graden-{ended.pid}-abc",
        f"twintig-graden-{os.getpid()}-abc",
        "twintig-graden-a-b",
    ):
        (temporary / name).mkdir()
        (temporary / name / "data.db").write_bytes(b"noise")
    (temporary / f"twintig-graden-{ended.pid}-link").symlink_to(tmp_path)
    (temporary / f"twintig-graden-{10**30}-abc").mkdir()
    open_to_read(profile, NOW).close()
    assert f"twintig-graden-{ended.pid}-abc" not in names(temporary)
    assert len(names(temporary)) == 4
    assert tmp_path.exists()


def test_a_process_of_somebody_else_is_alive(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    def refuse(process: int, number: int) -> None:
        assert number == 0, "asked for, not told anything"
        raise PermissionError

    monkeypatch.setattr("course.storage.read_only.os.kill", refuse)
    (temporary / "twintig-graden-7-abc").mkdir()
    sweep()
    assert names(temporary) == ["twintig-graden-7-abc"]


def test_on_windows_no_process_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("course.storage.read_only.os.name", "nt")
    assert not read_only._is_alive(os.getpid())
