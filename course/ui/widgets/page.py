"""The scrolling column on which every page stands."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import Margins, column, row

PAGE_MARGINS: Margins = (48, 36, 48, 24)
_LAYOUT = QEvent.Type.LayoutRequest.value
_AROUND = 8  # px


class ScrollColumn(QScrollArea):
    """A centred column of at most `width` px (at 100 %) that scrolls when it does not fit."""

    def __init__(self, width: int = 760, margins: Margins = PAGE_MARGINS) -> None:
        super().__init__()
        # Its own viewport would paint a ground, and to hand out that one PySide loads every widget class.
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        outer.setObjectName("column")
        self._across = row(outer, margins)
        self.content = QWidget()
        self.content.setMaximumWidth(theme.px(width))
        self.content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._across.addStretch(1)
        self._across.addWidget(self.content, 1000)
        self._across.addStretch(1)
        self.column = column(self.content)
        self.setWidget(outer)
        outer.setAutoFillBackground(False)

    def set_width(self, width: int) -> None:
        """Let the column be at most `width` px at 100 %."""
        self.content.setMaximumWidth(theme.px(width))

    def set_margins(self, margins: Margins) -> None:
        """The space around the column, in px."""
        self._across.setContentsMargins(*margins)

    def lay_out(self) -> None:
        """Lay the column out now, also while it is hidden."""
        self._across.activate()

    def bring(self, *parts: QWidget) -> None:
        """Scroll to these as soon as they have their places; where not all of them fit, to the last."""
        QTimer.singleShot(0, self, lambda: self._bring(parts))

    def _bring(self, parts: tuple[QWidget, ...]) -> None:
        QCoreApplication.sendPostedEvents(None, _LAYOUT)  # words that wrap take their place in several turns
        for part in parts:
            if part.isVisible():
                half = part.height() // 2
                middle = self.content.mapToParent(part.mapTo(self.content, QPoint(0, half)))
                # ensureWidgetVisible() is content with the cursor of a field
                self.ensureVisible(0, middle.y(), 0, half + theme.px(_AROUND))

    def overflow(self) -> int:
        """How many pixels do not fit; 0 when nothing scrolls."""
        return self.verticalScrollBar().maximum()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Left and right belong to the page; up and down scroll.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Only an area that overflows needs a place in the Tab order.
        overflows = self.overflow() > 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if overflows else Qt.FocusPolicy.NoFocus)
