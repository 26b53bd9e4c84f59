"""A figure of a lesson: a pile of unopened post, and three open trays to sort it into, by their haste."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    FINE,
    LINE,
    SIZE,
    WEIGHT,
    at,
    draw_path,
    lines,
    outline,
    room,
    units,
    word,
)

WORDS = 3
_TABLE = 164  # px at 100 % from the top, as all lengths here
_PILE, _MOST_WIDE = 100, 124
_MOST = 560  # wider, the trays would stand too far from the pile
_HIGH = 58  # the front of a tray
_BACK_X, _BACK_Y = 14, -28  # from the front of a thing to its back
_ENVELOPE = 66, 46
# Of the letters in each tray: how far from its left and above its front, and how they lean, in degrees.
_LETTERS = (((22.0, 38.0, -5.0),), ((12.0, 27.0, 4.0), (32.0, 33.0, -4.0)), ((26.0, 32.0, 6.0),))
_SHIFTS = (1, 5, 0, 4, 2, 6, 3, 0, 5, 2, 1, 4, 0, 3)  # how untidy the pile is


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: what stands on the trays, from left to right."""
    with units(painter, rect):
        left, width = _left(rect), _wide(rect)
        draw_path(painter, lines((left, _TABLE), (_left(rect) + _across(rect), _TABLE)), "edge", LINE)
        _draw_pile(painter, left + 8)
        for number, letters in enumerate(_LETTERS):
            _draw_tray(painter, _tray(rect, number), width, letters)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Each word in the middle of the front of its tray."""
    half = _wide(rect) / 2
    return [
        word(rect, said, _tray(rect, number) + half, _TABLE - _HIGH / 2) for number, said in enumerate(words)
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _gap(rect: QRectF) -> float:
    """Between two trays."""
    return _across(rect) * 0.038


def _wide(rect: QRectF) -> float:
    return min(_MOST_WIDE, (_across(rect) - _PILE - _BACK_X) / 3 - _gap(rect))


def _tray(rect: QRectF, number: int) -> float:
    """The left of a tray; they stand as far to the right as they can."""
    end = _left(rect) + _across(rect) - _BACK_X
    return end - (3 - number) * (_wide(rect) + _gap(rect)) + _gap(rect)


def _draw_pile(painter: QPainter, left: float) -> None:
    """Flat envelopes on one another; of the upper one you see the flap."""
    wide, thick = 70.0, 6.0
    for number, shift in enumerate(_SHIFTS):
        x, y = left + 4 + shift, _TABLE - thick * (number + 1)
        back = x + _BACK_X, y + _BACK_Y
        corners = [(x, y), back, (back[0] + wide, back[1]), (x + wide, y)]
        side = [(x + wide, y + thick), (back[0] + wide, back[1] + thick)]
        edges = lines((x, y), *corners[1:3], side[1], side[0], (x, y + thick), closed=True)
        draw_path(painter, edges, fill="soft")
        draw_path(painter, lines(*corners, closed=True), fill="page")
        draw_path(painter, lines((x + wide, y), side[0]))
        if number == len(_SHIFTS) - 1:
            tip = x + wide / 2 + _BACK_X * 0.4, y + _BACK_Y * 0.42
            draw_path(painter, lines(corners[1], tip, corners[2]), "ink", FINE)


def _draw_tray(
    painter: QPainter, x: float, width: float, letters: Sequence[tuple[float, float, float]]
) -> None:
    """Its back first, then what lies in it, then its front and its side."""
    top, end = _TABLE - _HIGH, x + width
    back = (x + _BACK_X, top + _BACK_Y), (end + _BACK_X, top + _BACK_Y)
    draw_path(painter, lines((x, top), *back, (end, top), closed=True), fill="page")
    for aside, above, turn in letters:
        _draw_letter(painter, x + aside, top - above, turn)
    side = lines((end, top), back[1], (end + _BACK_X, _TABLE + _BACK_Y), (end, _TABLE), closed=True)
    draw_path(painter, side, fill="soft")
    draw_path(painter, lines((x, top), (end, top), (end, _TABLE), (x, _TABLE), closed=True), fill="soft")


def _draw_letter(painter: QPainter, x: float, y: float, turn: float) -> None:
    wide, high = _ENVELOPE
    draw_path(
        painter, at(outline(f"M 0 0 L {wide} 0 L {wide} {high} L 0 {high} Z"), x, y, turn), fill="surface"
    )
    draw_path(painter, at(outline(f"M 0 0 L {wide / 2} 20 L {wide} 0"), x, y, turn), "ink", FINE)
