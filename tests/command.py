"""What `python -m tests` does: every check of the project in order, a line and its seconds for each.

python -m tests               style, format, types, floors, lessons, tests
python -m tests --long        the same with the crash loops and fuzzing, and their tables
python -m tests tests/ui -x   the same; what is not known here goes to pytest
python -m tests bench …       the table of ratios (tests/bench)
python -m tests screens DIR   every page as a picture (tests/screens)
python -m tests coverage      the branches of storage that no test takes (tests/coverage)
"""

import os
import subprocess
import sys
from time import perf_counter
from typing import NamedTuple

from course.environment import ROOT
from course.system_libraries import explain

MODULES = ("bench", "screens", "coverage")


class Part(NamedTuple):
    """One check; a quiet one shows its output only when it fails."""

    name: str
    command: list[str]
    quiet: bool = True


def main(arguments: list[str]) -> int:
    """Run what `arguments` ask for; returns the exit code, 0 if all is well."""
    if trouble := _qt_trouble():
        sys.stderr.write(f"{trouble}\n")
        return 1
    if arguments and arguments[0] in MODULES:
        return subprocess.run(
            _python("-m", f"tests.{arguments[0]}", *arguments[1:]), env=_surroundings()
        ).returncode
    return run(parts(arguments))


def parts(arguments: list[str]) -> list[Part]:
    """Every part in order; `arguments` go to pytest, after the option that spreads it over all processors."""
    lint_imports = "from importlinter.cli import lint_imports_command as command; command(['--no-logo'])"
    return [
        Part("style", _python("-m", "ruff", "check", ".")),
        Part("format", _python("-m", "ruff", "format", "--check", ".")),
        Part("types", _python("-m", "mypy")),
        Part("floors", _python("-c", lint_imports)),
        Part("lessons", _python("main.py", "check")),
        Part("tests", _python("-m", "pytest", "-n", "auto", *arguments), quiet=False),
    ]


def run(chosen: list[Part]) -> int:
    """Run all parts, also after one that fails, and end with one line; returns 1 if any failed."""
    begin = perf_counter()
    failed = [part.name for part in chosen if not _passes(part)]
    outcome = f"failed: {', '.join(failed)}" if failed else f"all {len(chosen)} parts passed"
    print(f"{outcome} ({perf_counter() - begin:.0f} s)", flush=True)
    return 1 if failed else 0


def _passes(part: Part) -> bool:
    begin = perf_counter()
    output = subprocess.PIPE if part.quiet else None
    done = subprocess.run(
        part.command, cwd=ROOT, env=_surroundings(), stdout=output, stderr=subprocess.STDOUT, text=True
    )
    outcome = "failed" if done.returncode else "passed"
    if part.quiet and done.returncode:
        print(done.stdout)
    print(f"{part.name:8} {outcome} {perf_counter() - begin:6.1f} s", flush=True)
    return not done.returncode


def _python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def _surroundings() -> dict[str, str]:
    """No screen is needed, and a shell that forbids byte code would make every start twice as slow."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _qt_trouble() -> str:
    """One sentence if Qt lacks a library of the system, else nothing."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return explain(error)
    return ""
