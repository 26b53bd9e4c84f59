"""From another computer: the file, the words that open it, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from course.errors import CourseError
from course.ui import words
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.labels import Label
from course.ui.widgets.phrase_box import PhraseBox
from course.ui.work import Work, stays

# Nothing is here yet; it is added to what is here, under a lock or open; or it comes in its place.
Kind = Literal["first", "added", "added-open", "instead"]
_WIDTH = 640


class MoveInPage(SoloPage):
    """`close_asked` goes back, but not while the file is taken in."""

    arrived = Signal(object)  # what `take_in` gave

    def __init__(self, kind: Kind, suffix: str, take_in: Callable[[Path, str], object]) -> None:
        """`take_in(file, phrase)` opens the file and takes in all of it, on a thread; raises CourseError."""
        is_added = kind in ("added", "added-open")
        super().__init__(self.tr("Settings") if is_added else self.tr("Back"), _WIDTH)
        self._kind, self._suffix, self._take_in = kind, suffix, take_in
        self._file: Path | None = None
        self._error = ErrorLine()
        self._choose = Button(self.tr("Choose the file"), "plain", "folder-open")
        self._name = Label(self.tr("No file chosen yet."), "meta")
        self.box = PhraseBox(self.tr("The six words, or your own phrase"))
        self.box.on_show_clicked()  # words from paper are easier to type in sight
        self.main_button = Button(self.tr("Open"), "primary")
        self._work = Work(self, self.main_button, self.tr("Working it out"), holds=True)
        self._fill()
        self._choose.clicked.connect(self.on_choose_asked)
        self.main_button.clicked.connect(self.on_open_asked)
        self.box.entered.connect(self.on_open_asked)
        self._work.done.connect(self.on_done)

    def trouble(self) -> str:
        """What it says about the file now."""
        return self._error.text()

    def choose(self, file: Path) -> None:
        """This file it is."""
        self._file = file
        self._name.setText(file.name)
        self._error.say("")
        self.box.field.setFocus()

    def take_over(self, old: "MoveInPage") -> None:
        """Show what was chosen and typed there."""
        self.box.take_over(old.box)
        if old._file is not None:
            self.choose(old._file)

    def on_choose_asked(self) -> None:
        """Let the person choose the file."""
        if stays(self):
            return
        kind = self.tr("A workbook to move") + f" (*{self._suffix})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the file"), "", kind)
        if name:
            self.choose(Path(name))

    def on_open_asked(self) -> None:
        """Open it, if there is a file and a phrase."""
        file, phrase = self._file, self.box.phrase()
        if file is None:
            self._error.say(self.tr("Choose the file first."))
            self._choose.setFocus()
        elif not phrase:
            self.box.field.setFocus()
        else:
            self._error.say("")
            self._work.run(lambda: self._take_in(file, phrase))

    def on_done(self, outcome: object) -> None:
        """It is in, or this is why not."""
        if not isinstance(outcome, CourseError):
            self.arrived.emit(outcome)
        elif outcome.code == "wrong-phrase":
            self.box.say(self.tr("These words do not open the file. Look at their order and spelling."))
        else:
            self._error.say(self._sentence(outcome))

    def _sentence(self, problem: CourseError) -> str:
        if problem.values.get("path", self._file) != self._file:  # the trouble is with the workbook here
            return words.error(problem)
        sentences = {
            "storage-lost": self.tr(
                "This file is not there any more. Put the stick back and choose it again."
                " Your workbook is fine."
            ),
            "read-only": self.tr("I may not read this file. Choose another one. Your workbook is fine."),
            "foreign-file": self.tr("This is not a file that this program made. Choose another one."),
            "newer-file": self.tr(
                "This file was made by a newer version of this program. Nothing has changed here."
                " Install the newer version first."
            ),
            "damaged": self.tr(
                "This file is damaged. Nothing has changed here. Make it again on the other computer."
            ),
        }
        return sentences.get(problem.code) or words.error(problem)

    def _about(self) -> str:
        if self._kind == "instead":
            return self.tr(
                "The locked workbook gets a folder of its own."
                " If the phrase comes back, open it under Settings."
                " Your words come back without a lock; put a new one on there."
            )
        made = self.tr("You make the file on the other computer: Settings, To another computer.")
        if self._kind == "first":
            return made
        merged = self.tr("What is new is added. What you erased there goes here too.")
        return f"{made} {merged}"

    def _fill(self) -> None:
        inner = self.column
        self.setAccessibleName(self.tr("A workbook from another computer"))
        inner.addWidget(Label(self.tr("A workbook from another computer"), "display"))
        inner.addSpacing(theme.px(8))
        inner.addWidget(Label(self._about(), "body"))
        if self._kind == "added-open":
            inner.addSpacing(theme.px(8))
            open_ = self.tr(
                "There is no lock here yet. Whoever can open this folder can then read all of it."
            )
            inner.addWidget(Label(open_, "body"))
        inner.addSpacing(theme.px(22))
        chosen = column(gap=theme.px(8))
        chosen.addWidget(self._error)
        chosen.addLayout(at_left(self._choose))
        inner.addLayout(chosen)
        inner.addWidget(self._name)
        inner.addSpacing(theme.px(16))
        inner.addWidget(self.box)
        inner.addLayout(at_left(self.main_button))
        inner.addStretch(1)
