"""The dialog for one thing on the scales: what it is, how heavy, how often, and whether it can change."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from course.content.exercise import Field
from course.ui.exercises.inputs import Input, make_input
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn

_NAME = "name"
_AROUND = 210  # px at 100 %: the title, the buttons and the edges of the dialog, and the space around it
_BETWEEN = 12  # px between two questions
_BAR = 14  # px at the right, for the scroll bar


class ItemDialog(Dialog):
    """Holds a row of its own: nothing is kept before `accepted`. A thing without a word is not accepted."""

    changed = Signal(object)  # the row as it stands, half typed
    taken_out = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        field: Field,
        row: Mapping[str, object],
        language: str,
        is_new: bool,
    ) -> None:
        super().__init__(parent, title, "", self.tr("Done"), self.tr("Not now"))
        self._row = dict(row)
        self._inputs: dict[str, Input] = {}
        self._missing = Label(self.tr("Write one word here. Then it can go on the scales."), "error")
        self._missing.hide()
        self._scroll = ScrollColumn(580, (2, 2, _BAR, 2))
        self._scroll.setAccessibleName(title)
        self._scroll.column.setSpacing(_BETWEEN)
        for part in field.columns:
            self._scroll.column.addWidget(self._question(part, language))
        if not is_new:
            out = Button(self.tr("Take off the scales"), "quiet-left", "trash-2")
            out.clicked.connect(self.on_taken_out)
            self._scroll.column.addLayout(at_left(out))
        self.body.addWidget(self._scroll)

    def row(self) -> dict[str, object]:
        """What is answered so far, by column."""
        return dict(self._row)

    def open(self) -> None:
        """Show it with the keyboard on the name."""
        super().open()
        self._inputs[_NAME].setFocus()

    def on_accepted(self) -> None:
        for entry in self._inputs.values():
            entry.leave()
        if str(self._row.get(_NAME, "")).strip():
            super().on_accepted()
            return
        self._missing.show()
        self._inputs[_NAME].setFocus()
        self._scroll.ensureWidgetVisible(self._inputs[_NAME])

    def on_taken_out(self) -> None:
        """It no longer belongs on the scales."""
        self._close()
        self.taken_out.emit()

    def _question(self, part: Field, language: str) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=4)
        layout.addWidget(Label(part.label[language], "strong"))
        entry = make_input(part, self._row.get(part.id), language)
        entry.answered.connect(lambda value: self._set(part.id, value))
        entry.edited.connect(lambda value: self._set(part.id, value))
        layout.addWidget(entry)
        if part.id == _NAME:
            layout.addWidget(self._missing)
        self._inputs[part.id] = entry
        return holder

    def _set(self, part: str, value: object) -> None:
        if value is None:
            self._row.pop(part, None)
        else:
            self._row[part] = value
        if part == _NAME and value:
            self._missing.hide()
        self.changed.emit(self.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its questions, and no higher than the window."""
        super().resizeEvent(event)
        wanted = self._scroll.content.sizeHint().height() + 4
        self._scroll.setFixedHeight(max(theme.px(120), min(wanted, self.height() - theme.px(_AROUND))))
