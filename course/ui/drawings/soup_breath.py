"""A figure of a lesson: a bowl of soup with steam, and above it a breath as a line: short up, long down."""

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    BOLD,
    FINE,
    LINE,
    SIZE,
    WEIGHT,
    at,
    curve,
    draw_path,
    lines,
    outline,
    room,
    round_at,
    tint,
    units,
    word,
)

WORDS = 2
_LOW, _HIGH = 76, 12  # px at 100 % from the top, as all lengths here: the two ends of a breath and its top
_MOST = 440  # how long the line is at most
_IN = 0.4  # of a breath, the rest is out: four parts to six
_POINTS = 24
_RIM, _TABLE = 118, 168
_BOWL = outline("M -70 0 C -69 28 -48 47 -22 47 L 22 47 C 48 47 69 28 70 0 Z")
_FOOT = outline("M -24 46 L -27 50 L 27 50 L 24 46 Z")
_STEAM = outline("M 0 0 C -9 -9 9 -15 0 -25")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: on the way up and on the way down."""
    with units(painter, rect):
        middle = room(rect).width() / 2
        _draw_bowl(painter, middle)
        draw_path(painter, _breath(rect), "primary", BOLD)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Left of the rise, and right above the fall."""
    middle = room(rect).width() / 2
    return [
        word(rect, words[0], middle - _wide(rect) * 0.33, 34, "right"),
        word(rect, words[1], middle + _wide(rect) * 0.24, 30, "left"),
    ]


def _wide(rect: QRectF) -> float:
    return min(room(rect).width() - 8, _MOST)


def _breath(rect: QRectF) -> QPainterPath:
    """Up and down once, slow at the top and at both ends."""
    wide = _wide(rect)
    left = (room(rect).width() - wide) / 2
    up = [(step / _POINTS, step / _POINTS * _IN) for step in range(_POINTS + 1)]
    down = [(1 - step / _POINTS, _IN + step / _POINTS * (1 - _IN)) for step in range(1, _POINTS + 1)]
    return curve(
        *[
            (left + wide * share, _LOW - (_LOW - _HIGH) * (1 - cos(pi * high)) / 2)
            for high, share in up + down
        ]
    )


def _draw_bowl(painter: QPainter, x: float) -> None:
    """On a table; you look a little into it."""
    draw_path(painter, lines((x - 150, _TABLE), (x + 150, _TABLE)), "edge", LINE)
    draw_path(painter, at(_FOOT, x, _RIM), fill="soft")
    draw_path(painter, at(_BOWL, x, _RIM), fill="soft")
    draw_path(painter, round_at(x, _RIM, 70, 11), fill="page")
    tint(painter, round_at(x, _RIM + 2, 60, 7.5), "sun")
    draw_path(painter, at(outline("M -56 20 C -48 34 -36 40 -24 41"), x, _RIM), "edge", FINE)
    for aside in (-20, 0, 20):
        draw_path(painter, at(_STEAM, x + aside, _RIM - 15), "edge", LINE)
