"""The lanes and the slider below them as controls: keys and clicks choose a day.

What of the lanes stays the same is painted once.
"""

from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSlider

from course.ui.charts import lanes as painted
from course.ui.charts.lanes_frame import Lanes, Run
from course.ui.exercises.view import Canvas
from course.ui.theme.theme import theme

WEEK = 7
_FAR = 10_000  # days: beyond any run
_ENDS = {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, **_ENDS}


class Shown(Protocol):
    """Whoever knows what is to be painted."""

    def picture(self) -> Lanes:
        """The figure as plain values."""


class HalfYearFigure(Canvas):
    """Sends the day that somebody chooses; one beyond an end of the run means that end."""

    day_chosen = Signal(int)
    next_turn_asked = Signal()

    def __init__(self, name: str, shown: Shown) -> None:
        super().__init__(name, painted.LEAST)
        self._shown = shown
        self._ground = QPixmap()
        self._ground_of: tuple[Run, QSize, str, float] | None = None

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        data = self._shown.picture()
        painted.draw_column(painter, rect, data)
        painter.drawPixmap(QPoint(0, 0), self._ground_for(rect, data))
        painted.draw_front(painter, rect, data)

    def _ground_for(self, rect: QRectF, data: Lanes) -> QPixmap:
        """The part that depends neither on the day nor on the sliders."""
        made_of = (data.run, self.size(), theme.light, theme.scale)
        was = self._ground_of
        if was is None or was[0] is not data.run or was[1:] != made_of[1:]:
            self._ground_of = made_of
            ratio = self.devicePixelRatioF()
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painted.draw_ground(painter, rect, data)
            painter.end()
        return self._ground

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is not None:
            week = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.day_chosen.emit(self._shown.picture().day + steps * (WEEK if week else 1))
        elif event.key() == Qt.Key.Key_N:
            self.next_turn_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = painted.day_at(QRectF(self.rect()), self._shown.picture(), event.position())
        if day is not None:
            self.day_chosen.emit(day)


class DaySlider(QSlider):
    """Goes through the days that are shown; Home and End mean those of the whole run, as in the figure.

    `day_chosen` is sent for these two only; else the value changes.
    """

    day_chosen = Signal(int)
    next_turn_asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setPageStep(WEEK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        end = _ENDS.get(Qt.Key(event.key()))
        if end is not None:
            self.day_chosen.emit(end)
        elif event.key() == Qt.Key.Key_N:
            self.next_turn_asked.emit()
        else:
            super().keyPressEvent(event)
