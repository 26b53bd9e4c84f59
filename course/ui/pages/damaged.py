"""Damage: first a cause that is not the person, then the newest good copy, and two honest lists."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from course.errors import CourseError
from course.storage.backup import Copy
from course.storage.restore import Examination, Good
from course.ui import words
from course.ui.pages.damage_words import DamageWords
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import at_left, column, empty, frame, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Icon, Row
from course.ui.work import Work, stays


class DamagedPage(SoloPage):
    """One click puts a copy back; nothing is thrown away whatever is chosen."""

    mended = Signal(str)  # it opens again; the sentence says how it ended

    def __init__(
        self,
        language: str,
        examination: Examination,
        now: datetime,
        name: Callable[[str], str],
        mend: Callable[[Copy | None], object],
    ) -> None:
        """`name(object)` is the title of the exercise or lesson, or empty.

        `mend` puts a copy back, or goes on without one, on a thread of its own; raises CourseError.
        """
        super().__init__()
        self._found, self._mend = examination, mend
        self._words = DamageWords(language, examination, now, name)
        self._offered = examination.copies[0] if examination.copies else None
        self._choosing = False
        self._afterwards = ""  # what is to be said when what was chosen is done
        self._work = Work(self, meanwhile=self.tr("One moment"))
        self._work.done.connect(self.on_done)
        self._trouble = Label("", "error")
        self._card: QVBoxLayout = column(margins=(28, 24, 28, 24))
        self.main_button = Button("", "primary")
        self._fill()

    def take_over(self, old: "DamagedPage") -> None:
        """Offer what was chosen there."""
        self._offered, self._choosing = old._offered, old._choosing
        self._fill_card()

    def on_copy_asked(self, copy: Copy | None, button: Button) -> None:
        """Put this copy back, or go on without one; until that is done nothing else is chosen."""
        mend = self._mend
        self._trouble.hide()
        if not stays(self):
            self._afterwards = self.afterwards(copy)
            self._work.run(lambda: mend(copy), button)

    def on_done(self, outcome: object) -> None:
        """It opens again, or this is why not, and it can be chosen once more."""
        if isinstance(outcome, CourseError):
            self._trouble.setText(words.error(outcome))
            self._trouble.show()
            announce(self, self._trouble.text())
        else:
            self.mended.emit(self._afterwards)

    def afterwards(self, copy: Copy | None) -> str:
        """What is said when `copy` was put back, or it went on without one."""
        return self._words.afterwards(copy)

    def _fill(self) -> None:
        self.column.addWidget(Label(self.tr("A piece of what you wrote is damaged"), "display"))
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(Label(self._words.cause(), "body"))
        self.column.addSpacing(theme.px(20))
        box: QFrame = frame("card")
        box.setLayout(self._card)
        self.column.addWidget(box)
        self._fill_card()
        self._trouble.hide()
        self.column.addWidget(self._trouble)
        self.column.addSpacing(theme.px(22))
        self._add_lists()
        self.column.addSpacing(theme.px(20))
        self.column.addWidget(hairline())
        self.column.addSpacing(theme.px(8))
        self._add_foot()
        self.column.addStretch(1)

    # -- the card -------------------------------------------------------------------------------

    def _fill_card(self) -> None:
        empty(self._card)
        if self._choosing:
            self._fill_with_choices()
        elif self._offered is not None:
            self._fill_with_copy(self._offered)
        else:
            self._fill_without_copy()

    def _fill_with_copy(self, good: Good) -> None:
        self._card.addWidget(Label(self._words.title(good), "h2"))
        self._card.addSpacing(3)
        self._card.addWidget(Label(self._words.inside(good), "body"))
        self._card.addSpacing(theme.px(18))
        self.main_button = Button(self.tr("Put this copy back"), "primary")
        self.main_button.clicked.connect(lambda: self.on_copy_asked(good.copy, self.main_button))
        across = column(gap=8) if theme.large else row(gap=12)
        across.addWidget(self.main_button, 0, Qt.AlignmentFlag.AlignLeft)
        if len(self._found.copies) > 1:
            other = Button(self.tr("Choose another"), "quiet")
            other.clicked.connect(self.on_other_clicked)
            across.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        across.addStretch(1)
        self._card.addLayout(across)

    def _fill_with_choices(self) -> None:
        self._card.addWidget(Label(self.tr("Which copy?"), "h2"))
        self._card.addSpacing(6)
        for good in self._found.copies:
            line = Row("", self._words.day(good), self._words.counts(good.contents))
            line.clicked.connect(lambda _=False, good=good: self.on_chosen(good))
            self._card.addWidget(hairline())
            self._card.addWidget(line)

    def _fill_without_copy(self) -> None:
        self._card.addWidget(Label(self.tr("There is no good copy"), "h2"))
        self._card.addSpacing(3)
        self._card.addWidget(Label(self.tr("What I can read is below."), "body"))
        self._card.addSpacing(theme.px(18))
        self.main_button = Button(self.tr("Go on with what there is"), "primary")
        self.main_button.clicked.connect(lambda: self.on_copy_asked(None, self.main_button))
        self._card.addLayout(at_left(self.main_button))

    def on_other_clicked(self) -> None:
        """Show all good copies with their dates."""
        if not stays(self):
            self._choosing = True
            self._fill_card()

    def on_chosen(self, good: Good) -> None:
        """Offer this copy; nothing happens to the workbook yet."""
        if stays(self):
            return
        self._offered, self._choosing = good, False
        self._fill_card()
        self.main_button.setFocus()

    # -- below the card -------------------------------------------------------------------------

    def _add_lists(self) -> None:
        across = column(gap=20) if theme.large else row(gap=36)
        across.addLayout(self._list(self.tr("This is still there"), "check", self._words.left()), 1)
        lost = self._words.lost()
        symbol, lines = ("circle-alert", lost) if lost else ("check", [self._words.nothing_lost()])
        across.addLayout(self._list(self.tr("This I could not read"), symbol, lines), 1)
        self.column.addLayout(across)

    @staticmethod
    def _list(title: str, symbol: str, lines: list[str]) -> QVBoxLayout:
        layout = column(gap=7)
        layout.addWidget(Label(title, "h2"))
        for text in lines:
            line = row(gap=12)
            line.addWidget(Icon(symbol, "primary", 20), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(text, "body"), 1)
            layout.addLayout(line)
        layout.addStretch(1)
        return layout

    def _add_foot(self) -> None:
        across = column(gap=4) if theme.large else row(gap=12)
        if self._offered is None:
            said = self.tr("Nothing is thrown away. The damaged file is kept.")
        else:
            said = self.tr("The damaged file is kept. Without a copy you miss what I could not read.")
        across.addWidget(Label(said, "meta"), 1)
        if self._offered is not None:
            on = Button(self.tr("Go on without a copy"), "quiet")
            on.clicked.connect(lambda: self.on_copy_asked(None, on))
            across.addWidget(on)
        self.column.addLayout(across)
