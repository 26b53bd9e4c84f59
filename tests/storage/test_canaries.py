"""With a lock no word that was typed stands in any file in the clear; after erasing, in no file at all."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from course.storage import backup, erase, key, restore, sealing
from course.storage.journal import Journal
from course.storage.opening import open_database
from course.storage.profile import Profile, profile_at
from tests.long import deeds
from tests.storage.workbook import NOW, add, answer, everything_in

OBJECT = "urn:twintig-graden:exercise:energy-balance"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)


def _canaries(count: int) -> list[str]:
    """Words that stand nowhere else."""
    return [f"kanarie{number:05}vogel" for number in range(count)]


def _seen(folders: list[Path], words: list[str]) -> set[str]:
    """Which of the words stand in the clear in any file."""
    found: set[str] = set()
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                if b"kanarie" in data or "kanarie".encode("utf-16-le") in data:
                    found |= {
                        word for word in words if word.encode() in data or word.encode("utf-16-le") in data
                    }
    return found


@pytest.mark.parametrize("count", [200, pytest.param(10_000, marks=pytest.mark.long)])
def test_with_a_lock_no_word_stands_in_the_clear_in_any_file(
    profile: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: Callable[[str], None],
    count: int,
) -> None:
    temporary = tmp_path / "temp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    open_database(profile, NOW).close()
    ring = key.lock(profile, key.clear_rings(profile)[0], deeds.PHRASES[0], deeds.CODES[0])
    words = _canaries(count)
    database = open_database(profile, NOW, ring)
    journal = Journal(profile)
    for seq, word in enumerate(words, 1):
        add(database, answer(seq, word))
        with database.transaction() as execute:
            execute("REPLACE INTO draft VALUES (?, ?, ?)", (f"{OBJECT}:{seq}", NOW.isoformat(), f'"{word}"'))
        if seq % (count // 4) == 0:
            journal.follow(database)
            database.checkpoint()
            backup.make(database, profile, NOW)
        elif seq % 50 == 0:
            journal.follow(database)
    # As a kill leaves it, and as the page about damage works on it.
    killed = tmp_path / "killed"
    shutil.copytree(profile.folder, killed)
    database.close()
    restore.examine(profile_at(killed), ring.keys[0])
    for phrase in (*deeds.PHRASES, *deeds.CODES):
        assert phrase.encode() not in b"".join(
            path.read_bytes() for path in killed.rglob("*") if path.is_file()
        )
    found = _seen([profile.folder, killed, temporary], words)
    table(f"{count} planted words, with a lock: {len(found)} in the clear")
    assert not found


@pytest.mark.parametrize("count", [40, pytest.param(400, marks=pytest.mark.long)])
def test_after_erasing_no_word_stands_in_any_file_even_without_the_cipher(
    profile: Profile, table: Callable[[str], None], count: int
) -> None:
    words = _canaries(count)
    with closing(open_database(profile, NOW)) as database:
        journal = Journal(profile)
        for seq, word in enumerate(words, 1):
            add(database, answer(seq, word, entry="gone"))
            if seq % 10 == 0:
                journal.follow(database)
                backup.make(database, profile, NOW)
        erase.erase(database, profile, f"{OBJECT}:gone", NOW)
        opened = b"".join(
            everything_in(path, database.key) for path in profile.folder.rglob("*.db") if path.stat().st_size
        )
    found = {word for word in words if word.encode() in opened}
    table(f"{count} planted words, erased: {len(found)} left")
    assert not found
    assert not _seen([profile.folder], words)
