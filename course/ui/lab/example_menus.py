"""The two menus of half a year: the examples, and the variants of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from course.ui.lab import half_year_words as words
from course.ui.lab.presets import LENGTHS, Preset
from course.ui.theme.theme import theme
from course.ui.widgets.buttons import MenuButton

_GAP = "\u2003"  # between the two columns of the menu


class ExampleMenus(QObject):
    """Sends what is chosen: an example and its variant, a length, or one of the two last rows."""

    chosen = Signal(int, int)
    length_chosen = Signal(int)
    back_asked = Signal()
    about_asked = Signal()

    def __init__(self, presets: Sequence[Preset], low: bool) -> None:
        """`low`: the button has no room to say that it is an example."""
        super().__init__()
        self._presets, self._low = presets, low
        self.examples, self.variants = MenuButton(""), MenuButton("")
        self._back: QAction | None = None

    def show_example(self, row: int, number: int, weeks: int) -> None:
        """Name the buttons after this one, and fill the menus."""
        preset = self._presets[row]
        said = words.example(preset.name)
        self.examples.set_label(preset.name if self._low else said, said)
        self._fill_examples(weeks)
        self.variants.set_label(preset.variants[number].name)
        self.variants.setVisible(len(preset.variants) > 1)
        self.variants.clear()
        for place, variant in enumerate(preset.variants):
            line = self.variants.add(variant.name)
            line.triggered.connect(lambda _=False, place=place: self.chosen.emit(row, place))

    def set_moved(self, moved: bool) -> None:
        """Whether there is something to put back."""
        if self._back is not None:
            self._back.setVisible(moved)

    def _fill_examples(self, weeks: int) -> None:
        self.examples.clear()
        for number, preset in enumerate(self._presets):
            # A tab puts the sentence into a column of its own.
            line = self.examples.add(preset.name if theme.large else f"{preset.name}{_GAP}\t{preset.about}")
            line.triggered.connect(lambda _=False, number=number: self.chosen.emit(number, 0))
        menu = self.examples.menu()
        menu.addSeparator()
        self._back = self.examples.add(words.back_to_example())
        self._back.triggered.connect(self.back_asked)
        self._back.setVisible(False)
        lengths = menu.addMenu(words.length(weeks))
        for count in LENGTHS:
            line = lengths.addAction(words.weeks(count))
            line.triggered.connect(lambda _=False, count=count: self.length_chosen.emit(count))
        self.examples.add(words.about_model()).triggered.connect(self.about_asked)
