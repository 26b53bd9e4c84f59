"""The lock: the phrase and the code open it, nothing else does, and no change of it loses a key."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from course.errors import KeyLost, Locked, NoKeyring, StorageError, WrongPhrase
from course.storage import backup, connection, key, key_file, sealing
from course.storage.database import Database
from course.storage.journal import Journal
from course.storage.key import Ring
from course.storage.opening import fitting_key, open_database
from course.storage.profile import Profile
from tests.storage.keyring_stand_in import stand_in
from tests.storage.workbook import NOW, add, answer, fill, names, other_file, rows

PHRASE = "vier groene fietsen"
CODE = "2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ23"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def ring(profile: Profile, database: Database) -> Ring:
    """The ring of a closed workbook with one answer, not locked yet."""
    add(database, answer(1))
    database.close()
    (clear,) = key.clear_rings(profile)
    return clear


def all_bytes(profile: Profile) -> bytes:
    return b"".join(path.read_bytes() for path in profile.folder.rglob("*") if path.is_file())


def test_a_lock_opens_with_the_phrase_and_with_the_code_and_not_without(profile: Profile, ring: Ring) -> None:
    assert not key.is_locked(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    assert key.is_locked(profile)
    assert key.unlock(profile, PHRASE) == key.unlock_with_code(profile, CODE.lower()) == new
    for secret in ("", "vier groene fiets", CODE):
        with pytest.raises(WrongPhrase):
            key.unlock(profile, secret)
    with pytest.raises(WrongPhrase):
        key.unlock_with_code(profile, CODE[:-5])
    with pytest.raises(Locked) as error:
        open_database(profile, NOW)
    assert error.value.values["path"] == profile.key
    with closing(open_database(profile, NOW, new)) as again:
        assert rows(again) == {1: answer(1)}


def test_with_a_lock_no_key_lies_in_any_file(profile: Profile, ring: Ring) -> None:
    new = key.lock(profile, ring, PHRASE, CODE)
    open_database(profile, NOW, new).close()
    kept = all_bytes(profile)
    for found in new.keys:
        assert found.secret not in kept
        assert found.secret.hex().encode() not in kept
    assert b"There is no passphrase" not in kept


def test_the_letters_count_not_how_they_were_typed(profile: Profile, ring: Ring) -> None:
    new = key.lock(profile, ring, "caf\u00e9 \u2615 na ‘t werk", CODE)
    for typed in ("cafe\u0301 \u2615 na ‘t werk", "  caf\u00e9  \u2615\tna ‘t\u00a0werk\n"):
        assert key.unlock(profile, typed) == new


@pytest.mark.parametrize("phrase", ["", " \n ", "x" * 1001])
def test_a_phrase_that_is_empty_or_endless_is_refused_and_nothing_changes(
    profile: Profile, ring: Ring, phrase: str
) -> None:
    with pytest.raises(ValueError, match="characters"):
        key.lock(profile, ring, phrase, CODE)
    assert key.clear_rings(profile) == [ring]


def test_a_phrase_of_a_megabyte_does_not_fit_and_does_no_harm(profile: Profile, ring: Ring) -> None:
    key.lock(profile, ring, PHRASE, CODE)
    with pytest.raises(WrongPhrase):
        key.unlock(profile, "a" * 1_000_000)


def test_another_phrase_and_code_take_the_place_of_the_old_ones(profile: Profile, ring: Ring) -> None:
    first = key.lock(profile, ring, PHRASE, CODE)
    second = key.lock(profile, first, "iets anders", CODE[::-1])
    assert second.keys[1:] == first.keys
    assert key.unlock(profile, "iets anders") == second
    for secret in (PHRASE, CODE):
        with pytest.raises(WrongPhrase):
            key.unlock(profile, secret)
    with pytest.raises(WrongPhrase):
        key.unlock_with_code(profile, CODE)


def test_the_lock_comes_off_and_on_again_under_a_new_key(profile: Profile, ring: Ring) -> None:
    locked = key.lock(profile, ring, PHRASE, CODE)
    off = key.take_off(profile, locked)
    assert not key.is_locked(profile)
    assert key.clear_rings(profile) == [off]
    with closing(open_database(profile, NOW)) as again:
        assert rows(again) == {1: answer(1)}
    on = key.lock(profile, off, PHRASE, CODE)
    assert on.keys[0] not in locked.keys
    assert key.unlock(profile, PHRASE) == on


def test_the_database_and_its_copies_are_turned_to_the_new_key(profile: Profile, database: Database) -> None:
    written = fill(database, 100)
    for _ in range(3):
        backup.make(database, profile, NOW)
    database.close()
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    with closing(open_database(profile, NOW, new)) as again:
        assert again.key == new.keys[0]
        assert rows(again) == written
    for path in (profile.database, *(copy.path for copy in backup.copies(profile))):
        assert path.read_bytes()[:16] == new.keys[0].salt
        assert backup.check(path, new.keys[0]).answers == 100
    assert not [name for name in names(profile.folder) + names(profile.backups) if ".tmp" in name]


def test_a_copy_that_does_not_verify_keeps_its_key_and_its_bytes(
    profile: Profile, database: Database
) -> None:
    fill(database, 50)
    copy = backup.make(database, profile, NOW)
    database.close()
    damaged = copy.path.read_bytes()[:-2048]
    copy.path.write_bytes(damaged)
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    open_database(profile, NOW, new).close()
    assert copy.path.read_bytes() == damaged


def test_a_copy_on_a_bad_sector_keeps_nobody_out_and_the_others_are_turned(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(1))
    bad, good = (backup.make(database, profile, NOW).path for _ in range(2))
    database.close()
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    real = Path.open

    def open_(path: Path, *how: str) -> object:
        if path == bad:
            raise OSError(5, "Input/output error")
        return real(path, *how)

    monkeypatch.setattr(Path, "open", open_)
    with closing(open_database(profile, NOW, new)) as again:
        assert rows(again) == {1: answer(1)} and again.key == new.keys[0]
    monkeypatch.undo()
    assert backup.check(good, new.keys[0]) == backup.check(bad, ring.keys[0])


def test_copies_that_cannot_even_be_listed_keep_nobody_out(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Profile) -> None:
        raise StorageError("Input/output error")

    new = key.lock(profile, ring, PHRASE, CODE)
    monkeypatch.setattr("course.storage.turn.backup.copies", refuse)
    with closing(open_database(profile, NOW, new)) as again:
        assert rows(again) == {1: answer(1)}


def test_a_disk_that_is_full_leaves_the_database_under_the_key_it_had(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    from course.storage import turn

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    new = key.lock(profile, ring, PHRASE, CODE)
    monkeypatch.setattr(turn, "sync_file", full)
    with closing(open_database(profile, NOW, new)) as again:
        assert again.key == ring.keys[0]
        assert rows(again) == {1: answer(1)}
    monkeypatch.undo()
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    with closing(open_database(profile, NOW, new)) as again:
        assert again.key == new.keys[0]
        assert rows(again) == {1: answer(1)}


def test_a_copy_that_lacks_a_row_never_takes_the_place_of_the_database(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    from course.storage import turn

    counted = iter(([1, 0, 0, 2], [2, 0, 0, 2]))
    new = key.lock(profile, ring, PHRASE, CODE)
    monkeypatch.setattr(turn, "_rows", lambda *_: next(counted))
    with closing(open_database(profile, NOW, new)) as again:
        assert again.key == ring.keys[0]


def test_a_page_that_is_damaged_keeps_the_database_under_the_key_it_had(
    profile: Profile, database: Database
) -> None:
    fill(database, 200)
    database.close()
    (ring,) = key.clear_rings(profile)
    data = profile.database.read_bytes()
    profile.database.write_bytes(data[:40_960] + bytes(2048) + data[43_008:])
    before = profile.database.read_bytes()
    new = key.lock(profile, ring, PHRASE, CODE)
    with closing(open_database(profile, NOW, new)) as again:
        assert again.key == ring.keys[0]
    assert profile.database.read_bytes() == before


def test_a_log_that_could_not_be_emptied_puts_the_turning_off(profile: Profile, ring: Ring) -> None:
    from course.storage import turn

    before = profile.database.read_bytes()
    profile.database.with_name("data.db-wal").write_bytes(b"not empty")
    turn.database(profile, ring.keys[0], key.make())
    assert profile.database.read_bytes() == before


@pytest.mark.parametrize("cut", ["before", "between", "turning"])
def test_a_lock_that_was_cut_short_opens_the_old_way_or_the_new_way(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    saved: list[Path] = []

    def save(file: key_file.KeyFile, path: Path) -> None:
        if cut == "before" or (cut == "between" and saved):
            raise StorageError("cut")
        saved.append(path)
        key_file.save(file, path)

    monkeypatch.setattr(key, "save", save)
    if cut == "turning":
        new = key.lock(profile, ring, PHRASE, CODE)
    else:
        with pytest.raises(StorageError):
            key.lock(profile, ring, PHRASE, CODE)
        new = ring if cut == "before" else key.unlock(profile, PHRASE)
    monkeypatch.undo()
    assert key.is_locked(profile) == (cut != "before")
    with closing(open_database(profile, NOW, None if cut == "before" else new)) as again:
        assert rows(again) == {1: answer(1)}
    assert profile.key.read_bytes() == profile.key_copy.read_bytes()


def test_an_older_state_that_still_opens_does_not_undo_the_newer_one(profile: Profile, ring: Ring) -> None:
    first = key.lock(profile, ring, PHRASE, CODE)
    older = profile.key.read_bytes()
    open_database(profile, NOW, first).close()
    second = key.lock(profile, first, "iets anders", CODE)
    newer = profile.key.read_bytes()
    profile.key_copy.write_bytes(older)  # the change was cut short between the two copies
    assert key.unlock(profile, PHRASE) == first
    open_database(profile, NOW, first).close()
    assert profile.key.read_bytes() == newer
    with closing(open_database(profile, NOW, key.unlock(profile, "iets anders"))) as again:
        assert again.key == second.keys[0]
    assert profile.key_copy.read_bytes() == newer


def test_beside_a_lock_a_clear_key_of_the_same_state_is_no_way_in(profile: Profile, ring: Ring) -> None:
    new = key.lock(profile, ring, PHRASE, CODE)
    key_file.save(key_file.KeyFile(new.of, new.serial, keys="ab" * 48), profile.key_copy)
    assert key.clear_rings(profile) == []
    assert key.is_locked(profile)


def test_a_computer_that_was_remembered_in_one_copy_only_is_remembered_in_both(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(monkeypatch)
    new = key.lock(profile, ring, PHRASE, CODE)
    before = profile.key_copy.read_bytes()
    key.remember(profile, new)
    profile.key_copy.write_bytes(before)  # cut short between the two copies
    open_database(profile, NOW, new).close()
    assert profile.key.read_bytes() == profile.key_copy.read_bytes() != before


def test_keys_that_went_during_the_run_come_back_from_what_opened_it(profile: Profile, ring: Ring) -> None:
    profile.key.unlink()
    profile.key_copy.unlink()
    open_database(profile, NOW, ring).close()
    assert key.clear_rings(profile) == [ring]


@pytest.mark.parametrize("damage", [b"", None])
@pytest.mark.parametrize("way_in", ["lock", "phrase", "code", "computer"])
def test_a_lock_whose_files_both_went_during_the_run_comes_back_and_no_key_lies_open(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch, damage: bytes | None, way_in: str
) -> None:
    stand_in(monkeypatch)
    new = key.lock(profile, ring, PHRASE, CODE)
    key.remember(profile, new)
    ways = {
        "phrase": lambda: key.unlock(profile, PHRASE),
        "code": lambda: key.unlock_with_code(profile, CODE),
        "computer": lambda: key.unlock_remembered(profile),
    }
    found = ways.get(way_in, lambda: new)()
    assert found == new
    for path in (profile.key, profile.key_copy):
        path.unlink()
        if damage is not None:
            path.write_bytes(damage)
    with closing(open_database(profile, NOW, found)) as again:
        assert rows(again) == {1: answer(1)}
    assert key.is_locked(profile) and profile.key.read_bytes() == profile.key_copy.read_bytes()
    assert key.unlock(profile, PHRASE) == key.unlock_with_code(profile, CODE) == new
    assert all(one.secret.hex().encode() not in all_bytes(profile) for one in new.keys)


@pytest.mark.parametrize("damage", [b"", b"\xff", None])
@pytest.mark.parametrize("which", ["key", "key_copy"])
def test_one_damaged_sealed_copy_is_healed_from_the_other(
    profile: Profile, ring: Ring, which: str, damage: bytes | None
) -> None:
    key.lock(profile, ring, PHRASE, CODE)
    path = getattr(profile, which)
    whole = path.read_bytes()
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    open_database(profile, NOW, key.unlock(profile, PHRASE)).close()
    assert path.read_bytes() == whole


def test_without_a_readable_copy_the_key_is_lost_and_nothing_is_deleted(profile: Profile, ring: Ring) -> None:
    key.lock(profile, ring, PHRASE, CODE)
    before = profile.database.read_bytes()
    profile.key.write_bytes(b"")
    profile.key_copy.unlink()
    with pytest.raises(KeyLost):
        key.unlock(profile, PHRASE)
    with pytest.raises(KeyLost):
        open_database(profile, NOW)
    assert profile.database.read_bytes() == before


def test_every_flipped_bit_of_the_sealed_line_is_noticed(profile: Profile, ring: Ring) -> None:
    sealed = sealing.seal(b"secret", "words", "about")
    for place in range(len(sealed)):
        for bit in range(8):
            flipped = sealed[:place] + chr(ord(sealed[place]) ^ 1 << bit) + sealed[place + 1 :]
            try:
                found = sealing.unseal(flipped, "words", "about")
            except ValueError:
                continue
            # Hexadecimal digits in capitals say the same.
            assert found is None or flipped.lower() == sealed


@pytest.mark.parametrize("line", ["", "argon2id", "argon2id 1 9999999999 " + "ab" * 16 + " " + "ab" * 60])
def test_a_line_that_is_damaged_or_asks_for_all_memory_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        sealing.unseal(line, "words", "about")


def test_a_sealed_line_of_no_use_counts_as_the_wrong_phrase(profile: Profile) -> None:
    key_file.save(key_file.KeyFile("ab", 1, phrase="x", code="x"), profile.key)
    with pytest.raises(WrongPhrase):
        key.unlock(profile, PHRASE)


def test_the_sealed_file_of_another_profile_is_tried_and_moved_aside(
    profile: Profile, ring: Ring, tmp_path: Path
) -> None:
    key.lock(profile, ring, PHRASE, CODE)
    other = key_file.KeyFile("ab", 9, phrase=sealing.seal(bytes(48), "other", "ab 9 phrase"))
    key_file.save(other, profile.key)
    open_database(profile, NOW, key.unlock(profile, PHRASE)).close()
    assert profile.key.read_bytes() == profile.key_copy.read_bytes()
    assert [key_file.read(path) for path in profile.damaged.iterdir()] == [other]


def test_beside_a_clear_key_of_something_else_the_phrase_is_asked_for(profile: Profile, ring: Ring) -> None:
    new = key.lock(profile, ring, PHRASE, CODE)
    open_database(profile, NOW, new).close()
    key_file.save(other_file(), profile.key)
    with pytest.raises(Locked) as error:
        open_database(profile, NOW)
    assert error.value.values["path"] == profile.key
    open_database(profile, NOW, key.unlock(profile, PHRASE)).close()
    assert key.is_locked(profile)


def test_a_ring_that_opens_nothing_here_writes_nothing(profile: Profile, ring: Ring) -> None:
    key.lock(profile, ring, PHRASE, CODE)
    before = all_bytes(profile)
    stranger = Ring("ab", 1, (key.make(),))
    with pytest.raises(StorageError):
        open_database(profile, NOW, stranger)
    assert all_bytes(profile) == before


def test_a_damaged_database_under_a_lock_shows_which_key_fits(profile: Profile, database: Database) -> None:
    fill(database, 50)
    database.close()
    (ring,) = key.clear_rings(profile)
    new = key.lock(profile, ring, PHRASE, CODE)
    profile.database.write_bytes(bytes(2048) + profile.database.read_bytes()[2048:])
    with pytest.raises(Locked):
        fitting_key(profile)
    assert fitting_key(profile, new) == ring.keys[0]


def test_this_computer_opens_the_lock_until_it_is_told_to_forget(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stand_in(monkeypatch)
    new = key.lock(profile, ring, PHRASE, CODE)
    assert key.unlock_remembered(profile) is None
    key.remember(profile, new)
    assert key.is_remembered(profile)
    assert key.unlock_remembered(profile) == new
    assert all(secret.encode() not in all_bytes(profile) for secret in kept.values())
    key.forget_remembered(profile)
    assert key.unlock_remembered(profile) is None
    assert not key.is_remembered(profile)
    assert not kept
    assert key.unlock(profile, PHRASE) == new


def test_another_secret_in_the_keyring_or_none_asks_for_the_phrase(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stand_in(monkeypatch)
    new = key.lock(profile, ring, PHRASE, CODE)
    key.remember(profile, new)
    (name,) = kept
    kept[name] = "another"
    assert key.unlock_remembered(profile) is None
    kept.clear()
    assert key.unlock_remembered(profile) is None


def test_a_system_that_keeps_no_secrets_says_so_and_nothing_changes(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    new = key.lock(profile, ring, PHRASE, CODE)
    before = profile.key.read_bytes()
    with pytest.raises(NoKeyring):
        key.remember(profile, new)
    assert profile.key.read_bytes() == before
    key.forget_remembered(profile)
    assert key.unlock(profile, PHRASE) == new


def test_what_has_no_lock_cannot_be_remembered(profile: Profile, ring: Ring) -> None:
    with pytest.raises(ValueError, match="no lock"):
        key.remember(profile, ring)
    new = key.lock(profile, ring, PHRASE, CODE)
    with pytest.raises(ValueError, match="no lock"):
        key.remember(profile, new._replace(serial=9))


def test_a_keyring_that_broke_or_a_line_of_no_use_asks_for_the_phrase(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stand_in(monkeypatch)
    new = key.lock(profile, ring, PHRASE, CODE)
    key.remember(profile, new)
    file = key_file.read(profile.key)
    assert file
    for path in (profile.key, profile.key_copy):
        key_file.save(file._replace(computer="no sealed line"), path)
    assert kept and key.unlock_remembered(profile) is None
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert key.unlock_remembered(profile) is None
    assert key.unlock(profile, PHRASE) == new


def test_what_the_newest_state_of_the_lock_says_counts_not_an_older_one(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(monkeypatch)
    first = key.lock(profile, ring, PHRASE, CODE)
    key.remember(profile, first)
    older = profile.key_copy.read_bytes()
    second = key.lock(profile, first, "iets anders", CODE)
    profile.key_copy.write_bytes(older)  # the change was cut short between the two copies
    assert not key.is_remembered(profile)
    key.forget_remembered(profile)
    for path in (profile.key, profile.key_copy):
        file = key_file.read(path)
        assert file and file.serial == second.serial


def test_a_changed_lock_leaves_no_secret_in_the_keyring(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stand_in(monkeypatch)
    first = key.lock(profile, ring, PHRASE, CODE)
    key.remember(profile, first)
    assert key.remembered_as(profile) == {first.of}
    key.lock(profile, first, "iets anders", CODE)
    assert kept == {} and key.remembered_as(profile) == set()


def test_however_often_the_phrase_changes_the_file_of_keys_can_be_read(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key, "_MOST_KEYS", 5)
    for number in range(12):
        ring = key.lock(profile, ring, f"zin {number}", CODE)
        with closing(open_database(profile, NOW, ring)) as database:
            assert len(rows(database)) == 1
    assert len(ring.keys) == 6
    assert key.unlock(profile, "zin 11") == ring


def test_a_hundred_keys_take_a_small_part_of_what_a_file_of_keys_may_be(profile: Profile, ring: Ring) -> None:
    many = ring._replace(keys=(*ring.keys, *(key.make() for _ in range(150))))
    locked = key.lock(profile, many, PHRASE, CODE)
    assert len(locked.keys) == 101
    assert profile.key.stat().st_size < key_file._LONGEST / 5
    assert key.unlock(profile, PHRASE) == locked


@pytest.mark.parametrize("what", ["database", "backup", "journal"])
def test_an_old_key_stays_while_something_here_still_needs_it(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(key, "_MOST_KEYS", 2)
    with closing(open_database(profile, NOW)) as database:
        backup.make(database, profile, NOW)
        add(database, answer(2))
        Journal(profile).follow(database)
    (old,) = ring.keys
    only = {
        "database": profile.database,
        "backup": backup.copies(profile)[0].path,
        "journal": profile.journal,
    }
    for name, path in only.items():
        if name != what:
            path.unlink()
    many = ring._replace(keys=(key.make(), key.make(), key.make(), old, key.make()))
    assert key.lock(profile, many, PHRASE, CODE).keys[1:] == (*many.keys[:2], old)


def test_an_old_key_stays_where_it_cannot_be_told(
    profile: Profile, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, one: key.Key) -> bool:
        raise StorageError("it cannot be read")

    monkeypatch.setattr(key, "_MOST_KEYS", 1)
    monkeypatch.setattr(connection, "holds_pages_of", fails)
    many = ring._replace(keys=(key.make(), *ring.keys, key.make()))
    assert key.lock(profile, many, PHRASE, CODE).keys[1:] == many.keys
