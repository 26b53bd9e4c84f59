"""Today: one thing to do now, the energy question, and at most two quiet rows."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.content import sentences
from course.content.library import Card
from course.progress import dose, statements, today
from course.ui import words
from course.ui.changes import Changes
from course.ui.pages.band import BandPage
from course.ui.pages.today_lesson import LessonCard, offered
from course.ui.reader import Day
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, empty, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import EnergyRow
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

if TYPE_CHECKING:
    from course.progress.reminders import Reminder

_SUN_LOW = 0.60
_OLD = timedelta(minutes=5)  # then the hour may bring other rows, and another greeting
_MOST_ROWS = 2  # quiet rows; what does not fit waits


class TodayPage(BandPage):
    """One of five states: away, coming home, enough, the next lesson, all done."""

    lesson_asked = Signal(str, str, str)  # lesson, part, step
    minute_asked = Signal()
    close_asked = Signal()
    exercises_asked = Signal()
    exercise_asked = Signal(str, str, str)  # exercise, step, entry
    dose_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self._made_at = session.now()
        self._once = ""  # a sentence that is said one time
        self._seen: tuple[object, ...] = ()  # what the page was made of
        self._layout: QVBoxLayout = self.area.column
        self.main_button: Button | None = None
        session.changed.connect(self.on_changed)

    def on_changed(self, kinds: Changes) -> None:
        """Something changed; the page is made anew when it is looked at."""
        self._stale = True
        if self.isVisible() and kinds & (Changes.ENERGY | Changes.PAUSE | Changes.PROGRESS):
            self.refresh()

    def say_once(self, sentence: str) -> None:
        """Say it beside the date, until the page is made anew."""
        self._once, self._stale = sentence, True
        if self.isVisible():
            self.refresh()

    def show_after_minute(self) -> None:
        """The minute is over."""
        self.say_once(self._say("minute-after"))

    def refresh(self) -> None:
        """Make the page from the day as it is now."""
        if not self._stale:
            return
        self._stale = False
        self._made_at = self._session.now()
        day = self._session.read.day(self._made_at)
        state = self._state(day)
        if (seen := self._made_of(day, state)) and seen == self._seen:
            self._focus()
            return
        self._seen = seen
        self.main_button = None
        empty(self._layout)
        self.set_sun(_SUN_LOW if state == "enough" else None)
        self._head(day, state)
        {
            "paused": self._show_away,
            "coming-home": self._show_home,
            "enough": self._show_enough,
            "lesson": self._show_lesson,
            "all-done": self._show_all_done,
        }[state](day)
        self._layout.addStretch(1)
        self._focus()

    def _focus(self) -> None:
        if self.main_button is not None:
            self.main_button.setFocus()  # Enter does the one thing of now

    def _made_of(self, day: Day, state: today.State) -> tuple[object, ...]:
        """All that the usual state shows; empty for the rarer ones, which are made anew each time."""
        lesson = self._next_lesson(day)
        found = self._card(lesson) if lesson else None
        if state != "lesson" or found is None:
            return ()
        head = (self.low, day.now.date(), today.greeting(day.now.hour), self._once, day.pause_over)
        return (*head, offered(self._session, day, found), day.energy, *self._reminders(day))

    def _state(self, day: Day) -> today.State:
        left = dose.left(self._session.settings.dose, day.seconds_used)
        return today.state(
            paused=day.pause is not None,
            coming_home=day.coming_home,
            enough=dose.is_enough(left, day.went_on),
            lesson=self._next_lesson(day),
        )

    def _next_lesson(self, day: Day) -> str | None:
        if day.bookmark is not None and self._card(day.bookmark.lesson) is not None:
            return day.bookmark.lesson
        return self._session.library.next_lesson(day.done)

    def _card(self, lesson: str) -> Card | None:
        return self._session.library.card(lesson, self._session.language)

    def _say(self, sentence: str, **values: object) -> str:
        return sentences.say(sentence, self._session.language, **values)

    # -- parts ----------------------------------------------------------------------------------

    def _head(self, day: Day, state: today.State) -> None:
        greeting = "greeting-home" if state == "coming-home" else today.greeting(day.now.hour)
        self._layout.addSpacing(theme.px(7 if self.low else 14))
        self.area.setAccessibleName(self._say(greeting))
        self._layout.addWidget(Label(self._say(greeting), "display"))
        date = sentences.weekday(day.now.date(), self._session.language)
        line = date[:1].upper() + date[1:]
        if self._once:
            line, self._once = f"{line}. {self._once}", ""
        elif day.pause_over is not None:
            over = sentences.day(day.pause_over.last, self._session.language, day.now.date())
            line = f"{line}. {self._say('pause-over', day=over)}"
        self._layout.addWidget(Label(line, "meta"))
        self._layout.addSpacing(theme.px(21 if self.low else 42))

    def _show_lesson(self, day: Day) -> None:
        lesson = self._next_lesson(day)
        found = self._card(lesson) if lesson else None
        if found is None:
            return
        shown = LessonCard(offered(self._session, day, found))
        shown.lesson_asked.connect(self.lesson_asked)
        self.main_button = shown.button
        self._layout.addWidget(shown)
        self._layout.addSpacing(theme.px(30))
        self._energy(day)
        self._layout.addSpacing(theme.px(20))
        small = Row("wind", self.tr("Something small instead"), self._say("home-small"))
        small.clicked.connect(self.minute_asked)
        away = Row("calendar-days", self.tr("I am away for now"), self._say("pause-offer"))
        away.clicked.connect(self._ask_away)
        self._quiet_rows(day, small, away)

    def _reminders(self, day: Day) -> "list[Reminder]":
        return self._session.read.reminders(day.now)[:_MOST_ROWS]

    def _quiet_rows(self, day: Day, *usual: Row) -> None:
        """What comes from exercises, and in the places that are left the usual ones."""
        shown = [self._reminder(one) for one in self._reminders(day)]
        self._rows(*[*shown, *usual][:_MOST_ROWS])

    def _reminder(self, now: "Reminder") -> QWidget:
        from course.ui.pages.today_rows import MorningRow, reminder_row

        if now.kind != "morning":
            line = reminder_row(now, self._session.language)
            line.clicked.connect(lambda: self.exercise_asked.emit(now.exercise, now.step, now.entry))
            return line
        field = self._session.library.exercise(now.exercise).fields["next-morning"]
        question = MorningRow(field, self._session.language)
        about = statements.answer(now.exercise, now.entry, field.id)
        question.answered.connect(lambda value: self._session.answer(about, value, field))
        return question

    def _rows(self, *rows: QWidget) -> None:
        for line in rows:
            self._layout.addWidget(hairline())
            self._layout.addWidget(line)
        self._layout.addWidget(hairline())

    def _energy(self, day: Day) -> None:
        question = self.tr("How is your energy now?")
        self._layout.addWidget(Label(question, "h2"))
        self._layout.addSpacing(theme.px(12))
        line = EnergyRow(self.tr("Energy"), words.energy(), day.energy.level if day.energy else None)
        line.chosen.connect(self._session.set_energy)
        self._layout.addWidget(line)
        self._layout.addSpacing(theme.px(10))
        self._layout.addWidget(Label(self._energy_hint(day), "meta"))

    def _energy_hint(self, day: Day) -> str:
        if day.energy is None and self._session.reads_only:
            return self.tr("You can leave this open.")
        if day.energy is None:
            return self.tr("You can leave this open. Your answer stays on this computer.")
        time = sentences.time_of_day(day.energy.at, self._session.language)
        kind = self._say(today.kind_sentence(day.energy.level, day.now.hour))
        return f"{self._say('energy-noted', time=time)} {kind}"

    # -- the other states -----------------------------------------------------------------------

    def _ask_away(self) -> None:
        from course.ui.pages.today_states import AwayCard

        AwayCard.ask(self, self._session)

    def _show_away(self, day: Day) -> None:
        from course.ui.pages.today_states import AwayCard

        self._layout.addWidget(AwayCard(self._session, day))
        self._layout.addSpacing(theme.px(26))
        small = Row("wind", self.tr("Something small"), self._say("pause-small"))
        small.clicked.connect(self.minute_asked)
        self._rows(small)

    def _show_home(self, day: Day) -> None:
        from course.ui.pages.today_states import HomeCard

        home = HomeCard(self._session, day)
        home.minute_asked.connect(self.minute_asked)
        self.main_button = home.button
        self._layout.addWidget(home)
        self._layout.addSpacing(theme.px(26))
        rows: list[Row] = []
        lesson = self._next_lesson(day)
        if lesson is not None and (found := self._card(lesson)) is not None:
            now = offered(self._session, day, found)
            sentence = "home-half-way" if now.half_way else "home-core"
            detail = sentences.say_count(sentence, self._session.language, now.minutes, title=found.title)
            on = Row("map", self.tr("On from where you were"), detail)
            on.clicked.connect(lambda: self.lesson_asked.emit(found.id, now.part, now.step))
            rows.append(on)
        again = Row("rotate-ccw", self.tr("Begin again"), self._say("home-again"))
        again.clicked.connect(lambda: HomeCard.ask_again(self, self._session))
        self._rows(*rows, again)

    def _show_enough(self, day: Day) -> None:
        from course.ui.pages.today_states import EnoughCard

        enough = EnoughCard(self._session, day)
        enough.minute_asked.connect(self.minute_asked)
        enough.further_asked.connect(self._on_further)
        self.main_button = enough.button
        self._layout.addWidget(enough)
        self._layout.addSpacing(theme.px(26))
        lesson = self._next_lesson(day)
        title = found.title if lesson and (found := self._card(lesson)) else ""
        text = self._say("enough-close", title=title) if title else self._say("enough-close-done")
        close = Row("moon", self.tr("Close"), text)
        close.clicked.connect(self.close_asked)
        minutes = self._session.settings.dose
        measure = Row(
            "timer",
            sentences.say_count("dose", self._session.language, minutes),
            self._say("dose-change"),
        )
        measure.clicked.connect(self.dose_asked)
        self._rows(close, measure)

    def _on_further(self) -> None:
        """No question, no second warning today: the next lesson, at its core."""
        day = self._session.read.day(self._session.now())
        lesson = self._next_lesson(day)
        self._session.go_on_past_dose()
        if lesson is None:
            return
        mark = day.bookmark
        same = mark is not None and mark.lesson == lesson
        part, step = (mark.part, mark.step) if same and mark else ("kern", "")
        self.lesson_asked.emit(lesson, part, step)

    def _show_all_done(self, day: Day) -> None:
        box, inner = card()
        inner.addWidget(Label(self.tr("You have read all lessons"), "h2"))
        inner.addSpacing(4)
        inner.addWidget(Label(self._say("all-done"), "meta"))
        inner.addSpacing(theme.px(14))
        button = Button(self.tr("To the exercises"), "primary")
        button.clicked.connect(self.exercises_asked)
        inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.main_button = button
        self._layout.addWidget(box)
        self._layout.addSpacing(theme.px(30))
        self._energy(day)
        self._layout.addSpacing(theme.px(20))
        self._quiet_rows(day)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stale |= self._session.now() - self._made_at > _OLD
        self.refresh()
