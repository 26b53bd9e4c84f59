"""The folder of a profile: made for its owner only, refused where it cannot be kept, tidied at a start."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.errors import ForeignFile, NetworkPlace, ReadOnlyPlace
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import (
    Profile,
    conflict_copies,
    damaged_copies,
    is_unused,
    keep_ballast,
    prepare,
    profile_at,
    release_ballast,
    sweep,
)
from tests import mounts
from tests.storage.workbook import NOW, names


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system that is mounted read-only."""
    with mounts.mounted(tmp_path / "cd", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs") as place:
        yield place


def test_the_folder_is_closed_to_others_even_if_it_was_open(tmp_path: Path) -> None:
    (tmp_path / "ben").mkdir(mode=0o755)
    profile = prepare(tmp_path / "ben")
    for folder in (profile.folder, profile.backups):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_only_where_nothing_can_be_the_folder_counts_as_unused(tmp_path: Path) -> None:
    assert is_unused(profile_at(tmp_path / "nothing"))
    profile = prepare(tmp_path / "ben")
    assert is_unused(profile)
    open_database(profile, NOW).close()
    assert not is_unused(profile)
    (tmp_path / "file").write_bytes(b"")
    assert not is_unused(profile_at(tmp_path / "file"))  # whatever is there, it could not be looked at


def test_a_key_that_was_moved_aside_is_no_damaged_copy(tmp_path: Path) -> None:
    profile = prepare(tmp_path / "ben")
    assert damaged_copies(profile) == []
    profile.damaged.mkdir()
    for name in ("key-00ff-3.toml", "20261124T201503Z-data.db"):
        (profile.damaged / name).write_bytes(b"x")
    assert [path.name for path in damaged_copies(profile)] == ["20261124T201503Z-data.db"]


def test_the_folders_above_it_are_made_too(tmp_path: Path) -> None:
    assert prepare(tmp_path / "a" / "stick" / "profiles" / "ben").backups.is_dir()


def test_every_path_lies_within_the_folder(tmp_path: Path) -> None:
    assert all(path == tmp_path or tmp_path in path.parents for path in profile_at(tmp_path))


def test_what_an_earlier_version_kept_is_looked_for_under_the_same_names(tmp_path: Path) -> None:
    assert {str(path.relative_to(tmp_path)) for path in profile_at(tmp_path)} == {
        ".", "data.db", "journal.db", "data.db.restored", "key.toml", "backups/key.toml", "backups",
        "damaged", "settings.toml", "help.toml", "lock", "ballast",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["emoji 🌡 and space", "quote ' \" %41 ?x=1 #y", "line\nbreak", "é" * 100])
def test_a_strange_name_works(tmp_path: Path, name: str) -> None:
    profile = prepare(tmp_path / name)
    open_database(profile, NOW).close()
    open_database(profile, NOW).close()
    assert profile.database.exists()


@pytest.mark.parametrize("name", ["", "data.db", "key.toml", "backups", "damaged", "backups/key.toml"])
def test_a_planted_link_is_refused_and_its_target_untouched(tmp_path: Path, name: str) -> None:
    target = tmp_path / "target"
    target.mkdir()
    link = tmp_path / "profiles" / "ben" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    with pytest.raises(ForeignFile):
        prepare(tmp_path / "profiles" / "ben")
    assert names(target) == []


def test_a_network_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/ {tmp_path} nfs rw 0 0\n")
    with pytest.raises(NetworkPlace):
        prepare(tmp_path / "profiles" / "ben", mounts)
    assert not (tmp_path / "profiles").exists()


def test_a_read_only_place_is_refused(read_only: Path) -> None:
    with pytest.raises(ReadOnlyPlace):
        prepare(read_only / "profiles" / "ben")


def test_half_written_files_are_swept_and_nothing_else(profile: Profile) -> None:
    stale = [
        profile.folder / ".key.toml.00ff.tmp",
        profile.folder / "salvage.db.tmp-wal",
        profile.backups / "000001.tmp",
    ]
    kept = [profile.folder / "data.db", profile.folder / "notes.tmp.txt", profile.backups / "key.toml"]
    for path in stale + kept:
        path.write_text("x")
    sweep(profile)
    assert [path.exists() for path in stale] == [False] * 3
    assert [path.exists() for path in kept] == [True] * 3


def test_ballast_holds_two_megabytes_until_it_is_released(profile: Profile) -> None:
    keep_ballast(profile)
    assert profile.ballast.stat().st_size == 2 * 1024 * 1024
    release_ballast(profile)
    release_ballast(profile)
    assert not profile.ballast.exists()


def test_copies_that_a_sync_folder_leaves_are_seen_and_left_alone(
    profile: Profile, database: Database
) -> None:
    database.close()
    assert conflict_copies(profile) == []
    left = [
        profile.folder / name
        for name in ("data (conflicted copy 2026-11-24).db", "data.sync-conflict-20261124-201503-ABCDEF.db")
    ]
    for path in left:
        path.write_bytes(b"another state")
    open_database(profile, NOW).close()
    assert conflict_copies(profile) == left
    assert [path.read_bytes() for path in left] == [b"another state"] * 2
    assert conflict_copies(profile_at(profile.folder / "nowhere")) == []
