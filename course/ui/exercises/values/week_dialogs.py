"""The dialogs of the week plan: one block with all that can be said of it, and a part of a day with more."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from course.ui.exercises.row_dialog import RowDialog
from course.ui.exercises.view import ViewContext
from course.ui.widgets.boxes import at_left, hairline
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.tap import Row

_WHAT = "what"
_PLACE = ("day", "part")  # asked of what stands somewhere already


class BlockDialog(RowDialog):
    """What, which kind, how long, what it does to one's energy; and where, to move it. Enter is Done."""

    more_asked = Signal()  # something else in the same part of the day

    def __init__(
        self,
        parent: QWidget,
        context: ViewContext,
        title: str,
        row: Mapping[str, object],
        acts: Sequence[str],
        is_new: bool = True,
    ) -> None:
        """`acts`: the small acts of the compass, to choose from."""
        columns = context.exercise.fields["blocks"].columns
        fields = [part for part in columns if not (is_new and part.id in _PLACE)]
        super().__init__(parent, title, fields, row, context.language)
        if acts and _WHAT in self._places:
            menu = MenuButton(context.say("block-act"))
            for act in acts:
                menu.add(act).triggered.connect(lambda _=False, act=act: self._take(act))
            self._places[_WHAT].addLayout(at_left(menu))
        if not is_new:
            out = self.add_button(context.say("block-out"), "trash-2")
            out.clicked.connect(self.on_taken_out)

    def add_more(self, words: str) -> None:
        """Offer to put something else beside it."""
        self.add_button(words, "plus").clicked.connect(self.on_more_clicked)

    def on_more_clicked(self) -> None:
        """What was changed is kept, and something else is asked."""
        self.on_accepted()
        self.more_asked.emit()

    def _take(self, act: str) -> None:
        line = self._inputs[_WHAT].focusProxy()
        if isinstance(line, QLineEdit):
            line.setText(act[: line.maxLength()])
            self._inputs[_WHAT].leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.window().focusWidget(), QLineEdit):
            self.on_accepted()
        else:
            super().keyPressEvent(event)


class CellDialog(Dialog):
    """What stands in one part of a day, to open, and room for more."""

    block_asked = Signal(int)  # its row
    more_asked = Signal()

    def __init__(self, parent: QWidget, title: str, blocks: Sequence[tuple[int, str]], more: str) -> None:
        """`blocks`: row and words of each; `more`: what the button for more says, empty for none."""
        super().__init__(parent, title, "", "", self.tr("Close"))
        self._accept.hide()
        for row, words in blocks:
            line = Row("", words, "", "pencil")
            line.clicked.connect(lambda _=False, row=row: self._ask(row))
            self.body.addWidget(line)
            self.body.addWidget(hairline())
        if more:
            button = Button(more, "quiet-left", "plus")
            button.clicked.connect(self.on_more_clicked)
            self.body.addLayout(at_left(button))

    def on_more_clicked(self) -> None:
        """Something else is to stand here."""
        self._close()
        self.more_asked.emit()

    def _ask(self, row: int) -> None:
        self._close()
        self.block_asked.emit(row)
