"""A rule on trial: the questions of a step, with what was written before beside them."""

from PySide6.QtWidgets import QWidget

from course.progress import rule_trial
from course.progress.entry_values import text
from course.ui.exercises.form import Form
from course.ui.exercises.view import View, ViewContext
from course.ui.widgets.boxes import at_left, column, frame
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_FIRST, _AFTER_RULE = "rule", "test"
# What is called to mind on a step: sentence -> field.
_REMINDERS = {
    "softer": {"reminder-rule": "rule"},
    "test": {"reminder-softer": "softer"},
    "predict": {"reminder-test": "test"},
    "result": {"reminder-test": "test", "reminder-expect": "expect"},
}


class RuleFormView(View):
    """On the first step another trial of the last rule can be had with one click."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        fields = [context.exercise.fields[name] for name in context.step.fields]
        self._form = Form(fields, self.values, context.language)
        self._form.edited.connect(self._draft)
        self._form.answered.connect(self._keep)
        layout = column(self, gap=16)
        if words := self.sentence():
            layout.addWidget(self._reminder(words))
        if same := self._same():
            button = Button(self.say("same-rule", rule=text(same, "rule")), "plain", "repeat")
            button.clicked.connect(self.on_same_clicked)
            layout.addLayout(at_left(button))
        layout.addWidget(self._form)
        layout.addStretch(1)

    def sentence(self) -> str:
        """What was written before and matters here; "" for nothing."""
        wanted = _REMINDERS.get(self.context.step.id, {})
        return "\n".join(
            self.say(sentence, text=words)
            for sentence, field in wanted.items()
            if (words := text(self.values, field))
        )

    def leave(self) -> None:
        self._form.leave()

    def on_same_clicked(self) -> None:
        """The rule, what it gives and costs, and the softer one are there; on to the trial."""
        for field, value in self._same().items():
            self._keep(field, value)
        self.step_asked.emit(_AFTER_RULE)

    def _same(self) -> dict[str, object]:
        """What another trial of the last rule begins with; empty where it is not offered."""
        if self.context.step.id != _FIRST or text(self.values, "rule"):
            return {}
        earlier = [entry for entry in self.context.history if entry.id != self.context.entry]
        return rule_trial.same_rule(earlier)

    def _reminder(self, words: str) -> QWidget:
        box = frame("soft")
        column(box, (20, 12, 20, 12)).addWidget(Label(words, "body"))
        return box
