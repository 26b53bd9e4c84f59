"""Half a year of the boiler and more: its lanes, a day to walk through them, and five sliders."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from course.ui.charts import lanes_frame
from course.ui.charts.lanes_frame import Lanes, Other, Run
from course.ui.lab import half_year_sentence as sentences
from course.ui.lab import half_year_words as words
from course.ui.lab.about import open_about
from course.ui.lab.example_menus import ExampleMenus
from course.ui.lab.half_year_compare import of_both
from course.ui.lab.half_year_figure import WEEK, DaySlider, HalfYearFigure
from course.ui.lab.part import LabPart
from course.ui.lab.playback import Playback
from course.ui.lab.presets import Variant, find, presets
from course.ui.lab.run_state import RunState
from course.ui.lab.slider_panel import SliderPanel
from course.ui.lab.steady import SteadySentence
from course.ui.lab.table import Twin
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import Margins, at_left, card, column, row
from course.ui.widgets.buttons import Button

WINDOW = 182  # days that are shown at once
_AHEAD = 28  # days between the chosen one and the edge of the window, while there are more
_OPENS_AT = 132  # days from the left edge to the day an example opens on
_KNOB = 13  # px: half the knob of a slider
_CARD: Margins = (20, 8, 8, 8)
_CARD_LOW: Margins = (18, 4, 8, 6)


class HalfYearLab(LabPart):
    """A run to look at and to play with; nothing here is kept."""

    def __init__(
        self, low: bool = False, scenario: str = "under-recovery", less_motion: bool = False
    ) -> None:
        """`scenario` is the id of a variant in `presets`; `less_motion` walks by the week and never plays."""
        super().__init__()
        self._low, self._less_motion = low, less_motion
        self._presets = presets()
        self._row, self._number = find(scenario, self._presets)
        self._day, self._first, self._fresh = 0, 0, True
        self._state: RunState
        self._menus = ExampleMenus(self._presets, low)
        self._play = Button("", "plain", "" if less_motion else "play")
        self._scrub = DaySlider(words.day_name())
        self._panel = SliderPanel()
        self._own = Button(words.slide_yourself(), "choice", "sliders-horizontal", checkable=True)
        self._figure = HalfYearFigure(words.figure_name(), self)
        self._twin = Twin(self._figure, words.columns(), self._rows)
        self._sentence = SteadySentence()
        self._playback = Playback(self)
        self._compose()
        self._open(self.variant.weeks, self.variant.opens)
        self._connect()

    @property
    def variant(self) -> Variant:
        """The example that is shown."""
        return self._presets[self._row].variants[self._number]

    def picture(self) -> Lanes:
        """The figure as plain values."""
        second = self._state.second
        other = Other(second.first, second.energy, second.heat) if second else None
        return Lanes(self._run, self._day, self._marks, other)

    def choose(self, preset: int, variant: int = 0) -> None:
        """Another example, without what was moved."""
        self._row, self._number = preset, variant
        self._open(self.variant.weeks, self.variant.opens)

    def take_over(self, other: "HalfYearLab") -> None:
        self._row, self._number = other._row, other._number
        self._open(other._state.weeks, other._day)
        self._state, self._fresh = other._state, other._fresh
        self._twin.show_table(other._twin.is_table())
        self._own.setChecked(self._state.second is not None or other.holds_focus(other._panel))
        self._show_day()
        self.take_focus(other)
        if other._playback.running():
            self._playback.start()

    def controls(self) -> tuple[QWidget, ...]:
        return (
            self._menus.examples, self._menus.variants, self._twin.button, self._twin.shown(),
            self._play, self._scrub, *self._panel.sliders(),
        )  # fmt: skip

    def set_length(self, weeks: int) -> None:
        """The same example for so many weeks, without what was moved."""
        self._open(weeks, min(self._day, WEEK * weeks - 1))

    def set_day(self, day: int) -> None:
        """Choose a day; beyond an end of the run it is that end."""
        self._day = min(self._state.last, max(0, day))
        self._fresh = False
        if not self._scrub.isSliderDown():
            self._follow()
        self._show_day()

    # -- what the person does

    def on_day_chosen(self, day: int) -> None:
        """With a key, a click or the slider below the figure."""
        self._playback.stop()
        self.set_day(day)

    def on_scrub_released(self) -> None:
        """The window may follow now."""
        self._follow()
        self._show_day()

    def on_next_turn_asked(self) -> None:
        """The next turning point; after the last one the first."""
        days = [mark.day for mark in self._marks]
        if days:
            self.on_day_chosen(next((day for day in days if day > self._day), days[0]))

    def on_moved(self, name: str, value: float) -> None:
        """A slider: from the chosen day on, life is another one."""
        self._playback.stop()
        self._state.move(self._day, name, value)
        self._show()

    def on_back_asked(self) -> None:
        """All sliders as in the example."""
        self._playback.stop()
        self._state.put_back()
        self._show_day()

    def on_play_clicked(self) -> None:
        """Play or pause; with less motion a week on. From the start, if nobody has chosen a day yet."""
        if self._playback.running():
            self._playback.stop()
        elif self._less_motion:
            self.set_day(0 if self._day == self._state.last else self._day + WEEK)
        else:
            if self._fresh or self._day == self._state.last:
                self.set_day(0)
            self._playback.start()

    def on_stepped(self) -> None:
        """It plays: a day on."""
        self.set_day(self._day + 1)
        if self._day == self._state.last:
            self._playback.stop()
        elif any(mark.day == self._day for mark in self._marks):
            self._playback.rest()

    def on_playing_changed(self) -> None:
        """Say what the button does now."""
        if self._less_motion:
            self._play.set_label(words.week_on())
            return
        running = self._playback.running()
        self._play.set_label(words.pause() if running else words.play())
        self._play.setIcon(icon("pause" if running else "play", "ink"))
        if not running:
            self._show_day()

    # -- the example

    def _open(self, weeks: int, day: int) -> None:
        self._playback.stop()
        self._state = RunState(self.variant, weeks)
        self._marks = words.marks(self._state)
        self._day, self._first, self._fresh = day, max(0, day - _OPENS_AT), True
        self._run = self._shown_run()
        self._follow()
        self._menus.show_example(self._row, self._number, weeks)
        self._sentence.keep_room(self._said(day) for day in range(0, len(self._state.days), WEEK))
        self._show_day()

    def _follow(self) -> None:
        """Slide the window so that some weeks on both sides of the day are seen, while there are more."""
        wide = min(WINDOW, self._state.last)
        ahead = min(_AHEAD, wide // 4)
        first = min(max(self._first, self._day + ahead - wide), self._day - ahead)
        self._first = min(max(0, first), self._state.last - wide)
        if (self._run.first, self._run.last) != (self._first, self._first + wide):
            self._run = self._shown_run()
        with QSignalBlocker(self._scrub):
            self._scrub.setRange(self._first, self._first + wide)

    def _shown_run(self) -> Run:
        lines = self._state.lines
        last = self._first + min(WINDOW, self._state.last)
        return Run(lines.energy, lines.heat, lines.set_point, lines.capacity, lines.seen,
                   self._first, last, not self._low, words.lane_words(bool(lines.seen)))  # fmt: skip

    def _show_day(self) -> None:
        """The sliders show what the chosen day asks and gives."""
        # While it plays, that of the Mondays: weekdays and weekends would flicker.
        inputs = self._state.inputs(self._day - (self._day % WEEK if self._playback.running() else 0))
        self._panel.show_inputs(inputs)
        with QSignalBlocker(self._scrub):
            self._scrub.setValue(self._day)
        self._show()

    def _show(self) -> None:
        of_day, compared = self._said(self._day), self._compared()
        self._sentence.setText(compared or of_day)
        for control in (self._figure, self._scrub):
            control.setAccessibleDescription(" ".join(filter(None, (of_day, compared, words.keys()))))
        self._panel.say(compared or of_day)
        self._menus.set_moved(self._state.second is not None)
        self._figure.update()
        self._twin.name_columns(words.columns(self._state.second is not None))
        self._twin.refresh()

    def _said(self, day: int) -> str:
        """What one sees on a day."""
        return self._with_limit(sentences.of_day(self._state, day, self._marks), day)

    def _compared(self) -> str:
        """What the moved sliders make of it."""
        compared = of_both(self._state)
        return compared and self._with_limit(compared, self._day)

    def _with_limit(self, said: str, day: int) -> str:
        return f"{said} {sentences.carries_little(self._state, day)}".rstrip()

    def _rows(self) -> list[list[str]]:
        return words.table(self._state, self._marks)

    # -- how it stands on the page

    def _compose(self) -> None:
        layout = column(self, gap=6 if self._low else 12)
        layout.addLayout(self._top())
        box, inner = card(_CARD_LOW if self._low else _CARD)
        inner.addWidget(self._twin, 1)
        inner.addLayout(self._below_figure())
        layout.addWidget(box, 1)
        layout.addWidget(self._sentence)
        self._panel.setVisible(not self._low)
        self._own.setVisible(self._low)
        self._own.toggled.connect(lambda on: self._panel.setVisible(on or not self._low))
        layout.addWidget(self._panel)

    def _top(self) -> QBoxLayout:
        """The menus at the left, the buttons at the right; below each other when the text is large."""
        top: QBoxLayout = column(gap=8) if theme.large else row(gap=12)
        top.addLayout(at_left(self._menus.examples, self._menus.variants))
        if not theme.large:
            top.addStretch(1)
        top.addLayout(self._buttons())
        return top

    def _buttons(self) -> QHBoxLayout:
        buttons = row(gap=12)
        buttons.addWidget(self._own)
        buttons.addWidget(self._twin.button)
        if theme.large:
            buttons.addStretch(1)
        return buttons

    def _below_figure(self) -> QHBoxLayout:
        """The play button in the column of the instruments; the slider exactly as wide as the plot."""
        line = row()
        left = lanes_frame.left(words.lane_words(True)) - _KNOB
        self._play.setFixedWidth(left - theme.px(8))
        line.addWidget(self._play)
        line.addSpacing(theme.px(8))
        line.addWidget(self._scrub, 1)
        line.addSpacing(max(0, lanes_frame.right() - _KNOB))
        return line

    def _connect(self) -> None:
        self._play.clicked.connect(self.on_play_clicked)
        self._playback.stepped.connect(self.on_stepped)
        self._playback.changed.connect(self.on_playing_changed)
        self._scrub.valueChanged.connect(self.on_day_chosen)
        self._scrub.sliderReleased.connect(self.on_scrub_released)
        self._figure.day_chosen.connect(self.on_day_chosen)
        self._figure.next_turn_asked.connect(self.on_next_turn_asked)
        self._scrub.day_chosen.connect(self.on_day_chosen)
        self._scrub.next_turn_asked.connect(self.on_next_turn_asked)
        self._panel.moved.connect(self.on_moved)
        self._menus.chosen.connect(self.choose)
        self._menus.length_chosen.connect(self.set_length)
        self._menus.back_asked.connect(self.on_back_asked)
        self._menus.about_asked.connect(lambda: open_about(self))
        self.on_playing_changed()

    # -- Qt

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._playback.stop()
