"""A figure of a lesson: a drawbridge that stands open; cars wait for it while a small boat sails through."""

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
_MOST = 580  # px at 100 %, as all lengths here
_ROAD, _WATER = 118, 141  # from the top
_HINGE = 0.535  # of the width: where the bridge turns
_GAP = 94  # between the two banks
_LEAF_X, _LEAF_Y = 52, -66  # from the hinge to the end of the open leaf
_POST = 46  # how high the frame is that the upper beam turns on
_WEIGHT_X, _WEIGHT_Y = -27, 34  # from there to the end of the beam that holds the balance
_BARRIER = -46  # from the hinge
_CARS = (-128, -173, -218)
_CAR = outline(
    "M 1 -5 L 1 -11 C 1 -14 4 -15 7 -16 L 12 -23 C 13 -25 15 -25 17 -25 L 25 -25 C 27 -25 28 -24 29 -23"
    " L 33 -16 C 37 -15 39 -14 39 -10 L 39 -5 Z"
)
_PANES = outline("M 11 -16 L 15 -21.5 L 19 -21.5 L 19 -16 Z M 22 -16 L 22 -21.5 L 26 -21.5 L 30 -16 Z")
_HULL = outline("M -24 -8 L 25 -9 C 23 -1 18 5 13 5 L -16 5 C -21 5 -23 -1 -24 -8 Z")
_SAIL = outline("M 4 -50 C 16 -38 20 -24 20 -14 L 4 -14 Z")
_HOUSE = outline("M 0 0 L 0 -30 L 38 -30 L 38 0 M -5 -29 L 9 -48 L 29 -48 L 43 -29 Z")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: above the cars that wait, and under the boat."""
    with units(painter, rect):
        hinge = _hinge(rect)
        _draw_banks(painter, rect, hinge)
        _draw_house(painter, hinge + _GAP + 34)
        for car in _CARS:
            _draw_car(painter, hinge + car)
        _draw_barrier(painter, hinge + _BARRIER)
        _draw_boat(painter, hinge + _GAP - 32)
        _draw_bridge(painter, hinge)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Above the cars, and in the water."""
    hinge = _hinge(rect)
    return [
        word(rect, words[0], hinge + _CARS[1] + 20, _ROAD - 48),
        word(rect, words[1], hinge + _GAP / 2, _WATER + 19),
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _hinge(rect: QRectF) -> float:
    return _left(rect) + _across(rect) * _HINGE


def _draw_banks(painter: QPainter, rect: QRectF, hinge: float) -> None:
    """The road on both sides, and the water between them."""
    left, right, low = _left(rect), _left(rect) + _across(rect), room(rect).height()
    tint(painter, box(hinge, _WATER, _GAP, low - _WATER), "water")
    draw_path(painter, lines((hinge, _WATER), (hinge + _GAP, _WATER)), "edge")
    for start, end in ((left, hinge), (hinge + _GAP, right)):
        tint(painter, box(start, _ROAD, end - start, low - _ROAD), "soft")
        draw_path(painter, lines((start, _ROAD), (end, _ROAD)))
    for quay in (hinge, hinge + _GAP):
        draw_path(painter, lines((quay, _ROAD), (quay, low)))


def _draw_bridge(painter: QPainter, x: float) -> None:
    """The leaf and, above it, the beam with its weight; chains keep the two side by side."""
    top, end = _ROAD - _POST, (x + _LEAF_X, _ROAD + _LEAF_Y)
    draw_path(painter, lines((x, _ROAD), (x, top)), "ink", BOLD)
    draw_path(painter, lines((x, _ROAD), end), "ink", 5)
    draw_path(
        painter, lines((x + _WEIGHT_X, top + _WEIGHT_Y), (x, top), (end[0], end[1] - _POST)), "ink", BOLD
    )
    draw_path(painter, lines(end, (end[0], end[1] - _POST)), "edge", FINE)
    draw_path(painter, at(box(-9, -6, 18, 12, 2), x + _WEIGHT_X, top + _WEIGHT_Y, -52), fill="surface")
    draw_path(painter, round_at(x, top, 3), fill="surface")


def _draw_barrier(painter: QPainter, x: float) -> None:
    """Striped, across the road before the first car."""
    draw_path(painter, lines((x, _ROAD), (x, _ROAD - 24)), "ink", BOLD)
    draw_path(painter, box(x - 36, _ROAD - 22, 40, 6, 2), fill="surface")
    for stripe in (-28, -16, -4):
        tint(painter, box(x + stripe, _ROAD - 22, 6, 6), "ink")


def _draw_car(painter: QPainter, x: float) -> None:
    draw_path(painter, at(_CAR, x, _ROAD - 1), fill="surface")
    draw_path(painter, at(_PANES, x, _ROAD - 1), "ink", FINE, "cool_soft")
    for wheel in (10, 30):
        draw_path(painter, round_at(x + wheel, _ROAD - 5, 4.4), fill="edge")


def _draw_boat(painter: QPainter, x: float) -> None:
    draw_path(painter, at(lines((0, -8), (0, -54)), x, _WATER))
    draw_path(painter, at(_SAIL, x, _WATER), fill="surface")
    draw_path(painter, at(_HULL, x, _WATER), fill="surface")


def _draw_house(painter: QPainter, x: float) -> None:
    """Of the keeper of the bridge."""
    draw_path(painter, at(_HOUSE, x, _ROAD), fill="surface")
    draw_path(painter, box(x + 8, _ROAD - 22, 12, 11), "ink", FINE, "sun")
    draw_path(painter, box(x + 25, _ROAD - 20, 8, 20), "ink", LINE)
