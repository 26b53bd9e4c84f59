"""Eight treads of equal width and rise, one colour both ways; dots for the times of two weeks (look2 §17)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from course.ui.charts.kit import Placed, dot, place, text
from course.ui.theme import icons
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_SIDE, _ABOVE, _BELOW = 18, 66, 10
_LINE, _CHOSEN = 2, 8
_UNDER = 24  # from a tread to the middle of its minutes
_DOT, _DOT_GAP, _DOT_UP = 5.0, 15, 14
_MOST_DOTS = 5
_FEET, _FEET_UP = 26, 34


class Stairs(NamedTuple):
    """`minutes`: the words of each tread from the lowest; `dots` how often it was walked; `chosen` 1–8."""

    minutes: tuple[str, ...]
    dots: tuple[int, ...]
    chosen: int


def draw(painter: QPainter, rect: QRectF, data: Stairs) -> None:
    """Paint the stairs into `rect`."""
    treads = _treads(rect, data)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft"))
    painter.drawPath(_body(rect, treads))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("primary"), theme.px(_LINE)))
    painter.drawPath(_edge(treads))
    chosen = treads[data.chosen - 1]
    bar = QRectF(chosen.x(), chosen.y() - theme.px(1), chosen.width(), theme.px(_CHOSEN))
    painter.fillRect(bar, theme.colour("primary"))
    for number, tread in enumerate(treads, 1):
        _draw_dots(painter, tread, data.dots[number - 1])
    _draw_feet(painter, chosen, data.dots[data.chosen - 1])
    for number, name in enumerate(names(rect, data), 1):
        mine = number == data.chosen
        text(painter, name, "ink", weight=600 if mine else 400)


def names(rect: QRectF, data: Stairs) -> list[Placed]:
    """The minutes of every tread and where they stand, from the lowest."""
    found = []
    for number, tread in enumerate(_treads(rect, data), 1):
        middle = QPointF(tread.center().x(), tread.y() + theme.px(_UNDER))
        found.append(
            place(data.minutes[number - 1], middle, "centre", weight=600 if number == data.chosen else 400)
        )
    return found


def tread_at(rect: QRectF, data: Stairs, at: QPointF) -> int:
    """The tread above or below a place in the figure, 1 for the lowest."""
    treads = _treads(rect, data)
    across = (at.x() - treads[0].x()) / treads[0].width()
    return max(1, min(len(treads), int(across) + 1))


def _treads(rect: QRectF, data: Stairs) -> list[QRectF]:
    """Each tread from its top down to the floor."""
    count = len(data.minutes)
    plot = rect.adjusted(theme.px(_SIDE), theme.px(_ABOVE), -theme.px(_SIDE), -theme.px(_BELOW))
    floor_height = theme.px(_UNDER) * 1.8  # so that the lowest one has room for its minutes
    rise = (plot.height() - floor_height) / (count - 1)
    width = plot.width() / count
    found = []
    for number in range(count):
        height = floor_height + rise * number
        found.append(QRectF(plot.x() + width * number, plot.bottom() - height, width, height))
    return found


def _body(rect: QRectF, treads: list[QRectF]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for tread in treads:
        path.addRect(tread.adjusted(-0.5, 0, 0.5, 0))  # no seam between two treads
    return path.simplified()


def _edge(treads: list[QRectF]) -> QPainterPath:
    path = QPainterPath(treads[0].topLeft())
    for tread in treads:
        path.lineTo(tread.topLeft())
        path.lineTo(tread.topRight())
    return path


def _draw_dots(painter: QPainter, tread: QRectF, count: int) -> None:
    """A row above the tread; more than five are five and a sign."""
    shown = min(count, _MOST_DOTS)
    gap = min(theme.px(_DOT_GAP), tread.width() / (_MOST_DOTS + 1))
    left = tread.center().x() - gap * (shown - 1) / 2
    y = tread.y() - theme.px(_DOT_UP)
    for number in range(shown):
        dot(painter, QPointF(left + gap * number, y), min(theme.px(_DOT), gap / 2.6), ring="surface")
    if count > _MOST_DOTS:
        text(painter, place("+", QPointF(left + gap * shown, y)), "primary")


def _draw_feet(painter: QPainter, tread: QRectF, dots: int) -> None:
    size = theme.px(_FEET)
    up = theme.px(_FEET_UP if dots else _DOT_UP) + size / 2
    box = QRectF(tread.center().x() - size / 2, tread.y() - up - size / 2, size, size)
    icons.paint(painter, box, "footprints", "primary")
