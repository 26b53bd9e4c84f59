"""A figure of a lesson: a glass jar of which you cannot see the inside, with a label of three lines."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    FINE,
    LINE,
    SIZE,
    WEIGHT,
    box,
    draw_path,
    lines,
    outline,
    room,
    units,
    word,
)

WORDS = 3
_SHELF = 172  # px at 100 % from the top, as all lengths here
_HALF, _REACH = 132, 200  # from the middle to the side of the jar, and to an end of the shelf
_LABEL_HALF, _LABEL_TOP, _LINE_HIGH = 104, 67, 29
_GLASS = outline(
    "M -104 30 C -106 40 -132 40 -132 60 L -132 152 C -132 166 -124 172 -110 172 L 110 172"
    " C 124 172 132 166 132 152 L 132 60 C 132 40 106 40 104 30 Z"
)
_SHINE = outline("M -121 70 L -121 146 M -114 58 L -114 80")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: the three lines of the label."""
    with units(painter, rect):
        painter.translate(room(rect).width() / 2, 0)
        draw_path(painter, lines((-_REACH, _SHELF), (_REACH, _SHELF)), "edge")
        draw_path(painter, _GLASS, fill="cool_soft")
        draw_path(painter, _SHINE, "cool_fill", LINE)
        _draw_lid(painter)
        _draw_label(painter)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """One below the other on the label."""
    middle = room(rect).width() / 2
    return [
        word(rect, said, middle, _LABEL_TOP + _LINE_HIGH * (number + 0.5))
        for number, said in enumerate(words)
    ]


def _draw_lid(painter: QPainter) -> None:
    """Screwed on."""
    draw_path(painter, box(-110, 6, 220, 24, 5), fill="soft")
    for x in range(-98, 99, 14):
        draw_path(painter, lines((x, 13), (x, 23)), "edge", FINE)


def _draw_label(painter: QPainter) -> None:
    """With a thin line between two lines of words."""
    high = _LINE_HIGH * WORDS
    draw_path(painter, box(-_LABEL_HALF, _LABEL_TOP, 2 * _LABEL_HALF, high, 4), fill="surface")
    for number in range(1, WORDS):
        y = _LABEL_TOP + _LINE_HIGH * number
        draw_path(painter, lines((-_LABEL_HALF + 12, y), (_LABEL_HALF - 12, y)), "edge", FINE)
