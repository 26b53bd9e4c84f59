"""Beside the stairs: treads to choose from, the list that is read first, and what stands there when off."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.ui.exercises.inputs import make_input
from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Tap

ILLNESS = "illness"


class Offer(NamedTuple):
    """A tread to choose: 1–8, what it is called from here (or nothing), and its minutes in words."""

    tread: int
    word: str
    minutes: str


class TreadChoices(QWidget):
    """Equal blocks side by side, or under each other when the text is large; at most one is chosen."""

    chosen = Signal(int)  # the tread

    def __init__(self, question: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._taps: dict[int, Tap] = {}
        layout: QBoxLayout = column(self, gap=8) if theme.large else row(self, gap=10)
        for offer in offers:
            tap = self._tap(question, offer)
            layout.addWidget(tap, 1)
            self._taps[offer.tread] = tap

    def current(self) -> int:
        """The chosen tread; 0 if it is none of these."""
        return next((tread for tread, tap in self._taps.items() if tap.isChecked()), 0)

    def set_current(self, tread: int) -> None:
        """Choose without telling anybody."""
        for number, tap in self._taps.items():
            tap.setChecked(number == tread)

    def _tap(self, question: str, offer: Offer) -> Tap:
        words = ", ".join(filter(None, (offer.word, offer.minutes)))
        tap = Tap(f"{question}: {words}", "choice", True, (8, 8, 8, 8), 0, checkable=True)
        tap.add(Label(offer.word or offer.minutes, "strong", False, True), centred=True)
        if offer.word:
            tap.add(Label(offer.minutes, "meta", False, True), centred=True)
        tap.setMinimumHeight(theme.px(58))
        tap.clicked.connect(lambda: self._choose(offer.tread))
        return tap

    def _choose(self, tread: int) -> None:
        self.set_current(tread)  # a second click does not take it back
        self.chosen.emit(tread)


class OffCard(QWidget):
    """The stairs wait; whom to ask, what to say first, and how they go on."""

    looked_along = Signal()

    def __init__(self, context: ViewContext, words: Label) -> None:
        super().__init__()
        box, inner = card((24, 20, 24, 20), gap=6)
        inner.addWidget(words)
        inner.addWidget(Label(context.say("off-hint"), "body"))
        again = Button(context.say("on-again"), "plain", "check")
        again.clicked.connect(self.looked_along)
        inner.addSpacing(6)
        inner.addLayout(at_left(again))
        column(self).addWidget(box)
        self.setFocusProxy(again)


class ListCard(QWidget):
    """The list that is read first, once more."""

    answered = Signal(object)
    done = Signal()

    def __init__(self, context: ViewContext, value: object) -> None:
        super().__init__()
        field = context.exercise.fields[ILLNESS]
        entry = make_input(field, value, context.language)
        entry.answered.connect(self.answered)
        done = Button(context.say("list-done"), "plain", "check")
        done.clicked.connect(self.done)
        layout = column(self, gap=12)
        layout.addWidget(Label(field.label[context.language], "strong"))
        layout.addWidget(entry)
        layout.addLayout(at_left(done))
