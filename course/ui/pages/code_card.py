"""The recovery code on screen, and the ways to take it along: print, copy, PDF."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout

from course import atomic_write, clock
from course.content import sentences
from course.errors import StorageError
from course.ui import clipboard, paper, words
from course.ui.charts import recovery_slip
from course.ui.charts.recovery_slip import Slip
from course.ui.theme.fonts import role_font
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import at_left, column, frame, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_SPACING, _HIGH = 2, 46  # px at 100 %
_NBSP = "\N{NO-BREAK SPACE}"


class CodeCard(QFrame):
    """Shows the code it is given; it keeps no other copy."""

    taken = Signal()  # it was printed, copied or saved

    def __init__(self, code: str, language: str) -> None:
        """`code` is groups with a dash between them."""
        super().__init__()
        self.setProperty("role", "card")
        self._code, self._language = code, language
        self._outcome = Label("", "strong")
        self._outcome.hide()
        layout = column(self, (26, 22, 26, 12))
        layout.addLayout(self._head())
        layout.addSpacing(theme.px(14))
        layout.addLayout(self._groups())
        layout.addSpacing(theme.px(6))
        layout.addLayout(self._ways())
        layout.addWidget(self._outcome)

    def slip(self, now: datetime) -> Slip:
        """The paper that carries it."""
        made = sentences.date_text(now.date().isoformat(), self._language).replace(" ", _NBSP)
        about = self.tr(
            "Opens your workbook if the passphrase slips your mind. Keep this on paper."
            " Whoever has it can get in."
        )
        notes = (
            self.tr("Made on {date}.").format(date=made),
            self.tr("Works only if you put the lock on after that."),
            self.tr("There is no 0 or O in it, and no 1, I or L."),
        )
        return Slip(self.tr("Recovery code"), about, self._code.split("-"), notes)

    def outcome(self) -> str:
        """What came of the last way that was chosen."""
        return self._outcome.text()

    def on_print_asked(self) -> None:
        """On a printer that the person chooses."""
        try:
            printer = paper.ask_printer(self, paper.A6_ACROSS)
        except LookupError:
            printed = False
        else:
            if printer is None:
                return
            printed = paper.print_pages(printer, self._paint(), form=paper.A6_ACROSS)
        if printed:
            self._say(self.tr("The page is on its way to the printer."))
            self.taken.emit()
        else:
            self._say(self.tr("The printer does not answer. Save the page as PDF and print later."))

    def on_copy_asked(self) -> None:
        """Into the clipboard, for a program that keeps passwords for instance."""
        clipboard.put_secret(self._code)
        self.taken.emit()
        self._say(self.tr("The code is on the clipboard. Copy something else over it when you are done."))

    def on_pdf_asked(self) -> None:
        """As a PDF where the person wants it."""
        title = self.tr("Recovery code")
        path = paper.ask_place(self, self.tr("Save as PDF"), f"{title.lower()}.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            atomic_write.write(path, paper.pdf(title, self._paint(), form=paper.A6_ACROSS))
        except StorageError as problem:
            self._say(words.error_of_file(problem, path))
        else:
            self.taken.emit()
            saved = self.tr(
                "Saved as {file}, in the folder {folder}. Whoever opens this computer then has the code."
            )
            self._say(saved.format(file=path.name, folder=path.parent))

    def _paint(self) -> paper.Paint:
        return partial(recovery_slip.draw, slip=self.slip(clock.now()))

    def _head(self) -> QBoxLayout:
        across: QBoxLayout = column(gap=8) if theme.large else row(gap=12)
        said = column(gap=4)
        said.addWidget(Label(self.tr("Your recovery code"), "h2"))
        about = self.tr("For when the phrase slips your mind. Keep it on paper, say with your passport.")
        said.addWidget(Label(about, "meta"))
        across.addLayout(said, 1)
        print_ = Button(self.tr("Print"), "plain", "printer", self.tr("Print the recovery code"))
        print_.clicked.connect(self.on_print_asked)
        across.addWidget(print_, 0, Qt.AlignmentFlag.AlignLeft)
        return across

    def _groups(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        in_row = 2 if theme.large else 4
        for number, group in enumerate(self._code.split("-")):
            box = frame("soft")
            box.setMinimumHeight(theme.px(_HIGH))
            label = _Group(group)
            label.setAccessibleName(
                self.tr("Group {n}: {letters}").format(n=number + 1, letters=" ".join(group))
            )
            column(box).addWidget(label)
            grid.addWidget(box, number // in_row, number % in_row)
        return grid

    def _ways(self) -> QBoxLayout:
        copy = Button(self.tr("Copy"), "quiet-left", name=self.tr("Copy the recovery code"))
        copy.clicked.connect(self.on_copy_asked)
        save = Button(self.tr("Save as PDF"), "quiet", name=self.tr("Save the recovery code as PDF"))
        save.clicked.connect(self.on_pdf_asked)
        return at_left(copy, save)

    def _say(self, said: str) -> None:
        self._outcome.setText(said)
        self._outcome.show()
        announce(self, said)


class _Group(Label):
    """Four characters, wide apart, to be read over to somebody."""

    def __init__(self, group: str) -> None:
        super().__init__(group, "code", wrap=False, centred=True)
        letters = role_font("code")
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(_SPACING))
        self.setFont(letters)
        self.selectable()
