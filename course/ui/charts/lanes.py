"""A run of the boiler in lanes over one axis of weeks: energy and its mask, temperature, brake, and a day."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from course.stress.day_shape import REST_ZONE
from course.ui.charts import lanes_lines, lanes_names, lanes_parts, lanes_rings
from course.ui.charts.kit import Placed, dot, halo, line, text
from course.ui.charts.lanes_frame import TICKS, Frame, Lanes, frame
from course.ui.charts.lanes_rings import MIDDLE, RADIUS, Ring, rings
from course.ui.theme.theme import theme

LEAST = 158  # px at 100 %: how low the figure may become
_COLUMN = 16  # px at 100 %: the tint behind the chosen day
_FILL, _BRAKE_FILL = 44, 70  # of 255
_DOTS = (1.2, 2.2)  # in pen widths: the set point
_TARGET = 44  # px at 100 %
_DOT = 6


def draw(painter: QPainter, rect: QRectF, data: Lanes) -> None:
    """Paint it all."""
    draw_column(painter, rect, data)
    draw_ground(painter, rect, data)
    draw_front(painter, rect, data)


def draw_column(painter: QPainter, rect: QRectF, data: Lanes) -> None:
    """The tint behind the chosen day."""
    shape, wide = frame(rect, data), theme.px(_COLUMN)
    column = QRectF(shape.x(data.day) - wide / 2, shape.plot.y() - 4, wide, shape.plot.height() + 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft"))
    painter.drawRoundedRect(column, 6, 6)


def draw_ground(painter: QPainter, rect: QRectF, data: Lanes) -> None:
    """All that stays as it is while a day is chosen or a slider moved: depends on `data.run` only."""
    shape = frame(rect, data)
    _draw_energy(painter, shape, data)
    _draw_heat(painter, shape, data)
    if shape.brake is not None:
        _draw_brake(painter, shape, shape.brake, data.run.capacity)
    for _, day in lanes_names.periods(shape):
        at = QPointF(shape.x(day), shape.plot.bottom())
        line(painter, at, at + QPointF(0, 5), "edge")
    for placed in lanes_names.still(rect, data):
        text(painter, placed)


def draw_front(painter: QPainter, rect: QRectF, data: Lanes) -> None:
    """What changes with the day and the sliders."""
    shape = frame(rect, data)
    _draw_other(painter, shape, data)
    said = lanes_lines.names(rect, data)
    free = [placed.rect for placed, _ in said]
    for ring in rings(rect, data):
        _draw_ring_line(painter, shape, ring, free)
    _draw_cut_line(painter, shape.x(data.day), shape.plot.y() - 4, shape.plot.bottom() + 2, free)
    for placed, token in said:
        if lanes_lines.is_on_axis(shape, placed.rect):
            halo(painter, placed, token, weight=600)
        else:
            text(painter, placed, token, weight=600)
    _draw_rings(painter, rect, data)
    _draw_dots(painter, shape, data)
    lanes_parts.draw(painter, shape, data)
    for placed, token, size, weight in lanes_names.of_lanes(rect, data):
        text(painter, placed, token, size, weight)


def names(rect: QRectF, data: Lanes) -> list[Placed]:
    """Every word of the figure and where it stands."""
    return [
        *lanes_names.still(rect, data),
        *(placed for placed, _ in lanes_lines.names(rect, data)),
        *(placed for placed, _, _, _ in lanes_names.of_lanes(rect, data)),
        *(ring.number for ring in rings(rect, data)),
        *lanes_rings.words(rect, data),
    ]


def day_at(rect: QRectF, data: Lanes, at: QPointF) -> int | None:
    """The day that a click at `at` means: that of a ring, or the one below it in the plot."""
    shape = frame(rect, data)
    if at.y() <= rect.y() + theme.px(_TARGET):
        near = [ring for ring in rings(rect, data) if abs(ring.x - at.x()) <= theme.px(_TARGET) / 2]
        if near:
            days = min(near, key=lambda ring: abs(ring.x - at.x())).days
            return next((day for day in days if day > data.day), days[0])
    if not shape.plot.adjusted(-_COLUMN, 0, _COLUMN, 0).contains(at):
        return None
    return shape.day(at.x())


# -- the lanes ------------------------------------------------------------------------------------


def _draw_energy(painter: QPainter, shape: Frame, data: Lanes) -> None:
    lane, run = shape.energy, data.run
    for share in (0.0, 100.0):
        line(painter, QPointF(lane.x(), shape.y_energy(share)), QPointF(lane.right(), shape.y_energy(share)))
    energy = shape.points(run.energy, shape.y_energy)
    _fill(painter, energy, [QPointF(energy[-1].x(), lane.bottom()), QPointF(energy[0].x(), lane.bottom())],
          "primary", _FILL)  # fmt: skip
    if run.seen:
        seen = shape.points([100 * share for share in run.seen], shape.y_energy)
        inner = [QPointF(a.x(), max(a.y(), b.y())) for a, b in zip(energy, seen, strict=True)]
        _fill(painter, seen, inner[::-1], "cool_soft")
        _curve(painter, seen, "cool", 2.2, Qt.PenStyle.DashLine)
    _curve(painter, energy, "primary", 3)


def _draw_heat(painter: QPainter, shape: Frame, data: Lanes) -> None:
    lane = shape.heat
    low, high = shape.y_heat(REST_ZONE[1]), lane.bottom()
    painter.fillRect(QRectF(lane.x(), low, lane.width(), high - low), theme.colour("cool_soft"))
    for degrees in TICKS:
        at = shape.y_heat(degrees)
        line(painter, QPointF(lane.x(), at), QPointF(lane.right(), at))
    heat = shape.points(data.run.heat, shape.y_heat)
    stands = shape.points(data.run.set_point, shape.y_heat)
    _fill(painter, heat, stands[::-1], "heat_soft")
    pen = QPen(theme.colour("ink"), 2 * theme.scale)
    pen.setDashPattern(_DOTS)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(stands))
    _curve(painter, heat, "heat", 3)


def _draw_brake(painter: QPainter, shape: Frame, lane: QRectF, capacity: Sequence[float]) -> None:
    """A ribbon as thick as the brake is."""
    middle, half = lane.center().y(), lane.height() / 2
    upper = shape.points(capacity, lambda share: middle - half * share)
    lower = [QPointF(point.x(), 2 * middle - point.y()) for point in upper]
    _fill(painter, upper, lower[::-1], "primary", _BRAKE_FILL)
    for at in (lane.y(), lane.bottom()):
        line(painter, QPointF(lane.x(), at), QPointF(lane.right(), at))


def _draw_other(painter: QPainter, shape: Frame, data: Lanes) -> None:
    """What becomes of it with the sliders moved."""
    if data.other is None:
        return
    for values, to_y, token in (
        (data.other.energy, shape.y_energy, "primary"), (data.other.heat, shape.y_heat, "heat")
    ):  # fmt: skip
        points = shape.points(values, to_y, data.other.first)
        _curve(painter, points, token, 2.6, Qt.PenStyle.DashLine)


# -- the day and the rings ------------------------------------------------------------------------


def _draw_ring_line(painter: QPainter, shape: Frame, ring: Ring, free: Sequence[QRectF]) -> None:
    pen = QPen(theme.colour("edge"), 1.2)
    pen.setDashPattern([3, 4])
    top = ring.number.rect.center().y() + theme.px(RADIUS)
    _draw_cut_line(painter, ring.x, top, shape.plot.bottom(), free, pen)


def _draw_cut_line(
    painter: QPainter, x: float, top: float, bottom: float, free: Sequence[QRectF], pen: QPen | None = None
) -> None:
    """An upright line that leaves words free."""
    painter.setPen(pen or QPen(theme.colour("primary"), 2))
    crossed = [rect for rect in free if rect.x() - 2 <= x <= rect.right() + 2]
    for rect in sorted(crossed, key=QRectF.y):
        if rect.y() > top:
            painter.drawLine(QPointF(x, top), QPointF(x, min(bottom, rect.y())))
        top = max(top, rect.bottom())
    if top < bottom:
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _draw_rings(painter: QPainter, rect: QRectF, data: Lanes) -> None:
    for ring in rings(rect, data):
        half, radius = ring.wide / 2, theme.px(RADIUS)
        painter.setPen(QPen(theme.colour("primary"), 2))
        painter.setBrush(theme.colour("primary" if ring.current else "surface"))
        box = QRectF(ring.x - half, rect.y() + theme.px(MIDDLE) - radius, 2 * half, 2 * radius)
        painter.drawRoundedRect(box, radius, radius)
        text(painter, ring.number, "on_primary" if ring.current else "ink", weight=600)
    for placed in lanes_rings.words(rect, data):
        text(painter, placed, "primary", weight=600)


def _draw_dots(painter: QPainter, shape: Frame, data: Lanes) -> None:
    at, radius = shape.x(data.day), theme.px(_DOT)
    dot(painter, QPointF(at, shape.y_energy(data.run.energy[data.day])), radius)
    dot(painter, QPointF(at, shape.y_heat(data.run.heat[data.day])), radius, "heat")
    if data.other is None or data.day <= data.other.first:
        return
    other = data.day - data.other.first
    dot(painter, QPointF(at, shape.y_energy(data.other.energy[other])), radius - 1, "surface", "primary")
    dot(painter, QPointF(at, shape.y_heat(data.other.heat[other])), radius - 1, "surface", "heat")


# -- strokes --------------------------------------------------------------------------------------


def _fill(painter: QPainter, edge: list[QPointF], back: list[QPointF], token: str, alpha: int = 255) -> None:
    """The area between a line and the way back."""
    area = QPainterPath()
    area.addPolygon(QPolygonF(edge + back))
    painter.fillPath(area, theme.colour(token, alpha))


def _curve(
    painter: QPainter,
    points: list[QPointF],
    token: str,
    width: float,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    pen = QPen(theme.colour(token), width * theme.scale, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if style == Qt.PenStyle.DashLine else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
