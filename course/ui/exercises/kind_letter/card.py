"""The sentence of the kind letter on a card, and whether it may stand on Today (E15)."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from course.progress import kind_letter
from course.ui.exercises.inputs import make_input
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF
from course.ui.widgets.boxes import column, frame
from course.ui.widgets.labels import Label

_SIZE = 30  # px at 100 %
_EDGE, _LEAST = 36, 150
_EARLIER = 3  # sentences
_SHOW = "show"


class KindCardView(View):
    """The card, what can be said of the tension, and the sentences that were kept before."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._words_kept = kind_letter.sentence(self.values)
        self._figure = _Card(self._words_kept or self.say("card-empty"), bool(self._words_kept))
        self._about = Label(self._about_words(), "meta")
        self._about.setVisible(bool(self._about.text()))
        self._layout = column(self, gap=12)
        for part in (self._figure.on_card((0, 0, 0, 0)), self._words, self._about):
            self._layout.addWidget(part)
        if self._words_kept:
            self._add_show()
        self._add_earlier()
        self._layout.addStretch(1)
        self._words.setVisible(bool(self._words_kept))  # else the card says it
        self._tell(self._figure)

    def sentence(self) -> str:
        if not self._words_kept:
            return self.say("card-empty")
        tensions = kind_letter.tensions(self.values)
        said = [self.say("card-own")]
        if tensions is not None:
            said.append(self.say(tensions.said, before=tensions.before, after=tensions.after))
        return " ".join(said)

    def _about_words(self) -> str:
        known = kind_letter.tensions(self.values) if self._words_kept else None
        return "" if known is None else self.say("tension-about")

    def _add_show(self) -> None:
        """The one choice: whether Today shows it."""
        field = self.context.exercise.fields[_SHOW]
        choice = make_input(field, self.values.get(_SHOW), self.context.language)
        choice.answered.connect(lambda value: self._keep(_SHOW, value))
        self._layout.addWidget(Label(self.context.label(_SHOW), "strong"))
        self._layout.addWidget(choice)

    def _add_earlier(self) -> None:
        earlier = [one for one in kind_letter.kept(self.context.history) if one != self._words_kept]
        if not earlier:
            return
        self._layout.addWidget(Label(self.say("earlier"), "strong"))
        for words in earlier[:_EARLIER]:
            box = frame("own-words")
            column(box, (16, 2, 0, 2)).addWidget(Label(words, "own-words").selectable())
            self._layout.addWidget(box)


class _Card(Canvas):
    """Words in the middle of a card, in the serif letter if they are the person's own."""

    def __init__(self, words: str, own: bool) -> None:
        super().__init__(words, _LEAST)
        self._words, self._own = words, own
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(font(SERIF, _SIZE, 400))
        painter.setPen(theme.colour("ink" if self._own else "muted"))
        painter.drawText(self._room(rect), _FLAGS, self._words)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(KindCardView.WIDTH), self.heightForWidth(theme.px(KindCardView.WIDTH)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetricsF(font(SERIF, _SIZE, 400))
        room = self._room(QRectF(0, 0, width, 10_000))
        taken = metrics.boundingRect(room, _FLAGS, self._words).height()
        return max(theme.px(_LEAST), round(taken) + 2 * theme.px(_EDGE))

    def _room(self, rect: QRectF) -> QRectF:
        edge = theme.px(_EDGE)
        return rect.adjusted(edge, 0, -edge, 0)


_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
