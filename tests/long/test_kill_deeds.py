"""Kill -9 in answering, migrating, copying, changing the phrase and moving in: nothing is lost."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pyrage
import pytest

from course.environment import ROOT
from course.storage import backup, key, move, sealing
from course.storage.database import Database
from course.storage.migrations import create
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare, profile_at
from course.storage.schema import LATEST, MIGRATIONS
from tests.long import deeds
from tests.storage.workbook import NOW, answer, fill, rows

HELD = 120  # answers in the workbook before the deed


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)
    monkeypatch.setattr(pyrage.passphrase, "encrypt", deeds.sealed)
    monkeypatch.setattr(pyrage.passphrase, "decrypt", deeds.unsealed)


class Zygote:
    """Begins deeds, and kills them."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.long.zygote"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._hear() == ["ready"]

    def do(self, deed: str, profile: Profile, until: float | None) -> tuple[int, float, bool]:
        """Kill it after `until` seconds, if given: the last that was kept, the time, and if it was killed."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([deed, str(profile.folder)]) + "\n")
        self._process.stdin.flush()
        pid = self._hear()[1]
        since, last = time.perf_counter(), -1
        if until is not None:
            time.sleep(until)
            with suppress(ProcessLookupError):  # it was through already
                os.kill(pid, signal.SIGKILL)
        while (said := self._hear())[0] != "ended":
            last = said[1]
        assert said[1] in (0, -signal.SIGKILL), "the deed went wrong by itself"
        return last, time.perf_counter() - since, said[1] != 0

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=10)

    def _hear(self) -> list[Any]:
        assert self._process.stdout is not None
        said: list[Any] = json.loads(self._process.stdout.readline())
        return said


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    made = Zygote()
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """In memory where there is such a place: a kill never tests the disk."""
    memory = Path("/dev/shm")
    folder = memory / f"kills-{os.getpid()}-{tmp_path.name}" if os.access(memory, os.W_OK) else tmp_path / "k"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def _held(profile: Profile) -> Database:
    database = open_database(profile, NOW)
    fill(database, HELD)
    return database


def _plain(place: Path) -> None:
    database = _held(prepare(place / "ben"))
    for _ in range(3):
        backup.make(database, profile_at(place / "ben"), NOW)
    database.close()


def _older(place: Path) -> None:
    """A workbook of the first version of the schema."""
    profile = prepare(place / "ben")
    ring = key.begin(profile)
    create(profile.database, ring.keys[0], "ab" * 16, MIGRATIONS[:1])
    with closing(Database(profile.database, ring.keys[0])) as database:
        fill(database, HELD)


def _locked(place: Path) -> None:
    _plain(place)
    profile = profile_at(place / "ben")
    new = key.lock(profile, key.clear_rings(profile)[0], deeds.PHRASES[0], deeds.CODES[0])
    open_database(profile, NOW, new).close()


def _with_a_file(place: Path) -> None:
    _plain(place)
    other = prepare(place / "other" / "ben")
    with closing(open_database(other, NOW)) as database:
        with database.transaction() as execute:
            for seq in range(1, HELD + 1):
                row = answer(seq, "van elders")
                execute(
                    "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (seq, f"e-{seq}", *row[2:])
                )
        move.pack(database, other, key.clear_rings(other)[0], deeds.WORDS, place / deeds.MOVED, NOW)
    shutil.rmtree(place / "other")


def _ids(profile: Profile) -> set[str]:
    with closing(open_database(profile, NOW, deeds.unlocked(profile))) as database:
        assert database.version() == LATEST
        assert backup.check(profile.database, database.key)
        found = {row[1] for row in rows(database).values()}
    for copy in backup.copies(profile):
        assert backup.verifies(copy.path, database.key), "a copy under its name is not whole"
    return found


OWN = {f"id-{seq}" for seq in range(1, HELD + 1)}
THEIRS = {f"e-{seq}" for seq in range(1, HELD + 1)}


@pytest.mark.parametrize(
    ("deed", "template"),
    [
        ("opening", _older),
        ("copying", _plain),
        ("locking", _locked),
        ("locking", _plain),
        ("moving", _with_a_file),
    ],
    ids=["migration", "backup", "another phrase", "first lock", "moving in"],
)
@pytest.mark.parametrize("kills", [15, pytest.param(1000, marks=pytest.mark.long)])
def test_a_deed_that_is_killed_leaves_everything_that_was_there(
    zygote: Zygote,
    place: Path,
    table: Callable[[str], None],
    kills: int,
    deed: str,
    template: Callable[[Path], None],
) -> None:
    template(place)
    shutil.copytree(place, place / "template")
    profile, chance = profile_at(place / "ben"), random.Random(5)
    lasted = max(zygote.do(deed, _anew(place), None)[1] for _ in range(3))
    killed = 0
    while killed < kills:
        _anew(place)
        killed += zygote.do(deed, profile, chance.random() * lasted)[2]
        found = _ids(profile)
        assert found == OWN or (deed == "moving" and found == OWN | THEIRS)
        if chance.random() < 0.1:  # and it can be done again
            zygote.do(deed, profile, None)
            assert _ids(profile) == (OWN | THEIRS if deed == "moving" else OWN)
    table(f"killed in the middle {killed} · lost 0 · unreadable 0")


def _anew(place: Path) -> Profile:
    shutil.rmtree(place / "ben")
    shutil.copytree(place / "template" / "ben", place / "ben")
    return profile_at(place / "ben")


@pytest.mark.parametrize("lock", [False, True])
@pytest.mark.parametrize("kills", [20, pytest.param(2000, marks=pytest.mark.long)])
def test_every_answer_that_was_acknowledged_outlives_every_kill(
    zygote: Zygote, place: Path, table: Callable[[str], None], kills: int, lock: bool
) -> None:
    (_locked if lock else _plain)(place)
    shutil.copytree(place, place / "template")
    profile, chance, last, acknowledged = profile_at(place / "ben"), random.Random(6), HELD, 0
    for number in range(kills):
        if last > 2000:
            _anew(place)
            last = HELD
        kept = zygote.do("answers", profile, chance.random() ** 2 * 0.25)[0]
        acknowledged += max(kept - last, 0)
        last = max(last, kept)
        if number % 25 and chance.random() < 0.5:
            continue  # the next writer is the first to open what the kill left
        with closing(open_database(profile, NOW, deeds.unlocked(profile))) as database:
            (most,) = database.read("SELECT count(*), max(seq) FROM statement")
        assert most in ((last, last), (last + 1, last + 1))
        last = most[0]
    _ids(profile)
    table(f"kills {kills} · acknowledged {acknowledged} · lost 0 · unreadable 0")
    assert acknowledged
