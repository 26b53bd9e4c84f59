"""Around the wave: the scale to tap, the line that offers help, and the way onto dry land."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from course.progress.wave import MINUTES, STRONGEST
from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, frame, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_GAP = 6
_BESIDE_LARGE = 4  # numbers side by side when the text is large


class Scale(QWidget):
    """Eleven buttons from nothing to very strong; none is chosen in a new minute."""

    tapped = Signal(int)
    too_much = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._question = Label("", "strong")
        self._buttons = [self._button(strength) for strength in range(STRONGEST + 1)]
        too_much = Button(context.say("too-much"), "quiet", "life-buoy")
        too_much.clicked.connect(self.too_much)
        above = column() if theme.large else row()
        above.addWidget(self._question, 1)
        above.addWidget(too_much)
        numbers = QGridLayout()
        numbers.setSpacing(_GAP)
        beside = _BESIDE_LARGE if theme.large else STRONGEST + 1
        for number, button in enumerate(self._buttons):
            numbers.addWidget(button, *divmod(number, beside))
        self._ends = QWidget()
        ends = row(self._ends)
        ends.addWidget(Label(context.say("tick-low"), "small", wrap=False))
        ends.addStretch(1)
        ends.addWidget(Label(context.say("tick-high"), "small", wrap=False))
        layout = column(self, gap=4)
        layout.addLayout(above)
        layout.addLayout(numbers)
        layout.addWidget(self._ends)
        self.setFocusProxy(self._buttons[0])

    def question(self) -> str:
        """What it asks now."""
        return self._question.text()

    def ask(self, minute: int, chosen: int, begun: bool) -> None:
        """In this minute, with `chosen` as the answer so far or -1; `begun` once there is a tap."""
        if minute >= MINUTES and chosen >= 0:
            self._question.setText(self._context.say("over"))
        else:
            self._question.setText(self._context.say("ask-minute" if begun else "ask", minute=minute))
        for strength, button in enumerate(self._buttons):
            button.setChecked(strength == chosen)

    def fit(self, low: bool) -> None:
        """In a low window the words under the ends are left out; the figure says them too."""
        self._ends.setVisible(not low)

    def _button(self, strength: int) -> Button:
        question = self._context.say("ask").rstrip("?")
        button = Button(str(strength), "choice", name=f"{question}: {strength}", checkable=True)
        button.setMinimumWidth(theme.px(44))
        button.clicked.connect(lambda: self.tapped.emit(strength))
        return button


class HelpLine(QWidget):
    """After an answer of nine or ten: nobody needs to stand in this alone."""

    help_asked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        box = frame("soft")
        inside = row(box, (20, 6, 12, 6), 12)
        inside.addWidget(Label(context.say("high-help"), "body"), 1)
        button = Button(context.say("help-button"), "plain", "life-buoy")
        button.clicked.connect(self.help_asked)
        inside.addWidget(button)
        column(self).addWidget(box)


class DryLand(QWidget):
    """In the place of the wave: look round, feel something cold, ask somebody."""

    help_asked = Signal()
    back_asked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        box = frame("soft")
        inside = column(box, (24, 20, 24, 20), 10)
        inside.addWidget(Label(context.say("ground-title"), "h2"))
        for part in ("ground", "ground-someone"):
            inside.addWidget(Label(context.say(part), "body"))
        inside.addSpacing(4)
        help_button = Button(context.say("help-button"), "plain", "life-buoy")
        help_button.clicked.connect(self.help_asked)
        back = Button(context.say("ground-back"), "quiet", "undo-2")
        back.clicked.connect(self.back_asked)
        if theme.large:
            inside.addLayout(at_left(help_button))
            inside.addLayout(at_left(back))
        else:
            inside.addLayout(at_left(help_button, back))
        layout = column(self)
        layout.addWidget(box)
        layout.addStretch(1)
        self.setFocusProxy(help_button)
