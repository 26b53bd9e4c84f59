"""A question over the page: what a screen reader hears of it."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from course.ui.widgets import dialog
from course.ui.widgets.dialog import Dialog
from tests.ui.setting import load_theme

TITLE, TEXT = "Erase this entry?", "This cannot be undone."


def asked(qtbot: QtBot, text: str = TEXT) -> Dialog:
    """A question in a window."""
    load_theme()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    question = Dialog(window, TITLE, text, "Erase", "Keep", fill_reject=True)
    question.open()
    return question


def said(widget: QWidget, what: QAccessible.Text) -> str:
    """What a screen reader is told about a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(what)


def test_a_screen_reader_is_told_that_it_is_a_dialog_what_it_asks_and_why(qtbot: QtBot) -> None:
    question = asked(qtbot)
    found = QAccessible.queryAccessibleInterface(question)
    assert found is not None
    assert found.role() == QAccessible.Role.Dialog
    assert said(question, QAccessible.Text.Name) == TITLE
    assert said(question, QAccessible.Text.Description) == TEXT


def test_the_button_with_the_keyboard_tells_why_it_is_asked(qtbot: QtBot) -> None:
    question = asked(qtbot)
    button = question.window().focusWidget()
    assert button is not None
    assert said(button, QAccessible.Text.Name) == "Keep"
    assert said(button, QAccessible.Text.Description) == TEXT


@pytest.mark.parametrize(("text", "heard"), [(TEXT, f"{TITLE} {TEXT}"), ("", TITLE)])
def test_it_is_said_when_it_opens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, heard: str
) -> None:
    words: list[str] = []

    class Reader:
        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            words.append(event.message())

    monkeypatch.setattr(dialog, "QAccessible", Reader)
    asked(qtbot, text)
    assert words == [heard]
