"""Nights under each other, getting up as a dot, and a strip around the mean rising time (look2 §15b)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from course.progress.sleep import Bar
from course.ui.charts.kit import Placed, dot, line, place, text, text_width
from course.ui.charts.night_bar import DAY, HOUR, Axis, axis, draw_bar, hours
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_ROW, _LEAST_ROW = 30.5, 15
_EVERY_DATE = 20  # a lower row has its date at every second one
_AXIS = 24
_ABOVE = 5
_DATE_GAP = 14
_RIGHT = 26
_BAR = 0.68  # of a row
_DOT = 6.0
_SIGN = (30, 16)


class Row(NamedTuple):
    """One night: its date in a few letters, its bar, and when one got up in minutes after midnight."""

    date: str
    bar: Bar | None
    rising: int | None


class Nights(NamedTuple):
    """All rows, oldest first; `rising` is the mean rising time or None, `current` the row looked at or -1."""

    rows: tuple[Row, ...]
    first_hour: str
    rising: float | None = None
    strip: int = 30  # minutes on either side of the mean
    current: int = -1


def height(rows: int) -> int:
    """How high the figure is when there is room, in px at 100 %."""
    return round(_ABOVE + _ROW * max(rows, 2) + _AXIS)


def least_height(rows: int) -> int:
    """How low it may become."""
    return _ABOVE + _LEAST_ROW * max(rows, 2) + _AXIS


def draw(painter: QPainter, rect: QRectF, data: Nights) -> None:
    """Paint all nights into `rect`."""
    plot = _plot(rect, data)
    over = _axis(plot, data)
    if data.current >= 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("soft"))
        row = _row(plot, data, data.current)
        painter.drawRoundedRect(QRectF(rect.x(), row.y(), rect.width() - theme.px(4), row.height()), 6, 6)
    _draw_strip(painter, plot, over, data)
    for minute in range(over.first, over.last + 1, 2 * HOUR):
        x = over.x(minute)
        line(painter, QPointF(x, plot.y()), QPointF(x, plot.bottom() + theme.px(4)))
    for number, row_data in enumerate(data.rows):
        row = _row(plot, data, number)
        if row_data.bar is not None:
            draw_bar(painter, _inner(row), over, row_data.bar)
        if row_data.rising is not None:
            dot(painter, QPointF(over.x(row_data.rising), row.center().y()), _DOT * theme.scale, "cool")
    for placed in names(rect, data):
        text(painter, placed)


def names(rect: QRectF, data: Nights) -> list[Placed]:
    """Every line of text in the figure and where it stands."""
    plot = _plot(rect, data)
    return _dates(plot, data) + hours(
        _axis(plot, data), rect.bottom() - theme.px(_AXIS / 2 - 2), data.first_hour
    )


def row_at(rect: QRectF, data: Nights, point: QPointF) -> int:
    """The row under `point`; -1 if there is none."""
    plot = _plot(rect, data)
    found = (n for n in range(len(data.rows)) if _row(plot, data, n).y() <= point.y())
    last = max(found, default=-1)
    return last if last >= 0 and point.y() < _row(plot, data, last).bottom() else -1


def row_middle(rect: QRectF, data: Nights, number: int) -> QPointF:
    """The middle of a row."""
    return _row(_plot(rect, data), data, number).center()


def draw_sign(painter: QPainter, rect: QRectF, sign: str) -> None:
    """One sign of the key: `asleep`, `in-bed` or `rising`."""
    over = Axis(0, 1, rect.x() + 1, rect.right() - 1)
    area = rect.adjusted(0, 1, 0, -1)
    if sign == "rising":
        painter.fillRect(rect, theme.colour("cool_soft"))
        dot(painter, rect.center(), _DOT * 0.8 * theme.scale, "cool", "cool_soft")
    elif sign == "asleep":
        draw_bar(painter, area, over, Bar(None, ((0, 1),), ()))
    else:
        draw_bar(painter, area, over, Bar((0, 1), (), (0, 1)))


def sign_size() -> tuple[int, int]:
    """The size of a sign of the key, in px."""
    return theme.px(_SIGN[0]), theme.px(_SIGN[1])


def _plot(rect: QRectF, data: Nights) -> QRectF:
    dates = max((text_width(row.date) for row in data.rows), default=0.0)
    left = max(dates + theme.px(_DATE_GAP), text_width(data.first_hour) / 2)
    return rect.adjusted(left, theme.px(_ABOVE), -theme.px(_RIGHT), -theme.px(_AXIS))


def _axis(plot: QRectF, data: Nights) -> Axis:
    return axis([row.bar for row in data.rows if row.bar is not None], plot.x(), plot.right())


def _row(plot: QRectF, data: Nights, number: int) -> QRectF:
    high = min(plot.height() / max(len(data.rows), 1), theme.px(_ROW))
    return QRectF(plot.x(), plot.y() + high * number, plot.width(), high)


def _inner(row: QRectF) -> QRectF:
    high = row.height() * _BAR
    return QRectF(row.x(), row.center().y() - high / 2, row.width(), high)


def _dates(plot: QRectF, data: Nights) -> list[Placed]:
    """Left of the plot; in low rows only at every second one, the latest among them."""
    found = []
    for number, row_data in enumerate(data.rows):
        row = _row(plot, data, number)
        if row.height() >= theme.px(_EVERY_DATE) or (len(data.rows) - 1 - number) % 2 == 0:
            at = QPointF(plot.x() - theme.px(_DATE_GAP), row.center().y())
            found.append(place(row_data.date, at, "right"))
    return found


def _draw_strip(painter: QPainter, plot: QRectF, over: Axis, data: Nights) -> None:
    """Half an hour around the mean rising time, wherever on the axis that time of day is."""
    if data.rising is None:
        return
    middle = data.rising if data.rising <= over.last else data.rising - DAY
    if middle < over.first:
        return
    left, right = (over.x(min(max(middle + by, over.first), over.last)) for by in (-data.strip, data.strip))
    painter.fillRect(QRectF(left, plot.y(), right - left, plot.height()), theme.colour("cool_soft"))
    x = over.x(middle)
    line(painter, QPointF(x, plot.y()), QPointF(x, plot.bottom()), "cool_fill", 1.5)
