"""Rows of things of which one is chosen: segments for settings, and the five words of energy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import Jar
from course.ui.widgets.tap import Tap


class Segments(QWidget):
    """Buttons side by side or under each other, at most one chosen; sends its position, -1 for none."""

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        labels: Sequence[str],
        now: int = -1,
        can_clear: bool = False,
        vertical: bool = False,
    ) -> None:
        super().__init__()
        self._can_clear = can_clear
        self._buttons: list[QAbstractButton] = []
        layout: QBoxLayout = column(self, gap=8) if vertical else row(self, gap=8)
        question = name.rstrip(".?")
        for index, label in enumerate(labels):
            button = Button(label, "choice", name=f"{question}: {label}", checkable=True)
            button.setChecked(index == now)
            button.clicked.connect(lambda _=False, index=index: self._choose(index))
            layout.addWidget(button, 1)
            self._buttons.append(button)

    def current(self) -> int:
        """The position of the chosen one, or -1."""
        return next((i for i, button in enumerate(self._buttons) if button.isChecked()), -1)

    def set_current(self, index: int) -> None:
        """Choose without telling anybody."""
        for position, button in enumerate(self._buttons):
            button.setChecked(position == index)

    def _choose(self, index: int) -> None:
        cleared = self._can_clear and not self._buttons[index].isChecked()
        self.set_current(-1 if cleared else index)
        self.chosen.emit(-1 if cleared else index)


class EnergyRow(QWidget):
    """Empty, low, so-so, fair, good: five blocks with a jar; arrows walk, digits 1–5 choose."""

    chosen = Signal(int)

    def __init__(self, question: str, words: Sequence[str], now: int | None) -> None:
        super().__init__()
        layout = row(self, gap=10)
        self._taps: list[Tap] = []
        self._labels: list[Label] = []
        for level, word in enumerate(words):
            tap = Tap(f"{question}: {word}", "choice", True, (4, 12, 4, 10), 6, checkable=True)
            tap.setAutoExclusive(True)
            tap.add(Jar(level), centred=True)
            label = Label(word, "body", False, True)
            tap.add(label, centred=True)
            tap.setMinimumHeight(theme.px(78))
            tap.clicked.connect(lambda _=False, level=level: self._choose(level))
            layout.addWidget(tap, 1)
            self._taps.append(tap)
            self._labels.append(label)
        if now is not None:
            self._taps[now].setChecked(True)
            self._embolden(now)

    def _choose(self, level: int) -> None:
        self._embolden(level)
        self.chosen.emit(level)

    def _embolden(self, level: int) -> None:
        for index, label in enumerate(self._labels):
            label.set_role("strong" if index == level else "body")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - 0x31  # Qt.Key.Key_1
        if 0 <= digit < len(self._taps):
            self._taps[digit].click()
        else:
            super().keyPressEvent(event)
