"""One cue of letting go as a hill: a short way up, a long way down, and a dot at this second (look2 §16)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, dot, line, place, text
from course.ui.theme.theme import theme

_ABOVE, _BELOW = 38, 30  # px at 100 % above and below the hill
_SIDE = 12  # px at 100 % beside it
_RISE = 0.3  # of the time up: until the top is reached
_FINE = 0.1  # seconds between two points of the line
_SIZE = 16  # px at 100 %
_DOT = 9  # px at 100 %
_PATH, _REST = 3.5, 2.0  # px at 100 %: what has passed, and what is to come


class Hill(NamedTuple):
    """A cue: its first `up` seconds tense, the rest does not; the words for both parts.

    With `up` = 0 the way is level and has the words `down`. `second`: how much of it has passed.
    """

    up: int
    seconds: int
    second: float
    up_words: str
    down_words: str


def height(second: float, up: int, seconds: int) -> float:
    """How high the hill is at `second`, 0–1: 1 when tense, 0 when loose."""
    if not up:
        return 0.0
    if second < up:
        part = min(second / (up * _RISE), 1.0)
        return part * part * (3 - 2 * part)
    part = min((second - up) / max(seconds - up, 1), 1.0)
    return (1 - part) ** 5 * (1 + 5 * part)


def draw(painter: QPainter, rect: QRectF, data: Hill) -> None:
    """Paint the hill into `rect`."""
    area = _area(rect)
    line(painter, area.bottomLeft(), area.bottomRight())
    whole = _curve(area, data, data.seconds)
    ground = QPainterPath(whole)
    ground.lineTo(area.bottomRight())
    ground.lineTo(area.bottomLeft())
    painter.fillPath(ground, theme.colour("soft"))
    for path, token, width in ((whole, "edge", _REST), (_curve(area, data, data.second), "primary", _PATH)):
        pen = QPen(theme.colour(token), width * theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    dot(painter, dot_at(rect, data), _DOT * theme.scale, ring="page")
    climbing = data.second < data.up
    for placed, now in zip(names(rect, data), (climbing, not climbing)[not data.up :], strict=True):
        text(painter, placed, "ink" if now else "muted", _SIZE, 600 if now else 400)


def names(rect: QRectF, data: Hill) -> list[Placed]:
    """The words of both parts, the first above the top and the second below the way down."""
    area = _area(rect)
    below = area.bottom() + theme.px(_BELOW) / 2
    if not data.up:
        return [place(data.down_words, QPointF(area.x(), below), "left", _SIZE, 600)]
    middle = (_x(area, data, data.up) + area.right()) / 2
    return [
        place(data.up_words, QPointF(area.x(), area.y() - theme.px(_ABOVE - 13)), "left", _SIZE, 600),
        place(data.down_words, QPointF(middle, below), "centre", _SIZE, 600),
    ]


def dot_at(rect: QRectF, data: Hill) -> QPointF:
    """Where the dot is now."""
    return _point(_area(rect), data, data.second)


def _area(rect: QRectF) -> QRectF:
    side = theme.px(_SIDE)
    return rect.adjusted(side, theme.px(_ABOVE), -side, -theme.px(_BELOW))


def _x(area: QRectF, data: Hill, second: float) -> float:
    return area.x() + area.width() * second / max(data.seconds, 1)


def _point(area: QRectF, data: Hill, second: float) -> QPointF:
    high = height(second, data.up, data.seconds)
    return QPointF(_x(area, data, second), area.bottom() - area.height() * high)


def _curve(area: QRectF, data: Hill, until: float) -> QPainterPath:
    path = QPainterPath(_point(area, data, 0))
    for step in range(1, int(until / _FINE + 0.5) + 1):
        path.lineTo(_point(area, data, min(step * _FINE, until)))
    return path
