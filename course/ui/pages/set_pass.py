"""A lock on the workbook: a phrase typed twice, and the recovery code on paper before it closes."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.errors import CourseError
from course.ui import words
from course.ui.pages.code_card import CodeCard
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.foot_bar import FootBar
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.phrase_field import PhraseField
from course.ui.widgets.tick import Tick
from course.ui.work import Work, stays

Why = Literal["new", "change", "recovered"]
_WIDTH = 760
_SIDE, _SIDE_LARGE = 48, 24  # px; large text needs the room


class SetPassPage(QWidget):
    """`done` carries what `lock` gave; `closed` when the person leaves everything as it was.

    After a recovery code nothing lies behind this page: to leave it is to close the program.
    """

    done = Signal(object)
    closed = Signal()
    help_asked = Signal()

    def __init__(self, why: Why, code: str, language: str, lock: Callable[[str, str], object]) -> None:
        """`lock(phrase, code)` closes the workbook with both, on a thread of its own; raises CourseError."""
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why, self._code, self._lock = why, code, lock
        self._error = ErrorLine()
        self.first = PhraseField(self.tr("Your passphrase"))
        self.second = PhraseField(self.tr("Once more"))
        self._about = Label(self._advice(), "meta")
        self._show = Button("", "quiet")
        self.card = CodeCard(code, language)
        self.tick = Tick(self.tr("I have kept the code elsewhere"))
        self.main_button = Button(self._label(), "primary")
        self._work = Work(self, self.main_button, self.tr("Working it out"))
        self._area = ScrollColumn(_WIDTH)
        buttons = [self.main_button]
        if why != "recovered":
            leave = self.tr("Rather no lock") if why == "new" else self.tr("Leave it as it is")
            self._leave = Button(leave)
            self._leave.clicked.connect(self.on_leave_asked)
            buttons.insert(0, self._leave)
        self.foot = FootBar(self._area, _WIDTH, self.tick, *buttons)
        self._head = row()
        layout = column(self)
        layout.addLayout(self._head)
        layout.addWidget(self._area, 1)
        self._fill()
        self.foot.stand(layout)
        self._connect()

    def trouble(self) -> str:
        """What is said about the two phrases now."""
        return self._error.text()

    def take_over(self, old: "SetPassPage") -> None:
        """Show what was typed and ticked there."""
        for field, before in ((self.first, old.first), (self.second, old.second)):
            field.setText(before.text())
        self.tick.setChecked(old.tick.isChecked())
        if old.first.echoMode() != self.first.echoMode():
            self.on_show_clicked()

    def on_leave_asked(self) -> None:
        """Leave everything as it was, unless it is being closed already."""
        if not stays(self):
            self.closed.emit()

    def on_lock_asked(self) -> None:
        """Close it, if the phrases serve and the code is on paper."""
        if not self._phrase_serves():
            return
        if not self.tick.isChecked():
            self.foot.say(self.tr("Print the code or copy it by hand, then tick the box."))
            self.tick.setFocus()
            self._area.bring(self.foot)
            return
        phrase, code, lock = self.first.phrase(), self._code, self._lock
        self._work.run(lambda: lock(phrase, code))

    def on_done(self, outcome: object) -> None:
        """It is closed with the new words now, or why not."""
        if isinstance(outcome, CourseError):
            self.foot.say(words.error(outcome))
            self._area.bring(self.foot)
        else:
            self.done.emit(outcome)

    def on_show_clicked(self) -> None:
        """Letters or dots, in both fields."""
        shown = self.first.echoMode() == PhraseField.EchoMode.Normal
        for field in (self.first, self.second):
            field.show_letters(not shown)
        self._label_show(not shown)

    def on_edited(self) -> None:
        """What was said was about other words than these."""
        self._say("", self.first)
        self._say("", self.second)
        self.foot.say("")

    def on_caps_lock_seen(self, on: bool) -> None:
        """A letter came out larger or smaller than the keys that were held."""
        said = self.tr("Caps Lock is on.") if on else self._advice()
        if on and self._about.text() != said:
            announce(self, said)
        self._about.setText(said)

    # -- the phrases ----------------------------------------------------------------------------

    def _phrase_serves(self) -> bool:
        first, second = self.first.phrase(), self.second.phrase()
        if trouble := words.phrase_trouble(first):
            self._say(trouble, self.first)
        elif first != second:
            self._say(self.tr("The two phrases differ. Choose Show and compare them."), self.second)
        else:
            return True
        return False

    def _say(self, trouble: str, field: PhraseField) -> None:
        self._error.say(trouble)
        field.mark(bool(trouble), trouble)
        if trouble:
            field.setFocus()
            field.selectAll()
            self._area.bring(field, self._error)

    # -- parts ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._work.done.connect(self.on_done)
        self.main_button.clicked.connect(self.on_lock_asked)
        self.tick.toggled.connect(lambda: self.foot.say(""))
        self._show.clicked.connect(self.on_show_clicked)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.on_lock_asked)
        for field in (self.first, self.second):
            field.textEdited.connect(self.on_edited)
            field.caps_lock_seen.connect(self.on_caps_lock_seen)

    def _fill(self) -> None:
        if self._why == "recovered":
            close = Button(self.tr("Close"), "quiet", "x")
            close.clicked.connect(self.on_leave_asked)
            self._head.addWidget(close)
            self._head.addStretch(1)
            help_now = Button(self.tr("Help now"), "quiet", "life-buoy")
            help_now.clicked.connect(self.help_asked)
            self._head.addWidget(help_now)
        inner = self._area.column
        self._area.setAccessibleName(self._title())
        if self._why != "recovered":
            back = Button(self.tr("Settings"), "quiet-left", "chevron-left")
            back.clicked.connect(self.on_leave_asked)
            inner.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
            inner.addSpacing(theme.px(6))
        inner.addWidget(Label(self._title(), "display"))
        inner.addSpacing(theme.px(6))
        inner.addWidget(Label(self._warning(), "body"))
        inner.addSpacing(theme.px(20))
        typed = column(gap=theme.px(8))
        typed.addWidget(self._error)
        typed.addLayout(self._fields())
        inner.addLayout(typed)
        under: QBoxLayout = row(gap=12)
        under.addWidget(self._about, 1)
        self._label_show(shown=False)
        under.addWidget(self._show)
        inner.addSpacing(theme.px(8))
        inner.addLayout(under)
        inner.addSpacing(theme.px(12))
        inner.addWidget(self.card)
        inner.addStretch(1)

    def _fields(self) -> QBoxLayout:
        across: QBoxLayout = column(gap=12) if theme.large else row(gap=20)
        for field in (self.first, self.second):
            one = column(gap=8)
            name = Label(field.accessibleName(), "strong")
            name.setBuddy(field)
            one.addWidget(name)
            one.addWidget(field)
            across.addLayout(one, 1)
        return across

    def _title(self) -> str:
        return self.tr("A lock on your workbook") if self._why == "new" else self.tr("A new passphrase")

    def _warning(self) -> str:
        if self._why == "recovered":
            return self.tr(
                "The code fits, you can get in again. Choose a new phrase now and keep the new code."
                " Until then the old one works; you may close."
            )
        nobody = self.tr(
            "Without the phrase and without the code nobody can get in. Not even the makers of this program."
        )
        if self._why == "new":
            then = self.tr(
                "Copies from before the lock can still be read, such as a backup of this computer."
            )
        else:
            then = self.tr("With a new lock the old code no longer works.")
        return f"{nobody} {then}"

    def _advice(self) -> str:
        return self.tr("Four or more separate words are strong, and easy to remember.")

    def _label(self) -> str:
        return self.tr("Put the lock on") if self._why == "new" else self.tr("Change the lock")

    def _label_show(self, shown: bool) -> None:
        if shown:
            self._show.set_label(self.tr("Hide"), self.tr("Hide both phrases"))
        else:
            self._show.set_label(self.tr("Show"), self.tr("Show both phrases"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < theme.px(LOW)
        top = 6 if low else 14
        self._head.setContentsMargins(24, top if self._why == "recovered" else 0, 24, 0)
        side = _SIDE_LARGE if theme.large else _SIDE
        self._area.set_margins((side, top, side, top))
        self.foot.set_sides(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.on_leave_asked()
        else:
            super().keyPressEvent(event)
