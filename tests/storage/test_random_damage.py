"""A thousand random damages: the newest good state is back, with all that was acknowledged, by one click."""

import random
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from course.errors import Damaged, StorageError
from course.storage import backup, restore
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.journal import Journal
from course.storage.opening import fitting_key, new_actor, open_database
from course.storage.profile import Profile
from course.storage.schema import Row
from course.storage.translate import log_of
from tests.storage.workbook import NOW, add, answer, fill, flip, rows

HELD, SINCE = 60, 25  # answers in the newest copy, and after it


@pytest.fixture
def held(profile: Profile, database: Database) -> dict[int, Row]:
    """A workbook with two copies, and answers since the newest that only database and journal hold."""
    fill(database, HELD // 2)
    backup.make(database, profile, NOW)
    fill(database, HELD // 2, HELD // 2 + 1)
    backup.make(database, profile, NOW)
    journal = Journal(profile)
    for seq in range(HELD + 1, HELD + SINCE + 1):
        add(database, answer(seq))
        journal.follow(database)
    written = rows(database)
    database.close()
    return written


def _zero(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start = chance.randrange(len(data) // PAGE_SIZE) * PAGE_SIZE
    data[start : start + PAGE_SIZE * chance.choice((1, 2, 5))] = bytes(PAGE_SIZE)
    path.write_bytes(bytes(data))


def _flip_many(path: Path, chance: random.Random) -> None:
    size = path.stat().st_size
    for _ in range(chance.choice((1, 3, 50, 400))):
        flip(path, chance.randrange(size), chance.randrange(8))


def _cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _noise(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(chance.choice((0, 100, PAGE_SIZE, 10 * PAGE_SIZE))))


def _delete(path: Path, chance: random.Random) -> None:
    path.unlink()


HARM: tuple[Callable[[Path, random.Random], None], ...] = (_zero, _flip_many, _cut, _noise, _delete)


@pytest.mark.parametrize("damages", [30, pytest.param(1000, marks=pytest.mark.long)])
def test_the_newest_good_state_comes_back_with_one_click(
    profile: Profile, held: dict[int, Row], table: Callable[[str], None], damages: int
) -> None:
    template = profile.folder.with_name("template")
    shutil.copytree(profile.folder, template)
    chance, slowest, repaired = random.Random(3), 0.0, 0
    lost = {False: 0, True: 0}  # and if the newest copy was damaged as well
    for _ in range(damages):
        shutil.rmtree(profile.folder)
        shutil.copytree(template, profile.folder)
        chance.choice(HARM)(profile.database, chance)
        both = chance.random() < 0.2
        if both:
            chance.choice(HARM)(backup.copies(profile)[0].path, chance)
        if chance.random() < 0.2:
            log_of(profile.database).write_bytes(chance.randbytes(5000))
        since = time.perf_counter()
        found = _opened(profile)
        if found is None:
            found = _repaired(profile)
            repaired += 1
        slowest = max(slowest, time.perf_counter() - since)
        assert all(held[seq] == row for seq, row in found.items()), "a wrong answer"
        lost[both] += len(held) - len(found)
        assert len(found) >= HELD // 2 + SINCE
    table(
        f"{damages} damages, {repaired} repaired with one click · slowest {slowest:.1f} s"
        f" · lost {lost[False]}; with the newest copy damaged too {lost[True]} of {damages * len(held)}"
    )
    assert slowest < 10
    assert not lost[False]


def _opened(profile: Profile) -> dict[int, Row] | None:
    """All of it, if the damage does not matter."""
    try:
        with closing(open_database(profile, NOW)) as database:
            found = rows(database)
            backup.make(database, profile, NOW)
            return found
    except StorageError as error:
        assert isinstance(error, Damaged) or "foreign" in error.code or "key" in error.code, error
        return None


def _repaired(profile: Profile) -> dict[int, Row]:
    """What the one button of the page about damage does."""
    key = fitting_key(profile)
    found = restore.examine(profile, key)
    if found.copies:
        restore.restore(profile, key, found, found.copies[0].copy, NOW)
    else:
        restore.go_on_without_copy(profile, key, found, new_actor(), NOW)
    with closing(open_database(profile, NOW)) as database:
        return rows(database)
