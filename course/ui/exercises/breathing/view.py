"""Breathing along with a circle or with dots: nothing moves before somebody starts it (look.md §6)."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.progress import breathing
from course.progress.breathing import RATIOS, Settings
from course.ui.charts import breath as painted
from course.ui.exercises.breathing.pacer import Pacer
from course.ui.exercises.breathing.settings import SettingsPanel
from course.ui.exercises.breathing.tone import IN, OUT, Tone
from course.ui.exercises.guided import GuidedView
from course.ui.exercises.view import Canvas, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.motion import motion

_PANEL = 270  # px at 100 %
_LEAST, _LEAST_LARGE = 200, 190  # px at 100 %: how low the figure may become


class BreathingView(GuidedView):
    """The figure, and beside it a button to start and what can be chosen.

    The settings of the last time are offered again; they are an answer when it is started.
    """

    def __init__(self, context: ViewContext, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(context)
        self._clock = clock
        self._chosen = breathing.settings(context.values, context.history)
        self._still = motion.less or self._chosen.look == "dots"
        self._tone = Tone(self)
        self._tone.failed.connect(self.on_tone_failed)
        self._pacer = self._new_pacer()
        self._figure = _BreathFigure(self)
        self._panel = SettingsPanel(context, self._chosen, self._tone.available(), not motion.less)
        self._panel.start.clicked.connect(self.toggle)
        self._panel.chosen.connect(self.choose)
        self._compose(self._figure, self._panel, _PANEL)
        self._show()

    def sentence(self) -> str:
        if self._pacer.is_over():
            return self.say("finished")
        first, second = self._lengths(self._chosen.ratio)
        return self.say(
            "rhythm", pace=self._option("pace"), inward=first, outward=second, minutes=self._minutes()
        )

    def footer(self) -> str:
        return self.say("stop")

    def running(self) -> bool:
        return self._pacer.running()

    def start(self) -> None:
        if self._pacer.is_over():
            self._begin_anew()
        for field, value in breathing.as_values(self._chosen).items():
            if self.values.get(field) != value:
                self._keep(field, value)
        self._panel.start.setFocus()
        self._pacer.start()
        self._show()

    def pause(self) -> None:
        self._tone.stop()
        if self._pacer.running():
            self._pacer.pause()
            self._show()

    def choose(self, chosen: Settings) -> None:
        """Breathe along in this way from now on; another rhythm or length begins anew."""
        before, self._chosen = self._chosen, chosen
        self._still = motion.less or chosen.look == "dots"
        if (before.rhythm, before.minutes) != (chosen.rhythm, chosen.minutes):
            self._begin_anew()
        self._pacer.set_still(self._still)
        self._show()

    def data(self) -> painted.Breath:
        """The figure as plain values."""
        pacer = self._pacer
        if pacer.is_over():
            return painted.Breath(self.say("time-up"), "", False)
        if not pacer.second() and not pacer.running():
            first, second = self._lengths(self._chosen.ratio)
            in_out = self.say("in-out", inward=first, outward=second)
            return painted.Breath(in_out, self._minutes(), False)
        now = pacer.moment()
        if not pacer.running():
            return painted.Breath(self.say("paused"), "", self._still, now.size, now.counts, now.passed)
        words = self._phase(now.inward)
        below = self.say("left-one") if now.left == 1 else self.say("left-many", count=now.left)
        return painted.Breath(words, below, self._still, now.size, now.counts, now.passed)

    def on_moved(self) -> None:
        """Another picture, and each minute another word."""
        self._figure.update()
        self._panel.show_minute(self._minute())

    def on_turned(self, inward: bool) -> None:
        """A phase begins: in the still form it is said, and the tone sounds if it was chosen."""
        if self._still:
            announce(self._figure, self._phase(inward))
        if self._chosen.tone == "soft":
            self._tone.play(IN if inward else OUT)

    def on_over(self) -> None:
        """The time is up."""
        self._show()
        announce(self._figure, self.sentence())

    def on_tone_failed(self) -> None:
        """It goes on without."""
        self._chosen = self._chosen._replace(tone="off")
        self._panel.give_up_tone()

    def _begin_anew(self) -> None:
        self._pacer.pause()
        self._pacer.deleteLater()
        self._pacer = self._new_pacer()

    def _new_pacer(self) -> Pacer:
        pacer = Pacer(self._chosen, self._still, self, self._clock)
        pacer.moved.connect(self.on_moved)
        pacer.turned.connect(self.on_turned)
        pacer.over.connect(self.on_over)
        return pacer

    def _show(self) -> None:
        """What changes when it starts, pauses or ends."""
        pacer = self._pacer
        self._panel.show_state(pacer.running(), pacer.second() > 0, pacer.is_over())
        self._panel.show_settings(self._chosen, {ratio: self._lengths(ratio) for ratio in RATIOS})
        self._panel.show_minute(self._minute())
        self._tell(self._figure)
        self._figure.update()

    def _phase(self, inward: bool) -> str:
        return self.say("breathe-in" if inward else "breathe-out")

    def _lengths(self, ratio: str) -> tuple[int, int]:
        """Counts in and counts out at the pace of now."""
        rhythm = self._chosen._replace(ratio=ratio).rhythm
        return breathing.counts(rhythm.inward), breathing.counts(rhythm.outward)

    def _minutes(self) -> str:
        count = self._chosen.minutes
        return self.say("minutes-one") if count == 1 else self.say("minutes-many", count=count)

    def _minute(self) -> str:
        """Which minute it is, once it has begun."""
        pacer = self._pacer
        if pacer.is_over() or not (pacer.running() or pacer.second()):
            return ""
        now = min(int(pacer.second() // 60) + 1, self._chosen.minutes)
        return self.say("minute-of", now=now, count=self._chosen.minutes)

    def _option(self, field: str) -> str:
        option = self.context.exercise.fields[field].option(getattr(self._chosen, field))
        return option.words[self.context.language] if option else ""


class _BreathFigure(Canvas):
    """The circle or the dots."""

    def __init__(self, view: BreathingView) -> None:
        super().__init__(
            view.context.exercise.title[view.context.language], _LEAST_LARGE if theme.large else _LEAST
        )
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())
