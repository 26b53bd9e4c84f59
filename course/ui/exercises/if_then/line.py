"""The line over the weeks of a plan, to look at week by week."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from course.ui.charts import weeks as painted
from course.ui.exercises.view import Canvas

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class WeeksFigure(Canvas):
    """Left and Right walk the weeks, so does a click; Home and End go to the first and the last."""

    def __init__(self, name: str, data: Callable[[], painted.Weeks], said: Callable[[int], str]) -> None:
        """`said` puts the week at a place in words."""
        super().__init__(name, 0)
        self._name, self._data, self._said = name, data, said
        self._walked = -1

    def current(self) -> int:
        """The place of the week under the keyboard; -1 for none."""
        return self._walked if self.hasFocus() else -1

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._data().values) - 1
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif step is not None:
            self._walk_to(min(max(self._walked + step, 0), last) if self._walked >= 0 else last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = painted.week_at(QRectF(self.rect()), self._data(), event.position())
        if found >= 0:
            self.setFocus()
            self._walk_to(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _walk_to(self, week: int) -> None:
        """Look at this week, and let a screen reader hear it."""
        self._walked = week
        words = self._said(week)
        self.setAccessibleName(f"{self._name}. {words}")
        self.setToolTip(words)
        self.update()
