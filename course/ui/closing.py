"""The question before the window closes on words that are not on disk."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from course.errors import CourseError
from course.ui.widgets.dialog import Dialog
from course.ui.window import Window


class Closing(QObject):
    """Asks once at a time; `confirmed` when the person closes all the same."""

    confirmed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._dialog: Dialog | None = None

    def ask(self, obstacle: CourseError) -> None:
        """Say what is not saved and why."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        title, close, stay = _words()
        dialog = Dialog(self._window, title, _sentence(obstacle), close, stay, fill_reject=True)
        dialog.accepted.connect(self.on_closed)
        dialog.rejected.connect(self.on_stayed)
        self._dialog = dialog
        dialog.open()

    def on_closed(self) -> None:
        """Close all the same."""
        self._dialog = None
        self.confirmed.emit()

    def on_stayed(self) -> None:
        """Back to the words."""
        self._dialog = None


def _words() -> tuple[str, str, str]:
    translate = QCoreApplication.translate
    return (
        translate("Closing", "What you did last is not saved"),
        translate("Closing", "Close without it"),
        translate("Closing", "Stay here"),
    )


def _sentence(obstacle: CourseError) -> str:
    translate = QCoreApplication.translate
    sentences = {
        "disk-full": translate("Closing", "The disk is full. Free some space, then close again."),
        "busy": translate("Closing", "Saving takes longer than usual. Wait a moment, then close again."),
        "storage-lost": translate(
            "Closing", "The folder you write in is gone. Put the folder or stick back, then close again."
        ),
    }
    general = translate("Closing", "Saving does not work at the moment. Wait a moment, then close again.")
    kept = translate("Closing", "What was saved before is kept.")
    return f"{sentences.get(obstacle.code, general)} {kept}"
