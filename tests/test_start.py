"""What a start may load before the first frame, counted exactly: such figures do not move with the load."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from course.environment import ROOT
from tests.bench.workbook import make_workbook

# The real program; at the first frame it says what it loaded and opened, and ends.
STARTER = """
import json, os, sys
opened = []
sys.addaudithook(lambda name, words: opened.append(str(words[0])) if name == "open" else None)
before = set(sys.modules)
from course import cli
from course.ui import quick_import
quick_import.begin()
from course.program import Program
def say_and_end(program):
    os.write(1, json.dumps([sorted(set(sys.modules) - before), opened]).encode())
    os._exit(0)
Program.on_painted = say_and_end
sys.argv[1:] = ["--data", sys.argv[1], "--language", "nl"]
cli.main()
"""

# Of all kinds: each Python has some more of its own to load for the same things.
_MOST_MODULES = {11: 198, 12: 201, 13: 203}

# Each costs some milliseconds, and nothing that Today shows needs it.
FORBIDDEN = (
    "markdown", "tomllib", "hashlib", "uuid", "asyncio", "subprocess", "importlib.metadata",
    "importlib.resources", "urllib.request", "http", "socket", "sqlite3", "hypothesis", "email",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest", "course.content.parser",
    "course.content.reading", "course.content.packed", "course.content.sources", "course.content.course_map",
    "course.content.scan", "course.content.refresh", "course.content.render", "course.content.links",
    "course.storage.backup", "course.storage.migrations",
    "course.storage.restore", "course.storage.erase", "course.ui.pages.player", "course.ui.pages.exercise",
    "course.ui.pages.settings", "course.ui.pages.help_now", "course.ui.player.step_view",
    "course.ui.player.stage", "course.ui.charts.kit", "course.ui.widgets.prose", "course.content.lesson",
    "course.content.exercise", "course.ui.player.chrome", "dataclasses", "course.stress", "course.ui.lab",
    "course.ui.drawings",
)  # fmt: skip


class Start(NamedTuple):
    """What one start did until its first frame."""

    modules: list[str]
    opened: list[str]  # by Python; Qt opens fonts and icons of its own

    def of(self, package: str) -> list[str]:
        """The modules of one package."""
        return [name for name in self.modules if name == package or name.startswith(f"{package}.")]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """The second start, so that all is compiled, with a workbook of some weeks."""
    root = make_workbook(tmp_path_factory.mktemp("data"))
    command = [sys.executable, "-c", STARTER, str(root)]
    for _ in range(2):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Start(*json.loads(done.stdout))


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_start_does_not_load_what_the_first_page_does_not_need(start: Start, name: str) -> None:
    assert not start.of(name)


def test_a_start_loads_few_modules(start: Start) -> None:
    assert len(start.of("course")) <= 90
    assert len(start.modules) <= _MOST_MODULES.get(sys.version_info.minor, 203)


def test_a_start_reads_no_lesson_and_little_else(start: Start) -> None:
    lessons = str(Path(ROOT) / "lessons")
    data = [path for path in start.opened if not path.endswith((".pyc", ".py", ".so"))]
    assert not [path for path in data if path.startswith(lessons)]
    assert len(data) <= 16


def test_no_source_is_read_once_it_is_compiled(start: Start) -> None:
    ours = str(Path(ROOT) / "course")
    assert not [path for path in start.opened if path.startswith(ours) and path.endswith(".py")]
