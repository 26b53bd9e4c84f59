"""Only atomic_write.py writes files under course/: a crash must never leave half of one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.environment import ROOT

COURSE = Path(ROOT, "course")
# What these write is not kept, so half of it does no harm.
EXEMPT = {
    "storage/erase.py": "zeros over what is erased",
    "storage/salvage.py": "a copy of a damaged database that is worked on and thrown away",
    "storage/translate.py": "a file that only finds out whether there is space",
}
FILES = sorted(str(path.relative_to(COURSE).as_posix()) for path in COURSE.rglob("*.py"))


@pytest.mark.parametrize("name", [name for name in FILES if name != "atomic_write.py"])
def test_a_file_is_written_through_atomic_write_only(name: str) -> None:
    lines = list(writes(COURSE.joinpath(name).read_text("utf-8")))
    assert lines == [] or name in EXEMPT


@pytest.mark.parametrize("name", EXEMPT)
def test_an_exemption_that_is_not_needed_any_more_is_noticed(name: str) -> None:
    assert list(writes(COURSE.joinpath(name).read_text("utf-8")))


@pytest.mark.parametrize(
    "code",
    [
        "open(path, 'w')",
        "open(path, mode='a')",
        "open(path, mode)",
        "path.open('xb')",
        "path.open(mode='r+')",
        "os.fdopen(handle, 'wb')",
        "path.write_text(text)",
        "path.write_bytes(data)",
    ],
)
def test_a_plain_write_is_noticed(code: str) -> None:
    assert list(writes(code)) == [1]


@pytest.mark.parametrize(
    "code",
    [
        "open(path)",
        "open(path, 'rb')",
        "path.open(encoding='utf-8')",
        "os.open(path, os.O_RDWR)",
        "arrow.open(label)",
    ],
)
def test_what_only_reads_is_left_alone(code: str) -> None:
    assert list(writes(code)) == []


def writes(code: str) -> Iterator[int]:
    """The lines of `code` that may write a file where it stands."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _may_write(node):
            yield node.lineno


def _may_write(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(attr="write_text" | "write_bytes"):
            return True
        case ast.Name(id="open") | ast.Attribute(attr="fdopen"):
            return _mode(call, place=1, unknown="w") != "r"
        case ast.Attribute(attr="open"):
            return _mode(call, place=0, unknown="r") != "r"
    return False


def _mode(call: ast.Call, place: int, unknown: str) -> str:
    """The mode of a call of `open` without `b` and `t`, or `unknown` where something else stands there."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] or call.args[
        place : place + 1
    ]
    if not given:
        return "r"
    value = given[0].value if isinstance(given[0], ast.Constant) else None
    if not isinstance(value, str) or not set(value) <= set("rwaxbt+"):
        return unknown
    return value.replace("b", "").replace("t", "")
