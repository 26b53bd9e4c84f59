"""The twenty-four hours within one day of the model: a picture over its heat and its set point.

The model knows one temperature a day. What warms it in a day (load, overdrive, worry) is laid over the
waking hours, what cools it (rest, as far as a hot body can rest) over the night:

    temperature(hour) = S + warming * awake(hour) - cooling * g * (1 - awake(hour))

with `awake` going smoothly from 0 at night to 1 by day, in three waves. Its shape is drawn, not known.
"""

import math
from typing import NamedTuple

from course.stress.inputs import Inputs
from course.stress.model import balance
from course.stress.parameters import PARAMETERS, Parameters
from course.stress.state import State

HOURS = 24
STEPS = 4 * HOURS  # a point every quarter of an hour
REST_ZONE = (18.0, 20.0)  # °C: where a boiler recovers

_UP, _UP_FROM = 3.0, 6.0  # from six to nine
_DOWN, _DOWN_FROM = 5.0, 18.0  # from six to eleven in the evening
_PEAKS = ((9.5, 1.0), (13.5, 0.85), (17.0, 0.7))  # when the day asks most, and how much
_WAVE = 1.3  # hours
_BETWEEN = 0.68  # what stays on between the peaks


class DayCurve(NamedTuple):
    """The temperatures from midnight to midnight, a quarter of an hour apart, in °C."""

    temperatures: tuple[float, ...]
    set_point: float

    def missed(self) -> float:
        """How many hours of the night (23 to 6) stay above the zone of recovery."""
        night = [t for index, t in enumerate(self.temperatures[:-1]) if awake(index / 4) == 0]
        return sum(t > REST_ZONE[1] for t in night) / 4


def day_curve(state: State, inputs: Inputs, parameters: Parameters = PARAMETERS) -> DayCurve:
    """The curve of a day that begins in `state`. Raises OutOfRange."""
    heat = balance(state.checked(), inputs.checked(), parameters)
    points = []
    for index in range(STEPS + 1):
        up = awake(index / 4 % HOURS)
        points.append(state.set_point + heat.warming * up - heat.cooling * heat.rests * (1 - up))
    return DayCurve(tuple(points), state.set_point)


def awake(hour: float) -> float:
    """How far the day is on, from 0 at night to 1 in its busiest hour; `hour` is 0..24."""
    on = _smooth((hour - _UP_FROM) / _UP) - _smooth((hour - _DOWN_FROM) / _DOWN)
    wave = max(math.exp(-(((hour - peak) / _WAVE) ** 2)) * size for peak, size in _PEAKS)
    return on * (_BETWEEN + (1 - _BETWEEN) * wave)


def _smooth(x: float) -> float:
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)
