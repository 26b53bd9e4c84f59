"""The running program is killed at random moments while somebody pages and types; nothing that was kept is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from course import clock
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage.opening import open_database
from course.storage.profile import profile_at

KILLS = int(os.environ.get("TWINTIG_KILLS", "250"))  # of each of the two runs
_LONGEST = 0.6  # s between ready and the kill


class Found(NamedTuple):
    """What one kill showed."""

    kept: int
    lost: int


@pytest.mark.long
@pytest.mark.parametrize("run", [0, 1])
def test_nothing_kept_is_lost_by_a_kill(run: int, tmp_path: Path, table: Callable[[str], None]) -> None:
    chance = random.Random(run)
    kept = lost = unreadable = 0
    for number in range(KILLS):
        lines = _run_and_kill(tmp_path, f"{run}-{number}", chance.uniform(0, _LONGEST))
        try:
            found = _compare(tmp_path, lines)
        except Exception:
            unreadable += 1
            continue
        kept, lost = kept + found.kept, lost + found.lost
    table(f"kills {KILLS}, acknowledged {kept}, lost {lost}, profiles that do not open {unreadable}")
    assert (lost, unreadable) == (0, 0)


def _run_and_kill(folder: Path, seed: str, after: float) -> list[str]:
    """Everything the driver said before it was killed, `after` seconds from when it was ready."""
    said = folder / "said.txt"
    with said.open("w") as out:
        command = [sys.executable, "-m", "tests.long.kill_driver", str(folder), seed]
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        limit = time.monotonic() + 30
        while "ready" not in said.read_text() and time.monotonic() < limit:
            assert process.poll() is None
            time.sleep(0.01)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()
    return said.read_text().splitlines()


def _compare(folder: Path, lines: list[str]) -> Found:
    """How many acknowledged words there were, and how many are neither there nor overwritten by later ones."""
    allowed, kept = _expected(lines)
    with closing(open_database(profile_at(folder / "profiles" / "participant"), clock.now())) as database:
        store = StatementStore(database)
        missing = [obj for obj in kept if _stored(store, obj) not in allowed[obj]]
        database.read("PRAGMA integrity_check")
    return Found(len(kept), len(missing))


def _expected(lines: list[str]) -> tuple[dict[str, list[str]], set[str]]:
    """By object the values that may stand there now, and the objects of which one was acknowledged."""
    allowed: dict[str, list[str]] = {}
    kept: set[str] = set()
    for line in lines:
        words = line.split(" ")
        if words[0] == "try" and len(words) == 3:
            allowed.setdefault(words[1], []).append(words[2])
        elif line == "kept":
            kept |= allowed.keys()
            allowed = {obj: values[-1:] for obj, values in allowed.items()}
    return allowed, kept


def _stored(store: StatementStore, obj: str) -> object:
    draft = store.drafts(obj).get(obj)
    if draft is not None:
        return draft.value
    last = store.last(Verb.ANSWERED, obj)
    return last.result["response"] if last is not None else None
