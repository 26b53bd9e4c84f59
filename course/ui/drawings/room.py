"""A figure of a lesson: a room from above; a way around the great wardrobe, from the door to the window."""

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
    curve,
    draw_path,
    lines,
    outline,
    room,
    tint,
    units,
    word,
)

WORDS = 2
_MOST = 520  # px at 100 %, as all lengths here
_TOP, _LOW = 6, 172  # from the top: the walls
_WALL = 5.0
_CLOSET_WIDE, _CLOSET_TOP, _CLOSET_LOW = 164, 62, 148
_DOOR, _WINDOW = (108, 154), (44, 122)
_CHAIR = 28
_DOTS = (0.1, 2.6)


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: on the wardrobe, and by the window."""
    with units(painter, rect):
        left, right = _left(rect), _left(rect) + _across(rect)
        middle = (left + right) / 2
        _draw_light(painter, right)
        _draw_walls(painter, left, right)
        _draw_closet(painter, middle)
        start, end = (left + 46, 80.0), (right - 48, 88.0)
        way = curve(
            (start[0] + 2, start[1] - 20), (start[0] + 24, 42), (middle - 70, 34), (middle + 70, 34),
            (end[0] - 30, 48), (end[0] - 20, end[1] - 10),
        )  # fmt: skip
        draw_path(painter, way, "primary", 3.2, dash=_DOTS)
        _draw_chair(painter, *start, -14, filled=False)
        _draw_chair(painter, *end, 78, filled=True)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """On the wardrobe, and below the chair by the window."""
    middle = _left(rect) + _across(rect) / 2
    return [
        word(rect, words[0], middle, (_CLOSET_TOP + _CLOSET_LOW) / 2 - 4),
        word(rect, words[1], _left(rect) + _across(rect) - 12, 147, "right"),
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width() - 4, _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _draw_light(painter: QPainter, right: float) -> None:
    """What falls through the window onto the floor."""
    (top, low) = _WINDOW
    tint(
        painter,
        lines((right, top), (right, low), (right - 96, low + 8), (right - 96, top + 8), closed=True),
        "sun",
    )


def _draw_walls(painter: QPainter, left: float, right: float) -> None:
    """With the door open at the left, and the window at the right."""
    (top, low), (high, deep) = _DOOR, _WINDOW
    draw_path(painter, lines((left, top), (left, _TOP), (right, _TOP), (right, high)), "ink", _WALL)
    draw_path(painter, lines((right, deep), (right, _LOW), (left, _LOW), (left, low)), "ink", _WALL)
    draw_path(painter, box(right - 2.5, high, 5, deep - high), "ink", FINE, "surface")
    draw_path(painter, lines((right, high), (right, deep)), "ink", FINE)
    draw_path(painter, lines((left, low), (left + low - top, low)), "ink", LINE)
    swing = outline(f"M {left} {top} C {left + 25} {top} {left + 46} {top + 21} {left + 46} {low}")
    draw_path(painter, swing, "edge", FINE, dash=(3, 3))


def _draw_closet(painter: QPainter, middle: float) -> None:
    """From above: its doors are at its lower side."""
    left, right = middle - _CLOSET_WIDE / 2, middle + _CLOSET_WIDE / 2
    draw_path(painter, box(left, _CLOSET_TOP, _CLOSET_WIDE, _CLOSET_LOW - _CLOSET_TOP, 2), fill="soft")
    draw_path(painter, lines((left, _CLOSET_LOW - 9), (right, _CLOSET_LOW - 9)), "ink", FINE)
    draw_path(painter, lines((middle, _CLOSET_LOW - 9), (middle, _CLOSET_LOW)), "ink", FINE)


def _draw_chair(painter: QPainter, x: float, y: float, turn: float, filled: bool) -> None:
    """From above: a seat and, behind it, the back."""
    half = _CHAIR / 2
    fill = "primary" if filled else "surface"
    token = "primary" if filled else "ink"
    draw_path(painter, at(box(-half, -half, _CHAIR, _CHAIR, 5), x, y, turn), token, LINE, fill)
    draw_path(painter, at(box(-half - 2, half - 1, _CHAIR + 4, 6, 3), x, y, turn), token, LINE, fill)
