"""One note as it is read in the quarter: its words, two questions, and a step if one can be taken."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from course.content.exercise import Exercise
from course.progress.entry_values import Values, text
from course.progress.worry import NOTES
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.worry.words import WorryWords
from course.ui.widgets.boxes import at_left, column, empty
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_PARTS = ("matters", "act", "step")
_GAP = 14


class NoteQuestions(QWidget):
    """Tells each answer; holds none. Enter is the next note."""

    answered = Signal(str, object)  # part of the row, value; None = taken back
    next_asked = Signal()
    lie_asked = Signal()

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self._said, self._language = WorryWords(exercise, language), language
        self._columns = {part.id: part for part in exercise.fields[NOTES].columns}
        self._inputs: dict[str, Input] = {}
        self._step: QWidget | None = None
        self._layout = column(self)

    def show_note(self, note: Values, now: datetime, last: bool) -> None:
        """Read this one; `last` of the notes or not."""
        empty(self._layout)
        self._inputs = {}
        words = Label(self._said.say("note-quoted", note=text(note, "note")), "h2")
        self._layout.addWidget(words)
        if written := self._said.written(note, now):
            self._layout.addWidget(Label(written, "meta"))
        for part in _PARTS:
            self._layout.addSpacing(_GAP)
            asked = self._question(part, note.get(part))
            self._layout.addWidget(asked)
            if part == "step":
                self._step = asked
        self._layout.addSpacing(_GAP)
        self._layout.addLayout(at_left(*self._buttons(last)))
        self._show_step(text(note, "act") == "yes")
        self.setFocusProxy(self._inputs["matters"])

    def leave(self) -> None:
        """What is half typed is an answer now."""
        for entry in self._inputs.values():
            entry.leave()

    def _question(self, part: str, value: object) -> QWidget:
        asked = self._columns[part]
        holder = QWidget()
        layout = column(holder, gap=6)
        layout.addWidget(Label(asked.label[self._language], "strong"))
        entry = make_input(asked, value, self._language)
        entry.answered.connect(lambda value, part=part: self._on_answered(part, value))
        self._inputs[part] = entry
        layout.addLayout(at_left(entry)) if part != "step" else layout.addWidget(entry)
        return holder

    def _buttons(self, last: bool) -> tuple[Button, Button]:
        onward = Button(self._said.say("last-note" if last else "next-note"), "plain")
        onward.clicked.connect(self.next_asked)
        lie = Button(self._said.say("let-lie"), "quiet")
        lie.clicked.connect(self.lie_asked)
        return onward, lie

    def _on_answered(self, part: str, value: object) -> None:
        if part == "act":
            self._show_step(value == "yes")
        self.answered.emit(part, value)

    def _show_step(self, can: bool) -> None:
        """Only who can do something is asked for a step."""
        if self._step is not None:
            self._step.setVisible(can)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)
