"""5G: a chain of five cards that fills while one writes, with the questions of this step below it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.progress import five_g
from course.progress.entry_values import text
from course.ui.charts import five_cards as painted
from course.ui.exercises.five_g.small_form import SmallForm
from course.ui.exercises.form import Form
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.tap import Row

_FIRST, _LAST = "event", "next"
# What stands side by side where there is room, by step; the rest stands under each other.
_BESIDE = {
    "questions": (("fits", "does-not-fit"),),
    "kinder": (("kinder",), ("kinder-belief", "feeling-again")),
}
_WITH_NEW = ("kinder", "next")  # steps that show the second thought under the first
_VALUES = {"thought": "belief", "feeling": "strength"}  # the number on a card
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class FiveGView(View):
    """One view for all steps: the step says which questions, the answers fill the chain."""

    WIDTH = 820

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._forms: list[Form] = []
        self._chain = _Chain(self)
        self._chain.chosen.connect(self.step_asked)
        self._questions = QWidget()
        self._small: SmallForm | None = None
        self._help = Row("life-buoy", self.say("help-question"), "", "")
        self._help.clicked.connect(self.help_asked)
        self._to_small = Button(self.say("to-low"), "quiet", "leaf")
        self._to_small.clicked.connect(lambda: self.show_small(True))
        self._lay_out_questions()
        layout = column(self, gap=10)
        # With large text the cards stand under each other; the question goes before them then.
        figure: list[QWidget] = [self._chain, self._words]
        for part in [self._questions, *figure] if theme.large else [*figure, self._questions]:
            layout.addWidget(part)
        below = column(gap=0) if theme.large else row(gap=24)
        below.addWidget(self._help, 1)
        below.addWidget(self._to_small)
        layout.addLayout(below)
        layout.addStretch(1)
        self._help.setVisible(context.step.id in (_FIRST, _LAST))
        self._to_small.setVisible(context.step.id == _FIRST)
        self._wish = not five_g.is_low(context.energy)  # whether the small form was asked for, not offered
        if context.step.id == _FIRST and self._begins_small():
            self.show_small(True)
        self._tell(self._chain)

    def sentence(self) -> str:
        said = five_g.said(self.values)
        return self.say(said, count=self.number(len(five_g.filled(self.values))))

    def data(self) -> painted.Cards:
        """The figure as plain values."""
        chain = tuple(self._card(card) for card in five_g.CARDS)
        asked = [card for card in five_g.CARDS if card == self.context.step.id]
        current = five_g.CARDS.index(asked[0]) if asked else -1
        new = self._new() if self.context.step.id in _WITH_NEW else ()
        return painted.Cards(chain, new, current, self._chain.walked(), self.low)

    def card_said(self, number: int) -> str:
        """A card of the chain in words."""
        card = self.data().chain[number]
        words = ", ".join(filter(None, (card.words, card.value_words))) or self.say("card-open")
        return self.say("card-said", name=card.name, words=words)

    def on_low_changed(self) -> None:
        self._chain.fit()

    def leave(self) -> None:
        for form in self._forms:
            form.leave()
        if self._small is not None:
            self._small.leave()

    def show_small(self, small: bool) -> None:
        """One sentence in the place of the five cards, or the cards again."""
        if small and self._small is None:
            self._small = self._make_small()
        for part in (self._chain, self._words, self._questions, self._to_small):
            part.setVisible(not small)
        if self._small is not None:
            self._small.setVisible(small)
            (self._small if small else self._questions).setFocus()

    def on_edited(self, field: str, value: object) -> None:
        """Half-typed words: they stand on the card at once."""
        self._draft(field, value or None)
        self._chain.fit()
        self._tell(self._chain)

    def on_answered(self, field: str, value: object) -> None:
        """An answer."""
        self._keep(field, value)
        self._chain.fit()
        self._tell(self._chain)

    def _begins_small(self) -> bool:
        """With little energy, unless the cards were begun; or where one sentence was written before."""
        if five_g.filled(self.values):
            return False
        return five_g.is_low(self.context.energy) or bool(text(self.values, "notice"))

    def _make_small(self) -> SmallForm:
        reason = self.say("low-wish" if self._wish else "low-energy")
        made = SmallForm(self.context, self.values.get("notice"), reason)
        made.edited.connect(self.edited)
        made.answered.connect(self._keep)
        made.done.connect(self.finish_asked)
        made.cards_asked.connect(lambda: self.show_small(False))
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, made)
        return made

    def _card(self, card: five_g.Card) -> painted.Card:
        value = self.values.get(_VALUES.get(card, ""))
        number = value if isinstance(value, int) else None
        return painted.Card(
            capital(self.say(f"card-{card}")), self._on_card(card), number, self._of_hundred(number)
        )

    def _on_card(self, card: five_g.Card) -> str:
        """What was written, or the words of what was chosen."""
        words = text(self.values, card)
        option = self.context.exercise.fields[card].option(words)
        return option.words[self.context.language] if option else " ".join(words.split())

    def _new(self) -> tuple[painted.Card, ...]:
        """The second thought and the strength of now, once there is any of them."""
        if not five_g.has_new(self.values):
            return ()
        found = five_g.beside(self.values)
        kinder = " ".join(text(self.values, "kinder").split())
        again = self._of_hundred(found.strength_again)
        return (
            painted.Card(
                capital(self.say("card-kinder")),
                kinder,
                found.kinder_belief,
                self._of_hundred(found.kinder_belief),
            ),
            painted.Card(capital(self.say("card-again")), again, found.strength_again, again),
        )

    def _of_hundred(self, value: int | None) -> str:
        return "" if value is None else self.say("of-hundred", value=value)

    def _lay_out_questions(self) -> None:
        """The fields of this step; each row of `_BESIDE` side by side."""
        layout = column(self._questions, gap=12)
        step = self.context.step
        rows = _BESIDE.get(step.id, ()) if not theme.large else ()
        named = {name for line in rows for name in line}
        lines: list[tuple[str, ...]] = [*rows, *((name,) for name in step.fields if name not in named)]
        for names in lines:
            beside = row(gap=28)
            for name in names:
                beside.addWidget(self._form(name), 1)
            layout.addLayout(beside)

    def _form(self, name: str) -> Form:
        form = Form([self.context.exercise.fields[name]], self.values, self.context.language)
        form.edited.connect(self.on_edited)
        form.answered.connect(self.on_answered)
        if not self._forms:
            self._questions.setFocusProxy(form)
        self._forms.append(form)
        return form


class _Chain(Canvas):
    """Arrow keys walk the cards; Enter, Space or a click goes to the step of one."""

    chosen = Signal(str)

    def __init__(self, view: FiveGView) -> None:
        name = view.context.exercise.title[view.context.language]
        super().__init__(name, 0)
        self._view, self._name = view, name
        self._at = -1
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def walked(self) -> int:
        """The card under the keyboard; -1 for none."""
        return self._at if self.hasFocus() else -1

    def fit(self) -> None:
        """The answers changed, or the width: be as high as the cards are."""
        self.setFixedHeight(theme.px(painted.height(self.width(), self._view.data())))
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        count = len(five_g.CARDS)
        if step is not None:
            self._walk_to((self._at + step) % count if self._at >= 0 else (0 if step > 0 else count - 1))
        elif self._at >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(five_g.CARDS[self._at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = painted.card_at(QRectF(self.rect()), self._view.data(), event.position())
        if found >= 0:
            self.chosen.emit(five_g.CARDS[found])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _walk_to(self, card: int) -> None:
        """Let a screen reader hear it."""
        self._at = card
        said = self._view.card_said(card)
        self.setAccessibleName(f"{self._name}. {said}")
        self.setToolTip(said)
        self.update()
