"""A figure of a lesson: two kitchen tiles with a motto; the old one is cracked, the new one hangs crooked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    FINE,
    SIZE,
    WEIGHT,
    at,
    box,
    draw_path,
    lines,
    outline,
    room,
    round_at,
    tint,
    units,
    words_in,
)
from course.ui.theme.theme import theme

WORDS = 2
_TILE = 140  # px at 100 %, as all lengths here
_MIDDLE = 105  # from the top
_NAIL = 6
_APART = 118  # from the middle of the figure to that of a tile, at most
_EDGE = 20  # from the edge of a tile to its motto
_TURNS = (0.0, 3.0)  # degrees: how crooked each tile hangs
_CORNER = outline("M 0 19 C 11 19 19 11 19 0 M 0 12 C 7 12 12 7 12 0")
_CRACK = outline("M 70 -36 L 60 -43 L 56 -55 L 44 -58 L 39 -70 M 56 -55 L 47 -49")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: on the old tile at the left, and on the new one at the right."""
    for number, (said, turn) in enumerate(zip(words, _TURNS, strict=True)):
        motto = _motto(rect, number, said)
        painter.save()
        _turn(painter, rect, number, turn)
        with units(painter, rect):
            _draw_tile(painter, _middle(rect, number))
            if number == 0:
                draw_path(painter, at(_CRACK, _middle(rect, number), _MIDDLE))
        for row in motto:
            text(painter, row, "ink", SIZE, WEIGHT)
        painter.restore()


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """In the middle of each tile, as if both hung straight."""
    return [row for number, said in enumerate(words) for row in _motto(rect, number, said)]


def _motto(rect: QRectF, number: int, said: str) -> list[Placed]:
    return words_in(rect, said, _middle(rect, number), _MIDDLE, _TILE - 2 * _EDGE)


def _middle(rect: QRectF, number: int) -> float:
    width = room(rect).width()
    return width / 2 + (2 * number - 1) * min(_APART, width / 4)


def _turn(painter: QPainter, rect: QRectF, number: int, degrees: float) -> None:
    """Around the nail that a tile hangs on."""
    x, y = rect.x() + _middle(rect, number) * theme.scale, rect.y() + _NAIL * theme.scale
    painter.translate(x, y)
    painter.rotate(degrees)
    painter.translate(-x, -y)


def _draw_tile(painter: QPainter, x: float) -> None:
    """On a cord, with a line and two bows in each corner."""
    half, top = _TILE / 2, _MIDDLE - _TILE / 2
    draw_path(painter, lines((x - 40, top), (x, _NAIL), (x + 40, top)), "edge", FINE)
    tint(painter, round_at(x, _NAIL, 3.2), "ink")
    draw_path(painter, box(x - half, top, _TILE, _TILE, 4), fill="surface")
    draw_path(painter, box(x - half + 7, top + 7, _TILE - 14, _TILE - 14, 1), "edge", FINE)
    for turn in (0, 90, 180, 270):
        corner = at(_CORNER, -half + 7, -half + 7)
        draw_path(painter, at(corner, x, _MIDDLE, turn), "cool", FINE)
