"""A figure of a lesson: a counter with its hours, and three chairs; a numbered ticket lies on two of them."""

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
    box,
    draw_path,
    lines,
    outline,
    room,
    round_at,
    tint,
    units,
    word,
    words_in,
)

WORDS = 2
_MOST = 560  # px at 100 %, as all lengths here
_SHARE = 0.48  # of the width: the counter
_SIGN, _SHUTTER, _OPEN, _TOP, _FLOOR = 4, 50, 62, 116, 172  # from the top: each part of the counter
_EDGE = 10
_GONE = 56  # what stands above the empty chair
_SEAT = 132
_CHAIR = outline(
    "M -24 -48 C -24 -53 24 -53 24 -48 L 22 -26 C 10 -24 -10 -24 -22 -26 Z"
    " M -19 -25 L -19 -4 M 19 -25 L 19 -4"
)
_CUSHION = outline("M -22 -5 L 22 -5 L 27 3 C 27 6 -27 6 -27 3 Z")
_LEGS = outline("M -24 5 L -26 40 M 24 5 L 26 40 M -15 6 L -15 32 M 15 6 L 15 32")
# With a notch on each side where it was torn off.
_TICKET = outline(
    "M -13 -38 L 13 -38 L 13 -33 C 10 -33 10 -29 13 -29 L 13 -5 L -13 -5 L -13 -29"
    " C -10 -29 -10 -33 -13 -33 Z"
)


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: on the sign above the counter, and above the third chair."""
    with units(painter, rect):
        left, right = _left(rect), _left(rect) + _across(rect)
        draw_path(painter, lines((left, _FLOOR), (right, _FLOOR)), "edge")
        _draw_counter(painter, left + _EDGE, _across(rect) * _SHARE - 2 * _EDGE)
        for number in range(3):
            _draw_chair(painter, _chair(rect, number), taken=number < 2)
    for number in range(2):
        digit = word(rect, str(number + 1), _chair(rect, number), _SEAT - 17)
        text(painter, digit, "ink", SIZE, WEIGHT)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """On the sign, on two lines if need be; and above the third chair."""
    wide = _across(rect) * _SHARE
    sign = words_in(rect, words[0], _left(rect) + wide / 2, (_SIGN + _SHUTTER) / 2, wide - 4 * _EDGE)
    apart = _chair(rect, 1) - _chair(rect, 0)
    return [*sign, *words_in(rect, words[1], _chair(rect, 2), _GONE, apart)]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _chair(rect: QRectF, number: int) -> float:
    """The middle of a chair; they share what the counter leaves."""
    start = _across(rect) * _SHARE + _EDGE
    return _left(rect) + start + (_across(rect) - start) * (number + 0.5) / 3


def _draw_counter(painter: QPainter, left: float, width: float) -> None:
    """From the top: the sign, the shutter rolled up, the lit room behind it, and the counter itself."""
    right = left + width
    tint(painter, box(left + 6, _OPEN, width - 12, _TOP - _OPEN), "sun")
    draw_path(
        painter, lines((left + 6, _FLOOR), (left + 6, _SHUTTER), (right - 6, _SHUTTER), (right - 6, _FLOOR))
    )
    draw_path(painter, box(left, _SIGN, width, _SHUTTER - _SIGN, 5), fill="surface")
    draw_path(painter, box(left + 6, _SHUTTER, width - 12, _OPEN - _SHUTTER), fill="soft")
    for slat in (1, 2):
        y = _SHUTTER + slat * (_OPEN - _SHUTTER) / 3
        draw_path(painter, lines((left + 6, y), (right - 6, y)), "edge", FINE)
    _draw_clock(painter, left + width * 0.5, (_OPEN + _TOP) / 2 - 1)
    draw_path(painter, box(left + 6, _TOP, width - 12, _FLOOR - _TOP), fill="soft")
    draw_path(painter, box(left - 4, _TOP - 3, width + 8, 8, 3), fill="surface")
    draw_path(painter, box(left + 20, _TOP + 17, width - 40, _FLOOR - _TOP - 29), "edge", FINE)


def _draw_clock(painter: QPainter, x: float, y: float) -> None:
    """It is five o’clock."""
    draw_path(painter, round_at(x, y, 19), fill="surface")
    draw_path(painter, lines((x, y - 13), (x, y), (x + 4.5, y + 7.8)))
    tint(painter, round_at(x, y, 2), "ink")


def _draw_chair(painter: QPainter, x: float, taken: bool) -> None:
    """With a ticket against its back, or where one was."""
    for path, fill in ((_LEGS, ""), (_CHAIR, "page"), (_CUSHION, "soft")):
        draw_path(painter, at(path, x, _SEAT), fill=fill)
    ticket = at(_TICKET, x, _SEAT + 2)
    if taken:
        draw_path(painter, ticket, fill="surface")
    else:
        draw_path(painter, ticket, "edge", LINE, dash=(1.2, 2.4))
