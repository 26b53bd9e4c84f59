"""For whom it is, what is to be let through, and how daunting: with the question about threats beside it."""

from PySide6.QtWidgets import QWidget

from course.progress.entry_values import text, whole
from course.ui.exercises.balance.parts import HelpRow
from course.ui.exercises.form import Form
from course.ui.exercises.saying_no.words import who_said
from course.ui.exercises.view import View, ViewContext
from course.ui.widgets.boxes import column

_LIGHT, _HEAVY = 3, 7  # of 10: up to the one a good beginning, from the other on a big one


class PersonView(View):
    """The questions of the step as a form; nothing is obligatory."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        fields = context.exercise.fields
        asked = [fields[name] for name in context.step.fields if name in fields]
        self._form = Form(asked, self.values, context.language)
        self._form.edited.connect(self._draft)
        self._form.answered.connect(self.on_answered)
        help_row = HelpRow(context)
        help_row.help_asked.connect(self.help_asked)
        layout = column(self, gap=12)
        parts: tuple[QWidget, ...] = (self._form, self._words, help_row)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        self._tell(self._form)

    def sentence(self) -> str:
        if not text(self.values, "who"):
            return self.say("person-none")
        weight, said = whole(self.values, "difficulty"), "person-who"
        if weight is not None and not _LIGHT < weight < _HEAVY:
            said = "person-light" if weight <= _LIGHT else "person-heavy"
        return self.say(said, who=who_said(self.context, self.values))

    def leave(self) -> None:
        self._form.leave()

    def on_answered(self, field: str, value: object) -> None:
        """An answer to one of them."""
        self._keep(field, value)
        self._tell(self._form)
