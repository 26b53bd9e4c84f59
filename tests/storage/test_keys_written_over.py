"""When a lock closes keys that lay open, their bytes are written over where they stood."""

import os
from pathlib import Path

import pytest

from course.errors import DiskFull
from course.storage import key, key_file, sealing
from course.storage.database import Database
from course.storage.profile import Profile

PHRASE = "vier groene fietsen"
CODE = "2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ23"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


def places(profile: Profile) -> tuple[Path, Path]:
    return profile.key, profile.key_copy


def test_both_old_copies_are_zeros_once_they_have_no_name(profile: Profile, database: Database) -> None:
    (ring,) = key.clear_rings(profile)
    held = [path.open("rb") for path in places(profile)]
    key.lock(profile, ring, PHRASE, CODE)
    for file in held:
        left = file.read()
        file.close()
        assert left and not any(left)


def test_a_copy_that_has_another_name_as_well_keeps_its_bytes(profile: Profile, database: Database) -> None:
    (ring,) = key.clear_rings(profile)
    kept = profile.folder / "kept.toml"
    kept.hardlink_to(profile.key)
    before = kept.read_bytes()
    key.lock(profile, ring, PHRASE, CODE)
    assert kept.read_bytes() == before


def test_nothing_is_written_over_when_the_new_copy_finds_no_room(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("full")

    (ring,) = key.clear_rings(profile)
    before = profile.key.read_bytes()
    monkeypatch.setattr(key_file, "write", full)
    with pytest.raises(DiskFull):
        key.lock(profile, ring, PHRASE, CODE)
    assert profile.key.read_bytes() == profile.key_copy.read_bytes() == before


def test_a_disk_that_refuses_to_write_over_it_leaves_the_lock_on(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(5, "Input/output error")

    (ring,) = key.clear_rings(profile)
    monkeypatch.setattr(os, "pwrite", refuse)
    new = key.lock(profile, ring, PHRASE, CODE)
    assert key.is_locked(profile) and key.unlock(profile, PHRASE) == new


def test_taking_the_lock_off_leaves_no_copy_half_open(profile: Profile, database: Database) -> None:
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    key.take_off(profile, new)
    assert [key_file.read(path) for path in places(profile)] == [key_file.read(profile.key)] * 2
