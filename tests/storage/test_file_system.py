"""What a file system can do while the workbook is open: no names left, a stick pulled, no descriptors."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from course import settings
from course.errors import DiskFull, StorageError, StorageLost
from course.storage import backup, move
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare, profile_at
from course.ui import words
from tests import mounts
from tests.storage.workbook import NOW, add, answer, rows

FULL = "Saving failed: the disk is full. What was saved is still there. Free some space and try again."
GONE = "The folder with what you wrote is gone. Put the folder or stick back and try again."


@pytest.fixture
def few_names(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for many bytes and few files."""
    with mounts.mounted(tmp_path / "names", "-t", "tmpfs", "-o", "size=32m,nr_inodes=40", "tmpfs") as place:
        yield place


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A stick where it is plugged in, and the same stick afterwards in another computer."""
    with (
        mounts.small_disk(tmp_path / "held", "16m") as held,
        mounts.mounted(tmp_path / "plugged", "--bind", held) as plugged,
    ):
        yield plugged, held


def test_with_no_name_left_it_is_the_same_as_a_full_disk(few_names: Path) -> None:
    profile = prepare(few_names / "ben")
    with closing(open_database(profile, NOW)) as database:
        add(database, answer(1))
        first = backup.make(database, profile, NOW)
        fillers = _fill_with_names(few_names)
        add(database, answer(2))
        for deed in (
            lambda: backup.make(database, profile, NOW),
            lambda: settings.save(profile.settings, settings.DEFAULTS),
        ):
            with pytest.raises(DiskFull) as error:
                deed()
            assert words.error(error.value) == FULL
        assert backup.copies(profile) == [first] and backup.verifies(first.path, database.key)
        for path in fillers:
            path.unlink()
        settings.save(profile.settings, settings.DEFAULTS)
        backup.make(database, profile, NOW)
    with closing(open_database(profile, NOW)) as database:
        assert list(rows(database)) == [1, 2]


def _fill_with_names(place: Path) -> list[Path]:
    made = []
    for number in range(100):
        try:
            (place / f"{number}").touch()
        except OSError:
            return made
        made.append(place / f"{number}")
    raise AssertionError("there is no end of names")


def test_a_stick_that_is_pulled_is_noticed_before_anything_is_called_saved(stick: tuple[Path, Path]) -> None:
    plugged, held = stick
    profile = prepare(plugged / "ben")
    database = open_database(profile, NOW)
    for seq in range(1, 20):
        add(database, answer(seq))
    subprocess.run(["umount", "--lazy", plugged], check=True)
    with pytest.raises(StorageLost) as error:
        add(database, answer(20))
    assert words.error(error.value) == GONE
    subprocess.run(["mount", "--bind", held, plugged], check=True)
    add(database, answer(21))  # put back: it goes on
    database.close()
    with closing(open_database(profile_at(held / "ben"), NOW)) as elsewhere:
        assert list(rows(elsewhere)) == [*range(1, 20), 21]


def test_a_stick_that_stays_away_keeps_all_that_was_acknowledged(stick: tuple[Path, Path]) -> None:
    plugged, held = stick
    database = open_database(prepare(plugged / "ben"), NOW)
    for seq in range(1, 20):
        add(database, answer(seq))
    subprocess.run(["umount", "--lazy", plugged], check=True)
    with pytest.raises(StorageLost):
        add(database, answer(20))
    with suppress(StorageError):
        database.close()
    with closing(open_database(profile_at(held / "ben"), NOW)) as elsewhere:
        assert list(rows(elsewhere)) == list(range(1, 20))


@contextmanager
def _no_descriptors() -> Iterator[None]:
    """No file can be opened any more."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.dup(0)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_without_a_descriptor_saving_goes_on_and_the_rest_can_be_tried_again(
    profile: Profile, database: Database
) -> None:
    add(database, answer(1))
    first = backup.make(database, profile, NOW)
    with _no_descriptors():
        add(database, answer(2))
        for deed in (
            lambda: backup.make(database, profile, NOW),
            lambda: settings.save(profile.settings, settings.DEFAULTS),
            lambda: Database(profile.database, database.key),
        ):
            with pytest.raises(StorageError) as error:
                deed()
            assert words.error(error.value)
    assert backup.copies(profile) == [first]
    settings.save(profile.settings, settings.DEFAULTS)
    backup.make(database, profile, NOW)
    assert list(rows(database)) == [1, 2]


@pytest.mark.parametrize("stands", ["a folder", "an older file"])
def test_a_file_to_move_that_finds_no_room_leaves_what_stood_there(
    profile: Profile, database: Database, tmp_path: Path, stands: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyrage

    from course.storage import key
    from tests.long import deeds

    monkeypatch.setattr(pyrage.passphrase, "encrypt", deeds.sealed)
    target = tmp_path / f"mine{move.SUFFIX}"
    if stands == "a folder":
        target.mkdir()
    else:
        target.write_bytes(b"older")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        copy = backup.make(database, profile, NOW).path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (copy + 100, before[1]))
    try:
        with pytest.raises(StorageError):
            move.pack(database, profile, key.clear_rings(profile)[0], "zes woorden", target, NOW)
    finally:
        if stands != "a folder":
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.is_dir() if stands == "a folder" else target.read_bytes() == b"older"
    assert [path.name for path in tmp_path.glob("*.tmp")] == []
