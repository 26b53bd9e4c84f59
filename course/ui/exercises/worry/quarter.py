"""The worry quarter itself: a ring of whole minutes, and one note at a time (look2 §18b)."""

from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from course.progress import worry
from course.ui.charts import minute_ring as painted
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.exercises.worry.note_questions import NoteQuestions
from course.ui.exercises.worry.words import WorryWords
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.countdown import Countdown

_SIDE = 172  # px at 100 %: the ring and what stands under it
_GAP = 48

_State = Literal["empty", "before", "reading", "all-read", "over"]


class WorryQuarterView(View):
    """Time starts at a click, stands still out of sight, and its end closes nothing by itself."""

    WIDTH = 800

    def __init__(self, context: ViewContext, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(context)
        self._said = WorryWords(context.exercise, context.language)
        self._notes = worry.stack(worry.before(context.history, context.entry), self.values)
        self._turns = [place for place, note in enumerate(self._notes) if not worry.read(note)]
        self._turn = 0
        self._state: _State = "before" if self._turns else "empty"
        self._minutes = worry.plan(worry.settings(context.history) | self.values).length
        self._time = Countdown(self._minutes * 60, self, clock)
        self._time.ticked.connect(self.on_ticked)
        self._time.finished.connect(self.on_finished)
        self._ring = _Ring(self)
        self._ring.pressed.connect(self.on_pause_clicked)
        self._pause = Button("", "quiet", "pause")
        self._pause.clicked.connect(self.on_pause_clicked)
        self._begin = Button(self.tr("Begin"), "plain", "play")
        self._begin.clicked.connect(self.on_begin_clicked)
        self._rest = Button(self.say("rest-gone"), "plain")
        self._rest.clicked.connect(self.on_rest_gone)
        self._questions = NoteQuestions(context.exercise, context.language)
        self._questions.answered.connect(self.on_answered)
        self._questions.next_asked.connect(self.on_next)
        self._questions.lie_asked.connect(self.on_let_lie)
        self._build()
        self._show()

    def sentence(self) -> str:
        left = len(self._turns) - self._turn
        number = self._said.number(left)
        match self._state:
            case "before":
                return self.say("before-one" if left == 1 else "before-many", count=number)
            case "reading":
                return self.say("now-reading", now=self._turn + 1, total=len(self._turns))
            case "over" if left:
                rest = self.say("rest-one" if left == 1 else "rest-many", count=number)
                return f"{self.say('over')} {rest}"
            case _:
                return self.say(self._state)

    def ring(self) -> painted.Minutes:
        """The figure as plain values."""
        left = ceil((self._time.seconds - self._time.passed()) / 60)
        unit = self.say("minutes-left-one" if left == 1 else "minutes-left-many")
        return painted.Minutes(left, self._minutes, unit)

    def time(self) -> Countdown:
        """The time of this quarter."""
        return self._time

    def leave(self) -> None:
        self._questions.leave()
        self._time.pause()
        self._show_time()

    def on_begin_clicked(self) -> None:
        """From here on time runs."""
        self._state = "reading"
        self._time.start()
        self._show()
        self._questions.setFocus()

    def on_pause_clicked(self) -> None:
        """Stand still, or go on."""
        if self._state not in ("reading", "all-read"):
            return
        if self._time.running():
            self._time.pause()
        else:
            self._time.start()
        self._show_time()

    def on_ticked(self, seconds: int) -> None:
        """Only a whole minute changes what is seen."""
        if seconds % 60 == 0:
            self._show_time()

    def on_finished(self) -> None:
        """The shutter comes down, also half-way through a worry; what is not read waits."""
        self._questions.leave()
        if self._state == "reading" and worry.read(self._now()):
            self._turn += 1
        self._state = "over"
        self._show()
        if self._rest.isVisible():
            self._rest.setFocus()

    def on_answered(self, part: str, value: object) -> None:
        """An answer about the note that is read."""
        note = self._now()
        note.pop(part, None)
        if value is not None:
            note[part] = value
        self._keep_notes()

    def on_next(self) -> None:
        """This one has been looked at; what was not settled may lie."""
        self._questions.leave()
        if not worry.read(self._now()):
            self._now()["end"] = "lie"
            self._keep_notes()
        self._turn_over()

    def on_let_lie(self) -> None:
        """It may lie, whatever was said about it."""
        self._questions.leave()
        self._now()["end"] = "lie"
        self._keep_notes()
        self._turn_over()

    def on_rest_gone(self) -> None:
        """What was not looked at may go."""
        for place in self._turns[self._turn :]:
            self._notes[place]["end"] = "gone"
        self._turn = len(self._turns)
        self._keep_notes()
        self._show()

    def _now(self) -> worry.Row:
        """The note that is read."""
        return self._notes[self._turns[self._turn]]

    def _keep_notes(self) -> None:
        self._keep(worry.NOTES, [dict(note) for note in self._notes])

    def _turn_over(self) -> None:
        self._turn += 1
        if self._turn == len(self._turns):
            self._state = "all-read"
        self._show()
        (self._questions if self._state == "reading" else self._ring).setFocus()

    # -- showing it -----------------------------------------------------------------------------

    def _build(self) -> None:
        side = QWidget()
        under = column(side, gap=8)
        under.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        under.addWidget(self._pause, 0, Qt.AlignmentFlag.AlignHCenter)
        under.addStretch(1)
        content = QWidget()
        inner = column(content, (0, 8, 0, 0), 12)
        inner.addWidget(self._words)
        inner.addWidget(self._questions)
        inner.addLayout(at_left(self._begin))
        inner.addLayout(at_left(self._rest))
        inner.addStretch(1)
        layout: QBoxLayout = column(self, gap=12) if theme.large else row(self, gap=_GAP)
        if not theme.large:
            side.setFixedWidth(theme.px(_SIDE))
        layout.addWidget(side)
        layout.addWidget(content, 1)

    def _show(self) -> None:
        """Everything that follows from the answers and the state."""
        if self._state == "reading":
            last = self._turn + 1 == len(self._turns)
            self._questions.show_note(self._now(), self.context.now, last)
        self._questions.setVisible(self._state == "reading")
        self._begin.setVisible(self._state == "before")
        self._rest.setVisible(self._state == "over" and self._turn < len(self._turns))
        self._ring.setVisible(self._state != "empty")
        self._show_time()
        self._tell(self._ring)

    def _show_time(self) -> None:
        self._pause.setVisible(self._state in ("reading", "all-read"))
        running = self._time.running()
        self._pause.set_label(self.tr("Pause") if running else self.tr("Go on"))
        self._pause.setIcon(icon("pause" if running else "play", "primary"))
        self._ring.show_time()

    def hideEvent(self, event: QHideEvent) -> None:
        self._time.pause()
        self._show_time()
        super().hideEvent(event)


class _Ring(Canvas):
    """Says the minutes as its name; Space stands still or goes on."""

    pressed = Signal()

    def __init__(self, view: WorryQuarterView) -> None:
        super().__init__("", painted.SIZE)
        self._view = view
        self.setFixedSize(theme.px(painted.SIZE), theme.px(painted.SIZE))

    def show_time(self) -> None:
        """Paint and say the minutes of now."""
        now = self._view.ring()
        self.setAccessibleName(f"{now.left} {now.unit}")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.ring())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
