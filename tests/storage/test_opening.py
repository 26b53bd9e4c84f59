"""A start: a new profile, a healed key, an older database, and what is refused."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from course.errors import Damaged, KeyLost, StorageError
from course.storage import backup, opening, schema
from course.storage import key as keys
from course.storage.database import Database
from course.storage.key_file import read, save
from course.storage.opening import fitting_key, open_database
from course.storage.profile import Profile
from course.storage.schema import LATEST, MIGRATIONS, Migration
from tests.storage.workbook import NOW, add, answer, fill, flip, other_file, rows


def test_a_new_profile_gets_a_key_twice_a_database_and_an_account_that_says_nothing(
    profile: Profile, database: Database
) -> None:
    assert [ring.keys for ring in keys.clear_rings(profile)] == [(database.key,)]
    assert profile.key.read_bytes() == profile.key_copy.read_bytes()
    ((actor,),) = database.read("SELECT value FROM meta WHERE name = 'actor'")
    assert len(bytes.fromhex(actor)) == 16
    assert opening.new_actor() != actor


def test_the_second_start_finds_what_the_first_one_kept(profile: Profile, database: Database) -> None:
    add(database, answer(1))
    database.close()
    with closing(open_database(profile, NOW)) as again:
        assert rows(again) == {1: answer(1)}
        assert again.key == database.key


@pytest.mark.parametrize("damage", ["missing", "empty", "flipped"])
@pytest.mark.parametrize("which", ["key", "key_copy"])
def test_one_damaged_copy_of_the_key_is_healed_by_the_start(
    profile: Profile, database: Database, which: str, damage: str
) -> None:
    add(database, answer(1))
    database.close()
    path = getattr(profile, which)
    if damage == "missing":
        path.unlink()
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        flip(path, path.read_text().index('keys = "') + 10)
    with closing(open_database(profile, NOW)) as again:
        assert rows(again) == {1: answer(1)}
    assert profile.key.read_bytes() == profile.key_copy.read_bytes()


@pytest.mark.parametrize("which", ["key", "key_copy"])
def test_of_two_different_keys_the_one_that_opens_is_used_and_the_other_kept(
    profile: Profile, database: Database, which: str
) -> None:
    add(database, answer(1))
    database.close()
    other = other_file()
    save(other, getattr(profile, which))
    with closing(open_database(profile, NOW)) as again:
        assert rows(again) == {1: answer(1)}
    assert [ring.keys for ring in keys.clear_rings(profile)] == [(database.key,)]
    assert [read(path) for path in profile.damaged.iterdir()] == [other]


@pytest.mark.parametrize("kept", ["wrong", "damaged", "none"])
def test_only_without_any_key_that_opens_it_the_key_is_called_lost(
    profile: Profile, database: Database, kept: str
) -> None:
    fill(database, 50)
    database.close()
    before = profile.database.read_bytes()
    for path in (profile.key, profile.key_copy):
        path.unlink()
        if kept == "wrong":
            save(other_file(), path)
        elif kept == "damaged":
            path.write_bytes(b"key = ")
    with pytest.raises(KeyLost) as error:
        open_database(profile, NOW)
    assert error.value.values["path"] == profile.key
    assert profile.database.read_bytes() == before


def test_a_damaged_database_shows_which_key_fits_even_beside_a_wrong_one(
    profile: Profile, database: Database
) -> None:
    fill(database, 50)
    backup.make(database, profile, NOW)
    database.close()
    save(other_file(), profile.key)
    flip(profile.database, 100)
    assert fitting_key(profile) == database.key
    profile.database.write_bytes(b"")
    assert fitting_key(profile) == database.key


def test_without_a_page_to_tell_the_first_key_serves_and_without_a_key_it_is_lost(
    profile: Profile, database: Database
) -> None:
    database.close()
    profile.database.unlink()
    assert fitting_key(profile) == database.key
    profile.key.unlink()
    profile.key_copy.unlink()
    with pytest.raises(KeyLost):
        fitting_key(profile)


def test_an_empty_file_is_damage_not_a_new_start(profile: Profile, database: Database) -> None:
    database.close()
    profile.database.write_bytes(b"")
    with pytest.raises(Damaged):
        open_database(profile, NOW)
    assert profile.database.read_bytes() == b""


def test_a_first_start_that_was_cut_short_begins_again(profile: Profile) -> None:
    left = keys.begin(profile)
    profile.key_copy.unlink()
    (profile.folder / "data.db.new.tmp").write_bytes(b"half a database")
    with closing(open_database(profile, NOW)) as database:
        assert (database.key,) == left.keys
        assert rows(database) == {}
    assert not (profile.folder / "data.db.new.tmp").exists()


def test_an_older_database_is_backed_up_and_brought_up_to_date(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from course.storage import backup as backup_module
    from course.storage import connection, migrations
    from course.storage import database as database_module

    written = fill(database, 20)
    database.close()
    newer = (*MIGRATIONS, Migration("a note for every draft", ("ALTER TABLE draft ADD COLUMN note TEXT",)))
    monkeypatch.setattr(migrations.migrate, "__defaults__", (newer,))
    monkeypatch.setattr(opening, "LATEST", LATEST + 1)
    monkeypatch.setattr(connection.look, "__defaults__", (LATEST + 1,))
    monkeypatch.setattr(database_module.Database.__init__, "__defaults__", (LATEST + 1,))
    with closing(open_database(profile, NOW)) as upgraded:
        assert upgraded.version() == LATEST + 1
        assert rows(upgraded) == written
    (copy,) = backup_module.copies(profile)
    assert connection.look(copy.path, database.key) == LATEST


def test_the_numbers_of_the_migrations_never_change() -> None:
    assert [migration.name for migration in schema.MIGRATIONS] == [
        "statements, definitions, drafts",
        "a name for this computer, at random",
    ]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux lists what a process holds open")
def test_an_opening_that_fails_halfway_lets_go_of_the_file(
    profile: Profile, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Database) -> int:
        raise StorageError("Input/output error")

    database.close()
    with monkeypatch.context() as patch:
        patch.setattr(Database, "version", refuse)
        with pytest.raises(StorageError) as error:
            open_database(profile, NOW)
    held = [os.path.realpath(path) for path in Path("/proc/self/fd").iterdir()]
    assert str(profile.database) not in held and error.tb, "not for want of somebody who knows it"
