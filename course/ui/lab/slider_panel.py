"""The five sliders of half a year: what a day asks and gives."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from course.stress import Inputs
from course.ui.charts.kit import text_width
from course.ui.lab import half_year_words as words
from course.ui.lab.slider import LabSlider
from course.ui.theme.theme import theme

_GAP = 26  # px between two of them
_ACROSS, _ACROSS_LARGE, _ACROSS_LARGEST = 5, 3, 2
_LARGEST = 1.6  # text from which on there are two beside each other


class SliderPanel(QWidget):
    """`moved(input, value)` comes with every step of one of them."""

    moved = Signal(str, float)

    def __init__(self) -> None:
        super().__init__()
        self._sliders: dict[str, LabSlider] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        across = _ACROSS if not theme.large else _ACROSS_LARGEST if theme.scale > _LARGEST else _ACROSS_LARGE
        for index, control in enumerate(words.controls()):
            slider = self._sliders[control.input] = LabSlider(control.name, control.say, control.most, 0)
            slider.moved.connect(lambda value, name=control.input: self.moved.emit(name, value))
            widest = max(text_width(said) for said in control.widest)
            slider.setMinimumWidth(round(text_width(control.name, 18, 600) + widest) + 10)
            grid.addWidget(slider, index // across, index % across)
            grid.setColumnStretch(index % across, 1)

    def sliders(self) -> tuple[LabSlider, ...]:
        """All of them, in order."""
        return tuple(self._sliders.values())

    def show_inputs(self, inputs: Inputs) -> None:
        """Let them stand at a day."""
        for name, slider in self._sliders.items():
            slider.set_value(getattr(inputs, name))

    def say(self, sentence: str) -> None:
        """What came of moving them, for a screen reader."""
        for slider in self._sliders.values():
            slider.say(sentence)
