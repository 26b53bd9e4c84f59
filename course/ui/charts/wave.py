"""One's own wave: a tap a minute joined by a smooth line, the minutes to come as rings (look2 §19)."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, dot, halo, line, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_ABOVE, _BELOW = 40, 34  # the plot, for the words over the top and the minutes
_RIGHT = 30
_TICK_GAP = 10
_DOT, _NOW_DOT, _RING = 5.0, 8.0, 3.5
_WORD_ABOVE, _WORD_BESIDE = 22, 15  # how far a word stands from its dot
_LABEL_GAP = 12
_LINE = 3.0
_WORD_WEIGHT = 600


class Wave(NamedTuple):
    """Taps as (minute, strength), 0 to `minutes` and 0 to `strongest`; `ticks` from the top down.

    `top` is minute and strength of the top, None for no word there; `current` the tap looked at, -1 for none.
    """

    taps: tuple[tuple[int, int], ...]
    minutes: int
    strongest: int
    ticks: tuple[str, str, str]
    labels: tuple[tuple[int, str], ...]
    top: tuple[float, int] | None
    top_word: str
    now_word: str
    current: int = -1


def least_height() -> int:
    """How low the figure may become, in px at 100 %."""
    return _ABOVE + 96 + _BELOW


def draw(painter: QPainter, rect: QRectF, data: Wave) -> None:
    """Paint the wave into `rect`."""
    plot = _plot(rect, data)
    for strength in (data.strongest, data.strongest / 2, 0):
        y = _at(plot, data, 0, strength).y()
        line(painter, QPointF(plot.x(), y), QPointF(plot.right(), y))
    for placed in _ticks(plot, data) + _labels(plot, data):
        text(painter, placed)
    _draw_curve(painter, plot, data)
    _draw_rings(painter, plot, data)
    for number, (minute, strength) in enumerate(data.taps):
        last = number == len(data.taps) - 1
        radius = (_NOW_DOT if last else _DOT) * theme.scale
        ring = "focus" if number == data.current else "surface"
        dot(painter, _at(plot, data, minute, strength), radius, "cool", ring)
    for placed in words(rect, data):
        halo(painter, placed, "cool", weight=_WORD_WEIGHT)


def words(rect: QRectF, data: Wave) -> list[Placed]:
    """“now” beside the last tap, and “top” over the highest where that is another place."""
    if not data.taps:
        return []
    plot = _plot(rect, data)
    placed = [_now(rect, plot, data)]
    if data.top is not None:
        at = _at(plot, data, *data.top) - QPointF(0, theme.px(_WORD_ABOVE))
        top = place(data.top_word, at, "centre", weight=_WORD_WEIGHT)
        if not top.rect.intersects(placed[0].rect):
            placed.append(top)
    return placed


def tap_at(rect: QRectF, data: Wave, point: QPointF) -> int:
    """The tap nearest to a click, by its minute; -1 without taps."""
    plot = _plot(rect, data)
    far = [abs(_at(plot, data, minute, 0).x() - point.x()) for minute, _ in data.taps]
    return far.index(min(far)) if far else -1


def _plot(rect: QRectF, data: Wave) -> QRectF:
    left = max(text_width(words) for words in data.ticks) + theme.px(_TICK_GAP) + 4
    return rect.adjusted(left, theme.px(_ABOVE), -theme.px(_RIGHT), -theme.px(_BELOW))


def _at(plot: QRectF, data: Wave, minute: float, strength: float) -> QPointF:
    x = plot.x() + plot.width() * minute / data.minutes
    return QPointF(x, plot.bottom() - plot.height() * strength / data.strongest)


def _now(rect: QRectF, plot: QRectF, data: Wave) -> Placed:
    """Right of the last dot, or over it where there is no room."""
    at = _at(plot, data, *data.taps[-1])
    beside = place(data.now_word, at + QPointF(theme.px(_WORD_BESIDE), -6), weight=_WORD_WEIGHT)
    if beside.rect.right() <= rect.right():
        return beside
    return place(data.now_word, at - QPointF(0, theme.px(_WORD_ABOVE)), "centre", weight=_WORD_WEIGHT)


def _ticks(plot: QRectF, data: Wave) -> list[Placed]:
    heights = (plot.y(), plot.center().y(), plot.bottom())
    x = plot.x() - theme.px(_TICK_GAP)
    return [place(words, QPointF(x, y), "right") for words, y in zip(data.ticks, heights, strict=True)]


def _labels(plot: QRectF, data: Wave) -> list[Placed]:
    """The minutes under the plot; one that would stand too near to the one before it is left out."""
    y = plot.bottom() + theme.px(_BELOW) * 0.6
    found: list[Placed] = []
    for minute, words in data.labels:
        placed = place(words, QPointF(_at(plot, data, minute, 0).x(), y), "centre")
        if not found or placed.rect.x() >= found[-1].rect.right() + theme.px(_LABEL_GAP):
            found.append(placed)
    return found


def _draw_curve(painter: QPainter, plot: QRectF, data: Wave) -> None:
    points = [_at(plot, data, *tap) for tap in data.taps]
    if len(points) < 2:
        return
    curve = QPainterPath(points[0])
    for start, end in pairwise(points):
        middle = (start.x() + end.x()) / 2
        curve.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    area = QPainterPath(curve)
    area.lineTo(points[-1].x(), plot.bottom())
    area.lineTo(points[0].x(), plot.bottom())
    painter.fillPath(area, theme.colour("cool_soft"))
    painter.setPen(QPen(theme.colour("cool"), _LINE * theme.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve)


def _draw_rings(painter: QPainter, plot: QRectF, data: Wave) -> None:
    """The minutes to come, on the base line."""
    last = data.taps[-1][0] if data.taps else -1
    painter.setPen(QPen(theme.colour("edge"), 1.4))
    painter.setBrush(theme.colour("surface"))
    radius = _RING * theme.scale
    for minute in range(last + 1, data.minutes + 1):
        painter.drawEllipse(_at(plot, data, minute, 0), radius, radius)
