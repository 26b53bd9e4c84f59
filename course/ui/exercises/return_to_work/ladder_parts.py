"""The building-up ladder in parts: its buttons, a row for each rung and each week, and the two dialogs."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from course.content.exercise import Field
from course.progress.return_ladder import Row, day_in
from course.ui.charts import rungs as painted
from course.ui.exercises.inputs import Input
from course.ui.exercises.row_dialog import RowDialog
from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import NONE, column
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Tap

_NUMBER, _AMOUNT = 20, 180  # px at 100 %, of the columns of a row
_ROW, _LOW_ROW = 52, 44
ASKED = ("day", "held", "fatigue", "sleep")  # of a week; the other columns the program fills in


class _Painted(QWidget):
    """A small drawing of a fixed size inside a row."""

    def __init__(self, size: tuple[int, int], paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._paint = paint
        self.setFixedSize(theme.px(size[0]), theme.px(size[1]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        self._paint(painter, QRectF(self.rect()))
        painter.end()


class RungShown(NamedTuple):
    """What a row shows: how much, what, how one rests after it, its part of the contract, its weeks."""

    amount: str
    task: str
    rest: str
    share: float | None
    weeks: int
    current: bool


class RungRow(Tap):
    """Number, bar, how much, what, and a dot for each week; the rung one stands on is framed."""

    def __init__(self, name: str, number: int, shown: RungShown, low: bool) -> None:
        super().__init__(name, "choice" if shown.current else "row", margins=(12, 0, 12, 0), gap=12)
        self.setCheckable(shown.current)  # what is checked has the frame of what is chosen
        self.setChecked(shown.current)
        self.clicked.connect(lambda: self.setChecked(shown.current))
        count = Label(str(number), "strong", False)
        count.setFixedWidth(theme.px(_NUMBER))
        bar = _Painted(painted.BAR, lambda p, rect: painted.draw_bar(p, rect, shown.share, shown.current))
        amount = Label(shown.amount, "strong" if shown.current else "body", theme.large)
        lines = [Label(shown.task, "body")] if shown.task else []
        if shown.rest and (not low or theme.large):
            lines.append(Label(shown.rest, "meta"))
        if theme.large:
            lines.insert(0, amount)
            parts: tuple[QWidget, ...] = (count, bar)
        else:
            amount.setFixedWidth(theme.px(_AMOUNT))
            parts = (count, bar, amount)
        for part in parts:
            self.add(part)
        self.add(_stacked(lines), 1)
        size = (painted.dots_width(shown.weeks), painted.DOTS_HIGH)
        self.add(_Painted(size, lambda p, rect: painted.draw_dots(p, rect, shown.weeks)))
        self.setMinimumHeight(theme.px(_LOW_ROW if low else _ROW))


def _stacked(labels: Sequence[Label]) -> QWidget:
    holder = QWidget()
    layout = column(holder, (0, 6, 0, 6) if theme.large else NONE)
    layout.addStretch(1)
    for label in labels:
        label.setAccessibleName(" ")
        layout.addWidget(label)
    layout.addStretch(1)
    return holder


class RungDialog(RowDialog):
    """A rung: its columns, its place in the ladder, and that one stands on it."""

    stood = Signal()

    def __init__(
        self, parent: QWidget, context: ViewContext, title: str, row: Row, place: int | None, count: int
    ) -> None:
        """`place`: from 0, None for a new rung, which finds its own; `count`: how many rungs there are."""
        field = context.exercise.fields["ladder"]
        super().__init__(parent, title, field.columns, row, context.language)
        self.place = place
        self._at: Input | None = None
        if place is None:
            return
        if count > 1:
            label = context.exercise.say["rung-place"]
            self._at = self.add_question(Field("at", "number", label, range=(1, count)), place + 1)
            self._at.answered.connect(self._on_place_given)
        self.add_button(context.say("rung-here"), "footprints").clicked.connect(self.on_here_clicked)
        out = self.add_button(self.tr("Take this rung out"), "trash-2")
        out.clicked.connect(self.on_taken_out)

    def on_here_clicked(self) -> None:
        """Somebody stands on this rung now; what was answered is kept too."""
        self.on_accepted()
        self.stood.emit()

    def leave(self) -> None:
        super().leave()
        if self._at is not None:
            self._at.leave()

    def _on_place_given(self, value: object) -> None:
        if isinstance(value, int):
            self.place = value - 1


class LookDialog(RowDialog):
    """One week: which day, and how it went. A day before the first sick day or ahead is asked about."""

    def __init__(self, parent: QWidget, context: ViewContext, title: str, row: Row, is_new: bool) -> None:
        asked = [one for one in context.exercise.fields["weeks"].columns if one.id in ASKED]
        known = {name: row[name] for name in ASKED if name in row}
        super().__init__(parent, title, asked, known, context.language)
        self._context = context
        self._first = day_in(context.values, "first-day")
        self._doubt = self.add_words("strong", "day")
        self.changed.connect(self.on_changed)
        if not is_new:
            out = self.add_button(self.tr("Take this week out"), "trash-2")
            out.clicked.connect(self.on_taken_out)
        self.on_changed()

    def on_changed(self) -> None:
        """Ask about the day if there is something to ask."""
        day = day_in(self.row(), "day")
        said = ""
        if day is not None and self._first is not None and day < self._first:
            said = "look-day-before"
        elif day is not None and day > self._context.now.date():
            said = "look-day-ahead"
        self._doubt.setText(self._context.say(said) if said else "")
        self._doubt.setVisible(bool(said))
