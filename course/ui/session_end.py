"""The system asks the program to end: the window closes as if the person had closed it."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class SessionEnd(QObject):
    """Calls `close` after SIGTERM, SIGHUP or Ctrl+C, amid Qt's loop, where Python handlers do not run."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        if os.name == "nt":
            return  # Windows sends its own message, which closes the window
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: close())
