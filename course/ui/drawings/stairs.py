"""A figure of a lesson: eight low steps; from one in the middle you can go up, stay or go down."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts.kit import Placed, text
from course.ui.charts.sketch import (
    BOLD,
    SIZE,
    WEIGHT,
    Point,
    draw_path,
    lines,
    room,
    round_at,
    tint,
    units,
    word,
)

WORDS = 5
_STEPS, _HERE = 8, 3  # how many, and from which of them, counted from 0, the arrows go
_MOST = 560  # px at 100 %, as all lengths here
_GROUND, _RISE = 174, 12
_CHOICES = 50  # from the top: the three words
_APART = 84  # from one of them to the next
_DOT = 6
_ABOVE = 46  # from the step to the arrows


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: at the lowest and at the highest step, then up, stay and down."""
    with units(painter, rect):
        _draw_steps(painter, rect)
        x, y = _on(rect, _HERE)
        draw_path(painter, round_at(x, y - _DOT, _DOT), "primary", fill="primary")
        _draw_ways(painter, x, y - _ABOVE)
    for name in names(rect, words):
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """The ends above their steps, the three choices beside each other above the dot."""
    (low, bottom), (high, top), (here, _) = (_on(rect, number) for number in (0, _STEPS - 1, _HERE))
    half = _step(rect) / 2
    return [
        word(rect, words[0], low - half, bottom - 30, "left"),
        word(rect, words[1], high + half, top - 20, "right"),
        word(rect, words[2], here + _APART, _CHOICES),
        word(rect, words[3], here, _CHOICES),
        word(rect, words[4], here - _APART, _CHOICES),
    ]


def _step(rect: QRectF) -> float:
    """How wide one step is."""
    return min(room(rect).width() - 4, _MOST) / _STEPS


def _on(rect: QRectF, number: int) -> Point:
    """The middle of the top of a step."""
    left = room(rect).width() / 2 - _step(rect) * _STEPS / 2
    return left + _step(rect) * (number + 0.5), _GROUND - _RISE * (number + 1)


def _draw_steps(painter: QPainter, rect: QRectF) -> None:
    half = _step(rect) / 2
    tops = [_on(rect, number) for number in range(_STEPS)]
    edge = [(x + side, y) for x, y in tops for side in (-half, half)]
    start, end = (edge[0][0], float(_GROUND)), (edge[-1][0], float(_GROUND))
    tint(painter, lines(start, *edge, end, closed=True), "soft")
    draw_path(painter, lines(start, *edge, end))


def _draw_ways(painter: QPainter, x: float, y: float) -> None:
    """An arrow for up, one for down, and between them two bars, the sign of a pause."""
    for aside, slope in ((_APART, -1), (-_APART, 1)):
        middle = x + aside * 0.72
        tail, tip = middle - 13 * aside / _APART, middle + 13 * aside / _APART
        _draw_arrow(painter, (tail, y - 7 * slope), (tip, y + 7 * slope))
    for aside in (-4, 4):
        draw_path(painter, lines((x + aside, y - 8), (x + aside, y + 8)), "primary", BOLD)


def _draw_arrow(painter: QPainter, tail: Point, tip: Point) -> None:
    right, down = (1 if tip[0] > tail[0] else -1), (1 if tip[1] > tail[1] else -1)
    draw_path(painter, lines(tail, tip), "primary", BOLD)
    head = lines((tip[0] - 10 * right, tip[1] + down), tip, (tip[0] - 3 * right, tip[1] - 9 * down))
    draw_path(painter, head, "primary", BOLD)
