"""A value with − and +, also to type and to leave open; and several of them side by side."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from course.ui.exercises.sleep.amounts import Amount, NumberAmount, TimeAmount
from course.ui.exercises.sleep.words import SleepWords
from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_VALUE, _HIGH = 88, 44  # px at 100 %, of the value between the buttons
_BETWEEN_COLUMNS, _BETWEEN_ROWS = 48, 8
# Where a first press of − or + begins, when no earlier night says better.
_USUAL: Mapping[str, int] = {
    "in-bed": 23 * 60, "lights-out": 23 * 60 + 15, "falling-asleep": 15, "last-awake": 7 * 60,
    "out-of-bed": 7 * 60 + 30, "last-coffee": 15 * 60, "screen-off": 22 * 60, "daylight": 15, "nap": 15,
}  # fmt: skip


class _Value(QLineEdit):
    """The value between the buttons; Up, Down, Page Up, Page Down and Delete work on the whole of it."""

    moved = Signal(bool)  # True = up
    leapt = Signal(bool)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(12)
        self.setFixedSize(theme.px(_VALUE), theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.moved.emit(event.key() == Qt.Key.Key_Up)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.leapt.emit(event.key() == Qt.Key.Key_PageUp)
            case Qt.Key.Key_Delete:
                self.cleared.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()  # whoever types means another value


class Stepper(QWidget):
    """One answer, to `field`. What cannot be read leaves the value of before, with a word above it."""

    answered = Signal(object)  # as the field keeps it; None = not known

    def __init__(self, context: ViewContext, name: str) -> None:
        super().__init__()
        self.field = name
        self._field = context.exercise.fields[name]
        self._amount = _amount(context, name)
        self._value = self._amount.known(context.values.get(name))
        self._start = _start(context, name, self._amount)
        self._misread = context.say("no-time" if self._field.type == "time" else "no-number")
        self._keys = context.say("keys")
        self._label = context.label(name)
        self._question = Label("", "meta")
        self._line = _Value()
        self._line.setPlaceholderText(context.say("unknown"))
        hint = self._field.hint.get(context.language, "")
        self._line.setAccessibleName(f"{self._label}. {hint}" if hint else self._label)
        self._line.moved.connect(lambda up: self._move(self._amount.moved, up))
        self._line.leapt.connect(lambda up: self._move(self._amount.leapt, up))
        self._line.cleared.connect(lambda: self._set(None))
        self._line.editingFinished.connect(self.leave)
        self._compose(context)
        self.setToolTip(hint)
        self.ask("")
        self._line.setText(self._shown())

    def ask(self, question: str) -> None:
        """Ask this above the value; nothing for "". The value stays as it is."""
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self._line.setAccessibleDescription(question or self._keys)

    def question(self) -> str:
        """What is asked above the value now."""
        return self._question.text()

    def leave(self) -> None:
        """What is typed is an answer now, if it can be read."""
        typed = self._line.text().strip()
        if typed == self._shown():
            return
        if not typed:
            self._set(None)
            return
        try:
            self._set(self._amount.read(typed))
        except ValueError:
            self._line.setText(self._shown())
            self.ask(self._misread)

    def _compose(self, context: ViewContext) -> None:
        words = ("earlier", "later") if self._field.type == "time" else ("less", "more")
        less, more = (context.say(word, field=self._label) for word in words)
        layout = column(self)
        layout.addStretch(1)
        layout.addWidget(self._question)
        line = row(gap=6)
        line.addWidget(Label(self._label, "strong"), 1)
        for widget in (self._button("minus", less, False), self._line, self._button("plus", more, True)):
            line.addWidget(widget)
        layout.addLayout(line)

    def _button(self, symbol: str, name: str, up: bool) -> Button:
        button = Button("", "step", symbol, name)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from value to value: Up and Down do this
        button.clicked.connect(lambda: self._move(self._amount.moved, up))
        return button

    def _move(self, move: Callable[[int, bool], int], up: bool) -> None:
        """One step on; the first press shows where one begins."""
        self._set(self._start if self._value is None else move(self._value, up))

    def _set(self, value: int | None) -> None:
        before, self._value = self._value, value
        self._line.setText(self._shown())
        self.ask("")
        if value != before:
            self.answered.emit(None if value is None else self._amount.kept(value))

    def _shown(self) -> str:
        return "" if self._value is None else self._amount.shown(self._value)


class StepperGrid(QWidget):
    """Steppers in two columns, or in one when the text is large; the keyboard goes along the rows."""

    answered = Signal(str, object)  # field id, value; None = not known

    def __init__(self, context: ViewContext, names: Sequence[str]) -> None:
        super().__init__()
        self._steppers: dict[str, Stepper] = {}
        self._columns = 1 if theme.large else 2
        self._cells = QGridLayout(self)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setHorizontalSpacing(theme.px(_BETWEEN_COLUMNS))
        self._cells.setVerticalSpacing(_BETWEEN_ROWS)
        for place in range(self._columns):
            self._cells.setColumnStretch(place, 1)
        for name in names:
            stepper = Stepper(context, name)
            stepper.answered.connect(lambda value, name=name: self.answered.emit(name, value))
            self._steppers[name] = stepper
            self.add(stepper)

    def add(self, widget: QWidget) -> None:
        """One more cell after the others."""
        self._cells.addWidget(widget, *divmod(self._cells.count(), self._columns))

    def ask(self, name: str, question: str) -> None:
        """Ask this above one value, and nothing above the others; a name without a stepper asks nothing."""
        for other, stepper in self._steppers.items():
            stepper.ask(question if other == name else "")

    def stepper(self, name: str) -> Stepper:
        """The one for this field. Raises KeyError if there is none."""
        return self._steppers[name]

    def leave(self) -> None:
        """What is typed in any of them is an answer now."""
        for stepper in self._steppers.values():
            stepper.leave()


def _amount(context: ViewContext, name: str) -> Amount:
    field = context.exercise.fields[name]
    if field.type == "time":
        return TimeAmount(SleepWords(context).clock)
    return NumberAmount(field, field.unit.get(context.language, ""))


def _start(context: ViewContext, name: str, amount: Amount) -> int:
    """What the latest entry said, else what is usual, else the lowest there is."""
    for entry in reversed(context.history):
        if (known := amount.known(entry.values.get(name))) is not None:
            return known
    return _USUAL.get(name, context.exercise.fields[name].range[0])
