"""Choosing how to let muscles go: the form, how long, the eyes, and the places that are left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from course.progress import muscles
from course.progress.muscles import GROUNDING, PLACES, Settings
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label

_NAME = 110  # px at 100 %: the questions beside the choices
_GAP = 10
_ACROSS, _ACROSS_LARGE = 5, 2  # places in a row


class PlanView(View):
    """What was chosen the last time stands there; one click makes all of it an answer of this time."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._chosen = muscles.settings(context.values, context.history)
        self._about = Label("", "meta")
        self._timed: list[QWidget] = []  # what looking around has no use for
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(1, 1)
        for field in ("form", "minutes", "eyes"):
            self._add(field, self._segments(field))
        self._places = _Places(context, self._chosen.skip)
        self._places.changed.connect(lambda skip: self._choose("skip", skip))
        self._add("skip", self._places)
        layout = column(self, gap=_GAP)
        layout.addLayout(self._grid)
        layout.addWidget(self._words)
        layout.addWidget(self._about)
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        chosen = self._chosen
        if chosen.form == GROUNDING:
            return self.say("plan-grounding")
        count = len(PLACES) - len(chosen.skip)
        if not count:
            return self.say("plan-none")
        form, minutes = capital(self._option("form", chosen.form)), self._option("minutes", chosen.minutes)
        return self.say("plan-one" if count == 1 else "plan-many", form=form, count=count, minutes=minutes)

    def _choose(self, field: str, value: object) -> None:
        self._chosen = Settings(**{**self._chosen._asdict(), field: value})
        for name, answer in muscles.as_values(self._chosen).items():
            if self.values.get(name) != answer:
                self._keep(name, answer)
        self._show()

    def _show(self) -> None:
        chosen = self._chosen
        self._tell(self)
        closed = chosen.eyes == "closed" and chosen.form != GROUNDING
        about = [self.say(f"about-{chosen.form}"), self.say("eyes-closed") if closed else ""]
        self._about.setText(" ".join(filter(None, about)))
        for widget in self._timed:
            widget.setVisible(chosen.form != GROUNDING)

    def _segments(self, field: str) -> Segments:
        options = [option.id for option in self.context.exercise.fields[field].options]
        labels = [capital(self._option(field, option)) for option in options]
        now = options.index(getattr(self._chosen, field))
        choice = Segments(self.context.label(field), labels, now, vertical=theme.large)
        choice.chosen.connect(lambda index: self._choose(field, options[index]))
        return choice

    def _add(self, field: str, choice: QWidget) -> None:
        """A question and its choice, beside each other or, with large text, under each other."""
        name, line = Label(self.context.label(field), "strong", wrap=theme.large), self._grid.rowCount()
        if theme.large:
            self._grid.addWidget(name, line, 0, 1, 2)
            self._grid.addWidget(choice, line + 1, 0, 1, 2)
        else:
            name.setMinimumWidth(theme.px(_NAME))
            self._grid.addWidget(name, line, 0)
            self._grid.addWidget(choice, line, 1)
        if field != "form":
            self._timed += [name, choice]
            for widget in (name, choice):
                policy = widget.sizePolicy()
                policy.setRetainSizeWhenHidden(not theme.large)
                widget.setSizePolicy(policy)

    def _option(self, field: str, value: str) -> str:
        option = self.context.exercise.fields[field].option(value)
        return option.words[self.context.language] if option else value


class _Places(QWidget):
    """A button for each place; chosen means that it is left out."""

    changed = Signal(object)  # tuple of place ids

    def __init__(self, context: ViewContext, skip: Sequence[str]) -> None:
        super().__init__()
        field, across = context.exercise.fields["skip"], _ACROSS_LARGE if theme.large else _ACROSS
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self._buttons: dict[str, Button] = {}
        for number, option in enumerate(field.options):
            words = option.words[context.language]
            name = f"{field.label[context.language]}: {words}"
            button = Button(capital(words), "choice", name=name, checkable=True)
            button.setChecked(option.id in skip)
            button.clicked.connect(self.on_clicked)
            grid.addWidget(button, number // across, number % across)
            self._buttons[option.id] = button

    def on_clicked(self) -> None:
        """Leave a place out, or take it in again."""
        self.changed.emit(tuple(place for place, button in self._buttons.items() if button.isChecked()))
