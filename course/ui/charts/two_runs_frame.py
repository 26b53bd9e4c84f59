"""Where two runs lie in their figure: the plain series, and the two lanes they are drawn in."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from course.ui.charts.kit import text_width
from course.ui.theme.theme import theme

WEEK = 7
LEVELS = (0, 50, 100)  # % where the energy has a word
DEGREES = (20, 22, 24)
_HEAT_ENDS = (19.5, 25.5)  # °C
# Lengths in px at 100 %.
TOP, _BOTTOM = 12, 30
_BETWEEN = 24  # the lanes
TICK_AWAY = 9
_RIGHT = 128  # for the names of the runs
_LANE_NAME_AWAY = 26
LANE_NAME = (16, 600)
# Parts of the width.
_BESIDE = 0.5  # a narrower plot takes the names of the lanes inside
_RIGHT_MOST = 0.27


class Run(NamedTuple):
    """One run by day: energy in %, and the set point of the thermostat in °C; the first is the start."""

    name: str
    energy: tuple[float, ...]
    set_point: tuple[float, ...]


class RunWords(NamedTuple):
    """The words in the figure; `levels` are empty, half and full, `weeks` and `months` count from 0."""

    energy: str
    thermostat: str
    levels: tuple[str, str, str]
    weeks: tuple[str, ...]
    months: tuple[str, ...]


class TwoRuns(NamedTuple):
    """Two runs of the same length, the week of the bracket, and the week that is read; -1 for none."""

    dashed: Run
    solid: Run
    bracket: int
    reading: int
    words: RunWords


class Lane(NamedTuple):
    """One plot: where it lies, the values at its ends, and both runs in it."""

    plot: QRectF
    least: float
    most: float
    dashed: tuple[float, ...]
    solid: tuple[float, ...]

    def x(self, day: float) -> float:
        """Where a day stands, from left to right."""
        return self.plot.x() + self.plot.width() * day / (len(self.solid) - 1)

    def y(self, value: float) -> float:
        """Where a value stands, from top to bottom."""
        return self.plot.bottom() - self.plot.height() * (value - self.least) / (self.most - self.least)

    def at(self, values: Sequence[float], day: int) -> QPointF:
        """Where a run is on a day."""
        return QPointF(self.x(day), self.y(values[day]))

    def line(self, values: tuple[float, ...]) -> QPolygonF:
        """The line of one of both runs."""
        return QPolygonF(_points(*self._frame(), values))

    def between(self) -> QPolygonF:
        """The area between the two runs."""
        return QPolygonF([*_points(*self._frame(), self.dashed), *_points(*self._frame(), self.solid)[::-1]])

    def _frame(self) -> tuple[float, float, float, float, float, float]:
        plot = self.plot
        return plot.x(), plot.y(), plot.width(), plot.height(), self.least, self.most

    def by_week(self, values: Sequence[float]) -> list[QPointF]:
        """Coarse enough to look quickly whether it runs through a word."""
        return [self.at(values, day) for day in range(0, len(values), WEEK)]


def lanes_of(rect: QRectF, data: TwoRuns) -> tuple[Lane, Lane]:
    """Energy above, the thermostat below."""
    right = rect.right() - _right(rect)
    left = rect.x() + _ticks_wide(data.words)
    if is_beside(rect, data.words):
        left += _lane_names_wide(data.words)
    top, bottom = rect.y() + theme.px(TOP), rect.bottom() - theme.px(_BOTTOM)
    between = theme.px(_BETWEEN)
    high = max(8.0, (bottom - top - between) / 2)
    upper = QRectF(left, top, right - left, high)
    return (
        Lane(upper, 0, 100, data.dashed.energy, data.solid.energy),
        Lane(upper.translated(0, high + between), *_HEAT_ENDS, data.dashed.set_point, data.solid.set_point),
    )


def _right(rect: QRectF) -> float:
    return min(float(theme.px(_RIGHT)), rect.width() * _RIGHT_MOST)


def _ticks_wide(words: RunWords) -> float:
    ticks = [*words.levels, *(f"{degrees}°" for degrees in DEGREES)]
    return max(text_width(tick) for tick in ticks) + theme.px(TICK_AWAY) + 2


def _lane_names_wide(words: RunWords) -> float:
    lanes = (words.energy, words.thermostat)
    return max(text_width(name, *LANE_NAME) for name in lanes) + theme.px(_LANE_NAME_AWAY)


def is_beside(rect: QRectF, words: RunWords) -> bool:
    """Whether the names of the lanes stand left of the ticks."""
    left = _ticks_wide(words) + _lane_names_wide(words)
    return rect.width() - left - _right(rect) >= _BESIDE * rect.width()


@lru_cache(maxsize=8)
def _points(
    x: float, y: float, width: float, height: float, least: float, most: float, values: tuple[float, ...]
) -> list[QPointF]:
    """A run over the width of its plot; kept, because a reading line moves and these do not."""
    step, scale = width / (len(values) - 1), height / (most - least)
    return [QPointF(x + step * day, y + scale * (most - value)) for day, value in enumerate(values)]
