"""A day of the boiler, to try out: three boilers, two sliders, one sentence that says what one sees."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from course.stress.day_shape import DayCurve, day_curve
from course.stress.inputs import Inputs
from course.stress.scenarios import on_the_way_down
from course.stress.state import HEALTHY, State
from course.ui.charts import boiler_day as painted
from course.ui.charts.boiler import Boiler
from course.ui.exercises.view import Canvas
from course.ui.lab import words
from course.ui.lab.part import LabPart
from course.ui.lab.slider import LabSlider
from course.ui.lab.table import Twin
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, row
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

Which = Literal["healthy", "busy", "stuck"]
_WHICH: tuple[Which, ...] = ("healthy", "busy", "stuck")
_COOL, _HOT = 20.5, 25.0  # °C of set point: where the flame is small, and where it roars
_IN_LESSON, _IN_LESSON_LOW = 205, 160  # px at 100 %: how high the figure is in a step
_WITHOUT_SLIDERS = 60  # px at 100 % that it may be higher where there are none
_HOURS_APART = 3  # rows of the table


class _Kind(NamedTuple):
    """A boiler with the day it usually has."""

    state: State
    usual: Inputs


def _kind(which: Which) -> _Kind:
    if which == "healthy":
        return _Kind(HEALTHY, Inputs(6, 5, worry=0.3))
    return _Kind(on_the_way_down(187 if which == "busy" else 241), Inputs(7.5, 3.5, worry=0.5))


class DayLab(LabPart):
    """`which` is the boiler shown first; nothing here is kept."""

    def __init__(
        self, which: Which = "healthy", low: bool = False, in_lesson: bool = False, to_try: bool = True
    ) -> None:
        """`in_lesson`: say under it that it is a picture; the page of the laboratory says so itself.

        Without `to_try` there is nothing to choose or to move: it is there to look at.
        """
        super().__init__()
        self._kinds = {name: _kind(name) for name in _WHICH}
        self._which: Which = which
        usual = self._kinds[which].usual
        self._choice = Segments(words.which_boiler(), words.day_names(), _WHICH.index(which))
        self._choice.chosen.connect(self.on_chosen)
        ends = ("", "") if low else words.little_much()
        load, rest = words.day_sliders()
        self._load = LabSlider(load, words.number, 10, usual.load, ends)
        self._rest = LabSlider(rest, words.number, 10, usual.rest, ends)
        self._figure = DayFigure(self)
        self._twin = Twin(self._figure, words.day_columns(), self._rows)
        self._sentence = Label("", "strong")
        self._compose(low)
        if in_lesson:
            # A step gives its blocks no more room than they ask for.
            high = (_IN_LESSON_LOW if low else _IN_LESSON) + (0 if to_try else _WITHOUT_SLIDERS)
            self._figure.setMinimumHeight(theme.px(high))
            self._layout.addWidget(Label(words.only_a_picture(), "small"))
        for part in (self._choice, self._load, self._rest):
            part.setVisible(to_try)
        for slider in (self._load, self._rest):
            slider.moved.connect(lambda _: self._show())
        self._show()

    def on_chosen(self, index: int) -> None:
        """Another boiler, with its usual day."""
        self._which = _WHICH[index]
        usual = self._kinds[self._which].usual
        self._load.set_value(usual.load)
        self._rest.set_value(usual.rest)
        self._show()

    def take_over(self, other: "DayLab") -> None:
        self._which = other._which
        self._choice.set_current(_WHICH.index(self._which))
        self._load.set_value(other._load.value())
        self._rest.set_value(other._rest.value())
        self._show()
        self._twin.show_table(other._twin.is_table())
        self.take_focus(other)

    def controls(self) -> tuple[QWidget, ...]:
        table = self._twin.shown() if self._twin.is_table() else self._figure
        return self._choice, self._twin.button, table, self._load, self._rest

    def picture(self) -> painted.DayPicture:
        """The figure as plain values."""
        mine = self._curve()
        usual = self._kinds["healthy"]
        healthy = () if self._which == "healthy" else day_curve(*usual).temperatures
        heat = (mine.set_point - _COOL) / (_HOT - _COOL)
        names = words.day_words()
        return painted.DayPicture(
            Boiler(mine.set_point, heat, names.this_boiler), mine.temperatures, healthy, names
        )

    def _curve(self) -> DayCurve:
        kind = self._kinds[self._which]
        return day_curve(kind.state, kind.usual._replace(load=self._load.value(), rest=self._rest.value()))

    def _compose(self, low: bool) -> None:
        layout = self._layout = column(self, gap=8 if low else 12)
        top = column(gap=4) if theme.large else row(gap=12)
        top.addLayout(at_left(self._choice))
        if theme.large:
            top.addLayout(at_left(self._twin.button))
        else:
            top.addWidget(self._twin.button)
        box, inner = card((12, 8, 8, 6))
        inner.addWidget(self._twin)
        sliders = column(gap=6) if theme.large else row(gap=32)
        sliders.addWidget(self._load, 1)
        sliders.addWidget(self._rest, 1)
        layout.addLayout(top)
        layout.addWidget(box, 1)
        layout.addLayout(sliders)
        layout.addWidget(self._sentence)

    def _show(self) -> None:
        curve = self._curve()
        said = words.day_sentence(
            curve.set_point, self._load.value(), curve.missed() > 0, self._which != "healthy"
        )
        self._sentence.setText(said)
        self._figure.setAccessibleDescription(said)
        for slider in (self._load, self._rest):
            slider.say(said)
        self._figure.update()
        self._twin.refresh()

    def _rows(self) -> list[list[str]]:
        mine, usual = self._curve().temperatures, self._kinds["healthy"]
        healthy = day_curve(*usual).temperatures
        return [
            [words.hour(hour), words.degrees(mine[4 * hour]), words.degrees(healthy[4 * hour])]
            for hour in range(0, 25, _HOURS_APART)
        ]


class DayFigure(Canvas):
    """Boiler and curve."""

    def __init__(self, lab: DayLab) -> None:
        super().__init__(words.day_figure(), painted.LEAST)
        self._lab = lab

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._lab.picture())
