"""A slider of the laboratory: its name, the value in words, and what a screen reader says of both."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label

STEPS = 20  # positions from one end to the other


class LabSlider(QWidget):
    """`moved(value)` comes with every step, `value` between `least` and `most`."""

    moved = Signal(float)

    def __init__(
        self,
        name: str,
        words: Callable[[float], str],
        most: float,
        value: float,
        ends: tuple[str, str] = ("", ""),
    ) -> None:
        """`words(value)` says a value; `ends` stand under the two ends."""
        super().__init__()
        self._name, self._words, self._most = name, words, most
        self._value = Label("", "small", wrap=False)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, STEPS)
        self._slider.setPageStep(STEPS // 5)
        self.setFocusProxy(self._slider)
        layout, top = column(self), row(gap=8)
        top.addWidget(Label(name, "strong", wrap=False))
        top.addStretch(1)
        top.addWidget(self._value)
        layout.addLayout(top)
        layout.addWidget(self._slider)
        if any(ends):
            layout.addLayout(_ends(*ends))
        self.set_value(value)
        self._slider.valueChanged.connect(self.on_changed)

    def value(self) -> float:
        """Where it stands."""
        return self._slider.value() * self._most / STEPS

    def set_value(self, value: float) -> None:
        """Put it at the nearest step without telling anybody."""
        self._slider.blockSignals(True)
        self._slider.setValue(round(value / self._most * STEPS))
        self._slider.blockSignals(False)
        self._say()

    def on_changed(self) -> None:
        """It was moved."""
        self._say()
        self.moved.emit(self.value())

    def _say(self) -> None:
        said = self._words(self.value())
        self._value.setText(said)
        self._slider.setAccessibleName(f"{self._name}: {said}")


def _ends(left: str, right: str) -> QHBoxLayout:
    line = row()
    line.addWidget(Label(left, "small", wrap=False))
    line.addStretch(1)
    line.addWidget(Label(right, "small", wrap=False))
    return line
