"""The wave: how strong it is, once a minute for at most ten, drawn as one goes (look2 §19)."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QHideEvent, QPainter

from course.progress import wave
from course.progress.entry_values import text
from course.ui.charts import wave as painted
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.exercises.walked import WalkedFigure
from course.ui.exercises.wave.parts import DryLand, HelpLine, Scale
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import column
from course.ui.widgets.countdown import Countdown

_MINUTE = 60  # seconds
_LABEL_EVERY = 2  # minutes


class WaveView(View):
    """The first tap starts the time; it stands still out of sight, and the next tap goes on with it."""

    WIDTH = 800

    def __init__(self, context: ViewContext, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(context)
        known = wave.taps(self.values)
        self._first = known[-1].minute if known else 0  # the minute in which the time of now began
        self._time = Countdown((wave.MINUTES - self._first) * _MINUTE, self, clock)
        self._time.ticked.connect(self.on_ticked)
        self._figure = _WaveFigure(self)
        self._card = self._figure.on_card((16, 4, 12, 4))
        self._help = HelpLine(context)
        self._help.help_asked.connect(self.help_asked)
        self._scale = Scale(context)
        self._scale.tapped.connect(self.on_tapped)
        self._scale.too_much.connect(self.show_dry_land)
        self._land = DryLand(context)
        self._land.help_asked.connect(self.help_asked)
        self._land.back_asked.connect(self.on_back_to_wave)
        layout = column(self, gap=10)
        # With large text there is no room for all of it: what is asked goes before what is drawn.
        parts = [self._card, self._words, self._help, self._scale]
        for part in [*(reversed(parts) if theme.large else parts), self._land]:
            layout.addWidget(part, int(part is self._card))
        numb = text(self.values, "word") in wave.NUMB and not known
        self._show_which(land=numb)
        self._show()

    def sentence(self) -> str:
        said = wave.said(wave.taps(self.values))
        return self.say(said.id, count=self.number(said.minutes))

    def footer(self) -> str:
        return self.say("foot")

    def leave(self) -> None:
        self._time.pause()

    def minute(self) -> int:
        """The minute of now; 0 before the first tap."""
        return min(self._first + int(self._time.passed() // _MINUTE), wave.MINUTES)

    def data(self) -> painted.Wave:
        """The figure as plain values."""
        known = wave.taps(self.values)
        top = wave.top(known)
        return painted.Wave(
            tuple((tap.minute, tap.strength) for tap in known),
            wave.MINUTES,
            wave.STRONGEST,
            (self.say("tick-high"), self.say("tick-middle"), self.say("tick-low")),
            tuple((at, self._when(at)) for at in range(0, wave.MINUTES + 1, _LABEL_EVERY)),
            top if top is not None and known[-1].strength < top[1] else None,  # once it has come down
            self.say("top"),
            self.say("now"),
            self._figure.current(),
        )

    def tap_said(self, number: int) -> str:
        """One tap in words: when, and how strong."""
        tap = wave.taps(self.values)[number]
        return self.say("twin", when=self._when(tap.minute), strength=tap.strength)

    def on_tapped(self, strength: int) -> None:
        """So strong is it in this minute."""
        self._time.start()
        tap = wave.Tap(self.minute(), strength)
        self._keep(wave.TAPS, wave.with_tap(wave.taps(self.values), tap))
        self._show()

    def on_ticked(self, seconds: int) -> None:
        """A new minute asks anew."""
        if seconds % _MINUTE == 0:
            self._show()
            announce(self, self._scale.question())

    def show_dry_land(self) -> None:
        """Out of the water for now: look round, feel something cold, ask somebody."""
        self._time.pause()
        self._show_which(land=True)
        self._land.setFocus()

    def on_back_to_wave(self) -> None:
        """Back to where it was; the next tap goes on with the time."""
        self._show_which(land=False)
        self._scale.setFocus()

    def on_low_changed(self) -> None:
        self._scale.fit(self.low)

    def _when(self, minute: int) -> str:
        return self.say("minute", minute=minute) if minute else self.say("start")

    def _show_which(self, land: bool) -> None:
        self._land.setVisible(land)
        for part in (self._card, self._words, self._scale):
            part.setVisible(not land)
        known = wave.taps(self.values)
        self._help.setVisible(not land and wave.wants_help(known))

    def _show(self) -> None:
        known, minute = wave.taps(self.values), self.minute()
        of_now = next((tap.strength for tap in known if tap.minute == minute), -1)
        self._scale.ask(minute, of_now, bool(known))
        if not self._scale.isHidden():
            self._help.setVisible(wave.wants_help(known))
        self._figure.forget()
        self._tell(self._figure)

    def hideEvent(self, event: QHideEvent) -> None:
        self._time.pause()
        super().hideEvent(event)


class _WaveFigure(WalkedFigure):
    """Its taps, in the order of the minutes."""

    def __init__(self, view: WaveView) -> None:
        name = capital(view.context.exercise.title[view.context.language])
        super().__init__(name, painted.least_height())
        self._view = view

    def count(self) -> int:
        return len(self._view.data().taps)

    def said(self, number: int) -> str:
        return self._view.tap_said(number)

    def found_at(self, point: QPointF) -> int:
        return painted.tap_at(QRectF(self.rect()), self._view.data(), point)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
