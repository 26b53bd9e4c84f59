"""Beside the circle: the list of arrows, and the panel of the one that is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from course.content.exercise import Option
from course.ui.charts.kit import elided
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, empty, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_BUTTON_REST = 76  # px at 100 % of a menu button that its words cannot have
_LOW_ROW = 48  # px at 100 %


class ArrowWords(NamedTuple):
    """An arrow in words; `score` is -1 while open, `door` empty when it stands elsewhere."""

    name: str
    score: int
    score_words: str
    signs: tuple[str, ...]
    door: str
    twin: str


class ArrowList(QWidget):
    """All arrows under each other, with how often and how many signs."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._layout = column(self)
        self._rows: list[Row] = []
        self._shown: tuple[Sequence[ArrowWords], bool] = ((), False)

    def show_arrows(self, arrows: Sequence[ArrowWords], low: bool) -> None:
        """What is answered about each; a low list leaves out the second line."""
        if self._shown == (arrows, low):
            return
        self._shown = (arrows, low)
        empty(self._layout)
        self._rows = []
        for index, arrow in enumerate(arrows):
            line = Row("", capital(arrow.name), "" if low else _detail(arrow))
            line.setMinimumHeight(theme.px(_LOW_ROW if low else 62))
            line.inner.setContentsMargins(12, 8, 12, 8)
            line.setAccessibleName(arrow.twin)
            line.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
            self._layout.addWidget(line)
            self._layout.addWidget(hairline())
            self._rows.append(line)
        self._layout.addStretch(1)

    def focus_row(self, index: int) -> None:
        """Put the keyboard on this row."""
        self._rows[index].setFocus()


def _detail(arrow: ArrowWords) -> str:
    return ", ".join(part for part in (arrow.score_words, *arrow.signs, arrow.door) if part)


