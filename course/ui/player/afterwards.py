"""Work that a turn can do without: it is done when the new screen has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Afterwards(QObject):
    """Jobs in order. Whoever needs them done before anything else happens calls `finish`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[Callable[[], object]] = []
        self._painted = QTimer(self)  # a timer of no time runs after what was posted before it
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self.finish)

    def do(self, job: Callable[[], object]) -> None:
        """Do this soon."""
        self._jobs.append(job)
        self._painted.start(0)

    def finish(self) -> None:
        """Do now what is still to be done."""
        self._painted.stop()
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            job()
