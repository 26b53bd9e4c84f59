"""The plan of the worry quarter: when, how long and where; how many notes wait, and the way to them."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from course.progress import worry
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.view import View, ViewContext
from course.ui.exercises.worry.words import WorryWords
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_SIDE_BY_SIDE = ("time", "length", "place")
_BETWEEN = 14  # px between two questions


class WorryHomeView(View):
    """The plan holds until it is changed, so it is shown as it was last said."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = WorryWords(context.exercise, context.language)
        self._settings = worry.settings(context.history)
        self._inputs: dict[str, Input] = {}
        self._early = Label(self.say("early-hint"), "meta")
        beside: QBoxLayout = column(gap=_BETWEEN) if theme.large else row(gap=32)
        for field in _SIDE_BY_SIDE:
            beside.addWidget(self._question(field), int(field == "place"))
        layout = column(self, gap=_BETWEEN)
        layout.addLayout(beside)
        layout.addWidget(self._question("early"))
        layout.addWidget(self._early)
        layout.addWidget(self._words)
        to_quarter = Button(self.say("to-quarter"), "plain", "timer")
        to_quarter.clicked.connect(lambda: self.step_asked.emit("quarter"))
        layout.addLayout(at_left(to_quarter))
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        before = worry.before(self.context.history, self.context.entry)
        count = worry.waiting(before, self.values)
        return f"{self._said.plan(worry.plan(self._plan()))} {self._said.waits(count)}"

    def leave(self) -> None:
        for entry in self._inputs.values():
            entry.leave()

    def _plan(self) -> dict[str, object]:
        given = {field: self.values[field] for field in worry.SETTINGS if field in self.values}
        return self._settings | given

    def _question(self, field: str) -> QWidget:
        asked = self.context.exercise.fields[field]
        holder = QWidget()
        layout = column(holder, gap=6)
        layout.addWidget(Label(asked.label[self.context.language], "strong"))
        value = self._plan().get(field, worry.USUAL_LENGTH if field == "length" else None)
        entry = make_input(asked, value, self.context.language)
        entry.edited.connect(lambda value, field=field: self._draft(field, value))
        entry.answered.connect(lambda value, field=field: self.on_answered(field, value))
        self._inputs[field] = entry
        layout.addWidget(entry)
        return holder

    def on_answered(self, field: str, value: object) -> None:
        """One part of the plan."""
        self._keep(field, value)
        self._show()

    def _show(self) -> None:
        self._early.setVisible(self._plan().get("early") == "no")
        self._words.setText(self.sentence())
