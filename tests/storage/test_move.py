"""To another computer: all of it arrives, none of it is lost on the way, and nothing strange comes in."""

import json
import shutil
import zipfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
import pytest

from course import code_words
from course.errors import Damaged, DiskFull, ForeignFile, Locked, NewerFile, StorageError, WrongPhrase
from course.storage import backup, erase, key, move, sealing
from course.storage.database import Database
from course.storage.key import Ring
from course.storage.move import Moved
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from tests.storage.keyring_stand_in import stand_in
from tests.storage.workbook import NOW, add, answer, everything_in, fill, names, rows

WORDS = "wandelen hond boom brug vlinder appel"
FAST = b"age-encryption.org/v1\n-> quick\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the seconds that age takes on purpose; one test below uses the real one."""

    def encrypt(data: bytes, words: str) -> bytes:
        return FAST + sha256(words.encode() + data).digest() + sha256(words.encode()).digest() + data

    def decrypt(data: bytes, words: str) -> bytes:
        proof, body = data[len(FAST) :][:32], data[len(FAST) + 64 :]
        if data[len(FAST) + 32 :][:32] != sha256(words.encode()).digest():
            raise pyrage.DecryptError("Decryption failed")
        if proof != sha256(words.encode() + body).digest():
            raise pyrage.DecryptError("decryption error")
        return body

    monkeypatch.setattr(pyrage.passphrase, "encrypt", encrypt)
    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Profile:
    """The profile of the other computer, without anything yet."""
    return prepare(tmp_path / "elsewhere" / "profiles" / "ben")


def ring_of(profile: Profile) -> Ring:
    return key.clear_rings(profile)[0]


def packed(database: Database, profile: Profile, tmp_path: Path, words: str = WORDS) -> Path:
    target = tmp_path / f"moved{move.SUFFIX}"
    move.pack(database, profile, ring_of(profile), words, target, NOW)
    return target


def arrive(file: Path, to: Profile, ring: Ring | None = None, words: str = WORDS) -> int:
    moved = move.unpack(file, words, to.folder)
    try:
        return move.take_in(moved, to, ring, NOW)
    finally:
        moved.close()


def told(database: Database) -> set[tuple[object, ...]]:
    """All statements but their place in the row."""
    return {row[1:] for row in rows(database).values()}


