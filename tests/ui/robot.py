"""A robot that reads only accessible names and presses what it finds, as a screen reader's user does."""

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from course.ui.widgets.buttons import MenuButton
from course.ui.widgets.dialog import Dialog
from tests.ui.running import Running, settle


class Robot:
    """Sees what is visible and can be reached with Tab; nothing else of the program."""

    def __init__(self, running: Running) -> None:
        self.running = running

    def controls(self) -> list[QWidget]:
        """What can have the keyboard now, in no order; below a dialog nothing can."""
        window = self.running.window
        dialogs = [one for one in window.findChildren(Dialog) if one.isVisible()]
        found = (dialogs[-1] if dialogs else window).findChildren(QWidget)
        return [widget for widget in found if _reachable(widget)]

    def names(self) -> list[str]:
        """The accessible names of all controls."""
        return [widget.accessibleName() for widget in self.controls()]

    def find(self, name: str) -> QWidget:
        """The control with this name; “…” in it stands for anything."""
        for widget in self.controls():
            if _is_called(widget, name):
                return widget
        raise AssertionError(f"nothing is called {name!r}; there is: {self.names()}")

    def sees(self, name: str) -> bool:
        """Whether there is a control of this name now."""
        return any(_is_called(widget, name) for widget in self.controls())

    def press(self, name: str) -> None:
        """Click in the middle of the control with this name."""
        self.press_control(self.find(name))

    @staticmethod
    def press_control(widget: QWidget) -> None:
        """Click in the middle of a control."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    def type(self, name: str, text: str) -> None:
        """Type into the field with this name, behind what stands there."""
        field = self.find(name)
        assert isinstance(field, (QLineEdit, QPlainTextEdit)), name
        field.setFocus()
        QTest.keyClicks(field, text)
        settle()

    def choose(self, name: str, line: int = 0) -> None:
        """Choose a line of the list that opens under the button with this name."""
        button = self.find(name)
        assert isinstance(button, MenuButton), name
        button.menu().actions()[line].trigger()
        settle()

    def use(self, widget: QWidget, words: str) -> None:
        """Do with a control what it is for: write `words`, choose, press, or walk and answer with keys."""
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            self.type(widget.accessibleName(), words)
        elif isinstance(widget, MenuButton):
            self.choose(widget.accessibleName())
        elif isinstance(widget, QAbstractButton):
            self.press_control(widget)
        else:
            widget.setFocus()
            self.key(Qt.Key.Key_Right)
            self.key(Qt.Key.Key_2)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, as the window system delivers it."""
        window = self.running.window
        QTest.keyClick(window.focusWidget() or window, key, held)
        settle()


def _is_called(widget: QWidget, name: str) -> bool:
    return bool(re.fullmatch(".*".join(map(re.escape, name.split("…"))), widget.accessibleName(), re.DOTALL))


def _reachable(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    # Of a group in which one is chosen, Tab reaches that one and the arrows the others.
    arrows = isinstance(widget, QAbstractButton) and widget.autoExclusive()
    return (bool(tab) or arrows) and widget.isVisible() and widget.isEnabled()
