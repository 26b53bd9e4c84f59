"""A figure of a lesson: a path through dunes that climbs in waves, above the names of three phases."""

from collections.abc import Sequence
from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from course.ui.charts.kit import Placed, dotted_line, in_lines, line_height, place, text
from course.ui.theme.theme import theme

WORDS = 3
_SIZE, _WEIGHT = 16, 600  # px at 100 %
_NAME_ROOM = 34  # px at 100 % below the dunes
_WAVE = 0.2  # of the height: how far a wave leaves the slope that the path follows as a whole
_LOWEST, _HIGHEST = 0.16, 0.8  # of the height: that slope at its two ends
_POINTS = 120


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: the three phases from left to right; each has one wave of the path above it."""
    plot = _plot(rect)
    way = QPolygonF([_at(plot, step / _POINTS) for step in range(_POINTS + 1)])
    dunes = QPainterPath()
    dunes.addPolygon(way)
    dunes.lineTo(plot.bottomRight())
    dunes.lineTo(plot.bottomLeft())
    painter.fillPath(dunes, theme.colour("soft"))
    _draw_borders(painter, plot, len(words))
    pen = QPen(theme.colour("primary"), 3.5 * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(way)
    for name in names(rect, words):
        text(painter, name, "ink", _SIZE, _WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The name of each phase, in the middle below its part of the path."""
    plot = _plot(rect)
    width = plot.width() / len(words)
    placed = []
    for number, word in enumerate(words):
        shown = in_lines(word, width - 8, _SIZE, _WEIGHT)[0]
        middle = QPointF(plot.x() + width * (number + 0.5), rect.bottom() - line_height(_SIZE) / 2)
        placed.append(place(shown, middle, "centre", _SIZE, _WEIGHT))
    return placed


def _plot(rect: QRectF) -> QRectF:
    edge = 4 * theme.scale
    return rect.adjusted(edge, edge, -edge, -theme.px(_NAME_ROOM))


def _at(plot: QRectF, share: float) -> QPointF:
    """The path at `share` of its width: a slope with one whole wave for each phase."""
    slope = _LOWEST + (_HIGHEST - _LOWEST) * share
    height = slope + _WAVE * sin(2 * pi * WORDS * share) * (0.75 + 0.25 * share)
    return QPointF(plot.x() + plot.width() * share, plot.bottom() - plot.height() * height)


def _draw_borders(painter: QPainter, plot: QRectF, phases: int) -> None:
    """Between two phases, dotted: nobody crosses them on one day."""
    for number in range(1, phases):
        top = _at(plot, number / phases)
        dotted_line(painter, QPointF(top.x(), plot.bottom()), top + QPointF(0, theme.px(10)), "edge", 2.0)
