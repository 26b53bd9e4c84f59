"""A quiet ring of 60 ticks that counts down without sound; a number changes, and one tick, each second."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SANS, SERIF
from course.ui.widgets.motion import motion
from course.ui.widgets.parts import smooth

_TICKS = 60
_STEP = 20  # seconds between two things that are said, and with less motion between two that are seen


class Ring(QWidget):
    """Counts `seconds` down after `start()`; Space pauses and goes on.

    The screen reader hears the name once every 20 seconds, not every tick. With less motion the eye, too,
    sees it change once in that time.
    """

    ticked = Signal(int)  # seconds left
    finished = Signal()

    def __init__(self, name: str, unit: str, seconds: int = 60, size: int = 132) -> None:
        super().__init__()
        self._unit, self._seconds, self._left = unit, seconds, seconds
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(size), theme.px(size))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.on_second_passed)

    @property
    def left(self) -> int:
        """Seconds still to go."""
        return self._left

    def seen(self) -> int:
        """The seconds it shows."""
        return min(self._seconds, -(-self._left // _STEP) * _STEP) if motion.less else self._left

    def running(self) -> bool:
        """Whether it counts now."""
        return self._timer.isActive()

    def start(self) -> None:
        """Start, or go on after a pause."""
        if self._left > 0:
            self._timer.start()

    def pause(self) -> None:
        """Stand still."""
        self._timer.stop()

    def on_second_passed(self) -> None:
        """One second less."""
        self._left -= 1
        if self._left % _STEP == 0:
            self.setAccessibleDescription(f"{self._left} {self._unit}")
        self.update()
        self.ticked.emit(self._left)
        if self._left <= 0:
            self._timer.stop()
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.pause() if self.running() else self.start()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        radius = self.width() / 2 - 4
        passed = round((1 - self.seen() / self._seconds) * _TICKS)
        painter.translate(self.rect().center() + QPointF(0.5, 0.5).toPoint())
        for tick in range(_TICKS):
            done = tick < passed
            painter.setPen(QPen(theme.colour("primary" if done else "edge"), 3 if done else 1.4))
            length = theme.px(12 if tick % 5 == 0 else 7)
            painter.drawLine(QPointF(0, -radius), QPointF(0, -radius + length))
            painter.rotate(360 / _TICKS)
        painter.setPen(theme.colour("ink"))
        painter.setFont(font(SERIF, 36, 500))
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawText(box.translated(0, -theme.px(8)), Qt.AlignmentFlag.AlignCenter, str(self.seen()))
        painter.setFont(font(SANS, 15))
        painter.drawText(box.translated(0, theme.px(20)), Qt.AlignmentFlag.AlignCenter, self._unit)
        painter.end()
