"""A page with the horizon behind its head."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets import horizon
from course.ui.widgets.boxes import column
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.parts import smooth

_HIGH, _HIGH_LOW = 264, 220


class BandPage(QWidget):
    """A scroll column over a still horizon of 264 px (220 in a low window)."""

    def __init__(self) -> None:
        super().__init__()
        self._sun: float | None = None
        self.area = ScrollColumn()
        layout = column(self)
        layout.addWidget(self.area)
        self.area.verticalScrollBar().valueChanged.connect(lambda: self.update())
        theme.changed.connect(self.update)

    @property
    def low(self) -> bool:
        """Whether the window is low."""
        return self.height() < LOW

    def set_sun(self, height: float | None) -> None:
        """How low the sun stands, as a part of the band."""
        self._sun = height
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        high = theme.px(_HIGH_LOW if self.low else _HIGH)
        top = -self.area.verticalScrollBar().value()
        horizon.paint(painter, QRectF(0, top, self.width(), high), 0, self._sun)
        painter.end()
