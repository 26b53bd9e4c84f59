"""A box to tick, with its words; drawn, because the system's own is too small to hit."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from course.ui.theme.theme import theme
from course.ui.widgets.parts import smooth

_BOX, _GAP, _HIGH = 28, 12, 44  # px at 100 %
_CHECK = ((0.22, 0.52), (0.42, 0.72), (0.8, 0.3))  # the sign, as parts of the box


class Tick(QCheckBox):
    """At least 44 px high; the words are one line."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width = theme.px(_BOX + _GAP) + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(width + 2, theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return True  # the whole of it, not only the box of the system's size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        side = theme.px(_BOX)
        box = QRectF(1, (self.height() - side) / 2, side - 2, side - 2)
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("primary" if on else "edge"), 2))
        painter.setBrush(theme.colour("primary" if on else "surface"))
        painter.drawRoundedRect(box, 7, 7)
        if on:
            pen = QPen(theme.colour("on_primary"), side / 10)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            at = [QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in _CHECK]
            painter.drawPolyline(QPolygonF(at))
        painter.setPen(theme.colour("ink"))
        words = QRectF(theme.px(_BOX + _GAP), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
