"""One moment and one small thing: two fields that continue a sentence, and the card with it (look2 §22)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from course.progress import if_then
from course.progress.answers import Entry
from course.ui.exercises.if_then.rings import Rings
from course.ui.exercises.if_then.words import halves, whole
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column, empty, frame, left_holder, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_CUE, _ALOUD, _STATE = "cue", "said", "state"
_HALVES = ("if", "then")
_SHORT = 34  # characters on a button; a screen reader says all of them


class IfThenCard(View):
    """Nothing is refused: words for what one does not do only change the hint, a third plan only asks."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._words.set_role("meta")
        self._rested: Entry | None = None  # the plan that was put to rest here
        self._inputs = {name: self._input(name) for name in (_CUE, *_HALVES)}
        self._if, self._then = Label("", "h1"), Label("", "h1-primary")
        self._rings, self._count = Rings(), Label("", "meta", theme.large)
        self._spoken = self._spoken_row()
        self._third = frame("soft")
        self._asked = column(self._third, (20, 10, 20, 10), 6)
        self._box, inner = card((34, 26, 34, 22), 6)
        inner.addWidget(self._if)
        inner.addWidget(self._then)
        inner.addSpacing(8)
        inner.addWidget(self._spoken)
        layout = column(self, gap=6)
        layout.addWidget(Label(context.label(_CUE), "strong"))
        layout.addWidget(self._inputs[_CUE])
        layout.addSpacing(4)
        layout.addLayout(self._fields())
        layout.addSpacing(10)
        for part in (self._box, self._words, self._third):
            layout.addWidget(part)
        layout.addStretch(1)
        self._ask_about_third()
        self._show()

    def sentence(self) -> str:
        if if_then.says_not(str(self.values.get("then") or ""), self.say("not-words").split()):
            return self.say("card-not")
        found = sum(bool(if_then.half(self.values, name)) for name in _HALVES)
        if found == len(_HALVES):
            return f"{self.say('card-whole')} {self.say('card-small')}"
        return self.say("card-half" if found else "card-empty")

    def footer(self) -> str:
        return self.say("card-footer")

    def leave(self) -> None:
        for entry in self._inputs.values():
            entry.leave()

    def on_aloud_clicked(self) -> None:
        """One more ring, up to three."""
        self._keep(_ALOUD, min(if_then.said(self.values) + 1, if_then.ALOUD))
        self._show()

    def rest(self, entry: Entry) -> None:
        """Put another plan to rest, so that this one has room."""
        self._rested = entry
        self.answered_in.emit(entry.id, _STATE, "rests")
        self._ask_about_third()

    def on_unrest_clicked(self) -> None:
        """Let it run after all."""
        if self._rested is not None:
            self.answered_in.emit(self._rested.id, _STATE, "runs")
        self._rested = None
        self._ask_about_third()

    def on_edited(self, name: str, value: object) -> None:
        """Half a sentence is being typed; the card goes along."""
        self._draft(name, value)
        self._show()

    def on_answered(self, name: str, value: object) -> None:
        """A kind of moment, or half a sentence."""
        self._keep(name, value)
        self._show()

    # -- parts ----------------------------------------------------------------------------------

    def _input(self, name: str) -> Input:
        field = self.context.exercise.fields[name]
        made = make_input(field, self.values.get(name), self.context.language)
        made.edited.connect(lambda value: self.on_edited(name, value))
        made.answered.connect(lambda value: self.on_answered(name, value))
        return made

    def _fields(self) -> QBoxLayout:
        """Two fields beside each other, or under each other when the text is large."""
        layout: QBoxLayout = column(gap=8) if theme.large else row(gap=24)
        for name in _HALVES:
            both = column(gap=6)
            both.addWidget(Label(self.context.label(name), "strong"))
            both.addWidget(self._inputs[name])
            layout.addLayout(both, 1)
        return layout

    def _spoken_row(self) -> QWidget:
        button = Button(self.say("aloud"), "plain", "message-circle")
        button.clicked.connect(self.on_aloud_clicked)
        if not theme.large:
            return left_holder(button, self._rings, self._count)
        holder = QWidget()
        layout = column(holder, gap=8)
        layout.addLayout(at_left(button))
        layout.addLayout(at_left(self._rings))
        layout.addWidget(self._count)
        return holder

    # -- showing it -----------------------------------------------------------------------------

    def _show(self) -> None:
        """Everything that follows from the answers."""
        said = if_then.said(self.values)
        first, second = halves(self.context, self.values)
        self._if.setText(first)
        self._then.setText(second)
        self._spoken.setVisible(if_then.is_plan(self.values))
        self._rings.fill(said)
        self._count.setText(self.say(f"aloud-{said}"))
        self._box.setAccessibleName(f"{self.say('card-name')}. {whole(self.context, self.values)}")
        self._show_hints()
        self._tell(self._box)

    def _show_hints(self) -> None:
        """In each empty field an example of the kind of moment that was chosen."""
        for name in _HALVES:
            hint = f"hint-{name}-{self.values.get(_CUE) or 'after'}"
            words = self.say(hint) if hint in self.context.exercise.say else ""
            for line in self._inputs[name].findChildren(QLineEdit):
                line.setPlaceholderText(words)

    def _ask_about_third(self) -> None:
        """With two other plans running: which of them may rest. With one put to rest here: the way back."""
        held = self._third.isAncestorOf(self.focusWidget())
        empty(self._asked)
        running = [one for one in if_then.running(self.context.history) if one.id != self.context.entry]
        buttons = []
        if self._rested is not None:
            words = self.say("rested", plan=self._plan(self._rested))
            buttons.append(self._button(self.say("unrest"), self.on_unrest_clicked))
        else:
            words = self.say("third")
            for one in running:
                ask = self.say("rest-this", plan=self._plan(one))
                buttons.append(self._button(ask, partial(self.rest, one)))
        self._asked.addWidget(Label(words, "body"))
        for line in [(one,) for one in buttons] if theme.large else [buttons]:
            self._asked.addLayout(at_left(*line, gap=24))
        crowded = len(running) >= if_then.MOST_RUNNING and not if_then.rests(self.values)
        self._third.setVisible(crowded or self._rested is not None)
        if held and buttons:
            buttons[0].setFocus()

    def _plan(self, entry: Entry) -> str:
        """What a plan does, as short as it can be said."""
        return if_then.half(entry.values, "then", self.say("first-then"))

    def _button(self, words: str, does: Callable[[], None]) -> Button:
        short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"
        button = Button(short, "quiet-left", name=words)
        button.clicked.connect(lambda: does())
        return button
