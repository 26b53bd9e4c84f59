"""Damage loses nothing that was said since the newest backup; trouble with the journal disturbs nothing."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from course.environment import ROOT
from course.errors import Damaged, DiskFull
from course.storage import backup, restore
from course.storage.connection import PAGE_SIZE, connect
from course.storage.database import Database
from course.storage.erase import erase
from course.storage.journal import Journal
from course.storage.key import Key, make
from course.storage.opening import fitting_key, open_database
from course.storage.profile import Profile, prepare
from course.storage.restore import examine
from course.storage.salvage import Salvage, joined
from course.storage.schema import COLUMNS, ERASED, MIGRATIONS, Row
from course.storage.translate import log_of
from course.storage.writer import Writer
from tests import mounts
from tests.storage.workbook import INSERT, NOW, add, answer, fill, flip, rows

ENTRY = "urn:twintig-graden:exercise:energy-balance:secret"


@pytest.fixture
def journal(profile: Profile) -> Journal:
    return Journal(profile)


@pytest.fixture
def written(profile: Profile, database: Database, journal: Journal) -> dict[int, Row]:
    """Forty answers with a copy, fifty later ones that the journal followed one by one."""
    first = fill(database, 40)
    journal.follow(database)
    backup.make(database, profile, NOW)
    return {**first, **follow(journal, database, 50, first=41)}


def follow(journal: Journal, database: Database, count: int, first: int) -> dict[int, Row]:
    """Answers, each in the journal after it was kept."""
    made = {seq: answer(seq, "lang " * (1200 if seq % 20 == 0 else 1)) for seq in range(first, first + count)}
    for row in made.values():
        add(database, row)
        journal.follow(database)
    return made


def held(profile: Profile, key: Key) -> dict[int, Row]:
    """What the journal holds."""
    with closing(connect(profile.journal, key, "ro")) as connection:
        return {row[0]: row for row in connection.execute(f"SELECT {COLUMNS} FROM statement")}


def since_the_copy(written: dict[int, Row]) -> dict[int, Row]:
    return {seq: row for seq, row in written.items() if seq > 40}


def pages(path: Path) -> range:
    return range(path.stat().st_size // PAGE_SIZE)


# -- what it is for -----------------------------------------------------------------------------


def test_whatever_page_is_damaged_nothing_is_lost(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    database.close()
    whole = profile.database.read_bytes()
    for page in pages(profile.database):
        profile.database.write_bytes(whole)
        flip(profile.database, page * PAGE_SIZE + 300)
        found = examine(profile, database.key)
        (copy,) = (good.copy for good in found.copies)
        assert found.unknown == 0
        assert written.items() >= found.salvage.rows.items()
        restore.restore(profile, database.key, found, copy, NOW)
        with closing(open_database(profile, NOW)) as back:
            assert rows(back) == written


@pytest.mark.parametrize("left", [b"", b"x" * 20_000], ids=["gone", "overwritten"])
def test_with_no_page_of_the_database_left_nothing_is_lost(
    profile: Profile, database: Database, written: dict[int, Row], left: bytes
) -> None:
    database.close()
    profile.database.write_bytes(left)
    found = examine(profile, database.key)
    assert restore.restore(profile, database.key, found, found.copies[0].copy, NOW) == 50
    with closing(open_database(profile, NOW)) as back:
        assert rows(back) == written


def test_without_a_good_copy_the_journal_comes_along(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    database.close()
    profile.database.write_bytes(b"")
    backup.copies(profile)[0].path.write_bytes(b"")
    found = examine(profile, database.key)
    assert restore.go_on_without_copy(profile, database.key, found, "somebody", NOW) == 50
    with closing(open_database(profile, NOW)) as back:
        assert rows(back) == since_the_copy(written)


def test_a_journal_that_is_all_there_is_left_is_no_new_profile(
    profile: Profile, database: Database, journal: Journal
) -> None:
    made = follow(journal, database, 5, first=1)
    database.close()
    profile.database.unlink()
    with pytest.raises(Damaged):
        open_database(profile, NOW)
    key = fitting_key(profile)
    restore.go_on_without_copy(profile, key, examine(profile, key), "somebody", NOW)
    with closing(open_database(profile, NOW)) as back:
        assert rows(back) == made


def test_of_a_damaged_journal_comes_what_verifies(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    database.close()
    profile.database.write_bytes(b"")
    whole = profile.journal.read_bytes()
    for page in pages(profile.journal):
        profile.journal.write_bytes(whole)
        flip(profile.journal, page * PAGE_SIZE + 300)
        left = examine(profile, database.key).salvage.rows
        assert since_the_copy(written).items() >= left.items()
        assert len(left) >= 30


def test_what_the_field_asked_comes_back_too(profile: Profile, database: Database, journal: Journal) -> None:
    row = (*answer(1)[:8], '{"definition": "00ff"}')
    with database.transaction() as execute:
        execute(INSERT, row)
        execute("INSERT INTO definition VALUES ('00ff', '{}'), ('of another', '{}')")
    journal.follow(database)
    follow(journal, database, 1, first=2)
    database.close()
    profile.database.write_bytes(b"")
    found = examine(profile, database.key)
    restore.go_on_without_copy(profile, database.key, found, "somebody", NOW)
    with closing(open_database(profile, NOW)) as back:
        assert back.read("SELECT * FROM definition") == [("00ff", "{}")]
        assert list(rows(back)) == [1, 2]


# -- how it follows -----------------------------------------------------------------------------


def test_it_holds_what_was_said_since_the_newest_backup(
    profile: Profile, database: Database, journal: Journal, written: dict[int, Row]
) -> None:
    assert held(profile, database.key) == since_the_copy(written)
    backup.make(database, profile, NOW)
    assert not profile.journal.exists()
    later = follow(journal, database, 3, first=91)
    assert held(profile, database.key) == later


def test_a_new_start_goes_on_where_it_was(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    before = profile.journal.stat().st_ino
    follow(Journal(profile), database, 1, first=91)
    assert list(held(profile, database.key)) == list(range(41, 92))
    assert profile.journal.stat().st_ino == before


def test_what_it_missed_it_catches_up_with(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    add(database, answer(91), answer(92))
    follow(Journal(profile), database, 1, first=93)
    assert list(held(profile, database.key)) == list(range(41, 94))


def test_with_nothing_new_it_is_not_even_opened(
    profile: Profile, database: Database, journal: Journal, written: dict[int, Row]
) -> None:
    profile.journal.write_bytes(b"not looked at")
    journal.follow(database)
    assert profile.journal.read_bytes() == b"not looked at"


def test_only_its_owner_may_read_it(profile: Profile, database: Database, written: dict[int, Row]) -> None:
    assert profile.journal.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in profile.folder.glob("journal*")] == ["journal.db"]


def test_a_backup_that_is_older_or_newer_than_the_database_is_no_place_to_begin(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    newest = backup.make(database, profile, NOW).path
    with closing(Database(newest, database.key)) as of_another_time:
        add(of_another_time, (500, "nobody knows", *answer(500)[2:]))
    newest.with_name("000003-20261124T201503Z.db").write_bytes(b"damaged")
    follow(Journal(profile), database, 1, first=91)
    assert list(held(profile, database.key)) == list(range(41, 92))


# -- when it is not what it should be --------------------------------------------------------------


def torn(profile: Profile, key: Key) -> None:
    """A page that was not written in time: each verifies, and they do not fit together."""
    with closing(connect(profile.journal, key)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'statement'")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda profile, key: flip(profile.journal, PAGE_SIZE + 100),
        lambda profile, key: flip(profile.journal, 100),
        lambda profile, key: profile.journal.write_bytes(b""),
        lambda profile, key: profile.journal.write_bytes(b"a letter " * 1000),
        lambda profile, key: profile.journal.write_bytes(profile.journal.read_bytes()[: PAGE_SIZE + 512]),
        torn,
    ],
    ids=["page", "first page", "empty", "foreign", "cut", "torn"],
)
def test_a_journal_that_is_damaged_or_foreign_is_begun_anew(
    profile: Profile, database: Database, written: dict[int, Row], spoil: object
) -> None:
    spoil(profile, database.key)  # type: ignore[operator]
    follow(Journal(profile), database, 1, first=91)
    assert list(held(profile, database.key)) == list(range(41, 92))
    assert len(rows(database)) == 91


def test_under_another_key_it_is_begun_anew(profile: Profile, database: Database) -> None:
    other = make()
    with closing(connect(profile.journal, other, "rwc")) as connection:
        for sql in MIGRATIONS[0].statements:
            connection.execute(sql)
        connection.execute(INSERT, answer(7))
    made = follow(Journal(profile), database, 2, first=1)
    assert held(profile, database.key) == made
    assert rows(database) == made


def test_a_link_in_its_place_is_not_followed(profile: Profile, database: Database) -> None:
    target = profile.folder.parent / "letter.txt"
    target.write_text("of somebody else")
    profile.journal.symlink_to(target)
    made = follow(Journal(profile), database, 1, first=1)
    assert target.read_text() == "of somebody else"
    assert held(profile, database.key) == made


def test_a_folder_in_its_place_disturbs_nothing(profile: Profile, database: Database) -> None:
    profile.journal.mkdir()
    made = follow(Journal(profile), database, 3, first=1)
    backup.make(database, profile, NOW)
    assert rows(database) == made
    assert examine(profile, database.key).left.answers == 3


def test_an_older_journal_catches_up(
    profile: Profile, database: Database, journal: Journal, written: dict[int, Row]
) -> None:
    older = profile.journal.read_bytes()
    follow(journal, database, 5, first=91)
    profile.journal.write_bytes(older)
    follow(Journal(profile), database, 1, first=96)
    assert list(held(profile, database.key)) == list(range(41, 97))


def test_what_only_the_journal_still_holds_comes_back(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    """The log of the database was deleted, and with it all that was said since the last checkpoint."""
    definition = ("00ff", "{}")
    with closing(connect(profile.journal, database.key)) as connection:
        connection.execute("INSERT INTO definition VALUES (?, ?)", definition)
    older = backup.copies(profile)[0].path.read_bytes()
    database.close()
    profile.database.write_bytes(older)
    with closing(open_database(profile, NOW)) as back:
        add(back, (41, "said after that", *answer(41)[2:]))
        Journal(profile).follow(back)
        found = rows(back)
        assert {row[1] for row in found.values()} == {row[1] for row in written.values()} | {
            "said after that"
        }
        assert [row[1] for row in found.values()][41:] == [row[1] for row in since_the_copy(written).values()]
        assert back.read("SELECT * FROM definition") == [definition]
        assert held(profile, database.key) == {seq: row for seq, row in found.items() if seq > 40}


def test_rows_that_the_database_keeps_in_another_place_do_not_come_twice(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    with database.transaction() as execute:
        execute("UPDATE statement SET seq = seq + 100 WHERE seq > 60")
    Journal(profile).follow(database)
    assert len(rows(database)) == 90
    assert list(held(profile, database.key)) == [*range(41, 61), *range(161, 191)]


def test_with_trouble_that_passes_it_is_left_as_it_is_and_goes_on_later(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    before = profile.journal.read_bytes()
    journal = Journal(profile)
    with closing(connect(profile.journal, database.key)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        other.execute("BEGIN EXCLUSIVE")
        add(database, answer(91))
        start = time.perf_counter()
        journal.follow(database)
        assert time.perf_counter() - start < 1, "saving waits for nobody"
        assert profile.journal.read_bytes() == before
    journal.follow(database)
    assert list(held(profile, database.key)) == list(range(41, 92))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounts.small_disk(tmp_path / "stick", "1m") as place:
        yield place


def test_a_disk_that_is_full_for_the_journal_does_not_disturb_saving(
    profile: Profile, small_disk: Path, written: dict[int, Row], database: Database
) -> None:
    elsewhere = profile._replace(journal=small_disk / "journal.db")
    journal = Journal(elsewhere)
    follow(journal, database, 5, first=91)
    (small_disk / "filler").touch()
    with pytest.raises(OSError, match="No space"), (small_disk / "filler").open("wb", 0) as filler:
        while filler.write(bytes(512)):
            pass
    full = follow(journal, database, 20, first=96)
    assert full.items() <= rows(database).items()
    kept = list(held(elsewhere, database.key))
    assert kept == list(range(41, kept[-1] + 1)) and 95 <= kept[-1] < 115, "what stood in it still does"
    (small_disk / "filler").unlink()
    follow(journal, database, 1, first=116)
    assert list(held(elsewhere, database.key)) == list(range(41, 117))


def test_a_full_disk_when_it_is_begun_disturbs_nothing(
    profile: Profile, database: Database, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr("course.storage.journal._append", full)
    made = follow(journal, database, 2, first=1)
    assert rows(database) == made
    monkeypatch.undo()
    follow(journal, database, 1, first=3)
    assert list(held(profile, database.key)) == [1, 2, 3]


# -- erasing --------------------------------------------------------------------------------------


def test_an_erased_entry_is_not_in_it_any_more(
    profile: Profile, database: Database, journal: Journal, written: dict[int, Row]
) -> None:
    add(database, answer(91, entry="secret"))
    journal.follow(database)
    erase(database, profile, ENTRY, NOW)
    assert not profile.journal.exists()
    follow(journal, database, 1, first=92)
    assert list(held(profile, database.key)) == [92]


def test_an_erasure_that_was_cut_short_leaves_no_words_in_it(
    profile: Profile, database: Database, written: dict[int, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, answer(91, entry="secret"))
    Journal(profile).follow(database)
    monkeypatch.setattr(database, "scrub", lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        erase(database, profile, ENTRY, NOW)
    Journal(profile).follow(database)
    assert held(profile, database.key)[91] == (*answer(91)[:5], ERASED, "", "{}", "{}")


def test_an_older_journal_does_not_bring_erased_words_back(
    profile: Profile, database: Database, written: dict[int, Row]
) -> None:
    add(database, answer(91, entry="secret"))
    Journal(profile).follow(database)
    older = profile.journal.read_bytes()
    erase(database, profile, ENTRY, NOW)
    profile.journal.write_bytes(older)
    Journal(profile).follow(database)
    assert rows(database)[91][5] == ERASED
    assert len(rows(database)) == 91
    assert not profile.journal.exists()


def test_of_two_the_erased_one_counts() -> None:
    gone = (*answer(2)[:5], ERASED, "", "{}", "{}")
    of_database = Salvage({1: answer(1), 2: answer(2), 3: answer(3)}, {"a": "1"}, {"x": ("1", "1")}, "")
    of_journal = Salvage({2: gone, 3: (3, "other", *answer(3)[2:]), 1: answer(1)}, {"b": "2"}, {}, "ben")
    both = joined(of_database, of_journal)
    assert both.rows == {1: answer(1), 2: gone, 3: answer(3), 4: (4, "other", *answer(3)[2:])}
    assert (both.definitions, both.drafts, both.actor) == ({"a": "1", "b": "2"}, {"x": ("1", "1")}, "ben")
    assert joined(of_journal, of_database).rows[2] == gone


# -- killed in the middle -------------------------------------------------------------------------

FOLLOWER = """
import os, sys
from pathlib import Path
from course.storage.journal import Journal
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.storage.workbook import NOW, add, answer
profile = prepare(Path(sys.argv[1]))
database = open_database(profile, NOW)
journal = Journal(profile)
first = 1 + database.read("SELECT count(*) FROM statement")[0][0]
for seq in range(first, first + 100_000):
    add(database, answer(seq, "w" * (seq % 6000)))
    journal.follow(database)
    os.write(1, b"%d\\n" % seq)