def test_everything_arrives_on_a_computer_without_a_workbook(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    written = fill(database, 60)
    with database.transaction() as execute:
        execute("INSERT INTO draft VALUES ('urn:x', '2026-11-24T20:00:00.000Z', '\"half\"')")
        execute("INSERT INTO definition VALUES ('00ff', '{}')")
    profile.settings.write_text('language = "nl"\n')
    profile.help.write_text('doctor = "Ben"\n')
    assert arrive(packed(database, profile, tmp_path), elsewhere) == 60
    with closing(open_database(elsewhere, NOW)) as other:
        assert rows(other) == written
        for query in ("SELECT * FROM draft", "SELECT * FROM definition"):
            assert other.read(query) == database.read(query)
        assert named(other, "actor") == named(database, "actor")
        assert named(other, "device") != named(database, "device")
    assert elsewhere.settings.read_bytes() == profile.settings.read_bytes()
    assert elsewhere.help.read_bytes() == profile.help.read_bytes()
    assert not [name for name in names(profile.folder) + names(elsewhere.folder) if ".tmp" in name]


def named(database: Database, name: str) -> object:
    return database.read("SELECT value FROM meta WHERE name = ?", (name,))


def test_the_lock_goes_along_with_its_phrase_and_its_code(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    add(database, answer(1))
    database.close()
    code = "2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ23"
    ring = key.lock(profile, ring_of(profile), "vier groene fietsen", code)
    file = tmp_path / "moved"
    with closing(open_database(profile, NOW, ring)) as own:
        move.pack(own, profile, ring, WORDS, file, NOW)
    arrive(file, elsewhere)
    assert key.is_locked(elsewhere)
    assert key.unlock_with_code(elsewhere, code) == ring
    with closing(open_database(elsewhere, NOW, key.unlock(elsewhere, "vier groene fietsen"))) as other:
        assert rows(other) == {1: answer(1)}


def test_what_the_other_computer_remembered_stays_there(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = stand_in(monkeypatch)
    database.close()
    ring = key.lock(profile, ring_of(profile), "vier groene fietsen", "2345")
    file = tmp_path / "moved"
    with closing(open_database(profile, NOW, ring)) as own:
        key.remember(profile, ring)
        move.pack(own, profile, ring, WORDS, file, NOW)
    arrive(file, elsewhere)
    assert not key.is_remembered(elsewhere) and key.unlock(elsewhere, "vier groene fietsen") == ring
    assert key.unlock_remembered(profile) == ring and len(kept) == 1


@pytest.mark.parametrize("harm", [lambda data: data[:-9] + b"\xff" + data[-8:], lambda data: data[:-9]])
def test_a_key_file_that_was_damaged_on_the_way_takes_no_words_along(
    profile: Profile,
    database: Database,
    elsewhere: Profile,
    tmp_path: Path,
    harm: Callable[[bytes], bytes],
) -> None:
    written = fill(database, 5)
    profile.key.write_bytes(harm(profile.key.read_bytes()))
    file = tmp_path / "moved"
    move.pack(database, profile, key.clear_ring(profile, database.key), WORDS, file, NOW)
    arrive(file, elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert rows(other) == written


@pytest.mark.parametrize("key_toml", [b"", None])
def test_a_lock_goes_along_from_its_other_copy_and_is_never_taken_off_on_the_way(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, key_toml: bytes | None
) -> None:
    add(database, answer(1))
    database.close()
    ring = key.lock(profile, ring_of(profile), "vier groene fietsen", "2345")
    with closing(open_database(profile, NOW, ring)) as own:
        profile.key.unlink()
        if key_toml is not None:
            profile.key.write_bytes(key_toml)
        file = tmp_path / "moved"
        move.pack(own, profile, ring, WORDS, file, NOW)
    moved = move.unpack(file, WORDS, elsewhere.folder)
    assert moved.ring == ring
    move.take_in(moved, elsewhere, None, NOW)
    moved.close()
    for path in (elsewhere.key, elsewhere.key_copy):
        path.unlink()
    open_database(elsewhere, NOW, moved.ring).close()
    assert key.is_locked(elsewhere) and key.unlock(elsewhere, "vier groene fietsen") == ring


def test_two_workbooks_become_one_in_the_order_of_time(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    for seq, minute in enumerate((1, 3, 5), 1):
        add(database, at(seq, minute, f"own {minute}"))
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        for seq, minute in enumerate((2, 4), 1):
            add(other, at(seq, minute, f"their {minute}"))
        actor, settings = named(other, "actor"), elsewhere.settings.exists()
    profile.settings.write_text('language = "nl"\n')
    assert arrive(file, elsewhere) == 3
    with closing(open_database(elsewhere, NOW)) as other:
        assert [row[2][14:16] for row in rows(other).values()] == ["01", "02", "03", "04", "05"]
        assert named(other, "actor") == actor
    assert elsewhere.settings.exists() == settings
    assert len(backup.copies(elsewhere)) == 2  # one before, one after


def at(seq: int, minute: int, words: str) -> tuple[int, str, str, str, int, str, str, str, str]:
    row = answer(seq, words)
    return (seq, f"{words}", f"2026-11-24T20:{minute:02}:00.000Z", *row[3:])


def test_a_clock_that_jumped_back_does_not_change_the_order_of_ones_own_words(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    for seq, minute in enumerate((9, 1, 2), 1):
        add(database, at(seq, minute, f"own {seq}"))
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        add(other, at(1, 5, "their"))
    arrive(file, elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert [row[1] for row in rows(other).values()] == ["their", "own 1", "own 2", "own 3"]


def test_taking_in_twice_adds_nothing(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    written = fill(database, 20)
    file = packed(database, profile, tmp_path)
    assert (arrive(file, elsewhere), arrive(file, elsewhere)) == (20, 0)
    with closing(open_database(elsewhere, NOW)) as other:
        assert rows(other) == written


@pytest.mark.parametrize("erased_here", [False, True])
def test_what_was_erased_on_either_side_stays_erased(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, erased_here: bool
) -> None:
    fill(database, 20)
    before = packed(database, profile, tmp_path)
    arrive(before, elsewhere)
    object_ = answer(7)[6]
    if erased_here:
        with closing(open_database(elsewhere, NOW)) as other:
            erase.erase(other, elsewhere, object_, NOW)
        arrive(before, elsewhere)
    else:
        erase.erase(database, profile, object_, NOW)
        arrive(packed(database, profile, tmp_path), elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert len(rows(other)) == 20
        assert object_ not in {row[6] for row in rows(other).values()}


WORD = b"kanarie"


def words_in(profile: Profile, database: Database) -> list[str]:
    """The files that hold the word, databases without their cipher."""
    found = [path for path in sorted(profile.folder.rglob("*")) if path.is_file()]
    return [
        path.name
        for path in found
        if WORD in (everything_in(path, database.key) if path.suffix == ".db" else path.read_bytes())
    ]


@pytest.fixture
def erased_there(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> tuple[Path, Profile]:
    """A file in which an answer was erased, and a workbook that holds its words in every kind of file."""
    add(database, *(answer(seq, WORD.decode() if seq == 7 else "iets") for seq in range(1, 21)))
    arrive(packed(database, profile, tmp_path), elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        half_typed(other, answer(7)[6], 59)
        half_typed(other, answer(8)[6], 59)
        backup.make(other, elsewhere, NOW)
        elsewhere.damaged.mkdir()
        other.copy_to(elsewhere.damaged / "20261124T201503Z-data.db")
        (elsewhere.damaged / "help-1.toml").write_bytes(WORD)
        assert {"data.db", "help-1.toml"} < set(words_in(elsewhere, other))
    erase.erase(database, profile, answer(7)[6], NOW)
    return packed(database, profile, tmp_path), elsewhere


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl decrypts the pages")
@pytest.mark.parametrize("cut", ["", "remove", "release_ballast", "copies", "make", "scrub", "unlink"])
def test_what_was_erased_on_the_other_computer_is_in_no_file_of_this_one(
    erased_there: tuple[Path, Profile], monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    file, elsewhere = erased_there

    def fail(*_: object, **__: object) -> None:
        raise DiskFull("cut short")

    if cut:
        places = {"scrub": (Database, "scrub"), "unlink": (Path, "unlink")}
        with monkeypatch.context() as patch:
            if cut == "unlink":  # all is done, but for the last copy with the words
                make = backup.make

                def make_and_stop(*rest: Any) -> object:
                    made = make(*rest)
                    patch.setattr(Path, "unlink", fail)
                    return made

                patch.setattr("course.storage.erase.make", make_and_stop)
            else:
                patch.setattr(*places.get(cut, (erase, cut)), fail)
            with pytest.raises(StorageError):
                arrive(file, elsewhere)
    assert arrive(file, elsewhere) == 0
    with closing(open_database(elsewhere, NOW)) as other:
        assert words_in(elsewhere, other) == []
        assert len(rows(other)) == 20
        assert other.read("SELECT object FROM draft") == [(answer(8)[6],)]
        (copy,) = backup.copies(elsewhere)
        assert backup.check(copy.path, other.key).answers == 19
    assert elsewhere.ballast.exists()


def test_once_the_words_are_gone_a_later_file_leaves_the_copies_alone(
    erased_there: tuple[Path, Profile],
) -> None:
    file, elsewhere = erased_there
    for _ in range(2):
        arrive(file, elsewhere)
    assert len(backup.copies(elsewhere)) == 3


def test_half_typed_words_about_what_was_erased_here_do_not_come_back(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    fill(database, 20)
    arrive(packed(database, profile, tmp_path), elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        for seq in (7, 9):
            erase.erase(other, elsewhere, answer(seq)[6], NOW)
    for seq in (7, 8, 9):
        half_typed(database, answer(seq)[6], 59)
    add(database, (21, "said anew", *answer(9)[2:]))
    arrive(packed(database, profile, tmp_path), elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert other.read("SELECT object FROM draft") == [(answer(seq)[6],) for seq in (8, 9)]


def test_words_are_the_same_in_capitals_and_with_more_space_and_an_own_phrase_as_it_was_typed(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    move.unpack(file, f"  {WORDS.upper().replace(' ', '   ')}\n", elsewhere.folder).close()
    file = packed(database, profile, tmp_path, "Caf\u00e9 om tien uur")
    move.unpack(file, "Cafe\u0301 om tien uur", elsewhere.folder).close()
    with pytest.raises(WrongPhrase) as error:
        move.unpack(file, "thee om tien uur", elsewhere.folder)
    assert error.value.values["path"] == file


def test_the_real_seal_opens_with_its_words_only_and_shows_nothing(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    add(database, answer(1, "een wandeling"))
    file = packed(database, profile, tmp_path)
    data = file.read_bytes()
    assert data.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert b"data.db" not in data and database.key.secret not in data
    moved = move.unpack(file, WORDS, elsewhere.folder)
    assert moved.contents.answers == 1
    moved.close()
    with pytest.raises(WrongPhrase):
        move.unpack(file, "een ander woord", elsewhere.folder)
    file.write_bytes(data[:-1])
    with pytest.raises(Damaged) as error:
        move.unpack(file, WORDS, elsewhere.folder)
    assert error.value.values["path"] == file


def test_a_flipped_bit_anywhere_is_refused(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    whole = file.read_bytes()
    for place in range(0, len(whole), 97):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        with pytest.raises((ForeignFile, WrongPhrase, Damaged)):
            move.unpack(file, WORDS, elsewhere.folder)
    assert names(elsewhere.folder) == ["backups"]


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04" + bytes(200)])
def test_a_file_of_another_program_is_refused(elsewhere: Profile, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(data)
    with pytest.raises(ForeignFile) as error:
        move.unpack(file, WORDS, elsewhere.folder)
    assert error.value.values["path"] == file


def test_a_file_that_is_not_there_or_far_too_large_is_refused_before_it_is_read(
    elsewhere: Profile, tmp_path: Path
) -> None:
    with pytest.raises(StorageError) as error:
        move.unpack(tmp_path / "nothing", WORDS, elsewhere.folder)
    assert error.value.values["path"] == tmp_path / "nothing"
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(move.LARGEST + 1)
    with pytest.raises(ForeignFile) as too_large:
        move.unpack(large, WORDS, elsewhere.folder)
    assert too_large.value.values["path"] == large


def _unlisted(files: dict[str, bytes], told: dict[str, object]) -> None:
    files["extra"] = b"x"


def _escaping(files: dict[str, bytes], told: dict[str, object]) -> None:
    files["../evil"] = b"x"
    told["files"]["../evil"] = sha256(b"x").hexdigest()  # type: ignore[index]


def _changed(files: dict[str, bytes], told: dict[str, object]) -> None:
    files["key.toml"] += b"#"


def _missing(files: dict[str, bytes], told: dict[str, object]) -> None:
    del files["data.db"]


def _half_a_key(files: dict[str, bytes], told: dict[str, object]) -> None:
    told["key"] = "ab"


def _other_key(files: dict[str, bytes], told: dict[str, object]) -> None:
    told["key"] = "ab" * 48


def _no_list(files: dict[str, bytes], told: dict[str, object]) -> None:
    told.clear()


def _no_key_file(files: dict[str, bytes], told: dict[str, object]) -> None:
    files["key.toml"] = b"whole, and of no use"
    told["files"]["key.toml"] = sha256(files["key.toml"]).hexdigest()  # type: ignore[index]


@pytest.mark.parametrize(
    "harm", [_unlisted, _escaping, _changed, _missing, _half_a_key, _other_key, _no_list, _no_key_file]
)
def test_a_well_sealed_file_with_a_strange_inside_is_refused_whole(
    profile: Profile,
    database: Database,
    elsewhere: Profile,
    tmp_path: Path,
    harm: Callable[[dict[str, bytes], dict[str, object]], None],
) -> None:
    file = packed(database, profile, tmp_path)
    _rewrite(file, harm)
    with pytest.raises(Damaged) as error:
        move.unpack(file, WORDS, elsewhere.folder)
    assert error.value.values["path"] == file
    assert names(elsewhere.folder) == ["backups"]
    assert not (tmp_path / "evil").exists()


def _rewrite(
    file: Path, harm: Callable[[dict[str, bytes], dict[str, object]], None], method: int = zipfile.ZIP_STORED
) -> None:
    with zipfile.ZipFile(BytesIO(pyrage.passphrase.decrypt(file.read_bytes(), WORDS))) as packed_:
        files = {name: packed_.read(name) for name in packed_.namelist()}
    listed = json.loads(files.pop("list.json"))
    harm(files, listed)
    content = BytesIO()
    with zipfile.ZipFile(content, "w", method) as new:
        new.writestr("list.json", json.dumps(listed))
        for name, data in files.items():
            new.writestr(name, data)
    file.write_bytes(pyrage.passphrase.encrypt(content.getvalue(), WORDS))


def test_what_was_packed_smaller_could_be_endless_and_is_refused(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    _rewrite(file, lambda files, told: None, zipfile.ZIP_DEFLATED)
    with pytest.raises(Damaged) as error:
        move.unpack(file, WORDS, elsewhere.folder)
    assert error.value.values["path"] == file


def test_a_file_of_a_newer_program_says_so(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    _rewrite(file, lambda files, told: told.update(format=2))
    with pytest.raises(NewerFile):
        move.unpack(file, WORDS, elsewhere.folder)


def test_a_full_disk_leaves_an_older_file_and_the_profile_as_they_were(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(database, 5)
    file = packed(database, profile, tmp_path)
    older = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("course.atomic_write._write_new", full)
        with pytest.raises(DiskFull):
            packed(database, profile, tmp_path)
        with pytest.raises(DiskFull):
            move.unpack(file, WORDS, elsewhere.folder)
    with monkeypatch.context() as patch:
        patch.setattr("course.storage.move.remove", full)
        with pytest.raises(DiskFull) as packing:
            packed(database, profile, tmp_path)
        assert packing.value.values["path"] == profile.folder / "moving.db.tmp"
        with pytest.raises(DiskFull) as unpacking:
            move.unpack(file, WORDS, elsewhere.folder)
        assert unpacking.value.values["path"] == elsewhere.folder / "moved.db.tmp"
    assert file.read_bytes() == older
    assert names(elsewhere.folder) == ["backups"]
    assert arrive(file, elsewhere) == 5


@pytest.mark.parametrize("step", ["keys", "opening", "merging", "copying"])
def test_taking_in_that_was_cut_short_is_gone_on_with_by_doing_it_again(
    profile: Profile,
    database: Database,
    elsewhere: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    written = fill(database, 20)
    profile.settings.write_text('language = "nl"\n')
    file = packed(database, profile, tmp_path)

    def cut(*_: object, **__: object) -> None:
        raise StorageError("cut")

    with monkeypatch.context() as patch:
        places = {
            "keys": ("course.storage.move._take_over", cut),
            "opening": ("course.storage.move.open_database", cut),
            "merging": ("course.storage.move._merge", cut),
            "copying": ("course.storage.move.backup.make", cut),
        }
        patch.setattr(*places[step])
        with pytest.raises(StorageError):
            arrive(file, elsewhere)
    assert arrive(file, elsewhere) == (0 if step == "copying" else 20)
    with closing(open_database(elsewhere, NOW)) as other:
        assert rows(other) == written
        assert named(other, "actor") == named(database, "actor")


@pytest.mark.parametrize("step", ["opening", "merging", "copying"])
def test_a_locked_workbook_whose_taking_in_was_cut_short_is_taken_in_again_without_its_phrase(
    profile: Profile,
    database: Database,
    elsewhere: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    add(database, answer(1))
    database.close()
    ring = key.lock(profile, ring_of(profile), "vier groene fietsen", "2345")
    file = tmp_path / "moved"
    with closing(open_database(profile, NOW, ring)) as own:
        move.pack(own, profile, ring, WORDS, file, NOW)

    def cut(*_: object, **__: object) -> None:
        raise DiskFull("full")

    places = {"opening": "open_database", "merging": "_merge", "copying": "backup.make"}
    with monkeypatch.context() as patch:
        patch.setattr(f"course.storage.move.{places[step]}", cut)
        with pytest.raises(DiskFull):
            arrive(file, elsewhere)
    arrive(file, elsewhere)
    with closing(open_database(elsewhere, NOW, key.unlock(elsewhere, "vier groene fietsen"))) as other:
        assert rows(other) == {1: answer(1)}


def test_a_workbook_under_a_lock_of_its_own_is_not_opened_by_that_of_another(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    open_database(elsewhere, NOW).close()
    key.lock(elsewhere, ring_of(elsewhere), "vier groene fietsen", "2345")
    with pytest.raises(Locked):
        arrive(file, elsewhere)


def test_what_was_said_while_it_was_taken_in_stays(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, at(1, 1, "from elsewhere"))
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        add(other, at(1, 2, "here"))
    copy = backup.make

    def make(opened: Database, *rest: Any) -> object:
        made = copy(opened, *rest)
        if len(rows(opened)) == 1:
            add(opened, at(2, 3, "said meanwhile"))
        return made

    monkeypatch.setattr("course.storage.move.backup.make", make)
    arrive(file, elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert [row[1] for row in rows(other).values()] == ["from elsewhere", "here", "said meanwhile"]


def test_a_copy_that_cannot_be_read_any_more_is_an_error_not_half_a_workbook(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    fill(database, 20)
    moved: Moved = move.unpack(packed(database, profile, tmp_path), WORDS, elsewhere.folder)
    moved.database.write_bytes(bytes(4096))
    with pytest.raises(StorageError):
        move.take_in(moved, elsewhere, None, NOW)
    moved.close()


def test_a_workbook_whose_file_went_keeps_the_key_of_its_copies(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        fill(other, 20)
        copy = backup.make(other, elsewhere, NOW)
    elsewhere.database.unlink()
    before = elsewhere.key.read_bytes()
    with pytest.raises(Damaged) as error:
        arrive(file, elsewhere)
    assert error.value.values["missing"]
    assert before == elsewhere.key.read_bytes() == elsewhere.key_copy.read_bytes()
    assert backup.check(copy.path, other.key).answers == 20


def test_a_restored_database_that_had_no_time_to_take_its_place_is_added_to(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    add(database, at(1, 1, "own"))
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        add(other, at(1, 2, "their"))
    elsewhere.database.rename(elsewhere.restored)
    assert arrive(file, elsewhere) == 1
    with closing(open_database(elsewhere, NOW)) as again:
        assert [row[1] for row in rows(again).values()] == ["own", "their"]


def test_of_two_things_said_in_one_moment_those_of_this_computer_come_first(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path
) -> None:
    add(database, at(1, 5, "moved"))
    file = packed(database, profile, tmp_path)
    with closing(open_database(elsewhere, NOW)) as other:
        add(other, at(1, 4, "here"), at(2, 5, "here too"))
    arrive(file, elsewhere)
    with closing(open_database(elsewhere, NOW)) as again:
        assert [row[1] for row in rows(again).values()] == ["here", "here too", "moved"]


def test_the_file_tells_when_it_was_made_and_its_copy_may_stay_if_it_must(
    profile: Profile, database: Database, elsewhere: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = move.unpack(packed(database, profile, tmp_path), WORDS, elsewhere.folder)
    assert moved.made == "2026-11-24T20:15:03.000Z"
    assert moved.database.name.endswith(".tmp"), "the next start sweeps what is left"

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("course.storage.move.remove", refuse)
        moved.close()
    assert moved.database.exists()
    moved.close()


def half_typed(database: Database, object_: str, minute: int) -> None:
    with database.transaction() as execute:
        execute("INSERT INTO draft VALUES (?, ?, '1')", (object_, f"2026-11-24T20:{minute:02}:00.000Z"))


@pytest.mark.parametrize("typed_here", [True, False])
@pytest.mark.parametrize(("minute", "stays"), [(2, False), (4, True)])
def test_half_typed_words_go_where_the_other_computer_holds_a_newer_answer_and_only_there(
    profile: Profile,
    database: Database,
    elsewhere: Profile,
    tmp_path: Path,
    typed_here: bool,
    minute: int,
    stays: bool,
) -> None:
    object_ = answer(1)[6]
    with closing(open_database(elsewhere, NOW)) as other:
        half_typed(other if typed_here else database, object_, minute)
        add(database if typed_here else other, at(1, 3, "said at three"))
    arrive(packed(database, profile, tmp_path), elsewhere)
    with closing(open_database(elsewhere, NOW)) as other:
        assert other.read("SELECT object FROM draft") == ([(object_,)] if stays else [])


def test_code_words_are_six_of_the_list_and_never_the_same() -> None:
    for language in ("nl", "en", "xx"):
        made = {code_words.make(language) for _ in range(200)}
        assert len(made) == 200
        known = set(code_words.known(language))
        assert all(len(words.split()) == 6 and set(words.split()) <= known for words in made)
    assert code_words.known("xx") == code_words.known("en") != code_words.known("nl")
