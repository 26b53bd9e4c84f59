"""The system asks the program to end: the window closes as if the person had closed it."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier

_ENOUGH = 4096  # bytes; a signal leaves one


class SessionEnd(QObject):
    """Calls `close` after SIGTERM, SIGHUP or Ctrl+C, amid Qt's loop, where Python handlers do not run."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        if os.name == "nt":
            return  # Windows sends its own message, which closes the window
        self._close = close
        self._reading, writing = os.pipe()
        for end in (self._reading, writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: self.on_signal())

    def on_signal(self) -> None:
        """Close; what is not read out of the pipe would ask again for ever."""
        with suppress(BlockingIOError):
            os.read(self._reading, _ENOUGH)
        self._close()
