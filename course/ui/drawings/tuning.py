"""A figure of a lesson: three lines as of sound: one waves calmly, one trembles a little, one is jagged."""

from collections.abc import Sequence
from math import pi, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text, text_width
from course.ui.charts.sketch import (
    BOLD,
    SIZE,
    WEIGHT,
    Point,
    curve,
    draw_path,
    lines,
    room,
    units,
    word,
)
from course.ui.theme.theme import theme

WORDS = 3
_MOST = 580  # px at 100 %, as all lengths here
_CALM, _TREMBLING, _JAGGED = 28, 82, 142  # from the top
_TO_LINE = 18  # from the names to the lines
_HIGH, _TREMBLE, _PEAK = 11, 2.0, 27
_WAVES, _TREMBLES = 5, 30  # of each line
_PEAKS = (0.6, -0.8, 1.0, -0.7, 0.75, -1.0, 0.9, -0.65, 1.0, -0.9, 0.7, -0.8, 0.5)  # parts of the highest
_POINTS = 300


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: before the lines, from the top."""
    with units(painter, rect):
        left, right = _ends(rect, words)
        smooth = [_wave(step / _POINTS, 0.0) for step in range(_POINTS + 1)]
        trembling = [_wave(step / _POINTS, _TREMBLE) for step in range(_POINTS + 1)]
        sharp = [0.0, *(_PEAK * part for part in _PEAKS), 0.0]
        draw_path(painter, curve(*_spread(smooth, left, right, _CALM)), "primary", BOLD)
        draw_path(painter, curve(*_spread(trembling, left, right, _TREMBLING)), "primary", BOLD)
        draw_path(painter, lines(*_spread(sharp, left, right, _JAGGED)), "primary", BOLD)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Each before its line, all with the same right edge."""
    left, _ = _ends(rect, words)
    rows = zip(words, (_CALM, _TREMBLING, _JAGGED), strict=True)
    return [word(rect, said, left - _TO_LINE, y, "right") for said, y in rows]


def _ends(rect: QRectF, words: Sequence[str]) -> Point:
    """Where the lines begin and end, beside the widest name."""
    across = min(room(rect).width() - 4, _MOST)
    left = (room(rect).width() - across) / 2
    widest = max(text_width(said, SIZE, WEIGHT) for said in words) / theme.scale
    return left + widest + _TO_LINE + 1, left + across


def _wave(share: float, tremble: float) -> float:
    return _HIGH * sin(2 * pi * _WAVES * share) + tremble * sin(2 * pi * _TREMBLES * share)


def _spread(heights: Sequence[float], left: float, right: float, y: float) -> list[Point]:
    """These heights at equal distances from left to right, around y."""
    step = (right - left) / (len(heights) - 1)
    return [(left + step * number, y - high) for number, high in enumerate(heights)]
