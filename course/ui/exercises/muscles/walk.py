"""Going along the cues of letting muscles go: which one is on, how much has passed, and on to the next."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from course.progress import muscles
from course.progress.muscles import Cue
from course.ui.widgets.countdown import Countdown


class Walk(QObject):
    """Stands at the first cue until it is started; every cue is timed on its own, so none is ever missed."""

    ticked = Signal()  # a second of this cue has passed
    turned = Signal()  # another cue, or its second half

    def __init__(
        self,
        cues: tuple[Cue, ...],
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self.cues, self.now = cues, 0
        self._clock = clock
        self._time: Countdown | None = None
        self._open()

    @property
    def cue(self) -> Cue | None:
        """The cue that is on; None when all are done."""
        return self.cues[self.now] if self.now < len(self.cues) else None

    def second(self) -> int:
        """Whole seconds of this cue that have passed."""
        return int(self._time.passed()) if self._time else 0

    def left(self) -> int:
        """Seconds to go until it turns: to the end of tensing, or to the end of the cue."""
        cue, second = self.cue, self.second()
        if cue is None:
            return 0
        return (cue.up if second < cue.up else cue.seconds) - second

    def tenses(self) -> bool:
        """Whether this is the part of a cue that tenses."""
        return self.cue is not None and self.second() < self.cue.up

    def running(self) -> bool:
        """Whether time passes now."""
        return self._time is not None and self._time.running()

    def begun(self) -> bool:
        """Whether any time has passed."""
        return self.now > 0 or self.running() or self.second() > 0

    def start(self) -> None:
        """Start, or go on after a pause."""
        if self._time:
            self._time.start()

    def pause(self) -> None:
        """Stand still."""
        if self._time:
            self._time.pause()

    def look(self) -> None:
        """See what the time is."""
        if self._time:
            self._time.look()

    def skip(self) -> None:
        """Leave this place, now and in later rounds."""
        if self.cue is not None:
            self._go_to(self.now, muscles.without(self.cues, self.now))

    def back(self) -> None:
        """To the beginning of the place before this one."""
        earlier = [number for number, cue in enumerate(self.cues[: self.now]) if cue.places]
        if earlier:
            self._go_to(earlier[-1], self.cues)

    def on_ticked(self, second: int) -> None:
        """A second has passed."""
        cue = self.cue
        if cue is not None and second == cue.up:
            self.turned.emit()
        self.ticked.emit()

    def on_finished(self) -> None:
        """This cue is over: on to the next."""
        self._go_to(self.now + 1, self.cues, True)

    def _go_to(self, number: int, cues: tuple[Cue, ...], runs: bool = False) -> None:
        runs = runs or self.running()
        self.pause()
        self.cues, self.now = cues, number
        self._open()
        if runs:
            self.start()
        self.turned.emit()

    def _open(self) -> None:
        """A clock for the cue that is on."""
        if self._time:
            self._time.deleteLater()
        self._time = None
        if self.cue is not None:
            self._time = Countdown(self.cue.seconds, self, self._clock)
            self._time.ticked.connect(self.on_ticked)
            self._time.finished.connect(self.on_finished)
