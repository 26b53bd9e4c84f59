"""The values compass: ten spokes, how important (dashed) around how one lived (filled) (look2 §20)."""

from collections.abc import Sequence
from math import cos, hypot, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.kit import Align, Placed, dot, line, line_height, place, text, text_width
from course.ui.theme.theme import theme

_TOP = -90.0  # degrees; Qt's screen counts clockwise, from three o'clock
_MOST = 10  # the end of a spoke
_RINGS = 4
# Lengths in px at 100 %.
_SIDE_ROOM, _TOP_ROOM = 102, 40  # around the outer ring, for the names
_NAME_AWAY = 14  # from the outer ring to a name
_DOT = 5.0
_REACH = 22.0  # px around a spoke that belong to it
_KEY_HIGH = 30  # below the rings: what the two lines mean
_SWATCH, _SWATCH_GAP, _KEY_GAP = 32, 10, 30
_LIVED_FILL = 70  # of 255
_DASHES = (4, 3)  # in pen widths
_UPRIGHT = 0.2  # |cos| below which a name is centred above or below its spoke
_SIZE = 15


class Spoke(NamedTuple):
    """One area: its name, and 0–10 for both; None is still open."""

    words: str
    important: int | None
    lived: int | None
    chosen: bool


class Radar(NamedTuple):
    """All spokes clockwise from the top; `current`: the one under the keyboard, −1 for none."""

    spokes: tuple[Spoke, ...]
    important_words: str
    lived_words: str
    current: int = -1


class _Frame(NamedTuple):
    """Where the rings lie, in px."""

    centre: QPointF
    radius: float
    spokes: int

    def angle(self, index: int) -> float:
        return radians(_TOP + 360.0 / self.spokes * index)

    def at(self, index: int, value: float) -> QPointF:
        away = self.radius * value / _MOST
        return self.centre + QPointF(away * cos(self.angle(index)), away * sin(self.angle(index)))


def draw(painter: QPainter, rect: QRectF, data: Radar) -> None:
    """Paint rings, spokes, both shapes and all names into `rect`."""
    frame = _frame(rect, data)
    _draw_ground(painter, frame)
    _draw_shape(painter, frame, [spoke.lived for spoke in data.spokes], "primary", True)
    _draw_shape(painter, frame, [spoke.important for spoke in data.spokes], "cool", False)
    for index, spoke in enumerate(data.spokes):
        _draw_chosen(painter, frame, index, spoke)
    if 0 <= data.current < len(data.spokes):
        _draw_current(painter, _name(frame, data, data.current))
    for index, spoke in enumerate(data.spokes):
        text(painter, _name(frame, data, index), "ink", _SIZE, _weight(spoke))
    _draw_key(painter, rect, data)


def names(rect: QRectF, data: Radar) -> list[Placed]:
    """Every text in the figure and where it stands."""
    frame = _frame(rect, data)
    key = [placed for _, placed in _key(rect, data)]
    return [_name(frame, data, index) for index in range(len(data.spokes))] + key


def spoke_at(rect: QRectF, data: Radar, point: QPointF) -> int:
    """The spoke whose name or line, each grown to 44 px, holds `point`; −1 if none does."""
    frame = _frame(rect, data)
    for index in range(len(data.spokes)):
        if _grown(_name(frame, data, index).rect).contains(point):
            return index
    away = point - frame.centre
    if not 0 < hypot(away.x(), away.y()) <= frame.radius + _REACH:
        return -1
    off = [_distance(frame, index, away) for index in range(len(data.spokes))]
    nearest = min(range(len(off)), key=off.__getitem__, default=-1)
    return nearest if nearest >= 0 and off[nearest] <= _REACH else -1


def middle_of(rect: QRectF, data: Radar, index: int) -> QPointF:
    """The middle of the name of a spoke."""
    return _name(_frame(rect, data), data, index).rect.center()


def _frame(rect: QRectF, data: Radar) -> _Frame:
    inner = rect.adjusted(0, 0, 0, -theme.px(_KEY_HIGH))
    radius = min(inner.width() / 2 - theme.px(_SIDE_ROOM), inner.height() / 2 - theme.px(_TOP_ROOM))
    return _Frame(inner.center(), max(radius, 1.0), max(len(data.spokes), 1))


def _distance(frame: _Frame, index: int, away: QPointF) -> float:
    """How far a point is from a spoke; a point behind the centre is far from it."""
    along = away.x() * cos(frame.angle(index)) + away.y() * sin(frame.angle(index))
    across = abs(away.y() * cos(frame.angle(index)) - away.x() * sin(frame.angle(index)))
    return across if along > 0 else hypot(away.x(), away.y()) + _REACH


