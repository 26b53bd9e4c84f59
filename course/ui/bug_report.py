"""What nobody foresaw: written down without any words of the person, and said in one sentence."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer

from course import clock
from course.errors import CourseError, Damaged, StorageError
from course.ui import words
from course.ui.window import Window

_FILE = "bug.txt"


class BugReport:
    """The one exception hook. Each bug is told once: a figure that cannot be painted would ask for ever."""

    def __init__(self, window: Window, folder: Path, on_damaged: Callable[[Damaged], None]) -> None:
        """`folder` is where `bug.txt` goes; damage met in the middle of a click is handed to `on_damaged`."""
        self._window, self.folder, self._on_damaged = window, folder, on_damaged
        self._known: set[str] = set()
        self._telling = False

    def install(self) -> None:
        """Catch what nobody else did, on every thread."""
        sys.excepthook = self.on_bug
        threading.excepthook = lambda failed: self._write_down(failed.exc_type, failed.exc_value)

    def on_bug(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """Write it down and say it; Ctrl+C closes as if by hand."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
        elif self._write_down(kind, error):
            # It may have happened while painting, where no dialog can be made.
            QTimer.singleShot(0, lambda: self._tell(error))

    def _write_down(self, kind: type[BaseException], error: BaseException | None) -> bool:
        """Callable from every thread; False if it stands there already."""
        import traceback

        from course.atomic_write import write

        # Only places and the kind: a message, or that of an earlier error, could quote what somebody wrote.
        places = traceback.format_tb(error.__traceback__) if error is not None else []
        text = f"{''.join(places)}{kind.__name__}\n"
        if text in self._known:
            return False
        self._known.add(text)
        with suppress(StorageError, OSError):
            write(self.folder / _FILE, f"{clock.now().isoformat()}\n{text}".encode())
        sys.stderr.write(text)
        return True

    def _tell(self, error: BaseException) -> None:
        from course.ui.widgets.dialog import Dialog

        if isinstance(error, Damaged):
            self._on_damaged(error)
            return
        if self._telling:
            return
        self._telling = True
        title, text, close, go_on = words.bug()
        if isinstance(error, CourseError):
            text = words.error(error)
        dialog = Dialog(self._window, title, text, close, go_on, fill_reject=True)
        dialog.accepted.connect(self._on_told)
        dialog.accepted.connect(self._window.close)
        dialog.rejected.connect(self._on_told)
        dialog.open()

    def _on_told(self) -> None:
        self._telling = False
