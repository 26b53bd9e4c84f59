"""A line to tick: own words, and under them where and when they were written."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from course.ui.theme import icons
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Tap

_BOX, _CHECK, _ROUND = 24, 18, 6  # px at 100 %
_ROW = 44


class TickRow(Tap):
    """Checkable; the box at the left shows it, and a screen reader says it."""

    def __init__(self, words: str, source: str, checked: bool) -> None:
        super().__init__(f"{words} {source}".strip(), margins=(8, 1, 8, 1), gap=12, checkable=True)
        self.setChecked(checked)
        self._box = _TickBox(checked)
        self.add(self._box)
        lines = QWidget()
        layout = column(lines)
        layout.addStretch(1)
        for said, role in ((words, "body"), (source, "small")):
            if said:
                label = Label(said, role)
                label.setAccessibleName(" ")
                layout.addWidget(label)
        layout.addStretch(1)
        self.add(lines, 1)
        self.setMinimumHeight(theme.px(_ROW))
        self.toggled.connect(self._box.show_checked)


class _TickBox(QWidget):
    def __init__(self, checked: bool) -> None:
        super().__init__()
        self._checked = checked
        self.setFixedSize(QSize(theme.px(_BOX), theme.px(_BOX)))

    def show_checked(self, checked: bool) -> None:
        """Ticked or not."""
        self._checked = checked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("primary" if self._checked else "edge"), 2))
        painter.setBrush(theme.colour("primary" if self._checked else "surface"))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if self._checked:
            check = QRectF(0, 0, theme.px(_CHECK), theme.px(_CHECK))
            check.moveCenter(box.center())
            icons.paint(painter, check, "check", "on_primary")
        painter.end()
