"""Plays one of two soft tones with what the system has for it; where it has nothing there is no tone.

The tones are files in `resources/sounds`, made by `tests/make_sounds.py`. Qt plays sound only with add-ons
that the course does without, so Windows plays them itself, and elsewhere a small program of the system does.
"""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from course.paths import resources

IN, OUT = "breath-in", "breath-out"
_PLAYERS = ("afplay",) if sys.platform == "darwin" else ("pw-play", "paplay", "aplay")


def player() -> str:
    """The program that plays a file; empty where there is none, or none is needed."""
    return next((found for name in _PLAYERS if (found := shutil.which(name))), "")


class Tone(QObject):
    """One tone at a time; `failed` when the system will not play it."""

    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = "" if sys.platform == "win32" else player()
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self.on_finished)
        self._process.errorOccurred.connect(lambda error: self.failed.emit())

    def available(self) -> bool:
        """Whether this system can play a tone at all."""
        return sys.platform == "win32" or bool(self._player)

    def play(self, name: str) -> None:
        """Let `IN` or `OUT` sound; nothing while another one still does."""
        file = resources() / "sounds" / f"{name}.wav"
        if sys.platform == "win32":
            self._play_on_windows(file)
        elif self._player and self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(self._player, [str(file)])

    def stop(self) -> None:
        """Silence, now."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process.blockSignals(False)

    def on_finished(self, code: int) -> None:
        """It has sounded, unless the program says otherwise."""
        if code:
            self.failed.emit()

    def _play_on_windows(self, file: Path) -> None:
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(
                    str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
                )
            except RuntimeError:
                self.failed.emit()
