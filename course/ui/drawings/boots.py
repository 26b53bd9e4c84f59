"""A figure of a lesson: three equal work boots: on a mat, under a clock, and with haste behind it."""

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
    words_in,
)

WORDS = 3
_MOST = 540  # px at 100 %, as all lengths here
_FLOOR, _NAMES, _CLOCK = 140, 161, 22  # from the top
# A boot, its heel at the left, its middle and its sole at 0, 0.
_SHAFT = outline(
    "M -38 -10 C -38 -24 -35 -34 -36 -50 C -36 -62 -37 -70 -36 -78 L 0 -80 C 0 -70 0 -62 2 -54"
    " C 4 -44 10 -38 20 -35 C 36 -31 45 -24 45 -10 Z"
)
_SOLE = outline(
    "M -40 -10 L 47 -10 C 48 -6 48 -3 46 0 L -10 0 L -13 -4 L -17 0 L -39 0 C -41 -3 -41 -7 -40 -10 Z"
)
_CAP = outline("M 22 -34 C 20 -26 20 -18 23 -10")
_TONGUE = outline("M -12 -77 C -10 -86 0 -90 5 -86 C 7 -80 7 -70 5 -60 L -2 -64 Z")
_HEEL = outline("M -36 -40 C -26 -38 -20 -28 -20 -10")
_TOP = outline("M -36 -68 L 0 -70")
_LACES = outline(
    "M -6 -60 L 4 -58 M -5 -50 L 7 -48 M -1 -41 L 12 -41"
    " M -6 -60 C -4 -55 2 -53 7 -48 M -5 -50 C -2 -46 6 -43 12 -41"
)


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: below the boots, from left to right."""
    with units(painter, rect):
        first, second, third = (_middle(rect, number) for number in range(WORDS))
        left, across = _left(rect), _across(rect)
        draw_path(painter, lines((left, _FLOOR), (left + across, _FLOOR)), "edge")
        _draw_mat(painter, first)
        _draw_clock(painter, second - 16)
        for number, x in enumerate((first, second, third)):
            _draw_boot(painter, x, _FLOOR - 6 if number == 0 else _FLOOR - 1)
        _draw_haste(painter, third - 50)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Below each boot."""
    width = _across(rect) / WORDS - 12
    return [
        row
        for number, said in enumerate(words)
        for row in words_in(rect, said, _middle(rect, number), _NAMES, width)
    ]


def _across(rect: QRectF) -> float:
    return min(room(rect).width(), _MOST)


def _left(rect: QRectF) -> float:
    return (room(rect).width() - _across(rect)) / 2


def _middle(rect: QRectF, number: int) -> float:
    return _left(rect) + _across(rect) * (number + 0.5) / WORDS


def _draw_boot(painter: QPainter, x: float, y: float) -> None:
    for path, fill in ((_TONGUE, "page"), (_SHAFT, "soft"), (_SOLE, "surface")):
        draw_path(painter, at(path, x, y), fill=fill)
    for path in (_CAP, _HEEL, _TOP):
        draw_path(painter, at(path, x, y), "ink", FINE)
    draw_path(painter, at(_LACES, x, y), "ink", LINE)


def _draw_mat(painter: QPainter, x: float) -> None:
    """With a fringe at both ends."""
    draw_path(painter, box(x - 58, _FLOOR - 6, 116, 6, 2), fill="sun")
    for side in (-1, 1):
        for row in (-4.5, -1.5):
            draw_path(
                painter, lines((x + side * 58, _FLOOR + row), (x + side * 63, _FLOOR + row)), "ink", FINE
            )


def _draw_clock(painter: QPainter, x: float) -> None:
    draw_path(painter, round_at(x, _CLOCK, 19), fill="surface")
    for turn in range(0, 360, 90):
        draw_path(painter, at(lines((0, -15), (0, -13.5)), x, _CLOCK, turn), "ink", FINE)
    draw_path(painter, lines((x, _CLOCK - 11), (x, _CLOCK), (x + 7, _CLOCK + 4)))
    tint(painter, round_at(x, _CLOCK, 2), "ink")


def _draw_haste(painter: QPainter, x: float) -> None:
    for number, length in enumerate((16, 22, 13)):
        y = _FLOOR - 62 + number * 20
        draw_path(painter, lines((x - length, y), (x, y)), "primary", BOLD)
