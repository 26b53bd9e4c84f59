"""Time that passes while somebody does something: it can stand still, and does not drift."""

from collections.abc import Callable
from math import ceil, floor
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Countdown(QObject):
    """Counts to `seconds` after `start()`. `clock` gives seconds that only go on."""

    ticked = Signal(int)  # whole seconds passed, each once, in order
    finished = Signal()

    def __init__(
        self, seconds: float, parent: QObject | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self.seconds = seconds
        self._clock = clock
        self._before = 0.0  # passed up to the last start
        self._since: float | None = None  # the clock at the last start; None while it stands still
        self._told = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    def running(self) -> bool:
        """Whether it counts now."""
        return self._since is not None

    def passed(self) -> float:
        """Seconds that were counted, at most all."""
        now = self._before + (self._clock() - self._since if self._since is not None else 0.0)
        return min(now, self.seconds)

    def start(self) -> None:
        """Start, or go on after a pause; nothing if all has passed."""
        if self._since is None and self._before < self.seconds:
            self._since = self._clock()
            self._wait()

    def pause(self) -> None:
        """Stand still."""
        self._before, self._since = self.passed(), None
        self._timer.stop()

    def look(self) -> None:
        """See what the time is, and tell every second that passed."""
        if self._since is None:
            return
        passed = self.passed()
        while self._told < floor(passed) and self._since is not None:
            self._told += 1
            self.ticked.emit(self._told)
        if self._since is None:  # who heard of it stopped it
            return
        if passed >= self.seconds:
            self.pause()
            self.finished.emit()
        else:
            self._wait()

    def _wait(self) -> None:
        """Until the next whole second."""
        to_go = min(self._told + 1, self.seconds) - self.passed()
        self._timer.start(max(1, ceil(to_go * 1000)))
