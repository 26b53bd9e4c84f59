"""Three rings that fill, one for each time the sentence was said aloud."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from course.progress.if_then import ALOUD
from course.ui.theme import icons
from course.ui.theme.theme import theme
from course.ui.widgets.parts import smooth

_SIZE, _APART = 20, 30  # px at 100 %: of a ring, and from one to the next
_CHECK = 12


class Rings(QWidget):
    """Says nothing itself: the words beside it do."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setAccessibleName(" ")
        self.setFixedSize(theme.px(_APART * (ALOUD - 1) + _SIZE + 2), theme.px(_SIZE + 2))

    def fill(self, count: int) -> None:
        """So many are filled."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        radius = theme.px(_SIZE) / 2
        for number in range(ALOUD):
            centre = QPointF(theme.px(_APART) * number + radius + 1, self.height() / 2)
            full = number < self._count
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.setBrush(theme.colour("primary") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius - 1, radius - 1)
            if full:
                check = QRectF(0, 0, theme.px(_CHECK), theme.px(_CHECK))
                check.moveCenter(centre)
                icons.paint(painter, check, "check", "on_primary")
        painter.end()
