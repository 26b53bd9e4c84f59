"""The weeks of an if-then plan: a dot for each week that was looked back on, joined where no week is open."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import Placed, dot, in_lines, line, line_height, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_ENDS = 118  # at the left, for the words at the two ends of the scale
_RIGHT, _ABOVE, _BELOW = 14, 14, 34
_GAP = 12  # between two names of weeks, and between the words and the plot
_DOT, _CURRENT_DOT = 6.0, 7.5
_REACH = 22
_COLUMN = 18
_HIGHEST = 10
_FEWEST = 10  # weeks that the plot has room for from the start


class Weeks(NamedTuple):
    """Values 0–10 in the order of the weeks, None for an open one, with the name of each week.

    `current` is the place of the week that is looked at, -1 for none.
    """

    values: tuple[int | None, ...]
    names: tuple[str, ...]
    low: str
    high: str
    current: int = -1


def draw(painter: QPainter, rect: QRectF, data: Weeks) -> None:
    """Paint the plot with its words into `rect`."""
    plot = _plot(rect)
    for y in (plot.y(), plot.bottom()):
        line(painter, QPointF(plot.x(), y), QPointF(plot.right(), y))
    if data.current >= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("soft"))
        wide = theme.px(_COLUMN)
        painter.drawRect(QRectF(_x(plot, data, data.current) - wide / 2, plot.y(), wide, plot.height()))
    points = _points(plot, data)
    painter.setPen(QPen(theme.colour("primary"), 1.6 * theme.scale))
    for start, end in pairwise(points):
        if start is not None and end is not None:
            painter.drawLine(start, end)
    for number, point in enumerate(points):
        if point is not None:
            dot(painter, point, (_CURRENT_DOT if number == data.current else _DOT) * theme.scale)
    for placed in names(rect, data):
        text(painter, placed)


def names(rect: QRectF, data: Weeks) -> list[Placed]:
    """Every piece of text and where it stands."""
    plot = _plot(rect)
    room = plot.x() - rect.x() - theme.px(_GAP)
    found = _end(data.high, rect.x(), plot.y(), room, False)
    found += _end(data.low, rect.x(), plot.bottom(), room, True)
    y = plot.bottom() + theme.px(20)
    every = _every(plot, data)
    for number in range(0, len(data.names), every):
        name = place(data.names[number], QPointF(_x(plot, data, number), y), "centre")
        name.rect.moveLeft(max(plot.x(), min(name.rect.x(), plot.right() - name.rect.width())))
        if not found or not found[-1].rect.intersects(name.rect):
            found.append(name)
    return found


def week_at(rect: QRectF, data: Weeks, point: QPointF) -> int:
    """The week nearest to `point`, at most 22 px away from left to right; -1 if there is none."""
    plot = _plot(rect)
    found = [(abs(_x(plot, data, number) - point.x()), number) for number in range(len(data.values))]
    near = [one for one in found if one[0] <= _REACH]
    return min(near)[1] if near else -1


def _plot(rect: QRectF) -> QRectF:
    return rect.adjusted(theme.px(_ENDS), theme.px(_ABOVE), -theme.px(_RIGHT), -theme.px(_BELOW))


def _x(plot: QRectF, data: Weeks, number: int) -> float:
    edge = theme.px(_GAP)
    steps = max(len(data.values), _FEWEST) - 1
    return plot.x() + edge + (plot.width() - 2 * edge) * number / steps


def _points(plot: QRectF, data: Weeks) -> list[QPointF | None]:
    return [
        None
        if value is None
        else QPointF(_x(plot, data, number), plot.bottom() - plot.height() * min(value, _HIGHEST) / _HIGHEST)
        for number, value in enumerate(data.values)
    ]


def _every(plot: QRectF, data: Weeks) -> int:
    """Which names are shown: each, each second, each third … so that none touch."""
    widest = max((text_width(name) for name in data.names), default=0.0) + theme.px(_GAP)
    apart = _x(plot, data, 1) - _x(plot, data, 0)
    return max(1, int(-(-widest // apart)))


def _end(words: str, x: float, y: float, room: float, upward: bool) -> list[Placed]:
    """Words in lines beside one end of the scale, from it down or up to it."""
    lines = in_lines(words, room)
    first = y + line_height() / 2 - (line_height() * (len(lines)) if upward else line_height() / 2)
    return [
        place(one, QPointF(x, first + line_height() * number), "left") for number, one in enumerate(lines)
    ]
