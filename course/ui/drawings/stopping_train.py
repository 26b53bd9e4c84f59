"""A figure of a lesson: a railway line with six stops, about as far apart as they are in time."""

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
    box,
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

WORDS = 6
_STOPS = (0.0, 0.15, 0.45, 0.6, 0.86, 1.0)  # of the way: about as the weeks, but far enough apart to read
_MOST = 620  # px at 100 %, as all lengths here
_RAIL, _BED = 104, 116  # from the top
_ABOVE, _BELOW = 52, 152  # the names stand above and below in turn
_FIRST, _LAST = 126, 38  # from the left and from the right end to a stop
_DOT = 6.5
# Share of the way, and height from the top.
_DUNES = ((0.0, 84), (0.1, 74), (0.24, 86), (0.38, 91), (0.54, 77), (0.7, 88), (0.86, 79), (1.0, 90))
_TRAIN = outline("M 0 0 L 0 -36 C 0 -42 3 -44 8 -44 L 60 -44 C 76 -44 82 -26 86 -10 C 87 -4 86 0 82 0 Z")
_WINDOWS = ((8.0, 14.0), (27.0, 14.0))
_CAB = outline("M 56 -35 L 63 -35 C 70 -33 73 -27 75 -21 L 56 -21 Z")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: the stops from left to right."""
    with units(painter, rect):
        left, right = _left(rect), _left(rect) + _across(rect)
        _draw_dunes(painter, left, right)
        _draw_track(painter, left, right)
        for number in range(WORDS):
            _draw_stop(painter, _stop(rect, number), above=number % 2 == 0)
        _draw_train(painter, left + 8)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """In turn above and below the line, so that neighbours have room."""
    return [
        word(rect, said, _stop(rect, number), _BELOW if number % 2 else _ABOVE)
        for number, said in enumerate(words)
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _stop(rect: QRectF, number: int) -> float:
    return _left(rect) + _FIRST + (_across(rect) - _FIRST - _LAST) * _STOPS[number]


def _draw_dunes(painter: QPainter, left: float, right: float) -> None:
    """Behind the line, lower than the names above it."""
    points = [(left + (right - left) * share, high) for share, high in _DUNES]
    land = curve(*points)
    land.lineTo(right, _RAIL)
    land.lineTo(left, _RAIL)
    tint(painter, land, "soft")


def _draw_track(painter: QPainter, left: float, right: float) -> None:
    """Two rails, seen a little from above, on sleepers."""
    count = round((right - left) / 14)
    for number in range(count):
        x = left + (right - left) * (number + 0.5) / count
        draw_path(painter, lines((x + 2, _RAIL - 2), (x - 2, _BED + 2)), "edge", FINE)
    for rail in (_RAIL, _BED - 2):
        draw_path(painter, lines((left, rail), (right, rail)))


def _draw_stop(painter: QPainter, x: float, above: bool) -> None:
    """A dot on the line, and a thin line to its name."""
    middle = (_RAIL + _BED) / 2 - 1
    end = _ABOVE + 13 if above else _BELOW - 13
    draw_path(painter, lines((x, middle), (x, end)), "edge", LINE)
    draw_path(painter, round_at(x, middle, _DOT + 3), "surface", LINE, "surface")
    draw_path(painter, round_at(x, middle, _DOT), "primary", BOLD, "surface")


def _draw_train(painter: QPainter, x: float) -> None:
    y = _BED - 9
    for wheel in (16, 32, 54, 70):
        draw_path(painter, round_at(x + wheel, y, 6), fill="page")
    draw_path(painter, at(_TRAIN, x, y - 3), fill="surface")
    for start, width in _WINDOWS:
        draw_path(painter, box(x + start, y - 38, width, 14, 2), "ink", FINE, "sun")
    draw_path(painter, at(_CAB, x, y - 3), "ink", FINE, "sun")
    draw_path(painter, lines((x, y - 14), (x + 84, y - 14)), "edge", FINE)
    tint(painter, round_at(x + 80, y - 9, 2), "ink")
