"""Notices that nobody is there: no key, mouse, wheel or finger for some minutes, or a computer that slept."""

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)
_LOOK_EVERY = 10  # s; after a computer woke up it takes at most so long before that is seen
_ASLEEP = 30  # s; so far the two clocks part only while a computer sleeps


class IdleWatch(QObject):
    """`due` once, when it has been quiet for as long as was asked, or after a sleep; then it rests.

    A computer that sleeps stops the steady clock, but not the one on the wall; a program that was held up
    stops neither. So both are looked at, also when somebody comes back: what they do first is no sign that
    somebody was there before.
    """

    due = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app
        self._minutes = 0
        self._steady = self._wall = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.on_look)

    def watches(self) -> bool:
        """Whether it is on."""
        return self._minutes > 0

    def watch(self, minutes: int) -> None:
        """From now on, until `minutes` have been quiet."""
        if not self.watches():
            self._app.installEventFilter(self)
        self._minutes = minutes
        self._mark()
        self._wait()

    def rest(self) -> None:
        """Look no longer."""
        self._minutes = 0
        self._timer.stop()
        self._app.removeEventFilter(self)

    def on_look(self) -> None:
        """Has it been long enough?"""
        if not self._is_due():
            self._wait()

    def _is_due(self) -> bool:
        if self._quiet() < self._minutes * 60 and not self._slept():
            return False
        self.rest()
        self.due.emit()
        return True

    def _quiet(self) -> float:
        """Seconds since the last sign, by the clock that went further."""
        return max(_steady() - self._steady, time.time() - self._wall)

    def _slept(self) -> bool:
        """Whether the computer did, since the last sign."""
        return (time.time() - self._wall) - (_steady() - self._steady) > _ASLEEP

    def _mark(self) -> None:
        self._steady, self._wall = _steady(), time.time()

    def _wait(self) -> None:
        left = self._minutes * 60 - self._quiet()
        self._timer.start(round(1000 * min(_LOOK_EVERY, max(left, 0.0))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS or not self.watches():
            return False
        if self._is_due():
            return True  # it was meant for a page that is not there any more
        self._mark()
        return False


def _steady() -> float:
    """Seconds of a clock that stands still while the computer sleeps."""
    if sys.platform == "win32":  # the one of Python goes on there
        from ctypes import byref, c_ulonglong, windll

        now = c_ulonglong()
        windll.kernel32.QueryUnbiasedInterruptTime(byref(now))  # in 100 ns
        return now.value / 10_000_000
    return time.monotonic()
