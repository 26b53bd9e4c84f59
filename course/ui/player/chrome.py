"""The frame of the player: header with stop, bars and help; a bar with back, time left and next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import StepBars

LOW = 680  # px; a lower window gets smaller margins


class Header(QWidget):
    """Stop | bars and “Short, step 3 of 6”, or a plain name | Help now. The middle stays centred."""

    stopped = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        stop = Button(self.tr("Stop for now"), "quiet", "x")
        stop.setAccessibleDescription(self.tr("Your answers are kept."))
        stop.clicked.connect(self.stopped)
        help_now = Button(self.tr("Help now"), "quiet", "life-buoy")
        help_now.clicked.connect(self.help_asked)
        self._bars = StepBars()
        self._words = Label("", "small", wrap=False, centred=True)
        middle = column(gap=8)
        middle.addStretch(1)
        middle.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._words)
        middle.addStretch(1)
        self._grid.addWidget(stop, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(middle, 0, 1)
        self._grid.addWidget(help_now, 0, 2, Qt.AlignmentFlag.AlignRight)

    def show_step(self, part: str, now: int, count: int) -> None:
        """“Short, step 3 of 6” with its bars."""
        self._bars.show_step(now, count)
        self._bars.setVisible(count > 1)
        words = self.tr("{part}, step {now} of {count}").format(part=part, now=now, count=count)
        self._words.setText(words)
        self._bars.setAccessibleName(words)

    def show_name(self, name: str) -> None:
        """A plain name instead of bars."""
        self._bars.hide()
        self._words.setText(name)

    def set_low(self, low: bool) -> None:
        """Smaller margins in a low window."""
        self._grid.setContentsMargins(24, 6 if low else 14, 24, 2 if low else 8)


class Footer(QWidget):
    """Back, a short text, Next; aligned to the column above."""

    back = Signal()
    next = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._outer = row(self, (40, 12, 40, 20))
        self._inner = QWidget()
        self._outer.addStretch(1)
        self._outer.addWidget(self._inner, 1000)
        self._outer.addStretch(1)
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self.back_button = Button(self.tr("Back"), "plain", "arrow-left")
        self.back_button.clicked.connect(self.back)
        self.next_button = Button(self.tr("Next"), "primary")
        self.next_button.setMinimumWidth(theme.px(132))
        self.next_button.clicked.connect(self.next)
        self._words = Label("", "small", wrap=False, centred=True)
        grid.addWidget(self.back_button, 0, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(self.next_button, 0, 2, Qt.AlignmentFlag.AlignRight)

    def set_width(self, width: int) -> None:
        """As wide as the column, px at 100 %."""
        self._inner.setMaximumWidth(theme.px(width))

    def show_words(self, text: str) -> None:
        """The small text in the middle."""
        self._words.setText(text)

    def set_low(self, low: bool, scroll_bar: int) -> None:
        """Smaller margins in a low window; `scroll_bar` is its width when it shows."""
        self._outer.setContentsMargins(40, 8 if low else 12, 40 + scroll_bar, 10 if low else 20)
