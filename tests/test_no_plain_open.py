"""One helper writes files; everywhere else a crash or a full disk could leave a piece."""

import ast
from pathlib import Path

import pytest

from course.environment import ROOT

COURSE = Path(ROOT) / "course"

# What they write counts for nothing: a copy to work on, and a file that is deleted next.
ALLOWED = {"storage/salvage.py", "storage/erase.py"}
_METHODS = {"write_text", "write_bytes"}


def writes(source: str) -> list[int]:
    """The lines on which something is opened for writing."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        modes = [
            value.value
            for value in [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
            if isinstance(value, ast.Constant) and isinstance(value.value, str)
        ]
        if name in _METHODS or (
            name == "open" and any(set(mode) & set("wax+") and len(mode) < 4 for mode in modes)
        ):
            found.append(node.lineno)
    return found


@pytest.mark.parametrize("path", sorted(COURSE.rglob("*.py")), ids=lambda path: str(path.relative_to(COURSE)))
def test_no_file_is_opened_for_writing_but_by_the_helper(path: Path) -> None:
    name = str(path.relative_to(COURSE))
    if name not in ALLOWED:
        assert writes(path.read_text("utf-8")) == [], f"{name}: use course.atomic_write"


@pytest.mark.parametrize(
    "line",
    [
        'open(p, "w")',
        "open(p, mode='ab')",
        'p.open("x")',
        "p.write_text('')",
        "p.write_bytes(b'')",
        'p.open("r+b")',
    ],
)
def test_each_way_of_writing_is_noticed(line: str) -> None:
    assert writes(line) == [1]


@pytest.mark.parametrize("line", ["open(p)", 'p.open("rb")', 'open(p, "r", encoding="utf-8")'])
def test_reading_is_not(line: str) -> None:
    assert writes(line) == []
