"""The vicious circle: six arrows, the thicker the more often, and one door in the middle (look2 §10)."""

from collections.abc import Sequence
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.kit import Align, Placed, dotted_line, in_lines, line_height, place, text, text_width
from course.ui.theme import icons
from course.ui.theme.theme import theme

_TOP = -90.0  # degrees; Qt's screen counts clockwise, from three o'clock
_SPAN = 40.0  # degrees of one arrow
_HEAD_OVER = 6.0  # px that the head is wider than the arrow, at each side
_HEAD_LONGER = 9.0  # px that the head is longer than the arrow is wide
_CHOSEN_SPAN, _CHOSEN_WIDTH = 46.0, 44.0  # the soft arc under the chosen arrow
_SIDE_ROOM, _TOP_ROOM = 104, 48  # px at 100 % around the circle, for the names
_NAME_AWAY = 30  # px at 100 % from the circle to a name
_NAME_SIZE, _NAME_LINE = 16, 21  # px at 100 %
_NEARLY_UPRIGHT = 0.3  # |cos| below which a name is centred above or below its arrow
_DOOR_SIZE = 36  # px at 100 %
_DOOR_ROOM = 1.25  # of the radius: how wide the words of the door may be
_ICON_FROM = 100  # px at 100 % of radius; a smaller circle has room for the words only


class Arrow(NamedTuple):
    """One arrow: its name and its width in px; dotted when the person does not know it."""

    words: str
    width: float
    known: bool


class Circle(NamedTuple):
    """All arrows clockwise from the top, which one is chosen, and where the door is (-1 = none)."""

    arrows: tuple[Arrow, ...]
    chosen: int
    door: int
    door_words: str


class _Ring(NamedTuple):
    """Where the circle lies, in px."""

    centre: QPointF
    radius: float
    arrows: int

    def angle(self, index: int) -> float:
        return _TOP + 360.0 / self.arrows * index

    def at(self, angle: float, radius: float) -> QPointF:
        turned = radians(angle)
        return self.centre + QPointF(radius * cos(turned), radius * sin(turned))

    def box(self) -> QRectF:
        reach = QPointF(self.radius, self.radius)
        return QRectF(self.centre - reach, self.centre + reach)


def draw(painter: QPainter, rect: QRectF, data: Circle) -> None:
    """Paint the circle into `rect`."""
    ring = _ring(rect, data)
    for index, arrow in enumerate(data.arrows):
        chosen = index == data.chosen
        if chosen:
            _draw_ground(painter, ring, index)
        _draw_arrow(painter, ring, index, arrow)
        for placed in _name(ring, index, arrow.words, chosen):
            text(painter, placed, "ink", _NAME_SIZE, 600 if chosen else 400)
    if data.door >= 0:
        _draw_door(painter, ring, data)


def names(rect: QRectF, data: Circle) -> list[Placed]:
    """Every line of text in the figure and where it stands."""
    ring = _ring(rect, data)
    lines = []
    for index, arrow in enumerate(data.arrows):
        lines += _name(ring, index, arrow.words, index == data.chosen)
    return lines + (_door_lines(ring, data.door_words) if data.door >= 0 else [])


def arrow_at(rect: QRectF, data: Circle, point: QPointF) -> int:
    """The arrow whose arc (44 px wide) or name lies at `point`; -1 if none does."""
    ring = _ring(rect, data)
    away = point - ring.centre
    if abs(hypot(away.x(), away.y()) - ring.radius) <= _CHOSEN_WIDTH / 2:
        turned = (degrees(atan2(away.y(), away.x())) - _TOP) % 360
        near = round(turned / (360 / ring.arrows))
        if abs(turned - near * 360 / ring.arrows) <= _CHOSEN_SPAN / 2:
            return near % ring.arrows
    for index, arrow in enumerate(data.arrows):
        bounds = QRectF()
        for placed in _name(ring, index, arrow.words, index == data.chosen):
            bounds = bounds.united(placed.rect)
        if _at_least(bounds, 44).contains(point):
            return index
    return -1


def _at_least(rect: QRectF, size: float) -> QRectF:
    across, down = max(0.0, size - rect.width()) / 2, max(0.0, size - rect.height()) / 2
    return rect.adjusted(-across, -down, across, down)


def _ring(rect: QRectF, data: Circle) -> _Ring:
    radius = min(rect.width() / 2 - theme.px(_SIDE_ROOM), rect.height() / 2 - theme.px(_TOP_ROOM))
    return _Ring(rect.center(), max(radius, 1.0), len(data.arrows))


