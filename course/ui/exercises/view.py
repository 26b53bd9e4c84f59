"""What the figures of the exercises have in common: what they are given, and how they answer."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from course.content.exercise import Exercise, ExerciseStep
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import Margins, card, column, row
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth

if TYPE_CHECKING:
    from course.progress.answers import Entry
    from course.progress.own_words import OwnWords

_PANEL_GAP = 30  # px between a figure and its side panel
_SENTENCE_GAP = 12


def capital(words: str) -> str:
    """The same with a capital at the start."""
    return words[:1].upper() + words[1:]


def _none(exercise: str) -> "list[Entry]":
    return []


class ViewContext(NamedTuple):
    """What a view is given. `values`: field id -> value, as `content.exercise.Field` describes them.

    `history`: the last finished entries of this exercise and the open one, oldest first. `entries` gives
    those of another exercise, `own_words` what the person wrote anywhere, newest first.
    """

    exercise: Exercise
    step: ExerciseStep
    language: str
    values: dict[str, object]
    history: "list[Entry]"
    now: datetime
    entries: "Callable[[str], list[Entry]]" = _none
    own_words: "Callable[[], list[OwnWords]]" = list
    energy: tuple[int, ...] = ()  # the energy words of the last two weeks, 0–4, oldest first
    entry: str = ""  # the id of the one that is open; empty before its first answer

    def say(self, sentence: str, **values: object) -> str:
        """A sentence of the exercise in the person's language; KeyError if there is none of that name."""
        return self.exercise.say[sentence][self.language].format(**values)

    def label(self, field: str) -> str:
        """The question of a field."""
        return self.exercise.fields[field].label[self.language]


class View(QWidget):
    """A figure to answer with: `answered` carries an answer, `edited` what is half typed.

    In a low window, or with large text, `low` is true and the view leaves out what can be missed.
    """

    edited = Signal(str, object)  # field id, value: kept as a draft
    answered = Signal(str, object)  # field id, value; None = taken back
    help_asked = Signal()
    step_asked = Signal(str)  # another step of this exercise
    again_asked = Signal()  # finish this entry and begin a new one
    finish_asked = Signal()  # finish this entry and close
    entry_asked = Signal(str, str)  # another entry of this exercise, and a step of it
    answered_in = Signal(str, str, object)  # an answer in another entry of this exercise: entry, field, value

    WIDTH = 860  # px at 100 %: how wide the column should be

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self.context = context
        self.values = dict(context.values)
        self.low = theme.large
        self._words = Label("", "strong")
        self._watched: QWidget | None = None

    @abstractmethod
    def sentence(self) -> str:
        """The bold sentence under the figure: what it shows, in words."""

    def footer(self) -> str:
        """What the bar below says in place of where one is; empty for that."""
        return ""

    def ends(self) -> bool:
        """Whether nothing comes after this, so that the button onward finishes the entry."""
        return False

    def leave(self) -> None:
        """The step is left: what is half typed is an answer now."""

    def say(self, sentence: str, **values: object) -> str:
        """A sentence of this exercise."""
        return self.context.say(sentence, **values)

    def listed(self, words: Sequence[str], apart: bool = False) -> str:
        """ "a", "a and b", "a, b and c"; `apart` puts a comma before the last “and” too."""
        if len(words) < 2:
            return "".join(words)
        pattern = self.tr("{first}, and {last}") if apart else self.tr("{first} and {last}")
        return pattern.format(first=", ".join(words[:-1]), last=words[-1])

    def number(self, count: int) -> str:
        """A small number as a word."""
        names = (
            self.tr("no"), self.tr("one"), self.tr("two"), self.tr("three"), self.tr("four"), self.tr("five"),
            self.tr("six"), self.tr("seven"), self.tr("eight"), self.tr("nine"), self.tr("ten"),
            self.tr("eleven"), self.tr("twelve"),
        )  # fmt: skip
        return names[count] if 0 <= count < len(names) else str(count)

    def on_low_changed(self) -> None:
        """The window became low, or high again."""

    def _keep(self, field: str, value: object) -> None:
        """This is an answer; None takes it back."""
        self._remember(field, value)
        self.answered.emit(field, value)

    def _draft(self, field: str, value: object) -> None:
        """This is half typed."""
        self._remember(field, value)
        self.edited.emit(field, value)

    def _remember(self, field: str, value: object) -> None:
        if value is None:
            self.values.pop(field, None)
        else:
            self.values[field] = value

    def _tell(self, figure: QWidget) -> None:
        """Say the sentence of now, under the figure and to a screen reader."""
        words = self.sentence()
        self._words.setText(words)
        figure.setAccessibleDescription(words)

    def _compose(self, figure: QWidget, panel: QWidget, panel_width: int, *below: QWidget) -> QVBoxLayout:
        """The whole of the view: figure, its sentence, and what stands below that. Gives its layout.

        The panel (`panel_width` px at 100 %) stands beside the figure, or after its sentence when the text
        is large.
        """
        layout = column(self, gap=_SENTENCE_GAP)
        if theme.large:
            for widget in (figure, self._words, *below):
                layout.addWidget(widget)
            layout.addSpacing(_PANEL_GAP - _SENTENCE_GAP)
            layout.addWidget(panel, 1)
            return layout
        panel.setFixedWidth(theme.px(panel_width))
        both = row(gap=_PANEL_GAP)
        both.addWidget(figure, 1)
        both.addWidget(panel)
        layout.addLayout(both, 1)
        for widget in (self._words, *below):
            layout.addWidget(widget)
        return layout

    def _look_at_window(self) -> None:
        low = theme.large or self.window().height() < LOW
        if low != self.low:
            self.low = low
            self.on_low_changed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is not self.window():
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = self.window()
            self._watched.installEventFilter(self)
        self._look_at_window()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            # The player lays a screen out before it shows it: leave out then what will be left out.
            self._look_at_window()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._watched:
            self._look_at_window()
        return False


class Canvas(QWidget):
    """A painted figure that can be focused; `draw` paints it."""

    def __init__(self, name: str, least: int) -> None:
        """`least`: how low it may become, in px at 100 %."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.px(least))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @abstractmethod
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the figure into `rect`."""

    def on_card(self, margins: Margins = (4, 4, 4, 4)) -> QWidget:
        """The figure on a card of its own."""
        box, inner = card(margins)
        inner.addWidget(self, 1)
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        self.draw(painter, QRectF(self.rect()))
        painter.end()
