"""To another computer: six words that seal the file, the file itself, and what to do with it there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from course.errors import CourseError
from course.ui import clipboard, paper, words
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import at_left, column, frame
from course.ui.widgets.buttons import Button
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.labels import Label
from course.ui.widgets.phrase_box import PhraseBox
from course.ui.work import Work, stays

_WIDTH = 640
_HIGH = 46  # px at 100 %


class MoveOutPage(SoloPage):
    """`close_asked` goes back to Settings, but not while it works; nothing of the workbook changes here."""

    def __init__(self, code: str, suffix: str, pack: Callable[[str, Path], object]) -> None:
        """`code` is six words; `pack(phrase, target)` makes the file, on a thread; raises CourseError."""
        super().__init__(self.tr("Settings"), _WIDTH)
        self._code, self._suffix, self._pack = code, suffix, pack
        self._target: Path | None = None  # where it is being made
        self._made: Path | None = None
        self.card = WordsCard(code)
        self.own = PhraseBox(self.tr("Your own phrase"))
        self.own.on_show_clicked()  # it is typed only once, so it is typed in sight
        self.own.hide()
        self._error = ErrorLine()
        self._outcome = Label("", "strong")
        self._then = Label("", "body")
        self.main_button = Button(self.tr("Make the file"), "primary")
        self._other = Button(self.tr("Rather a phrase of my own"), "quiet-left")
        self._work = Work(self, self.main_button, self.tr("Packing it"), holds=True)
        self._fill()
        self.main_button.clicked.connect(self.on_make_asked)
        self._other.clicked.connect(self.on_other_asked)
        self._work.done.connect(self.on_done)

    def outcome(self) -> str:
        """What came of it, and what to do then."""
        return "\n".join(filter(None, (self._outcome.text(), self._then.text())))

    def on_other_asked(self) -> None:
        """Six words, or a phrase of one's own."""
        to_own = self.own.isHidden()
        self.own.setVisible(to_own)
        self.card.setHidden(to_own)
        own, six = self.tr("Rather a phrase of my own"), self.tr("Rather the six words")
        self._other.set_label(six if to_own else own)
        if to_own:
            self.own.field.setFocus()

    def take_over(self, old: "MoveOutPage") -> None:
        """Show what was typed there, and what was made."""
        self.own.take_over(old.own)
        if not old.own.isHidden():
            self.on_other_asked()
        if old._made is not None:
            self._show_made(old._made)

    def on_make_asked(self) -> None:
        """Ask where, and make it."""
        if stays(self):
            return
        phrase = self._code if self.own.isHidden() else self.own.phrase()
        if trouble := words.phrase_trouble(phrase):
            self.own.say(trouble)
            return
        name = self.tr("Twenty degrees") + self._suffix
        kind = self.tr("A workbook to move") + f" (*{self._suffix})"
        target = paper.ask_place(self, self.tr("Make the file"), name, kind)
        if target is None:
            return
        self._error.say("")
        self._target = target
        self._work.run(lambda: self._pack(phrase, target))

    def on_done(self, outcome: object) -> None:
        """It is there, or this is why not."""
        assert self._target is not None
        if isinstance(outcome, CourseError):
            self._error.say(words.error_of_file(outcome, self._target))
            return
        self._show_made(self._target)
        self._area.bring(self._then, self._outcome)
        announce(self, self.outcome())

    def _show_made(self, target: Path) -> None:
        self._made = target
        saved = self.tr("{file} is in the folder {folder}. Take it along, on a stick for instance.").format(
            file=target.name, folder=target.parent
        )
        then = self.tr(
            "On the other computer choose ‘I come from another computer’."
            " Begun there already? Then choose ‘Open a file’ under Settings."
            " Erase here only once it opens there."
        )
        self._outcome.setText(saved)
        self._then.setText(then)
        for line in (self._outcome, self._then):
            line.show()

    def _fill(self) -> None:
        inner = self.column
        self.setAccessibleName(self.tr("To another computer"))
        inner.addWidget(Label(self.tr("To another computer"), "display"))
        inner.addSpacing(theme.px(8))
        about = self.tr(
            "All of it goes into one file: words, settings, help numbers and lock."
            " If the other computer has a workbook already, only your words go over."
            " Whoever has the file, and the words that go with it, can read all of it."
        )
        inner.addWidget(Label(about, "body"))
        inner.addSpacing(theme.px(20))
        inner.addWidget(self.card)
        inner.addWidget(self.own)
        inner.addLayout(at_left(self._other))
        inner.addSpacing(theme.px(14))
        making = column(gap=theme.px(8))
        making.addWidget(self._error)
        making.addLayout(at_left(self.main_button))
        inner.addLayout(making)
        inner.addSpacing(theme.px(14))
        for line in (self._outcome, self._then):
            line.hide()
            inner.addWidget(line)
        inner.addWidget(Label(self.tr("Here everything stays as it is."), "meta"))
        inner.addStretch(1)


class WordsCard(QFrame):
    """Six words to write down, three in a row."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._code = code
        layout = column(self, (26, 22, 26, 14))
        layout.addWidget(Label(self.tr("Six words lock the file"), "h2"))
        about = self.tr(
            "Write them down, in this order. You see them only now. Do not keep them with the file."
        )
        layout.addWidget(Label(about, "meta"))
        layout.addSpacing(theme.px(12))
        grid = QGridLayout()
        grid.setSpacing(8)
        across = 2 if theme.large else 3
        for number, word in enumerate(code.split()):
            grid.addWidget(self._word(number, word), number // across, number % across)
        layout.addLayout(grid)
        self._copy = Button(self.tr("Copy"), "quiet-left", name=self.tr("Copy the six words"))
        self._copy.clicked.connect(self.on_copy_asked)
        layout.addLayout(at_left(self._copy))
        self._copied = Label("", "meta")
        self._copied.hide()
        layout.addWidget(self._copied)

    def on_copy_asked(self) -> None:
        """All six, with spaces in between."""
        clipboard.put_secret(self._code)
        said = self.tr("The words are on the clipboard. Copy something else over them when you are done.")
        self._copied.setText(said)
        self._copied.show()
        announce(self, said)

    def _word(self, number: int, word: str) -> QFrame:
        box = frame("soft")
        box.setMinimumHeight(theme.px(_HIGH))
        label = Label(word, "strong", wrap=False)
        label.setAccessibleName(self.tr("Word {n}: {word}").format(n=number + 1, word=word))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner = column(box, (12, 4, 12, 4))
        inner.addWidget(label, 0, Qt.AlignmentFlag.AlignCenter)
        return box
