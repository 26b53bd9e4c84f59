"""The line over the weeks of a plan, to look at week by week."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from course.ui.charts import weeks as painted
from course.ui.exercises.walked import WalkedFigure


class WeeksFigure(WalkedFigure):
    """Its weeks, oldest first."""

    def __init__(self, name: str, data: Callable[[], painted.Weeks], said: Callable[[int], str]) -> None:
        """`said` puts the week at a place in words."""
        super().__init__(name, 0)
        self._data, self._said = data, said

    def count(self) -> int:
        return len(self._data().values)

    def said(self, number: int) -> str:
        return self._said(number)

    def found_at(self, point: QPointF) -> int:
        return painted.week_at(QRectF(self.rect()), self._data(), point)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._data())
