"""Several days as one curve in a band, with breaks proposed before its dips; or the same as a table."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.progress import energy_curve
from course.progress.energy_curve import FIRST, LAST, Point
from course.ui.charts import energy_curve as painted
from course.ui.charts.energy_curve import Column, Curve
from course.ui.exercises.energy_curve.words import CurveWords
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_LEAST = 220  # px at 100 %


class DaysView(View):
    """The last week of days, from three days on as one; before that the last day."""

    WIDTH = 860

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = CurveWords(context)
        self._told = [told for _, told in energy_curve.days(context.history)]
        shown = self._told if len(self._told) >= energy_curve.ENOUGH else self._told[-1:]
        self._points = energy_curve.curve(shown)
        self._figure = _DaysFigure(self, self.say("figure"))
        self._card = self._figure.on_card((6, 6, 6, 6))
        self._table = EntryTable(*self._cells())
        self._hint = Label(self._said.hint(self._told), "meta")
        self._hint.setVisible(bool(self._hint.text()))
        self._other = Button("", "quiet-left", "table")
        self._other.clicked.connect(self.on_other_clicked)
        layout = column(self, gap=10)
        layout.addWidget(self._card, 1)
        for part in (self._table, self._words, self._hint):
            layout.addWidget(part)
        layout.addLayout(at_left(self._other))
        self._is_table = True
        self.on_other_clicked()
        self._tell(self._figure)

    def sentence(self) -> str:
        return self._said.days(self._told)

    def data(self) -> Curve:
        """The figure as plain values: all hours, gaps where nothing was said."""
        by_hour = {point.hour: point for point in self._points}
        columns = []
        for hour in range(FIRST, LAST + 1):
            point, name = by_hour.get(hour), self.say("tick", hour=hour)
            if point is None:
                columns.append(Column(name, None))
            else:
                columns.append(Column(name, point.mean, point.low, point.high))
        return Curve(tuple(columns), self._pieces(), self._said.levels())

    def on_other_clicked(self) -> None:
        """From the line to the table, or back."""
        self._is_table = not self._is_table
        self._card.setVisible(not self._is_table)
        self._table.setVisible(self._is_table)
        self._other.setVisible(bool(self._points))
        self._other.set_label(self.say("as-curve" if self._is_table else "as-table"))

    def _pieces(self) -> tuple[tuple[int, ...], ...]:
        runs = energy_curve.pieces(
            [energy_curve.Hour(point.hour, round(point.mean)) for point in self._points]
        )
        return tuple(tuple(hour.hour - FIRST for hour in run) for run in runs)

    def _cells(self) -> tuple[list[str], list[list[str]]]:
        """Latest hour first in the list, so that the table begins with the morning."""
        columns = [self.say(f"table-{name}") for name in ("hour", "energy", "range")]
        return columns, [self._row(point) for point in reversed(self._points)]

    def _row(self, point: Point) -> list[str]:
        low, high = self._said.level(point.low), self._said.level(point.high)
        both = low if low == high else self.say("range", low=low, high=high)
        return [self._said.at(point.hour), self._said.level(point.mean), both]


class _DaysFigure(Canvas):
    """To look at; its sentence and the table say the same."""

    def __init__(self, view: DaysView, name: str) -> None:
        super().__init__(name, _LEAST)
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
