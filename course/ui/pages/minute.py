"""One minute for the body: a ring, three instructions of twenty seconds, and no sound."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.ui.player.chrome import Footer, Header
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.ring import Ring

_WIDTH = 570
_SECONDS, _EACH = 60, 20
_INSTRUCTIONS = 3
_LARGE, _SMALL = 260, 108  # px at 100 %; between them the ring takes what the window leaves
_PART_OF_HEIGHT = 0.36
_NAME_FITS = 1.5  # the largest text with which the header has room for a name in a narrow window


class _MinuteRing(Ring):
    """Tells when it stands still or goes on, also by Space."""

    moved = Signal(bool)  # whether it counts now

    def start(self) -> None:
        super().start()
        self.moved.emit(self.running())

    def pause(self) -> None:
        super().pause()
        self.moved.emit(False)


class MinutePage(QWidget):
    """Made anew for each minute. It begins when shown, since a click led here."""

    finished = Signal()
    closed = Signal()
    help_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language = language
        self._goes_on = True  # when the page is shown (again)
        self._header, self._footer = Header(), Footer()
        self._ring = _MinuteRing(self._say("minute-title"), self.tr("seconds"), _SECONDS, _LARGE)
        self._words, self._next = Label("", "h1", centred=True), Label("", "meta", centred=True)
        self._scroll = ScrollColumn(_WIDTH, (40, 0, 40, 0))
        self._build()
        self.setFocusProxy(self._ring)
        self._ring.ticked.connect(self.on_ticked)
        self._ring.moved.connect(self.on_moved)
        self._ring.finished.connect(self.finished)
        self.on_ticked(_SECONDS)

    def _build(self) -> None:
        layout = column(self)
        layout.addWidget(self._header)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._footer)
        inner = self._scroll.column
        inner.addStretch(2)
        inner.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._words)
        inner.addSpacing(6)
        inner.addWidget(self._next)
        inner.addStretch(3)
        self._header.show_name(self._say("minute-title") if theme.scale <= _NAME_FITS else "")
        self._header.stopped.connect(self.closed)
        self._header.help_asked.connect(self.help_asked)
        self._footer.set_width(_WIDTH)
        self._footer.show_words(self._say("minute-silent"))
        self._footer.back.connect(self.pause_or_go_on)
        self._footer.next_button.set_label(self.tr("Enough"))
        self._footer.next.connect(self.finished)
        self.on_moved(False)

    def pause_or_go_on(self) -> None:
        """The button, and Space."""
        if self._ring.running():
            self._ring.pause()
        else:
            self._ring.start()

    def on_ticked(self, left: int) -> None:
        """Another second; every twenty seconds another instruction, also for a screen reader."""
        number = min((_SECONDS - left) // _EACH, _INSTRUCTIONS - 1) + 1
        instruction = self._say(f"minute-{number}")
        if left and left % _EACH == 0:
            self._words.setText(instruction)
            self._next.setText(self._say(f"minute-next-{number}"))
            still = sentences.say_count("minute-left", self._language, left)
            self._ring.setAccessibleDescription(f"{still} {instruction}.")

    def on_moved(self, counts: bool) -> None:
        """It goes on, or stands still."""
        button = self._footer.back_button
        button.set_label(self.tr("Pause") if counts else self.tr("Go on"))
        button.setIcon(icon("pause" if counts else "play"))

    def _say(self, sentence: str) -> str:
        return sentences.say(sentence, self._language)

    # -- window ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.pause_or_go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self._words.setContentsMargins(0, 8 if low else 30, 0, 0)
        self._header.set_low(low)
        self._footer.set_low(low, 0)
        wanted = round(self.height() * _PART_OF_HEIGHT)
        size = max(theme.px(_SMALL), min(theme.px(_LARGE), wanted))
        self._ring.setFixedSize(size, size)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._goes_on:
            self._ring.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._goes_on = self._ring.running()
        self._ring.pause()
        super().hideEvent(event)
