"""The small form of 5G: one sentence that begins with “I notice the thought that”."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.ui.exercises.form import Form
from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

FIELD = "notice"


class SmallForm(QWidget):
    """For a day with little energy, or for who would rather have it small."""

    edited = Signal(str, object)  # field id, half-typed value
    answered = Signal(str, object)  # field id, value; None = taken back
    done = Signal()
    cards_asked = Signal()

    def __init__(self, context: ViewContext, value: object, reason: str) -> None:
        """`reason`: why it is this form, in a sentence."""
        super().__init__()
        field = context.exercise.fields[FIELD]
        self._form = Form([field], {FIELD: value}, context.language)
        self._form.edited.connect(self.edited)
        self._form.answered.connect(self.answered)
        done = Button(context.say("low-done"), "plain", "check")
        done.clicked.connect(self.done)
        cards = Button(context.say("to-cards"), "quiet")
        cards.clicked.connect(self.cards_asked)
        layout = column(self, gap=14)
        layout.addWidget(Label(reason, "body"))
        layout.addWidget(self._form)
        if theme.large:
            layout.addLayout(at_left(done))
            layout.addLayout(at_left(cards))
        else:
            layout.addLayout(at_left(done, cards))
        self.setFocusProxy(self._form)

    def leave(self) -> None:
        """What is half typed is an answer now."""
        self._form.leave()
