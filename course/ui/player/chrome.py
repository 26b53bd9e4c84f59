"""The frame of the player: header with stop, bars and help; a bar with back, time left and next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import StepBars

_SIDE = 24  # px at the left and right of the header


class Header(QWidget):
    """Stop | bars and “Short, step 3 of 6”, or a plain name | Help now. The middle stays centred."""

    stopped = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._stop = Button(self.tr("Stop for now"), "quiet", "x")
        self._stop.setAccessibleDescription(self.tr("Your answers are kept."))
        self._stop.clicked.connect(self.stopped)
        self._help = Button(self.tr("Help now"), "quiet", "life-buoy")
        self._help.clicked.connect(self.help_asked)
        self._bars = StepBars()
        self._words = Label("", "small", wrap=False, centred=True)
        middle = column(gap=8)
        middle.addStretch(1)
        middle.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._words)
        middle.addStretch(1)
        self._grid.addWidget(self._stop, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(middle, 0, 1)
        self._grid.addWidget(self._help, 0, 2, Qt.AlignmentFlag.AlignRight)

    def show_step(self, part: str, now: int, count: int) -> None:
        """“Short, step 3 of 6” with its bars."""
        self._bars.show_step(now, count)
        self._bars.setVisible(count > 1)
        words = self.tr("{part}, step {now} of {count}").format(part=part, now=now, count=count)
        self._words.setText(words)
        self._bars.setAccessibleName(words)
        self._fit_words()

    def show_name(self, name: str) -> None:
        """A plain name instead of bars; left out where there is no room for the whole of it."""
        self._bars.hide()
        self._words.setText(name)
        self._fit_words()

    def set_low(self, low: bool) -> None:
        """Smaller margins in a low window."""
        self._grid.setContentsMargins(_SIDE, 6 if low else 14, _SIDE, 2 if low else 8)

    def _fit_words(self) -> None:
        taken = self._stop.sizeHint().width() + self._help.sizeHint().width()
        room = self.width() - 2 * (_SIDE + self._grid.horizontalSpacing()) - taken
        self._words.setVisible(self._words.sizeHint().width() <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()


class Footer(QWidget):
    """Back, a short text, Next; aligned to the column above."""

    back = Signal()
    next = Signal()

    def __init__(self) -> None:
        super().__init__()
        whole = column(self)
        self._above = Label("", "small", centred=True)
        self._above.setContentsMargins(0, 8, 0, 0)
        self._above.hide()
        whole.addWidget(self._above)
        self._outer = row(margins=(40, 12, 40, 20))
        whole.addLayout(self._outer)
        self._always = False
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

    def show_words(self, text: str, always: bool = False) -> None:
        """The small text in the middle; left out where there is no room for the whole of it.

        With `always` it then stands in a line of its own above.
        """
        self._always = always
        self._words.setText(text)
        self._above.setText(text)
        self._fit_words()

    def set_low(self, low: bool, scroll_bar: int) -> None:
        """Smaller margins in a low window; `scroll_bar` is its width when it shows."""
        self._outer.setContentsMargins(40, 8 if low else 12, 40 + scroll_bar, 10 if low else 20)
        self._fit_words()

    def _fit_words(self) -> None:
        margins = self._outer.contentsMargins()
        width = min(self.width() - margins.left() - margins.right(), self._inner.maximumWidth())
        least = self.next_button.minimumWidth()
        widest = max(least, self.back_button.sizeHint().width(), self.next_button.sizeHint().width())
        fits = self._words.sizeHint().width() <= width - 2 * widest
        self._words.setVisible(fits)
        self._above.setVisible(self._always and not fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
