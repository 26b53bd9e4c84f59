"""The dialog for one thing on the scales: what it is, how heavy, how often, and whether it can change."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from course.content.exercise import Field
from course.ui.exercises.row_dialog import RowDialog

_NAME = "name"


class ItemDialog(RowDialog):
    """A thing without a word is not accepted."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        field: Field,
        row: Mapping[str, object],
        language: str,
        is_new: bool,
    ) -> None:
        super().__init__(parent, title, field.columns, row, language)
        self._missing = self.add_words("error", _NAME)
        self._missing.setText(self.tr("Write one word here. Then it can go on the scales."))
        if not is_new:
            out = self.add_button(self.tr("Take off the scales"), "trash-2")
            out.clicked.connect(self.on_taken_out)

    def on_accepted(self) -> None:
        self.leave()
        if str(self.row().get(_NAME, "")).strip():
            super().on_accepted()
            return
        self._missing.show()
        self.show_question(_NAME)

    def _set(self, part: str, value: object) -> None:
        if part == _NAME and value:
            self._missing.hide()
        super()._set(part, value)
