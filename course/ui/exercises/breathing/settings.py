"""Beside the breath: a button to start, and lists for pace, in and out, length, picture and tone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.content.exercise import Field
from course.progress.breathing import MINUTES, Settings
from course.ui.exercises.guided import StartButton
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.buttons import MenuButton
from course.ui.widgets.labels import Label

_LISTS = ("pace", "ratio", "minutes", "look", "tone")
_WHILE_STILL = ("pace", "ratio", "minutes")  # cannot be chosen while it goes
_GAP = 8


class SettingsPanel(QWidget):
    """Each list says what is chosen; while time passes only what need not begin anew is there."""

    chosen = Signal(object)  # Settings

    def __init__(self, context: ViewContext, chosen: Settings, tone: bool, moves: bool) -> None:
        """`tone`: whether there can be one; `moves`: whether there is a choice of what to see."""
        super().__init__()
        self._context, self._chosen = context, chosen
        self.start = StartButton()
        self._minute = Label("", "meta")
        self._hint = Label("", "meta")
        self._lists: dict[str, MenuButton] = {}
        layout = column(self, gap=_GAP)
        layout.addWidget(self.start)
        layout.addWidget(self._minute)
        layout.addSpacing(_GAP)
        shown = {"look": moves, "tone": tone}
        for field in (field for field in _LISTS if shown.get(field, True)):
            layout.addWidget(self._list(field))
        layout.addWidget(self._hint)
        layout.addStretch(1)
        self._hint.hide()

    def show_state(self, running: bool, begun: bool, over: bool) -> None:
        """Whether it goes, stands still half-way, or is over."""
        self.start.show_state(running, begun, over)
        for field in _WHILE_STILL:
            self._lists[field].setVisible(not running)

    def show_settings(self, chosen: Settings, lengths: Mapping[str, tuple[int, int]]) -> None:
        """`lengths`: the counts in and out by ratio, at this pace."""
        self._chosen = chosen
        for field, button in self._lists.items():
            value = getattr(chosen, field)
            words = self._words(field, value)
            shown = capital(words)
            if field == "ratio":
                first, second = lengths[value]
                shown = self._context.say("in-out", inward=first, outward=second)
            button.set_label(shown, f"{self._label(field)}: {words}")

    def show_minute(self, words: str) -> None:
        """Which minute it is; the line keeps its place."""
        if self._minute.text() != words:
            self._minute.setText(words)

    def give_up_tone(self) -> None:
        """There is no tone here after all."""
        if "tone" in self._lists:
            self._lists["tone"].hide()
        self._hint.setText(self._context.say("no-tone"))
        self._hint.show()

    def _list(self, field: str) -> MenuButton:
        button = MenuButton("")
        asked = self._context.exercise.fields[field]
        for value in self._values(asked):
            action = button.add(capital(self._words(field, value)))
            action.triggered.connect(lambda _=False, value=value: self._choose(field, value))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(not theme.large)
        button.setSizePolicy(policy)
        self._lists[field] = button
        return button

    @staticmethod
    def _values(asked: Field) -> list[str] | list[int]:
        return list(MINUTES) if asked.type == "number" else [option.id for option in asked.options]

    def _choose(self, field: str, value: str | int) -> None:
        self._chosen = Settings(**{**self._chosen._asdict(), field: value})
        self.chosen.emit(self._chosen)

    def _words(self, field: str, value: str | int) -> str:
        if isinstance(value, int):
            one = value == 1
            return self._context.say("minutes-one") if one else self._context.say("minutes-many", count=value)
        option = self._context.exercise.fields[field].option(value)
        return option.words[self._context.language] if option else value

    def _label(self, field: str) -> str:
        return self._context.label(field).rstrip("?")
