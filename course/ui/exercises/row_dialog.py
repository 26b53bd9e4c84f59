"""The dialog for one row of a list: a question for each of its columns, and what else can be done with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.content.exercise import Field
from course.ui.exercises.inputs import Input, make_input
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn

_AROUND = 210  # px at 100 %: the title, the buttons and the edges of the dialog, and the space around it
_BETWEEN = 12  # px between two questions
_BAR = 14  # px at the right, for the scroll bar


class RowDialog(Dialog):
    """Holds a row of its own: nothing is kept before `accepted`."""

    changed = Signal(object)  # the row as it stands, half typed
    taken_out = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        fields: Sequence[Field],
        row: Mapping[str, object],
        language: str,
    ) -> None:
        super().__init__(parent, title, "", self.tr("Done"), self.tr("Not now"))
        self._row = dict(row)
        self._language = language
        self._inputs: dict[str, Input] = {}
        self._places: dict[str, QVBoxLayout] = {}  # of each question
        self._scroll = ScrollColumn(580, (2, 2, _BAR, 2))
        self._scroll.setAccessibleName(title)
        self._scroll.column.setSpacing(_BETWEEN)
        for part in fields:
            entry, self._places[part.id] = self._question(part, self._row.get(part.id))
            self._inputs[part.id] = entry
            entry.answered.connect(lambda value, name=part.id: self._set(name, value))
            entry.edited.connect(lambda value, name=part.id: self._set(name, value))
        self.body.addWidget(self._scroll)

    def row(self) -> dict[str, object]:
        """What is answered so far, by column."""
        return dict(self._row)

    def add_question(self, field: Field, value: object) -> Input:
        """One more question; its answer is no part of the row."""
        return self._question(field, value)[0]

    def add_button(self, words: str, symbol: str) -> Button:
        """One more thing to do with the row, below the questions."""
        button = Button(words, "quiet-left", symbol)
        self._scroll.column.addLayout(at_left(button))
        return button

    def add_words(self, role: str, part: str) -> Label:
        """Words under the question of a column, hidden at first."""
        words = Label("", role)
        words.hide()
        self._places[part].addWidget(words)
        return words

    def show_question(self, part: str) -> None:
        """Bring the keyboard, and what can be seen, to the question of a column."""
        self._inputs[part].setFocus()
        self._scroll.ensureWidgetVisible(self._inputs[part])

    def open(self) -> None:
        """Show it with the keyboard on the first question."""
        super().open()
        self._fit()  # what it needs is known only now that it is shown
        for entry in self._inputs.values():
            entry.setFocus()
            break

    def on_accepted(self) -> None:
        self.leave()
        super().on_accepted()

    def on_taken_out(self) -> None:
        """It no longer belongs there."""
        self._close()
        self.taken_out.emit()

    def leave(self) -> None:
        """What is half typed is an answer now."""
        for entry in self._inputs.values():
            entry.leave()

    def _question(self, field: Field, value: object) -> tuple[Input, QVBoxLayout]:
        """The input, and where words can be put under it."""
        holder = QWidget()
        layout = column(holder, gap=4)
        layout.addWidget(Label(field.label[self._language], "strong"))
        if hint := field.hint.get(self._language):
            layout.addWidget(Label(hint, "meta"))
        entry = make_input(field, value, self._language)
        layout.addWidget(entry)
        self._scroll.column.addWidget(holder)
        return entry, layout

    def _set(self, part: str, value: object) -> None:
        if value is None:
            self._row.pop(part, None)
        else:
            self._row[part] = value
        self.changed.emit(self.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its questions, and no higher than the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._scroll.content.sizeHint().height() + 4
        self._scroll.setFixedHeight(max(theme.px(120), min(wanted, self.height() - theme.px(_AROUND))))
