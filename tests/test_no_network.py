"""The whole program without a network: it needs none, and asks for none."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.environment import ROOT
from tests.bench.workbook import make_workbook

# The real program; walks through its pages once it is painted, and closes.
WALK = """
import sys
from PySide6.QtCore import QTimer
from course.app import start
from course.program import Program
shown = Program.on_painted
def on_painted(program):
    shown(program)
    view, window = program.course.view, program.window
    lesson = program.course.library.first_lesson()
    deeds = [
        lambda: view.on_place_chosen("course"),
        lambda: view.on_place_chosen("exercises"),
        lambda: view.on_place_chosen("settings"),
        lambda: view.open_lesson(lesson),
        lambda: view.open_exercise("energy-balance"),
        view.show_note,
        window.show_help,
        window.close,
    ]
    for number, deed in enumerate(deeds, 1):
        QTimer.singleShot(150 * number, deed)
Program.on_painted = on_painted
sys.exit(start(sys.argv[1], "nl"))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workbook(tmp_path / "data")


def _walk(root: Path, *before: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-c", WALK, root]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_it_runs_where_there_is_no_network_at_all(root: Path) -> None:
    if subprocess.run(["unshare", "--net", "true"], capture_output=True).returncode:
        pytest.skip("a process cannot be cut off from the network here")
    done = _walk(root, "unshare", "--net")
    assert done.returncode == 0 and "Traceback" not in done.stderr


def test_it_opens_no_socket_to_a_network(root: Path, tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not here to watch it")
    traced = tmp_path / "trace"
    done = _walk(root, "strace", "-f", "-qq", "-e", "trace=socket", "-o", traced)
    assert done.returncode == 0
    assert not re.findall(r"socket\(AF_(?!UNIX)\w+", traced.read_text())
