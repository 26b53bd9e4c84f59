"""Makes the screens of an exercise: a question, a figure, or a form under its title."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from course.errors import CourseError
from course.progress import statements
from course.progress.own_words import OwnWords
from course.ui.exercises.day_choice import DayChoice
from course.ui.exercises.form import Form
from course.ui.exercises.registry import VIEWS, make_view
from course.ui.exercises.screens import Screen
from course.ui.exercises.sitting import Sitting
from course.ui.exercises.view import View, ViewContext
from course.ui.player.stage import StageScreen
from course.ui.session import Session
from course.ui.widgets.boxes import column, frame
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine

_QUESTION_WIDTH, _FORM_WIDTH = 570, 820
_TWO_WEEKS = timedelta(days=14)
_GAP = 12


class ScreenBuilder(QObject):
    """Signals carry what a person did on any of the screens."""

    edited = Signal(str, object)  # field id, half-typed value
    answered = Signal(str, object)  # field id, value; None = taken back
    retried = Signal()
    help_asked = Signal()
    again_asked = Signal()
    step_asked = Signal(str)
    finish_asked = Signal()
    entry_asked = Signal(str, str)  # another entry, and a step of it
    answered_in = Signal(str, str, object)  # in another entry: entry, field, value
    day_chosen = Signal(date)

    def __init__(self, session: Session, empty: Callable[[int], StageScreen], parent: QObject) -> None:
        """`empty(width)` gives an empty screen that wide, px at 100 %."""
        super().__init__(parent)
        self._session, self._empty = session, empty

    def build(self, sitting: Sitting, number: int) -> StageScreen:
        """Make a screen of the sitting, with the values of now."""
        screen = sitting.screens[number]
        if screen.field:
            return self._question(sitting, screen.field)
        if screen.step.view in VIEWS:
            return self._figure(sitting, number)
        return self._form(sitting, number)

    def _question(self, sitting: Sitting, name: str) -> StageScreen:
        from course.ui.exercises.question import QuestionView

        field = sitting.exercise.fields[name]
        view = QuestionView(sitting.exercise, field, sitting.values.get(name), self._session.language)
        view.answered.connect(self.answered)
        made = self._empty(_QUESTION_WIDTH)
        made.set_title(view.findChild(Label))  # its first words are the question
        made.column.addWidget(view)
        self._add_save_line(made, sitting)
        made.column.addStretch(1)
        return made

    def _figure(self, sitting: Sitting, number: int) -> StageScreen:
        view = self._view(sitting, sitting.screens[number])
        made = self._empty(view.WIDTH)
        self._add_head(made, sitting, number, "meta")
        made.column.addWidget(view, 1)
        made.left.connect(view.leave)
        made.footer, made.ends = view.footer, view.ends
        self._add_save_line(made, sitting)
        return made

    def _form(self, sitting: Sitting, number: int) -> StageScreen:
        exercise, step = sitting.exercise, sitting.screens[number].step
        made = self._empty(_FORM_WIDTH)
        self._add_head(made, sitting, number, "body")
        if step.fields:
            fields = [exercise.fields[name] for name in step.fields]
            form = Form(fields, sitting.values, self._session.language)
            form.edited.connect(self.edited)
            form.answered.connect(self.answered)
            made.column.addWidget(form)
            made.left.connect(form.leave)
        self._add_save_line(made, sitting)
        made.column.addStretch(1)
        return made

    def _view(self, sitting: Sitting, screen: Screen) -> View:
        now, read = self._session.now(), self._session.read
        known = read.energy_levels(now.date() - _TWO_WEEKS)
        context = ViewContext(
            exercise=sitting.exercise,
            step=screen.step,
            language=self._session.language,
            values=sitting.values,
            history=sitting.shown_history(now),
            now=now,
            entries=lambda exercise: [one for one in read.entries(exercise) if one.finished],
            own_words=self._own_words,
            energy=tuple(level for _, level in known),
            entry=sitting.entry,
        )
        view = make_view(screen.step.view, context)
        view.edited.connect(self.edited)
        view.answered.connect(self.answered)
        view.help_asked.connect(self.help_asked)
        view.again_asked.connect(self.again_asked)
        view.step_asked.connect(self.step_asked)
        view.finish_asked.connect(self.finish_asked)
        view.entry_asked.connect(self.entry_asked)
        view.answered_in.connect(self.answered_in)
        return view

    def _own_words(self) -> list[OwnWords]:
        """With the titles of the lessons and exercises they were written in."""
        return [words._replace(title=self._title(words.about)) for words in self._session.read.own_words()]

    def _title(self, about: str) -> str:
        library, language = self._session.library, self._session.language
        if (card := library.card(about, language)) is not None:
            return card.title
        try:
            return library.exercise(about).title[language]
        except (KeyError, CourseError):
            return ""

    def _add_head(self, made: StageScreen, sitting: Sitting, number: int, role: str) -> None:
        """The title of a step and its text; on the first screen also what is to be minded."""
        step, language = sitting.screens[number].step, self._session.language
        title = Label(step.title[language], "h1")
        made.set_title(title)
        made.column.addWidget(title)
        if text := step.text.get(language):
            made.column.addSpacing(2)
            made.column.addWidget(Label(text, role))
        made.column.addSpacing(_GAP)
        if number == 0 and sitting.exercise.by_day:
            choice = DayChoice(sitting.exercise.entry, sitting.day, self._session.now().date(), language)
            choice.chosen.connect(self.day_chosen)
            made.column.addWidget(choice)
            made.column.addSpacing(_GAP)
        if number == 0 and (safety := sitting.exercise.safety.get(language)):
            made.column.addWidget(_soft_box(safety))
            made.column.addSpacing(_GAP)

    def _add_save_line(self, made: StageScreen, sitting: Sitting) -> None:
        line = SaveLine()
        line.retry_clicked.connect(self.retried)
        made.save_lines[statements.exercise(sitting.exercise.id)] = line
        made.column.addWidget(line)


def _soft_box(text: str) -> QWidget:
    box = frame("soft")
    column(box, (20, 12, 20, 12)).addWidget(Label(text, "body"))
    return box
