"""One input for each type of field (`content.exercise.Field`); every one can be left open."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget

from course.content.exercise import Field
from course.ui.exercises.dates import DateInput, MonthInput, TimeInput
from course.ui.player.blocks import TextField
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button, MenuButton, choice_width
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

_MOST_BUTTONS = 6  # more options stand in a list that opens
_BETWEEN = 8  # px
_ROW = 800  # px: what the least window has room for; options that fit in it stand side by side


class Input(QWidget):
    """`edited` while typing, `answered` when it is an answer."""

    edited = Signal(object)
    answered = Signal(object)

    def leave(self) -> None:
        """The step is left; send what is not yet sent."""


class LineInput(Input):
    """One line of own words, or several."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._known = value if isinstance(value, str) else ""
        self._most = field.max_length
        name = field.label[language]
        layout = column(self)
        self._area: TextField | None = None
        if field.type == "lines":
            self._area = TextField(name, "", self._known, self._most)
            self._area.edited.connect(self.edited.emit)
            self._area.left.connect(self._on_left)
            layout.addWidget(self._area)
            layout.addWidget(self._area.full)
            self.setFocusProxy(self._area)
        else:
            self._line = QLineEdit(self._known)
            self._line.setMaxLength(field.max_length)
            self._line.setAccessibleName(name)
            self._line.textEdited.connect(self.edited.emit)
            self._line.editingFinished.connect(self.leave)
            layout.addWidget(self._line)
            self.setFocusProxy(self._line)

    def leave(self) -> None:
        self._on_left(self._area.toPlainText() if self._area else self._line.text())

    def _on_left(self, text: str) -> None:
        text = text[: self._most]
        if text != self._known:
            self._known = text
            self.answered.emit(text or None)


class ChoiceInput(Input):
    """One of a few; short words side by side, longer ones under each other. A second click clears."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._options = field.options
        labels = [option.words[language] for option in field.options]
        now = next((i for i, option in enumerate(self._options) if option.id == value), -1)
        layout = column(self)
        name = field.label[language]
        self._group = Segments(name, labels, now, True, vertical=not _fit_side_by_side(labels))
        self._group.chosen.connect(self._on_chosen)
        layout.addWidget(self._group)

    def _on_chosen(self, index: int) -> None:
        self.answered.emit(self._options[index].id if index >= 0 else None)


class MenuInput(Input):
    """One of many: a list that opens."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._field, self._language = field, language
        self._button = MenuButton(field.label[language])
        for option in field.options:
            action = self._button.add(option.words[language])
            action.triggered.connect(lambda _=False, chosen=option.id: self._choose(chosen))
        self._button.add(self.tr("Leave open")).triggered.connect(lambda: self._choose(None))
        self._say(value)
        column(self).addLayout(at_left(self._button))
        self.setFocusProxy(self._button)

    def _choose(self, value: str | None) -> None:
        self._say(value)
        self.answered.emit(value)

    def _say(self, value: object) -> None:
        option = self._field.option(str(value))
        words = option.words[self._language] if option else self.tr("Choose one, or none")
        self._button.set_label(words, f"{self._field.label[self._language]}: {words}")


