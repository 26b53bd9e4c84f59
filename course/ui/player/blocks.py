"""One widget for each kind of block of a lesson step."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from course.content.lesson import Act, CheckQuestion, Keep, Mark, Problem, WriteField
from course.content.lesson import Prose as ProseBlock
from course.ui import words
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.prose import Prose
from course.ui.widgets.ring import Ring
from course.ui.widgets.save_line import SaveLine
from course.ui.widgets.sure_panel import SurePanel
from course.ui.widgets.tap import Tap

FIELD_HEIGHT = 112
_MOST_TEXT = 20_000  # characters in one field


class TextField(QPlainTextEdit):
    """A field for own words: plain text only, grows, Tab leaves it.

    `full` is the line that says so when there is more than fits; whoever makes the field places it.
    """

    edited = Signal(str)
    left = Signal(str)

    def __init__(self, name: str, hint: str, text: str = "", most: int = _MOST_TEXT) -> None:
        super().__init__()
        self._least, self._most = theme.px(FIELD_HEIGHT), most
        self.full = Label(words.too_long(), "error")
        self.full.hide()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._grow()
        self.textChanged.connect(self.on_text_changed)

    def on_text_changed(self) -> None:
        """Say what stands there now, and make room for it."""
        self._keep_within()
        self._grow()
        self.edited.emit(self.toPlainText())

    def _keep_within(self) -> None:
        text = self.toPlainText()
        self.full.setVisible(len(text) > self._most)
        if len(text) > self._most:
            self.blockSignals(True)
            self.setPlainText(text[: self._most])
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.blockSignals(False)

    def _grow(self) -> None:
        lines = min(self.document().size().height(), 14)
        wanted = round(lines * self.fontMetrics().lineSpacing()) + theme.px(24)
        self.setFixedHeight(max(self._least, wanted))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())


class KeepBox(QFrame):
    """“To remember”, in a soft box; a lower one for a low window."""

    def __init__(self, keep: Keep, low: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        edge = 8 if low else 14
        layout = column(self, (20, edge, 20, edge), 4)
        layout.addWidget(Label(self.tr("To remember"), "strong"))
        layout.addWidget(Label(keep.text, "body"))


class ProblemBox(QFrame):
    """Something of the lesson that cannot be shown, said in its place."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        layout = column(self, (20, 14, 20, 14), 4)
        layout.addWidget(Label(self.tr("This part of the lesson cannot be shown"), "strong"))
        layout.addWidget(Label(self.tr("The rest works. What you wrote is kept."), "body"))
        layout.addWidget(Label(problem.message, "meta"))


class ProseBlockView(QWidget):
    """Running text with its marks; one “how sure is this?” panel open at a time, in place."""

    link_clicked = Signal(str)

    def __init__(self, block: ProseBlock, marks: tuple[Mark, ...], source: Callable[[str], tuple[str, str]]):
        super().__init__()
        self._marks = {f"mark:{mark.name}": mark for mark in marks}
        self._source = source
        self._panel: SurePanel | None = None
        names = {address: self._name(mark) for address, mark in self._marks.items()}
        self._layout = column(self, gap=8)
        self.prose = Prose(block.html, block.text, names=names)
        self.prose.link_clicked.connect(self.on_link_clicked)
        self._layout.addWidget(self.prose)

    def _name(self, mark: Mark) -> str:
        levels = {
            "settled": self.tr("Settled"),
            "likely": self.tr("Likely"),
            "view": self.tr("A view"),
            "disputed": self.tr("Disputed"),
        }
        return self.tr("How sure is this? {level}").format(level=levels[mark.level])

    def on_link_clicked(self, address: str) -> None:
        """A mark opens or closes its panel; another link is the player's."""
        if (mark := self._marks.get(address)) is None:
            self.link_clicked.emit(address)
            return
        open_now = self._panel.mark if self._panel else None
        self.close_panel()
        if mark is not open_now:
            self._open(mark)

    def _open(self, mark: Mark) -> None:
        found = [self._source(key) for key in mark.sources if key != "own"]
        short = "; ".join(name for name, _ in found) or self.tr("A rule of thumb of this course")
        panel = SurePanel(mark, short, "\n".join(full for _, full in found))
        panel.closed.connect(self.close_panel)
        self._layout.addWidget(panel)
        self._panel = panel
        panel.setFocus()

    def is_open(self) -> bool:
        """Whether a panel is open."""
        return self._panel is not None

    def close_panel(self) -> None:
        """Close the panel, if one is open."""
        if self._panel is not None:
            self._layout.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None


