"""The key survives the loss or damage of either copy, and a damaged one is never used."""

import tomllib

import pytest

from course.errors import NewerFile
from course.storage import key
from course.storage.profile import Profile
from tests.storage.workbook import flip


@pytest.fixture
def kept(profile: Profile) -> key.Key:
    made = key.make()
    key.heal(profile, made)
    return made


def test_both_copies_hold_the_key_and_say_that_there_is_no_passphrase(
    profile: Profile, kept: key.Key
) -> None:
    for path in (profile.key, profile.key_copy):
        assert key.read(path) == kept
        assert "There is no passphrase yet" in path.read_text()


def test_the_file_is_toml_with_a_format_and_a_checksum(profile: Profile, kept: key.Key) -> None:
    values = tomllib.loads(profile.key.read_text())
    assert values["format"] == 1
    assert bytes.fromhex(values["key"] + values["salt"]) == kept.secret + kept.salt
    assert len(values["check"]) == 8


def test_two_keys_are_never_the_same() -> None:
    assert key.make() != key.make()


def test_every_flipped_bit_leaves_the_right_key_or_none(profile: Profile, kept: key.Key) -> None:
    whole = profile.key.read_bytes()
    readable = 0
    for place in range(len(whole)):
        profile.key.write_bytes(whole)
        flip(profile.key, place, place % 8)
        found = key.read(profile.key)
        readable += found is not None
        assert found in (None, kept)
        assert key.candidates(profile) == [kept]
    assert readable < len(whole) * 3 / 4  # what can be read differs in a comment only


def test_every_truncation_leaves_the_right_key_or_none(profile: Profile, kept: key.Key) -> None:
    whole = profile.key.read_bytes()
    for length in range(len(whole)):
        profile.key.write_bytes(whole[:length])
        assert key.read(profile.key) in (None, kept)


def test_a_missing_or_damaged_copy_is_healed_from_the_other(profile: Profile, kept: key.Key) -> None:
    for path in (profile.key, profile.key_copy):
        for damage in (b"", b"\xff\xfe", None):
            if damage is None:
                path.unlink()
            else:
                path.write_bytes(damage)
            assert key.candidates(profile) == [kept]
            key.heal(profile, kept)
            assert key.read(path) == kept


def test_another_whole_key_is_moved_aside_not_overwritten(profile: Profile, kept: key.Key) -> None:
    other = key.make()
    key.save(other, profile.key_copy)
    assert key.candidates(profile) == [kept, other]
    key.heal(profile, kept)
    assert [key.read(path) for path in profile.damaged.iterdir()] == [other]
    assert key.candidates(profile) == [kept]


def test_a_key_of_a_newer_format_is_refused(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key, "_FORMAT", 2)
    key.save(key.make(), profile.key)
    monkeypatch.undo()
    with pytest.raises(NewerFile):
        key.candidates(profile)
