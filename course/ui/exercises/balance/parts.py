"""Around the scales: the buttons above them, the list that replaces them, the rows and the help below."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from course.progress.balance import SIDES, Side
from course.ui.exercises.view import ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, frame, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_ROW = 52  # px at 100 %


class AddBar(QWidget):
    """Add something that costs or gives, in a low window from one menu; the list in place of the scales.

    In a low window the question about violence stands here too, where there is room.
    """

    add_asked = Signal(str)  # side
    list_asked = Signal(bool)  # True = the list, False = the scales
    question_clicked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._as_list = False
        self._buttons: list[Button] = []
        self._menu = MenuButton(context.say("add"))
        line = row(self, gap=10)
        for side in SIDES:
            button = Button(context.say(f"add-{side}"), "plain", "plus")
            button.clicked.connect(lambda _=False, side=side: self.add_asked.emit(side))
            action = self._menu.add(context.say(f"add-{side}"))
            action.triggered.connect(lambda _=False, side=side: self.add_asked.emit(side))
            self._buttons.append(button)
            line.addWidget(button)
        line.addWidget(self._menu)
        self._question = Button(context.say("help"), "quiet", "life-buoy")
        self._question.clicked.connect(self.question_clicked)
        self._question.hide()
        line.addWidget(self._question)
        line.addStretch(1)
        self._list = Button(self.tr("As a list"), "quiet", "list")
        self._scales = Button(self.tr("As scales"), "quiet", "scale")
        for button, wanted in ((self._list, True), (self._scales, False)):
            button.clicked.connect(lambda _=False, wanted=wanted: self.list_asked.emit(wanted))
            line.addWidget(button)
        self.show_which(False)

    def show_which(self, as_list: bool) -> None:
        """Offer the other way of looking; the keyboard stays on it."""
        held = self._list.hasFocus() or self._scales.hasFocus()
        self._list.setVisible(not as_list)
        self._scales.setVisible(as_list)
        if held:
            (self._scales if as_list else self._list).setFocus()

    def fit(self, low: bool, room: bool, question: bool) -> None:
        """One menu in a `low` window; without `room` nothing can be added; with the `question` or not."""
        for button in self._buttons:
            button.setVisible(room and not low)
        self._menu.setVisible(room and low)
        self._question.setVisible(question)


class ItemList(QWidget):
    """The same as the scales, in words: a row for each thing."""

    clicked = Signal(int)  # place in the rows of the answer

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._layout = column(self)
        self._taps: dict[int, Row] = {}

    def show_items(self, items: Sequence[tuple[int, Side, str]]) -> None:
        """Of each thing its place in the rows, its side, and what is said of it."""
        empty(self._layout)
        self._taps = {}
        for side in SIDES:
            here = [(place, words) for place, of, words in items if of == side]
            self._layout.addWidget(Label(capital(self._context.say(f"side-{side}")), "strong"))
            for place, words in here:
                self._layout.addWidget(hairline())
                self._layout.addWidget(self._row(place, words))
            self._layout.addWidget(hairline())
            self._layout.addSpacing(12)
        self._layout.addStretch(1)

    def focus_row(self, place: int) -> None:
        """Put the keyboard on this row, or on the first if it is gone."""
        taps = list(self._taps.values())
        if taps:
            self._taps.get(place, taps[0]).setFocus()

    def _row(self, place: int, words: str) -> Row:
        line = Row("", words, "", "pencil")
        line.setMinimumHeight(theme.px(_ROW))
        line.clicked.connect(lambda: self.clicked.emit(place))
        self._taps[place] = line
        return line


class LinedRows(QWidget):
    """A few rows between hairlines, under each other or side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)

    def show_rows(self, rows: Sequence[QWidget], beside: bool) -> None:
        """These in the place of those that were there."""
        empty(self._layout)
        for group in [rows] if beside and rows else [[line] for line in rows]:
            self._layout.addWidget(hairline())
            across = row(gap=24)
            for line in group:
                across.addWidget(line, 1)
            self._layout.addLayout(across)
        if rows:
            self._layout.addWidget(hairline())
        self.setVisible(bool(rows))


class HelpRow(QWidget):
    """A question about violence, threat or bullying; pressed, it says what helps and offers it.

    Where the question stands elsewhere, only what helps is here.
    """

    help_asked = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._question = Button(context.say("help"), "quiet-left", "life-buoy")
        self._question.clicked.connect(self.on_clicked)
        self._panel = frame("soft")
        inner = column(self._panel, (20, 14, 20, 14), 10)
        inner.addWidget(Label(context.say("help-more"), "body"))
        self._help = Button(self.tr("Help now"), "plain", "life-buoy")
        self._help.clicked.connect(self.help_asked)
        inner.addLayout(at_left(self._help))
        self._panel.hide()
        layout = column(self, gap=4)
        layout.addLayout(at_left(self._question))
        layout.addWidget(self._panel)

    def fit(self, asks: bool, answers: bool) -> None:
        """Whether the question stands here, and whether it is asked at all, here or elsewhere."""
        self._question.setVisible(asks)
        self.setVisible(asks or (answers and not self._panel.isHidden()))

    def on_clicked(self) -> None:
        """Open what helps, or close it again."""
        opens = self._panel.isHidden()
        self._panel.setVisible(opens)
        self.setVisible(opens or not self._question.isHidden())
        if opens:
            self._help.setFocus()
            # Where the panel lies is known only when the page has made room for it.
            QTimer.singleShot(0, self._panel, self._bring_into_view)

    def _bring_into_view(self) -> None:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(self._panel)
            parent = parent.parentWidget()
