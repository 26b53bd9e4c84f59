"""The key survives the loss or damage of either copy, and a damaged one is never used."""

import tomllib
import zlib

import pytest

from course.errors import NewerFile
from course.storage import key, key_file
from course.storage.profile import Profile
from tests.storage.workbook import flip, other_file


@pytest.fixture
def kept(profile: Profile) -> key.Ring:
    return key.begin(profile)


def test_both_copies_hold_the_ring_and_say_that_there_is_no_passphrase(
    profile: Profile, kept: key.Ring
) -> None:
    assert profile.key.read_bytes() == profile.key_copy.read_bytes()
    assert key.clear_rings(profile) == [kept]
    assert "There is no passphrase yet" in profile.key.read_text()


def test_the_file_is_toml_with_a_format_and_a_checksum(profile: Profile, kept: key.Ring) -> None:
    values = tomllib.loads(profile.key.read_text())
    assert (values["format"], values["serial"], values["of"]) == ("2", "0", kept.of)
    assert bytes.fromhex(values["keys"]) == kept.keys[0].secret + kept.keys[0].salt
    assert len(values["check"]) == 8
    assert set(values) == {"format", "serial", "of", "keys", "check"}


def test_a_file_of_the_first_format_still_gives_its_key(profile: Profile) -> None:
    values = {"format": "1", "key": "ab" * 32, "salt": "cd" * 16}
    check = f"{zlib.crc32(repr(sorted(values.items())).encode()):08x}"
    profile.key.write_text(
        f'# A comment.\nformat = 1\nkey = "{"ab" * 32}"\nsalt = "{"cd" * 16}"\ncheck = "{check}"\n'
    )
    (ring,) = key.clear_rings(profile)
    assert (ring.of, ring.serial, ring.keys) == ("cd" * 16, 0, (key.Key(b"\xab" * 32, b"\xcd" * 16),))
    key.heal(profile, ring)
    assert 'format = "2"' in profile.key_copy.read_text()
    assert key.clear_rings(profile) == [ring]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"serial": "x", "of": "a"},
        {"serial": "1", "of": "a", "more": "b"},
        {"serial": "1", "of": "a", "keys": "no hex digits"},
        {"serial": "1", "of": "a", "keys": "ab" * 47},
    ],
)
def test_a_whole_file_that_is_not_ours_is_no_key(profile: Profile, values: dict[str, str]) -> None:
    values = {"format": "2"} | values
    check = f"{zlib.crc32(repr(sorted(values.items())).encode()):08x}"
    lines = [f'{name} = "{value}"' for name, value in (values | {"check": check}).items()]
    profile.key.write_text("\n".join(lines))
    assert key_file.read(profile.key) is None


def test_two_keys_are_never_the_same() -> None:
    assert key.make() != key.make()


def test_every_flipped_bit_leaves_the_right_key_or_none(profile: Profile, kept: key.Ring) -> None:
    whole = profile.key.read_bytes()
    readable = 0
    for place in range(len(whole)):
        profile.key.write_bytes(whole)
        flip(profile.key, place, place % 8)
        found = key_file.read(profile.key)
        readable += found is not None
        assert found in (None, key_file.read(profile.key_copy))
        assert key.clear_rings(profile) == [kept]
    assert readable < len(whole) * 3 / 4  # what can be read differs in a comment only


def test_every_truncation_leaves_the_right_key_or_none(profile: Profile, kept: key.Ring) -> None:
    whole = profile.key.read_bytes()
    for length in range(len(whole)):
        profile.key.write_bytes(whole[:length])
        assert key_file.read(profile.key) in (None, key_file.read(profile.key_copy))


def test_a_missing_or_damaged_copy_is_healed_from_the_other(profile: Profile, kept: key.Ring) -> None:
    whole = profile.key.read_bytes()
    for path in (profile.key, profile.key_copy):
        for damage in (b"", b"\xff\xfe", None):
            if damage is None:
                path.unlink()
            else:
                path.write_bytes(damage)
            assert key.clear_rings(profile) == [kept]
            key.heal(profile, kept)
            assert profile.key.read_bytes() == profile.key_copy.read_bytes() == whole


def test_a_key_of_another_profile_is_moved_aside_not_overwritten(profile: Profile, kept: key.Ring) -> None:
    other = other_file()
    key_file.save(other, profile.key_copy)
    assert [ring.of for ring in key.clear_rings(profile)] == [kept.of, other.of]
    key.heal(profile, kept)
    assert [key_file.read(path) for path in profile.damaged.iterdir()] == [other]
    assert key.clear_rings(profile) == [kept]


def test_a_key_of_a_newer_format_is_refused(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "_FORMAT", 3)
    key_file.save(other_file(), profile.key)
    monkeypatch.undo()
    with pytest.raises(NewerFile) as error:
        key.clear_rings(profile)
    assert error.value.values["path"] == profile.key


def test_what_a_person_wrote_beside_the_lines_changes_nothing(profile: Profile, kept: key.Ring) -> None:
    for path in (profile.key, profile.key_copy):
        path.write_text(f'{path.read_text()}\n# phone = "020 1234567"\nof my own computer\n')
    assert key.clear_rings(profile) == [kept]
