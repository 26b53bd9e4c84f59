"""Beside the compass: the chosen areas with a small act for each, and all areas as a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from course.progress.values import AREAS, MOST, Area, Chosen
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_TITLES = ("chosen-one", "chosen-one", "chosen-two", "chosen-three")  # by how many are chosen
_LIST_ROW = 44  # px at 100 %


class ChosenPanel(QWidget):
    """A field for each chosen area, and a menu for another while there is room."""

    toggled = Signal(str)  # an area is to be chosen, or taken away
    act_edited = Signal(str, str)  # area, half-typed words
    act_left = Signal(str, str)  # area, words

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._layout: QVBoxLayout = column(self)
        self._fields: list[_ActField] = []
        self._shown: tuple[tuple[Area, ...], bool] | None = None

    def show_chosen(self, chosen: Sequence[Chosen], low: bool) -> None:
        """These areas; the fields stay as they are while the areas are the same."""
        shown = (tuple(one.area for one in chosen), low)
        if shown == self._shown:
            return
        added = self._shown is not None and len(chosen) > len(self._shown[0])
        self._shown = shown
        empty(self._layout)
        say = self._context.say
        self._layout.addWidget(Label(say(_TITLES[len(chosen)]), "h2"))
        if not low or theme.large:
            self._layout.addWidget(Label(say("chosen-about"), "meta"))
        self._layout.addSpacing(6 if low else 12)
        self._fields = [self._field(one) for one in chosen]
        for field in self._fields:
            self._layout.addWidget(field)
            self._layout.addSpacing(6 if low else 12)
        if len(chosen) < MOST:
            self._layout.addLayout(at_left(self._menu(chosen)))
        self._layout.addStretch(1)
        if added:
            self._fields[-1].line.setFocus()

    def leave(self) -> None:
        """What is half typed is an answer now."""
        for field in self._fields:
            field.leave()

    def _field(self, one: Chosen) -> "_ActField":
        field = _ActField(one, self._context)
        field.edited.connect(self.act_edited)
        field.left.connect(self.act_left)
        field.taken_away.connect(self.toggled)
        return field

    def _menu(self, chosen: Sequence[Chosen]) -> MenuButton:
        menu = MenuButton(self._context.say("choose-next" if chosen else "choose-first"))
        taken = {one.area for one in chosen}
        for area in AREAS:
            if area not in taken:
                action = menu.add(capital(self._context.say(f"area-{area}")))
                action.triggered.connect(lambda _=False, area=area: self.toggled.emit(area))
        return menu


class _ActField(QWidget):
    """The name of an area, a line for its small act, and a button that takes it away."""

    edited = Signal(str, str)
    left = Signal(str, str)
    taken_away = Signal(str)

    def __init__(self, one: Chosen, context: ViewContext) -> None:
        super().__init__()
        self._area, self._known = one.area, one.act
        name = capital(context.say(f"area-{one.area}"))
        act = next((part for part in context.exercise.fields["chosen"].columns if part.id == "act"), None)
        self.line = QLineEdit(one.act)
        if act is not None:
            self.line.setMaxLength(act.max_length)
        self.line.setCursorPosition(0)
        self.line.setPlaceholderText(context.say("act-hint"))
        self.line.setAccessibleName(context.say("act-of", area=name))
        self.line.textEdited.connect(lambda: self.edited.emit(self._area, self._words()))
        self.line.editingFinished.connect(self.leave)
        away = Button("", "step", "x", context.say("take-away", area=name))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(lambda: self.taken_away.emit(self._area))
        layout = column(self, gap=4)
        layout.addWidget(Label(name, "strong"))
        line = row(gap=8)
        line.addWidget(self.line, 1)
        line.addWidget(away)
        layout.addLayout(line)

    def leave(self) -> None:
        """Send what stands there, if it is something new."""
        if self._words() != self._known:
            self._known = self._words()
            self.left.emit(self._area, self._known)

    def _words(self) -> str:
        return self.line.text().strip()


class AreaList(QWidget):
    """Every area in words, the widest gap first; a click chooses it or takes it away."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)
        self._areas: list[Area] = []
        self._rows: list[Row] = []

    def show_areas(self, areas: Sequence[tuple[Area, str, bool]]) -> None:
        """Of each its words, and whether it is chosen; the keyboard stays where it was."""
        held = next((number for number, line in enumerate(self._rows) if line.hasFocus()), -1)
        empty(self._layout)
        self._areas = [area for area, _, _ in areas]
        self._rows = []
        for area, words, is_chosen in areas:
            line = Row("", words, "", "check" if is_chosen else "plus")
            line.setMinimumHeight(theme.px(_LIST_ROW))
            line.inner.setContentsMargins(8, 2, 8, 2)
            line.title.set_role("strong" if is_chosen else "body")
            line.clicked.connect(lambda _=False, area=area: self.chosen.emit(area))
            self._layout.addWidget(line)
            self._layout.addWidget(hairline())
            self._rows.append(line)
        self._layout.addStretch(1)
        if held >= 0:
            self._rows[held].setFocus()
