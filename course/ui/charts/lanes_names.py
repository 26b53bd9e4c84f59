"""The words beside and below the lanes: ticks, months, the name of each lane and the word of its day."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from course.ui.charts.kit import Placed, line_height, place
from course.ui.charts.labels import arrange
from course.ui.charts.lanes_frame import (
    NAME,
    TICKS,
    Frame,
    Lanes,
    brake_level,
    energy_level,
    frame,
)
from course.ui.theme.theme import theme

_MONTH, _WEEK = 30.33, 7  # days
_FEW_WEEKS = 10  # in a shorter part the weeks are named
_TICK_AWAY = 10  # px at 100 % from the words of an axis to the plot
_APART = 2  # px between the name of a lane and its word


def still(rect: QRectF, data: Lanes) -> list[Placed]:
    """Ticks and months, or weeks: they depend on the run and its part that is shown, not on the day."""
    shape = frame(rect, data)
    at = shape.plot.x() - theme.px(_TICK_AWAY)
    ticks = [[place(f"{degrees}°", QPointF(at, shape.y_heat(degrees)), "right")] for degrees in TICKS]
    low = rect.bottom() - line_height() / 2 - 1
    pattern = data.run.words.week if _by_week(shape) else data.run.words.month
    said = [
        place(pattern.format(number=number + 1), QPointF(shape.x(day) + 5, low), "left")
        for number, day in periods(shape)
    ]
    bounds = QRectF(shape.plot.x(), rect.y(), rect.right() - shape.plot.x(), rect.height())
    found = [*arrange(rect, ticks), *arrange(bounds, [[one] for one in said[:: _every(said)]])]
    return [placed for placed in found if placed is not None]


def periods(shape: Frame) -> list[tuple[int, int]]:
    """The months that begin in the part shown, or its weeks if it is short: number, from 0, and first day."""
    length = _WEEK if _by_week(shape) else _MONTH
    begins = [(number, round(number * length)) for number in range(int(shape.last / length) + 1)]
    return [(number, day) for number, day in begins if shape.first <= day < shape.last]


def _by_week(shape: Frame) -> bool:
    return shape.last - shape.first < _FEW_WEEKS * _WEEK


def _every(said: Sequence[Placed]) -> int:
    """Every how manieth of them has room for its words."""
    if len(said) < 2:
        return 1
    apart = said[1].rect.x() - said[0].rect.x()
    return int((max(one.rect.width() for one in said) + 12) // apart) + 1


# -- the left column ------------------------------------------------------------------------------


def of_lanes(rect: QRectF, data: Lanes) -> list[tuple[Placed, str, float, int]]:
    """The name of each lane and the word of its day, with colour, size and weight."""
    shape, run, words = frame(rect, data), data.run, data.run.words
    lanes = [
        (shape.energy, words.energy, words.energy_levels[energy_level(run.energy[data.day])]),
        (shape.heat, words.temperature, words.stands.format(degrees=round(run.set_point[data.day]))),
    ]
    if shape.brake is not None:
        level = brake_level(run.capacity[data.day])
        lanes.append((shape.brake, words.brake, words.brake_levels[level]))
    named, valued = [], []
    for lane, name, value in lanes:
        top = _name_y(lane, lane == shape.brake)
        named.append([place(name, QPointF(rect.x(), top), "left", *NAME)])
        low = top + _value_below()
        pointer = shape.y_heat(run.set_point[data.day]) if lane == shape.heat else low
        at = min(max(low, pointer), max(low, lane.bottom() - line_height() / 2))
        valued.append([place(value, QPointF(rect.x(), at))])
    column = QRectF(rect.x(), rect.y(), shape.instrument - rect.x(), rect.height())
    found = arrange(column, named + valued)
    kinds = [("ink", *NAME)] * len(named) + [("muted", 15, 400)] * len(valued)
    return [(placed, *kind) for placed, kind in zip(found, kinds, strict=True) if placed is not None]


def _value_below() -> float:
    """From the middle of a name to the middle of the word below it, in px."""
    return (line_height(NAME[0]) + line_height()) / 2 + _APART


def _name_y(lane: QRectF, is_low: bool) -> float:
    """The middle of the name: at the top of its lane, or so that both words are in the middle of it."""
    if is_low:
        return lane.center().y() - _value_below() / 2
    return lane.y() + line_height(NAME[0]) / 2
