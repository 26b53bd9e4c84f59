"""The fixed place near a field that says whether the words are kept; never a toast."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label


class SaveLine(QWidget):
    """Empty, “Saved on this computer”, or why it did not work, with a way to try again."""

    retry_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, gap=12)
        self._words = Label("", "small")
        self._retry = Button(self.tr("Try again"), "quiet")
        self._retry.clicked.connect(self.retry_clicked)
        self._retry.hide()
        layout.addWidget(self._words, 1)
        layout.addWidget(self._retry)
        self.setMinimumHeight(theme.px(22))

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_saved(self) -> None:
        """Only after the commit."""
        self._say(self.tr("Saved on this computer"), "small")

    def show_failed(self, sentence: str) -> None:
        """Say what happened; the words stay in the field."""
        self._say(sentence, "error")
        self._retry.show()

    def show_not_kept(self, sentence: str) -> None:
        """Say it as calmly as that it is saved: nothing failed, and trying again would not help."""
        self._say(sentence, "small")

    def clear(self) -> None:
        """Say nothing: there is something newer than what is kept."""
        self._say("", "small")

    def _say(self, text: str, role: str) -> None:
        self._retry.hide()
        self._words.setText(text)
        self._words.set_role(role)
