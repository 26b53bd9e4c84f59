"""One passphrase asked for: its name, what does not fit, the field with Show, and a word about Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.error_line import ErrorLine
from course.ui.widgets.labels import Label
from course.ui.widgets.phrase_field import PhraseField

_UNDER, _GAP = 32, 4  # px at 100 %: nothing moves when there is a word about Caps Lock
_UNDER_LARGE = 24  # large text has less room, and its lines stand further apart


class PhraseBox(QWidget):
    """Enter in the field is `entered`."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = PhraseField(name)
        self._error = ErrorLine()
        self._show = Button("")
        self._show.clicked.connect(self.on_show_clicked)
        self._label_show(shown=False)
        self._caps = Label("", "meta", wrap=False)
        self._caps.setFixedHeight(theme.px(_UNDER_LARGE if theme.large else _UNDER))
        self._caps.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._caps.setContentsMargins(0, 0 if theme.large else theme.px(_GAP), 0, 0)
        layout = column(self)
        label = Label(name, "strong")
        label.setBuddy(self.field)
        layout.addWidget(label)
        layout.addSpacing(theme.px(8))
        under = column(gap=theme.px(8))
        under.addWidget(self._error)
        across = row(gap=10)
        across.addWidget(self.field, 1)
        across.addWidget(self._show)
        under.addLayout(across)
        layout.addLayout(under)
        layout.addWidget(self._caps)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(lambda: self.say(""))
        self.field.caps_lock_seen.connect(self.on_caps_lock_seen)

    def phrase(self) -> str:
        """What was typed."""
        return self.field.phrase()

    def trouble(self) -> str:
        """What it says about the phrase now."""
        return self._error.text()

    def say(self, trouble: str) -> None:
        """What does not fit about the phrase, which stays and is selected; or nothing (any more)."""
        self._error.say(trouble)
        self.field.mark(bool(trouble), trouble)
        if trouble:
            self.field.setFocus()
            self.field.selectAll()

    def take_over(self, old: "PhraseBox") -> None:
        """Show what was typed there, in letters or in dots as there."""
        self.field.setText(old.field.text())
        if old.field.echoMode() != self.field.echoMode():
            self.on_show_clicked()

    def on_show_clicked(self) -> None:
        """Letters or dots; the keyboard goes back to them."""
        shown = self.field.echoMode() == PhraseField.EchoMode.Normal
        self.field.show_letters(not shown)
        self._label_show(not shown)
        self.field.setFocus()

    def on_caps_lock_seen(self, on: bool) -> None:
        """A letter came out of the keyboard larger or smaller than the keys that were held."""
        words = self.tr("Caps Lock is on.") if on else ""
        if words and not self._caps.text():
            announce(self, words)
        self._caps.setText(words)

    def _label_show(self, shown: bool) -> None:
        if shown:
            self._show.set_label(self.tr("Hide"), self.tr("Hide the passphrase"))
        else:
            self._show.set_label(self.tr("Show"), self.tr("Show the passphrase"))
