"""The load of before: two boilers, one load to move, and why the one carries it and the other does not."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSlider, QWidget

from course.stress.hysteresis_data import BRANCHES
from course.ui.charts import branches as painted
from course.ui.charts.branches import Branches
from course.ui.exercises.view import Canvas
from course.ui.lab import old_load_words as words
from course.ui.lab.battery_words import percent
from course.ui.lab.part import LabPart
from course.ui.lab.steady import SteadySentence
from course.ui.lab.table import Twin
from course.ui.widgets.boxes import card, column, row
from course.ui.widgets.labels import Label

_LOADS, _FROM_HEALTH, _FROM_CRASH = zip(*BRANCHES, strict=True)
_LAST = len(_LOADS) - 1
_FIRST_SHOWN = 6.0
_TICKS = (4.5, 5.0, 5.5, 6.0, 6.5)
_TOO_MUCH = 50.0  # % of energy: a healthy start that leaves less than this did not keep it up
_PAGE = 4  # loads: a quarter point
_KNOB = 26  # px: the style sheet draws it so wide at every text size
_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: _PAGE, Qt.Key.Key_PageDown: -_PAGE,
    Qt.Key.Key_Home: -_LAST, Qt.Key.Key_End: _LAST,
}  # fmt: skip


class OldLoadLab(LabPart):
    """One load to move; nothing here is kept."""

    def __init__(self, low: bool = False) -> None:
        super().__init__()
        self._words = words.branch_words(_TICKS)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _LAST)
        self._slider.setPageStep(_PAGE)
        self._slider.setValue(_LOADS.index(_FIRST_SHOWN))
        self._figure = OldLoadFigure(self)
        self._said = Label("", "strong", wrap=False)
        self._sentence = SteadySentence()
        self._face = QWidget()
        self._twin = Twin(self._face, words.old_load_columns(), _rows)
        self._compose(low)
        self._slider.valueChanged.connect(self.on_moved)
        self._sentence.keep_room(self.sentence(at) for at in range(len(_LOADS)))
        self._show()

    def at(self) -> int:
        """The place of the chosen load among all of them."""
        return self._slider.value()

    def move_to(self, at: int) -> None:
        """Choose the load at this place; one beyond the ends counts as the end."""
        self._slider.setValue(min(_LAST, max(0, at)))

    def take_over(self, other: "OldLoadLab") -> None:
        self.move_to(other.at())
        self._twin.show_table(other._twin.is_table())
        self.take_focus(other)

    def controls(self) -> tuple[QWidget, ...]:
        table = self._twin.shown() if self._twin.is_table() else self._figure
        return self._twin.button, table, self._slider

    def on_moved(self) -> None:
        """Another load."""
        self._show()

    def picture(self) -> Branches:
        """The figure as plain values."""
        at = self.at()
        return Branches(_LOADS, _FROM_HEALTH, _FROM_CRASH, at, words.load(_LOADS[at]), self._words)

    def sentence(self, at: int) -> str:
        """What becomes of both boilers with the load at this place."""
        load, health, crash = BRANCHES[at]
        picture = Branches(_LOADS, _FROM_HEALTH, _FROM_CRASH, at, "", self._words)
        if not picture.is_apart(at):
            return words.no_matter(load, health)
        if health < _TOO_MUCH:
            return words.too_much(load, health, crash)
        return words.two_outcomes(load, health, crash, _LOADS[_climbs(picture)])

    def _compose(self, low: bool) -> None:
        layout = column(self, gap=6 if low else 10)
        top = row(gap=12)
        top.addWidget(Label(words.old_load_about(), "meta"), 1)
        top.addWidget(self._twin.button)
        layout.addLayout(top)
        self._compose_face(low)
        box, inner = card((16, 4, 6, 2) if low else (20, 8, 10, 8))
        inner.addWidget(self._twin)
        layout.addWidget(box, 1)
        layout.addWidget(self._sentence)
        layout.addWidget(Label(words.old_load_why(), "meta"))
        QWidget.setTabOrder(self._twin.button, self._figure)
        QWidget.setTabOrder(self._figure, self._slider)

    def _compose_face(self, low: bool) -> None:
        """The figure, and the slider below it from the first load to the last one."""
        left, right = painted.margins(self._words)
        face = column(self._face)
        face.addWidget(self._figure, 1)
        line = row()
        name = Label(words.load_name() if low else "", "small", wrap=False)
        name.setFixedWidth(round(left) - _KNOB // 2)
        line.addWidget(name)
        line.addWidget(self._slider, 1)
        line.addSpacing(round(right) - _KNOB // 2)
        face.addLayout(line)
        if low:
            return
        little, much = words.load_ends()
        ends = row(margins=(round(left), 0, round(right), 0))
        ends.addWidget(Label(little, "small", wrap=False))
        ends.addStretch(1)
        ends.addWidget(self._said)
        ends.addStretch(1)
        ends.addWidget(Label(much, "small", wrap=False))
        face.addLayout(ends)

    def _show(self) -> None:
        at = self.at()
        load = words.load_said(_LOADS[at])
        said = self.sentence(at)
        self._said.setText(load)
        self._slider.setAccessibleName(load)
        self._slider.setAccessibleDescription(said)
        self._sentence.setText(said)
        self._figure.setAccessibleName(f"{words.old_load_name()}. {load}.")
        self._figure.setAccessibleDescription(said)
        self._figure.update()


class OldLoadFigure(Canvas):
    """Both branches; the keys of the slider and a click move the load here too."""

    def __init__(self, lab: OldLoadLab) -> None:
        super().__init__(words.old_load_name(), painted.LEAST)
        self._lab = lab

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._lab.picture())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._lab.move_to(self._lab.at() + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._lab.move_to(painted.load_at(QRectF(self.rect()), self._lab.picture(), event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)


def _climbs(picture: Branches) -> int:
    """The place of the heaviest load with which a boiler comes back from a crash."""
    return next(at for at in range(len(_LOADS)) if picture.is_apart(at)) - 1


def _rows() -> list[list[str]]:
    return [[words.load(load), percent(health), percent(crash)] for load, health, crash in BRANCHES]
