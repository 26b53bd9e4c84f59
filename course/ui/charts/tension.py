"""Before and after on a line from at ease to very tense: two dots, and two more for the mean of all times."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import Placed, dot, line, place, text, text_width
from course.ui.theme.theme import theme

_HIGHEST = 10.0
_ROW, _ROW_GAP = 76, 4  # px at 100 %: the words above, the line, the words below
_ENDS = 22  # px at 100 % below the last row
_AWAY = 24  # px at 100 % from a line to the middle of the words at a dot
_DOT, _RING = 7, 11  # px at 100 %: radius of after, and of before
_EDGE, _NAME_GAP = 34, 24  # px at 100 % beside a line, and from its name


class Row(NamedTuple):
    """One line: its name, and where before and after stand, 0–10; None where it was left open."""

    name: str
    before: float | None
    after: float | None


class Tension(NamedTuple):
    """What the figure shows."""

    rows: tuple[Row, ...]
    before: str
    after: str
    low: str
    high: str


def height(data: Tension) -> int:
    """How high the figure is, in px at 100 %."""
    return len(data.rows) * (_ROW + _ROW_GAP) + _ENDS


def draw(painter: QPainter, rect: QRectF, data: Tension) -> None:
    """Paint the lines and their dots into `rect`."""
    for number, row in enumerate(data.rows):
        start, end = _line(rect, data, number)
        line(painter, start, end, "edge", 2)
        for value, filled in ((row.before, False), (row.after, True)):
            if value is not None:
                _draw_dot(painter, _at(start, end, value), filled)
    for placed in names(rect, data):
        text(painter, placed)


def names(rect: QRectF, data: Tension) -> list[Placed]:
    """Every word in the figure and where it stands."""
    found: list[Placed] = []
    for number, row in enumerate(data.rows):
        start, end = _line(rect, data, number)
        found.append(place(row.name, QPointF(rect.x(), start.y()), "left"))
        for words, value, side in ((data.before, row.before, -1), (data.after, row.after, 1)):
            if value is not None:
                middle = _at(start, end, value) + QPointF(0, side * theme.px(_AWAY))
                found.append(place(words, middle, "centre"))
    start, end = _line(rect, data, len(data.rows) - 1)
    y = rect.bottom() - theme.px(_ENDS) / 2
    found.append(place(data.low, QPointF(start.x(), y), "left"))
    found.append(place(data.high, QPointF(end.x(), y), "right"))
    return found


def dot_at(rect: QRectF, data: Tension, row: int, value: float) -> QPointF:
    """The middle of a dot at `value` on this line."""
    return _at(*_line(rect, data, row), value)


def _line(rect: QRectF, data: Tension, number: int) -> tuple[QPointF, QPointF]:
    widest = max(text_width(row.name) for row in data.rows)
    y = rect.y() + theme.px(_ROW) / 2 + number * theme.px(_ROW + _ROW_GAP)
    left = rect.x() + widest + theme.px(_NAME_GAP)
    return QPointF(left, y), QPointF(rect.right() - theme.px(_EDGE), y)


def _at(start: QPointF, end: QPointF, value: float) -> QPointF:
    return QPointF(start.x() + (end.x() - start.x()) * value / _HIGHEST, start.y())


def _draw_dot(painter: QPainter, middle: QPointF, filled: bool) -> None:
    """Before is a ring, after is filled: where both stand in one place both are seen."""
    if filled:
        dot(painter, middle, _DOT * theme.scale)
        return
    painter.setPen(QPen(theme.colour("primary"), 2 * theme.scale))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(middle, _RING * theme.scale, _RING * theme.scale)
