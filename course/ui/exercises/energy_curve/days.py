"""Several days as one curve in a band, with breaks proposed before its dips; or the same as tables."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.progress import energy_curve
from course.progress.energy_curve import FIRST, LAST, Hour, Point
from course.ui.charts import energy_curve as painted
from course.ui.charts.energy_curve import Column, Curve
from course.ui.exercises.energy_curve.words import CurveWords
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

_LEAST, _LEAST_LOW = 220, 190  # px at 100 %


class DaysView(View):
    """The last week of days, from three days on as one; before that the last day."""

    WIDTH = 860

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = CurveWords(context)
        self._told = energy_curve.days(context.history)
        hours = [found for _, found in self._told]
        self._shown = hours if len(hours) >= energy_curve.ENOUGH else hours[-1:]
        self._points = energy_curve.curve(self._shown)
        self._figure = _DaysFigure(self, self.say("figure"))
        self._faces = (self._figure.on_card((6, 6, 6, 6)), EntryTable(*self._by_hour()), self._by_day())
        self._hint = Label(self._said.hint(self._told), "meta")
        self._hint.setVisible(bool(self._hint.text()))
        names = [self.say(f"as-{face}") for face in ("curve", "hours", "days")]
        self._group = Segments(self.say("face"), names, 0, vertical=theme.large)
        self._group.chosen.connect(self.on_face_chosen)
        self._group.setVisible(bool(self._points))
        said = (self._words, self._hint)
        layout = column(self, gap=10)
        # With large text there is no room for all of it: what it says goes before what is drawn.
        for part in (*said, self._group, *self._faces) if theme.large else (*self._faces, *said, self._group):
            layout.addWidget(part, int(part in self._faces))
        self.on_face_chosen(0)
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

    def on_low_changed(self) -> None:
        self._figure.setMinimumHeight(theme.px(_LEAST_LOW if self.low else _LEAST))

    def on_face_chosen(self, number: int) -> None:
        """The line, the table of hours, or the table of days."""
        for at, face in enumerate(self._faces):
            face.setVisible(at == number)

    def _pieces(self) -> tuple[tuple[int, ...], ...]:
        runs = energy_curve.pieces([Hour(point.hour, round(point.mean)) for point in self._points])
        return tuple(tuple(hour.hour - FIRST for hour in run) for run in runs)

    def _by_hour(self) -> tuple[list[str], list[list[str]]]:
        """Of one day what was done, of several how far apart they are; last hour first, as it is turned."""
        last = "kind" if len(self._shown) == 1 else "range"
        names = [self.say(f"table-{name}") for name in ("hour", "energy", last)]
        kinds = {hour.hour: hour.kind for hour in self._shown[0]} if last == "kind" else {}
        rows = []
        for point in reversed(self._points):
            beside = self._said.kind(kinds.get(point.hour, "")) if last == "kind" else self._range(point)
            rows.append([self._said.at(point.hour), self._said.level(point.mean), beside])
        return names, rows

    def _range(self, point: Point) -> str:
        low, high = self._said.level(point.low), self._said.level(point.high)
        return low if low == high else self.say("range", low=low, high=high)

    def _by_day(self) -> EntryTable:
        """A row for each day, newest first: its mean, what it asked, its hours of rest."""
        rows = []
        for day, found in self._told:
            asked = energy_curve.asked(found)
            rows.append(
                [
                    capital(self._said.date(day)),
                    self._said.level(energy_curve.mean(found)),
                    "" if asked is None else str(asked),
                    str(energy_curve.rests(found)),
                ]
            )
        return EntryTable([self.say(f"table-{name}") for name in ("day", "mean", "asked", "rests")], rows)


class _DaysFigure(Canvas):
    """To look at; its sentence and the tables say the same."""

    def __init__(self, view: DaysView, name: str) -> None:
        super().__init__(name, _LEAST)
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
