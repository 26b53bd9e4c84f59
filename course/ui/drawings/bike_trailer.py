"""A figure of a lesson: a bike with a sign on its crate, and hooked to it a small trailer with a sign too."""

from collections.abc import Sequence
from math import cos, pi, sin

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
    units,
    words_in,
)

WORDS = 2
_GROUND, _AXLE = 168, 132  # px at 100 % from the top, as all lengths here
_WHEEL, _SMALL, _SPOKES = 34, 23, 8
# From the middle of the figure: the axles, the crate on the front wheel and the trailer.
_REAR, _FRONT, _CART = 8, 122, -124
_CRATE_LEFT, _CRATE_TOP, _CRATE_WIDE, _CRATE_HIGH = 92, 36, 118, 52
_BOX_LEFT, _BOX_TOP, _BOX_WIDE, _BOX_HIGH = -186, 68, 124, 52
_FRAME = ((62.0, 134.0), (44.0, 74.0), (98.0, 78.0))  # the pedals, the saddle and the head of the frame
_HOOK = -40.0, 118.0
_SHIFT = 10  # the crate reaches further than the trailer


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: on the crate of the bike, and on the trailer."""
    with units(painter, rect):
        painter.translate(room(rect).width() / 2 - _SHIFT, 0)
        draw_path(painter, lines((-190, _GROUND), (208, _GROUND)), "edge")
        _draw_trailer(painter)
        _draw_bike(painter)
        _draw_hook(painter)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """On the crate and on the trailer, on two lines if need be."""
    middle = room(rect).width() / 2 - _SHIFT
    crate, trailer = middle + _CRATE_LEFT + _CRATE_WIDE / 2, middle + _BOX_LEFT + _BOX_WIDE / 2
    return [
        *words_in(rect, words[0], crate, _CRATE_TOP + _CRATE_HIGH / 2, _CRATE_WIDE - 16),
        *words_in(rect, words[1], trailer, _BOX_TOP + _BOX_HIGH / 2, _BOX_WIDE - 30),
    ]


def _draw_wheel(painter: QPainter, x: float, y: float, radius: float) -> None:
    for number in range(_SPOKES):
        angle = 2 * pi * (number + 0.25) / _SPOKES
        rim = x + (radius - 3) * cos(angle), y + (radius - 3) * sin(angle)
        draw_path(painter, lines((x, y), rim), "edge", FINE)
    draw_path(painter, round_at(x, y, radius), "ink", BOLD)
    draw_path(painter, round_at(x, y, 3), "ink", LINE, "surface")


def _draw_bike(painter: QPainter) -> None:
    """From the back to the front, the crate last."""
    pedals, saddle, head = _FRAME
    for axle in (_REAR, _FRONT):
        _draw_wheel(painter, axle, _AXLE, _WHEEL)
    frame = lines(saddle, pedals, (_REAR, _AXLE), saddle, head, pedals)
    draw_path(painter, frame, "ink", BOLD)
    draw_path(painter, lines((head[0] - 7, 46), head, (_FRONT, _AXLE)), "ink", BOLD)
    draw_path(painter, curve((head[0] - 7, 46), (head[0] - 14, 43), (head[0] - 30, 48)), "ink", BOLD)
    draw_path(painter, lines(saddle, (saddle[0] - 3, 64)), "ink", BOLD)
    seat = outline("M -16 -3 C -14 -8 -4 -7 2 -5 C 8 -4 14 -5 17 -2 C 12 2 4 1 -2 4 C -8 6 -15 3 -16 -3 Z")
    draw_path(painter, at(seat, saddle[0] - 2, 61), fill="soft")
    draw_path(painter, round_at(*pedals, 9), "ink", LINE, "surface")
    draw_path(painter, lines((pedals[0] - 6, pedals[1] - 13), (pedals[0] + 6, pedals[1] + 13)))
    for side in (-1, 1):
        x, y = pedals[0] + side * 6, pedals[1] + side * 13
        draw_path(painter, lines((x - 6, y), (x + 6, y)), "ink", BOLD)
    draw_path(painter, lines((_CRATE_LEFT + 36, _CRATE_TOP + _CRATE_HIGH), (_FRONT, _AXLE)))
    _draw_board(painter, _CRATE_LEFT, _CRATE_TOP, _CRATE_WIDE, _CRATE_HIGH)


def _draw_trailer(painter: QPainter) -> None:
    """Its pole reaches to the hook."""
    draw_path(painter, lines((_BOX_LEFT + _BOX_WIDE, 116), (_HOOK[0] - 5, _HOOK[1])), "ink", BOLD)
    _draw_board(painter, _BOX_LEFT, _BOX_TOP, _BOX_WIDE, _BOX_HIGH)
    _draw_wheel(painter, _CART, _GROUND - _SMALL - 1, _SMALL)


def _draw_board(painter: QPainter, left: float, top: float, width: float, high: float) -> None:
    """A crate with a smooth side to write on."""
    draw_path(painter, box(left, top, width, high, 3), fill="soft")
    draw_path(painter, lines((left - 3, top), (left + width + 3, top)), "ink", BOLD)


def _draw_hook(painter: QPainter) -> None:
    """What it is about: a ring on the pole, and the hook of the bike through it."""
    x, y = _HOOK
    draw_path(painter, curve((_REAR, _AXLE), (x + 26, y + 8), (x + 9, y)), "ink", BOLD)
    draw_path(painter, round_at(x, y, 7), "primary", BOLD, "surface")
    draw_path(painter, curve((x + 9, y), (x + 1, y - 2), (x + 1, y + 5)), "primary", BOLD)
