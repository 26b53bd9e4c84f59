"""My circle: click the arrows you know, and open one door (look2 §10)."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.progress import circle
from course.ui.charts import circle as painted
from course.ui.exercises.circle.panel import ArrowList, ArrowPanel, ArrowWords
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label

_PANEL = 316  # px at 100 %
_LEAST, _LEAST_LOW, _LEAST_LARGE = 250, 200, 300  # px at 100 %: how low the figure may become
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class CircleView(View):
    """The circle, and beside it the list of arrows or the one that is chosen.

    All of it can be done in the list too; the figure is another way in.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._chosen = -1
        self._figure = _CircleFigure(self)
        self._figure.chosen.connect(self.choose)
        self._figure.scored.connect(self.on_scored)
        self._list = ArrowList(context.exercise.title[context.language])
        self._list.chosen.connect(self.on_list_clicked)
        self._arrow = ArrowPanel(context)
        self._arrow.scored.connect(self.on_scored)
        self._arrow.signs_edited.connect(lambda rows: self._draft(self._signs_field(), rows))
        self._arrow.signs_left.connect(self.on_signs_left)
        self._arrow.door_chosen.connect(self.on_door_chosen)
        self._arrow.closed.connect(self.on_panel_closed)
        self._side = QWidget()
        self._pages = QStackedLayout(self._side)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._arrow)
        self._hint = Label("", "meta")
        self._compose_beside()
        self._show()

    def sentence(self) -> str:
        known = circle.recognised(self.values)
        said = circle.arrows_said(self.values)
        words = [self.say(said, arrows=self._names(known), count=self.number(len(known)))]
        if leading := circle.strongest(self.values):
            words.append(self.say("strongest", arrows=self._names(leading)))
        if (door := self._door()) is not None:
            words.append(self.say("door-open", arrow=self._names((door[0],)), door=door[1]))
        elif known:
            words.append(self.say("door-none"))
        return " ".join(words)

    def leave(self) -> None:
        self._arrow.leave()

    def chosen(self) -> int:
        """The arrow whose panel is open, clockwise from the top; -1 when the list shows."""
        return self._chosen

    def choose(self, index: int) -> None:
        """Open the panel of an arrow; -1 shows the list."""
        if index == self._chosen:
            return
        self._arrow.leave()
        self._chosen = index
        if index >= 0:
            arrow = circle.ARROWS[index]
            self._arrow.open(arrow, self._words_of(arrow), self.low)
        self._pages.setCurrentIndex(1 if index >= 0 else 0)
        self._show()

    def on_list_clicked(self, index: int) -> None:
        """A row of the list: the keyboard goes on in its panel."""
        self.choose(index)
        self._arrow.focus_first()

    def on_panel_closed(self) -> None:
        """Back to the list, on the row one came from."""
        left = self._chosen
        self.choose(-1)
        self._list.focus_row(left)

    def on_scored(self, score: int) -> None:
        """How often the chosen arrow turns; -1 takes the answer back."""
        if self._chosen < 0:
            return
        field = f"{circle.ARROWS[self._chosen]}-score"
        self._keep(field, circle.SCORES[score] if score >= 0 else None)
        self._show()

    def on_signs_left(self, rows: object) -> None:
        """The own signs of the chosen arrow are an answer now."""
        self._keep(self._signs_field(), rows)
        self._show()

    def on_door_chosen(self, door: str) -> None:
        """The one door moves here; "" takes it away."""
        self._keep("door", door or None)
        self._show()

    def on_low_changed(self) -> None:
        self._figure.fit(self.low)
        if self._chosen >= 0:
            self._arrow.leave()
            arrow = circle.ARROWS[self._chosen]
            self._arrow.open(arrow, self._words_of(arrow), self.low)
        self._show()

    def data(self) -> painted.Circle:
        """The figure as plain values."""
        door = self._door()
        return painted.Circle(
            tuple(self._painted(arrow) for arrow in circle.ARROWS),
            self._chosen,
            circle.ARROWS.index(door[0]) if door else -1,
            door[1] if door else "",
        )

    def _painted(self, arrow: circle.Arrow) -> painted.Arrow:
        known = arrow in circle.recognised(self.values)
        return painted.Arrow(self._names((arrow,)), circle.width(self.values, arrow), known)

    def _compose_beside(self) -> None:
        """The sentence under the figure only, so that the list has the height of both."""
        left = QWidget()
        under = column(left, gap=6)
        under.addWidget(self._figure.on_card(), 1)
        self._compose(left, self._side, _PANEL, self._hint)
        if not theme.large:
            under.addWidget(self._words)
            under.addWidget(self._hint)

    def _show(self) -> None:
        """Everything that follows from the answers."""
        arrows = [self._words_of(arrow) for arrow in circle.ARROWS]
        self._list.show_arrows(arrows, self.low)
        if self._chosen >= 0:
            self._arrow.show_answers(arrows[self._chosen])
        self._figure.say_arrow(arrows[self._chosen] if self._chosen >= 0 else None)
        self._figure.update()
        self._tell(self._figure)
        self._hint.setText(self._proposal())
        self._hint.setVisible(bool(self._hint.text()) and not self.low)

    def _proposal(self) -> str:
        found = circle.proposal(self.values)
        if found is None or self._door() is not None:
            return ""
        option = self.context.exercise.fields["door"].option(found.door)
        if option is None:
            return ""
        door = option.words[self.context.language]
        return self.say("door-proposal", door=door, arrow=self._names((found.arrow,)))

    def _door(self) -> tuple[circle.Arrow, str] | None:
        """The arrow at which the door stands, and its words."""
        option = self.context.exercise.fields["door"].option(str(self.values.get("door", "")))
        arrow = next((arrow for arrow in circle.ARROWS if option and option.group == arrow), None)
        return (arrow, option.words[self.context.language]) if option and arrow else None

    def _names(self, arrows: tuple[circle.Arrow, ...]) -> str:
        return self.listed([self.say(f"arrow-{arrow}") for arrow in arrows])

    def _signs_field(self) -> str:
        return f"{circle.ARROWS[self._chosen]}-signs"

    def _words_of(self, arrow: circle.Arrow) -> ArrowWords:
        score = circle.score(self.values, arrow)
        field = self.context.exercise.fields[f"{arrow}-score"]
        door = self._door()
        return ArrowWords(
            self._names((arrow,)),
            -1 if score is None else score,
            "" if score is None else field.options[score].words[self.context.language],
            circle.signs(self.values, arrow),
            door[1] if door and door[0] == arrow else "",
            self._twin(arrow),
        )

    def _twin(self, arrow: circle.Arrow) -> str:
        """The arrow with everything that was answered about it, in words."""
        name, score = self._names((arrow,)), circle.score(self.values, arrow)
        if score is None:
            words = [self.say("twin-open", arrow=name)]
        else:
            option = self.context.exercise.fields[f"{arrow}-score"].options[score]
            words = [self.say("twin-arrow", arrow=name, score=option.words[self.context.language])]
        if signs := circle.signs(self.values, arrow):
            words.append(self.say("twin-signs", signs=", ".join(signs)))
        door = self._door()
        if door and door[0] == arrow:
            words.append(self.say("twin-door", door=door[1]))
        return " ".join(words)


