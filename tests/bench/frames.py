"""How long it takes from what somebody does to the end of the frame it causes."""

from collections.abc import Callable
from time import perf_counter, sleep

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_REST = 0.03  # seconds between two things somebody does; nobody reads faster


class Watch(QObject):
    """Knows when a frame of the window is finished."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._frames = 0
        window.installEventFilter(self)

    def frame(self, act: Callable[[], None]) -> float:
        """Milliseconds from the call to the end of the frame it caused, without work put off till later."""
        before = self._frames
        begin = perf_counter()
        act()
        while self._frames == before:
            QCoreApplication.sendPostedEvents()
        return (perf_counter() - begin) * 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._frames += event.type() == QEvent.Type.UpdateRequest
        return False


def rest() -> None:
    """The time in which somebody looks at a page; the program may prepare what comes next."""
    until = perf_counter() + _REST
    while perf_counter() < until:
        QCoreApplication.processEvents()
        # What was let go of waits for a running loop, and here there is none.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        sleep(0.001)
