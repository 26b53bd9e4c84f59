"""A figure of several things, walked through with the keyboard or a click; each is said in words."""

from abc import abstractmethod

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from course.ui.exercises.view import Canvas

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_NONE = -1


class WalkedFigure(Canvas):
    """The arrows go on and back, Home and End to the first and the last. It begins at the last: now."""

    def __init__(self, name: str, least: int) -> None:
        """`least`: how low it may become, in px at 100 %."""
        super().__init__(name, least)
        self._name = name
        self._walked = _NONE

    @abstractmethod
    def count(self) -> int:
        """How many things there are."""

    @abstractmethod
    def said(self, number: int) -> str:
        """One of them in a sentence; the first is 0."""

    def found_at(self, point: QPointF) -> int:
        """What lies below a click; -1 for nothing."""
        return _NONE

    def current(self) -> int:
        """The one under the keyboard; -1 for none."""
        return self._walked if self.hasFocus() else _NONE

    def forget(self) -> None:
        """Other things are shown now."""
        self._walked = _NONE
        self.setAccessibleName(self._name)
        self.update()

    def walk_to(self, number: int) -> None:
        """Look at this one, and let a screen reader hear it."""
        self._walked = number
        words = self.said(number)
        self.setAccessibleName(f"{self._name}. {words}")
        self.setToolTip(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.count() - 1
        step = _STEPS.get(Qt.Key(event.key()))
        if last < 0:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.walk_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif step is not None:
            self.walk_to(min(max(self._walked + step, 0), last) if self._walked >= 0 else last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.found_at(event.position())
        if found >= 0:
            self.setFocus()
            self.walk_to(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
