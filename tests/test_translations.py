"""Every word of the interface is translated, and what the program loads is what was translated."""

import ast
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from course.environment import ROOT
from tests.make_translations import FOLDER, pack, update

COURSE = Path(ROOT, "course")


def _messages(ts: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(ts).getroot().iter("message"))


def _translation(message: ElementTree.Element) -> ElementTree.Element:
    found = message.find("translation")
    assert found is not None
    return found


def test_no_word_is_untranslated_or_unfinished(tmp_path: Path) -> None:
    ts = Path(shutil.copy(FOLDER / "nl.ts", tmp_path))
    update(ts)
    open_ = [
        message.findtext("source")
        for message in _messages(ts)
        if _translation(message).get("type") == "unfinished" or not _translation(message).text
    ]
    assert open_ == []


def test_no_placeholder_is_lost_in_translation() -> None:
    import re

    for message in _messages(FOLDER / "nl.ts"):
        source, target = message.findtext("source") or "", _translation(message).text or ""
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", target)), source


def test_the_packed_file_is_up_to_date(tmp_path: Path) -> None:
    pack(FOLDER / "nl.ts", tmp_path / "nl.qm")
    assert (tmp_path / "nl.qm").read_bytes() == (FOLDER / "nl.qm").read_bytes()


def test_packing_that_fails_leaves_what_was_packed(tmp_path: Path) -> None:
    (tmp_path / "bad.ts").write_text("<TS", "utf-8")
    qm = tmp_path / "nl.qm"
    qm.write_bytes(b"old")
    with pytest.raises(subprocess.CalledProcessError):
        pack(tmp_path / "bad.ts", qm)
    assert qm.read_bytes() == b"old"


def test_packing_replaces_the_file_and_does_not_write_into_it(tmp_path: Path) -> None:
    qm = tmp_path / "nl.qm"
    qm.write_bytes(b"old")
    with qm.open("rb") as reader:
        pack(FOLDER / "nl.ts", qm)
        assert reader.read() == b"old"
    assert qm.read_bytes() == (FOLDER / "nl.qm").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"nl.qm"}


def test_no_word_to_translate_stands_inside_an_f_string() -> None:
    """Qt's tool does not look there: the word would stay English."""
    found = [
        f"{path.name}:{call.lineno}"
        for path in COURSE.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in ("tr", "translate")
    ]
    assert found == []
