"""Of the building-up ladder: how large a rung is, and a dot for each week spent on it (look2 §21b)."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.theme.theme import theme

BAR = (150, 20)  # px at 100 %
DOTS_HIGH = 26
_INSET = 3
_LEAST = 4  # of a bar that is almost nothing
_DOT, _STEP = 4.0, 13.0
_IN_A_LINE, _LINES = 4, 2


def draw_bar(painter: QPainter, rect: QRectF, share: float | None, current: bool) -> None:
    """A frame, filled for a share of 0 to 1; dashed while nothing is known."""
    frame = rect.adjusted(1, 1, -1, -1)
    style = Qt.PenStyle.DashLine if share is None else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour("edge"), 1.4, style))
    painter.setBrush(theme.colour("page"))
    painter.drawRoundedRect(frame, 4, 4)
    if not share:
        return
    inner = frame.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    inner.setWidth(max(inner.width() * share, _LEAST))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary" if current else "edge"))
    painter.drawRoundedRect(inner, 3, 3)


def dots_width(count: int) -> int:
    """How wide the dots for so many weeks are, px at 100 %."""
    return round(min(count, _IN_A_LINE) * _STEP)


def draw_dots(painter: QPainter, rect: QRectF, count: int) -> None:
    """A dot for each week, at most eight: in two lines, from the right."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("edge"))
    shown = min(count, _IN_A_LINE * _LINES)
    lines = (shown + _IN_A_LINE - 1) // _IN_A_LINE
    step, radius = _STEP * theme.scale, _DOT * theme.scale
    for number in range(shown):
        row, place = divmod(number, _IN_A_LINE)
        y = rect.center().y() + (row - (lines - 1) / 2) * step
        painter.drawEllipse(QPointF(rect.right() - step * (place + 0.5), y), radius, radius)
