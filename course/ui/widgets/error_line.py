"""One sentence above a field that says what does not fit; there only while there is something to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import row
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Icon


class ErrorLine(QWidget):
    """An icon and a sentence, which a screen reader hears when it comes."""

    def __init__(self) -> None:
        super().__init__()
        layout = row(self, gap=8)
        self._words = Label("", "error")
        layout.addWidget(Icon("circle-alert", "error", 20), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say this, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)
