"""Eight sentences to begin with, and one's own: chosen, and changed until it sounds right."""

from PySide6.QtWidgets import QLineEdit

from course.content.exercise import Option
from course.progress.entry_values import text
from course.ui.exercises.inputs import make_input
from course.ui.exercises.saying_no.words import frame_words
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Tap

_FRAME, _SENTENCE = "frame", "sentence"
_ROW = 44  # px at 100 %


class SentenceView(View):
    """A frame that is chosen stands in the field; own words that were there can be had back."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._words.set_role("meta")
        self._before = ""  # own words that gave way to a frame
        field = context.exercise.fields[_SENTENCE]
        self._input = make_input(field, self.values.get(_SENTENCE), context.language)
        self._line = self._input.findChildren(QLineEdit)[0]
        self._input.edited.connect(self.on_edited)
        self._input.answered.connect(self.on_answered)
        self._back = Button(self.say("own-back"), "quiet-left", "undo-2")
        self._back.clicked.connect(self.on_back_clicked)
        self._taps = {option.id: self._row(option) for option in context.exercise.fields[_FRAME].options}
        layout = column(self, gap=2)
        layout.addWidget(Label(context.label(_FRAME), "strong"))
        for tap in self._taps.values():
            layout.addWidget(tap)
        layout.addSpacing(6)
        layout.addWidget(Label(context.label(_SENTENCE), "strong"))
        layout.addWidget(self._input)
        layout.addWidget(self._words)
        layout.addLayout(at_left(self._back))
        layout.addStretch(1)
        self._show()

    def sentence(self) -> str:
        if not text(self.values, _SENTENCE):
            return self.say("sentence-none")
        hint = self.context.exercise.fields[_SENTENCE].hint.get(self.context.language, "")
        said = self.say("sentence-frame" if self._is_frame() else "sentence-own")
        return f"{said} {hint}" if self._is_frame() and hint else said

    def leave(self) -> None:
        self._input.leave()

    def on_chosen(self, frame: str) -> None:
        """Begin with this frame; what was typed before is kept at hand."""
        self._input.leave()
        if text(self.values, _SENTENCE) and not self._is_frame():
            self._before = text(self.values, _SENTENCE)
        self._keep(_FRAME, frame)
        self._put(frame_words(self.context, frame))

    def on_back_clicked(self) -> None:
        """The person's own words again."""
        self._put(self._before)
        self._before = ""
        self._show()
        self._input.setFocus()

    def on_edited(self, value: object) -> None:
        """The sentence is being changed."""
        self._draft(_SENTENCE, value)
        self._show()

    def on_answered(self, value: object) -> None:
        """The sentence as it stands now."""
        self._keep(_SENTENCE, value)
        self._show()

    def _row(self, option: Option) -> Tap:
        words = option.words[self.context.language]
        tap = Tap(words, "choice", margins=(14, 4, 14, 4), checkable=True)
        tap.add(Label(words, "body"), 1)
        tap.setMinimumHeight(theme.px(_ROW))
        tap.clicked.connect(lambda: self.on_chosen(option.id))
        return tap

    def _put(self, words: str) -> None:
        self._line.setText(words)
        self._input.leave()
        self._show()

    def _is_frame(self) -> bool:
        """Whether the sentence is that of a frame, to the letter."""
        words = text(self.values, _SENTENCE)
        return any(
            words == frame_words(self.context, option.id)
            for option in self.context.exercise.fields[_FRAME].options
        )

    def _show(self) -> None:
        words = text(self.values, _SENTENCE)
        for frame, tap in self._taps.items():
            tap.setChecked(words == frame_words(self.context, frame))
            tap.update()
        self._back.setVisible(bool(self._before) and self._before != words)
        self._tell(self._input)
