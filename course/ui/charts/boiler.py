"""The boiler: a gauge with the set point of its thermostat above a window with its flame (look.md §6)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, line_height, place, text
from course.ui.theme.theme import theme

WIDE = 118  # px at 100 %
_LEGS, _NAME_ROOM = 8, 26  # below the boiler: three pipes, and its name
_GAUGE, _GAUGE_PEN = 74, 7
_FROM, _SPAN = 225, -270  # degrees of the gauge, as Qt counts them
_COLDEST, _HOTTEST = 17.0, 28.0  # °C at its two ends
_WARM = 0.1  # from here on the boiler is drawn in the colours of heat
_DEGREES = (23, 600)  # size and weight of the number


class Boiler(NamedTuple):
    """One boiler; `heat` is 0 (calm) to 1 (roaring) and sets the flame."""

    set_point: float  # °C
    heat: float
    name: str


def draw(painter: QPainter, rect: QRectF, boiler: Boiler) -> None:
    """Paint it as high as `rect`, with its name below."""
    body = _body(rect)
    _draw_body(painter, body)
    gauge = _gauge(body)
    _draw_gauge(painter, gauge, boiler)
    _draw_window(painter, _window(body, gauge), boiler)
    degrees, name = names(rect, boiler)
    text(painter, degrees, "ink", *_DEGREES)
    text(painter, name, "ink", 15, 600)


def names(rect: QRectF, boiler: Boiler) -> tuple[Placed, Placed]:
    """The degrees in the gauge, and the name below the boiler."""
    body = _body(rect)
    number = place(f"{boiler.set_point:.0f}°", _gauge(body).center(), "centre", *_DEGREES)
    low = QPointF(body.center().x(), rect.bottom() - line_height() / 2)
    return number, place(boiler.name, low, "centre", 15, 600)


def _body(rect: QRectF) -> QRectF:
    below = theme.px(_LEGS) + theme.px(_NAME_ROOM)
    wide = min(float(theme.px(WIDE)), rect.width() - 4)
    return QRectF(rect.center().x() - wide / 2, rect.y() + 2, wide, rect.height() - below - 2)


def _gauge(body: QRectF) -> QRectF:
    size = min(float(theme.px(_GAUGE)), body.height() * 0.44, body.width() * 0.7)
    return QRectF(body.center().x() - size / 2, body.y() + body.height() * 0.08 + _GAUGE_PEN / 2, size, size)


def _window(body: QRectF, gauge: QRectF) -> QRectF:
    top, edge = gauge.bottom() + body.height() * 0.02, body.width() * 0.17
    return QRectF(body.x() + edge, top, body.width() - 2 * edge, body.bottom() - body.height() * 0.07 - top)


def _draw_body(painter: QPainter, body: QRectF) -> None:
    painter.setPen(QPen(theme.colour("edge"), 2))
    for offset in (-0.24, 0.0, 0.24):
        top = QPointF(body.center().x() + offset * body.width(), body.bottom())
        painter.drawLine(top, top + QPointF(0, theme.px(_LEGS)))
    painter.setBrush(theme.colour("page"))
    painter.drawRoundedRect(body, 16, 16)


def _draw_gauge(painter: QPainter, gauge: QRectF, boiler: Boiler) -> None:
    share = (boiler.set_point - _COLDEST) / (_HOTTEST - _COLDEST)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, part in (("line", 1.0), (_fill(boiler), min(1.0, max(0.02, share)))):
        pen = QPen(theme.colour(token), _GAUGE_PEN * theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(gauge, _FROM * 16, round(_SPAN * 16 * part))


def _draw_window(painter: QPainter, window: QRectF, boiler: Boiler) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("heat_soft" if boiler.heat > _WARM else "cool_soft"))
    painter.drawRoundedRect(window, 10, 10)
    high = window.height() * (0.34 + 0.54 * min(1.0, max(0.0, boiler.heat)))
    foot = QPointF(window.center().x(), window.bottom() - window.height() * 0.06)
    painter.setBrush(theme.colour("heat_fill"))
    painter.drawPath(_flame(foot, min(high, window.width() * 1.1)))
    painter.setBrush(theme.colour("heat_soft"))
    painter.drawPath(_flame(foot, min(high, window.width() * 1.1) * 0.5))


def _flame(foot: QPointF, high: float) -> QPainterPath:
    tip = foot - QPointF(0, high)
    path = QPainterPath(foot)
    for side in (-1, 1):
        wide, narrow = QPointF(0.62 * side * high, 0), QPointF(0.40 * side * high, -high / 2)
        path.moveTo(foot)
        path.cubicTo(foot + wide, foot + narrow, tip)
        path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _fill(boiler: Boiler) -> str:
    return "heat_fill" if boiler.heat > _WARM else "cool_fill"
