"""How tense one is now, beside how it was before: two dots, and their means once there are five times."""

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainter

from course.progress import tension
from course.progress.entry_values import Values
from course.progress.tension import Means
from course.ui.charts import tension as painted
from course.ui.exercises.inputs import make_input
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_AFTER = "after"


class TensionView(View):
    """A slider, the dots that follow it, and how often is enough; for any exercise with both fields."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        field = context.exercise.fields[_AFTER]
        entry = make_input(field, context.values.get(_AFTER), context.language)
        entry.answered.connect(self.on_answered)
        self._figure = _TensionFigure(self)
        again = Button(self.say("again"), "plain", "rotate-ccw")
        again.clicked.connect(self.again_asked)
        layout = column(self, gap=8)
        layout.addWidget(Label(field.label[context.language], "strong"))
        layout.addWidget(entry)
        layout.addSpacing(8)
        layout.addWidget(self._figure.on_card((20, 6, 20, 6)))
        layout.addWidget(self._words)
        layout.addWidget(Label(self.say("repeat"), "meta"))
        layout.addSpacing(4)
        layout.addLayout(at_left(again))
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        said = tension.tension(self.values)
        code = {
            (True, True): "both", (True, False): "before", (False, True): "after", (False, False): "none",
        }[said.before is not None, said.after is not None]  # fmt: skip
        words = [self.say(f"tension-{code}", before=said.before, after=said.after)]
        if (found := self._means()) is not None:
            before, after = self._decimal(found.before), self._decimal(found.after)
            words.append(self.say("tension-means", count=found.times, before=before, after=after))
        return " ".join(words)

    def data(self) -> painted.Tension:
        """The figure as plain values."""
        said = tension.tension(self.values)
        rows = [painted.Row(self.say("this-time"), said.before, said.after)]
        if (found := self._means()) is not None:
            rows.append(painted.Row(self.say("on-average"), found.before, found.after))
        low, high = self.context.exercise.fields[_AFTER].ends[self.context.language]
        return painted.Tension(tuple(rows), self.say("before"), self.say("after"), low, high)

    def on_answered(self, value: object) -> None:
        """How tense one is now."""
        self._keep(_AFTER, value)
        self._show()

    def _show(self) -> None:
        self._figure.setFixedHeight(theme.px(painted.height(self.data())))
        self._tell(self._figure)
        self._figure.update()

    def _means(self) -> Means | None:
        """Of all times, this one as it stands now."""
        times: list[Values] = [entry.values for entry in self.context.history]
        if self.context.values in times:  # this one as it was when the screen was made
            times.remove(self.context.values)
        return tension.means([*times, self.values])

    def _decimal(self, value: float) -> str:
        return QLocale(self.context.language).toString(value, "f", 1)


class _TensionFigure(Canvas):
    """The lines with their dots."""

    def __init__(self, view: TensionView) -> None:
        super().__init__(view.context.exercise.title[view.context.language], 0)
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
