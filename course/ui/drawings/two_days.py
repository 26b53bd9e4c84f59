"""A figure of a lesson: one day as two lines: all in one go drops away, with rests ripples and lasts."""

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    BOLD,
    LINE,
    SIZE,
    WEIGHT,
    Point,
    at,
    curve,
    draw_path,
    lines,
    outline,
    room,
    units,
    word,
)

WORDS = 4
_MOST = 600  # px at 100 %, as all lengths here
_AXIS, _NAMES = 144, 163  # from the top: the day, and its two ends
_EDGE = 6
# All in one go: share of the day and height from the top.
_IN_ONE_GO = (
    (0.0, 40.0), (0.12, 35.0), (0.3, 33.0), (0.45, 40.0), (0.56, 68.0), (0.66, 106.0), (0.76, 126.0),
    (0.88, 131.0), (1.0, 132.0),
)  # fmt: skip
_DASH = (4.0, 2.6)
_CALM, _SLOPE, _RIPPLE = 90, 8, 11  # with rests: where it begins, how far it sinks, and how high it ripples
_RIPPLES = 4
_POINTS = 64
# A rest as in sheet music, 26 high.
_REST = outline(
    "M -3 -13 L 4 -4 C -1 0 -1 3 5 8 C 0 6 -3 8 1 13 C -6 9 -6 3 0 4 L -4 -1 C 1 -5 1 -8 -3 -13 Z"
)


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: the two ends of the day, then the two lines."""
    with units(painter, rect):
        left, across = _left(rect), _across(rect)
        draw_path(painter, lines((left, _AXIS), (left + across, _AXIS)), "edge")
        for end in (left, left + across):
            draw_path(painter, lines((end, _AXIS - 4), (end, _AXIS + 4)), "edge")
        dropping = curve(*[(left + across * share, high) for share, high in _IN_ONE_GO])
        draw_path(painter, dropping, "muted", BOLD, dash=_DASH)
        draw_path(
            painter,
            curve(*[_with_rests(rect, step / _POINTS) for step in range(_POINTS + 1)]),
            "primary",
            BOLD,
        )
        for number in range(_RIPPLES):
            x, y = _with_rests(rect, (number + 0.62) / _RIPPLES)
            _draw_rest(painter, x, y - 25)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The ends below the day; the names of the lines above them, one left and one right."""
    left, right = _left(rect) + _EDGE, _left(rect) + _across(rect) - _EDGE
    return [
        word(rect, words[0], left - _EDGE, _NAMES, "left"),
        word(rect, words[1], right + _EDGE, _NAMES, "right"),
        word(rect, words[2], left, 13, "left"),
        word(rect, words[3], right, 33, "right"),
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width() - 4, _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _with_rests(rect: QRectF, share: float) -> Point:
    """Up at the beginning of each quarter of the day, down at its end, and a little lower at night."""
    ripple = cos(2 * pi * (share * _RIPPLES - 0.5))
    return _left(rect) + _across(rect) * share, _CALM + _SLOPE * share - _RIPPLE * ripple


def _draw_rest(painter: QPainter, x: float, y: float) -> None:
    draw_path(painter, at(_REST, x, y), "primary", LINE / 2, "primary")
