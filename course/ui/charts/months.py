"""A row of dots, one a month, with the picture of the word chosen for it; none is better than another."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import Placed, place, text, text_width
from course.ui.theme import icons
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_RADIUS, _ICON = 18, 20
_TOP = 8
_NAME = 20  # from the dots down to the middle of the name
HEIGHT = 84
_BETWEEN = 10
_DOTTED = (0.6, 2.6)


class Dot(NamedTuple):
    """One month: its short name and the icon of its word; no icon for a month without a word."""

    name: str
    icon: str = ""


def fitting(width: float, names: tuple[str, ...]) -> int:
    """How many of the months, counted from the last, have room side by side."""
    widest = max([2.0 * theme.px(_RADIUS), *(text_width(name) for name in names)]) + theme.px(_BETWEEN)
    return max(1, min(len(names), int(width // widest)))


def draw(painter: QPainter, rect: QRectF, dots: tuple[Dot, ...], now: bool = True) -> None:
    """Paint the row; with `now` the last one has a ring of primary."""
    radius = theme.px(_RADIUS)
    for number, (dot, centre) in enumerate(zip(dots, _centres(rect, dots), strict=True)):
        last = now and number == len(dots) - 1
        pen = QPen(theme.colour("primary" if last else "edge"), 2 if last else 1.4)
        if not dot.icon and not last:
            pen.setDashPattern(_DOTTED)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(theme.colour("soft") if dot.icon else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        if dot.icon:
            box = QRectF(0, 0, theme.px(_ICON), theme.px(_ICON))
            box.moveCenter(centre)
            icons.paint(painter, box, dot.icon, "primary")
    for placed in names(rect, dots):
        text(painter, placed)


def names(rect: QRectF, dots: tuple[Dot, ...]) -> list[Placed]:
    """The names of the months under their dots."""
    below = theme.px(_RADIUS + _NAME)
    return [
        place(dot.name, QPointF(centre.x(), centre.y() + below), "centre")
        for dot, centre in zip(dots, _centres(rect, dots), strict=True)
    ]


def _centres(rect: QRectF, dots: tuple[Dot, ...]) -> list[QPointF]:
    each = rect.width() / max(len(dots), 1)
    y = rect.y() + theme.px(_TOP + _RADIUS)
    return [QPointF(rect.x() + each * (number + 0.5), y) for number in range(len(dots))]