def _draw_arc(painter: QPainter, ring: _Ring, pen: QPen, middle: float, span: float) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Qt counts arcs anticlockwise, in sixteenths of a degree.
    painter.drawArc(ring.box(), round(-(middle - span / 2) * 16), round(-span * 16))


def _draw_ground(painter: QPainter, ring: _Ring, index: int) -> None:
    pen = QPen(theme.colour("soft"), _CHOSEN_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    _draw_arc(painter, ring, pen, ring.angle(index) + 2, _CHOSEN_SPAN)


def _draw_arrow(painter: QPainter, ring: _Ring, index: int, arrow: Arrow) -> None:
    width, token, middle = arrow.width, "primary" if arrow.known else "edge", ring.angle(index)
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not arrow.known:
        pen.setDashPattern((2, 3))
    _draw_arc(painter, ring, pen, middle, _SPAN)
    end = middle + _SPAN / 2
    tip = end + degrees((width + _HEAD_LONGER) / ring.radius)
    half = width / 2 + _HEAD_OVER
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    base = end - 0.5  # a little under the arc, so that no gap shows
    inside, outside = ring.at(base, ring.radius - half), ring.at(base, ring.radius + half)
    painter.drawPolygon(QPolygonF((inside, ring.at(tip, ring.radius), outside)))


def _name(ring: _Ring, index: int, words: str, chosen: bool) -> list[Placed]:
    """The name beside its arrow; at the sides in two lines, cut at the last space."""
    angle, weight = ring.angle(index), 600 if chosen else 400
    at = ring.at(angle, ring.radius + theme.px(_NAME_AWAY))
    across = cos(radians(angle))
    if abs(across) < _NEARLY_UPRIGHT:
        return [place(words, at, "centre", _NAME_SIZE, weight)]
    align: Align = "left" if across > 0 else "right"
    first, _, last = words.rpartition(" ")
    lines = [first, last] if first else [last]
    step = theme.px(_NAME_LINE)
    top = at.y() - step * (len(lines) - 1) / 2
    return [
        place(line, QPointF(at.x(), top + step * number), align, _NAME_SIZE, weight)
        for number, line in enumerate(lines)
    ]


def _door_lines(ring: _Ring, words: str) -> list[Placed]:
    """The words of the door in two lines, below its icon if that is there."""
    lines = in_lines(words, ring.radius * _DOOR_ROOM, _NAME_SIZE, 600)
    if len(lines) == 1 and " " in words:
        lines = in_lines(words, text_width(words, _NAME_SIZE, 600) * 0.75, _NAME_SIZE, 600)
    step = theme.px(_NAME_LINE)
    top = theme.px(6) if _door_box(ring).isValid() else -step * (len(lines) - 1) / 2
    return [
        place(line, ring.centre + QPointF(0, top + step * number), "centre", _NAME_SIZE, 600)
        for number, line in enumerate(lines)
    ]


def _door_box(ring: _Ring) -> QRectF:
    """Where the icon of the door stands; not valid when there is no room for it."""
    if ring.radius < theme.px(_ICON_FROM):
        return QRectF()
    size = theme.px(_DOOR_SIZE)
    return QRectF(ring.centre.x() - size / 2, ring.centre.y() - size - theme.px(10), size, size)


def _draw_door(painter: QPainter, ring: _Ring, data: Circle) -> None:
    box, lines = _door_box(ring), _door_lines(ring, data.door_words)
    if box.isValid():
        icons.paint(painter, box, "door-open", "cool")
    for placed in lines:
        text(painter, placed, "cool", _NAME_SIZE, 600)
    angle = ring.angle(data.door)
    end = ring.radius - theme.px(16)
    start = _way_in(ring, angle, end, [box, *(placed.rect for placed in lines)])
    if end - start > line_height() / 2:
        dotted_line(painter, ring.at(angle, end), ring.at(angle, start), "cool", 2.4 * theme.scale)


def _way_in(ring: _Ring, angle: float, start: float, taken: Sequence[QRectF]) -> float:
    """How near to the centre a line from `start` may come without touching what is `taken`."""
    gap = theme.px(8)
    kept = [rect.adjusted(-gap, -gap, gap, gap) for rect in taken if rect.isValid()]
    away = start
    while away > 0 and not any(rect.contains(ring.at(angle, away)) for rect in kept):
        away -= 1
    return away
