"""The rings above the lanes, one where something turns, and the words of the current one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from course.ui.charts.kit import Placed, place, text_width
from course.ui.charts.lanes_frame import Frame, Lanes, frame
from course.ui.theme.theme import theme

RADIUS, MIDDLE = 13, 18  # px at 100 %: of a ring, and how far it stands from the top
_CLOSE = 28  # px at 100 %
_WORDS_AWAY, _BEFORE_NEXT = 7, 18


class Ring(NamedTuple):
    """A turning point above the plot, or several that stand too close to be apart."""

    days: tuple[int, ...]
    x: float
    number: Placed
    wide: float
    current: bool
    words: str  # of the current one


def rings(rect: QRectF, data: Lanes) -> list[Ring]:
    """The turning points that are shown, those closer than 28 px in one ring."""
    shape = frame(rect, data)
    now = max((number for number, mark in enumerate(data.marks) if mark.day <= data.day), default=-1)
    groups: list[list[int]] = []
    for number, mark in enumerate(data.marks):
        if not shape.first <= mark.day <= shape.last:
            continue
        if groups and shape.x(mark.day) - shape.x(data.marks[groups[-1][0]].day) < theme.px(_CLOSE):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [_ring(rect, shape, data, group, now) for group in groups]


def _ring(rect: QRectF, shape: Frame, data: Lanes, group: Sequence[int], now: int) -> Ring:
    said = str(group[0] + 1) if len(group) == 1 else f"{group[0] + 1}–{group[-1] + 1}"
    days = tuple(data.marks[number].day for number in group)
    half = max(float(theme.px(RADIUS)), text_width(said, 15, 600) / 2 + theme.px(5))
    x = min(sum(map(shape.x, days)) / len(days), rect.right() - half - 2)
    number = place(said, QPointF(x, rect.y() + theme.px(MIDDLE)), "centre", 15, 600)
    current = now in group
    return Ring(days, x, number, 2 * half, current, data.marks[now].words if current else "")


def words(rect: QRectF, data: Lanes) -> list[Placed]:
    """The words of the current turning point: right of its ring, else left, else nowhere."""
    shown = rings(rect, data)
    now = next((index for index, ring in enumerate(shown) if ring.current), None)
    if now is None:
        return []
    ring, wide = shown[now], text_width(shown[now].words, 15, 600)
    gap, away = theme.px(_BEFORE_NEXT), ring.wide / 2 + theme.px(_WORDS_AWAY)
    following = shown[now + 1].x - gap if now + 1 < len(shown) else rect.right()
    before = shown[now - 1].x + gap if now else frame(rect, data).plot.x()
    y = ring.number.rect.center().y()
    if ring.x + away + wide + 1 <= following:
        return [place(ring.words, QPointF(ring.x + away, y), "left", 15, 600)]
    if ring.x - away - wide >= before:
        return [place(ring.words, QPointF(ring.x - away, y), "right", 15, 600)]
    return []
