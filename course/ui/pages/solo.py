"""A page that stands alone, without the rail: close at the left, help at the right, one column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.page import ScrollColumn
from course.ui.work import stays

_WIDTH = 720


class SoloPage(QWidget):
    """For when the workbook cannot be opened; Esc closes, too, or goes back. While it works it stays."""

    help_asked = Signal()
    close_asked = Signal()

    def __init__(self, back: str = "", width: int = _WIDTH) -> None:
        """`back` names what lies behind this page, if closing it closes no more than the page."""
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        close = Button(back or self.tr("Close"), "quiet", "chevron-left" if back else "x")
        close.clicked.connect(self.on_close_clicked)
        help_now = Button(self.tr("Help now"), "quiet", "life-buoy")
        help_now.clicked.connect(self.help_asked)
        self._head = row(margins=(24, 14, 24, 0))
        self._head.addWidget(close)
        self._head.addStretch(1)
        self._head.addWidget(help_now)
        self._area = ScrollColumn(width)
        layout = column(self)
        layout.addLayout(self._head)
        layout.addWidget(self._area, 1)

    def on_close_clicked(self) -> None:
        """Away from here, unless something is being worked out."""
        if not stays(self):
            self.close_asked.emit()

    @property
    def column(self) -> QVBoxLayout:
        """Where the content goes."""
        return self._area.column

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()  # or it lies on Close, and the next key of who was typing closes the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self._head.setContentsMargins(24, 6 if low else 14, 24, 0)
        self._area.set_margins((40, 6, 40, 6) if low else (40, 24, 40, 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.on_close_clicked()
        else:
            super().keyPressEvent(event)