def _grown(rect: QRectF) -> QRectF:
    down = max(0.0, 2 * _REACH - rect.height()) / 2
    across = max(0.0, 2 * _REACH - rect.width()) / 2
    return rect.adjusted(-across, -down, across, down)


def _draw_ground(painter: QPainter, frame: _Frame) -> None:
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(1, _RINGS + 1):
        reach = frame.radius * ring / _RINGS
        painter.drawEllipse(frame.centre, reach, reach)
    for index in range(frame.spokes):
        line(painter, frame.centre, frame.at(index, _MOST))


def _draw_shape(
    painter: QPainter, frame: _Frame, values: Sequence[int | None], token: str, solid: bool
) -> None:
    """One of the two: filled when every spoke has a place; where one is open the line stops beside it."""
    points = [
        None if value is None else frame.at(index, min(max(value, 0), _MOST))
        for index, value in enumerate(values)
    ]
    known = [point for point in points if point is not None]
    if solid and len(known) == len(points):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(token, _LIVED_FILL))
        painter.drawPolygon(QPolygonF(known))
    pen = QPen(theme.colour(token), 2.4 * theme.scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not solid:
        pen.setDashPattern(_DASHES)
    for index, point in enumerate(points):
        before = points[index - 1]
        if point is not None and before is not None and len(points) > 1:
            painter.setPen(pen)
            painter.drawLine(before, point)
        elif point is not None and points[(index + 1) % len(points)] is None:
            dot(painter, point, 3.0 * theme.scale, token)


def _draw_chosen(painter: QPainter, frame: _Frame, index: int, spoke: Spoke) -> None:
    """What was chosen: the room between the two, with a dot at either end."""
    if not spoke.chosen:
        return
    ends = [(spoke.important, "cool"), (spoke.lived, "primary")]
    known = [
        (frame.at(index, min(max(value, 0), _MOST)), token) for value, token in ends if value is not None
    ]
    if len(known) == len(ends):
        line(painter, known[0][0], known[1][0], "ink", 2.0 * theme.scale)
    for point, token in known:
        dot(painter, point, _DOT * theme.scale, token)


def _weight(spoke: Spoke) -> int:
    return 600 if spoke.chosen else 400


def _name(frame: _Frame, data: Radar, index: int) -> Placed:
    """Outside its spoke, and away from the ring at the side where the spoke points."""
    spoke, angle = data.spokes[index], frame.angle(index)
    away = frame.radius + theme.px(_NAME_AWAY)
    at = frame.centre + QPointF(away * cos(angle), away * sin(angle))
    if abs(cos(angle)) < _UPRIGHT:
        at += QPointF(0, line_height(_SIZE) / 2 * (1 if sin(angle) > 0 else -1))
        return place(spoke.words, at, "centre", _SIZE, _weight(spoke))
    align: Align = "left" if cos(angle) > 0 else "right"
    return place(spoke.words, at, align, _SIZE, _weight(spoke))


def _draw_current(painter: QPainter, name: Placed) -> None:
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.setBrush(theme.colour("soft"))
    painter.drawRoundedRect(name.rect.adjusted(-6, -3, 6, 3), 7, 7)


def _key(rect: QRectF, data: Radar) -> list[tuple[QRectF, Placed]]:
    """What the dashed and the solid line mean: the place of each line, and its words."""
    labels = (data.important_words, data.lived_words)
    said = sum(text_width(words, _SIZE) for words in labels)
    around = theme.px(len(labels) * (_SWATCH + _SWATCH_GAP) + _KEY_GAP)
    fit = min(
        1.0, max(0.0, rect.width() - said - 2) / around
    )  # in a narrow figure only the lines become shorter
    swatch, gap = theme.px(_SWATCH) * fit, theme.px(_SWATCH_GAP) * fit
    x, y = rect.center().x() - (said + around * fit) / 2, rect.bottom() - theme.px(_KEY_HIGH) / 2
    found = []
    for words in labels:
        found.append((QRectF(x, y, swatch, 0), place(words, QPointF(x + swatch + gap, y), "left", _SIZE)))
        x += swatch + gap + text_width(words, _SIZE) + theme.px(_KEY_GAP) * fit
    return found


def _draw_key(painter: QPainter, rect: QRectF, data: Radar) -> None:
    for number, (swatch, placed) in enumerate(_key(rect, data)):
        pen = QPen(theme.colour("primary" if number else "cool"), 2.4 * theme.scale)
        if not number:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawLine(swatch.topLeft(), swatch.topRight())
        text(painter, placed, "muted", _SIZE)
