"""The left side of a step with questions: one under the other, at the top."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.ui.exercises.form import Form
from course.ui.exercises.view import ViewContext
from course.ui.widgets.boxes import column


class FormPart(QWidget):
    """The questions of `fields`."""

    kept = Signal(str, object)  # field, answer
    drafted = Signal(str, object)

    def __init__(self, context: ViewContext, values: dict[str, object], fields: Sequence[str]) -> None:
        super().__init__()
        self._form = Form([context.exercise.fields[name] for name in fields], values, context.language)
        self._form.answered.connect(self.kept)
        self._form.edited.connect(self.drafted)
        column(self).addWidget(self._form)

    def leave(self) -> None:
        """The step is left."""
        self._form.leave()
