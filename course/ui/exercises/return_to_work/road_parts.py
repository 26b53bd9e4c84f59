"""The road of two years in parts: its questions, the strip, a row for each point, and what a row says."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from course.progress.return_dates import Place
from course.ui.charts import road as painted
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.view import Canvas, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Tap

_ASKED = ("country", "employer", "first-day")
_MARK, _DATE, _WHAT = 32, 176, 262  # px at 100 %, of the columns of a row
_ROW = 44


class Questions(QWidget):
    """Country, employer and first sick day, with a sample of what follows; every answer is sent at once."""

    answered = Signal(str, object)  # field id, value
    done = Signal()

    def __init__(self, context: ViewContext, values: Mapping[str, object]) -> None:
        super().__init__()
        self._inputs: list[Input] = []
        layout = column(self, gap=14)
        for name in _ASKED:
            field = context.exercise.fields[name]
            entry = make_input(field, values.get(name), context.language)
            entry.answered.connect(lambda value, name=name: self.answered.emit(name, value))
            self._inputs.append(entry)
            holder = QWidget()
            inner = column(holder, gap=4)
            inner.addWidget(Label(field.label[context.language], "strong"))
            inner.addWidget(entry)
            layout.addWidget(holder)
        self.setFocusProxy(self._inputs[-1])
        layout.addWidget(Label(context.say("sample"), "meta"))
        show = Button(context.say("show-road"), "plain", "map")
        show.clicked.connect(self.on_show_clicked)
        layout.addLayout(at_left(show))

    def leave(self) -> None:
        """What is half typed is an answer now."""
        for entry in self._inputs:
            entry.leave()

    def on_show_clicked(self) -> None:
        """That was all."""
        self.leave()
        self.done.emit()


class DayQuestion(QWidget):
    """Asks about a first sick day that is ahead or long ago; it is kept whatever the answer is."""

    kept = Signal()

    def __init__(self, context: ViewContext, question: str) -> None:
        super().__init__()
        box, inner = card((20, 12, 20, 12), 8)
        inner.addWidget(Label(question, "strong"))
        keep = Button(context.say("keep-day"), "plain", "check")
        keep.clicked.connect(self.kept)
        inner.addLayout(at_left(keep))
        column(self).addWidget(box)


class Strip(Canvas):
    """Two years on scale, to look at; the rows below it say the same."""

    def __init__(self, name: str, road: painted.Road) -> None:
        super().__init__(name, 0)
        self._road = road
        self.setFixedHeight(painted.least_height())

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._road)


class _Mark(QWidget):
    """The dot before a row."""

    def __init__(self, where: Place, first: bool, last: bool) -> None:
        super().__init__()
        self._drawn = (where, first, last)
        self.setFixedWidth(theme.px(_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painted.draw_mark(painter, QRectF(self.rect()), *self._drawn)
        painter.end()


class RoadRow(Tap):
    """One point: when, what, who; a click opens what stands behind it."""

    def __init__(self, where: Place, mark_words: str, when: str, what: str, who: str) -> None:
        super().__init__(f"{when}: {what}, {who}. {mark_words}", margins=(0, 0, 8, 0), gap=8)
        self._where = where
        role = "strong" if where == "now" else "body"
        labels = (Label(when, role, False), Label(what, role, theme.large), Label(who, "meta"))
        if theme.large:
            words = QWidget()
            lines = column(words, (0, 8, 0, 8), 1)
            for label in labels:
                label.setWordWrap(True)
                label.setAccessibleName(" ")
                lines.addWidget(label)
            self._parts: Sequence[QWidget] = (words,)
        else:
            for label, width in zip(labels, (_DATE, _WHAT), strict=False):
                label.setFixedWidth(theme.px(width))
            self._parts = labels
        self.setMinimumHeight(theme.px(_ROW))

    def close_off(self, first: bool, last: bool) -> None:
        """Put the parts in: the line of marks begins at the first row and ends at the last."""
        self.add(_Mark(self._where, first, last))
        for number, part in enumerate(self._parts):
            self.add(part, 1 if number == len(self._parts) - 1 else 0)


class Explanation(Dialog):
    """Nothing to decide here: a few paragraphs and one button."""

    def __init__(self, parent: QWidget, title: str, paragraphs: Sequence[str]) -> None:
        close = self.tr("Close")
        super().__init__(parent, title, "", close, close)
        self._accept.hide()
        for number, paragraph in enumerate(paragraphs):
            self.body.addWidget(Label(paragraph, "meta" if number == len(paragraphs) - 1 else "body"))
        self.setAccessibleDescription(" ".join(paragraphs))
