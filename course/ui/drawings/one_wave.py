"""A figure of a lesson: one wave that comes up and goes down again, and two footprints in the sand."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    BOLD,
    FINE,
    SIZE,
    WEIGHT,
    Point,
    at,
    box,
    curve,
    draw_path,
    mirrored,
    outline,
    room,
    round_at,
    tint,
    units,
    word,
)

WORDS = 3
_CREST, _CALM, _SAND = 34, 104, 124  # px at 100 % from the top
_WIDE = 0.74  # of the width: the wave
_POINTS = 48
# Short lines in the water: share of the width, and height.
_RIPPLES = ((0.12, 114), (0.42, 96), (0.5, 76), (0.57, 100), (0.86, 113))
_RIPPLE = outline("M -14 0 C -8 -3 -4 -3 0 0 C 4 3 8 3 14 0")
# A left foot, its toes up, its middle at 0, 0.
_SOLE = outline(
    "M -8 -10 C -8 -16 6 -18 8 -11 C 9 -6 6 0 5.5 6 C 5.5 12 5 17 0 17 C -6 17 -6 11 -5 6"
    " C -4 1 -8 -4 -8 -10 Z"
)
_TOES = ((6.4, -18.6, 2.9), (1.2, -20.0, 2.2), (-3.0, -19.4, 2.0), (-6.6, -17.6, 1.8), (-9.4, -14.6, 1.6))


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: left, on the crest, and right."""
    with units(painter, rect):
        size = room(rect)
        surface = [_water(size.width(), step / _POINTS) for step in range(_POINTS + 1)]
        wave = curve(*surface)
        shore = _shore(size.width())
        water = curve(*surface)
        water.connectPath(shore.toReversed())
        water.closeSubpath()
        tint(painter, box(0, _SAND - 6, size.width(), size.height() - _SAND + 6, 4), "sun")
        tint(painter, water, "water")
        draw_path(painter, shore, "edge", FINE)
        for x, y in _RIPPLES:
            draw_path(painter, at(_RIPPLE, size.width() * x, y), "edge", FINE)
        draw_path(painter, wave, "primary", BOLD)
        for side in (-1, 1):
            _draw_foot(painter, size.width() / 2 + side * 15, (_SAND + size.height()) / 2 + 5, side)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Before the wave, above its crest, and behind it."""
    width = room(rect).width()
    return [
        word(rect, words[0], width * (0.5 - _WIDE * 0.28), (_CREST + _CALM) / 2 - 8, "right"),
        word(rect, words[1], width / 2, _CREST - 18),
        word(rect, words[2], width * (0.5 + _WIDE * 0.28), (_CREST + _CALM) / 2 - 8, "left"),
    ]


def _water(width: float, share: float) -> Point:
    """Flat, but for the wave in the middle."""
    within = (share - 0.5) / _WIDE
    rise = (1 + cos(2 * pi * within)) / 2 if abs(within) < 0.5 else 0.0
    return width * share, _CALM - (_CALM - _CREST) * rise**1.4


def _shore(width: float) -> QPainterPath:
    """Where the water runs out on the sand, in shallow bows."""
    return curve(
        *[
            (width * step / _POINTS, _SAND + 2.6 * sin(step * 0.9) - 1.4 * cos(step * 0.35))
            for step in range(_POINTS + 1)
        ]
    )


def _draw_foot(painter: QPainter, x: float, y: float, side: int) -> None:
    """`side`: -1 for the left foot, 1 for the right one."""
    shapes = [_SOLE, *(round_at(*toe) for toe in _TOES)]
    for shape in shapes:
        foot = at(shape if side < 0 else mirrored(shape), x, y, side * 8, 1.08)
        draw_path(painter, foot, "muted", FINE, "water")
