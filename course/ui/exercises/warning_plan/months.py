"""A word for this month: one of three, and the months before it in a row."""

from datetime import date

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainter

from course.content import sentences
from course.progress import warning_plan as plan
from course.progress.warning_plan import STATES, Month
from course.ui.charts import months as painted
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.exercises.warning_plan import words
from course.ui.exercises.warning_plan.card import ICONS
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

_FIELD = "months"


class MonthsView(View):
    """No word is better than another; a month without one stays open."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._today = context.now.date()
        self._month = plan.month_of(self._today)
        labels = [words.state_name(context, state) for state in STATES]
        question = self.say("month-question", month=self._name(self._month))
        self._choice = Segments(question, labels, self._chosen(), True, vertical=theme.large)
        self._choice.chosen.connect(self.on_chosen)
        self._figure = _MonthsFigure(self)
        self._row = self._figure.on_card((14, 10, 14, 0))
        self._list = Label("", "meta")
        self._list.hide()
        self._look = Label("", "meta")
        self._other = Button("", "quiet", "list")
        self._other.clicked.connect(self.on_other_clicked)
        enough = Button(self.say("month-enough"), "plain", "check")
        enough.clicked.connect(self.finish_asked.emit)
        layout = column(self, gap=10)
        layout.addWidget(Label(question, "strong"))
        layout.addWidget(self._choice)
        for part in (self._look, self._row, self._list, self._words):
            layout.addWidget(part)
        layout.addWidget(Label(self.say("months-no-verdict"), "meta"))
        for line in ((enough,), (self._other,)) if theme.large else ((enough, self._other),):
            layout.addLayout(at_left(*line))
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        known = [month for month in self.months() if month.state]
        if not known:
            return self.say("months-none")
        count = self.say("months-one" if len(known) == 1 else "months-many", count=self.number(len(known)))
        state = self.months()[-1].state
        if state is None:
            return count
        now = self.say("months-now", month=self._name(self._month), name=self.say(f"name-{state}"))
        return f"{now} {count}"

    def months(self) -> list[Month]:
        """The last year, oldest first."""
        return plan.months(self.values, self._today)

    def dots(self) -> tuple[painted.Dot, ...]:
        """The figure as plain values."""
        return tuple(
            painted.Dot(self._short(month.month), ICONS[month.state] if month.state else "")
            for month in self.months()
        )

    def month_said(self, month: Month) -> str:
        """One month in words."""
        name = capital(self._name(month.month))
        if month.state is None:
            return self.say("month-gap", month=name)
        return self.say("month-twin", month=name, name=self.say(f"name-{month.state}"))

    def on_chosen(self, index: int) -> None:
        """A word for this month, or none after all."""
        state = STATES[index] if index >= 0 else None
        self._keep(_FIELD, plan.with_month(self.values, self._month, state) or None)
        self._show()

    def on_other_clicked(self) -> None:
        """The months in words in the place of the row, or the row again."""
        self._list.setVisible(self._list.isHidden())
        self._show()

    def _chosen(self) -> int:
        state = self.months()[-1].state
        return -1 if state is None else STATES.index(state)

    def _name(self, month: str) -> str:
        """ "november", with the year if it is another one."""
        year, _, number = month.partition("-")
        name = sentences.month(int(number), self.context.language)
        return name if int(year) == self._today.year else f"{name} {year}"

    def _short(self, month: str) -> str:
        first = date.fromisoformat(f"{month}-01")
        name = QLocale(self.context.language).monthName(first.month, QLocale.FormatType.ShortFormat)
        return name.rstrip(".")

    def _show(self) -> None:
        as_row = self._list.isHidden()
        state = self.months()[-1].state
        look = f"month-look-{state}"
        self._look.setText(self.say(look) if look in self.context.exercise.say else "")
        self._look.setVisible(bool(self._look.text()))
        self._row.setVisible(as_row)
        said = [self.month_said(month) for month in self.months()]
        self._list.setText("\n".join(said))
        self._other.set_label(self.tr("As a list") if as_row else self.tr("As a row"))
        self._figure.setAccessibleName(f"{self.say('month-name')}. {'. '.join(said)}.")
        self._figure.update()
        self._tell(self._figure)


class _MonthsFigure(Canvas):
    """As many of the last months as have room."""

    def __init__(self, view: MonthsView) -> None:
        super().__init__("", painted.HEIGHT)
        self.setFixedHeight(theme.px(painted.HEIGHT))
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        dots = self._view.dots()
        room = painted.fitting(rect.width(), tuple(dot.name for dot in dots))
        painted.draw(painter, rect, dots[-room:])
