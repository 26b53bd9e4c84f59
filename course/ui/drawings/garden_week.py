"""A figure of a lesson: a week as seven garden beds from above, with squares that are sown, grown or bare."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text, text_width
from course.ui.charts.sketch import (
    FINE,
    LINE,
    SIZE,
    WEIGHT,
    at,
    box,
    draw_path,
    lines,
    outline,
    room,
    units,
    word,
)
from course.ui.theme.theme import theme

WORDS = 5
# A bed is a column: s is sown, g is grass, a dot is bare.
BEDS = ("gsg.", "g.sg", "gg.g", ".sgg", "gg.g", "s.gg", "gsg.")
_MOST, _GAP = 500, 11  # px at 100 %, as all lengths here
_DAYS, _TOP, _SQUARE, _LEGEND = 11, 25, 28, 161  # from the top, but for the height of a square
_SAMPLE_WIDE, _TO_WORD, _APART = 40, 8, 30  # of the samples below
_STICK = outline("M 0 10 L 0 -3 M 0 -2 C -1 -9 3 -11 8 -11 C 8 -5 5 -2 0 -2 Z")
_TUFT = outline("M -4 4 C -4 0 -5 -2 -7 -4 M -1 4 C -1 -1 -1 -4 0 -7 M 2 4 C 2 0 3 -2 6 -4")
_TUFTS = ((-10.0, -2.0), (0.0, 4.0), (11.0, -2.0))


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: the first and the last day, then what the three kinds of squares are called."""
    with units(painter, rect):
        wide = _bed(rect)
        for number, bed in enumerate(BEDS):
            x = _left(rect) + number * (wide + _GAP)
            draw_path(painter, box(x, _TOP, wide, _SQUARE * len(bed), 4), fill="heat_soft")
            for row, kind in enumerate(bed):
                _draw_square(painter, x + wide / 2, _TOP + _SQUARE * (row + 0.5), kind)
                if row:
                    y = _TOP + _SQUARE * row
                    draw_path(painter, lines((x + 4, y), (x + wide - 4, y)), "edge", FINE, dash=(2, 3))
        for x, kind in zip(_samples(rect, words), "sg.", strict=True):
            high = _SQUARE - 2
            draw_path(painter, box(x, _LEGEND - high / 2, _SAMPLE_WIDE, high, 4), fill="heat_soft")
            _draw_square(painter, x + _SAMPLE_WIDE / 2, _LEGEND, kind)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The days above the first and the last bed; the rest beside the samples below."""
    left = _left(rect)
    right = left + len(BEDS) * (_bed(rect) + _GAP) - _GAP
    samples = zip(words[2:], _samples(rect, words), strict=True)
    return [
        word(rect, words[0], left, _DAYS, "left"),
        word(rect, words[1], right, _DAYS, "right"),
        *(word(rect, said, x + _SAMPLE_WIDE + _TO_WORD, _LEGEND, "left") for said, x in samples),
    ]


def _bed(rect: QRectF) -> float:
    """How wide one is."""
    return (min(room(rect).width() - 4, _MOST) + _GAP) / len(BEDS) - _GAP


def _left(rect: QRectF) -> float:
    return (room(rect).width() - len(BEDS) * (_bed(rect) + _GAP) + _GAP) / 2


def _samples(rect: QRectF, words: Sequence[str]) -> list[float]:
    """Where the three samples begin; with their words they stand in the middle."""
    widths = [
        _SAMPLE_WIDE + _TO_WORD + text_width(said, SIZE, WEIGHT) / theme.scale + _APART for said in words[2:]
    ]
    start = (room(rect).width() - sum(widths) + _APART) / 2
    return [start + sum(widths[:number]) for number in range(len(widths))]


def _draw_square(painter: QPainter, x: float, y: float, kind: str) -> None:
    """A stick with a leaf, three tufts of grass, or nothing."""
    if kind == "s":
        draw_path(painter, at(_STICK, x, y + 1), "primary", LINE, "primary")
    if kind == "g":
        for aside, below in _TUFTS:
            draw_path(painter, at(_TUFT, x + aside, y + below), "muted", FINE)
