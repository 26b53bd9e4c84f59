"""A page in a window of its own, used by keys alone, and what a screen reader hears of it."""

from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.ui.widgets import announce
from tests.ui.running import settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NOTHING = Qt.KeyboardModifier.NoModifier
_Page = TypeVar("_Page", bound=QWidget)


class ByKeys(Generic[_Page]):
    """Shows `page`; every key goes to what has the keyboard."""

    def __init__(self, qtbot: QtBot, page: _Page, size: tuple[int, int] = (1120, 760)) -> None:
        self.page = page
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        qtbot.waitExposed(page)
        settle()

    def at(self) -> QWidget:
        """What has the keyboard."""
        found = self.page.focusWidget()
        assert found is not None
        return found

    def name(self) -> str:
        """How a screen reader calls what has the keyboard."""
        return self.at().accessibleName()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = _NOTHING) -> None:
        """Press a key."""
        QTest.keyClick(self.at(), key, held)
        settle()

    def type(self, text: str) -> None:
        """Each letter as the keyboard of the system sends it, capitals with Shift held."""
        for letter in text:
            self.letter(letter, SHIFT if letter.isupper() else _NOTHING)

    def letter(self, letter: str, held: Qt.KeyboardModifier = _NOTHING) -> None:
        """One letter, with what is held; with Caps Lock the two do not belong together."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.at(), QKeyEvent(kind, 0, held, letter))
        settle()

    def paste(self, text: str) -> None:
        """Ctrl+V with this on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CTRL)
        QGuiApplication.clipboard().clear()

    def tab_to(self, name: str) -> None:
        """Tab until the control with this name has the keyboard."""
        for _ in range(40):
            if self.name() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}; it reaches {self.tab_order()}")

    def tab_order(self) -> list[str]:
        """The names that Tab meets, from here until it is here again."""
        first, found = self.at(), []
        while not found or self.at() is not first:
            found.append(self.name())
            self.key(Qt.Key.Key_Tab)
        return found

    def words(self) -> str:
        """All that can be read on it."""
        labels = self.page.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def in_sight(self, widget: QWidget) -> bool:
        """Whether all of this can be seen."""
        return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def listen(patch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say from now on."""
    heard: list[str] = []

    class Reader:
        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            heard.append(event.message())

    patch.setattr(announce, "QAccessible", Reader)
    return heard


def description(widget: QWidget) -> str:
    """What a screen reader tells about a widget beside its name."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(QAccessible.Text.Description)
