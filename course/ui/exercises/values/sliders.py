"""Ten areas with a slider each, on one screen: how much each matters, or how much of it there was (E16)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSlider, QVBoxLayout, QWidget

from course.content.exercise import Field
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label

_COLUMNS, _LARGE_COLUMNS = 2, 1
_BETWEEN_COLUMNS = 40
_NAME, _VALUE = 108, 52  # px at 100 %, beside a slider
_ROW, _LOW_ROW = 62, 46


class AreaSlidersView(View):
    """The fields of the step, all on one scale. One that was not touched is open, and may stay so."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        fields = [context.exercise.fields[name] for name in context.step.fields]
        self._rows: list[AreaSlider] = []
        layout = column(self)
        across = row(gap=theme.px(_BETWEEN_COLUMNS))
        count = _LARGE_COLUMNS if theme.large else _COLUMNS
        each = -(-len(fields) // count) or 1
        for start in range(0, len(fields), each):
            across.addLayout(self._column(fields[start : start + each]), 1)
        layout.addLayout(across)
        layout.addStretch(1)
        self.on_low_changed()

    def sentence(self) -> str:
        """Nothing is drawn here: every slider says its own name and value."""
        return ""

    def sliders(self) -> list["AreaSlider"]:
        """All of them, in the order of the step."""
        return list(self._rows)

    def on_low_changed(self) -> None:
        for slider in self._rows:
            slider.setMinimumHeight(theme.px(_LOW_ROW if self.low and not theme.large else _ROW))

    def _column(self, fields: list[Field]) -> QVBoxLayout:
        """Sliders under each other, and above them what their two ends mean."""
        layout = column()
        layout.addLayout(self._ends(fields[0]))
        for field in fields:
            slider = AreaSlider(field, self.values.get(field.id), self.context)
            slider.answered.connect(self._keep)
            layout.addWidget(slider)
            self._rows.append(slider)
        return layout

    def _ends(self, field: Field) -> QGridLayout:
        """The words stand above the ends of the sliders."""
        low, high = field.ends.get(self.context.language, ("", ""))
        both = row()
        both.addWidget(Label(low, "small", wrap=False))
        both.addStretch(1)
        both.addWidget(Label(high, "small", wrap=False))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, 0 if theme.large else theme.px(_NAME))
        grid.setColumnMinimumWidth(2, theme.px(_VALUE))
        grid.addLayout(both, 0, 1)
        grid.setColumnStretch(1, 1)
        return grid


class AreaSlider(QWidget):
    """The name of an area, a slider, and the value in digits; Delete leaves it open again."""

    answered = Signal(str, object)  # field id, value

    def __init__(self, field: Field, value: object, context: ViewContext) -> None:
        super().__init__()
        self._field, self._context = field, context
        question = field.label[context.language]
        self.slider = _Slider(field.range)
        self.slider.setAccessibleName(question)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.sliderReleased.connect(lambda: self._on_moved(self.slider.value()))
        self.slider.cleared.connect(self._on_cleared)
        name = Label(question.partition(":")[0], "strong" if theme.large else "body", wrap=False)
        name.setBuddy(self.slider)
        self._value = Label("", "body", wrap=False)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._value.setFixedWidth(theme.px(_VALUE))
        beside = row()
        if theme.large:
            layout = column(self)
            layout.addWidget(name)
            layout.addLayout(beside)
        else:
            self.setLayout(beside)
            name.setFixedWidth(theme.px(_NAME))
            beside.addWidget(name)
        beside.addWidget(self.slider, 1)
        beside.addWidget(self._value)
        self._known = value if isinstance(value, int) else None
        self.slider.show_value(self._known)
        self._say()
        self.setFocusProxy(self.slider)

    def _on_moved(self, value: int) -> None:
        if value == self._known:
            return
        self._known = value
        self._say()
        self.answered.emit(self._field.id, value)

    def _on_cleared(self) -> None:
        if self._known is None:
            return
        self._known = None
        self.slider.show_value(None)
        self._say()
        self.answered.emit(self._field.id, None)

    def _say(self) -> None:
        is_open = self._known is None
        words = self._context.say("slider-open") if is_open else str(self._known)
        self._value.setText(words)
        self._value.set_role("small" if is_open else "strong")
        self.slider.setAccessibleDescription(words)


class _Slider(QSlider):
    """Stands in its middle while it is open. Delete and Backspace open it again."""

    cleared = Signal()

    def __init__(self, ends: tuple[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(*ends)
        self.setPageStep(1)

    def show_value(self, value: int | None) -> None:
        """Without telling anybody."""
        self.blockSignals(True)
        self.setValue((self.minimum() + self.maximum()) // 2 if value is None else value)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
