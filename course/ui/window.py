"""The one window of the program: what it shows now, help from everywhere, and the keys that always work."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from course.ui.keys import KEYS
from course.ui.theme.theme import theme
from course.ui.theme.tokens import TEXT_SIZES
from course.ui.widgets.focus_ring import FocusRing

LEAST = (900, 600)
USUAL = (1120, 760)


class Window(QWidget):
    """Holds one content at a time, and the help page over it."""

    size_asked = Signal(int)  # text size in per cent
    light_asked = Signal(str)
    lock_asked = Signal()
    closing = Signal(object)  # QCloseEvent; ignored, the window stays
    painted = Signal()  # once, when the first frame is on the screen

    def __init__(self, app: QApplication, make_help: Callable[[], QWidget]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Twenty degrees"))
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self._make_help = make_help
        self._is_painted = False
        self._content: QWidget | None = None
        self._help: QWidget | None = None
        self._over: QWidget | None = None
        self._stack = QStackedLayout(self)
        self._ring = FocusRing(self, app)
        self._add_keys()

    def show_content(self, content: QWidget) -> None:
        """Show this instead of what was there."""
        helps = self.helps()
        self.close_help()
        old, self._content = self._content, content
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        if old is not None and old is not content:
            self._stack.removeWidget(old)
            old.deleteLater()
        for over in self._over_everything():
            over.raise_()
        if helps:  # made anew as well, for instance because the text became larger
            self.show_help()

    @property
    def content(self) -> QWidget | None:
        """What is shown, or lies under help."""
        return self._content

    def when_idle(self, do: Callable[[], object]) -> None:
        """Do it once nothing is being worked out here any more, and what came of that is told."""
        from course.ui.work import afterwards

        afterwards(self, do)

    def show_help(self) -> None:
        """Help now, over whatever is shown."""
        if self._help is None:
            self._help = self._make_help()
            self._stack.addWidget(self._help)
        self._stack.setCurrentWidget(self._help)
        self._help.setFocus()

    def show_over_help(self, page: QWidget) -> None:
        """A page over the help page; `close_over_help` brings help back."""
        self._over = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def close_over_help(self) -> None:
        """Back to help."""
        if self._over is not None:
            self._stack.removeWidget(self._over)
            self._over.deleteLater()
            self._over = None
        self.show_help()

    def close_help(self) -> None:
        """Back to what was shown."""
        if self._help is not None:
            self._stack.removeWidget(self._help)
            self._help.deleteLater()
            self._help = None
        if self._content is not None:
            self._stack.setCurrentWidget(self._content)

    def helps(self) -> bool:
        """Whether the help page is shown."""
        return self._help is not None

    def _over_everything(self) -> list[QWidget]:
        """The ring of the focus, and dialogs that wait for an answer whatever is shown below them."""
        found = (child for child in self.children() if isinstance(child, QWidget))
        return [child for child in found if child.isVisible() and self._stack.indexOf(child) < 0]

    def place(self) -> str:
        """Where the window stands, to be kept in the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_place(self, text: str) -> None:
        """Stand where it stood; anything unreadable is left alone."""
        if text:
            self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii")))

    def _add_keys(self) -> None:
        self._key("help", self.show_help)
        self._key("larger", lambda: self.size_asked.emit(self._next_size(1)))
        self._key("smaller", lambda: self.size_asked.emit(self._next_size(-1)))
        self._key("usual-size", lambda: self.size_asked.emit(100))
        self._key("light", self._switch_light)
        self._key("lock", self.lock_asked.emit)

    def _key(self, name: str, do: Callable[[], None]) -> None:
        for keys in KEYS[name]:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(do)

    @staticmethod
    def _next_size(by: int) -> int:
        now = TEXT_SIZES.index(round(theme.scale * 100))
        return TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, now + by))]

    def _switch_light(self) -> None:
        self.light_asked.emit("day" if theme.light == "evening" else "evening")

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._ring.by_keyboard = True
        try:
            return super().focusNextPrevChild(forward)
        finally:
            self._ring.by_keyboard = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # the widgets in the window paint after this

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit(event)
