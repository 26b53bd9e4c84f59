"""One word for a feeling, out of six families of four; none is fine too."""

from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QWidget

from course.content.exercise import Option
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_FIELD = "word"
_GAP = 8
_BESIDE, _BESIDE_LARGE = 4, 2  # words side by side


class WaveWordsView(View):
    """A second click takes the word back."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._field = context.exercise.fields[_FIELD]
        self._buttons: dict[str, Button] = {}
        words = QWidget()
        words.setAccessibleName(self._field.label[context.language])
        self._grid = QGridLayout(words)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for family, options in groupby(self._field.options, key=lambda option: option.group):
            self._add_family(family, list(options))
        layout = column(self, gap=12)
        layout.addWidget(words)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self._figure = words
        self._show()

    def sentence(self) -> str:
        option = self._field.option(str(self.values.get(_FIELD, "")))
        if option is None:
            return self.say("chosen-none")
        return self.say("chosen", word=option.words[self.context.language])

    def choose(self, word: str) -> None:
        """This word, or none if it was this one already."""
        self._keep(_FIELD, None if self.values.get(_FIELD) == word else word)
        self._show()

    def _add_family(self, family: str, options: list[Option]) -> None:
        """The name before its words; over them where the text is large."""
        name = f"family-{family}"
        words = capital(self.say(name)) if name in self.context.exercise.say else ""
        beside, first = (_BESIDE_LARGE, 0) if theme.large else (_BESIDE, 1)
        line = self._grid.rowCount()
        self._grid.addWidget(Label(words, "meta", wrap=False), line, 0, 1, beside if theme.large else 1)
        line += theme.large
        for number, option in enumerate(options):
            row, place = divmod(number, beside)
            self._grid.addWidget(self._button(option, words), line + row, first + place)

    def _button(self, option: Option, family: str) -> Button:
        words = option.words[self.context.language]
        button = Button(words, "choice", name=f"{family}: {words}", checkable=True)
        button.clicked.connect(lambda: self.choose(option.id))
        self._buttons[option.id] = button
        return button

    def _show(self) -> None:
        for word, button in self._buttons.items():
            button.setChecked(word == self.values.get(_FIELD))
        self._tell(self._figure)
