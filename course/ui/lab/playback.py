"""The playing of a run: a day after the other, and a rest where something turns."""

from PySide6.QtCore import QObject, QTimer, Signal

DAYS = 182  # half a year
SECONDS = 12  # that it takes
REST = 2000  # ms at a turning point
TICK = round(1000 * SECONDS / DAYS)  # ms


class Playback(QObject):
    """Sends `stepped` for each day that passes; `changed` when it starts or stops."""

    stepped = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_day_passed)

    def running(self) -> bool:
        """Whether it plays now, or rests at a turning point."""
        return self._timer.isActive()

    def start(self) -> None:
        """Play."""
        self._timer.start(TICK)
        self.changed.emit()

    def stop(self) -> None:
        """Stand still."""
        if self.running():
            self._timer.stop()
            self.changed.emit()

    def rest(self) -> None:
        """Let the next day come after two seconds."""
        if self.running():
            self._timer.start(REST)

    def on_day_passed(self) -> None:
        """A day further."""
        if self._timer.interval() != TICK:
            self._timer.start(TICK)
        self.stepped.emit()
