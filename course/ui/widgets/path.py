"""The path of lessons on the course map: done, now, later. No locks, no percentages."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from course.ui.theme import icons
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Tap

_ROW = 50
_X = 16
_RADIUS = 11


class Stop(NamedTuple):
    """One lesson on the path: `detail` is what stands at the right."""

    id: str
    title: str
    detail: str
    state: Literal["done", "now", "later"]


class LessonPath(QWidget):
    """Rows to click with a line of dots at their left."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop]) -> None:
        super().__init__()
        self._stops = stops
        layout = column(self, (34, 0, 0, 0))
        for stop in stops:
            tap = Tap(f"{stop.title}, {stop.detail}", margins=(12, 0, 12, 0))
            tap.setFixedHeight(theme.px(_ROW))
            tap.add(Label(stop.title, "strong" if stop.state == "now" else "body"), 1)
            tap.add(Label(stop.detail, "meta", wrap=False))
            tap.clicked.connect(lambda _=False, lesson=stop.id: self.chosen.emit(lesson))
            layout.addWidget(tap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        height = theme.px(_ROW)
        for index, stop in enumerate(self._stops):
            y = height * index + height / 2
            done = stop.state == "done"
            if index < len(self._stops) - 1:
                style = Qt.PenStyle.SolidLine if done else Qt.PenStyle.DotLine
                painter.setPen(QPen(theme.colour("primary" if done else "edge"), 2, style))
                painter.drawLine(QPointF(_X, y + _RADIUS), QPointF(_X, y + height - _RADIUS))
            painter.setPen(QPen(theme.colour("edge" if stop.state == "later" else "primary"), 2))
            painter.setBrush(theme.colour("primary" if done else "surface"))
            painter.drawEllipse(QPointF(_X, y), _RADIUS - 1, _RADIUS - 1)
            if done:
                icons.paint(painter, QRectF(_X - 7, y - 7, 14, 14), "check", "on_primary")
            elif stop.state == "now":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("primary"))
                painter.drawEllipse(QPointF(_X, y), 5, 5)
        painter.end()
