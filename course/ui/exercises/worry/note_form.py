"""One worry in a few words, how hard it pulls, when its time is, and a way to help (look2 §18)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from course.content.exercise import Exercise, Field
from course.progress.worry import NOTES, Plan
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.worry.words import WorryWords
from course.ui.player.blocks import TextField
from course.ui.widgets.boxes import column, empty, frame
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_GAP = 12


class _NoteField(TextField):
    """A note has no second line: Enter is for whoever holds the field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class NoteForm(QWidget):
    """Says `changed(words, pull)` at every key; it keeps nothing itself."""

    changed = Signal(str, object)  # the words, and 0–10 or None
    help_asked = Signal()

    def __init__(self, exercise: Exercise, language: str) -> None:
        super().__init__()
        self._words = WorryWords(exercise, language)
        self._language = language
        self._columns = {column.id: column for column in exercise.fields[NOTES].columns}
        self._note = ""
        self._pull: int | None = None
        self._field: _NoteField | None = None
        self._inputs = column(gap=6)
        self._later = Label("", "body")
        callout = frame("soft")
        inside = column(callout, (20, 12, 20, 12), 2)
        inside.addWidget(Label(self._words.say("later"), "strong"))
        inside.addWidget(self._later)
        help_row = Row("life-buoy", self._words.say("help-question"))
        help_row.clicked.connect(self.help_asked)
        layout = column(self, gap=_GAP)
        layout.addLayout(self._inputs)
        layout.addWidget(callout)
        layout.addWidget(help_row)

    def show_note(self, words: str, pull: int | None) -> None:
        """This note, half typed, or an empty one."""
        empty(self._inputs)
        self._note, self._pull = words, pull
        part = self._columns["note"]
        self._field = _NoteField(part.label[self._language], "", words, part.max_length)
        self._field.edited.connect(self.on_typed)
        self._inputs.addWidget(self._field)
        self._inputs.addWidget(self._field.full)
        self._inputs.addSpacing(_GAP)
        self._inputs.addWidget(Label(self._columns["pull"].label[self._language], "strong"))
        self._inputs.addWidget(self._scale(self._columns["pull"], pull))
        self.setFocusProxy(self._field)

    def show_plan(self, plan: Plan) -> None:
        """Say when there is time for it."""
        self._later.setText(self._words.later(plan))

    def on_typed(self, words: str) -> None:
        """Half-typed words."""
        self._note = " ".join(words.splitlines())  # what is pasted may have more lines
        self.changed.emit(self._note, self._pull)

    def on_pulled(self, pull: object) -> None:
        """How hard it pulls."""
        self._pull = pull if isinstance(pull, int) else None
        self.changed.emit(self._note, self._pull)

    def _scale(self, part: Field, pull: int | None) -> Input:
        made = make_input(part, pull, self._language)
        made.answered.connect(self.on_pulled)
        return made