class ArrowPanel(QWidget):
    """How often, own signs, and the door of one arrow."""

    scored = Signal(int)  # position of the answer; -1 = taken back
    signs_edited = Signal(object)  # rows, half typed
    signs_left = Signal(object)  # rows or None
    door_chosen = Signal(str)  # option id; "" = none
    closed = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._layout: QVBoxLayout = column(self)
        self._scores: list[Button] = []
        self._signs: SignFields | None = None
        self._door: MenuButton | None = None

    def open(self, arrow: str, words: ArrowWords, low: bool) -> None:
        """Show this arrow."""
        self.leave()
        empty(self._layout)
        say, gap = self._context.say, theme.px(12 if low else 18)
        self._layout.addLayout(self._title(words))
        self._layout.addWidget(Label(say("recognise"), "strong"))
        self._layout.addSpacing(6)
        self._layout.addLayout(self._score_grid(arrow))
        self._layout.addSpacing(gap)
        self._add_heading(say("signs"), low)
        self._signs = self._sign_fields(arrow, words, low)
        self._layout.addWidget(self._signs)
        self._layout.addSpacing(theme.px(8) if low else gap)
        self._add_heading(say("door"), low)
        self._door = self._door_menu(arrow)
        self._layout.addWidget(self._door)
        self._layout.addStretch(1)
        self.show_answers(words)

    def show_answers(self, words: ArrowWords) -> None:
        """The answers of now; what is being typed stays as it is."""
        for index, button in enumerate(self._scores):
            button.setChecked(index == words.score)
        if self._door is not None:
            say = self._context.say
            label = capital(words.door or say("door-choose"))
            wide = theme.px(316) - theme.px(_BUTTON_REST)
            self._door.set_label(elided(label, wide, 18), f"{say('door')}: {label}")
            self._door.setToolTip(words.door)

    def focus_first(self) -> None:
        """Put the keyboard on the first answer."""
        if self._scores:
            self._scores[0].setFocus()

    def leave(self) -> None:
        """What is half typed is an answer now."""
        if self._signs is not None:
            self._signs.leave()

    def _add_heading(self, words: str, low: bool) -> None:
        """Left out in a low panel: the control below says in its own words what it asks."""
        if not low:
            self._layout.addWidget(Label(words, "strong"))
            self._layout.addSpacing(6)

    def _title(self, words: ArrowWords) -> QVBoxLayout:
        line = row(gap=8)
        line.addWidget(Label(capital(words.name), "h2"), 1)
        all_arrows = Button("", "step", "list", self.tr("All arrows"))
        all_arrows.setToolTip(self.tr("All arrows"))
        all_arrows.clicked.connect(self.closed)
        line.addWidget(all_arrows)
        both = column(gap=6)
        both.addLayout(line)
        return both

    def _score_grid(self, arrow: str) -> QGridLayout:
        field = self._context.exercise.fields[f"{arrow}-score"]
        name = field.label[self._context.language]
        grid = QGridLayout()
        grid.setSpacing(8)
        self._scores = []
        for index, option in enumerate(field.options):
            words = capital(option.words[self._context.language])
            button = Button(words, "choice", name=f"{name} {words}", checkable=True)
            button.clicked.connect(lambda on, index=index: self.scored.emit(index if on else -1))
            grid.addWidget(button, index // 2, index % 2)
            self._scores.append(button)
        return grid

    def _sign_fields(self, arrow: str, words: ArrowWords, low: bool) -> "SignFields":
        field = self._context.exercise.fields[f"{arrow}-signs"]
        part, say = field.columns[0], self._context.say
        hints = (say("sign-first"), say("sign-next"))
        shape = SignShape(part.id, part.label[self._context.language], hints, field.max_rows, part.max_length)
        fields = SignFields(shape, words.signs, low)
        fields.edited.connect(self.signs_edited)
        fields.left.connect(self.signs_left)
        return fields

    def _door_menu(self, arrow: str) -> MenuButton:
        menu = MenuButton(self._context.say("door-choose"))
        for option in self._context.exercise.fields["door"].options:
            if option.group == arrow:
                self._add_door(menu, option)
        menu.add(self._context.say("door-later")).triggered.connect(lambda: self.door_chosen.emit(""))
        return menu

    def _add_door(self, menu: MenuButton, option: Option) -> None:
        action = menu.add(capital(option.words[self._context.language]))
        action.triggered.connect(lambda: self.door_chosen.emit(option.id))


class SignShape(NamedTuple):
    """How own signs are asked: the column, its name, the hints of the first and a next line, and bounds."""

    column: str
    name: str
    hints: tuple[str, str]
    most: int
    max_length: int


class SignFields(QWidget):
    """A few lines for own words; when the last one is filled, another appears."""

    edited = Signal(object)
    left = Signal(object)

    def __init__(self, shape: SignShape, signs: Sequence[str], low: bool) -> None:
        super().__init__()
        self._shape = shape
        self._layout = column(self, gap=8)
        self._lines: list[QLineEdit] = []
        for sign in signs:
            self._add(sign)
        self._known = self._rows()
        if not (low and self._lines):
            self._add_spare()

    def leave(self) -> None:
        """Send what stands there, if it is something new."""
        rows = self._rows()
        if rows != self._known:
            self._known = rows
            self.left.emit(rows or None)

    def on_edited(self) -> None:
        """Something was typed."""
        self._add_spare()
        self.edited.emit(self._rows() or None)

    def _rows(self) -> list[dict[str, object]]:
        signs = (line.text().strip() for line in self._lines)
        return [{self._shape.column: sign} for sign in signs if sign]

    def _add_spare(self) -> None:
        filled = all(line.text().strip() for line in self._lines)
        if filled and len(self._lines) < self._shape.most:
            self._add("")

    def _add(self, sign: str) -> None:
        line = QLineEdit(sign)
        line.setCursorPosition(0)
        line.setMaxLength(self._shape.max_length)
        line.setPlaceholderText(self._shape.hints[1 if self._lines else 0])
        line.setAccessibleName(f"{self._shape.name} {len(self._lines) + 1}")
        line.textEdited.connect(self.on_edited)
        line.editingFinished.connect(self.leave)
        line.installEventFilter(self)
        self._lines.append(line)
        self._layout.addWidget(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A low panel hides the empty line until somebody is at work here.
        if event.type() == QEvent.Type.FocusIn:
            self._add_spare()
        return False
