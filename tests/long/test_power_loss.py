"""The power goes at any moment: what was acknowledged is there, every file is the old one or the new one."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from math import ceil
from pathlib import Path
from typing import NamedTuple

import pytest

from course import settings
from course.errors import StorageError
from course.storage import backup, key, sealing
from course.storage.opening import open_database
from course.storage.profile import profile_at
from tests.long import deeds
from tests.storage.power_loss import Call, Disk, record
from tests.storage.workbook import NOW, rows

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")

# Answers, settings, a checkpoint, a backup, a lock, its change, and all of it turned to new keys.
SESSION = """
import os, sys
from pathlib import Path
from course import settings
from course.errors import StorageError
from course.storage import backup, key, sealing
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.long import deeds
from tests.storage.workbook import NOW, add, answer
sealing.COST = deeds.CHEAP
def said(name, number):
    os.write(1, f"{name} {number}".encode())
profile = prepare(Path(sys.argv[1]))
database, ring, seq, lock = open_database(profile, NOW), None, 0, 0
def write(count):
    global seq
    for _ in range(count):
        seq += 1
        add(database, answer(seq))
        said("answer", seq)
        if seq % 9 == 0:
            settings.save(profile.settings, settings.DEFAULTS._replace(dose=(5, 10, 15, 25)[seq // 9 % 4]))
            said("settings", seq // 9)
def change():
    global database, ring, lock
    database.close()
    before = ring or key.clear_rings(profile)[0]
    ring = key.lock(profile, before, deeds.PHRASES[lock % 2], deeds.CODES[lock % 2])
    lock += 1
    said("lock", lock)
    database = open_database(profile, NOW, ring)
write(20)
database.checkpoint()
write(7)
backup.make(database, profile, NOW)
said("backup", 1)
write(9)
change()
write(10)
backup.make(database, profile, NOW)
said("backup", 2)
database.checkpoint()
write(4)
change()
write(11)
database.close()
said("closed", 1)
"""
DOSES = (5, 10, 15, 25)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Where the states are laid out: in memory where there is such a place."""
    memory = Path("/dev/shm")
    folder = memory / f"power-{os.getpid()}" if os.access(memory, os.W_OK) else tmp_path / "power"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


class Said:
    """What the process had acknowledged up to now."""

    def __init__(self) -> None:
        self.last = dict.fromkeys(("answer", "settings", "lock", "backup", "closed"), 0)

    def hear(self, call: Call) -> None:
        """A line of its output."""
        name, number = call.data.decode().split()
        self.last[name] = int(number)


class Found(NamedTuple):
    """How many states were built, how many of them differ, and what was wrong with which."""

    calls: int
    built: int
    different: int
    wrong: list[str]


@pytest.mark.parametrize("states", [400, pytest.param(100_000, marks=pytest.mark.long)])
def test_no_state_that_a_power_cut_can_leave_lacks_what_was_acknowledged(
    tmp_path: Path, place: Path, table: Callable[[str], None], states: int
) -> None:
    found = _all_states(SESSION, tmp_path, place, states)
    table(
        f"{found.built} states of {found.calls} calls, {found.different} different"
        f" · lost or unreadable {len(found.wrong)}"
    )
    assert not found.wrong
    assert found.different > found.built / 50


def test_a_program_that_does_not_wait_for_the_disk_is_found_out(tmp_path: Path, place: Path) -> None:
    careless = SESSION.replace(
        "def write(count):", "def write(count):\n    database._connection.execute('PRAGMA synchronous = OFF')"
    )
    assert _all_states(careless, tmp_path, place, 400).wrong


def _all_states(session: str, tmp_path: Path, place: Path, states: int) -> Found:
    folder = tmp_path / "ben"
    # The memory that connections share is made anew by whoever opens the database first.
    calls = [call for call in record(session, folder, tmp_path / "trace.txt") if not _is_shared(call)]
    first = next(place for place, call in enumerate(calls) if call.name == "said")
    share = states / (len(calls) - first)
    chance, disk, said = random.Random(12), Disk(), Said()
    seen: set[int] = set()
    wrong: list[str] = []
    built, each = 0, ceil(share)
    for number, call in enumerate(calls):
        if call.name == "said":
            said.hear(call)
        else:
            disk.follow(call)
        if not said.last["answer"] or chance.random() > share:
            continue
        for state in disk.states(chance, each):
            built += 1
            print_of_it = hash((tuple(sorted(state.items())), tuple(said.last.values())))
            if print_of_it not in seen:
                seen.add(print_of_it)
                try:
                    _check(place / "ben", state, str(folder), said.last, thoroughly=number % 7 == 0)
                except (AssertionError, StorageError) as problem:
                    wrong.append(f"after call {number}, {call.name} {call.paths}: {problem!r}")
    assert said.last["closed"]
    return Found(len(calls), built, len(seen), wrong)


def _is_shared(call: Call) -> bool:
    return any(path.endswith("-shm") for path in call.paths)


def _check(folder: Path, state: dict[str, bytes], was: str, said: dict[str, int], thoroughly: bool) -> None:
    """Lay the state out and open it. Raises StorageError if it cannot be read."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "backups").mkdir(parents=True)
    for path, data in state.items():
        (folder / Path(path).relative_to(was)).write_bytes(data)
    profile = profile_at(folder)
    ring = None
    if key.is_locked(profile):
        ring = deeds.unlocked(profile)
        assert ring is not None and ring.serial in (said["lock"], said["lock"] + 1)
    else:
        assert said["lock"] == 0
    if profile.settings.exists():
        dose = settings.load(profile.settings, settings.DEFAULTS).dose
        assert dose in {DOSES[number % 4] for number in (said["settings"], said["settings"] + 1)}
    else:
        assert said["settings"] == 0
    with closing(open_database(profile, NOW, ring)) as database:
        kept = rows(database)
        assert len(kept) in (said["answer"], said["answer"] + 1)
        assert max(kept, default=0) == len(kept)
    if thoroughly:  # when closed: until then a page that was torn lies whole in the log
        assert backup.check(profile.database, database.key)
        assert all(backup.verifies(copy.path, database.key) for copy in backup.copies(profile))
    assert len(backup.copies(profile)) in (said["backup"], said["backup"] + 1)
