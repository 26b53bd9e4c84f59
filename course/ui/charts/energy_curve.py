"""Energy over a day as a line from word to word, to fill in too; or several days as a line in a band."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, dot, line, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_TOP, _AXIS, _RIGHT, _WORD_GAP = 34, 30, 14, 14
_OVER, _REST_UP = 10, 22  # from the plot up to the end of a stripe, and to the middle of its word
_LINE, _DOT = 3, 5.5
_TICK_GAP = 12
_BAND = 56  # alpha of the area between the lowest and the highest
_HIGHEST = 4


class Column(NamedTuple):
    """An hour or a part of the day: its name, its level 0–4 or None, and the range of several days."""

    name: str
    level: float | None
    low: float | None = None
    high: float | None = None
    rest: bool = False


class Curve(NamedTuple):
    """`pieces`: positions of columns that are joined; `levels`: the five words; `chosen` -1 for none.

    `rest`: what stands above columns of rest.
    """

    columns: tuple[Column, ...]
    pieces: tuple[tuple[int, ...], ...]
    levels: tuple[str, ...]
    chosen: int = -1
    rest: str = ""


def draw(painter: QPainter, rect: QRectF, data: Curve) -> None:
    """Paint the curve into `rect`."""
    plot = _plot(rect, data)
    for number, column in enumerate(data.columns):
        if column.rest or number == data.chosen:
            token = "soft" if number == data.chosen else "cool_soft"
            painter.fillRect(_stripe(plot, data, number), theme.colour(token))
    for level in range(_HIGHEST + 1):
        y = _y(plot, level)
        line(painter, QPointF(plot.x(), y), QPointF(plot.right(), y))
    for piece in data.pieces:
        _draw_band(painter, plot, data, piece)
    for piece in data.pieces:
        _draw_piece(painter, plot, data, piece)
    for number, column in enumerate(data.columns):
        if column.level is not None:
            dot(painter, _at(plot, data, number, column.level), theme.px(1) * _DOT)
    for name in names(rect, data):
        text(painter, name)


def names(rect: QRectF, data: Curve) -> list[Placed]:
    """The five words on the left, the word above rests, and as many names of columns as have room."""
    plot = _plot(rect, data)
    levels = [
        place(word, QPointF(plot.x() - theme.px(_WORD_GAP), _y(plot, level)), "right")
        for level, word in enumerate(data.levels)
    ]
    return [*levels, *_rests(plot, data), *_ticks(plot, data)]


def column_at(rect: QRectF, data: Curve, at: QPointF) -> int:
    """The column above or below a place in the figure."""
    plot = _plot(rect, data)
    number = int((at.x() - plot.x()) / (plot.width() / len(data.columns)))
    return max(0, min(len(data.columns) - 1, number))


def level_at(rect: QRectF, data: Curve, at: QPointF) -> int:
    """The word nearest to the height of a place in the figure."""
    plot = _plot(rect, data)
    level = round((plot.bottom() - at.y()) / plot.height() * _HIGHEST)
    return max(0, min(_HIGHEST, level))


def _plot(rect: QRectF, data: Curve) -> QRectF:
    left = max(text_width(word) for word in data.levels) + theme.px(_WORD_GAP) * 2
    return rect.adjusted(left, theme.px(_TOP), -theme.px(_RIGHT), -theme.px(_AXIS) - theme.px(8))


def _stripe(plot: QRectF, data: Curve, number: int) -> QRectF:
    width = plot.width() / len(data.columns)
    above = theme.px(_OVER)
    return QRectF(plot.x() + width * number, plot.y() - above, width, plot.height() + 2 * above)


def _at(plot: QRectF, data: Curve, number: int, level: float) -> QPointF:
    return QPointF(_stripe(plot, data, number).center().x(), _y(plot, level))


def _y(plot: QRectF, level: float) -> float:
    return plot.bottom() - plot.height() * level / _HIGHEST


def _rests(plot: QRectF, data: Curve) -> list[Placed]:
    """The word above each run of rests, where it does not stand on the one before it."""
    found: list[Placed] = []
    y = plot.y() - theme.px(_REST_UP)
    for number, column in enumerate(data.columns):
        if not data.rest or not column.rest or (number and data.columns[number - 1].rest):
            continue
        last = next(at for at in range(number, len(data.columns)) if not _goes_on(data, at))
        middle = (_stripe(plot, data, number).x() + _stripe(plot, data, last).right()) / 2
        word = place(data.rest, QPointF(middle, y), "centre")
        if not found or word.rect.left() > found[-1].rect.right():
            found.append(word)
    return found


def _goes_on(data: Curve, number: int) -> bool:
    """Whether the column after this one is rest too."""
    return number + 1 < len(data.columns) and data.columns[number + 1].rest


def _ticks(plot: QRectF, data: Curve) -> list[Placed]:
    """Every name, or every second or third one where they would stand too close."""
    y = plot.bottom() + theme.px(_AXIS) - theme.px(2)
    width = plot.width() / len(data.columns)
    widest = max(text_width(column.name) for column in data.columns) + theme.px(_TICK_GAP)
    every = next(step for step in (1, 2, 3, 6, 18) if widest <= width * step or step == 18)
    return [
        place(column.name, QPointF(_stripe(plot, data, number).center().x(), y), "centre")
        for number, column in enumerate(data.columns)
        if number % every == 0
    ]


def _draw_band(painter: QPainter, plot: QRectF, data: Curve, piece: tuple[int, ...]) -> None:
    tops, floors = [], []
    for number in piece:
        column = data.columns[number]
        if column.low is None or column.high is None:
            return
        tops.append(_at(plot, data, number, column.high))
        floors.append(_at(plot, data, number, column.low))
    path = QPainterPath(tops[0])
    for point in (*tops[1:], *reversed(floors)):
        path.lineTo(point)
    path.closeSubpath()
    fill = QColor(theme.colour("primary"))
    fill.setAlpha(_BAND)
    painter.fillPath(path, fill)


def _draw_piece(painter: QPainter, plot: QRectF, data: Curve, piece: tuple[int, ...]) -> None:
    points = [_at(plot, data, number, data.columns[number].level or 0) for number in piece]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    pen = QPen(theme.colour("primary"), theme.px(_LINE))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
