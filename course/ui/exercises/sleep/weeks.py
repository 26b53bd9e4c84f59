"""Two weeks of nights as bars or in a table, their means in words, and an end to it (look2 §15b)."""

from datetime import date
from typing import Literal

from course.progress import sleep, sleep_weeks
from course.progress.sleep import Night
from course.ui.charts.night_bar import axis
from course.ui.charts.night_rows import Nights, Row
from course.ui.exercises.sleep.weeks_parts import Key, NightsFigure
from course.ui.exercises.sleep.words import SleepWords
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_Face = Literal["bars", "table"]
_ENOUGH = 2  # nights before there is something to see side by side
_ONE_THING = "one-thing"  # the step, and its field
_NOTHING = "nothing"
_SIGNS = ("asleep", "in-bed", "rising")
_MARGINS = (10, 2, 6, 0)
_FIRST = 99  # of 100: the figure grows as far as it can, what is left then stays free
_COLUMNS = ("night", "in-bed", "asleep", "awake", "rested", "coffee")


class WeeksView(View):
    """The nights of this diary, the one of this morning among them. It counts nothing as missed."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = SleepWords(context)
        self._nights = sleep.nights(context.history)
        self._days = sleep_weeks.days_shown(self._nights) if len(self._nights) >= _ENOUGH else []
        self._by_day = {one.day: one for one in self._nights}
        self._means = sleep_weeks.means(sleep_weeks.last_week(self._nights))
        about = context.exercise
        kept = sleep_weeks.in_a_row(self._nights)
        self._offer = sleep_weeks.offer(kept, about.stop_after, about.pause_after)
        self._figure = NightsFigure(about.title[context.language], self.data, self.night_said)
        self._bars = self._figure.on_card(_MARGINS)
        self._bars.setMaximumHeight(self._figure.maximumHeight() + _MARGINS[1] + _MARGINS[3] + 2)
        self._key = Key({sign: self.say(f"key-{sign}") for sign in _SIGNS})
        self._table: EntryTable | None = None  # it takes as long as all the rest, and few look at it
        self._share, self._hint = Label(self._share_words(), "meta"), Label(self._hint_words(), "meta")
        self._other = Button("", "quiet", "table")
        self._other.clicked.connect(self.on_other_clicked)
        self._compose_all()
        self._face: _Face = "bars"
        self.show_face("bars")
        self._tell(self._figure)

    def sentence(self) -> str:
        if not self._days:
            return self.say("empty")
        return self._said.week(self._means) or self.say("week-open")

    def data(self) -> Nights:
        """The figure as plain values."""
        rows = tuple(self._row(day) for day in self._days)
        first = axis([row.bar for row in rows if row.bar is not None], 0, 1).first
        rising = self._means.rising if rows else None
        return Nights(rows, self._said.full_hour(first), rising, sleep_weeks.STRIP)

    def night_said(self, number: int) -> str:
        """One night in a sentence; the oldest is 0."""
        day = self._days[number]
        return f"{capital(self._said.day(day))}: {self._said.night(self._by_day.get(day))}."

    def show_face(self, face: _Face) -> None:
        """The bars, or the table in their place."""
        self._face = face
        if face == "table" and self._table is None:
            self._table = self._make_table()
            self._layout.insertWidget(1, self._table, _FIRST)
        for widget, wanted in ((self._bars, "bars"), (self._key, "bars"), (self._table, "table")):
            if widget is not None:
                widget.setVisible(face == wanted and bool(self._days))
        self._share.setVisible(face == "table" and bool(self._share.text()))
        self._other.set_label(self.say("as-table" if face == "bars" else "as-bars"))
        self._other.setIcon(icon("table" if face == "bars" else "moon", "primary"))

    def on_other_clicked(self) -> None:
        """From the bars to the table, or back."""
        self.show_face("table" if self._face == "bars" else "bars")

    def on_choose_clicked(self) -> None:
        """To the step where one thing can be chosen."""
        self.step_asked.emit(_ONE_THING)

    def _compose_all(self) -> None:
        choose, stop = Button(self.say("choose-one"), "plain", "pencil-line"), Button(self.say("stop"))
        choose.clicked.connect(self.on_choose_clicked)
        stop.clicked.connect(self.finish_asked)
        buttons = [choose, stop, self._other] if self._offer else [self._other]
        self._other.setVisible(bool(self._days))
        self._hint.setVisible(bool(self._hint.text()))
        self._layout = layout = column(self, gap=5)
        layout.addWidget(self._bars, _FIRST)
        for part in (self._key, self._words, self._share, self._hint):
            layout.addWidget(part)
        layout.addSpacing(2)
        for line in [(button,) for button in buttons] if theme.large else [buttons]:
            layout.addLayout(at_left(*line))
        layout.addStretch(1)

    def _row(self, day: date) -> Row:
        one = self._by_day.get(day)
        name = self._said.short_day(day)
        return Row(name, None, None) if one is None else Row(name, sleep.bar(one), one.out_of_bed)

    # -- the same in words ----------------------------------------------------------------------

    def _make_table(self) -> EntryTable:
        """A column for each thing that is asked; large text has one sentence a night instead."""
        columns = ("night", "words") if theme.large else _COLUMNS
        rows = [self._cells(day, self._by_day.get(day)) for day in self._days]
        return EntryTable([self.say(f"table-{name}") for name in columns], rows)

    def _cells(self, day: date, one: Night | None) -> list[str]:
        name = capital(self._said.short_day(day))
        if theme.large or one is None:
            return [name, self._said.night(one)]
        from_to = self._said.from_to(one.in_bed, one.out_of_bed)
        asleep = "" if one.asleep is None else self._said.about(one.asleep)
        awake = "" if one.awake is None else self.say("table-minutes", minutes=one.awake)
        rested = "" if one.rested is None else self.say("table-of-ten", value=one.rested)
        coffee = "" if one.coffee is None else self._said.clock(one.coffee)
        return [name, from_to, asleep, awake, rested, coffee]

    def _share_words(self) -> str:
        """What part of the time in bed one slept, in tenths."""
        efficiency = self._means.efficiency
        if efficiency is None:
            return ""
        return self.say("share", tenths=self._said.number(round(efficiency / 10)))

    def _hint_words(self) -> str:
        """The one thing worth knowing. The last coffee stands at the end: the screen before said it too."""
        late = bool(self._nights) and self._nights[-1].late_coffee
        if self._offer == "pause":
            return self.say("time-to-pause")
        stop = self.say("time-to-stop") if self._offer else ""
        return self._chosen_words() or stop or (self.say("late-coffee") if late else "")

    def _chosen_words(self) -> str:
        """The one thing that was chosen last, without its explanation."""
        chosen = [entry.values[_ONE_THING] for entry in self.context.history if _ONE_THING in entry.values]
        option = self.context.exercise.fields[_ONE_THING].option(str(chosen[-1])) if chosen else None
        if option is None or option.id == _NOTHING:
            return ""
        return self.say("chosen", thing=option.words[self.context.language].partition(":")[0])
