"""A breath: a circle that grows and shrinks in a ring, or dots that fill a count at a time (look.md §6)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from course.ui.charts.kit import Placed, place, text, text_width
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF

_EDGE = 3  # px around the ring
_SMALLEST = 0.58  # of the ring: the circle before a breath in
_WIDE = 1.02  # of the ring's radius: how wide the words in the circle may be
_SIZES = (34, 30, 26, 22, 18)  # px at 100 % of the words, the largest that fit
_BELOW = (18, 16, 15)  # px at 100 % of the small words
_DOT, _DOT_GAP = 14, 18  # px at 100 %: radius, and from dot to dot
_LINE, _RING = 2.5, 2.0  # px


class Breath(NamedTuple):
    """What is to be seen: large words, small words under them, and the circle or the dots.

    `size`: 0–1, how far the circle has grown; `counts` and `passed`: of the phase, for the dots.
    """

    words: str
    below: str
    dots: bool
    size: float = 0.0
    counts: int = 0
    passed: int = 0


def draw(painter: QPainter, rect: QRectF, data: Breath) -> None:
    """Paint one moment into `rect`."""
    if data.dots:
        _draw_dots(painter, rect, data)
    else:
        _draw_circle(painter, rect, data)
    large, small = names(rect, data)
    painter.setFont(font(SERIF, _word_size(rect, data), 500))
    painter.setPen(theme.colour("ink"))
    painter.drawText(large.rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, large.words)
    text(painter, small, "muted", _small_size(rect, data))


def names(rect: QRectF, data: Breath) -> list[Placed]:
    """The large and the small words, and where they stand."""
    metrics = QFontMetricsF(font(SERIF, _word_size(rect, data), 500))
    width, height = metrics.horizontalAdvance(data.words) + 1, metrics.height()
    middle = rect.center()
    away = theme.px(_DOT + _DOT_GAP) if data.dots else 0.0
    top = middle.y() - away - height + (0 if data.dots else height * 0.25)
    large = Placed(data.words, QRectF(middle.x() - width / 2, top, width, height))
    size = _small_size(rect, data)
    below = QPointF(middle.x(), middle.y() + (away or height * 0.25) + theme.px(size) * 0.75)
    return [large, place(data.below, below, "centre", size)]


def radius(rect: QRectF, size: float) -> float:
    """How large the circle is in `rect`, in px."""
    return _ring(rect) * (_SMALLEST + (1 - _SMALLEST) * size)


def _ring(rect: QRectF) -> float:
    return max(min(rect.width(), rect.height()) / 2 - _EDGE, 1.0)


def _word_size(rect: QRectF, data: Breath) -> float:
    """The largest size in which the words fit: in the smallest circle, or above the dots."""
    wide = rect.width() if data.dots else _ring(rect) * _WIDE
    high = rect.height() / 2 - (theme.px(_DOT + _DOT_GAP) if data.dots else 0)
    for size in _SIZES:
        metrics = QFontMetricsF(font(SERIF, size, 500))
        if metrics.horizontalAdvance(data.words) <= wide and metrics.height() <= high:
            return size
    return _SIZES[-1]


def _small_size(rect: QRectF, data: Breath) -> float:
    wide = rect.width() if data.dots else _ring(rect) * _WIDE
    return next((size for size in _BELOW if text_width(data.below, size) <= wide), _BELOW[-1])


def _draw_circle(painter: QPainter, rect: QRectF, data: Breath) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), _RING))
    painter.drawEllipse(rect.center(), _ring(rect), _ring(rect))
    painter.setBrush(theme.colour("soft"))
    painter.setPen(QPen(theme.colour("primary"), _LINE))
    now = radius(rect, data.size)
    painter.drawEllipse(rect.center(), now, now)


def _draw_dots(painter: QPainter, rect: QRectF, data: Breath) -> None:
    """Those of this phase in one row, the counts that have passed filled."""
    across, step = theme.px(_DOT), 2 * theme.px(_DOT) + theme.px(_DOT_GAP)
    first = rect.center().x() - step * (data.counts - 1) / 2
    painter.setPen(QPen(theme.colour("primary"), _RING))
    for number in range(data.counts):
        painter.setBrush(theme.colour("primary" if number < data.passed else "surface"))
        painter.drawEllipse(QPointF(first + number * step, rect.center().y()), across, across)
