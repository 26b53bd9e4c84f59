"""The recovery check: a dot for each time in three lanes, and a band where ordinary weeks lie (look2 §14)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from course.ui.charts.kit import Align, Placed, dot, in_lines, line, place, text, text_width
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF

# Lengths in px at 100 %.
_LEFT = 256  # of the column with the names and what is said beside a lane
_SAID_WIDTH = 240
_TICKS = 88  # before the plot, for the words at its two ends
_RIGHT = 24
_EDGE = 12  # in the plot before the first dot and after the last one
_ABOVE, _BELOW = 15, 15  # in a lane, above and below its plot
_DATES = 26  # below the lowest lane
_TICK_GAP, _DATE_GAP = 10, 10
_NAME_SIZE, _NAME_LINE = 23, 28
_SAID_SIZE, _SAID_LINE = 16, 22
_LANE, _PLOT = 76, 48  # the least height of a lane with two lines beside it, and of a plot
_NARROW = 640  # a narrower figure has its words above the plots
_DOT, _CURRENT_DOT = 6.0, 7.5
_COLUMN, _REACH = 18, 22  # the width of the column under the time looked at, and how near a click has to be
_LINE_ALPHA, _BAND_ALPHA = 140, 56  # of 255
_HIGHEST = 100.0


class Lane(NamedTuple):
    """One domain: its name, what is said beside it, a value 0–100 for each time, and the band or None."""

    name: str
    said: str
    values: tuple[float | None, ...]
    band: tuple[float, float] | None


class Dots(NamedTuple):
    """All lanes over the same days; `dates` names each day, `current` is the time looked at, -1 for none."""

    lanes: tuple[Lane, ...]
    days: tuple[date, ...]
    dates: tuple[str, ...]
    low_tick: str
    high_tick: str
    current: int = -1


class _Layout(NamedTuple):
    """Where the lanes and their plots lie, and the x of each time, in px."""

    lanes: tuple[QRectF, ...]
    plots: tuple[QRectF, ...]
    times: tuple[float, ...]


def least_height(width: float, lanes: int) -> int:
    """How low the figure may become when it is `width` px wide, in px at 100 %."""
    lane = _NAME_LINE + 2 * _SAID_LINE + _ABOVE + _PLOT + _BELOW if _is_narrow(width) else _LANE
    return lanes * lane + _DATES


def draw(painter: QPainter, rect: QRectF, data: Dots) -> None:
    """Paint all lanes into `rect`."""
    layout = _layout(rect, data)
    if data.current >= 0:
        _draw_column(painter, layout, layout.times[data.current])
    for number, (lane, plot) in enumerate(zip(data.lanes, layout.plots, strict=True)):
        if number:
            top = layout.lanes[number].y()
            line(painter, QPointF(rect.x(), top), QPointF(rect.right() - theme.px(6), top))
        _draw_frame(painter, plot, lane)
        _draw_dots(painter, plot, layout.times, lane, data.current)
        painter.setFont(font(SERIF, _NAME_SIZE, 500))
        painter.setPen(theme.colour("ink"))
        name = _name(layout.lanes[number], lane)
        painter.drawText(name.rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name.words)
        for said in _said(layout.lanes[number], lane):
            text(painter, said, "muted", _SAID_SIZE)
    for placed in (*_ticks(layout, data), *_dates(rect, layout, data)):
        text(painter, placed, "muted")


def names(rect: QRectF, data: Dots) -> list[Placed]:
    """Every line of text in the figure and where it stands."""
    layout = _layout(rect, data)
    found = []
    for lane, area in zip(data.lanes, layout.lanes, strict=True):
        found += [_name(area, lane), *_said(area, lane)]
    return found + _ticks(layout, data) + _dates(rect, layout, data)


def time_at(rect: QRectF, data: Dots, point: QPointF) -> int:
    """The time whose dots lie nearest to `point`, at most 22 px away from left to right; -1 if none do."""
    times = _layout(rect, data).times
    found = [(abs(x - point.x()), number) for number, x in enumerate(times) if abs(x - point.x()) <= _REACH]
    return min(found)[1] if found else -1


def dot_at(rect: QRectF, data: Dots, lane: int, time: int) -> QPointF:
    """The middle of one dot. Raises ValueError if that time has none in this lane."""
    layout, value = _layout(rect, data), data.lanes[lane].values[time]
    if value is None:
        raise ValueError("a gap has no place")
    return QPointF(layout.times[time], _y(layout.plots[lane], value))


def _is_narrow(width: float) -> bool:
    return width < theme.px(_NARROW)


def _layout(rect: QRectF, data: Dots) -> _Layout:
    narrow = _is_narrow(rect.width())
    high = (rect.height() - theme.px(_DATES)) / max(len(data.lanes), 1)
    lanes = tuple(
        QRectF(rect.x(), rect.y() + high * number, rect.width(), high) for number in range(len(data.lanes))
    )
    left = theme.px(_TICKS if narrow else _LEFT + _TICKS)
    above = theme.px(_ABOVE + (_NAME_LINE + 2 * _SAID_LINE if narrow else 0))
    plots = tuple(lane.adjusted(left, above, -theme.px(_RIGHT), -theme.px(_BELOW)) for lane in lanes)
    return _Layout(lanes, plots, _times(plots[0], data.days) if plots else ())


def _times(plot: QRectF, days: tuple[date, ...]) -> tuple[float, ...]:
    """Real days: twice as long between two times is twice as far."""
    if not days:
        return ()
    first, last = plot.x() + theme.px(_EDGE), plot.right() - theme.px(_EDGE)
    span = max((days[-1] - days[0]).days, 1)
    return tuple(first + (last - first) * (day - days[0]).days / span for day in days)


def _y(plot: QRectF, value: float) -> float:
    return plot.bottom() - plot.height() * max(0.0, min(_HIGHEST, value)) / _HIGHEST


def _name(area: QRectF, lane: Lane) -> Placed:
    width = QFontMetricsF(font(SERIF, _NAME_SIZE, 500)).horizontalAdvance(lane.name)
    return Placed(lane.name, QRectF(area.x(), area.y() + theme.px(4), width + 1, theme.px(_NAME_LINE)))


def _said(area: QRectF, lane: Lane) -> list[Placed]:
    width = area.width() if _is_narrow(area.width()) else theme.px(_SAID_WIDTH)
    first = area.y() + theme.px(4 + _NAME_LINE + _SAID_LINE / 2)
    return [
        place(words, QPointF(area.x(), first + theme.px(_SAID_LINE) * number), "left", _SAID_SIZE)
        for number, words in enumerate(in_lines(lane.said, width, _SAID_SIZE))
    ]


def _ticks(layout: _Layout, data: Dots) -> list[Placed]:
    """“never” and “every day” beside each plot."""
    return [
        place(words, QPointF(plot.x() - theme.px(_TICK_GAP), y), "right")
        for plot in layout.plots
        for words, y in ((data.high_tick, plot.y()), (data.low_tick, plot.bottom()))
    ]


def _dates(rect: QRectF, layout: _Layout, data: Dots) -> list[Placed]:
    """The days below the lanes; one that would stand too near to the one before it is left out."""
    y = rect.bottom() - theme.px(_DATES) / 2
    found: list[Placed] = []
    for words, x in zip(data.dates, layout.times, strict=True):
        align: Align = "centre"
        if x + text_width(words) / 2 > rect.right():
            x, align = rect.right() - 2, "right"
        placed = place(words, QPointF(x, y), align)
        if not found or placed.rect.x() >= found[-1].rect.right() + theme.px(_DATE_GAP):
            found.append(placed)
    return found


def _draw_column(painter: QPainter, layout: _Layout, x: float) -> None:
    top, bottom, wide = layout.plots[0].y(), layout.plots[-1].bottom(), theme.px(_COLUMN)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft"))
    painter.drawRoundedRect(QRectF(x - wide / 2, top - 6, wide, bottom - top + 12), 6, 6)


def _draw_frame(painter: QPainter, plot: QRectF, lane: Lane) -> None:
    """The lines of “never” and “every day”, and the band between them."""
    for y in (plot.y(), plot.bottom()):
        line(painter, QPointF(plot.x(), y), QPointF(plot.right(), y))
    if lane.band is not None:
        low, high = (_y(plot, value) for value in lane.band)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("edge", _BAND_ALPHA))
        painter.drawRoundedRect(QRectF(plot.x(), high, plot.width(), low - high), 5, 5)


def _draw_dots(painter: QPainter, plot: QRectF, times: tuple[float, ...], lane: Lane, current: int) -> None:
    points = [
        None if value is None else QPointF(x, _y(plot, value))
        for x, value in zip(times, lane.values, strict=True)
    ]
    painter.setPen(QPen(theme.colour("primary", _LINE_ALPHA), 1.6 * theme.scale))
    for start, end in _neighbours(points):
        painter.drawLine(start, end)
    for number, point in enumerate(points):
        if point is not None:
            radius = _CURRENT_DOT if number == current else _DOT
            dot(painter, point, radius * theme.scale)


def _neighbours(points: list[QPointF | None]) -> Iterator[tuple[QPointF, QPointF]]:
    """Each two dots without a gap between them."""
    for start, end in pairwise(points):
        if start is not None and end is not None:
            yield start, end
