"""One setting: its name, a line about it, what sets it, and, if keeping it did not work, why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, hairline, row
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine

_LEAST_WORDS = 200  # px at 100 %; with less beside it, what sets the setting stands below the words


class SettingRow(QWidget):
    """Words at the left and `control` at the right, or under each other where that is too narrow."""

    retry_clicked = Signal()

    def __init__(self, name: str, about: str, control: QWidget, width: int = 0) -> None:
        """`width` is that of the control in px at 100 %; 0 is its own."""
        super().__init__()
        self._control = control
        self._control_width = theme.px(width) or control.sizeHint().width()
        if width:
            control.setFixedWidth(self._control_width)
        words = column(gap=1)
        words.addWidget(Label(name, "strong"))
        words.addWidget(Label(about, "meta"))
        self._across: QBoxLayout = row(gap=24)
        self._across.addLayout(words, 1)
        self._across.addWidget(control)
        self._trouble = SaveLine()
        self._trouble.retry_clicked.connect(self.retry_clicked)
        self._trouble.hide()
        outer = column(self)
        inner = column(margins=(0, 7, 0, 7), gap=4)
        inner.addLayout(self._across)
        inner.addWidget(self._trouble)
        outer.addLayout(inner)
        outer.addWidget(hairline())

    def show_failed(self, sentence: str) -> None:
        """Say why it was not kept, with a way to try again."""
        self._trouble.show_failed(sentence)
        self._trouble.show()

    def clear(self) -> None:
        """There is nothing to say (any more)."""
        self._trouble.clear()
        self._trouble.hide()

    def trouble(self) -> str:
        """What it says now."""
        return self._trouble.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() - self._control_width >= theme.px(_LEAST_WORDS)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across)
        self._across.setSpacing(24 if beside else 8)
        # A menu button is laid out from right to left, which turns a plain “left” round.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        side = Qt.AlignmentFlag.AlignVCenter if beside else left
        self._across.setAlignment(self._control, side)