"""


@pytest.mark.parametrize("kills", [15, pytest.param(500, marks=pytest.mark.long)])
def test_killed_in_the_middle_it_holds_true_statements_or_is_begun_anew(
    profile: Profile, kills: int, table: Callable[[str], None]
) -> None:
    chance = random.Random(5)
    copied = whole = 0
    for _ in range(kills):
        acknowledged = _follow_until_killed(profile, chance.random() * 0.03)
        with closing(open_database(profile, NOW)) as database:
            kept = {seq: row for seq, row in rows(database).items() if seq > copied}
            assert max(kept) >= acknowledged
            left = _salvaged(profile, database.key).rows
            assert left.items() <= kept.items()
            whole += max(left, default=0) >= acknowledged - 1
            Journal(profile).follow(database)
            assert held(profile, database.key) == kept
            if len(kept) > 500:
                copied = max(kept)
                backup.make(database, profile, NOW)
    table(f"killed while journalling: {kills} times, in {whole} of them nothing acknowledged was missing")
    assert whole >= kills * 0.9


def _salvaged(profile: Profile, key: Key) -> Salvage:
    from course.storage.salvage import salvage

    return salvage(profile.journal, key, profile.folder)


def _follow_until_killed(profile: Profile, pause: float) -> int:
    command = [sys.executable, "-c", FOLLOWER, str(profile.folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    return int((first + rest).decode().rpartition("\n")[0].rpartition("\n")[2])


# -- with the writer ------------------------------------------------------------------------------


def test_the_writer_lets_it_follow_each_job(profile: Profile, database: Database, journal: Journal) -> None:
    writer = Writer(database, after=lambda: journal.follow(database))
    for seq in (1, 2, 3):
        writer.submit(lambda seq=seq: add(database, answer(seq)))  # type: ignore[misc]
    assert writer.flush(5)
    assert list(held(profile, database.key)) == [1, 2, 3]
    assert writer.close(5)


def test_a_log_that_was_deleted_costs_nothing_that_was_acknowledged(
    profile: Profile, database: Database, journal: Journal
) -> None:
    database.checkpoint()
    before = profile.database.read_bytes()
    made = follow(journal, database, 20, first=1)
    database.close()
    profile.database.write_bytes(before)  # what stood there when the log held all the rest
    log_of(profile.database).unlink(missing_ok=True)
    with closing(open_database(profile, NOW)) as back:
        Journal(profile).follow(back)
        assert rows(back) == made


def test_erasing_everything_takes_it_along(tmp_path: Path) -> None:
    from course.storage.erase import erase_everything

    profile = prepare(tmp_path / "ben")
    with closing(open_database(profile, NOW)) as database:
        follow(Journal(profile), database, 1, first=1)
    erase_everything(profile)
    assert not profile.folder.exists()
