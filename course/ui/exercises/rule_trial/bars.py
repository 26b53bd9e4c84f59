"""A rule on trial: what was expected beside what came, over the trials, as bars or in a table."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from course.content.sentences import day as day_said
from course.progress import rule_trial
from course.progress.rule_trial import Trial
from course.ui.charts import trial_bars as painted
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.exercises.walked import WalkedFigure
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_NUMBERS = (1, 2)  # columns of the table that need little room
_SHOWN = 4  # trials as bars; older ones stand in the table


class RuleBarsView(View):
    """The history holds the trial of now too."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._trials = rule_trial.trials(context.history)
        self._figure = _BarsFigure(self)
        self._card = self._figure.on_card((20, 14, 16, 6))
        self._table = EntryTable(self._columns(), [self._row(trial) for trial in self._trials])
        for place in _NUMBERS:
            mode = QHeaderView.ResizeMode.ResizeToContents
            self._table.horizontalHeader().setSectionResizeMode(place, mode)
        self._enough = Label(self.say("enough"), "meta")
        self._again = Button(self.say("again"), "plain", "plus")
        self._again.clicked.connect(self.again_asked)
        self._other = Button("", "quiet", "table")
        self._other.clicked.connect(self.on_other_clicked)
        layout = column(self, gap=12)
        for part in (self._card, self._table, self._words, self._enough):
            layout.addWidget(part)
        for line in ((self._again,), (self._other,)) if theme.large else ((self._again, self._other),):
            layout.addLayout(at_left(*line))
        layout.addStretch(1)
        done = sum(trial.done for trial in self._trials)
        self._enough.setVisible(done >= context.exercise.stop_after > 0)
        self._again.setVisible(bool(self._trials) and self._trials[-1].done)
        self._card.setVisible(bool(self._trials))
        self._other.setVisible(bool(self._trials))
        self.show_table(False)
        self._tell(self._figure)

    def sentence(self) -> str:
        said, done = rule_trial.said(self._trials), sum(trial.done for trial in self._trials)
        less = rule_trial.less(self._trials)
        return self.say(said, total=self.number(done), less=self.number(less))

    def data(self) -> painted.Bars:
        """The figure as plain values."""
        pairs = tuple(
            painted.Pair(self._name(trial), self._day(trial), trial.expected, trial.came)
            for trial in self._trials[-_SHOWN:]
        )
        ends = (self.say("end-low"), self.say("end-high"))
        return painted.Bars(pairs, self.say("expected"), self.say("came"), *ends, self._figure.current())

    def trial_said(self, number: int) -> str:
        """One of the trials shown in words."""
        trial = self._trials[-_SHOWN:][number]
        expected, came = self._of_hundred(trial.expected), self._of_hundred(trial.came)
        return f"{self._name(trial)}. {self.say('expected')}: {expected}, {self.say('came')}: {came}"

    def show_table(self, as_table: bool) -> None:
        """The table in the place of the bars, or the bars again."""
        self._table.setVisible(as_table)
        self._card.setVisible(not as_table and bool(self._trials))
        self._other.set_label(self.tr("As bars") if as_table else self.tr("As a table"))
        self._other.setIcon(icon("chart-spline" if as_table else "table", "primary"))

    def on_other_clicked(self) -> None:
        """From the bars to the table, or back."""
        self.show_table(self._table.isHidden())

    def _name(self, trial: Trial) -> str:
        return trial.what or capital(self.say("trial-unnamed"))

    def _day(self, trial: Trial) -> str:
        return day_said(trial.day, self.context.language, self.context.now.date())

    def _columns(self) -> list[str]:
        names = ("trial", "expected", "came", "learned")
        return [capital(self.say(name)) for name in names]

    def _row(self, trial: Trial) -> list[str]:
        name = f"{self._name(trial)}, {self._day(trial)}"
        return [name, self._of_hundred(trial.expected), self._of_hundred(trial.came), trial.learned]

    def _of_hundred(self, value: int | None) -> str:
        return self.say("not-yet") if value is None else self.say("of-hundred", value=value)


class _BarsFigure(WalkedFigure):
    """Its trials, oldest first."""

    def __init__(self, view: RuleBarsView) -> None:
        super().__init__(view.context.exercise.title[view.context.language], 0)
        self._view = view

    def count(self) -> int:
        return len(self._view.data().pairs)

    def said(self, number: int) -> str:
        return self._view.trial_said(number)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(theme.px(painted.height(self.width(), self._view.data())))
