"""One line over the page one comes back to; it goes at the next click or key, never by itself."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import row
from course.ui.widgets.labels import Label

_FROM_BELOW = 24  # px at 100 %
_ENDS = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)


class PassingLine(QFrame):
    """Lies at the bottom of `page`, and lets clicks through."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("role", "soft")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Label("", "strong", wrap=False)
        row(self, (20, 12, 20, 12)).addWidget(self._words)
        self._page = page
        self.hide()

    def text(self) -> str:
        """What it says; empty while it is not there."""
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str) -> None:
        """Show it, and let a screen reader hear it."""
        self._words.setText(words)
        self.adjustSize()
        self.move(
            (self._page.width() - self.width()) // 2,
            self._page.height() - self.height() - theme.px(_FROM_BELOW),
        )
        self.show()
        self.raise_()
        announce(self, words)
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def end(self) -> None:
        """It has been read."""
        self.hide()
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDS:
            self.end()
        return False
