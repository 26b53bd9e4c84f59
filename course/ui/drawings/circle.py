"""A figure of a lesson: six words in a ring, an arrow from each to the next."""

from collections.abc import Sequence
from math import atan2, cos, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.kit import Placed, line_height, place, text, text_width
from course.ui.theme.theme import theme

WORDS = 6
_SIZE, _WEIGHT = 16, 600  # px at 100 %
_MOST_ACROSS = 250  # px at 100 %: a wider ring no longer looks like one
_AROUND_WORD = 7  # px at 100 % between a word and an arrow
_HEAD_LONG, _HEAD_WIDE = 12.0, 6.5  # px at 100 %
_PIECES = 240  # of the whole ring: how fine its arrows are cut


class _Ellipse(NamedTuple):
    """The ring on which the words stand, in px."""

    centre: QPointF
    across: float
    down: float

    def at(self, turn: float) -> QPointF:
        """The point after `turn` of a whole round, clockwise from the top."""
        angle = 2 * pi * turn - pi / 2
        return self.centre + QPointF(self.across * cos(angle), self.down * sin(angle))


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """The words clockwise from the top, an arrow from each to the next, the last one back to the first."""
    ring, placed = _ring(rect, words), names(rect, words)
    for number in range(len(words)):
        _draw_arrow(painter, _free_points(ring, number, placed))
    for name in placed:
        text(painter, name, "ink", _SIZE, _WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Every word of the ring and where it stands."""
    ring = _ring(rect, words)
    return [
        place(word, ring.at(number / len(words)), "centre", _SIZE, _WEIGHT)
        for number, word in enumerate(words)
    ]


def _ring(rect: QRectF, words: Sequence[str]) -> _Ellipse:
    widest = max(text_width(word, _SIZE, _WEIGHT) for word in words)
    across = min(rect.width() / 2 - widest / 2, theme.px(_MOST_ACROSS))
    return _Ellipse(rect.center(), max(across, 1.0), rect.height() / 2 - line_height(_SIZE) / 2)


def _free_points(ring: _Ellipse, number: int, placed: Sequence[Placed]) -> list[QPointF]:
    """The part of the ring between a word and the next one that touches no word."""
    gap = theme.px(_AROUND_WORD)
    kept = [name.rect.adjusted(-gap, -gap / 2, gap, gap / 2) for name in placed]
    pieces = _PIECES // len(placed)
    points = [ring.at((number + piece / pieces) / len(placed)) for piece in range(pieces + 1)]
    return [point for point in points if not any(rect.contains(point) for rect in kept)]


def _draw_arrow(painter: QPainter, points: Sequence[QPointF]) -> None:
    """Along `points`, the head on the last one."""
    if len(points) < 2:
        return
    tip, long = points[-1], _HEAD_LONG * theme.scale
    shaft = [point for point in points if (point - tip).manhattanLength() > long * 0.7]
    pen = QPen(theme.colour("primary"), 3 * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(shaft))
    behind = shaft[-1] if shaft else points[0]
    _draw_head(painter, tip, atan2(tip.y() - behind.y(), tip.x() - behind.x()), long)


def _draw_head(painter: QPainter, tip: QPointF, angle: float, long: float) -> None:
    half = _HEAD_WIDE * theme.scale
    base = tip - QPointF(long * cos(angle), long * sin(angle))
    aside = QPointF(-half * sin(angle), half * cos(angle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary"))
    painter.drawPolygon(QPolygonF((base + aside, tip, base - aside)))