class WriteView(QWidget):
    """A question and a field for own words."""

    edited = Signal(object)
    answered = Signal(object)
    retried = Signal()

    def __init__(self, block: WriteField, text: str) -> None:
        super().__init__()
        self._known = text
        layout = column(self, gap=6)
        layout.addWidget(Label(block.question, "strong"))
        if block.hint:
            layout.addWidget(Label(block.hint, "meta"))
        self.field = TextField(block.question, "", text)
        self.field.edited.connect(self.on_edited)
        self.field.left.connect(self.on_left)
        layout.addWidget(self.field)
        layout.addWidget(self.field.full)
        self.save_line = SaveLine()
        self.save_line.retry_clicked.connect(self.retried)
        layout.addWidget(self.save_line)

    def on_edited(self, text: str) -> None:
        """Newer words than what is kept."""
        self.save_line.clear()
        self.edited.emit(text)

    def on_left(self, text: str) -> None:
        """The field was left: this is an answer now, if it changed."""
        if text != self._known:
            self._known = text
            self.answered.emit(text or None)


class CheckView(QWidget):
    """A question with answers; the explanation comes after any choice, and none is right or wrong."""

    answered = Signal(object)

    def __init__(self, block: CheckQuestion, chosen: int | None) -> None:
        super().__init__()
        self._comments: list[Label] = []
        self._taps: list[Tap] = []
        layout = column(self, gap=10)
        layout.addWidget(Label(block.question, "strong"))
        for index, choice in enumerate(block.choices):
            tap = Tap(choice.answer, "choice", margins=(18, 8, 18, 8), checkable=True)
            tap.setAutoExclusive(True)
            tap.setMinimumHeight(theme.px(52))
            tap.add(Label(choice.answer, "body"), 1)
            tap.clicked.connect(lambda _=False, index=index: self.on_chosen(index))
            comment = Label(choice.comment, "meta")
            comment.setContentsMargins(theme.px(18), 0, 0, 0)
            comment.hide()
            layout.addWidget(tap)
            layout.addWidget(comment)
            self._taps.append(tap)
            self._comments.append(comment)
        if chosen is not None and chosen < len(self._taps):
            self._taps[chosen].setChecked(True)
            self._explain(chosen)

    def on_chosen(self, index: int) -> None:
        """Explain this answer and keep it."""
        self._explain(index)
        self.answered.emit(index)

    def _explain(self, index: int) -> None:
        for position, comment in enumerate(self._comments):
            comment.setVisible(position == index)
        self._taps[index].setAccessibleDescription(self._comments[index].text())


class ActView(QWidget):
    """A bodily act under a ring without sound; skipping it counts as done."""

    finished = Signal()

    def __init__(self, block: Act) -> None:
        super().__init__()
        self._seconds = block.seconds
        self._ring = Ring(block.label, self.tr("seconds"), block.seconds)
        self._button = Button(block.label, "plain", "play")
        self._button.clicked.connect(self.on_clicked)
        self._ring.finished.connect(self.on_finished)
        self._words = Label(self.tr("There is no sound. You can also skip this."), "meta")
        layout = column(self, gap=10)
        line = at_left(self._ring, self._button, gap=24)
        layout.addLayout(line)
        layout.addWidget(self._words)

    def is_begun(self) -> bool:
        """Whether it counts, stands still on its way, or was done just now."""
        return self._ring.running() or self._ring.left < self._seconds

    def on_clicked(self) -> None:
        """Start, or stand still."""
        if self._ring.running():
            self._ring.pause()
            self._button.set_label(self.tr("Go on"))
        else:
            self._ring.start()
            self._button.set_label(self.tr("Pause"))

    def on_finished(self) -> None:
        """The time has passed."""
        self._button.hide()
        self._words.setText(self.tr("That was it."))
        self.finished.emit()
