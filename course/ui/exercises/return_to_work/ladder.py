"""The building-up ladder: rungs, a look back on each week, and back, stay or on (look2 §21b)."""

from PySide6.QtWidgets import QWidget

from course.content.exercise import Field
from course.progress import return_ladder as ladder
from course.progress.return_ladder import CHOICES, Look, Row
from course.ui.exercises.inputs import as_rows
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.return_to_work.ladder_parts import LookDialog, RungDialog, RungRow, RungShown
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, empty, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row as TapRow
from course.workbook.rung_words import RungWords

_MANY = 6  # rungs; more have low rows
_FEW = 5  # rungs; with more there is no room to say what the bars are
_LADDER, _WEEKS = "ladder", "weeks"


class LadderView(View):
    """Rows to open; nothing is crossed out, and staying is what is chosen beforehand."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._today = context.now.date()
        self._words_of = RungWords(context.exercise, context.language)
        self._shows_weeks = False
        self._edge = ""  # what is said when there is no rung that way
        self._taps: list[RungRow] = []
        self._add = Button(self.say("add-rung"), "plain", "plus")
        self._add.clicked.connect(self.on_add_clicked)
        self._look = Button(self.say("look-back"), "plain", "calendar-days")
        self._look.clicked.connect(self.on_look_clicked)
        self._other = Button("", "quiet", "list")
        self._other.clicked.connect(self.on_other_clicked)
        self._box, self._list = card((8, 6, 8, 6))
        self._box.setAccessibleName(context.step.title[context.language])
        self._about = Label("", "meta")
        labels = [self.say(choice) for choice in CHOICES]
        self._choice = Segments(self.say("and-now"), labels, vertical=theme.large)
        self._choice.chosen.connect(self.on_choice_made)
        layout = column(self, gap=10)
        buttons = (self._add, self._look, self._other)
        for line in [(one,) for one in buttons] if theme.large else [buttons]:
            layout.addLayout(at_left(*line))
        for part in (self._box, self._about, self._words, self._choice):
            layout.addWidget(part)
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        stands = ladder.current(self.values)
        if stands < 0:
            return self.say("no-rungs")
        if self._edge:
            return self.say(self._edge, number=stands + 1)
        chosen = ladder.chosen(self.values, self._today)
        said = f"rule-{ladder.rule(self.values)}" if chosen == "stay" else f"moved-{chosen}"
        return self.say(said, number=stands + 1)

    def footer(self) -> str:
        return self.say("ladder-footer")

    def on_low_changed(self) -> None:
        self._show()

    # -- what a person does ---------------------------------------------------------------------

    def on_add_clicked(self) -> None:
        """Ask for one more rung; it goes where its size belongs."""
        self._ask_rung(None, {}, self.say("rung-new"))

    def open_rung(self, number: int) -> None:
        """Open a rung, the lowest is 0."""
        row = as_rows(self.values.get(_LADDER))[number]
        self._ask_rung(number, row, self.say("rung-title", number=number + 1))

    def on_look_clicked(self) -> None:
        """Look back on this week: go on with the look of today, or begin one."""
        self._ask_look(ladder.look_of(self.values, self._today))

    def open_look(self, look: Look) -> None:
        """Open a week that was looked back on."""
        self._ask_look(look)

    def on_choice_made(self, index: int) -> None:
        """Back, stay or on; beyond the ends of the ladder there is something to say and nothing to keep."""
        choice = CHOICES[index]
        edge = ladder.beyond(self.values, choice, self._today)
        if not edge:
            self._keep_weeks(ladder.decided(self.values, choice, self._today))
        self._show(f"beyond-{edge}" if edge else "")

    def on_other_clicked(self) -> None:
        """The earlier weeks in the place of the ladder, or the ladder again."""
        self._shows_weeks = not self._shows_weeks
        self._show()

    # -- dialogs --------------------------------------------------------------------------------

    def _ask_rung(self, number: int | None, row: Row, title: str) -> None:
        count = len(ladder.rungs(self.values))
        dialog = RungDialog(self, self.context, title, row, number, count)
        dialog.changed.connect(lambda line: self.edited.emit(_LADDER, self._with(number, line)))
        dialog.rejected.connect(lambda: self.edited.emit(_LADDER, as_rows(self.values.get(_LADDER))))
        dialog.accepted.connect(lambda: self._accept_rung(number, dialog))
        dialog.stood.connect(lambda: self._stand_on(dialog.place))
        dialog.taken_out.connect(lambda: self._keep_both(*ladder.without(self.values, number or 0)))
        dialog.open()

    def _accept_rung(self, number: int | None, dialog: RungDialog) -> None:
        row = dialog.row()
        if not row:
            return
        if dialog.place is None:
            dialog.place = ladder.fitting_place(self.values, row)
        self._keep_both(*ladder.placed(self.values, row, number, dialog.place))
        if dialog.place < len(self._taps):
            self._taps[dialog.place].setFocus()

    def _stand_on(self, place: int | None) -> None:
        if place is not None:
            self._keep_weeks(ladder.stood(self.values, place, self._today))
            self._show()

    def _ask_look(self, look: Look | None) -> None:
        new: Row = {"day": self._today.isoformat()}
        row = new if look is None else as_rows(self.values.get(_WEEKS))[look.row]
        number = ladder.current(self.values) if look is None else look.rung
        title = self.say("look-title", number=1 if number is None else number + 1)
        dialog = LookDialog(self, self.context, title, row, look is None)
        place = None if look is None else look.row
        dialog.accepted.connect(lambda: self._accept_look(ladder.looked(self.values, dialog.row(), place)))
        dialog.taken_out.connect(lambda: self._accept_look(ladder.looked_not(self.values, place or 0)))
        dialog.open()

    def _accept_look(self, weeks: list[Row]) -> None:
        self._keep_weeks(weeks)
        self._show()

    def _with(self, number: int | None, line: Row) -> list[Row]:
        """The ladder with this half-typed rung."""
        rows = as_rows(self.values.get(_LADDER))
        return [*rows, line] if number is None else [*rows[:number], line, *rows[number + 1 :]]

    def _keep_both(self, rungs: list[Row], weeks: list[Row]) -> None:
        self._keep(_LADDER, rungs or None)
        self._keep_weeks(weeks)
        self._show()

    def _keep_weeks(self, weeks: list[Row]) -> None:
        if weeks != as_rows(self.values.get(_WEEKS)):
            self._keep(_WEEKS, weeks or None)

    # -- showing it -----------------------------------------------------------------------------

    def _show(self, edge: str = "") -> None:
        """Everything that follows from the answers; `edge` is a sentence to say instead of the rule."""
        self._edge = edge
        rungs, weeks = ladder.rungs(self.values), ladder.looks(self.values)
        self._shows_weeks = self._shows_weeks and bool(weeks)
        self._add.setVisible(len(rungs) < self.context.exercise.fields[_LADDER].max_rows)
        self._look.setVisible(bool(rungs))
        self._other.setVisible(bool(weeks))
        self._other.set_label(self.say("show-rungs" if self._shows_weeks else "show-weeks"))
        empty(self._list)
        self._taps = []
        if self._shows_weeks:
            self._show_weeks(weeks)
        else:
            self._show_rungs(rungs)
        self._show_about(rungs)
        self._box.setVisible(bool(rungs) or self._shows_weeks)
        self._choice.setVisible(bool(rungs))
        self._choice.set_current(CHOICES.index(ladder.chosen(self.values, self._today)))
        self._tell(self._box)

    def _show_about(self, rungs: list[ladder.Rung]) -> None:
        """What the bars are: under the ladder where there is room, and for who points at it."""
        bars = any(share is not None for share in ladder.shares(self.values)) and not self._shows_weeks
        about = self.say("bar-contract" if self.values.get("contract") else "bar-largest") if bars else ""
        self._about.setText(about)
        self._about.setVisible(bool(about) and not self.low and len(rungs) <= _FEW)
        self._box.setToolTip(about)

    def _show_rungs(self, rungs: list[ladder.Rung]) -> None:
        stands = ladder.current(self.values)
        low = self.low or len(rungs) > _MANY
        of_each = zip(rungs, ladder.shares(self.values), ladder.counts(self.values), strict=True)
        for number, (rung, share, weeks) in enumerate(of_each):
            if number:
                self._list.addWidget(hairline())
            amount, task = self._words_of.amount(rung), self._words_of.task(rung)
            shown = RungShown(amount, task, self._words_of.after(rung), share, weeks, number == stands)
            tap = RungRow(self._rung_said(number, shown), number + 1, shown, low)
            tap.clicked.connect(lambda _=False, number=number: self.open_rung(number))
            self._list.addWidget(tap)
            self._taps.append(tap)

    def _rung_said(self, number: int, shown: RungShown) -> str:
        """A whole row in words."""
        weeks = ""
        if shown.weeks:
            weeks = self.say(
                "weeks-once" if shown.weeks == 1 else "weeks-many", count=self.number(shown.weeks)
            )
        now = self.say("rung-now") if shown.current else ""
        parts = [shown.amount, shown.task or self.say("rung-empty"), shown.rest, now, weeks]
        title = self.say("rung-title", number=number + 1)
        return f"{title}. {', '.join(part for part in parts if part)}"

    def _show_weeks(self, weeks: list[Look]) -> None:
        title = Label(self.say("weeks-title"), "strong")
        title.setContentsMargins(12, 8, 12, 8)
        self._list.addWidget(title)
        for look in reversed(weeks):
            self._list.addWidget(hairline())
            self._list.addWidget(self._week_row(look))

    def _week_row(self, look: Look) -> QWidget:
        known = "" if look.day is None else date_words(self.context.language)(look.day.isoformat())
        if look.rung is None:
            title = self.say("week-line-open", date=known or "…")
        else:
            title = self.say("week-line", date=known or "…", number=look.rung + 1)
        line = TapRow("", title, capital("; ".join(self._answers_said(look))), "pencil")
        line.clicked.connect(lambda: self.open_look(look))
        return line

    def _answers_said(self, look: Look) -> list[str]:
        columns = {column.id: column for column in self.context.exercise.fields[_WEEKS].columns}
        said = []
        for name, value in (("held", look.held), ("sleep", look.sleep), ("choice", look.choice)):
            if value:
                said.append(self.say(f"week-{name}", answer=self._option(columns.get(name), value)))
        if look.fatigue is not None:
            said.insert(1, self.say("week-fatigue", value=look.fatigue))
        return said

    def _option(self, field: Field | None, value: str) -> str:
        option = field.option(value) if field else None
        return option.words[self.context.language] if option else value
