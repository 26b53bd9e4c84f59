"""A figure of a lesson: a washing line with three pegs: one grips, one is squeezed, one lies in a basket."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

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
    mirrored,
    outline,
    room,
    round_at,
    units,
    words_in,
)

WORDS = 3
_MOST = 540  # px at 100 %, as all lengths here
_HANG, _RIM = 78, 102  # the washing line and the rim of the basket, from the top
_NAMES = 157
_BESIDE = 14  # between two names
# The right half of a peg, its spring at 0, 0 and its jaws below: the handle above leans outward.
_LEG = outline(
    "M 1 -6 L 9 -48 C 9.5 -51 15 -51 15.5 -47 L 11.5 2 L 9 33 C 8.6 36 4 37 3 34"
    " L 1.6 30 C 5 28 5 22 1.6 20 L 1.6 6 Z"
)
_SIZE_OF_PEG = 0.95
_SPRING = _HANG - 25 * _SIZE_OF_PEG
_BASKET = outline(
    "M -50 0 C -48 14 -44 24 -38 30 C -20 35 20 35 38 30 C 44 24 48 14 50 0 C 34 9 -34 9 -50 0 Z"
)
_WEAVE = outline("M -47 0 C -30 9 30 9 47 0")
_OPEN = 9.0  # degrees that each leg turns when squeezed


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: under the three pegs, from left to right."""
    with units(painter, rect):
        grips, opens, lies = (_middle(rect, number) for number in range(WORDS))
        left, across = _left(rect), _across(rect)
        draw_path(
            painter,
            curve((left, _HANG - 7), (grips, _HANG), (opens, _HANG + 1), (left + across, _HANG - 22)),
            "edge",
            LINE,
        )
        _draw_peg(painter, grips, _SPRING, 0)
        _draw_peg(painter, opens, _SPRING, _OPEN)
        _draw_squeeze(painter, opens, _SPRING - 34)
        _draw_basket(painter, lies)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Under each peg, on two lines if need be."""
    width = _across(rect) / WORDS - _BESIDE
    return [
        row
        for number, said in enumerate(words)
        for row in words_in(rect, said, _middle(rect, number), _NAMES, width)
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _middle(rect: QRectF, number: int) -> float:
    return _left(rect) + _across(rect) * (number + 0.5) / WORDS


def _draw_peg(painter: QPainter, x: float, y: float, turn: float, lean: float = 0) -> None:
    """With its spring at x, y; both legs turned by `turn` degrees around it, which opens the jaws."""
    right = at(_LEG, 0, 0, -turn)
    for leg in (mirrored(right), right):
        draw_path(painter, at(leg, x, y, lean, _SIZE_OF_PEG), fill="sun")
    for ring in (4.4, 1.4):
        draw_path(painter, round_at(x, y, ring), fill="surface")


def _draw_squeeze(painter: QPainter, x: float, y: float) -> None:
    """Two arrows that press the handles together."""
    for side in (-1, 1):
        tip = x + side * 17
        draw_path(painter, lines((tip + side * 22, y), (tip, y)), "primary", BOLD)
        draw_path(painter, lines((tip + side * 7, y - 6), (tip, y), (tip + side * 7, y + 6)), "primary", BOLD)


def _draw_basket(painter: QPainter, x: float) -> None:
    """Woven, its peg leaning loosely over the rim."""
    draw_path(painter, round_at(x, _RIM, 50, 7), fill="page")
    _draw_peg(painter, x + 6, _RIM - 7, 3, 66)
    bowl = at(_BASKET, x, _RIM)
    draw_path(painter, bowl, fill="soft")
    for row in (9, 18):
        draw_path(painter, at(_WEAVE, x, _RIM + row, 0, 1 - row / 160), "edge", FINE)
