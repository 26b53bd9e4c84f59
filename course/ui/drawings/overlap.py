"""A figure of a lesson: three rounds that half cover one another, a name beside each."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import Placed, place, text, text_width
from course.ui.theme.theme import theme

WORDS = 3
_SIZE, _WEIGHT = 16, 600  # px at 100 %
_HIGH = 2 + 3**0.5 / 2  # radii from the top to the bottom of three rounds whose middles lie a radius apart
_BESIDE = 16  # px at 100 % from a round to its name
_FILL = 46  # of 255: three layers of it stay three steps of one colour


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """Three rounds that half cover one another; where two or three lie on each other it is darker."""
    radius = _radius(rect, words)
    for middle in _middles(rect, radius):
        painter.setPen(QPen(theme.colour("primary"), 1.6 * theme.scale))
        painter.setBrush(theme.colour("primary", _FILL))
        painter.drawEllipse(middle, radius, radius)
    for name in names(rect, words):
        text(painter, name, "ink", _SIZE, _WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The names beside the left, the right and the lower round."""
    radius = _radius(rect, words)
    left, right, below = _middles(rect, radius)
    away = radius + theme.px(_BESIDE)
    slanting = QPointF(away * cos(pi / 5), away * sin(pi / 5))
    return [
        place(words[0], left - QPointF(away, 0), "right", _SIZE, _WEIGHT),
        place(words[1], right + QPointF(away, 0), "left", _SIZE, _WEIGHT),
        place(words[2], below + slanting, "left", _SIZE, _WEIGHT),
    ]


def _radius(rect: QRectF, words: Sequence[str]) -> float:
    """As large as the height allows, unless the names beside it then have no room."""
    widest = max(text_width(word, _SIZE, _WEIGHT) for word in words) + theme.px(_BESIDE) + 2
    return max(1.0, min((rect.height() - 4) / _HIGH, (rect.width() / 2 - widest) / 1.5))


def _middles(rect: QRectF, radius: float) -> tuple[QPointF, QPointF, QPointF]:
    centre, top = rect.center().x(), rect.center().y() - radius * _HIGH / 2 + radius
    return (
        QPointF(centre - radius / 2, top),
        QPointF(centre + radius / 2, top),
        QPointF(centre, top + radius * 3**0.5 / 2),
    )
