"""The window closes when every half-typed word is on disk, or the person says that it may."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QCloseEvent

from course.errors import CourseError
from course.ui.open_course import OpenCourse
from course.ui.window import Window

if TYPE_CHECKING:
    from course.ui.widgets.dialog import Dialog


class Closing(QObject):
    """Asks once at a time."""

    def __init__(self, window: Window, course: OpenCourse) -> None:
        super().__init__(window)
        self._window, self._course = window, course
        self._dialog: Dialog | None = None
        self._is_confirmed = False
        window.closing.connect(self.on_closing)

    def on_closing(self, event: QCloseEvent) -> None:
        """Keep what is half typed; where that fails, stay and ask."""
        self._course.suspend()
        if self._is_confirmed:
            return
        if (obstacle := self._course.holder.obstacle()) is not None:
            event.ignore()
            self._ask(obstacle)

    def _ask(self, obstacle: CourseError) -> None:
        """Say what is not saved and why."""
        from course.ui.widgets.dialog import Dialog

        if self._dialog is not None:
            self._dialog.raise_()
            return
        title, close, stay = _words()
        dialog = Dialog(self._window, title, _sentence(obstacle), close, stay, fill_reject=True)
        dialog.accepted.connect(self.on_confirmed)
        dialog.rejected.connect(self.on_stayed)
        self._dialog = dialog
        dialog.open()

    def on_confirmed(self) -> None:
        """Close all the same."""
        self._dialog = None
        self._is_confirmed = True
        self._window.close()

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
