"""The quiet rows of Today that come from exercises: a question, a chosen time, a sentence that was kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.content.exercise import Field
from course.progress.reminders import Reminder
from course.ui.exercises.inputs import ChoiceInput
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_ICONS = {
    "quarter": "timer",
    "review": "calendar-days",
    "look": "repeat",
    "month": "list",
    "sentence": "heart",
}


def reminder_row(reminder: Reminder, language: str) -> Row:
    """The row of a reminder that opens something."""
    title, detail = _words(reminder, language)
    return Row(_ICONS[reminder.kind], title, detail)


def _words(reminder: Reminder, language: str) -> Sequence[str]:
    kind = reminder.kind
    if kind == "sentence":
        return (f"‘{reminder.words}’", sentences.say("row-sentence", language))
    if kind == "quarter" and reminder.at is not None:
        time = sentences.time_of_day(reminder.at, language)
        return (
            sentences.say("row-quarter", language, time=time),
            sentences.say_count("row-quarter-notes", language, reminder.notes),
        )
    if kind == "review" and reminder.day is not None:
        day = sentences.weekday(reminder.day, language)
        return (sentences.say("row-review", language), sentences.say("row-review-about", language, day=day))
    return (
        sentences.say(f"row-{kind}", language),
        sentences.say(f"row-{kind}-about", language, words=reminder.words),
    )


class MorningRow(QWidget):
    """How this morning was after moving yesterday: the question and its words, answered where it stands."""

    answered = Signal(object)  # option id

    def __init__(self, field: Field, language: str) -> None:
        super().__init__()
        layout = column(self, (12, 12, 12, 14), 8)
        layout.addWidget(Label(field.label[language], "strong"))
        choice = ChoiceInput(field, None, language)
        choice.answered.connect(self.answered)
        layout.addWidget(choice)
