"""A new database is whole or absent; an older one is brought up to date step by step, or left as it was."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from course.environment import ROOT
from course.errors import DiskFull, NewerFile
from course.storage import backup, migrations
from course.storage.connection import look
from course.storage.database import Database
from course.storage.profile import Profile
from course.storage.schema import LATEST, MIGRATIONS, Migration
from tests.storage.workbook import NOW, fill, rows

NEXT = Migration("a mark on every statement", ("ALTER TABLE statement ADD COLUMN mark INTEGER DEFAULT 7",))
BROKEN = Migration("half a change", ("CREATE TABLE half (x)", "INSERT INTO nowhere VALUES (1)"))

SLOW_MIGRATION = """
import sys
from pathlib import Path
from course.storage import migrations
from course.storage.key import clear_rings
from course.storage.database import Database
from course.storage.profile import profile_at
from course.storage.schema import MIGRATIONS, Migration
profile = profile_at(Path(sys.argv[1]))
steps = tuple(f"UPDATE statement SET date = '20{n:02}' || substr(date, 5)" for n in range(40))
database = Database(profile.database, clear_rings(profile)[0].keys[0], latest=2)
print("ready", flush=True)
migrations.migrate(database, lambda: None, (*MIGRATIONS, Migration("slow", steps)))
print("done", flush=True)
"""


def test_the_list_of_migrations_makes_every_version_from_nothing(
    profile: Profile, database: Database
) -> None:
    path = profile.folder / "fresh.db"
    migrations.create(path, database.key, "somebody", (*MIGRATIONS, NEXT))
    with closing(Database(path, database.key, latest=LATEST + 1)) as fresh:
        assert fresh.version() == LATEST + 1
        assert fresh.read("SELECT value FROM meta WHERE name = 'actor'") == [("somebody",)]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_step_changes_the_data_and_the_version_after_a_backup(profile: Profile, database: Database) -> None:
    written = fill(database, 50)
    made: list[int] = []
    steps = migrations.migrate(
        database, lambda: made.append(backup.make(database, profile, NOW).number), (*MIGRATIONS, NEXT)
    )
    assert (steps, made, database.version()) == (1, [1], LATEST + 1)
    assert rows(database) == written
    assert database.read("SELECT DISTINCT mark FROM statement") == [(7,)]
    assert look(backup.copies(profile)[0].path, database.key) == LATEST


def test_a_database_of_this_version_is_left_alone(database: Database) -> None:
    assert migrations.migrate(database, lambda: pytest.fail("a backup without need")) == 0


def test_without_a_backup_nothing_is_changed(database: Database) -> None:
    def refuse() -> None:
        raise DiskFull("The disk is full.")

    with pytest.raises(DiskFull):
        migrations.migrate(database, refuse, (*MIGRATIONS, NEXT))
    assert database.version() == LATEST


def test_a_step_that_fails_halfway_leaves_everything_before_it(database: Database) -> None:
    written = fill(database, 50)
    with pytest.raises(Exception, match="nowhere"):
        migrations.migrate(database, lambda: None, (*MIGRATIONS, NEXT, BROKEN))
    assert database.version() == LATEST + 1
    assert {seq: row[:9] for seq, row in rows(database).items()} == written
    assert database.read("SELECT name FROM sqlite_schema WHERE name = 'half'") == []


def test_what_a_newer_program_migrated_an_older_one_refuses(profile: Profile, database: Database) -> None:
    migrations.migrate(database, lambda: None, (*MIGRATIONS, NEXT))
    with pytest.raises(NewerFile):
        look(profile.database, database.key)


@pytest.mark.parametrize("tries", [10, pytest.param(200, marks=pytest.mark.long)])
def test_kill_in_a_migration_leaves_the_version_before_or_after_it(
    profile: Profile, database: Database, tries: int
) -> None:
    written = fill(database, 1000)
    before = {row[3] for row in written.values()}
    after = {"2039-11-24"}
    database.close()
    whole = profile.database.read_bytes()
    seen = set()
    for number in range(tries):
        profile.database.write_bytes(whole)
        _kill_while_migrating(profile.folder, 0.002 + 0.01 * (number % 10))
        with closing(Database(profile.database, database.key, latest=LATEST + 1)) as again:
            seen.add(again.version())
            expected = before if again.version() == LATEST else after
            assert {row[3] for row in rows(again).values()} == expected
    assert LATEST in seen, "no kill came in time"


def _kill_while_migrating(folder: Path, pause: float) -> None:
    command = [sys.executable, "-c", SLOW_MIGRATION, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        try:
            process.wait(pause)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
