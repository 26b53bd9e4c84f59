"""One night of the sleep diary: a bar that fills while one answers, and the answers below it (look2 §15)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.progress import diary, sleep
from course.progress.answers import Entry
from course.progress.sleep import Night
from course.ui.charts import night_bar as painted
from course.ui.charts.night_bar import OneNight
from course.ui.exercises.inputs import make_input
from course.ui.exercises.sleep.stepper import StepperGrid
from course.ui.exercises.sleep.words import SleepWords
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label

_STEPPERS = (
    "in-bed", "lights-out", "falling-asleep", "awake", "last-awake", "out-of-bed", "times-awake",
)  # fmt: skip
_RESTED = "rested"


class NightView(View):
    """Nothing is filled in beforehand, and everything may stay open."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = SleepWords(context)
        self._figure = _NightFigure(self)
        self._grid = StepperGrid(context, _STEPPERS)
        self._grid.answered.connect(self.on_answered)
        field = context.exercise.fields[_RESTED]
        self._rested = make_input(field, self.values.get(_RESTED), context.language)
        self._rested.answered.connect(lambda value: self.on_answered(_RESTED, value))
        self._grid.add(_beside(Label(field.label[context.language], "strong"), self._rested))
        layout = column(self)
        layout.addWidget(self._figure.on_card((8, 4, 8, 2)))
        layout.addSpacing(6)
        layout.addWidget(self._words)
        layout.addSpacing(10)
        layout.addWidget(self._grid)
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        night = self.night()
        in_bed = None if night.time_in_bed is None else self._said.about(night.time_in_bed)
        asleep = None if night.asleep is None else self._said.about(night.asleep)
        if in_bed and asleep:
            return self.say("night-both", in_bed=in_bed, asleep=asleep)
        if in_bed:
            return self.say("night-in-bed", in_bed=in_bed)
        if asleep:
            return self.say("night-asleep", asleep=asleep)
        return self.say("night-part" if any(name in self.values for name in _STEPPERS) else "night-open")

    def night(self) -> Night:
        """The night as it stands now."""
        entry = Entry("", "", self.context.now, False, dict(self.context.values), self.context.now)
        return sleep.night(diary.day_of(entry), self.values)

    def data(self) -> OneNight:
        """The figure as plain values."""
        night = self.night()
        bar = sleep.bar(night)
        asleep = ""
        if night.asleep is not None:
            asleep = self.say("bar-asleep", asleep=self._said.about(night.asleep))
        first = painted.axis([bar], 0, 1).first
        return OneNight(bar, asleep, self._said.full_hour(first))

    def leave(self) -> None:
        self._grid.leave()
        self._rested.leave()

    def on_answered(self, field: str, value: object) -> None:
        """An answer; the bar and the sentence follow it."""
        self._keep(field, value)
        self._show()

    def on_low_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        asked = self._ask()
        self._figure.set_low(asked or (self.low and not theme.large))  # a question needs the room
        self._figure.update()
        self._tell(self._figure)

    def _ask(self) -> bool:
        """Ask what can be asked about this night, above the answer to look at again; whether there is any."""
        night = self.night()
        if night.question is None:
            self._grid.ask("", "")
            return False
        code, field = night.question
        minutes = night.time_in_bed or 0
        hours, label = self._said.number(round(minutes / 60)), self.context.label(field)
        self._grid.ask(field, self.say(f"ask-{code}", field=label, hours=hours, minutes=minutes))
        return True


def _beside(question: Label, answer: QWidget) -> QWidget:
    """The question before its answer, or above it when the text is large."""
    holder = QWidget()
    layout: QBoxLayout = column(holder, gap=6) if theme.large else row(holder, gap=16)
    layout.addWidget(question, 2)
    layout.addWidget(answer, 3)
    return holder


class _NightFigure(Canvas):
    """The bar to look at; there is nothing to click in it."""

    def __init__(self, view: NightView) -> None:
        super().__init__(view.context.step.title[view.context.language], 0)
        self._view = view
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_low(self, low: bool) -> None:
        """A low figure has no words above its bar."""
        self.setFixedHeight(theme.px(painted.least_height(low)))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
