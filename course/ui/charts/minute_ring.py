"""A ring that empties by whole minutes, with the number of them in the middle (look2 §18b)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import SMALL, place, text
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF

SIZE = 150  # px at 100 %
_WIDE = 6.0
_NUMBER = 36
_FULL, _TOP = 360 * 16, 90 * 16  # Qt counts in sixteenths of a degree, against the clock


class Minutes(NamedTuple):
    """Whole minutes that are left of all of them, and the word for them."""

    left: int
    total: int
    unit: str


def draw(painter: QPainter, rect: QRectF, data: Minutes) -> None:
    """Paint the ring into the middle of `rect`."""
    wide = _WIDE * theme.scale
    side = min(rect.width(), rect.height()) - wide - 2
    ring = QRectF(0, 0, side, side)
    ring.moveCenter(rect.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), wide))
    painter.drawEllipse(ring)
    pen = QPen(theme.colour("primary"), wide)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if data.left:
        painter.drawArc(ring, _TOP, -_FULL * data.left // max(data.total, 1))
    painter.setPen(theme.colour("ink"))
    painter.setFont(font(SERIF, _NUMBER, 500))
    above = rect.translated(0, -theme.px(10))
    painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(data.left))
    text(painter, place(data.unit, rect.center() + QPointF(0, theme.px(22)), "centre", SMALL))
