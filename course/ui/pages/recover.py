"""Opening with the recovery code: eight fields, and the group named in which a slip was made."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from course.errors import CourseError, WrongPhrase
from course.storage.recovery_code import GROUP, GROUPS, normalise, slips
from course.ui import words
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.code_fields import CodeFields
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.labels import Label
from course.ui.work import Work

_WIDTH = 640
_STAND_IN = "2" * GROUP  # for a group that is not typed yet: it only keeps the others in their place


class RecoverPage(SoloPage):
    """`close_asked` goes back to the lock."""

    opened = Signal(object)  # what `unlock` gave
    none_asked = Signal()  # there is no code any more

    def __init__(self, unlock: Callable[[str], object]) -> None:
        """`unlock` opens with a code, on a thread of its own; raises CourseError."""
        super().__init__(self.tr("Back to the lock"), _WIDTH)
        self._unlock = unlock
        self._error = ErrorLine()
        self.code = CodeFields(GROUPS, GROUP, normalise)
        self.main_button = Button(self.tr("Open"), "primary")
        self._work = Work(self, self.main_button, self.tr("Working it out"))
        self._fill()
        self._work.done.connect(self.on_done)
        self.code.edited.connect(self.on_edited)
        self.code.entered.connect(self.on_open_asked)
        self.code.moved.connect(self._into_sight)
        self.main_button.clicked.connect(self.on_open_asked)

    def trouble(self) -> str:
        """What it says about the code now."""
        return self._error.text()

    def on_edited(self) -> None:
        """Name the first group that is whole and wrong; of what is still being typed nothing is said."""
        slip = next(iter(self._slips()), 0)
        self._say(self._about_slip(slip) if slip else "", slip)

    def on_open_asked(self) -> None:
        """Try the code, if there is no slip in it."""
        groups = self.code.groups()
        unfinished = next((number for number, one in enumerate(groups, 1) if len(one) != GROUP), 0)
        if slip := next(iter(self._slips()), 0):
            self._say(self._about_slip(slip), slip)
            self.code.go_to(slip)
        elif unfinished:
            said = self.tr("Group {n} is not finished yet. Each group has four characters.")
            self._say(said.format(n=unfinished), unfinished)
            self.code.go_to(unfinished)
        else:
            code = "-".join(groups)
            self._work.run(lambda: self._unlock(code))

    def on_done(self, outcome: object) -> None:
        """It opened, or this is why not."""
        if isinstance(outcome, WrongPhrase):
            older = self.tr(
                "This code belongs to another workbook or an older lock. See if there is a later paper."
            )
            self._say(older)
            self.code.go_to(1)
        elif isinstance(outcome, CourseError):
            self._say(words.error(outcome))
        else:
            self.opened.emit(outcome)

    def _slips(self) -> list[int]:
        """The numbers of the groups that are whole and wrong."""
        groups = self.code.groups()
        whole = [number for number, group in enumerate(groups, 1) if len(group) == GROUP]
        found = slips("".join(group if len(group) == GROUP else _STAND_IN for group in groups))
        return [number for number in found if number in whole]

    def _about_slip(self, number: int) -> str:
        said = self.tr("Group {n} does not fit yet. An 8 looks like a B, a 5 like an S.")
        return said.format(n=number)

    def _say(self, trouble: str, number: int = 0) -> None:
        if trouble != self._error.text():
            self._error.say(trouble)
        self.code.mark(number, trouble)
        self._into_sight()

    def _into_sight(self) -> None:
        self._area.bring(self._error, self.code.focusWidget() or self.code)

    def _fill(self) -> None:
        inner = self.column
        inner.addWidget(Label(self.tr("Open with your recovery code"), "display"))
        inner.addSpacing(theme.px(6))
        about = self.tr(
            "The code is eight groups of letters and figures. Dashes and small letters do not matter."
        )
        inner.addWidget(Label(about, "body"))
        inner.addSpacing(theme.px(20))
        typed = column(gap=theme.px(10))
        typed.addWidget(self._error)
        typed.addWidget(self.code)
        inner.addLayout(typed)
        inner.addSpacing(theme.px(14))
        after = self.tr(
            "After that you choose a new passphrase."
            " You get a new code too, so have some paper at hand; the old one then no longer works."
        )
        inner.addWidget(Label(after, "meta"))
        inner.addSpacing(theme.px(22))
        none = Button(self.tr("I do not have the code any more"), "quiet")
        none.clicked.connect(self.none_asked)
        inner.addLayout(at_left(self.main_button, none))
        inner.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.code.fields[0].setFocus()
