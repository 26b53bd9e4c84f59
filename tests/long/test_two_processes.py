"""Two processes on one profile, in any order: one owner at a time, and nothing acknowledged is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from course.environment import ROOT
from course.storage import sealing
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from tests.long import deeds
from tests.storage.workbook import NOW

_AT_HOME = (("answer", 12), ("copy", 1), ("erase", 1), ("lock", 1), ("close", 1), ("let_go", 3))
_STEPS = (6, 14)


class Process:
    """One of the two, as its parent sees it."""

    def __init__(self, root: Path) -> None:
        command = [sys.executable, "-m", "tests.long.pair", str(root)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._deed = ""
        self._begin()

    def _begin(self) -> None:
        said = self._hear()
        assert said[0] == "ready"
        self._pid = int(said[1])
        self.owns = self.holds = False

    def begin(self, deed: str, argument: str = "") -> None:
        """Tell it to do this; returns when it has begun."""
        assert self._process.stdin is not None
        self._deed = deed
        self._process.stdin.write(json.dumps([deed, argument]) + "\n")
        self._process.stdin.flush()
        assert self._hear() == ["begun"]

    def end(self) -> Any:
        """What came of it."""
        word, outcome = self._hear()
        assert word == "done"
        self._note(outcome)
        return outcome

    def kill(self) -> bool:
        """Kill -9, in the middle of what it was told or between two deeds; whether that was done already."""
        os.kill(self._pid, signal.SIGKILL)
        said = self._hear()
        done = said[0] == "done"
        if done:
            self._note(said[1])
            said = self._hear()
        assert said == ["gone"]
        self._begin()
        return done

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=10)
        assert self._process.returncode == 0

    def _note(self, outcome: Any) -> None:
        if self._deed == "take":
            self.owns = outcome is True
        elif self._deed == "open":
            self.holds = outcome is None
        elif self._deed in ("close", "let_go"):
            self.holds = False
            self.owns = self.owns and self._deed == "close"

    def _hear(self) -> list[Any]:
        assert self._process.stdout is not None
        said: list[Any] = json.loads(self._process.stdout.readline())
        return said


class Expected:
    """What must be in the workbook, by what was acknowledged."""

    def __init__(self) -> None:
        self.number = self.acknowledged = 0
        self._must: set[str] = set()
        self._may: set[str] = set()  # begun when its process was killed

    def next(self) -> str:
        """A new name for an answer."""
        self.number += 1
        return f"answer-{self.number}"

    def done(self, deed: str, argument: str) -> None:
        """It was acknowledged."""
        if deed == "answer":
            self.acknowledged += 1
            self._must.add(argument)
        elif deed == "erase":
            self._must = {name for name in self._must if not _lies_in(name, argument)}
            self._may = {name for name in self._may if not _lies_in(name, argument)}

    def killed(self, deed: str, argument: str) -> None:
        """It may have happened, or not."""
        if deed == "answer":
            self._may.add(argument)
        elif deed == "erase":
            gone = {name for name in self._must if _lies_in(name, argument)}
            self._must -= gone
            self._may |= gone

    def wrong(self, found: set[str]) -> set[str]:
        """What is lost, and what was erased and is back; from now on what is there must stay."""
        wrong = self._must - found | found - self._must - self._may
        self._must, self._may = found, set()
        return wrong


def _lies_in(name: str, field: str) -> bool:
    return sum(map(ord, name)) % 3 == int(field)


class Schedule:
    """Deeds in an order made from a seed; each time the two can be in the middle of one together."""

    def __init__(self, profile: Profile, pair: tuple[Process, Process], seed: int) -> None:
        self._profile, self._pair = profile, pair
        self.expected, self.counts = Expected(), Counter[str]()
        self._chance = random.Random(seed)

    def run(self) -> None:
        """One interleaving, looked at from its end."""
        for _ in range(self._chance.randint(*_STEPS)):
            self._step()
        for process in self._pair:
            self._finish(process)
        self.counts["interleavings"] += 1

    def _step(self) -> None:
        together = self._chance.random() < 0.3
        chosen = self._pair if together else (self._chance.choice(self._pair),)
        begun = [(process, *self._choose(process)) for process in chosen]
        for process, deed, argument in begun:
            process.begin(deed, argument)
        for process, deed, argument in begun:
            self._end(process, deed, argument)
        owners = sum(process.owns for process in self._pair)
        assert owners <= 1, "two processes own one profile"
        self.counts["together"] += together

    def _choose(self, process: Process) -> tuple[str, str]:
        if not process.owns:
            return ("take", "")
        if not process.holds:
            return self._chance.choice((("open", ""), ("open", ""), ("let_go", "")))
        names, weights = zip(*_AT_HOME, strict=True)
        deed = self._chance.choices(names, weights)[0]
        arguments = {"answer": self.expected.next(), "erase": str(self._chance.randrange(3))}
        return deed, arguments.get(deed, "")

    def _end(self, process: Process, deed: str, argument: str) -> None:
        if self._chance.random() < 0.15:
            time.sleep(self._chance.random() * 0.003)
            if process.kill():
                self.expected.done(deed, argument)
            else:
                self.counts[f"killed in {deed}"] += 1
                self.expected.killed(deed, argument)
            return
        outcome = process.end()
        assert outcome in (None, True, False), f"{deed} ended with {outcome}"
        self.counts["second" if outcome is False else deed] += 1
        self.expected.done(deed, argument)

    def _finish(self, process: Process) -> None:
        process.begin("let_go")
        assert process.end() is None
        if self._pair.index(process) == 1:
            wrong = self.expected.wrong(self._found())
            assert not wrong, f"lost, or back although erased: {sorted(wrong)[:5]}"

    def _found(self) -> set[str]:
        with closing(open_database(self._profile, NOW, deeds.unlocked(self._profile))) as database:
            found = database.read("SELECT id FROM statement WHERE id LIKE 'answer-%' AND object <> ''")
            return {name for (name,) in found}


@pytest.fixture
def profile(data_root: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A new one, with seals that cost nothing."""
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)
    return prepare(data_root / "profiles" / "participant")


@pytest.fixture
def pair(profile: Profile) -> Iterator[tuple[Process, Process]]:
    """The two."""
    root = profile.folder.parent.parent
    made = (Process(root), Process(root))
    yield made
    for process in made:
        process.close()


@pytest.mark.parametrize("count", [40, pytest.param(10_000, marks=pytest.mark.long)])
def test_two_processes_in_any_order_have_one_owner_and_lose_nothing(
    profile: Profile, pair: tuple[Process, Process], count: int, table: Callable[[str], None]
) -> None:
    schedule = Schedule(profile, pair, seed=count)
    began = time.monotonic()
    for _ in range(count):
        schedule.run()
    counts, told = schedule.counts, schedule.expected.acknowledged
    assert told > count and counts["together"] > count // 4 and counts["second"] > count // 8
    seconds = time.monotonic() - began
    killed = sum(number for name, number in counts.items() if name.startswith("killed"))
    assert killed > count // 8
    table(
        f"interleavings of two processes {count} · kills {killed} · both at once {counts['together']} · "
        f"acknowledged {told} · lost 0 · two owners 0 · {seconds:.0f} s"
    )
