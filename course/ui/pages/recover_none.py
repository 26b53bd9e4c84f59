"""Without the phrase and without the code: what can still be done, and no hope that is not there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from course.ui.pages.chosen_folder import ask_folder
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import hairline
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_WIDTH = 640


class RecoverNonePage(SoloPage):
    """Nothing is deleted, whatever is chosen; `close_asked` goes back to the lock."""

    folder_chosen = Signal(str)  # of an old copy, for this run
    file_asked = Signal()  # begin with a file from another computer; the locked workbook is kept
    anew_asked = Signal()  # begin again; the locked workbook is kept

    def __init__(self, find: Callable[[str], Path | None], is_here: Callable[[Path], bool]) -> None:
        """`find` gives the data folder that a chosen folder means, None if no workbook is there.

        `is_here` tells whether that is the one that is locked.
        """
        super().__init__(self.tr("Back to the lock"), _WIDTH)
        self._find, self._is_here = find, is_here
        self._error = ErrorLine()
        inner = self.column
        inner.addWidget(Label(self.tr("Without phrase and without code"), "display"))
        inner.addSpacing(theme.px(8))
        honest = self.tr(
            "Without those two this workbook does not open. That is hard, and not your doing."
            " The lock is made like this to protect you."
        )
        inner.addWidget(Label(honest, "body"))
        inner.addSpacing(theme.px(24))
        inner.addWidget(Label(self.tr("What you can still do"), "h2"))
        inner.addSpacing(theme.px(8))
        inner.addWidget(hairline())
        about = self.tr("Sometimes the phrase comes back later. You can try as often as you like.")
        self._add("rotate-ccw", self.tr("Try once more"), about).clicked.connect(self.close_asked)
        about = self.tr("From before the lock, or from another computer.")
        copy = self._add("folder-open", self.tr("Open an old copy"), about)
        copy.clicked.connect(self.on_copy_asked)
        inner.addWidget(self._error)
        about = self.tr("With its six words your words are back.")
        file = self._add("file-text", self.tr("I have a file for another computer"), about)
        file.clicked.connect(self.file_asked)
        about = self.tr("The course is there again at once. The old workbook is kept.")
        self._add("sun", self.tr("Begin again"), about).clicked.connect(self.on_anew_asked)
        inner.addStretch(1)

    def on_copy_asked(self) -> None:
        """A folder in which a copy is; say first what it means to open that."""
        if not (folder := ask_folder(self, self.tr("Open an old copy"))):
            return
        if (root := self._find(folder)) is None:
            self._say(self.tr("There is no workbook in this folder. Choose the folder with your data."))
            return
        if self._is_here(root):
            self._say(self.tr("This is the locked workbook itself. Choose a folder with a copy of it."))
            return
        self._error.say("")
        text = self.tr(
            "You then work in this copy, for this time only. The next start asks for the lock again."
        )
        accept, reject = self.tr("Open this copy"), self.tr("Not now")
        dialog = Dialog(self, self.tr("Open this copy?"), text, accept, reject)
        dialog.body.addWidget(Label(str(root), "meta").selectable())
        dialog.accepted.connect(lambda: self.folder_chosen.emit(str(root)))
        dialog.open()

    def on_anew_asked(self) -> None:
        """Say first what happens to the workbook that is locked."""
        title = self.tr("Begin with an empty workbook?")
        text = self.tr(
            "The locked workbook gets a folder of its own. If the phrase comes back, open it under Settings."
            " Only ‘Erase everything’ takes it away."
        )
        dialog = Dialog(self, title, text, self.tr("Begin again"), self.tr("Not now"), fill_reject=True)
        dialog.accepted.connect(self.anew_asked)
        dialog.open()

    def _say(self, trouble: str) -> None:
        self._error.say(trouble)
        self._area.bring(self._error)

    def _add(self, symbol: str, title: str, about: str) -> Row:
        line = Row(symbol, title, about)
        self.column.addWidget(line)
        self.column.addWidget(hairline())
        return line
