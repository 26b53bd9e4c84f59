"""Many starts at once: one owns the workbook, the others end at once, and its window comes forward."""

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from course import settings
from course.environment import ROOT
from course.storage.profile import prepare

# The real program; says when its window is there, and whenever another start makes it come forward.
STARTER = """
import os, sys
from PySide6.QtWidgets import QWidget
from course.app import start
from course.program import Program
from course.ui.window import Window
shown = Program.on_painted
def on_painted(program):
    shown(program)
    os.write(1, b"owner\\n")
def raise_(window):
    QWidget.raise_(window)
    os.write(1, b"raised\\n")
Program.on_painted, Window.raise_ = on_painted, raise_
sys.exit(start(sys.argv[1], "nl"))
"""


@pytest.fixture
def begun(data_root: Path) -> Path:
    """A data folder in which somebody has begun."""
    profile = prepare(data_root / "profiles" / "participant")
    settings.save(profile.settings, settings.DEFAULTS._replace(begun=True, light="day"))
    return data_root


def _begin(root: Path, output: Path) -> subprocess.Popen[bytes]:
    with output.open("wb") as file:
        return subprocess.Popen(
            [sys.executable, "-c", STARTER, str(root)], cwd=ROOT, stdout=file, stderr=subprocess.STDOUT
        )


@pytest.mark.parametrize("starts", [8, pytest.param(100, marks=pytest.mark.long)])
def test_of_many_starts_at_once_one_owns_the_workbook_and_the_others_end_well(
    begun: Path, tmp_path: Path, starts: int
) -> None:
    outputs = [tmp_path / f"{number}.txt" for number in range(starts)]
    processes = [_begin(begun, output) for output in outputs]
    try:
        _wait(lambda: sum(process.poll() is None for process in processes) == 1, 5 + starts)
        _wait(lambda: any("owner" in output.read_text() for output in outputs), 20)
        ended = [process.returncode for process in processes if process.poll() is not None]
        assert ended == [0] * (starts - 1)
        said = [output.read_text() for output in outputs]
        assert [bool(text) for text in said].count(True) == 1
    finally:
        _end(processes)


def test_a_second_start_brings_the_first_window_forward(begun: Path, tmp_path: Path) -> None:
    first = _begin(begun, tmp_path / "first.txt")
    try:
        _wait(lambda: "owner" in (tmp_path / "first.txt").read_text(), 20)
        second = _begin(begun, tmp_path / "second.txt")
        assert second.wait(20) == 0
        _wait(lambda: "raised" in (tmp_path / "first.txt").read_text(), 5)
        assert first.poll() is None
        assert (tmp_path / "second.txt").read_text() == ""
    finally:
        _end([first])


def _wait(until, seconds: float) -> None:  # type: ignore[no-untyped-def]
    limit = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < limit, "it took too long"
        time.sleep(0.02)


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        with suppress(OSError):
            process.kill()
        process.wait()
