"""Beside the body map: the list of own places, and all that belongs to one of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from course.content.exercise import Field
from course.progress.body import LEVELS
from course.ui.charts.body import draw_sample
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.choices import Segments
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Icon, Tap

_SAMPLE = 30  # px at 100 %
_ROW, _LOW_ROW = 62, 48  # px at 100 %
_MANY = 5  # more places than this have one line each, so that figure and list stay side by side


class PlaceWords(NamedTuple):
    """One of the own places; `level` 1–3."""

    place: str
    name: str
    level: int
    detail: str


class PlaceList(QWidget):
    """“Your places”, most trouble first, and a menu with every place there is."""

    opened = Signal(str)
    picked = Signal(str)

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        layout = column(self)
        title = Label(context.say("your-places"), "h2")
        layout.addWidget(title)
        layout.addSpacing(8)
        self._rows: QVBoxLayout = column()
        layout.addLayout(self._rows)
        layout.addSpacing(12)
        self._menu = MenuButton(context.say("from-list"))
        layout.addLayout(at_left(self._menu))
        layout.addStretch(1)
        self._taps: dict[str, Tap] = {}

    def show_places(self, places: Sequence[PlaceWords], every: Sequence[tuple[str, str]], low: bool) -> None:
        """`places` as rows, `every` (id, words) in the menu."""
        empty(self._rows)
        self._taps = {}
        short = low or len(places) > _MANY
        for found in places:
            self._rows.addWidget(hairline())
            self._rows.addWidget(self._row(found, short))
        if places:
            self._rows.addWidget(hairline())
        self._menu.clear()
        for place, words in every:
            self._menu.add(capital(words)).triggered.connect(lambda _=False, p=place: self.picked.emit(p))

    def focus_place(self, place: str) -> None:
        """Put the keyboard on this row, or on the menu if it is gone."""
        self._taps.get(place, self._menu).setFocus()

    def focus_first(self) -> None:
        """Put the keyboard on the menu."""
        self._menu.setFocus()

    def _row(self, found: PlaceWords, short: bool) -> Tap:
        tap = Tap(f"{capital(found.name)}. {found.detail}", margins=(8, 6, 8, 6), gap=14)
        tap.setMinimumHeight(theme.px(_LOW_ROW if short else _ROW))
        tap.add(LevelSample(found.level))
        words = QWidget()
        lines = column(words)
        lines.addStretch(1)
        lines.addWidget(Label(capital(found.name), "strong"))
        if not short:
            lines.addWidget(Label(found.detail, "meta"))
        lines.addStretch(1)
        for label in words.findChildren(QLabel):
            label.setAccessibleName(" ")
        tap.add(words, 1)
        tap.add(Icon("chevron-right", "muted", 20))
        tap.clicked.connect(lambda: self.opened.emit(found.place))
        self._taps[found.place] = tap
        return tap


class LevelSample(QWidget):
    """A small square filled as the map fills a place of this level."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level
        self.setFixedSize(theme.px(_SAMPLE), theme.px(_SAMPLE))

    def show_level(self, level: int) -> None:
        """Another level."""
        self._level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        draw_sample(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._level)
        painter.end()


class PlaceEditor(QFrame):
    """Level, complaint, days, hindrance and since of one place; each can be left open."""

    edited = Signal(str, object)  # column, half-typed value
    answered = Signal(str, object)  # column, value; None = taken back
    taken_out = Signal()
    closed = Signal()

    def __init__(self, context: ViewContext, name: str, values: Mapping[str, object], low: bool) -> None:
        """`values`: the row of this place. A low editor leaves the hints out."""
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(capital(name))
        self._language, self._hints = context.language, theme.large or not low
        self._inputs: list[Input] = []
        parts = {part.id: part for part in context.exercise.fields["places"].columns if part.id != "place"}
        level = LEVELS.index(str(values.get("level"))) if values.get("level") in LEVELS else 0
        self._sample = LevelSample(level + 1)
        levels = parts.pop("level")
        edge = 10 if low else 18
        layout = column(self, (24, edge, 24, edge), 8 if low else 14)
        layout.addLayout(self._title(name))
        layout.addWidget(self._asked(levels, self._level_choice(levels, level)))
        layout.addLayout(_in_columns([self._question(part, values.get(part.id)) for part in parts.values()]))
        layout.addStretch(1)

    def leave(self) -> None:
        """What is half typed is an answer now."""
        for entry in self._inputs:
            entry.leave()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that was not asked on the map."""
        self._inputs[0].setFocus()

    def on_level_chosen(self, index: int) -> None:
        """Another level."""
        self._sample.show_level(index + 1)
        self.answered.emit("level", LEVELS[index])

    def _level_choice(self, field: Field, now: int) -> Segments:
        names = [capital(option.words[self._language]) for option in field.options]
        choice = Segments(field.label[self._language], names, now, vertical=theme.large)
        choice.chosen.connect(self.on_level_chosen)
        return choice

    def _question(self, field: Field, value: object) -> QWidget:
        entry = make_input(field, value, self._language)
        entry.answered.connect(lambda value: self.answered.emit(field.id, value))
        entry.edited.connect(lambda value: self.edited.emit(field.id, value))
        self._inputs.append(entry)
        return self._asked(field, entry)

    def _title(self, name: str) -> QBoxLayout:
        done = Button(self.tr("Done"), "plain", "check")
        done.clicked.connect(self.closed)
        out = Button(self.tr("Take off the map"), "quiet", "trash-2")
        out.clicked.connect(self.taken_out)
        line = row(gap=14)
        line.addWidget(self._sample)
        line.addWidget(Label(capital(name), "h2", wrap=False))
        line.addStretch(1)
        if not theme.large:
            line.addWidget(out)
            line.addWidget(done)
            return line
        lines = column(gap=8)
        lines.addLayout(line)
        lines.addLayout(at_left(done, out))
        return lines

    def _asked(self, field: Field, entry: QWidget) -> QWidget:
        """The question with its hint, above what answers it."""
        holder = QWidget()
        layout = column(holder, gap=4)
        layout.addWidget(Label(field.label[self._language], "strong"))
        hint = field.hint.get(self._language, "")
        if hint and self._hints:
            layout.addWidget(Label(hint, "meta"))
        layout.addWidget(entry)
        return holder


def _in_columns(questions: Sequence[QWidget]) -> QVBoxLayout:
    """The first and the last beside the two between, or all in one column when the text is large."""
    whole = column(gap=14)
    if theme.large:
        for question in questions:
            whole.addWidget(question)
        return whole
    both = row(gap=30)
    for half in (questions[::3], questions[1:3]):
        part = column(gap=14)
        for question in half:
            part.addWidget(question)
        part.addStretch(1)
        both.addLayout(part, 1)
    whole.addLayout(both)
    return whole
