"""A figure of a lesson: two cups on a table, a good one for a friend and a cracked one for oneself."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

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
)
from course.ui.theme.theme import theme

WORDS = 4
_SAID, _RIM, _TABLE, _NAMES = 21, 86, 142, 162  # px at 100 % from the top
_APART = 130  # from the middle of the figure to a cup, at most
_CUP = outline("M -37 0 C -36 28 -28 50 -15 50 L 15 50 C 28 50 36 28 37 0 Z")
_FOOT = outline("M -15 50 L -17 54 L 17 54 L 15 50 Z")
_HANDLE = outline("M 36 9 C 58 4 58 37 27 36 L 30 30 C 47 31 47 13 35.5 15 Z")
_SAUCER = outline("M -56 52 C -50 55 50 55 56 52 C 48 58 34 58 20 58 L -20 58 C -34 58 -48 58 -56 52 Z")
_STEAM = outline("M 0 0 C -8 -8 8 -13 0 -22")
_CRACK = outline("M -14 7 L -9 16 L -15 23 L -8 32 L -11 39 M -15 23 L -21 26")


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: whose the left cup is and what is said above it, then the same for the right one."""
    placed = names(rect, words)
    with units(painter, rect):
        middle = room(rect).width() / 2
        reach = _away(rect) + 84
        draw_path(painter, lines((middle - reach, _TABLE), (middle + reach, _TABLE)), "edge")
        _draw_cup(painter, middle - _away(rect), good=True)
        _draw_cup(painter, middle + _away(rect), good=False)
        for said, good in ((placed[1], True), (placed[3], False)):
            _draw_bubble(painter, _in_units(rect, said.rect), good)
    for name in placed:
        text(painter, name, "ink", SIZE, WEIGHT)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Under each cup whose it is, above it what is said."""
    middle, away = room(rect).width() / 2, _away(rect)
    return [
        word(rect, words[0], middle - away, _NAMES),
        word(rect, words[1], middle - away, _SAID),
        word(rect, words[2], middle + away, _NAMES),
        word(rect, words[3], middle + away, _SAID),
    ]


def _away(rect: QRectF) -> float:
    return min(_APART, room(rect).width() / 4)


def _in_units(rect: QRectF, placed: QRectF) -> QRectF:
    moved = placed.translated(-rect.topLeft())
    return QRectF(moved.topLeft() / theme.scale, moved.size() / theme.scale)


def _draw_cup(painter: QPainter, x: float, good: bool) -> None:
    """Tea that is as hot in both."""
    if good:
        draw_path(painter, at(_SAUCER, x, _RIM - 2), fill="surface")
    y = _RIM - 4 if good else _RIM + 2
    for part in (_HANDLE, _FOOT, _CUP):
        draw_path(painter, at(part, x, y), fill="soft" if part is not _HANDLE else "surface")
    draw_path(painter, round_at(x, y, 37, 6.5), fill="page")
    tint(painter, round_at(x, y + 1.2, 31, 4.2), "heat_fill")
    if not good:
        draw_path(painter, at(_CRACK, x, y), "ink", LINE)
    for aside in (-11, 0, 11):
        draw_path(painter, at(_STEAM, x + aside, y - 11), "edge", FINE)


def _draw_bubble(painter: QPainter, words: QRectF, good: bool) -> None:
    """Around what is said: round where it is kind, with sharp corners where it is not."""
    around = words.adjusted(-12, -5, 12, 5)
    x, low = around.center().x(), around.bottom()
    bubble = box(around.x(), around.y(), around.width(), around.height(), 14 if good else 1)
    tail: QPainterPath = lines((x - 7, low - 2), (x, low + 9), (x + 7, low - 2), closed=True)
    draw_path(painter, bubble.united(tail), fill="surface")
