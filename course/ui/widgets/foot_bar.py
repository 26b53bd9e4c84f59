"""The bar under a page where something is decided: what holds at the left, buttons at the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.page import ScrollColumn

_LEAST = 700  # px at 100 %; narrower, what holds stands above the buttons


class FootBar(QWidget):
    """As wide as the column of `area`, under which it stands, also while that has a scroll bar.

    Large text leaves a low window no room for it: then it is the end of the column.
    """

    def __init__(self, area: ScrollColumn, width: int, state: QWidget, *buttons: Button) -> None:
        """`width` is that of the column in px at 100 %."""
        super().__init__()
        self._area = area
        self._left, self._right = 0, 0
        self._error = ErrorLine()
        self._across: QBoxLayout = row(gap=12)
        self._across.addWidget(state)
        self._across.addStretch(1)
        beside = row(gap=12)
        beside.addStretch(1)
        for button in buttons:
            beside.addWidget(button)
        self._across.addLayout(beside)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(width))
        lines = column(inner, gap=8)
        lines.addWidget(self._error)
        lines.addLayout(self._across)
        self._centred = row()
        self._centred.addStretch(1)
        self._centred.addWidget(inner, 1000)
        self._centred.addStretch(1)
        layout = column(self)
        layout.addWidget(hairline())
        layout.addLayout(self._centred)
        area.verticalScrollBar().rangeChanged.connect(self._align)

    def trouble(self) -> str:
        """What is still in the way, as it says."""
        return self._error.text()

    def say(self, trouble: str) -> None:
        """What is still in the way; empty when nothing is."""
        self._error.say(trouble)

    def stand(self, page: QBoxLayout) -> None:
        """Take its place, when all else stands in the column and on the page."""
        if theme.large:
            self._area.column.addSpacing(theme.px(12))
            self._area.column.addWidget(self)
        else:
            page.addWidget(self)

    def set_sides(self, left: int, right: int) -> None:
        """The margins of the page, in px."""
        self._left, self._right = (0, 0) if theme.large else (left, right)
        self._align()

    def _align(self) -> None:
        bar = self._area.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() > 0 and not theme.large else 0
        self._centred.setContentsMargins(self._left, 14, self._right + beside, 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() - self._left - self._right < theme.px(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
