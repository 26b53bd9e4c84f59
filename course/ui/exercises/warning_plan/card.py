"""The card of the warning plan as it grows: a section for each step, the one of this step in soft."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QWidget

from course.progress import warning_plan as plan
from course.progress.entry_values import Values
from course.progress.warning_plan import STATES, State
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.view import ViewContext, capital
from course.ui.exercises.warning_plan import words
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, empty, frame, row
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Icon

_SHOWN = 1  # sign in a section that is not the one of this step, and one act
ICONS = {"steady": "sun", "rising": "eye", "high": "hand"}
_OTHER_ICONS = {"people": "users-round", "traps": "repeat", "review": "calendar-days"}


class Shown(NamedTuple):
    """One line of a section, and the day it was written in short."""

    words: str
    day: str = ""


class PlanCard(QFrame):
    """Own words as they are, with their day at the right; nothing on it can be clicked."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._layout = column(self, (12, 10, 12, 8))

    def show_values(self, values: Values) -> None:
        """These answers."""
        say, here = self._context.say, self._context.step.id
        empty(self._layout)
        title = Label(say("card-title"), "h2")
        title.setContentsMargins(10, 0, 0, 2)
        self._layout.addWidget(title)
        said = [f"{say('card-title')}."]
        for section in (*STATES, *_OTHER_ICONS):
            lines = self._lines(section, values)
            self._layout.addWidget(self._section(section, lines, section == here))
            told = [line.words for line in lines] or [say("nothing-yet")]
            said.append(f"{capital(say(f'name-{section}'))}: {'; '.join(told)}.")
        self._layout.addStretch(1)
        self.setAccessibleName(" ".join(said))

    def _lines(self, section: str, values: Values) -> list[Shown]:
        context = self._context
        match section:
            case "steady" | "rising" | "high":
                return self._state_lines(section, values)
            case "people":
                return [Shown(one) for one in (*words.people(context, values), *words.call(context, values))]
            case "traps" if context.step.id != section:
                known = plan.lines(values, plan.TRAPS)
                return [Shown(words.song(context, line) or line.plan) for line in known]
            case "traps":
                return [Shown(one) for one in words.traps(context, values)]
            case _:
                day = plan.review_day(values)
                said = date_words(context.language)(day.isoformat()) if day else ""
                return [Shown(context.say("line-review", date=said))] if said else []

    def _state_lines(self, state: State, values: Values) -> list[Shown]:
        """All of the state of this step; of another one sign, one act, and how many more there are."""
        found, more = list[Shown](), 0
        for field in (plan.signs_field(state), plan.acts_field(state)):
            lines = plan.lines(values, field)
            shown = lines if state == self._context.step.id else lines[:_SHOWN]
            more += len(lines) - len(shown)
            found += [self._line(line, field == plan.acts_field(state)) for line in shown]
        return [*found, Shown(self._context.say("line-more", count=more))] if more else found

    def _line(self, line: plan.Line, is_act: bool) -> Shown:
        said = self._context.say("line-act", words=line.words) if is_act else line.words
        return Shown(said, words.short_day(line.day, self._context.language))

    def _section(self, name: str, lines: list[Shown], here: bool) -> QWidget:
        box = frame("soft") if here else QWidget()
        layout = column(box, (10, 3, 10, 4))
        head = row(gap=10)
        head.addWidget(Icon(ICONS.get(name) or _OTHER_ICONS[name], "primary", 20))
        head.addWidget(Label(capital(self._context.say(f"name-{name}")), "strong"), 1)
        if name in STATES:
            head.addWidget(Label(self._context.say(f"degrees-{name}"), "small", wrap=False))
        layout.addLayout(head)
        indent = 0 if theme.large else theme.px(30)
        for line in lines or [Shown(self._context.say("nothing-yet"))]:
            beside = row(margins=(indent, 0, 0, 0), gap=10)
            beside.addWidget(Label(line.words, "small"), 1)
            if line.day:
                beside.addWidget(Label(line.day, "small", wrap=False))
            layout.addLayout(beside)
        return box
