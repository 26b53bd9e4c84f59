"""One question of the doctor's list as a screen: yes, no, and not knowing (look2 §12)."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from course.content.exercise import Exercise, Field, Option
from course.ui.exercises.view import capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth
from course.ui.widgets.tap import Tap

_ANSWER_HEIGHT = 60  # px at 100 %
_FEET = {"a": "list-foot-a", "b": "list-foot-b"}  # first letter of a sign -> what stands under its answers
_KEYS = {("en", "unknown"): "D"}  # an answer that is not called by its first letter: “I don’t know”
_WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class QuestionView(QWidget):
    """A sign as a question, nothing chosen on a first visit. Each answer has a letter as key."""

    answered = Signal(str, object)  # field id, option id

    def __init__(self, exercise: Exercise, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._field = field
        sign = capital(exercise.say[f"sign-{field.id}"][language])
        self._answers = [_Answer(option, sign, language) for option in field.options]
        layout = column(self)
        layout.addWidget(Label(field.label[language], "h1"))
        layout.addSpacing(8)
        layout.addWidget(Label(field.hint.get(language, ""), "body"))
        layout.addSpacing(22)
        for answer in self._answers:
            answer.choose(answer.option == value)
            answer.clicked.connect(lambda _=False, answer=answer: self._on_chosen(answer))
            layout.addWidget(answer)
            layout.addSpacing(10)
        layout.addSpacing(12)
        foot = _FEET.get(field.id[:1], "list-foot")
        layout.addWidget(Label(exercise.say[foot][language], "meta"))
        layout.addStretch(1)

    def _on_chosen(self, chosen: "_Answer") -> None:
        for answer in self._answers:
            answer.choose(answer is chosen)
        self.answered.emit(self._field.id, chosen.option)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = next((n for n, answer in enumerate(self._answers) if answer.hasFocus()), -1)
        place = now + _WALK.get(Qt.Key(event.key()), 0)
        if now != place and 0 <= place < len(self._answers):
            self._answers[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class _Answer(Tap):
    """A painted radio button with the words beside it, over the whole width."""

    def __init__(self, option: Option, sign: str, language: str) -> None:
        words = capital(option.words[language])
        super().__init__(f"{sign}: {words}", "choice", margins=(18, 8, 18, 8), gap=14, checkable=True)
        self.option = option.id
        self.setAutoExclusive(True)
        self.setMinimumHeight(theme.px(_ANSWER_HEIGHT))
        self.setShortcut(_KEYS.get((language, option.id), words[0]))
        self._radio, self._words = _Radio(), Label(words, "body")
        self.add(self._radio)
        self.add(self._words, 1)

    def choose(self, chosen: bool) -> None:
        """Show whether this is the answer; chosen words are semibold."""
        self.setChecked(chosen)
        self._radio.show_chosen(chosen)
        self._words.set_role("strong" if chosen else "body")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would choose the answer that an arrow walks to, and a yes may open the call-now screen.
        if event.key() in _WALK:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Radio(QWidget):
    """A ring of 22 px at 100 %, with a dot in it when chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._chosen = False
        self.setFixedSize(theme.px(26), theme.px(26))

    def show_chosen(self, chosen: bool) -> None:
        """With the dot, or without."""
        self._chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painter.scale(theme.scale, theme.scale)
        painter.setPen(QPen(theme.colour("primary" if self._chosen else "edge"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QRectF(2, 2, 22, 22))
        if self._chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(QRectF(8, 8, 10, 10))
        painter.end()
