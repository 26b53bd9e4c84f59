"""The recovery check: weeks side by side as dots or in a table, and when it may be done again (look2 §14)."""

from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from course.content.sentences import day as day_said
from course.progress import recovery
from course.progress.recovery import Check, Domain, Said
from course.ui.charts import dots as painted
from course.ui.exercises.recovery.parts import LastAnswers
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.exercises.walked import WalkedFigure
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_Face = Literal["dots", "table", "answers"]
_PHASE = "phase"


class DotsView(View):
    """All times the list was filled in, out of the history: that holds the entry of now too."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        entries = [(entry.begun.date(), entry.values) for entry in context.history]
        self._days = [day for day, _ in entries]
        self._done = recovery.checks(entries)
        self._figure = _DotsFigure(self)
        self._phase = Label(self._phase_words(), "body")
        self._hint = Label("", "meta")
        self._again = self._again_button()
        self._other = Button("", "quiet", "table")
        self._other.clicked.connect(self.on_other_clicked)
        self._faces: dict[_Face, QWidget] = {
            "dots": self._figure.on_card((22, 8, 8, 6)),
            "table": EntryTable(self._columns(), self._table_rows()),
            "answers": LastAnswers(*self._last_answers()),
        }
        layout = column(self, gap=8)
        for face in self._faces.values():
            layout.addWidget(face, 1)
        layout.addSpacing(2)
        for words in (self._words, self._phase, self._hint):
            layout.addWidget(words)
        layout.addSpacing(4)
        for line in ((self._again,), (self._other,)) if theme.large else ((self._again, self._other),):
            layout.addLayout(at_left(*line))
        self._face: _Face = "dots"
        self.show_face("dots")
        self._show()

    def sentence(self) -> str:
        return " ".join(self._said(one) for one in recovery.summary(self._done))

    def again_from(self, now: datetime) -> date | None:
        """The first day on which the list may be filled in again; None if that is today or earlier."""
        first = recovery.next_allowed(self._days)
        return first if first is not None and first > now.date() else None

    def data(self) -> painted.Dots:
        """The figure as plain values."""
        return painted.Dots(
            tuple(self._lane(domain) for domain in recovery.DOMAINS),
            tuple(check.day for check in self._done),
            tuple(self._short(check.day) for check in self._done),
            self.say("tick-low"),
            self.say("tick-high"),
            self._figure.current(),
        )

    def times(self) -> int:
        """How many times there are to look at."""
        return len(self._done)

    def time_said(self, time: int) -> str:
        """One time in words: its day, and for each domain where its dot lies."""
        check = self._done[time]
        twins = [self._twin(domain, check) for domain in recovery.DOMAINS]
        return " ".join((f"{capital(self._day(check.day))}.", *(capital(twin) for twin in twins)))

    def show_face(self, face: _Face) -> None:
        """The dots, the table in their place, or the answers of the last time."""
        self._face = face
        for name, widget in self._faces.items():
            widget.setVisible(name == face)
        self._other.set_label(self.tr("As a table") if face == "dots" else self.tr("As dots"))
        self._other.setIcon(icon("table" if face == "dots" else "chart-spline", "primary"))

    def on_other_clicked(self) -> None:
        """From the dots to the table, or back to the dots."""
        self.show_face("table" if self._face == "dots" else "dots")

    def on_again_clicked(self) -> None:
        """Fill it in again, or read from when that can be and what was said the last time."""
        if self.again_from(self.context.now) is None:
            self.again_asked.emit()
        else:
            self.show_face("dots" if self._face == "answers" else "answers")

    def on_low_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """What depends on the room there is."""
        about = self.say("about-band") if len(self._done) >= recovery.BASELINE and not self.low else ""
        self._hint.setText(f"{self.say('disclaimer')} {about}".strip())
        self._phase.setVisible(not self.low)
        self._tell(self._figure)

    def _said(self, one: Said) -> str:
        domain = self.say(f"domain-{one.domain}") if one.domain else ""
        return self.say(one.id, domain=domain, count=self.number(one.dots))

    def _lane(self, domain: Domain) -> painted.Lane:
        values = recovery.points(self._done, domain)
        said = self.say(recovery.verdict(values).code)
        return painted.Lane(capital(self.say(f"domain-{domain}")), said, tuple(values), recovery.band(values))

    def _twin(self, domain: Domain, check: Check) -> str:
        value, name = recovery.points([check], domain)[0], self.say(f"domain-{domain}")
        if value is None:
            return self.say("twin-gap", domain=name)
        return self.say("twin-dot", domain=name, place=self._place(domain, value))

    def _place(self, domain: Domain, value: float) -> str:
        """The answer nearest to a dot, in its words."""
        field = self.context.exercise.fields[recovery.ITEMS[domain][0]]
        answer = recovery.nearest_answer(value)
        option = field.option(answer)
        return option.words[self.context.language] if option else answer

    def _columns(self) -> list[str]:
        names = [self.say(f"domain-{domain}") for domain in recovery.DOMAINS]
        return [self.say("table-date"), *(capital(name) for name in names)]

    def _table_rows(self) -> list[list[str]]:
        return [
            [self._day(check.day), *(self._cell(domain, check) for domain in recovery.DOMAINS)]
            for check in self._done
        ]

    def _cell(self, domain: Domain, check: Check) -> str:
        value = recovery.points([check], domain)[0]
        return self.tr("no dot") if value is None else self._place(domain, value)

    def _phase_words(self) -> str:
        """The phase that was chosen the last time; its name stands before the colon."""
        chosen = self.context.history[-1].values.get(_PHASE) if self.context.history else None
        option = self.context.exercise.fields[_PHASE].option(str(chosen))
        if option is None:
            return self.say("phase-none")
        return self.say("phase-chosen", phase=option.words[self.context.language].partition(":")[0])

    def _again_button(self) -> Button:
        first = self.again_from(self.context.now)
        words = self.say("again") if first is None else self.say("again-from", date=self._day(first))
        button = Button(words, "plain", "calendar-days")
        button.clicked.connect(self.on_again_clicked)
        button.setVisible(bool(self._days))
        return button

    def _last_answers(self) -> tuple[list[str], list[tuple[str, str]]]:
        """What stands above the last answers, and each answered question with its answer."""
        first = self.again_from(self.context.now)
        if first is None:
            return [], []
        last, answers = self.context.history[-1], []
        for field in self.context.exercise.fields.values():
            option = field.option(str(last.values.get(field.id)))
            if option is not None:
                answers.append((field.label[self.context.language], option.words[self.context.language]))
        not_yet = self.say("not-yet", date=self._day(first))
        return [not_yet, self.say("last-answers", date=self._day(last.begun.date()))], answers

    def _day(self, on: date) -> str:
        return day_said(on, self.context.language, self.context.now.date())

    def _short(self, on: date) -> str:
        """A day as it stands below the dots: “28 sep”."""
        name = QLocale(self.context.language).monthName(on.month, QLocale.FormatType.ShortFormat)
        return f"{on.day} {name.rstrip('.')}"


class _DotsFigure(WalkedFigure):
    """Its times, oldest first."""

    def __init__(self, view: DotsView) -> None:
        super().__init__(view.context.exercise.title[view.context.language], 0)
        self._view = view

    def count(self) -> int:
        return self._view.times()

    def said(self, number: int) -> str:
        return self._view.time_said(number)

    def found_at(self, point: QPointF) -> int:
        return painted.time_at(QRectF(self.rect()), self._view.data(), point)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(theme.px(painted.least_height(self.width(), len(recovery.DOMAINS))))
