"""What was expected and what came, a pair of bars for each trial, from nothing to everything."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, elided, halo, hatch, line, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_LEFT = 210  # of the column with the names
_NARROW = 560  # a narrower figure has the name over its bars
_PAIR, _BAR, _BETWEEN = 66, 18, 6
_NAME = 26  # of the line with the name in a narrow figure
_BELOW = 28
_WORD_GAP = 8
_LEAST = 3  # of a bar for nothing at all
_HATCH = 7.0
_HIGHEST = 100


class Pair(NamedTuple):
    """One trial: its name and its day in words, and its bars 0–100, None for one that is not there."""

    name: str
    day: str
    expected: int | None
    came: int | None


class Bars(NamedTuple):
    """Oldest first; the words beside the bars and under the two ends."""

    pairs: tuple[Pair, ...]
    expected: str
    came: str
    low: str
    high: str
    current: int = -1


def height(width: float, data: Bars) -> int:
    """How high the figure is when it is `width` px wide, in px at 100 %."""
    return _step(width) * max(len(data.pairs), 1) + _BELOW


def draw(painter: QPainter, rect: QRectF, data: Bars) -> None:
    """Paint all pairs into `rect`."""
    plot = _plot(rect)
    for x in (plot.x(), plot.center().x(), plot.right()):
        line(painter, QPointF(x, plot.y()), QPointF(x, plot.bottom()))
    for number, pair in enumerate(data.pairs):
        top = rect.y() + theme.px(_step(rect.width())) * number
        _draw_pair(painter, rect, plot, top, pair, data, number == data.current)
    y = plot.bottom() + theme.px(_BELOW) / 2
    text(painter, place(data.low, QPointF(plot.x(), y)))
    text(painter, place(data.high, QPointF(plot.right(), y), "right"))


def pair_at(rect: QRectF, data: Bars, point: QPointF) -> int:
    """The trial at a point; -1 for none."""
    found = int((point.y() - rect.y()) // theme.px(_step(rect.width())))
    return found if 0 <= found < len(data.pairs) else -1


def _is_narrow(width: float) -> bool:
    return width < theme.px(_NARROW)


def _step(width: float) -> int:
    return _PAIR + _NAME if _is_narrow(width) else _PAIR


def _plot(rect: QRectF) -> QRectF:
    left = 8 if _is_narrow(rect.width()) else theme.px(_LEFT)
    return rect.adjusted(left, 0, -8, -theme.px(_BELOW))


def _draw_pair(
    painter: QPainter, rect: QRectF, plot: QRectF, top: float, pair: Pair, data: Bars, current: bool
) -> None:
    """The name, then the two bars with their words."""
    narrow = _is_narrow(rect.width())
    high, between = theme.px(_BAR), theme.px(_BETWEEN)
    first = top + theme.px(_NAME if narrow else 0) + (theme.px(_PAIR) - 2 * high - between) / 2
    for placed in _names(rect, plot, top, first, pair, narrow):
        text(painter, placed, "ink", weight=600 if current else 400)
    for number, (value, words) in enumerate(((pair.expected, data.expected), (pair.came, data.came))):
        if value is None:
            continue
        wide = max(plot.width() * min(max(value, 0), _HIGHEST) / _HIGHEST, theme.px(_LEAST))
        bar = QRectF(plot.x(), first + (high + between) * number, wide, high)
        _draw_bar(painter, bar, expected=number == 0)
        halo(painter, _word(plot, bar, words), "cool" if number == 0 else "primary")


def _names(rect: QRectF, plot: QRectF, top: float, first: float, pair: Pair, narrow: bool) -> list[Placed]:
    if narrow:
        words = f"{pair.day}: {pair.name}"
        at = QPointF(plot.x(), top + theme.px(_NAME) / 2)
        return [place(elided(words, plot.width()), at)]
    room = plot.x() - rect.x() - 2 * theme.px(_WORD_GAP)
    y = first + theme.px(_BAR) / 2
    at = QPointF(rect.x() + 2, y)
    below = at + QPointF(0, theme.px(_BAR + _BETWEEN))
    return [place(elided(pair.name, room), at), place(elided(pair.day, room), below)]


def _word(plot: QRectF, bar: QRectF, words: str) -> Placed:
    """Right of the bar, or inside its end where there is no room."""
    gap = theme.px(_WORD_GAP)
    if bar.right() + gap + text_width(words) <= plot.right():
        return place(words, QPointF(bar.right() + gap, bar.center().y()))
    return place(words, QPointF(bar.right() - gap, bar.center().y()), "right")


def _draw_bar(painter: QPainter, bar: QRectF, expected: bool) -> None:
    """Expected is dashed and hatched, what came is filled."""
    path = QPainterPath()
    path.addRoundedRect(bar, 3, 3)
    if expected:
        painter.fillPath(path, theme.colour("cool_soft"))
        hatch(painter, path, "cool_fill", _HATCH)
        painter.setPen(QPen(theme.colour("cool"), 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    else:
        painter.fillPath(path, theme.colour("soft"))
        painter.setPen(QPen(theme.colour("primary"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
