"""The dialog for one line of the card: made shorter, or told where one notices it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from course.progress.warning_plan import SHORT, Row
from course.ui.exercises.row_dialog import RowDialog
from course.ui.exercises.view import ViewContext

_ASKED = ("text", "kind", "plan")  # the other columns say where the words came from
_TEXT, _KIND = "text", "kind"


class LineDialog(RowDialog):
    """Long words are asked about and kept as they are; a kind that is full is left as it was."""

    def __init__(
        self,
        parent: QWidget,
        context: ViewContext,
        field: str,
        row: Row,
        kind_has_room: Callable[[str], bool],
        is_new: bool,
    ) -> None:
        asked = [one for one in context.exercise.fields[field].columns if one.id in _ASKED]
        known = {name: row[name] for name in _ASKED if name in row}
        super().__init__(parent, context.say("line-title"), asked, known, context.language)
        self._kind_before, self._has_room = row.get(_KIND), kind_has_room
        self._long = self.add_words("meta", _TEXT)
        self._long.setText(context.say("too-long"))
        self._full = self.add_words("strong", _KIND) if any(one.id == _KIND for one in asked) else None
        if self._full is not None:
            self._full.setText(context.say("full-kind"))
        self.changed.connect(self.on_changed)
        if not is_new:
            out = self.add_button(self.tr("Take off the card"), "trash-2")
            out.clicked.connect(self.on_taken_out)
        self.on_changed()

    def on_changed(self) -> None:
        """Say what there is to say about the words and the kind."""
        self._long.setVisible(len(str(self.row().get(_TEXT, ""))) > SHORT)
        if self._full is not None:
            self._full.setVisible(not self._fits())

    def line(self) -> Row:
        """The answers, with the kind of before where the new one is full."""
        row = self.row()
        if not self._fits():
            row.pop(_KIND, None)
            if self._kind_before:
                row[_KIND] = self._kind_before
        return row

    def _fits(self) -> bool:
        kind = self.row().get(_KIND)
        return not kind or kind == self._kind_before or self._has_room(str(kind))
