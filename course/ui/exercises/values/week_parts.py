"""The week plan in parts: what is put down next and in which week, a list, and what else to do."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.progress.week_plan import KINDS, Cell, Kind
from course.ui.charts.week_grid import LOOKS
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_LIST_ROW = 44  # px at 100 %


class KindBar(QWidget):
    """A button for each kind, one of them chosen, and a menu of the weeks."""

    chosen = Signal(str)
    week_chosen = Signal(object)  # its Monday

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._kinds: dict[Kind, Button] = {}
        for kind in KINDS:
            name = capital(context.say(f"kind-{kind}"))
            said = context.say("kind-name", kind=name, letter=context.say(f"letter-{kind}"))
            button = Button(name, "choice", LOOKS[kind][2], said, checkable=True)
            button.setToolTip(said)
            button.clicked.connect(lambda _=False, kind=kind: self.chosen.emit(kind))
            self._kinds[kind] = button
        self._week = MenuButton("")
        self._weeks: Sequence[tuple[date, str]] = ()
        layout: QBoxLayout = column(self, gap=8) if theme.large else row(self, gap=8)
        if theme.large:
            buttons = list(self._kinds.values())
            layout.addLayout(at_left(*buttons[:2], gap=8))
            layout.addLayout(at_left(*buttons[2:], gap=8))
            layout.addLayout(at_left(self._week))
        else:
            for button in self._kinds.values():
                layout.addWidget(button)
            layout.addStretch(1)
            layout.addWidget(self._week)

    def show_kind(self, kind: Kind) -> None:
        """This one is put down next."""
        for one, button in self._kinds.items():
            button.setChecked(one == kind)

    def show_weeks(self, weeks: Sequence[tuple[date, str]], now: date) -> None:
        """The weeks to choose from, and the one that is shown."""
        if weeks != self._weeks:
            self._weeks = weeks
            self._week.clear()
            for week, words in weeks:
                action = self._week.add(words)
                action.triggered.connect(lambda _=False, week=week: self.week_chosen.emit(week))
        words = next((words for week, words in weeks if week == now), "")
        self._week.set_label(words.partition(",")[0], words)


class WeekList(QWidget):
    """The same as the grid, in words: a row for each part of each day; a click opens it."""

    opened = Signal(object)  # Cell

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)
        self._rows: dict[Cell, Row] = {}

    def show_days(self, days: Sequence[tuple[str, Sequence[tuple[Cell, str]]]]) -> None:
        """Of each day its name and its parts; the keyboard stays on the part where it was."""
        held = next((cell for cell, line in self._rows.items() if line.hasFocus()), None)
        empty(self._layout)
        self._rows = {}
        for title, parts in days:
            self._layout.addWidget(Label(title, "strong"))
            for cell, words in parts:
                self._layout.addWidget(hairline())
                self._layout.addWidget(self._row(title, cell, words))
            self._layout.addWidget(hairline())
            self._layout.addSpacing(12)
        self._layout.addStretch(1)
        if held is not None:
            self._rows[held].setFocus()

    def _row(self, day: str, cell: Cell, words: str) -> Row:
        line = Row("", words, "", "pencil")
        line.setAccessibleName(f"{day}. {words}")
        line.title.set_role("body")
        line.setMinimumHeight(theme.px(_LIST_ROW))
        line.inner.setContentsMargins(8, 2, 8, 2)
        line.clicked.connect(lambda: self.opened.emit(cell))
        self._rows[cell] = line
        return line


class BelowBar(QWidget):
    """What else can be done with the week; only what makes sense now is there."""

    list_asked = Signal(bool)
    take_over_asked = Signal()
    clear_asked = Signal()
    print_asked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._as_list = False
        self._take_over = Button("", "quiet-left", "repeat")
        self._take_over.clicked.connect(self.take_over_asked)
        self._other = Button("", "quiet-left", "list")
        self._other.clicked.connect(lambda: self.list_asked.emit(not self._as_list))
        self._clear = Button(context.say("clear"), "quiet-left", "eraser")
        self._clear.clicked.connect(self.clear_asked)
        self._print = Button(context.say("on-paper"), "quiet-left", "printer")
        self._print.clicked.connect(self.print_asked)
        buttons = (self._take_over, self._other, self._clear, self._print)
        layout = column(self)
        for line in [(one,) for one in buttons] if theme.large else [buttons]:
            layout.addLayout(at_left(*line, gap=16))

    def show_choices(self, as_list: bool, filled: bool, take_over: str) -> None:
        """`take_over`: what the button says that begins with an earlier week, empty for no such week."""
        self._as_list = as_list
        self._other.set_label(self.tr("As a picture") if as_list else self.tr("As a list"))
        self._other.setIcon(icon("calendar-days" if as_list else "list", "primary"))
        self._take_over.set_label(take_over)
        held = [one for one in (self._take_over, self._clear) if one.hasFocus()]
        self._take_over.setVisible(bool(take_over))
        self._clear.setVisible(filled)
        self._print.setVisible(filled)
        if held:
            self._other.setFocus()
