"""What the lanes of a run are given, and where in the figure each day and value stands."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from course.ui.charts.kit import text_width
from course.ui.theme.theme import theme

COLDEST, HOTTEST = 19.0, 29.0  # °C at the ends of the thermometer
TICKS = (20, 24, 28)  # °C
NAME = (16, 600)  # size and weight of the name of a lane
_TOP, _BOTTOM, _RIGHT = 40, 24, 24  # px at 100 %: rings above, months below
_GAP, _BRAKE = 16, 40
_ENERGY_SHARE = 0.46  # of what the brake and the gaps leave
_TO_INSTRUMENT, _TO_PLOT = 28, 66  # px at 100 % from the words to the middle of it, and on to the plot
_ENERGY_LEVELS = (60.0, 40.0, 20.0)
_BRAKE_LEVELS = (0.85, 0.65)


class LaneWords(NamedTuple):
    """The words in the figure."""

    energy: str
    temperature: str
    brake: str
    energy_levels: tuple[str, str, str, str]  # from much to nearly none
    brake_levels: tuple[str, str, str]  # from sturdy to thin
    stands: str  # with {degrees}
    left: str  # the line of energy
    seen: str  # the dashed line above it
    boiler: str
    thermostat: str
    changed: str  # the second line
    month: str  # with {number}
    week: str  # the same, where only some weeks are shown


class Run(NamedTuple):
    """A run and the part of it that is shown: means of a week, one a day, from day 0.

    `seen` (0..1) is empty for a run without a mask; `last` is the last day shown.
    """

    energy: Sequence[float]  # %
    heat: Sequence[float]  # °C
    set_point: Sequence[float]  # °C
    capacity: Sequence[float]  # 0..1
    seen: Sequence[float]
    first: int
    last: int
    with_brake: bool
    words: LaneWords


class Other(NamedTuple):
    """A second run, from day `first` on."""

    first: int
    energy: Sequence[float]
    heat: Sequence[float]


class Mark(NamedTuple):
    """A day on which something turns, in words."""

    day: int
    words: str


class Lanes(NamedTuple):
    """The figure: a run, the day chosen in it, what turns, and the second run if there is one."""

    run: Run
    day: int
    marks: tuple[Mark, ...] = ()
    other: Other | None = None


def energy_level(energy: float) -> int:
    """0 much, 1 half, 2 little, 3 nearly none."""
    return sum(energy <= least for least in _ENERGY_LEVELS)


def brake_level(capacity: float) -> int:
    """0 sturdy, 1 less so, 2 thin."""
    return sum(capacity <= least for least in _BRAKE_LEVELS)


class Frame(NamedTuple):
    """Where things stand, in px."""

    plot: QRectF
    energy: QRectF
    heat: QRectF
    brake: QRectF | None
    instrument: float  # x of the middle of battery, thermometer and wheel
    first: int
    last: int

    def x(self, day: float) -> float:
        """Where a day stands."""
        return self.plot.x() + self.plot.width() * (day - self.first) / (self.last - self.first)

    def day(self, x: float) -> int:
        """The day that stands nearest to `x`, within the part shown."""
        share = (x - self.plot.x()) / self.plot.width()
        return min(self.last, max(self.first, self.first + round(share * (self.last - self.first))))

    def y_energy(self, percent: float) -> float:
        """The height of an energy."""
        return self.energy.bottom() - self.energy.height() * percent / 100

    def y_heat(self, degrees: float) -> float:
        """The height of a temperature, at most that of the top of the thermometer."""
        share = (degrees - COLDEST) / (HOTTEST - COLDEST)
        return self.heat.bottom() - self.heat.height() * min(1.0, share)

    def points(
        self, values: Sequence[float], to_y: Callable[[float], float], start: int = 0
    ) -> list[QPointF]:
        """The part of a line that is shown; `values` begin on day `start`."""
        from_day = max(self.first, start)
        return [
            QPointF(self.x(day), to_y(values[day - start]))
            for day in range(from_day, min(self.last + 1, start + len(values)))
        ]


def left(words: LaneWords) -> int:
    """How many px the plot stands from the left edge of the figure."""
    return round(_names_width(words, theme.scale) + theme.px(_TO_INSTRUMENT) + theme.px(_TO_PLOT))


def right() -> int:
    """How many px the plot stands from the right edge."""
    return theme.px(_RIGHT)


def frame(rect: QRectF, data: Lanes) -> Frame:
    """The places for a figure as large as `rect`."""
    run = data.run
    top, bottom = theme.px(_TOP), theme.px(_BOTTOM)
    plot = rect.adjusted(left(run.words), top, -right(), -bottom)
    gap = min(float(theme.px(_GAP)), plot.height() / 8)
    brake = min(float(theme.px(_BRAKE)), plot.height() / 5) if run.with_brake else 0.0
    room = plot.height() - gap - (brake + gap if run.with_brake else 0.0)
    energy = QRectF(plot.x(), plot.y(), plot.width(), room * _ENERGY_SHARE)
    heat = QRectF(plot.x(), energy.bottom() + gap, plot.width(), room * (1 - _ENERGY_SHARE))
    low = QRectF(plot.x(), heat.bottom() + gap, plot.width(), brake) if run.with_brake else None
    middle = rect.x() + _names_width(run.words, theme.scale) + theme.px(_TO_INSTRUMENT)
    return Frame(plot, energy, heat, low, middle, run.first, run.last)


@lru_cache(maxsize=4)
def _names_width(words: LaneWords, scale: float) -> float:
    """How wide the left column is, in px, with the text at `scale`."""
    large = max(text_width(name, *NAME) for name in (words.energy, words.temperature, words.brake))
    small = (*words.energy_levels, *words.brake_levels, words.stands.format(degrees=26))
    return max(large, *map(text_width, small))
