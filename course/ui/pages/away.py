"""“Away for how long?”: a few lengths, or a date of one's own, with the last day in words under it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.progress import pause
from course.ui.exercises.dates import DayInput
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.choices import Segments
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label

_WEEKS = (*pause.WEEKS, 13)
_WIDTH = 640  # px at 100 %: five choices side by side
_OWN = len(_WEEKS)  # the choice after the lengths


class AwayDialog(Dialog):
    """Says what is chosen before anything is kept; `accepted` pauses."""

    def __init__(self, page: QWidget, session: Session) -> None:
        title = self.tr("Away for how long?")
        text = sentences.say("pause-offer", session.language)
        super().__init__(page, title, text, self.tr("I am away"), self.tr("Not now"))
        self.set_width(_WIDTH)
        self._session = session
        self._today = session.now().date()
        labels = [
            self.tr("1 week"),
            self.tr("2 weeks"),
            self.tr("4 weeks"),
            self.tr("3 months"),
            self.tr("Another date"),
        ]
        self._choice = Segments(title, labels, 0, vertical=theme.large)
        self._choice.chosen.connect(self.on_chosen)
        last = pause.last_possible(self._today)
        self._day = DayInput(
            self.tr("Last day"), pause.last_day(self._today, _WEEKS[0]), self._today, last, session.language
        )
        self._day.answered.connect(self.on_day_chosen)
        self._day.hide()
        self._words = Label("", "body")
        for part in (self._choice, self._day, self._words):
            self.body.addWidget(part)
        self.accepted.connect(lambda: session.pause_until(self.last_day()))
        self._say()

    def last_day(self) -> date:
        """The last day away, as it is chosen now."""
        now = max(0, self._choice.current())
        return self._day.value() if now == _OWN else pause.last_day(self._today, _WEEKS[now])

    def on_chosen(self, index: int) -> None:
        """A length, or the day to choose; it begins at the length that was chosen before."""
        self._day.setVisible(index == _OWN)
        if index != _OWN:
            self._day.set_value(self.last_day())
        self.on_day_chosen()

    def on_day_chosen(self) -> None:
        """Another last day: say so, also to who does not see it."""
        self._say()
        self.announce(self._words.text())

    def _say(self) -> None:
        language = self._session.language
        day = sentences.weekday_near(self.last_day(), language, self._today)
        sentence = sentences.say("pause-until", language, day=day)
        self._words.setText(sentence)
        self._day.describe(sentence)
