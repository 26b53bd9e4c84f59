"""Five things that you see: looking around in place of looking inward, without a clock."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from course.progress.muscles import THINGS
from course.ui.exercises.view import Canvas, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_DOT, _STEP = 14, 46  # px at 100 %: radius, and from dot to dot
_HEIGHT = 64  # px at 100 %


class FiveThings(QWidget):
    """One thing at a time; each that was seen fills a dot. It waits as long as somebody wants."""

    moved = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self.seen = 0
        self._title, self._words = Label("", "h2"), Label("", "body")
        self._dots = _Dots(self)
        self._next = Button("", "plain", "check")
        self._next.clicked.connect(self.on_next)
        layout = column(self, gap=10)
        for widget in (self._title, self._words, self._dots):
            layout.addWidget(widget)
        layout.addLayout(at_left(self._next))
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        """What there is to do now."""
        return self._context.say("things-done" if self.is_done() else "thing")

    def is_done(self) -> bool:
        """Whether all five were seen."""
        return self.seen >= THINGS

    def on_next(self) -> None:
        """One was seen; after the last one it begins anew."""
        self.seen = 0 if self.is_done() else self.seen + 1
        self._show()
        self.moved.emit()

    def take_focus(self) -> None:
        """The keyboard goes on with the button."""
        self._next.setFocus()

    def _show(self) -> None:
        say, done = self._context.say, self.is_done()
        self._title.setText(
            say("things-title") if done else say("thing-title", now=self.seen + 1, count=THINGS)
        )
        self._words.setText(self.sentence())
        self._next.set_label(say("again") if done else say("thing-next"))
        self._dots.setAccessibleDescription(self.sentence())
        self._dots.update()


class _Dots(Canvas):
    """Five dots in a row, those of the things that were seen filled."""

    def __init__(self, things: FiveThings) -> None:
        super().__init__(things._context.say("things-title"), _HEIGHT)
        self.setFixedHeight(theme.px(_HEIGHT))
        self._things = things

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(theme.colour("primary"), 2))
        for number in range(THINGS):
            painter.setBrush(theme.colour("primary" if number < self._things.seen else "surface"))
            middle = QPointF(theme.px(_DOT) + 2 + number * theme.px(_STEP), rect.center().y())
            painter.drawEllipse(middle, theme.px(_DOT), theme.px(_DOT))
