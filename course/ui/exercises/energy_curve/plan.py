"""What follows from some days: a rest before each dip, one thing softer, one thing slowly back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.progress import energy_curve
from course.progress.energy_curve import BREAKS
from course.progress.entry_values import text
from course.ui.exercises.energy_curve.words import CurveWords, proposed
from course.ui.exercises.form import Form
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, frame
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_WORSE, _BUILD = "worse", "build"


class BreaksView(View):
    """The questions of the step, under what the days propose; one click takes the proposed times."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = CurveWords(context)
        self._told = energy_curve.days(context.history)
        self._holder = QWidget()
        self._forms: list[Form] = []
        before = Label(self._before(), "meta")
        before.setVisible(bool(before.text()))
        self._take = Button(self.say("take"), "plain", "check")
        self._take.clicked.connect(self.on_take_clicked)
        self._take.setVisible(bool(proposed(self._told)))
        self._inside = column(self._holder, gap=20)
        layout = column(self, gap=12)
        layout.addWidget(self._words)
        layout.addWidget(before)
        layout.addLayout(at_left(self._take))
        layout.addWidget(self._holder)
        layout.addStretch(1)
        self._show_forms()

    def sentence(self) -> str:
        enough = len(self._told) >= energy_curve.ENOUGH
        return self._said.days(self._told) if enough else self.say("breaks-own")

    def leave(self) -> None:
        for form in self._forms:
            form.leave()

    def on_take_clicked(self) -> None:
        """The proposed hours are the times of the plan now; they can still be changed."""
        for field, hour in zip(BREAKS, proposed(self._told), strict=False):
            self._keep(field, f"{hour:02}:00")
        self._show_forms()

    def _before(self) -> str:
        """The times that were chosen on another day."""
        others = [one for one in self.context.history if one.id != self.context.entry]
        times = energy_curve.last_plan(others)
        if not times:
            return ""
        language = self.context.language
        said = [sentences.say("time", language, hour=at.hour, minute=f"{at.minute:02}") for at in times]
        return self.say("plan-before", times=self.listed(said))

    def _show_forms(self) -> None:
        """The two times beside each other where there is room, and the rest below."""
        empty(self._inside)
        others = tuple(field for field in self.context.step.fields if field not in BREAKS)
        together = [BREAKS] if theme.large else [(field,) for field in BREAKS]
        times = [make_form(self, fields) for fields in together]
        rest = make_form(self, others)
        self._inside.addLayout(at_left(*times, gap=40))
        self._inside.addWidget(rest)
        self._forms = [*times, rest]
        for form in self._forms:
            form.edited.connect(self._draft)
            form.answered.connect(self._keep)
            self._tell(form)


class StimuliView(View):
    """One thing softer and one slowly back; nothing is built up by whom something small makes worse."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._forms = {field: make_form(self, (field,)) for field in context.step.fields}
        self._doctor = DoctorLine(context)
        self._doctor.help_asked.connect(self.help_asked)
        self._doctor.setVisible(False)
        layout = column(self, gap=16)
        for field, form in self._forms.items():
            form.answered.connect(self.on_answered)
            layout.addWidget(form)
            if field == _WORSE:
                layout.addWidget(self._doctor)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        if text(self.values, _WORSE) == "yes":
            return self.say("stimuli-worse")
        return self.say("stimuli-again")

    def on_answered(self, field: str, value: object) -> None:
        """An answer; a yes just given says once more whom to ask."""
        self._keep(field, value)
        if field == _WORSE:
            self._doctor.setVisible(value == "yes")
        self._show()

    def _show(self) -> None:
        if _BUILD in self._forms:
            self._forms[_BUILD].setVisible(text(self.values, _WORSE) != "yes")
        for form in self._forms.values():
            self._tell(form)


class DoctorLine(QWidget):
    """After an answer just given: whom to ask. It can be closed."""

    help_asked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        box = frame("soft")
        inner = column(box, (20, 12, 20, 8))
        inner.addWidget(Label(context.say("doctor"), "body"))
        when = Button(context.say("doctor-when"), "quiet-left", "life-buoy")
        when.clicked.connect(self.help_asked)
        close = Button(context.say("doctor-close"), "quiet", "x")
        close.clicked.connect(self.hide)
        inner.addLayout(at_left(when, close))
        column(self).addWidget(box)


def make_form(view: View, fields: tuple[str, ...]) -> Form:
    """Some questions of the exercise with the answers of now."""
    known = view.context.exercise.fields
    return Form([known[field] for field in fields if field in known], view.values, view.context.language)
