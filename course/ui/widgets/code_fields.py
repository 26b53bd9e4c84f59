"""Fields for a code in groups: a full one jumps on to the next, and what is pasted spreads over them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from course.ui.theme.fonts import role_font
from course.ui.theme.theme import theme

_SPACING, _HIGH = 2, 50  # px at 100 %
_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhPreferUppercase
)


class CodeFields(QWidget):
    """`edited` after every change; `entered` at Enter; `moved` when the keyboard went to another group."""

    edited = Signal()
    moved = Signal()
    entered = Signal()

    def __init__(self, groups: int, letters: int, normalise: Callable[[str], str]) -> None:
        """`letters` in each of the `groups`; `normalise` takes out what only separates."""
        super().__init__()
        self._letters, self._normalise = letters, normalise
        self.fields = [_Group(self.tr("Group {n}").format(n=number + 1)) for number in range(groups)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        in_row = 2 if theme.large else 4
        for place, field in enumerate(self.fields):
            field.textEdited.connect(lambda text, place=place: self.on_edited(place, text))
            field.left_backwards.connect(lambda place=place: self._go(place - 1))
            field.returnPressed.connect(self.entered)
            grid.addWidget(field, place // in_row, place % in_row)

    def groups(self) -> list[str]:
        """What stands in each field."""
        return [field.text() for field in self.fields]

    def mark(self, number: int, why: str = "") -> None:
        """Show that the group of this number, from 1, does not fit; 0 is none."""
        for place, field in enumerate(self.fields, 1):
            field.mark(place == number, why if place == number else "")

    def go_to(self, number: int) -> None:
        """Put the keyboard in the group of this number, from 1, all of it selected."""
        self.fields[number - 1].setFocus()
        self.fields[number - 1].selectAll()
        self.moved.emit()

    def on_edited(self, place: int, text: str) -> None:
        """Write in capitals; spread over the fields what is more than one holds; jump on when full."""
        plain = self._normalise(text)
        typed_over = len(plain) == self._letters + 1 and self.fields[place].hasFocus()
        if typed_over and self._following(place) != "":
            plain = plain[: self._letters]
        cursor = self.fields[place].cursorPosition()
        at_end = cursor == len(text.encode("utf-16-le", "surrogatepass")) // 2
        pieces = [plain[start : start + self._letters] for start in range(0, len(plain), self._letters)]
        filled = list(zip(range(place, len(self.fields)), pieces or [""], strict=False))
        for there, piece in filled:
            self.fields[there].setText(piece)
        if not at_end:
            self.fields[place].setCursorPosition(cursor)
        elif len(self.fields[filled[-1][0]].text()) == self._letters:
            self._go(filled[-1][0] + 1)
        else:
            self._go(filled[-1][0])
        self.edited.emit()

    def _following(self, place: int) -> str:
        return self.fields[place + 1].text() if place + 1 < len(self.fields) else ""

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.fields):
            self.fields[place].setFocus()
            self.fields[place].end(False)
            self.moved.emit()


class _Group(QLineEdit):
    """One group; Backspace in an empty one goes back."""

    left_backwards = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "code")
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(theme.px(_HIGH))
        self.setInputMethodHints(_HINTS)
        letters = role_font("code")
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(_SPACING))
        self.setFont(letters)

    def mark(self, bad: bool, why: str) -> None:
        """A border that says that this does not fit."""
        self.setAccessibleDescription(why)
        if bool(self.property("bad")) != bad:
            self.setProperty("bad", bad)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left_backwards.emit()
        else:
            super().keyPressEvent(event)
