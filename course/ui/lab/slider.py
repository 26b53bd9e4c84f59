"""A slider of the laboratory: its name, the value in words, and what a screen reader says of both."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label

STEPS = 100  # from one end to the other, so that the number a screen reader reads is a percentage
_STEP, _PAGE = 5, 20


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
        self._at = 0  # of STEPS
        self._value = Label("", "small", wrap=False)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, STEPS)
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(_PAGE)
        self.setFocusProxy(self._slider)
        layout, top = column(self, gap=4), row(gap=8)
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
        return self._at * self._most / STEPS

    def set_value(self, value: float) -> None:
        """Put it at the nearest step without telling anybody."""
        self._put(value / self._most * STEPS)

    def say(self, sentence: str) -> None:
        """What came of moving it, for a screen reader."""
        self._slider.setAccessibleDescription(sentence)

    def on_changed(self, at: int) -> None:
        """It was moved; a mouse stops between the steps too."""
        was = self._at
        self._put(at)
        if self._at != was:
            self.moved.emit(self.value())

    def _put(self, at: float) -> None:
        """At the nearest step."""
        self._at = _STEP * round(at / _STEP)
        with QSignalBlocker(self._slider):
            self._slider.setValue(self._at)
        self._name_value()

    def _name_value(self) -> None:
        said = self._words(self.value())
        self._value.setText(said)
        self._slider.setAccessibleName(f"{self._name}: {said}")


def _ends(left: str, right: str) -> QHBoxLayout:
    line = row()
    line.addWidget(Label(left, "small", wrap=False))
    line.addStretch(1)
    line.addWidget(Label(right, "small", wrap=False))
    return line
