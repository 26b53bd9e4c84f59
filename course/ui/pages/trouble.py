"""One sentence when the data cannot be opened: what happened, what is kept, what to do."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from course.errors import CourseError
from course.ui import words
from course.ui.chosen import Chosen
from course.ui.pages.chosen_folder import ChosenFolder, ask_folder
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, card, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

# Codes: another folder helps, or holds a copy.
_ELSEWHERE = ("disk-full", "read-only", "network-place", "storage", "key-lost")
_ROUND = 16  # px around the card that come into sight with it
_chosen: WeakKeyDictionary[CourseError, Chosen] = (
    WeakKeyDictionary()
)  # a new size or light makes the page anew


class TroublePage(SoloPage):
    """For every error of opening but damage, which has a page of its own."""

    again_asked = Signal()
    folder_chosen = Signal(str)  # everything is to be kept there, in this run

    def __init__(
        self,
        problem: CourseError,
        look: Callable[[str], Chosen] = Chosen,
        is_new: bool = False,
        goes_back: bool = False,
    ) -> None:
        """`look(folder)` tells what is meant by another folder; `is_new`: in this one nothing was written.

        `goes_back`: something else lies behind this page, and to close it closes no more than that.
        """
        super().__init__(self.tr("Back") if goes_back else "")
        self._problem, self._look, self._is_new = problem, look, is_new
        self._card, self._inner = card((28, 24, 28, 24))
        self.column.addWidget(Label(self._title(), "display"))
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(Label(self._sentence(), "body").selectable())
        if (path := problem.values.get("path")) is not None:
            self.column.addSpacing(theme.px(8))
            self.column.addWidget(Label(str(path), "meta").selectable())
        self.column.addSpacing(theme.px(24))
        self.main_button = Button(self.tr("Try again"), "primary")
        self.main_button.clicked.connect(self.again_asked)
        self._other = Button(self.tr("Choose another folder"), "plain", "folder-open")
        self._other.clicked.connect(self.on_other_clicked)
        self._other.setVisible(_helps_elsewhere(problem))
        self.column.addLayout(_beside(self.main_button, self._other))
        self.column.addSpacing(theme.px(24))
        self._card.hide()
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self._fill_card()
        if problem in _chosen:
            self._show_card()

    def _title(self) -> str:
        if "left" in self._problem.values:
            return self.tr("Not everything is erased yet")
        if self._problem.code == "busy":
            return self.tr("One moment more")
        if self._problem.code == "content":
            return self.tr("The lessons do not open")
        if self._is_new:
            return self.tr("Beginning does not work yet")
        return self.tr("What you wrote does not open")

    def _sentence(self) -> str:
        if self._problem.code == "read-only":
            return self.tr(
                "I may not write in this folder. Nothing has changed."
                " Choose another folder, or let me write here."
            )
        return words.error(self._problem)

    def on_other_clicked(self) -> None:
        """Ask for a folder, and say what choosing it means before anything is done."""
        if folder := ask_folder(self, self.tr("Choose another folder")):
            _chosen[self._problem] = self._look(folder)
            self._show_card()

    def into_sight(self) -> None:
        """Put the keyboard on the button of the card, and scroll to the card and above all to that."""
        self._on.setFocus()
        for part in (self._card, self._on):
            self._area.ensureWidgetVisible(part, 0, theme.px(_ROUND))

    def _show_card(self) -> None:
        self._folder.show_folder(_chosen[self._problem])
        self._on.setAccessibleDescription(self._folder.said())
        self._card.show()
        QTimer.singleShot(0, self.into_sight)  # by then page and card have their place

    def _fill_card(self) -> None:
        self._inner.addWidget(Label(self.tr("The folder you chose"), "h2"))
        self._folder = ChosenFolder(leaves=not self._is_new)
        self._inner.addWidget(self._folder)
        self._inner.addSpacing(theme.px(18))
        self._on = Button(self.tr("Go on in this folder"))
        self._on.clicked.connect(lambda: self.folder_chosen.emit(_chosen[self._problem].root))
        self._inner.addLayout(at_left(self._on))


def _helps_elsewhere(problem: CourseError) -> bool:
    if problem.code == "damaged":
        return "only_read" in problem.values
    return problem.code in _ELSEWHERE and "left" not in problem.values


def _beside(*buttons: Button) -> QVBoxLayout:
    """Side by side, or under each other with large text."""
    both = column(gap=10)
    for line in (buttons,) if not theme.large else ((button,) for button in buttons):
        both.addLayout(at_left(*line, gap=12))
    return both
