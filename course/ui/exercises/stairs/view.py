"""The movement stairs: which tread fits today, what the mornings say is possible, and a table (look2 §17)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.content import sentences
from course.progress import stairs
from course.progress.entry_values import text, whole
from course.ui.charts import stairs as painted
from course.ui.exercises.stairs.parts import ILLNESS, ListCard, OffCard, Offer, TreadChoices
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_TREAD, _LOOKED = "tread", "looked-along"
_LEAST, _LEAST_LOW = 240, 170  # px at 100 % of the figure
_BEGIN = 3  # treads to choose from the first time


class StairsView(View):
    """Off while something of the list waits for a doctor; else the figure, its sentence and the choices."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        others = [one for one in context.history if not context.entry or one.id != context.entry]
        self._checked = stairs.checked(others, self.values)
        self._walks = stairs.walks(others)
        level = text(self.values, "energy")
        self._advice = stairs.advice(self._walks, int(level) if level.isdigit() else None)
        self._layout: QVBoxLayout = column(self, gap=10)
        self._is_table = self._stays_out = self._in_list = False
        self._build()

    def sentence(self) -> str:
        if self.is_off():
            return self.say("off")
        said = self.say(f"said-{self._advice.said}", held=self.number(self._advice.held))
        tread = whole(self.values, _TREAD)
        if tread is None or tread == self._advice.tread:
            return said
        return f"{said} {self.say('chosen', minutes=stairs.MINUTES[self.tread() - 1])}"

    def footer(self) -> str:
        return "" if self.is_off() else self.say("footer")

    def ends(self) -> bool:
        return self.is_off()

    def leave(self) -> None:
        """Who goes on without choosing stays on the tread that was shown."""
        if self.values and not self._stays_out and not self.is_off() and whole(self.values, _TREAD) is None:
            self._keep(_TREAD, self.tread())

    def is_off(self) -> bool:
        """Whether the stairs wait for a doctor or physio."""
        return stairs.is_off(self._checked)

    def tread(self) -> int:
        """The tread of today, 1–8: the chosen one, else the one of the last time."""
        chosen = whole(self.values, _TREAD)
        usual = 1 if self._advice.said == "empty" else self._advice.tread
        return chosen if chosen is not None and 1 <= chosen <= len(stairs.MINUTES) else usual

    def data(self) -> painted.Stairs:
        """The figure as plain values."""
        minutes = tuple(self.say("short", minutes=count) for count in stairs.MINUTES)
        dots = stairs.recent(self._walks, self.context.now.date())
        return painted.Stairs(minutes, dots, self.tread())

    def choose(self, tread: int) -> None:
        """Take this tread today."""
        tread = max(1, min(len(stairs.MINUTES), tread))
        if tread != whole(self.values, _TREAD):
            self._keep(_TREAD, tread)
            self._show()

    def on_low_changed(self) -> None:
        if not self.is_off() and not self._in_list:
            self._figure.setMinimumHeight(theme.px(_LEAST_LOW if self.low else _LEAST))
            self._hint.setVisible(not self.low)

    def on_not_today(self) -> None:
        """No tread today; that is all right too."""
        self._stays_out = True
        if whole(self.values, _TREAD) is not None:
            self._keep(_TREAD, None)
        self.finish_asked.emit()

    def on_looked_along(self) -> None:
        """A doctor or physio said that it is all right."""
        self._checked[_LOOKED] = "yes"
        self._keep(_LOOKED, "yes")
        self._build_again()

    def on_list_asked(self) -> None:
        """The list in the place of the stairs."""
        self._in_list = True
        empty(self._layout)
        shown = ListCard(self.context, self._checked.get(ILLNESS))
        shown.answered.connect(self.on_list_answered)
        shown.done.connect(self._build_again)
        self._layout.addWidget(shown)
        self._layout.addStretch(1)
        shown.setFocus()

    def on_list_answered(self, value: object) -> None:
        """Answered anew, so a doctor looks along anew."""
        self._checked = {} if value is None else {ILLNESS: value}
        if _LOOKED in self.values:
            self._keep(_LOOKED, None)
        self._keep(ILLNESS, value)

    def on_other_clicked(self) -> None:
        """From the stairs to the table, or back."""
        self._is_table = not self._is_table
        self._show_face()

    # -- parts ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self._in_list = False
        empty(self._layout)
        self._words = Label("", "strong")
        if self.is_off():
            self._build_off()
        else:
            self._build_stairs()

    def _build_again(self) -> None:
        """With the keyboard on it, as what had the keyboard is gone."""
        self._build()
        (self._off if self.is_off() else self._figure).setFocus()

    def _build_off(self) -> None:
        box = self._off = OffCard(self.context, self._words)
        box.looked_along.connect(self.on_looked_along)
        self._layout.addWidget(box)
        self._layout.addLayout(at_left(self._list_button()))
        self._layout.addStretch(1)
        self._tell(box)

    def _build_stairs(self) -> None:
        self._figure = _StairsFigure(self)
        self._card = self._figure.on_card((4, 4, 4, 4))
        self._table = self._make_table()
        self._hint = Label(self.say("dots" if any(self.data().dots) else "no-dots"), "meta")
        self._choices = TreadChoices(self.say("which"), self._offers())
        self._choices.chosen.connect(self.choose)
        figure, asked = (self._card, self._table), (self._words, self._hint, self._choices)
        # With large text there is no room for all of it: what is asked goes before what is drawn.
        for part in (*asked, *figure) if theme.large else (*figure, *asked):
            self._layout.addWidget(part, int(part is self._card))
        buttons = self._buttons()
        for line in [(one,) for one in buttons] if theme.large else [buttons]:
            self._layout.addLayout(at_left(*line))
        self._show_face()
        self._show()

    def _buttons(self) -> tuple[QWidget, ...]:
        not_today = Button(self.say("not-today"), "quiet-left", "moon")
        not_today.clicked.connect(self.on_not_today)
        self._other = Button("", "quiet-left", "table")
        self._other.clicked.connect(self.on_other_clicked)
        return not_today, self._other, self._list_button()

    def _list_button(self) -> Button:
        again = Button(self.say("list-again"), "quiet-left", "list")
        again.clicked.connect(self.on_list_asked)
        return again

    def _show_face(self) -> None:
        self._card.setVisible(not self._is_table)
        self._table.setVisible(self._is_table)
        self._other.setVisible(bool(self._walks))
        self._other.set_label(self.say("as-stairs" if self._is_table else "as-table"))

    def _show(self) -> None:
        self._figure.update()
        self._figure.setAccessibleName(f"{self.say('which')}: {self._minutes(self.tread())}")
        self._tell(self._figure)
        self._choices.set_current(self.tread())

    def _offers(self) -> list[Offer]:
        """Lower, the same and higher; the first time the lowest three, which are not above anything."""
        base, said = self._advice.tread, self._advice.said
        if said == "first" or (said == "empty" and not self._walks):
            return [Offer(tread, "", self._minutes(tread)) for tread in range(1, _BEGIN + 1)]
        low = ("lowest-tread", 1) if said == "empty" else ("lower", base - 1)
        named = [("stay", base), ("higher", base + 1)]
        if base > 1:
            named.insert(0, low)
        return [
            Offer(tread, self.say(name), self._minutes(tread))
            for name, tread in named
            if tread <= len(stairs.MINUTES)
        ]

    def _minutes(self, tread: int) -> str:
        return self.say("minutes", minutes=stairs.MINUTES[tread - 1])

    def _make_table(self) -> EntryTable:
        """A row for each time, with its morning."""
        mornings = self.context.exercise.fields[stairs.MORNING]
        rows = []
        for walk in self._walks:
            day = capital(sentences.weekday(walk.day, self.context.language))
            option = mornings.option(walk.morning)
            said = option.words[self.context.language] if option else ""
            rows.append([day, self._minutes(walk.tread), said])
        return EntryTable([self.say(f"table-{name}") for name in ("day", "tread", "morning")], rows)


class _StairsFigure(Canvas):
    """A click takes a tread; the arrow keys walk one up or down."""

    def __init__(self, view: StairsView) -> None:
        super().__init__("", _LEAST)
        self._view = view
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._view.choose(painted.tread_at(QRectF(self.rect()), self._view.data(), event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        if (by := step.get(Qt.Key(event.key()))) is not None:
            self._view.choose(self._view.tread() + by)
        else:
            super().keyPressEvent(event)
