"""How long a step was really looked at: time without a touch does not count."""

from PySide6.QtCore import QElapsedTimer

_LONGEST = 240  # s; longer without going on is being away


class Attention:
    """A stopwatch for one step at a time; whole seconds."""

    def __init__(self) -> None:
        self._clock = QElapsedTimer()

    def begin(self) -> None:
        """A step is shown."""
        self._clock.start()

    def seconds(self) -> int:
        """Seconds since `begin`, at most four minutes; 0 if nothing was begun."""
        if not self._clock.isValid():
            return 0
        return min(round(self._clock.elapsed() / 1000), _LONGEST)

    def end(self) -> int:
        """The seconds, and stop."""
        seconds = self.seconds()
        self._clock.invalidate()
        return seconds