class _CircleFigure(Canvas):
    """The circle to click; arrow keys walk, digits 0–3 say how often."""

    chosen = Signal(int)
    scored = Signal(int)

    def __init__(self, view: CircleView) -> None:
        name = view.context.exercise.title[view.context.language]
        super().__init__(name, _LEAST)
        self._view, self._name = view, name
        self.setMouseTracking(True)
        self.fit(view.low)

    def fit(self, low: bool) -> None:
        """Become smaller in a low window, and larger with the text."""
        least = _LEAST_LARGE if theme.large else _LEAST_LOW if low else _LEAST
        self.setMinimumHeight(theme.px(least))

    def say_arrow(self, arrow: ArrowWords | None) -> None:
        """Let a screen reader hear which arrow is chosen now."""
        self.setAccessibleName(f"{self._name}. {arrow.twin}" if arrow else self._name)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(circle.ARROWS)
        digit = event.key() - 0x30  # Qt.Key.Key_0
        now = self._view.chosen()
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.chosen.emit((now + step) % count if now >= 0 else 0)
        elif 0 <= digit < len(circle.SCORES) and now >= 0:
            self.scored.emit(digit)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._arrow_at(event)
        if found >= 0:
            self.chosen.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._arrow_at(event) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _arrow_at(self, event: QMouseEvent) -> int:
        return painted.arrow_at(QRectF(self.rect()), self._view.data(), event.position())
