"""A field for a passphrase: dots that can be shown, and a look at Caps Lock as far as keys betray it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PhraseField(QLineEdit):
    """Nothing in it is offered to a dictionary of the keyboard, shown or not."""

    caps_lock_seen = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.show_letters(False)

    def phrase(self) -> str:
        """What was typed, in one form."""
        from course.code_words import normal

        return normal(self.text())

    def show_letters(self, on: bool) -> None:
        """Letters instead of dots, or back."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS if on else _HINTS | Qt.InputMethodHint.ImhHiddenText)

    def mark(self, bad: bool, why: str = "") -> None:
        """A border that says that this does not fit; `why` is for a screen reader."""
        self.setAccessibleDescription(why)
        if self.property("bad") != bad:
            self.setProperty("bad", bad)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_at_caps_lock(event)
        super().keyPressEvent(event)

    def _look_at_caps_lock(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_seen.emit(False)  # as far as is known, until the next letter
        if len(letter) != 1 or letter.lower() == letter.upper():
            return
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.caps_lock_seen.emit(letter.isupper() != held)
