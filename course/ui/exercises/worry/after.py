"""After the worry quarter: steps to remember, a guess of the minutes, and what became of the notes."""

from PySide6.QtWidgets import QWidget

from course.progress import worry
from course.progress.entry_values import whole
from course.ui.exercises.inputs import make_input
from course.ui.exercises.view import View, ViewContext
from course.ui.exercises.worry.words import WorryWords
from course.ui.widgets.boxes import column, frame
from course.ui.widgets.labels import Label


class WorryAfterView(View):
    """It counts and adds nothing to that: there is no number to work towards."""

    WIDTH = 640

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = WorryWords(context.exercise, context.language)
        layout = column(self, gap=16)
        if steps := worry.steps(self.values):
            layout.addWidget(self._steps(steps))
        layout.addWidget(self._question())
        layout.addWidget(self._words)
        layout.addStretch(1)
        self._words.setText(self.sentence())

    def sentence(self) -> str:
        rounds = self.context.history
        parts = [self._share(worry.share(rounds)), self._estimates()]
        if len(rounds) >= self.context.exercise.stop_after > 0:
            parts.append(self.say("enough"))
        return " ".join(filter(None, parts))

    def leave(self) -> None:
        self._input.leave()

    def on_answered(self, value: object) -> None:
        """The guess of today."""
        self._keep(worry.MINUTES, value)
        self._words.setText(self.sentence())

    def _share(self, share: worry.Share) -> str:
        if not share.total:
            return self.say("share-empty")
        values = {"total": self._said.number(share.total), "gone": self._said.number(share.gone)}
        return self.say("share" if share.gone else "share-none", percent=share.percent, **values)

    def _estimates(self) -> str:
        """The range of the guesses, that of now included."""
        found = worry.estimates(worry.before(self.context.history, self.context.entry))
        if (now := whole(self.values, worry.MINUTES)) is not None:
            found.append(now)
        if not found:
            return ""
        low, high = min(found), max(found)
        return self.say("estimates-same" if low == high else "estimates-between", low=low, high=high)

    def _steps(self, steps: list[str]) -> QWidget:
        box = frame("soft")
        layout = column(box, (20, 12, 20, 12), 4)
        form = "steps-one" if len(steps) == 1 else "steps-many"
        layout.addWidget(Label(self.say(form, count=self._said.number(len(steps))), "strong"))
        for step in steps:
            layout.addWidget(Label(step, "body"))
        return box

    def _question(self) -> QWidget:
        asked = self.context.exercise.fields[worry.MINUTES]
        holder = QWidget()
        layout = column(holder, gap=6)
        layout.addWidget(Label(asked.label[self.context.language], "strong"))
        layout.addWidget(Label(asked.hint.get(self.context.language, ""), "meta"))
        self._input = make_input(asked, self.values.get(worry.MINUTES), self.context.language)
        self._input.answered.connect(self.on_answered)
        layout.addWidget(self._input)
        return holder
