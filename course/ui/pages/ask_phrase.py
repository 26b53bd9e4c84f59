"""A dialog that asks for the passphrase before it lets something about the lock be changed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from course.errors import CourseError
from course.ui import words
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.phrase_box import PhraseBox
from course.ui.work import Work, stays


class AskPhrase(Dialog):
    """It stays until the phrase fits or the person chooses not to, which is too late once it works."""

    passed = Signal(object)  # what `check` gave

    def __init__(
        self, parent: QWidget, title: str, text: str, accept: str, check: Callable[[str], object]
    ) -> None:
        """`check` tries the phrase and does what it is for, on a thread of its own; raises CourseError."""
        super().__init__(parent, title, text, accept, QCoreApplication.translate("AskPhrase", "Not now"))
        self._check = check
        self.phrase = PhraseBox(self.tr("Your passphrase as it is now"))
        self.body.addWidget(self.phrase)
        self.phrase.entered.connect(self.on_accepted)
        self._work = Work(self, self._accept, self.tr("Working it out"))
        self._work.done.connect(self.on_done)

    def open(self) -> None:
        super().open()
        self.phrase.field.setFocus()

    def on_accepted(self) -> None:
        """Try the phrase, if there is one."""
        if phrase := self.phrase.phrase():
            self._work.run(lambda: self._check(phrase))
        else:
            self.phrase.field.setFocus()

    def on_rejected(self) -> None:
        """Not now; what is being done already is told first."""
        if not stays(self):
            super().on_rejected()

    def on_done(self, outcome: object) -> None:
        """It fits, or this is why not."""
        if isinstance(outcome, CourseError):
            self.phrase.say(words.error(outcome))
            return
        self._close()
        self.passed.emit(outcome)
