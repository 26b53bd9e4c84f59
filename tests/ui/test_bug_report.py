"""A bug is written down without the person's words, and told once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.errors import Damaged, DiskFull
from course.ui.bug_report import BugReport
from course.ui.widgets.dialog import Dialog
from course.ui.window import Window

_OWN_WORDS = "ik lag weer wakker"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    window = Window(qapp, QWidget)
    qtbot.addWidget(window)
    window.show()
    return window


def _caught(words: str = _OWN_WORDS) -> Exception:
    try:
        try:
            raise ValueError(words)
        except ValueError as earlier:
            raise KeyError(words) from earlier
    except KeyError as error:
        return error


def _said(window: Window) -> list[str]:
    QApplication.processEvents()
    return [label.text() for dialog in window.findChildren(Dialog) for label in dialog.findChildren(QLabel)]


def test_no_word_of_the_person_is_written_down(window: Window, tmp_path: Path) -> None:
    report = BugReport(window, tmp_path, lambda error: None)
    report.on_bug(KeyError, _caught(), None)
    text = (tmp_path / "bug.txt").read_text("utf-8")
    assert "KeyError" in text
    assert _OWN_WORDS not in text
    assert not any(_OWN_WORDS in words for words in _said(window))


def test_the_same_bug_is_told_once(window: Window, tmp_path: Path) -> None:
    report = BugReport(window, tmp_path, lambda error: None)
    for _ in range(3):
        report.on_bug(KeyError, _caught(), None)
    _said(window)
    assert len(window.findChildren(Dialog)) == 1


def test_an_error_of_the_world_gets_its_own_sentence(window: Window, tmp_path: Path) -> None:
    report = BugReport(window, tmp_path, lambda error: None)
    report.on_bug(DiskFull, DiskFull("no room"), None)
    assert any("disk is full" in words for words in _said(window))


def test_damage_goes_to_the_page_about_damage(window: Window, tmp_path: Path) -> None:
    found: list[Damaged] = []
    report = BugReport(window, tmp_path, found.append)
    error = Damaged("a page does not verify")
    report.on_bug(Damaged, error, None)
    assert _said(window) == []
    assert found == [error]
