"""The day to read the card again: three months on with one click, or another day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.progress import warning_plan as plan
from course.ui.exercises.form import Form
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.view import ViewContext
from course.ui.widgets.boxes import at_left, column, empty
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_FIELD = "review"


class ReviewPart(QWidget):
    """`values` are those of the view, which follow what is told."""

    kept = Signal(str, object)

    def __init__(self, context: ViewContext, values: dict[str, object]) -> None:
        super().__init__()
        self._context, self._values = context, values
        self._today = context.now.date()
        self._came = Label(context.say("review-came"), "strong")
        proposed = plan.review_proposed(self._today)
        self._propose = Button(
            context.say("propose", date=date_words(context.language)(proposed.isoformat())),
            "plain",
            "calendar-days",
        )
        self._propose.clicked.connect(lambda: self._give(proposed.isoformat()))
        self._why = Label(context.say("propose-why"), "meta")
        self._form: Form | None = None
        self._place = column()
        layout = column(self, gap=10)
        layout.addWidget(self._came)
        layout.addLayout(at_left(self._propose))
        layout.addWidget(self._why)
        layout.addSpacing(10)
        layout.addLayout(self._place)
        self._ask()

    def leave(self) -> None:
        """The step is left."""
        if self._form is not None:
            self._form.leave()

    def _give(self, day: str) -> None:
        self.kept.emit(_FIELD, day)
        self._ask()

    def _ask(self) -> None:
        """The question with the day of now."""
        empty(self._place)
        field = self._context.exercise.fields.get(_FIELD)
        if field is not None:
            self._form = Form([field], self._values, self._context.language)
            self._form.answered.connect(self.on_answered)
            self._place.addWidget(self._form)
        self._say()

    def on_answered(self, field: str, value: object) -> None:
        """Another day, or none."""
        self.kept.emit(field, value)
        self._say()

    def _say(self) -> None:
        day = plan.review_day(self._values)
        self._came.setVisible(day is not None and day <= self._today)
