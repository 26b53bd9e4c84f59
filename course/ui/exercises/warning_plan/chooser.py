"""Which list of the card is filled, and from which exercise or lesson the words to tick come."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.ui.exercises.view import ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import MenuButton
from course.ui.widgets.choices import Segments

_SHORT = 10  # characters of a title on the button; the whole of it stands in the list


class Chooser(QWidget):
    """Not there where there is nothing to choose."""

    part_chosen = Signal(int)
    place_chosen = Signal(str)  # exercise or lesson; empty for all

    def __init__(self, context: ViewContext, parts: Sequence[str], places: Sequence[tuple[str, str]]) -> None:
        """`parts`: names of the lists, the first chosen; `places`: id and title."""
        super().__init__()
        self._context, self._titles = context, dict(places)
        layout: QBoxLayout = column(self, gap=8) if theme.large else row(self, gap=8)
        if len(parts) > 1:
            segments = Segments(context.say("part"), parts, 0, vertical=theme.large)
            segments.chosen.connect(self.part_chosen)
            layout.addWidget(segments)
        self._menu = MenuButton(context.say("filter"))
        for place, title in (("", context.say("all")), *places):
            action = self._menu.add(title)
            action.triggered.connect(lambda _=False, place=place: self.on_place_chosen(place))
        layout.addLayout(at_left(self._menu))
        self._menu.setVisible(len(places) > 1)
        self._say("")
        if len(parts) < 2 and len(places) < 2:
            self.hide()

    def on_place_chosen(self, place: str) -> None:
        """Only words of this place, or of all."""
        self._say(place)
        self.place_chosen.emit(place)

    def _say(self, place: str) -> None:
        words = self._titles.get(place, self._context.say("all"))
        short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"
        self._menu.set_label(short, f"{self._context.say('filter')}: {words}")
