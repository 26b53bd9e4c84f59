"""The floors of the house: who may import whom, where Qt may stand, and which addresses stand nowhere."""

import ast
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.environment import ROOT
from tests.command import parts

COURSE = Path(ROOT, "course")
# Where facts were looked up, which is not where they come from; a space for each dot, or this file would be
# the first to break its own rule.
MIRRORS = """
5dok net, addictionrecoveryebulletin org, artsenkrant com, blikopnieuws nl, bohrium dp tech,
bureauvoortekst nl, burnout nl, businessinsider com, csrcentrum nl, dissertations se, docslib org,
envisionyourevolution com, fdocuments net, fdocuments nl, finallyseen org uk, goingconcern nl,
hearingreview com, hvds nl, informahealthcare com, ivlab ilabt imec be, managewarepro nl,
medtechmediaeurope com, medworm com, nieuwsblad be, nordictimes com, nu nl, nutritional-psychology org,
ouci dntb gov ua, pa gov, paperexplained cn, paperzilla ai, peeref com, prefrontal blog,
researchgate net, running wiki, runyoncanyon-losangeles com, scribd com, semanticscholar org,
springerprofessional de, studylib net, synergist aiha org, tellerreport com, tomesphere com, trials co,
upday com, x-mol com, zechmeister-solutions com
"""
HOSTS = [name.strip().replace(" ", ".") for name in MIRRORS.split(",")]
MIRROR = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, HOSTS))})(?![\w-])", re.IGNORECASE)
NOT_OURS = {"__pycache__", "build", "dist"}


def test_every_floor_imports_only_what_lies_below_it() -> None:
    floors = next(part for part in parts([]) if part.name == "floors")
    done = subprocess.run(floors.command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_qt_is_imported_in_ui_and_app_only() -> None:
    below = [path for path in COURSE.rglob("*.py") if not _may_use_qt(path.relative_to(COURSE))]
    assert below
    assert [path for path in below if {"PySide6", "shiboken6"} & set(imported(path.read_text("utf-8")))] == []


def test_the_network_of_qt_is_imported_nowhere() -> None:
    # import-linter sees PySide6 as one module.
    assert [path for path in COURSE.rglob("*.py") if "QtNetwork" in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    "code", ["import PySide6", "from PySide6.QtCore import Qt", "def f():\n    import PySide6.QtGui as gui"]
)
def test_an_import_of_qt_is_noticed_however_it_is_written(code: str) -> None:
    assert list(imported(code)) == ["PySide6"]


def test_no_mirror_stands_anywhere_in_the_repository() -> None:
    found = [(path, mirror[0]) for path, text in texts() for mirror in MIRROR.finditer(text)]
    assert found == []


def test_a_mirror_is_noticed_in_an_address_but_not_inside_a_longer_name() -> None:
    host = HOSTS[0]
    assert MIRROR.search(f"see https://www.{host}/paper")
    assert not MIRROR.search(f"my{host} or {host}x")


def texts() -> Iterator[tuple[Path, str]]:
    """Every file of the repository that is ours; a font or picture reads as nonsense and does no harm."""
    for folder, folders, names in os.walk(ROOT):  # Path.walk came with Python 3.12
        folders[:] = [name for name in folders if name == ".ci" or not name.startswith(".")]
        folders[:] = [name for name in folders if name not in NOT_OURS]
        for name in names:
            path = Path(folder, name)
            yield path, path.read_text("utf-8", errors="replace")


def imported(code: str) -> Iterator[str]:
    """The first word of everything that `code` imports."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=names):
                yield from (name.name.partition(".")[0] for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module.partition(".")[0]


def _may_use_qt(path: Path) -> bool:
    return path.parts[0] in ("ui", "program.py", "app.py")
