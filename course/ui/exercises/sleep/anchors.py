"""The day before a night: light, meals, coffee, drinks, screen and a rest; all of it optional (E06)."""

from course.progress import sleep
from course.ui.exercises.sleep.stepper import StepperGrid
from course.ui.exercises.view import View, ViewContext
from course.ui.widgets.boxes import column


class AnchorsView(View):
    """The fields of its step as steppers, and at most one thing to know below them."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        known = [name for name in context.step.fields if name in context.exercise.fields]
        self._grid = StepperGrid(context, known)
        self._grid.setAccessibleName(context.step.title[context.language])
        self._grid.answered.connect(self.on_answered)
        self._fields = known
        layout = column(self, gap=18)
        layout.addWidget(self._grid)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self._tell(self._grid)

    def sentence(self) -> str:
        if sleep.night(self.context.now.date(), self.values).late_coffee:
            return self.say("late-coffee")
        some = any(name in self.values for name in self._fields)
        return self.say("anchors-some" if some else "anchors-open")

    def leave(self) -> None:
        self._grid.leave()

    def on_answered(self, field: str, value: object) -> None:
        """An answer; what there is to know follows it."""
        self._keep(field, value)
        self._tell(self._grid)
