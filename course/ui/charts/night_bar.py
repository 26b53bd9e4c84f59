"""A night as a bar over the hours: a frame for the time in bed, filled where one slept (look2 §15)."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.progress.sleep import Bar
from course.ui.charts.kit import Placed, line, place, text, text_width
from course.ui.theme.theme import theme

HOUR = 60  # minutes
EARLIEST, LATEST = -2 * HOUR, 10 * HOUR  # of the axis: 22 to 10, when no night reaches further
DAY = 24 * HOUR
# Lengths in px at 100 %.
_ROUND, _INNER_ROUND = 5, 3
_INSET = 0.12  # of the height of the bar: how far what is filled lies inside the frame
_KNOWN = 2  # how wide the mark of a single time is
_BETWEEN = 12  # between two hours at least
_AXIS, _TICK = 28, 6
_NAME, _BAR = 26, 30  # the line of words above the bar of one night, and the bar
_SIDE = 26  # beside the plot, for half the words of the first and the last hour


class Axis(NamedTuple):
    """From which minute to which, counted from midnight, and where in px."""

    first: int
    last: int
    left: float
    right: float

    def x(self, minute: float) -> float:
        """Where that minute is."""
        return self.left + (self.right - self.left) * (minute - self.first) / (self.last - self.first)


class OneNight(NamedTuple):
    """One bar, the words above what was slept (or ""), and how the first hour of the axis is said."""

    bar: Bar
    asleep: str
    first_hour: str


def axis(bars: Iterable[Bar], left: float, right: float) -> Axis:
    """Even hours around all bars, and at least from 22 to 10."""
    times = [at for bar in bars for at in bar.known]
    first, last = min([EARLIEST, *times]), max([LATEST, *times])
    return Axis(first // (2 * HOUR) * 2 * HOUR, -(-last // (2 * HOUR)) * 2 * HOUR, left, right)


def hours(over: Axis, y: float, first_hour: str) -> list[Placed]:
    """The even hours below an axis, every second one left out where they would stand too near; all by name.

    The first is said in full, such as “22 uur”.
    """
    found: list[Placed] = []
    for minute in range(over.first, over.last + 1, 2 * HOUR):
        words = first_hour if minute == over.first else hour(minute)
        placed = place(words, QPointF(over.x(minute), y), "centre")
        if not found or placed.rect.x() >= found[-1].rect.right() + theme.px(_BETWEEN):
            found.append(placed)
    return found


def hour(minute: int) -> str:
    """The hour on the clock."""
    return str(minute % DAY // HOUR)


def least_height(low: bool) -> int:
    """How high the figure of one night is, in px at 100 %; a low one has no words above the bar."""
    return _AXIS + _BAR + (6 if low else _NAME)


def draw(painter: QPainter, rect: QRectF, night: OneNight) -> None:
    """Paint one night into `rect`."""
    over = _axis(rect, night)
    bar = _bar_rect(rect)
    draw_bar(painter, bar, over, night.bar)
    for minute in range(over.first, over.last + 1, HOUR):
        size = theme.px(_TICK if minute % (2 * HOUR) == 0 else _TICK / 2)
        top = bar.bottom() + theme.px(4)
        line(painter, QPointF(over.x(minute), top), QPointF(over.x(minute), top + size), "edge")
    for placed in _hours(rect, night):
        text(painter, placed)
    for placed in _name(rect, night):
        text(painter, placed, "primary", weight=600)


def names(rect: QRectF, night: OneNight) -> list[Placed]:
    """Every line of text in the figure and where it stands."""
    return _name(rect, night) + _hours(rect, night)


def draw_bar(painter: QPainter, rect: QRectF, over: Axis, bar: Bar) -> None:
    """One bar; `rect` says how high it stands, the axis where it begins and ends."""
    if bar.in_bed is not None:
        painter.setPen(QPen(theme.colour("edge"), 1.4))
        painter.setBrush(theme.colour("page"))
        painter.drawRoundedRect(_between(rect, over, *bar.in_bed), _ROUND, _ROUND)
    else:
        for at in bar.known:
            x = over.x(at)
            line(painter, QPointF(x, rect.y()), QPointF(x, rect.bottom()), "edge", theme.px(_KNOWN))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary"))
    for piece in bar.asleep:
        inset = rect.height() * _INSET
        inner = _between(rect, over, *piece).adjusted(0, inset, 0, -inset)
        painter.drawRoundedRect(inner, _INNER_ROUND, _INNER_ROUND)


def _between(rect: QRectF, over: Axis, start: float, end: float) -> QRectF:
    return QRectF(over.x(start), rect.y(), over.x(end) - over.x(start), rect.height())


def _axis(rect: QRectF, night: OneNight) -> Axis:
    side = max(theme.px(_SIDE), text_width(night.first_hour) / 2 + 2)
    return axis([night.bar], rect.x() + side, rect.right() - side)


def _bar_rect(rect: QRectF) -> QRectF:
    bottom = rect.bottom() - theme.px(_AXIS)
    return QRectF(rect.x(), bottom - theme.px(_BAR), rect.width(), theme.px(_BAR))


def _hours(rect: QRectF, night: OneNight) -> list[Placed]:
    return hours(_axis(rect, night), rect.bottom() - theme.px(_AXIS / 2 - 3), night.first_hour)


def _name(rect: QRectF, night: OneNight) -> list[Placed]:
    """How long one slept, above the middle of it and inside the figure; only where there is room."""
    bar = _bar_rect(rect)
    if not (night.asleep and night.bar.asleep) or bar.y() - rect.y() < theme.px(_NAME) - 1:
        return []
    over = _axis(rect, night)
    middle = over.x((night.bar.asleep[0][0] + night.bar.asleep[-1][1]) / 2)
    half = text_width(night.asleep, weight=600) / 2 + 1
    x = min(max(middle, rect.x() + half), rect.right() - half - 1)
    return [place(night.asleep, QPointF(x, bar.y() - theme.px(_NAME / 2)), "centre", weight=600)]
