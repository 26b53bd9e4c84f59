"""The lock: a still horizon, one field, and help; nothing of the person stands here."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from course.errors import CourseError, WrongPhrase
from course.storage.recovery_code import slips
from course.ui import words
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets import horizon
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.parts import smooth
from course.ui.widgets.phrase_box import PhraseBox
from course.ui.work import Work

_WIDTH = 520
_HIGH, _HIGH_LOW, _HIGH_LEAST = 236, 150, 88  # px of the horizon
_LEAST_LOW = 400  # px at 100 %; in a lower window the buttons come before the horizon


class LockPage(QWidget):
    """Wrong is said in one sentence, as often as it takes: nothing counts the times."""

    opened = Signal(object)  # what `unlock` gave
    recovery_asked = Signal()
    help_asked = Signal()

    def __init__(self, unlock: Callable[[str], object]) -> None:
        """`unlock` opens with a phrase, on a thread of its own; raises CourseError."""
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._unlock = unlock
        self._sky = QWidget()
        help_now = Button(self.tr("Help now"), "quiet", "life-buoy")
        help_now.clicked.connect(self.help_asked)
        self._head = row(self._sky)
        self._head.addStretch(1)
        self._head.addWidget(help_now, 0, Qt.AlignmentFlag.AlignTop)
        self._area = ScrollColumn(_WIDTH)
        layout = column(self)
        layout.addWidget(self._sky)
        layout.addWidget(self._area, 1)
        self.box = PhraseBox(self.tr("Passphrase"))
        self.main_button = Button(self.tr("Open"), "primary")
        self._work = Work(self, self.main_button, self.tr("Working it out"))
        self._work.done.connect(self.on_done)
        self._quiet = Work(self)
        self._quiet.done.connect(self.on_quietly_done)
        self._fill()
        theme.changed.connect(self.update)

    def take_over(self, old: "LockPage") -> None:
        """Show what was typed there."""
        self.box.take_over(old.box)

    def on_open_asked(self) -> None:
        """Try the phrase, if there is one."""
        if phrase := self.box.phrase():
            self._work.run(lambda: self._unlock(phrase))
        else:
            self.box.field.setFocus()

    def try_quietly(self, unlock: Callable[[], object]) -> None:
        """Open with what this computer remembers; if that gives None or fails, the phrase is asked for."""
        self._quiet.run(unlock)

    def on_done(self, outcome: object) -> None:
        """It opened, or this is why not."""
        if isinstance(outcome, CourseError):
            self.box.say(self._sentence(outcome))
            self._area.bring(self.main_button, self.box)
        else:
            self.opened.emit(outcome)

    def on_quietly_done(self, outcome: object) -> None:
        """Nobody asked, so nothing is said of an error."""
        if outcome is not None and not isinstance(outcome, CourseError):
            self.opened.emit(outcome)

    def _fill(self) -> None:
        inner = self._area.column
        self._area.setAccessibleName(self.tr("Locked"))
        inner.addWidget(Label(self.tr("Welcome back"), "display"))
        inner.addSpacing(theme.px(8))
        inner.addWidget(Label(self.tr("Type your passphrase, then your workbook opens."), "body"))
        inner.addSpacing(theme.px(22))
        inner.addWidget(self.box)
        self.box.entered.connect(self.on_open_asked)
        self.main_button.clicked.connect(self.on_open_asked)
        other = Button(self.tr("I do not know the phrase any more"), "quiet")
        other.clicked.connect(self.recovery_asked)
        inner.addLayout(at_left(self.main_button, other))
        inner.addStretch(1)

    def _sentence(self, problem: CourseError) -> str:
        if isinstance(problem, WrongPhrase) and not slips(self.box.phrase()):
            return self.tr(
                "This is a recovery code. Choose ‘I do not know the phrase any more’ to open with it."
            )
        return words.error(problem)

    def _horizon(self) -> int:
        if self.height() < theme.px(_LEAST_LOW):
            return _HIGH_LEAST
        return _HIGH_LOW if self.height() < theme.px(LOW) else _HIGH

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.box.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self._horizon()
        self._sky.setFixedHeight(high)
        top, above_help = {_HIGH: (24, 14), _HIGH_LOW: (14, 14), _HIGH_LEAST: (6, 0)}[high]
        self._head.setContentsMargins(24, above_help, 24, 0)
        self._area.set_margins((40, top, 40, top))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth(self)
        horizon.paint(painter, QRectF(0, 0, self.width(), self._horizon()))
        painter.end()