class ChoicesInput(Input):
    """Any number of things to tick."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        chosen = value if isinstance(value, list) else []
        layout = column(self, gap=8)
        self._buttons: list[tuple[str, Button]] = []
        for option in field.options:
            button = Button(option.words[language], "choice", checkable=True)
            button.setChecked(option.id in chosen)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
            self._buttons.append((option.id, button))

    def _on_clicked(self) -> None:
        self.answered.emit([option for option, button in self._buttons if button.isChecked()] or None)


class ScaleInput(Input):
    """A slider with words under its ends and the value in the middle; untouched means unanswered."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        low, high = field.range
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(low, high)
        self._slider.setSingleStep(field.step)
        self._slider.setPageStep(field.step)
        self._slider.setAccessibleName(field.label[language])
        self._slider.setValue(value if isinstance(value, int) else (low + high) // 2)
        self._words = Label("", "small", wrap=False, centred=True)
        self._say(value if isinstance(value, int) else None)
        self._slider.valueChanged.connect(self._on_changed)
        ends = field.ends.get(language, ("", ""))
        below = row()
        below.addWidget(Label(ends[0] or str(low), "small", wrap=False))
        below.addStretch(1)
        below.addWidget(self._words)
        below.addStretch(1)
        below.addWidget(Label(ends[1] or str(high), "small", wrap=False))
        layout = column(self)
        layout.addWidget(self._slider)
        layout.addLayout(below)
        self.setFocusProxy(self._slider)

    def _on_changed(self, value: int) -> None:
        self._say(value)
        self.answered.emit(value)

    def _say(self, value: int | None) -> None:
        high = self._slider.maximum()
        left_open = self.tr("left open")
        self._words.setText(
            left_open if value is None else self.tr("{value} of {high}").format(value=value, high=high)
        )


class NumberInput(Input):
    """A number with − and +, also to type; empty means unanswered."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._field = field
        self._line = QLineEdit("" if value is None else str(value))
        self._line.setValidator(QIntValidator(*field.range, self))
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setFixedWidth(theme.px(84))
        self._line.setAccessibleName(field.label[language])
        self._line.editingFinished.connect(self._send)
        less, more = Button("", "step", "minus", self.tr("Less")), Button("", "step", "plus", self.tr("More"))
        less.clicked.connect(lambda: self._move(-field.step))
        more.clicked.connect(lambda: self._move(field.step))
        unit = Label(field.unit.get(language, ""), "meta", wrap=False)
        self._sent = value
        layout = column(self)
        layout.addLayout(at_left(less, self._line, more, unit, gap=8))
        self.setFocusProxy(self._line)

    def _move(self, by: int) -> None:
        low, high = self._field.range
        text = self._line.text()
        now = int(text) + by if text else (low if by > 0 else high)
        self._line.setText(str(max(low, min(high, now))))
        self._send()

    def leave(self) -> None:
        self._send()

    def _send(self) -> None:
        text = self._line.text()
        value = int(text) if text and self._line.hasAcceptableInput() else None
        if value != self._sent:
            self._sent = value
            self.answered.emit(value)


class _Wrapped(Input):
    """An input of another kind as an `Input`."""

    def __init__(self, inner: DateInput | MonthInput | TimeInput) -> None:
        super().__init__()
        self._inner = inner
        inner.answered.connect(self.answered.emit)
        layout = column(self)
        layout.addWidget(inner)
        self.setFocusProxy(inner)

    def leave(self) -> None:
        self._inner.leave()


def _fit_side_by_side(labels: list[str]) -> bool:
    return sum(choice_width(label) + _BETWEEN for label in labels) <= _ROW + _BETWEEN


def make_input(field: Field, value: object, language: str) -> Input:
    """The input for a field, showing `value`."""
    from course.ui.exercises.rows import RowsInput

    match field.type:
        case "choice" if len(field.options) > _MOST_BUTTONS:
            return MenuInput(field, value, language)
        case "choice":
            return ChoiceInput(field, value, language)
        case "choices":
            return ChoicesInput(field, value, language)
        case "scale":
            return ScaleInput(field, value, language)
        case "number":
            return NumberInput(field, value, language)
        case "rows":
            return RowsInput(field, value, language)
        case "date" if field.precision == "day":
            return _Wrapped(DateInput(field.label[language], value, language))
        case "date":
            return _Wrapped(MonthInput(field.label[language], value, language))
        case "time":
            return _Wrapped(TimeInput(field.label[language], value))
        case _:
            return LineInput(field, value, language)


def as_rows(value: object) -> list[dict[str, object]]:
    """A stored rows value as a list of dicts that may be changed."""
    if not isinstance(value, list):
        return []
    return [dict(line) for line in value if isinstance(line, Mapping)]
