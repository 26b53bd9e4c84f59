"""The movement stairs: which tread fits today, what the mornings say is possible, and a table (look2 §17)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.content import sentences
from course.progress import stairs
from course.progress.answers import Entry
from course.progress.entry_values import text, whole
from course.ui.charts import stairs as painted
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, empty
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

_TREAD, _LOOKED = "tread", "looked-along"
_LEAST, _LEAST_LOW = 240, 200  # px at 100 % of the figure


class StairsView(View):
    """Off while something of the list waits for a doctor; else the figure, its sentence and three choices."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        others = _without_open(context)
        self._checked = stairs.checked(others, self.values)
        self._walks = stairs.walks(others)
        level = text(self.values, "energy")
        self._advice = stairs.advice(self._walks, int(level) if level.isdigit() else None)
        self._layout: QVBoxLayout = column(self, gap=10)
        self._is_table = False
        self._choices: dict[int, int] = {}  # position of a button -> its tread
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

    def leave(self) -> None:
        """Who goes on without choosing stays on the tread that was shown."""
        if self.values and not self.is_off() and whole(self.values, _TREAD) is None:
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
        if not self.is_off():
            self._figure.setMinimumHeight(theme.px(_LEAST_LOW if self.low else _LEAST))
            self._hint.setVisible(not self.low)

    # -- parts ----------------------------------------------------------------------------------

    def _build(self) -> None:
        empty(self._layout)
        self._words = Label("", "strong")
        if self.is_off():
            self._build_off()
        else:
            self._build_stairs()

    def _build_off(self) -> None:
        box, inner = card((24, 20, 24, 20))
        inner.addWidget(self._words)
        inner.addSpacing(6)
        inner.addWidget(Label(self.say("off-hint"), "body"))
        again = Button(self.say("on-again"), "plain", "check")
        again.clicked.connect(self.on_looked_along)
        inner.addSpacing(12)
        inner.addLayout(at_left(again))
        self._layout.addWidget(box)
        self._layout.addStretch(1)
        self._tell(box)

    def on_looked_along(self) -> None:
        """A doctor or physio said that it is all right."""
        self._keep(_LOOKED, "yes")
        self._checked[_LOOKED] = "yes"
        self._build()

    def _build_stairs(self) -> None:
        self._figure = _StairsFigure(self)
        self._card = self._figure.on_card((4, 4, 4, 4))
        self._table = self._make_table()
        self._hint = Label(self.say("dots" if any(self.data().dots) else "no-dots"), "meta")
        self._group: Segments | None = None
        self._group_place = QWidget()
        column(self._group_place)
        not_today = Button(self.say("not-today"), "quiet-left", "moon")
        not_today.clicked.connect(self.finish_asked)
        self._other = Button("", "quiet", "table")
        self._other.clicked.connect(self.on_other_clicked)
        self._layout.addWidget(self._card, 1)
        for part in (self._table, self._words, self._hint, self._group_place):
            self._layout.addWidget(part)
        for line in ((not_today,), (self._other,)) if theme.large else ((not_today, self._other),):
            self._layout.addLayout(at_left(*line))
        self._show_face()
        self._show()

    def on_other_clicked(self) -> None:
        """From the stairs to the table, or back."""
        self._is_table = not self._is_table
        self._show_face()

    def _show_face(self) -> None:
        self._card.setVisible(not self._is_table)
        self._table.setVisible(self._is_table)
        self._other.setVisible(bool(self._walks))
        self._other.set_label(self.say("as-stairs" if self._is_table else "as-table"))

    def _show(self) -> None:
        self._figure.update()
        self._figure.setAccessibleName(f"{self.say('which')}: {self._minutes(self.tread())}")
        self._tell(self._figure)
        self._show_choices()

    def _show_choices(self) -> None:
        base = self._advice.tread
        offered = {"lower": base - 1, "stay": base, "higher": base + 1}
        found = {name: tread for name, tread in offered.items() if 1 <= tread <= len(stairs.MINUTES)}
        treads = list(found.values())
        now = treads.index(self.tread()) if self.tread() in treads else -1
        if self._group is not None:
            self._group.set_current(now)
            return
        labels = [f"{self.say(name)}: {self._minutes(tread)}" for name, tread in found.items()]
        self._group = Segments(self.say("which"), labels, now, vertical=theme.large)
        self._group.chosen.connect(lambda index: self.choose(treads[index]))
        place = self._group_place.layout()
        assert place is not None
        place.addWidget(self._group)

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


def _without_open(context: ViewContext) -> list[Entry]:
    """The history but for the entry that is open, which stands in it with the values of now."""
    others = list(context.history)
    for entry in reversed(others):
        if entry.values == context.values:
            others.remove(entry)
            break
    return others


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
