"""What if: two runs from the same crash laid over each other, and one sentence that compares them."""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from course.stress import scenarios
from course.stress.model import run
from course.stress.turning_points import WEEK, weekly_mean
from course.ui.charts import two_runs as painted
from course.ui.charts.two_runs_frame import Run, TwoRuns
from course.ui.exercises.view import Canvas
from course.ui.lab import what_if_words as words
from course.ui.lab.battery_words import percent
from course.ui.lab.part import LabPart
from course.ui.lab.steady import SteadySentence
from course.ui.lab.table import Twin
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth

WEEKS = 40
BRACKET_WEEKS = 4  # the bracket stands at a multiple of so many, and the table has a row for each
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Home: -WEEKS, Qt.Key.Key_End: WEEKS}
_SWATCH = QSize(35, 20)  # px at 100 %
_WITH_BUTTONS, _TWO_MENUS = (
    1.0,
    1.5,
)  # larger text has no room for two menus and the buttons, or for two menus


class Course(NamedTuple):
    """A scenario by day, from its start: energy in % and set point in °C, as means over a week."""

    energy: tuple[float, ...]
    set_point: tuple[float, ...]


@cache
def course(scenario: str) -> Course:
    """The course of a scenario over all weeks of the figure."""
    found = scenarios.find(scenario)
    days = run(found.plan(WEEKS + 1), found.start)
    energy = weekly_mean([found.start.energy, *(day.energy for day in days)])
    set_point = weekly_mean([found.start.set_point, *(day.set_point for day in days)])
    last = WEEKS * WEEK + 1
    return Course((found.start.energy, *energy[1:last]), (found.start.set_point, *set_point[1:last]))


def widest_week(one: str, other: str) -> int:
    """The week, a multiple of four, in which the energy of two scenarios differs most; -1 if they are one."""
    if one == other:
        return -1
    both = course(one).energy, course(other).energy
    weeks = range(BRACKET_WEEKS, WEEKS + 1, BRACKET_WEEKS)
    return max(weeks, key=lambda week: abs(both[0][WEEK * week] - both[1][WEEK * week]))


