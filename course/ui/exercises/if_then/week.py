"""The plans that run, and how far one of them goes by itself, week after week."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtWidgets import QWidget

from course.content.sentences import day as day_said
from course.progress import if_then
from course.progress.answers import Entry
from course.progress.if_then import Week
from course.ui.charts import weeks as painted
from course.ui.exercises.if_then.line import WeeksFigure
from course.ui.exercises.if_then.words import whole
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_Face = Literal["line", "list", "others"]
_WEEKS, _STATE, _VALUE = "weeks", "state", "by-itself"
_SHOWN = 26  # weeks
_LINE, _LOW_LINE = 124, 104  # px at 100 %: how high the line is


class IfThenWeek(View):
    """The plan of this entry with its weeks, if it is one yet; and the other plans to go to."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._today = context.now.date()
        known = (one.begun.date() for one in context.history if one.id == context.entry)
        self._start = if_then.start_of(self.values, next(known, self._today))
        self._whole = if_then.is_plan(self.values)
        self._figure = WeeksFigure(self.say("line-name"), self.data, lambda at: self._said(self.weeks()[at]))
        self._list, self._hint, self._plan = Label("", "meta"), Label("", "meta"), Label("", "meta")
        self._faces: dict[_Face, QWidget] = {
            "line": self._figure.on_card((18, 6, 14, 2)),
            "list": self._list,
            "others": self._other_plans(),
        }
        self._face: _Face = "line" if self._whole else "others"
        self._look = self._look_input()
        self._rest = self._button("pause", self.on_rest_clicked)
        self._new = self._button("plus", self.again_asked.emit)
        self._others = self._button("list", lambda: self.show_face("others"))
        self._weekly = self._button("table", lambda: self.show_face("list"))
        self._layout = column(self, gap=6)
        for part in self._plan_parts() if self._whole else ():
            self._layout.addWidget(part)
        if not self._whole:
            self._layout.addWidget(self._words)
            self._layout.addWidget(self._hint)
        for face in self._faces.values():
            self._layout.addWidget(face)
        if self._whole:
            self._layout.addWidget(self._words)
            self._layout.addWidget(self._hint)
            buttons = (self._rest, self._new, self._others, self._weekly)
            for line in [(one,) for one in buttons] if theme.large else [buttons]:
                self._layout.addLayout(at_left(*line, gap=4))
        self._layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        if not self._whole:
            running = len(if_then.running(self.context.history))
            return self.say(f"active-{_amount(running)}", count=self.number(running))
        looked = [week for week in self._weeks() if week.by_itself is not None]
        if not looked:
            return self.say("weeks-none")
        last = looked[-1]
        count = self.number(len(looked))
        return self.say(
            f"weeks-{_amount(len(looked))}", count=count, week=last.number, value=self._value(last)
        )

    def data(self) -> painted.Weeks:
        """The figure as plain values: at most the last half year."""
        weeks = self.weeks()
        return painted.Weeks(
            tuple(week.by_itself for week in weeks),
            tuple(self.say("tick-week", number=week.number) for week in weeks),
            self.say("value-low"),
            self.say("value-high"),
            self._figure.current(),
        )

    def weeks(self) -> list[Week]:
        """The weeks that are shown, oldest first."""
        return self._weeks()[-_SHOWN:]

    def leave(self) -> None:
        self._look.leave()

    def on_looked(self, value: object) -> None:
        """How far it went by itself this week."""
        if isinstance(value, int):
            self._keep(_WEEKS, if_then.looked(self.values, self._today, value))
            self._show()

    def on_rest_clicked(self) -> None:
        """Let this plan rest, or let it run again."""
        self._keep(_STATE, "runs" if if_then.rests(self.values) else "rests")
        self._show()

    def show_face(self, face: _Face) -> None:
        """The weeks in words or the other plans in the place of the line; a second time the line again."""
        self._face = "line" if self._face == face else face
        self._show()

    def on_low_changed(self) -> None:
        self._show()

    # -- parts ----------------------------------------------------------------------------------

    def _look_input(self) -> Input:
        columns = self.context.exercise.fields[_WEEKS].columns
        field = next(part for part in columns if part.id == _VALUE)
        today = [look.by_itself for look in if_then.looks(self.values) if look.day == self._today]
        made = make_input(field, today[-1] if today else None, self.context.language)
        made.answered.connect(self.on_looked)
        return made

    def _button(self, symbol: str, does: Callable[[], None]) -> Button:
        button = Button("", "quiet", symbol)
        button.clicked.connect(lambda: does())
        return button

    def _plan_parts(self) -> tuple[QWidget, ...]:
        plan = Label(whole(self.context, self.values), "own-words")
        return (plan, self._plan, Label(self.say("look-today"), "strong"), self._look)

    def _other_plans(self) -> QWidget:
        """A row for each plan but this one, those that rest at the end."""
        holder = QWidget()
        layout = column(holder)
        others = [one for one in if_then.plans(self.context.history) if one.id != self.context.entry]
        for one in sorted(others, key=lambda one: (if_then.rests(one.values), one.begun)):
            layout.addWidget(hairline())
            layout.addWidget(self._row(one))
        if others:
            layout.addWidget(hairline())
        return holder

    def _row(self, entry: Entry) -> Row:
        start = if_then.start_of(entry.values, entry.begun.date())
        said = self._running_said(if_then.rests(entry.values), start)
        plan = whole(self.context, entry.values)
        line = Row("", plan, said)
        line.setAccessibleName(f"{plan} {said}")
        line.clicked.connect(lambda: self.entry_asked.emit(entry.id, self.context.step.id))
        return line

    # -- showing it -----------------------------------------------------------------------------

    def _show(self) -> None:
        """Everything that follows from the answers and the room there is."""
        rests = if_then.rests(self.values)
        self._plan.setText(self._running_said(rests, self._start))
        self._figure.setFixedHeight(theme.px(_LOW_LINE if self.low else _LINE))
        for name, widget in self._faces.items():
            widget.setVisible(name == self._face)
        self._list.setText("\n".join(self._said(week) for week in self.weeks()))
        self._rest.set_label(self.say("plan-run" if rests else "plan-rest"))
        self._rest.setIcon(icon("play" if rests else "pause", "primary"))
        self._new.set_label(self.say("new-plan"))
        self._others.set_label(self.say("this-plan" if self._face == "others" else "other-plans"))
        if len(if_then.plans(self.context.history)) < 2:
            self._others.hide()
        self._weekly.set_label(self.tr("As a line") if self._face == "list" else self.tr("As a list"))
        self._hint.setText(self._hint_said())
        self._hint.setVisible(bool(self._hint.text()))
        self._tell(self._figure)
        self._figure.update()

    def _hint_said(self) -> str:
        if not self._whole:
            return self.say("active-choose") if if_then.plans(self.context.history) else ""
        weeks = self._weeks()
        values = [week.by_itself for week in weeks]
        gaps = any(value is not None for value in values) and None in values[:-1]
        enough = len(weeks) > if_then.WEEKS
        return " ".join(
            self.say(name) for name, is_so in (("weeks-gaps", gaps), ("weeks-enough", enough)) if is_so
        )

    def _running_said(self, rests: bool, start: date) -> str:
        when = day_said(start, self.context.language, self._today)
        return self.say("plan-rests") if rests else self.say("plan-since", date=when)

    def _weeks(self) -> list[Week]:
        return if_then.automaticity(self.values, self._start, self._today)

    def _said(self, week: Week) -> str:
        """One week in words."""
        name = "twin-gap" if week.by_itself is None else "twin-week"
        return self.say(name, number=week.number, value=self._value(week))

    def _value(self, week: Week) -> str:
        return "" if week.by_itself is None else self.say(f"value-{if_then.value_said(week.by_itself)}")


def _amount(count: int) -> str:
    return "none" if count == 0 else "one" if count == 1 else "many"
