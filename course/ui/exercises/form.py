"""The generic form: any exercise from its fields, in the order of the step."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.content.exercise import Field
from course.ui.exercises.inputs import Input, make_input
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label

_BETWEEN_QUESTIONS = 20


class Form(QWidget):
    """One question under the other; each sends its own answer, none is obligatory."""

    edited = Signal(str, object)  # field id, half-typed value
    answered = Signal(str, object)  # field id, value; None = taken back

    def __init__(self, fields: list[Field], values: Mapping[str, object], language: str) -> None:
        super().__init__()
        self._inputs: dict[str, Input] = {}
        layout = column(self, gap=_BETWEEN_QUESTIONS)
        for field in fields:
            layout.addWidget(self._question(field, values.get(field.id), language))

    def leave(self) -> None:
        """The step is left: what is half typed is an answer now."""
        for entry in self._inputs.values():
            entry.leave()

    def focus_first(self) -> None:
        """Put the keyboard on the first question."""
        for entry in self._inputs.values():
            entry.setFocus()
            return

    def _question(self, field: Field, value: object, language: str) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=6)
        layout.addWidget(Label(field.label[language], "strong"))
        if hint := field.hint.get(language):
            layout.addWidget(Label(hint, "meta"))
        entry = make_input(field, value, language)
        entry.edited.connect(lambda value: self.edited.emit(field.id, value))
        entry.answered.connect(lambda value: self.answered.emit(field.id, value))
        self._inputs[field.id] = entry
        layout.addWidget(entry)
        return holder
