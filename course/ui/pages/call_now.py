"""Call now: the emergency number, and what to say (look2 §12b). It needs nothing that could be missing."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from course import help_numbers, own_help
from course.content.exercise import Exercise, Words
from course.help_numbers import FALLBACK, in_language
from course.own_help import Contact
from course.ui.player.chrome import Header
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import at_left, column, frame, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.tap import Icon, Row

_WIDTH = 640  # px at 100 %
_STEP = "doctor-list"  # what the page belongs to


class CallNowPage(QWidget):
    """No red, no icon in the card, no sound, and no filled button, because the program cannot call.

    A sentence that the exercise does not have is left out; the number always stands there.
    """

    undone = Signal()  # the yes was a slip of the hand
    called = Signal()
    closed = Signal()
    help_asked = Signal()

    def __init__(
        self,
        exercise: Exercise | None,
        sign: str,
        language: str,
        country: str,
        numbers_folder: Path,
        own_path: Path | None,
    ) -> None:
        """`sign`: the field answered with yes. Whatever is absent or damaged, the page shows the rest."""
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._language = sign, language
        self._sentences: Mapping[str, Words] = exercise.say if exercise else {}
        self._numbers = help_numbers.load(numbers_folder, country)
        own = own_help.load(own_path) if own_path else own_help.OwnHelp()
        self._header = Header()
        self._header.show_name(exercise.step(_STEP).title[language] if exercise else "")
        self._header.stopped.connect(self.closed)
        self._header.help_asked.connect(self.help_asked)
        self._screen = ScrollColumn(_WIDTH)
        self._fill(self._screen.column, own.trusted)
        self._line = hairline()
        self._foot = row()
        self._foot.addStretch(1)
        self._foot.addWidget(self._end(), 1000)
        self._foot.addStretch(1)
        layout = column(self)
        layout.addWidget(self._header)
        layout.addWidget(self._screen, 1)
        layout.addWidget(self._line)
        layout.addLayout(self._foot)
        self._screen.verticalScrollBar().rangeChanged.connect(self._fit)
        self._screen.verticalScrollBar().valueChanged.connect(self._show_line)

    def on_called(self) -> None:
        """Say what to do until help is there; the way out is a button of its own."""
        self._called.hide()
        self._after.show()
        self._back.show()
        self._back.setFocus()
        self.called.emit()

    # -- the words ------------------------------------------------------------------------------

    def _say(self, sentence: str) -> str:
        """A sentence of the exercise in the person's language; empty if there is none."""
        return self._sentences.get(sentence, {}).get(self._language, "")

    def _say_of_sign(self, sentence: str) -> str:
        """The sentence for the sign that was answered with yes; empty if there is none."""
        return self._say(f"{sentence}-{self._sign}")

    def _number(self) -> str:
        first = self._numbers.numbers[0].number
        return first if first.isdigit() else FALLBACK.numbers[0].number

    def _steps(self) -> list[tuple[str, str]]:
        """What to do, each with a word of explanation."""
        steps = (
            (self._say("call-say"), self._say_of_sign("call-say")),
            (self._say("call-where"), self._say("call-where-more")),
            (self._say_of_sign("call-do"), self._say_of_sign("call-do-more")),
        )
        return [step for step in steps if step[0]]

    # -- the parts ------------------------------------------------------------------------------

    def _fill(self, layout: QBoxLayout, trusted: Contact) -> None:
        number = self._number()
        title = self._say("call-title") or self.tr("Call {number} now")
        layout.addWidget(Label(title.format(number=number), "display"))
        layout.addSpacing(6)
        if lead := self._say_of_sign("call-lead"):
            layout.addWidget(Label(lead, "body"))
        layout.addSpacing(20)
        layout.addWidget(self._card(number))
        if self._numbers.country == "other":
            layout.addSpacing(10)
            layout.addWidget(Label(in_language(self._numbers.numbers[0].words, self._language), "meta"))
        layout.addSpacing(18)
        layout.addWidget(hairline())
        if person := self._person(trusted):
            layout.addWidget(person)
            layout.addWidget(hairline())
        undo = Row("undo-2", self._say("call-undo") or self.tr("Back"), self._say("call-undo-more"))
        undo.clicked.connect(self.undone)
        layout.addWidget(undo)
        layout.addWidget(hairline())
        layout.addStretch(1)

    def _card(self, number: str) -> QWidget:
        box = frame("call")
        large = theme.large
        inner: QBoxLayout = column(box, (30, 22, 30, 22), 12) if large else row(box, (30, 22, 30, 22), 34)
        huge = Label(number, "huge", wrap=False).selectable()
        inner.addWidget(huge, 0, Qt.AlignmentFlag.AlignVCenter)
        steps = column(gap=10)
        for place, (what, more) in enumerate(self._steps(), 1):
            steps.addLayout(_step(place, what, more))
        inner.addLayout(steps, 1)
        return box

    def _person(self, trusted: Contact) -> QWidget | None:
        known = trusted.name or trusted.number
        title = self._say("call-person") if known else self._say("call-person-none")
        details = ", ".join(part for part in trusted if part)
        return _person(title, details) if title or details else None

    def _end(self) -> QWidget:
        holder = QWidget()
        holder.setMaximumWidth(theme.px(_WIDTH))
        layout = column(holder, gap=10)
        self._after = Label(self._say_of_sign("call-after") or self._say("call-after"), "strong")
        self._called = Button(self._say("call-done") or self.tr("I have called"), "plain", "check")
        self._back = Button(self.tr("Back to the questions"), "plain", "arrow-left")
        self._called.clicked.connect(self.on_called)
        self._back.clicked.connect(self.closed)
        layout.addWidget(self._after)
        layout.addLayout(at_left(self._called, self._back, gap=0))
        self._after.hide()
        self._back.hide()
        return holder

    # -- window ---------------------------------------------------------------------------------

    def _fit(self) -> None:
        low = self.height() < LOW
        self._header.set_low(low)
        self._screen.set_margins((40, 6 if low else 20, 40, 2 if low else 8))
        bar = self._screen.verticalScrollBar().sizeHint().width() if self._screen.overflow() else 0
        self._foot.setContentsMargins(40, 8 if low else 12, 40 + bar, 10 if low else 20)
        self._show_line()

    def _show_line(self) -> None:
        bar = self._screen.verticalScrollBar()
        self._line.setVisible(bar.value() < bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _step(place: int, what: str, more: str) -> QBoxLayout:
    """A number, what to do in semibold, and a word of explanation."""
    line = row(gap=12)
    number = Label(str(place), "strong", wrap=False)
    number.setMinimumWidth(theme.px(14))
    words = Label(f"<b style='font-weight:600'>{escape(what)}</b> {escape(more)}", "body")
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setAccessibleName(f"{place}. {what} {more}".rstrip())
    line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return line


def _person(title: str, details: str) -> QWidget:
    """A row like the one below it, but nothing to click: the number can be selected."""
    holder = QWidget()
    holder.setMinimumHeight(theme.px(70 if details else 52))
    line = row(holder, (12, 10, 12, 10), 16)
    line.addWidget(Icon("heart-handshake", "primary", 24))
    lines = column(gap=1)
    lines.addStretch(1)
    lines.addWidget(Label(title, "strong"))
    if details:
        lines.addWidget(Label(details, "meta").selectable())
    lines.addStretch(1)
    line.addLayout(lines, 1)
    return holder
