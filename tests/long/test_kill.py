"""Kill -9 at any moment of the running program: what the page called saved is there afterwards."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from course import clock, settings
from course.environment import ROOT
from course.progress import answers
from course.progress.statements import Verb, lesson
from course.progress.store import StatementStore
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare

_FIRST, _LAST = 0.05, 2.0  # seconds after the program is ready; early moments are tried more often
_CHECK_ALL = 50  # kills between two looks at every page of the database


class Expected:
    """What must be in the workbook, by what the killed programs said."""

    def __init__(self) -> None:
        self.acknowledged = 0
        self._saved: dict[str, object] = {}
        self._later: dict[str, list[object]] = {}  # perhaps committed, but not acknowledged any more
        self._step, self._entering = "", ""

    def hear(self, line: list[Any]) -> None:
        """A line of the driver."""
        match line:
            case ["writing", obj, value]:
                self._later.setdefault(obj, []).append(value)
            case ["saved", obj, value]:
                self.acknowledged += 1
                self._saved[obj] = value
                waiting = self._later[obj]
                del waiting[: waiting.index(value) + 1]
            case ["entering", step]:
                self._entering = step
            case ["entered", step]:
                self._step = step

    def lost(self, store: StatementStore) -> list[str]:
        """What is not there; from now on what is there counts as acknowledged."""
        found = []
        for obj in self._saved.keys() | self._later.keys():
            allowed = [*self._later.pop(obj, []), self._saved.get(obj)]
            value = _value(store, obj)
            if value not in allowed:
                found.append(f"{obj}: {value!r} instead of {allowed!r}")
            self._saved[obj] = value
        last = store.last(Verb.INITIALIZED, lesson(""))
        if last is not None and last.object not in (self._step, self._entering):
            found.append(f"{last.object} instead of {self._step} or {self._entering}")
        return found


def _value(store: StatementStore, obj: str) -> object:
    draft = store.drafts(obj).get(obj)
    return draft.value if draft else answers.values(store.answers_of(obj)).get(obj)


@pytest.mark.parametrize("worker", [0, 1])
@pytest.mark.parametrize("kills", [10, pytest.param(500, marks=pytest.mark.long)])
def test_whatever_was_called_saved_outlives_a_kill(
    data_root: Path, kills: int, worker: int, table: Callable[[str], None]
) -> None:
    chance = random.Random(worker)
    profile = prepare(data_root / "profiles" / "participant")
    settings.save(profile.settings, settings.DEFAULTS._replace(begun=True, light="day"))
    expected = Expected()
    lost: list[str] = []
    for number in range(1, kills + 1):
        _live_and_die(data_root, chance, expected)
        # Half of the times the program itself is the first to open what a kill left behind.
        if chance.random() < 0.5 or number == kills:
            lost += _lost(profile, expected, thoroughly=number % _CHECK_ALL == 0 or number == kills)
    table(f"kills {kills} · acknowledged {expected.acknowledged} · lost {len(lost)} · unreadable 0")
    assert not lost
    assert expected.acknowledged


def _live_and_die(root: Path, chance: random.Random, expected: Expected) -> None:
    command = [sys.executable, "-m", "tests.long.driver", str(root), str(chance.randrange(1 << 30))]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        _hear(process.stdout.readline(), expected)
        time.sleep(_FIRST + (_LAST - _FIRST) * chance.random() ** 3)
        assert process.poll() is None, "the program ended by itself"
        process.send_signal(signal.SIGKILL)
        for line in process.stdout:
            _hear(line, expected)


def _hear(line: bytes, expected: Expected) -> None:
    if line.endswith(b"\n"):  # the last one may be a piece
        expected.hear(json.loads(line))


def _lost(profile: Profile, expected: Expected, thoroughly: bool) -> list[str]:
    """What is missing. Raises StorageError if the workbook cannot be read."""
    with closing(open_database(profile, clock.now())) as database:
        found = expected.lost(StatementStore(database))
    if thoroughly:
        assert backup.verifies(profile.database, database.key), "a page of the database is damaged"
    return found