class WhatIfLab(LabPart):
    """Two runs to choose; nothing here is kept."""

    def __init__(self, low: bool = False) -> None:
        super().__init__()
        self._named, self._words = words.runs(), words.run_words(WEEKS)
        self._chosen = ["weekend-off", "body-first"]  # dashed, solid
        self._menus = (self._menu(0), self._menu(1))
        self._swap = Button(words.swap(), "quiet", "repeat")
        self._swap.clicked.connect(self.on_swap_clicked)
        self._figure = WhatIfFigure(self)
        self._twin = Twin(self._figure, self._columns(), self._rows)
        self._sentence = SteadySentence()
        self._about = Label("", "meta")
        self._about.setVisible(not low)
        self._compose(low)
        self._show()

    def chosen(self) -> tuple[str, str]:
        """The scenarios of the dashed and the solid line."""
        return self._chosen[0], self._chosen[1]

    def choose(self, line: int, scenario: str) -> None:
        """Show `scenario` as the dashed line (0) or the solid one (1)."""
        self._chosen[line] = scenario
        self._show()

    def take_over(self, other: "WhatIfLab") -> None:
        for line, scenario in enumerate(other.chosen()):
            self.choose(line, scenario)
        self._twin.show_table(other._twin.is_table())
        self.take_focus(other)

    def controls(self) -> tuple[QWidget, ...]:
        return *self._menus, self._swap, self._twin.button, self._twin.shown()

    def on_swap_clicked(self) -> None:
        """The dashed one becomes the solid one."""
        self._chosen.reverse()
        self._show()

    def picture(self, reading: int = -1) -> TwoRuns:
        """The figure as plain values, with the line at the week that is read."""
        dashed, solid = self._chosen
        return TwoRuns(
            Run(self._named[dashed].name, *course(dashed)),
            Run(self._named[solid].name, *course(solid)),
            widest_week(dashed, solid),
            reading,
            self._words,
        )

    def sentence(self, reading: int = -1) -> str:
        """The week that is read, or else the one with the bracket, in words."""
        bracket = widest_week(*self._chosen)
        if bracket < 0:
            return words.same_run()
        week = reading if reading >= 0 else bracket
        both = [(self._named[one].name, course(one).energy[WEEK * week]) for one in self._chosen]
        other, fuller = sorted(both, key=lambda named: named[1])
        return words.what_if_sentence(week, fuller, other)

    def week_said(self, week: int) -> str:
        """All numbers of a week, for a screen reader."""
        runs = [(self._named[one].name, course(one)) for one in dict.fromkeys(self._chosen)]
        day = WEEK * week
        return words.week_said(week, [(name, one.energy[day], one.set_point[day]) for name, one in runs])

    def first_read(self) -> int:
        """From where the keys begin to read: the bracket, or the start."""
        return max(0, widest_week(*self._chosen))

    def say(self, reading: int = -1) -> None:
        """The sentence under the figure, and to a screen reader."""
        said = self.sentence(reading)
        self._sentence.setText(said)
        self._figure.setAccessibleDescription(said)

    def _menu(self, line: int) -> MenuButton:
        menu = MenuButton("")
        for scenario, named in self._named.items():
            menu.add(named.name).triggered.connect(
                lambda _=False, scenario=scenario: self.choose(line, scenario)
            )
        return menu

    def _compose(self, low: bool) -> None:
        layout = column(self, gap=6 if low else 10)
        for line in self._top():
            layout.addLayout(line)
        box, inner = card((16, 4, 6, 4) if low else (20, 8, 10, 6))
        inner.addWidget(self._twin)
        layout.addWidget(box, 1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._about)
        layout.addWidget(Label(words.what_if_why(), "meta"))
        for before, after in pairwise(self.controls()):
            QWidget.setTabOrder(before, after)

    def _top(self) -> list[QHBoxLayout]:
        """The two menus with their lines, and the buttons; under each other when the text is larger."""
        both = [(Swatch(line), menu) for line, menu in enumerate(self._menus)]
        buttons = (self._swap, self._twin.button)
        if theme.scale > _TWO_MENUS:
            return [at_left(*line) for line in (*both, buttons)]
        if theme.scale > _WITH_BUTTONS:
            return [at_left(*both[0], *both[1]), at_left(*buttons)]
        dashed, solid = (at_left(*line, gap=8) for line in both)
        top = row(gap=12)
        top.addLayout(dashed)
        top.addLayout(solid)
        top.addStretch(1)
        top.addWidget(self._swap)
        top.addWidget(self._twin.button)
        return [top]

    def _show(self) -> None:
        """Another pair."""
        dashed, solid = (self._named[one] for one in self._chosen)
        self._menus[0].set_label(dashed.name, words.dashed(dashed.name))
        self._menus[1].set_label(solid.name, words.solid(solid.name))
        self._about.setText("\n".join(f"{one.name}: {one.about}" for one in dict.fromkeys((dashed, solid))))
        self._sentence.keep_room([self.sentence(week) for week in range(-1, WEEKS + 1)])
        self._twin.name_columns(self._columns())
        self._twin.refresh()
        self._figure.read(-1)

    def _columns(self) -> list[str]:
        return words.what_if_columns(*(self._named[one].name for one in self._chosen))

    def _rows(self) -> list[list[str]]:
        runs = [course(one) for one in self._chosen]
        return [
            [
                str(day // WEEK),
                *(percent(one.energy[day]) for one in runs),
                *(words.tenths(one.set_point[day]) for one in runs),
            ]
            for day in range(0, WEEKS * WEEK + 1, BRACKET_WEEKS * WEEK)
        ]


class WhatIfFigure(Canvas):
    """Both runs; Left and Right move a line by week and have it read out, so does a click."""

    def __init__(self, lab: WhatIfLab) -> None:
        super().__init__(words.what_if_name(), painted.LEAST)
        self._lab = lab
        self._reading = -1

    def reading(self) -> int:
        """The week that is read; -1 for none."""
        return self._reading

    def read(self, week: int) -> None:
        """Put the line there and say that week; -1 takes the line away."""
        self._reading = week
        said = f" {self._lab.week_said(week)}" if week >= 0 else ""
        self.setAccessibleName(f"{words.what_if_name()}.{said}")
        self._lab.say(week)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._lab.picture(self._reading))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._reading if self._reading >= 0 else self._lab.first_read()
        self.read(min(WEEKS, max(0, at + step)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.read(painted.week_at(QRectF(self.rect()), self._lab.picture(), event.position().x()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read(-1)


class Swatch(QWidget):
    """The line of a run, as it is in the figure: 0 is dashed, 1 is solid."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self._line = line
        self.setFixedSize(_SWATCH * theme.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        middle = self.height() / 2
        ends = QPolygonF([QPointF(2, middle), QPointF(self.width() - 2, middle)])
        painted.draw_line(painter, ends, *painted.LINES[self._line])
        painter.end()
