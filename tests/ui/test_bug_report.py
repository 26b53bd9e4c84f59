"""A bug is written down without the person's words, and told once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.errors import Damaged, DiskFull
from course.ui.bug_report import BugReport
from course.ui.widgets.buttons import Button
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


def test_the_filled_button_has_the_focus_and_goes_on(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    BugReport(window, tmp_path, lambda error: None).on_bug(KeyError, _caught(), None)
    _said(window)
    filled = [button for button in window.findChildren(Button) if button.property("role") == "primary"]
    assert [button.accessibleName() for button in filled] == ["Go on"]
    assert window.focusWidget() is filled[0]
    qtbot.keyClick(filled[0], Qt.Key.Key_Return)
    assert window.isVisible()
    assert not any(dialog.isVisible() for dialog in window.findChildren(Dialog))


def test_escape_goes_on_as_well(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    BugReport(window, tmp_path, lambda error: None).on_bug(KeyError, _caught(), None)
    _said(window)
    qtbot.keyClick(window.findChildren(Dialog)[0], Qt.Key.Key_Escape)
    assert window.isVisible()
