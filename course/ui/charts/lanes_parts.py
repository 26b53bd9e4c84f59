"""The instruments beside the lanes at the chosen day: a battery, a thermometer, a wheel and its brake."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.lanes_frame import COLDEST, HOTTEST, Frame, Lanes
from course.ui.theme.theme import theme

_BATTERY, _KNOB = 30, 5  # px at 100 %
_TUBE, _MERCURY, _BULB = 12, 6, 8
_POINTER = (7, 16, 6)  # from the middle of the tube to its tip, to its base, and half its height
_WHEEL, _HUB = 19, 0.28
_THINNEST = 0.3  # of recovery capacity
_PAD_HIGH, _PAD_MOST = 0.62, 0.62  # of the radius of the wheel


def draw(painter: QPainter, shape: Frame, data: Lanes) -> None:
    """All of them."""
    run, day = data.run, data.day
    half = theme.px(_BATTERY) / 2
    battery = QRectF(shape.instrument - half, shape.energy.y() + theme.px(_KNOB), 2 * half, 0)
    battery.setBottom(shape.energy.bottom())
    draw_battery(painter, battery, run.energy[day] / 100)
    draw_thermometer(painter, shape, run.heat[day], run.set_point[day])
    if shape.brake is not None:
        radius = min(float(theme.px(_WHEEL)), shape.brake.height() / 2)
        centre = QPointF(shape.instrument, shape.brake.center().y())
        draw_brake(painter, centre, radius, run.capacity[day])


def draw_battery(painter: QPainter, rect: QRectF, full: float) -> None:
    """As full as `full` (0..1)."""
    painter.setPen(QPen(theme.colour("edge"), 2))
    painter.setBrush(theme.colour("page"))
    painter.drawRoundedRect(rect, 6, 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("edge"))
    knob = theme.px(_KNOB)
    painter.drawRoundedRect(QRectF(rect.center().x() - rect.width() * 0.2, rect.y() - knob,
                                   rect.width() * 0.4, knob), 2, 2)  # fmt: skip
    inside = rect.adjusted(4, 4, -4, -4)
    high = inside.height() * min(1.0, max(0.03, full))
    painter.setBrush(theme.colour("primary"))
    painter.drawRoundedRect(QRectF(inside.x(), inside.bottom() - high, inside.width(), high), 3, 3)


def draw_thermometer(painter: QPainter, shape: Frame, heat: float, set_point: float) -> None:
    """The axis of its lane: mercury at the temperature, a pointer at the set point."""
    middle, half, thin = shape.instrument, theme.px(_TUBE) / 2, theme.px(_MERCURY) / 2
    top, low = shape.y_heat(HOTTEST), shape.y_heat(COLDEST)
    painter.setPen(QPen(theme.colour("edge"), 2))
    painter.setBrush(theme.colour("page"))
    painter.drawRoundedRect(QRectF(middle - half, top, 2 * half, low - top + 2), half, half)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("heat_fill"))
    mercury = shape.y_heat(heat)
    painter.drawRoundedRect(QRectF(middle - thin, mercury, 2 * thin, low - mercury + 2), thin, thin)
    painter.setPen(QPen(theme.colour("edge"), 2))
    painter.drawEllipse(QPointF(middle, low), theme.px(_BULB), theme.px(_BULB))
    tip, base, high = (theme.px(size) for size in _POINTER)
    at = shape.y_heat(set_point)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink"))
    painter.drawPolygon(QPolygonF([
        QPointF(middle - tip, at), QPointF(middle - base, at - high), QPointF(middle - base, at + high)
    ]))  # fmt: skip


def draw_brake(painter: QPainter, centre: QPointF, radius: float, capacity: float) -> None:
    """A wheel between two pads; a worn brake has thin ones."""
    painter.setPen(QPen(theme.colour("edge"), 2))
    painter.setBrush(theme.colour("page"))
    painter.drawEllipse(centre, radius, radius)
    painter.drawEllipse(centre, radius * _HUB, radius * _HUB)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary"))
    thick = radius * _PAD_MOST * (0.1 + 0.9 * (capacity - _THINNEST) / (1 - _THINNEST))
    for side in (-1, 1):
        at = centre.x() + side * (radius + 2 + thick / 2)
        pad = QRectF(at - thick / 2, centre.y() - radius * _PAD_HIGH, thick, 2 * radius * _PAD_HIGH)
        painter.drawRoundedRect(pad, 2, 2)
