"""Own words from all lessons and exercises, to tick; newest first, a few at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from course.content.sentences import day as day_said
from course.progress.warning_plan import Offer
from course.ui.exercises.view import ViewContext
from course.ui.exercises.warning_plan.tick import TickRow
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, empty, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_MOST = 8  # lines at a time, if nobody says otherwise
_STEP = 44  # px at 100 %: of a button, and of the place where it is not


class WordsList(QWidget):
    """Sends the place among the offers; beside a ticked line stands a button to change it.

    `where` and the buttons `turners` are placed by whoever makes the list.
    """

    tick_asked = Signal(int)
    change_asked = Signal(int)

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._offers: Sequence[Offer] = ()
        self._page, self._most = 0, _MOST
        self._rows: dict[int, TickRow] = {}
        self._lines = column()
        self.where = Label("", "small", wrap=False)
        self.turners = (self._turner("newer", "chevron-left", -1), self._turner("older", "chevron-right", 1))
        column(self).addLayout(self._lines)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """These lines in the place of those that were there; the keyboard stays where it was."""
        held = next((place for place, line in self._rows.items() if line.hasFocus()), -1)
        self._offers = offers
        self._page = min(self._page, self._last_page())
        empty(self._lines)
        self._rows = {}
        first = self._page * self._most
        last = min(first + self._most, len(offers))
        for place in range(first, last):
            self._lines.addWidget(hairline())
            self._lines.addLayout(self._row(place, offers[place]))
        if offers:
            self._lines.addWidget(hairline())
        many = len(offers) > self._most
        where = self._context.say("page", first=first + 1, last=last, count=len(offers))
        self.where.setText(where if many else "")
        for turner in self.turners:
            turner.setVisible(many)
            turner.setAccessibleDescription(where)
        self.setVisible(bool(offers))
        self.focus(held)

    def show_at_once(self, most: int) -> None:
        """So many lines at a time; the first of those that are shown stays in sight."""
        if most != self._most:
            self._page, self._most = self._page * self._most // most, most
            self.show_offers(self._offers)

    def show_newest(self) -> None:
        """From now on the newest lines."""
        self._page = 0

    def focus(self, place: int) -> None:
        """Put the keyboard on a line, if it is shown."""
        if place in self._rows:
            self._rows[place].setFocus()

    def _turner(self, name: str, symbol: str, by: int) -> Button:
        button = Button("", "step", symbol, self._context.say(name))
        button.setToolTip(self._context.say(name))
        button.clicked.connect(lambda: self._turn(by))
        return button

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._last_page())
        self.show_offers(self._offers)

    def _last_page(self) -> int:
        return max(len(self._offers) - 1, 0) // self._most

    def _row(self, place: int, offer: Offer) -> QHBoxLayout:
        say, line = self._context.say, offer.line
        now = offer.words if line is None else line.words or line.plan
        words = say("quote", words=now)
        tick = TickRow(words, self._source(offer), line is not None)
        tick.clicked.connect(lambda: self.tick_asked.emit(place))
        self._rows[place] = tick
        layout = row(gap=2)
        layout.addWidget(tick, 1)
        if line is None:
            layout.addSpacing(theme.px(_STEP))
        else:
            change = Button("", "step", "pencil", say("change", words=words))
            change.clicked.connect(lambda: self.change_asked.emit(place))
            layout.addWidget(change)
        return layout

    def _source(self, offer: Offer) -> str:
        """Where and when it was written; of an old song with a plan, the plan."""
        if offer.line is not None and offer.line.words and offer.line.plan:
            return offer.line.plan
        if offer.day is None:
            return offer.title
        when = day_said(offer.day, self._context.language, self._context.now.date())
        if offer.title:
            return self._context.say("from", title=offer.title, date=when)
        return self._context.say("from-unknown" if offer.about else "from-here", date=when)
