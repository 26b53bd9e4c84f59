"""A figure in which time passes, once somebody lets it: Space starts and pauses, and nothing runs unseen."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent

from course.ui.exercises.view import View
from course.ui.theme.icons import icon
from course.ui.widgets.buttons import Button


class GuidedView(View):
    """Keys count wherever the keyboard is on this page, unless what has it can use them itself."""

    @abstractmethod
    def running(self) -> bool:
        """Whether time passes now."""

    @abstractmethod
    def start(self) -> None:
        """Begin, go on after a pause, or begin anew when it was over."""

    @abstractmethod
    def pause(self) -> None:
        """Stand still."""

    def toggle(self) -> None:
        """Start or pause."""
        if self.running():
            self.pause()
        else:
            self.start()

    def take_key(self, key: int) -> bool:
        """Whether this key does something here, which is then done."""
        if key == Qt.Key.Key_Space:
            self.toggle()
            return True
        return False

    def leave(self) -> None:
        self.pause()

    def hideEvent(self, event: QHideEvent) -> None:
        self.pause()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not self.take_key(event.key()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        super().eventFilter(watched, event)
        # A key comes to the window when nothing on the way to it had a use for it.
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self._watched
            and self.isVisible()
            and not event.modifiers()
            and self.take_key(event.key())
        )


class StartButton(Button):
    """Starts and pauses; the keyboard stays on it, so Space does the same."""

    def __init__(self) -> None:
        super().__init__("", "plain", "play")

    def show_state(self, running: bool, begun: bool, over: bool = False) -> None:
        """Say what it does now."""
        if running:
            words = self.tr("Pause")
        elif over:
            words = self.tr("Once more")
        else:
            words = self.tr("Go on") if begun else self.tr("Begin")
        self.set_label(words)
        self.setIcon(icon("pause" if running else "play", "ink"))
