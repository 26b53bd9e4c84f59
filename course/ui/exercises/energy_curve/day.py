"""One day: the plot is what one fills in, by click, drag or keys; beside it what the chosen hour was."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.progress import energy_curve
from course.progress.energy_curve import FIRST, HOURS, LAST, PARTS, REST, Hour
from course.ui.charts import energy_curve as painted
from course.ui.charts.energy_curve import Column, Curve
from course.ui.exercises.energy_curve.words import CurveWords
from course.ui.exercises.inputs import MenuInput
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_PANEL = 296  # px at 100 %
_LEAST = 210
_LOW = 1  # the energy word, 0–4, up to which a day is asked in four parts at first
_NEW = 2  # the level that a key begins at: so-so
_DETAILS = ("kind", "effort", "noise")


class DayView(View):
    """The hours of a day, or its four parts; every click is an answer, and gaps may stay."""

    WIDTH = 940

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = CurveWords(context)
        told = self.hours()
        only_parts = bool(told) and all(hour.hour in _part_hours() for hour in told)
        self._by_part = theme.large or only_parts or (not told and _is_low(context.energy))
        self._chosen = self._column_of_now()
        self._figure = _DayFigure(self)
        self._panel = QWidget()
        self._panel_layout: QVBoxLayout = column(self._panel, gap=2)
        self._form = Button("", "quiet-left", "sliders-horizontal")
        self._form.clicked.connect(self.on_form_clicked)
        layout = self._compose(self._figure.on_card((6, 6, 6, 6)), self._panel, _PANEL)
        layout.addLayout(at_left(self._form))
        self._show_panel()
        self._show()

    def sentence(self) -> str:
        return self._said.day(self.hours())

    def hours(self) -> list[Hour]:
        """The hours that anything was said about."""
        return energy_curve.hours(self.values)

    def data(self) -> Curve:
        """The figure as plain values."""
        told = [self._hour(number) for number in range(self.count())]
        known = {hour.hour: number for number, hour in enumerate(told)}
        joined = [tuple(known[hour.hour] for hour in piece) for piece in self._pieces(told)]
        columns = tuple(
            Column(self._tick(number), hour.energy, rest=hour.kind == REST)
            for number, hour in enumerate(told)
        )
        return Curve(columns, tuple(joined), self._said.levels(), self._chosen, self.say("rest-here"))

    def count(self) -> int:
        """How many columns there are."""
        return len(PARTS) if self._by_part else LAST - FIRST + 1

    def choose(self, number: int) -> None:
        """Look at this column."""
        number = max(0, min(self.count() - 1, number))
        if number != self._chosen:
            self._chosen = number
            self._show_panel()
        self._show()

    def set_level(self, number: int, level: int | None) -> None:
        """The energy of a column; None makes it a gap."""
        self._chosen = number
        if self._hour(number).energy != level or level is None:
            self._set(number, "energy", level)
        self._show_panel()
        self._show()

    def move_level(self, by: int) -> None:
        """One word up or down; from nothing it begins in the middle."""
        now = self._hour(self._chosen).energy
        self.set_level(self._chosen, _NEW if now is None else max(0, min(4, now + by)))

    def on_form_clicked(self) -> None:
        """By the hour, or in four parts; what was said stays."""
        self._by_part = not self._by_part
        self._chosen = self._column_of_now()
        self._show_panel()
        self._show()

    def chosen(self) -> int:
        """The column that is looked at."""
        return self._chosen

    # -- what it holds --------------------------------------------------------------------------

    def _column_of_now(self) -> int:
        """Where the day is at this moment."""
        hour = max(FIRST, self.context.now.hour)
        if not self._by_part:
            return hour - FIRST
        return next(number for number, (start, end, _) in enumerate(PARTS) if start <= hour < end)

    def _hour(self, number: int) -> Hour:
        told = self.hours()
        if self._by_part:
            return energy_curve.part(told, number)
        return next((hour for hour in told if hour.hour == FIRST + number), Hour(FIRST + number, None))

    def _pieces(self, told: list[Hour]) -> list[list[Hour]]:
        if not self._by_part:
            return energy_curve.pieces(told)
        found: list[list[Hour]] = [[]]
        for hour in told:
            if hour.energy is not None:
                found[-1].append(hour)
            elif found[-1]:
                found.append([])
        return [piece for piece in found if piece]

    def _set(self, number: int, name: str, value: object) -> None:
        kept = energy_curve.with_cell(self.values, self._hour(number).hour, name, value)
        self._keep(HOURS, kept or None)

    # -- showing it -----------------------------------------------------------------------------

    def _tick(self, number: int) -> str:
        return self.say(f"part-{number}") if self._by_part else self.say("tick", hour=FIRST + number)

    def column_said(self, number: int) -> str:
        """“14 uur: redelijk”."""
        at = self.say(f"part-{number}") if self._by_part else self._said.at(FIRST + number)
        return self.say("cell", at=capital(at), level=self._said.level(self._hour(number).energy))

    def _show(self) -> None:
        self._form.set_label(self.say("by-hour" if self._by_part else "by-part"))
        self._figure.update()
        self._tell(self._figure)
        self._figure.setAccessibleName(f"{self.say('figure')}. {self.column_said(self._chosen)}")

    def _show_panel(self) -> None:
        """What the chosen hour was: a list and two rows, each of which may stay open."""
        empty(self._panel_layout)
        hour = self._hour(self._chosen)
        self._panel_layout.addWidget(Label(self.column_said(self._chosen), "h2"))
        columns = {one.id: one for one in self.context.exercise.fields[HOURS].columns}
        stored = {"kind": hour.kind or None, "effort": _text(hour.effort), "noise": _text(hour.noise)}
        for name in _DETAILS:
            field = columns[name]
            self._panel_layout.addSpacing(2)
            self._panel_layout.addWidget(Label(field.label[self.context.language], "meta"))
            entry = MenuInput(field, stored[name], self.context.language)
            entry.answered.connect(lambda value, name=name: self._on_detail(name, value))
            self._panel_layout.addWidget(entry)
        self._panel_layout.addStretch(1)

    def _on_detail(self, name: str, value: object) -> None:
        self._set(self._chosen, name, value)
        self._show()


class _DayFigure(Canvas):
    """Click or drag to fill in; arrows walk and change, digits choose a word, Delete makes a gap."""

    def __init__(self, view: DayView) -> None:
        super().__init__("", _LEAST)
        self._view = view
        self.setToolTip(view.say("keys"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._fill(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._fill(event)

    def _fill(self, event: QMouseEvent) -> None:
        rect, data = QRectF(self.rect()), self._view.data()
        number = painted.column_at(rect, data, event.position())
        level = painted.level_at(rect, data, event.position())
        if (number, float(level)) != (self._view.chosen(), data.columns[number].level):
            self._view.set_level(number, level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walk = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        climb = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        digit = event.key() - Qt.Key.Key_1
        if walk is not None:
            self._view.choose(self._view.chosen() + walk)
        elif climb is not None:
            self._view.move_level(climb)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._view.set_level(self._view.chosen(), None)
        elif 0 <= digit <= 4:
            self._view.set_level(self._view.chosen(), digit)
        else:
            super().keyPressEvent(event)


def _part_hours() -> tuple[int, ...]:
    return tuple(at for _, _, at in PARTS)


def _is_low(energy: tuple[int, ...]) -> bool:
    """Whether the last energy word asks for the short form; `energy` oldest first, 0–4."""
    return bool(energy) and energy[-1] <= _LOW


def _text(value: int | None) -> str | None:
    return None if value is None else str(value)
