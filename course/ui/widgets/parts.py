"""Small painted parts: the bars of a lesson, the jar of energy, the glyph of a length, the switch."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from course.ui.theme.theme import theme

_JAR_FILL = (0.06, 0.28, 0.5, 0.72, 1.0)


def smooth(widget: QWidget) -> QPainter:
    """A painter with round edges on `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


class StepBars(QWidget):
    """One bar of 34×6 for each step of this part; those behind you and this one are filled."""

    def __init__(self) -> None:
        super().__init__()
        self._count, self._now = 1, 1
        self.setAccessibleName(" ")

    def show_step(self, now: int, count: int) -> None:
        """`now` counts from 1."""
        self._now, self._count = now, max(count, 1)
        width = self._count * (self._bar() + 6) - 6
        self.setFixedSize(width, 6)
        self.update()

    def _bar(self) -> int:
        return 34 if self._count <= 9 and not theme.large else 20

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(self._count):
            painter.setBrush(theme.colour("primary" if index < self._now else "line"))
            painter.drawRoundedRect(QRectF(index * (self._bar() + 6), 0, self._bar(), 6), 3, 3)
        painter.end()


class Jar(QWidget):
    """A circle filled from the bottom to one of five levels; no faces, no red to green."""

    def __init__(self, level: int, size: int = 26) -> None:
        super().__init__()
        self._level = level
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        circle = QPainterPath()
        circle.addEllipse(rect)
        painter.fillPath(circle, theme.colour("page"))
        painter.save()
        painter.setClipPath(circle)
        height = rect.height() * _JAR_FILL[self._level]
        painter.fillRect(
            QRectF(rect.x(), rect.bottom() - height, rect.width(), height), theme.colour("primary")
        )
        painter.restore()
        painter.setPen(QPen(theme.colour("primary"), 1.6))
        painter.drawEllipse(rect)
        painter.end()


class LengthGlyph(QWidget):
    """Three bars, as many filled as the length has parts: kern 1, kort 2, heel 3."""

    def __init__(self, parts: int) -> None:
        super().__init__()
        self._parts = parts
        self.setFixedSize(22, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(3):
            painter.setBrush(theme.colour("primary" if index < self._parts else "line"))
            painter.drawRoundedRect(QRectF(0, 1 + index * 7, 14 if index == 2 else 22, 4), 2, 2)
        painter.end()


class Switch(QAbstractButton):
    """On or off, 52×44 px with the track painted 30 high."""

    switched = Signal(bool)

    def __init__(self, name: str, on: bool) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(52, 44)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.switched.emit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        track = QRectF(1, 7, 50, 30)
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("primary" if on else "edge"), 2))
        painter.setBrush(theme.colour("primary" if on else "surface"))
        painter.drawRoundedRect(track, 15, 15)
        knob: QColor = theme.colour("on_primary" if on else "edge")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(knob)
        painter.drawEllipse(QRectF(31 if on else 8, 13, 18, 18))
        painter.end()
