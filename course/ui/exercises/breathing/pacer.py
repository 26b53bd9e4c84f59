"""The clock of breathing along: it tells when there is something new to see, and when a phase begins."""

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from course.progress import breathing
from course.progress.breathing import Moment, Settings
from course.ui.widgets.countdown import Countdown

FRAME = 20  # ms between two pictures of the moving circle
_HAIR = 0.002  # seconds: a timer may be a little early, and a count must have begun


class Pacer(QObject):
    """One session from `start()` on. While it stands still no timer runs.

    Moving, there is a picture every 20 ms; in the still form one a count.
    """

    moved = Signal()  # another picture
    turned = Signal(bool)  # a phase begins; True = in
    over = Signal()

    def __init__(
        self,
        chosen: Settings,
        still: bool,
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._rhythm, self._still = chosen.rhythm, still
        self._time = Countdown(chosen.seconds, self, clock)
        self._time.finished.connect(self.on_finished)
        self._frames = QTimer(self)
        self._frames.setSingleShot(True)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.look)
        self._inward: bool | None = None  # the phase that was told last

    def running(self) -> bool:
        """Whether time passes now."""
        return self._time.running()

    def second(self) -> float:
        """Seconds of breathing so far."""
        return self._time.passed()

    def is_over(self) -> bool:
        """Whether all of it has passed."""
        return self._time.passed() >= self._time.seconds

    def moment(self) -> Moment:
        """Where in a breath it is now."""
        return breathing.at(self.second(), self._rhythm)

    def start(self) -> None:
        """Start, or go on after a pause."""
        self._time.start()
        self.look()

    def pause(self) -> None:
        """Stand still."""
        self._time.pause()
        self._frames.stop()

    def set_still(self, still: bool) -> None:
        """Go on in the other form."""
        self._still = still
        self.look()

    def look(self) -> None:
        """See what the time is, tell what is new, and wait for the next picture."""
        self._time.look()
        if not self.running():
            return
        now = self.moment()
        if now.inward is not self._inward:
            self._inward = now.inward
            self.turned.emit(now.inward)
        self.moved.emit()
        self._frames.start(self._wait())

    def on_finished(self) -> None:
        """The last breath is out."""
        self._frames.stop()
        self.over.emit()

    def _wait(self) -> int:
        """Milliseconds to the next picture."""
        if not self._still:
            return FRAME
        return ceil((breathing.next_count(self.second(), self._rhythm) - self.second() + _HAIR) * 1000)
