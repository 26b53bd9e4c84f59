"""The road of two years in the Netherlands, or what holds elsewhere and without an employer (look2 §21)."""

from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from course.progress import return_dates
from course.progress.entry_values import text
from course.progress.return_dates import Place, Point
from course.progress.return_ladder import day_in
from course.ui.charts import road as painted
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.return_to_work.road_parts import DayQuestion, Explanation, Questions, RoadRow, Strip
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, empty, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_TALK = "talk"


class RoadView(View):
    """The strip and its rows once the first sick day is known; before that the questions themselves."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._today = context.now.date()
        self._say_date = date_words(context.language)
        self._asks = self.way() == "ask"
        self._questions: Questions | None = None
        self._rows: list[RoadRow] = []
        self._layout = column(self, gap=10)
        self._show()

    def way(self) -> return_dates.Way:
        """What holds for who gave these answers."""
        return return_dates.way(text(self.values, "country"), text(self.values, "employer"), self.first_day())

    def first_day(self) -> date | None:
        """The first sick day; None while it is open."""
        return day_in(self.values, "first-day")

    def sentence(self) -> str:
        first = self.first_day()
        if self.way() != "road" or first is None:
            return self.say("sample") if self.way() == "ask" else self.say(f"words-{self.way()}-1")
        week = return_dates.week_of(first, self._today)
        if week is None:
            is_ahead = first > self._today
            return self.say("not-begun", date=self._date(first)) if is_ahead else self.say("over")
        return f"{self.say('in-week', week=week)} {self._next_said(first)}"

    def footer(self) -> str:
        checks = {"be": "check-be", "other": "check-other"}
        return f"{self.say(checks.get(self.way(), 'check-nl'))} {self.say('version')}"

    def leave(self) -> None:
        if self._questions is not None:
            self._questions.leave()

    def data(self) -> painted.Road:
        """The strip as plain values."""
        first = self.first_day() or self._today
        return painted.Road(
            tuple(
                (point.weeks[0] / return_dates.WEEKS, point.weeks[1] / return_dates.WEEKS)
                for point in return_dates.points(first)
            ),
            return_dates.share(first, self._today),
            self.say("first-day-said", date=self._date(first)),
            self.say("strip-middle"),
            self.say("strip-end"),
            self.say("strip-now"),
        )

    def explain(self, point: str) -> Explanation:
        """Open what stands behind a row: the id of a point, or “talk”."""
        paragraphs = (self.say(f"about-{point}"), self.say("source-nl"))
        dialog = Explanation(self, self.say(f"what-{point}"), paragraphs)
        dialog.open()
        return dialog

    def on_change_clicked(self) -> None:
        """Ask again; the answers stand in the fields."""
        self._asks = True
        self._show()
        if self._questions is not None:
            self._questions.setFocus()

    def on_questions_done(self) -> None:
        """Show what follows from the answers."""
        self._asks = self.way() == "ask"
        self._show()

    def on_day_kept(self) -> None:
        """It is right as it is; not asked about again."""
        self._keep("kept-day", text(self.values, "first-day"))
        self._show()

    # -- parts ----------------------------------------------------------------------------------

    def _show(self) -> None:
        empty(self._layout)
        self._questions, self._rows = None, []
        self._words = Label("", "strong")
        if self._asks:
            self._show_questions()
        elif self.way() == "road":
            self._show_road()
        else:
            self._show_words()
        self._layout.addStretch(1)

    def _show_questions(self) -> None:
        self._questions = Questions(self.context, self.values)
        self._questions.answered.connect(self._keep)
        self._questions.done.connect(self.on_questions_done)
        self._layout.addWidget(self._questions)
        self._questions.setAccessibleDescription(self.sentence())

    def _show_road(self) -> None:
        first = self.first_day() or self._today
        strip = Strip(self.context.step.title[self.context.language], self.data())
        self._layout.addWidget(strip.on_card((8, 8, 8, 4)))
        self._layout.addWidget(self._head(self.say("change"), "calendar-days"))
        doubt = return_dates.doubt(first, self._today)
        if doubt is not None and text(self.values, "kept-day") != text(self.values, "first-day"):
            ask = DayQuestion(self.context, self.say(f"ask-{doubt}", date=self._date(first)))
            ask.kept.connect(self.on_day_kept)
            self._layout.addWidget(ask)
        rows = QWidget()
        lines = column(rows)
        self._rows = self._road_rows(first)
        for number, line in enumerate(self._rows):
            line.close_off(number == 0, number == len(self._rows) - 1)
            lines.addWidget(line)
        self._layout.addWidget(rows)
        self._tell(strip)

    def _show_words(self) -> None:
        box, inner = card((22, 18, 22, 18), 10)
        box.setAccessibleName(self.say("words-title"))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inner.addWidget(self._words)
        for number in (2, 3):
            inner.addWidget(Label(self.say(f"words-{self.way()}-{number}"), "body"))
        inner.addWidget(Label(self.say(f"source-{self.way()}"), "meta"))
        self._layout.addWidget(box)
        change = self._change_button(self.say("change-other"), "pencil")
        self._layout.addLayout(at_left(change))
        self._tell(box)

    def _head(self, words: str, symbol: str) -> QWidget:
        """The sentence, and the way back to the questions beside it or under it."""
        holder = QWidget()
        button = self._change_button(words, symbol)
        if theme.large:
            lines = column(holder, gap=8)
            lines.addWidget(self._words)
            lines.addLayout(at_left(button))
        else:
            across = row(holder, gap=16)
            across.addWidget(self._words, 1)
            across.addWidget(button)
        return holder

    def _change_button(self, words: str, symbol: str) -> Button:
        button = Button(words, "plain", symbol)
        button.clicked.connect(self.on_change_clicked)
        return button

    def _road_rows(self, first: date) -> list[RoadRow]:
        """The points, and today with the talks between them."""
        points = return_dates.points(first)
        found = [self._point_row(point) for point in points]
        if return_dates.week_of(first, self._today) is not None:
            behind = sum(point.first <= self._today for point in points)
            found.insert(behind, self._today_row(first))
        return found

    def _point_row(self, point: Point) -> RoadRow:
        what, who = self.say(f"what-{point.id}"), self.say(f"who-{point.id}")
        return self._row(point.id, return_dates.place(point, self._today), self._when(point), what, who)

    def _today_row(self, first: date) -> RoadRow:
        talk = return_dates.next_talk(first, self._today)
        who = self.say("who-talk-over") if talk is None else self.say("who-talk", date=self._date(talk))
        return self._row(_TALK, "now", self.say("today"), self.say("what-talk"), who)

    def _row(self, point: str, where: Place, when: str, what: str, who: str) -> RoadRow:
        line = RoadRow(where, self.say(f"mark-{where}"), when, what, who)
        line.clicked.connect(lambda: self.explain(point))
        return line

    # -- words ----------------------------------------------------------------------------------

    def _next_said(self, first: date) -> str:
        point = return_dates.next_point(first, self._today)
        if point is None:
            return self.say("over")
        if point.first > self._today:
            return self.say("next", date=self._date(point.first))
        said = "next-today" if point.first == point.last else "next-now"
        return self.say(said, what=self.say(f"what-{point.id}"))

    def _when(self, point: Point) -> str:
        """A day, or the months in which it comes: “aug en sep 2027”."""
        if point.first == point.last:
            return self._date(point.first)
        apart = (point.last.year - point.first.year) * 12 + point.last.month - point.first.month
        sentence = ("months-one", "months-two", "months-more")[min(apart, 2)]
        first = self._month(point.first)
        if point.first.year != point.last.year:
            first = f"{first} {point.first.year}"
        return self.say(sentence, first=first, last=self._month(point.last), year=point.last.year)

    def _month(self, day: date) -> str:
        name = QLocale(self.context.language).monthName(day.month, QLocale.FormatType.ShortFormat)
        return name.rstrip(".")

    def _date(self, day: date) -> str:
        return self._say_date(day.isoformat())
