"""A figure of a lesson: a boat on still water between morning and evening, on four ropes to four anchors."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

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
    word,
)
from course.ui.theme.theme import theme

WORDS = 6
_MOST = 600  # px at 100 %, as all lengths here: wider, the ropes would lie too flat
_WATER, _ANCHOR, _NAMES = 62, 112, 159  # from the top: the water, the rings of the anchors, their names
_EDGE = 12
_HULL = outline("M -58 -17 C -40 -9 36 -9 56 -20 C 52 -4 40 7 26 10 L -34 10 C -48 7 -55 -4 -58 -17 Z")
_ANCHOR_SHAPE = outline(
    "M 0 7 L 0 32 M -8 12 L 8 12 M -13 19 C -12 28 -7 32 0 32 C 7 32 12 28 13 19"
    " M -16 23 L -13 19 L -9 22 M 16 23 L 13 19 L 9 22"
)
_FAIRLEADS = (-50, -24, 20, 46)  # where the ropes leave the boat, from its middle


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: left and right above the water, then the four anchors from left to right."""
    placed = names(rect, words)
    with units(painter, rect):
        left, across = _left(rect), _across(rect)
        middle = left + across / 2
        tint(painter, box(left, _WATER, across, room(rect).height() - _WATER, 6), "water")
        _draw_sun_and_moon(painter, left, across)
        for anchor, fairlead in zip(placed[2:], _FAIRLEADS, strict=True):
            x = (anchor.rect.center().x() - rect.x()) / theme.scale
            draw_path(painter, _rope(middle + fairlead, x), "ink", FINE)
            draw_path(painter, at(_ANCHOR_SHAPE, x, _ANCHOR))
            draw_path(painter, round_at(x, _ANCHOR + 3.5, 3.5))
        _draw_boat(painter, middle)
        draw_path(painter, lines((left, _WATER), (middle - 62, _WATER)), "edge")
        draw_path(painter, lines((middle + 62, _WATER), (left + across, _WATER)), "edge")
    for name in placed:
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The parts of the day above the water; under the anchors their names, as far from one another."""
    left, across = _left(rect), _across(rect)
    sky = _WATER - 20
    placed = [
        word(rect, words[0], left + _EDGE + 54, sky, "left"),
        word(rect, words[1], left + across - _EDGE - 54, sky, "right"),
    ]
    wide = [word(rect, said, 0, 0).rect.width() / theme.scale for said in words[2:]]
    gap = (across - 2 * _EDGE - sum(wide)) / (len(wide) + 1)
    x = left + _EDGE + gap
    for said, width in zip(words[2:], wide, strict=True):
        placed.append(word(rect, said, x + width / 2, _NAMES))
        x += width + gap
    return placed


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _rope(start: float, end: float) -> QPainterPath:
    """From the boat to the ring of an anchor, hanging a little."""
    way, low = end - start, _ANCHOR - 6
    bends = f"{start + way * 0.2} {low} {start + way * 0.7} {low}"
    return outline(f"M {start} {_WATER} C {bends} {end} {_ANCHOR}")


def _draw_sun_and_moon(painter: QPainter, left: float, across: float) -> None:
    """Half a sun on the water at the left, a moon at the right."""
    x = left + _EDGE + 22
    draw_path(
        painter, outline(f"M {x - 20} {_WATER} C {x - 20} 35 {x + 20} 35 {x + 20} {_WATER}"), fill="sun"
    )
    moon = round_at(left + across - _EDGE - 24, 32, 15) - round_at(left + across - _EDGE - 31, 27, 13)
    draw_path(painter, moon, fill="sun")


def _draw_boat(painter: QPainter, x: float) -> None:
    """Its mast without a sail: it lies still. The part under water shows through."""
    draw_path(painter, lines((x - 6, _WATER - 12), (x - 6, 4)))
    draw_path(painter, at(outline("M 0 5 L 20 9 L 0 14"), x - 6, 0), fill="soft")
    draw_path(painter, at(_HULL, x, _WATER), fill="surface")
    draw_path(painter, at(outline("M -54 -8 C -36 0 34 0 53 -11"), x, _WATER), "edge", FINE)
