"""Where something turns in a run, and the means over a week that make its lines calm."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from course.stress.inputs import Inputs, Plan
from course.stress.state import Day

Kind = Literal[
    "rest-thins", "rest-fails", "mask-slips", "crash", "life-changes", "half-full", "released", "recovered"
]

WEEK = 7
_MOST = 4  # more rings than this nobody reads

_THIN_CAPACITY = 0.8
_HOT = 25.5  # °C: from here on rest cools hardly any more
_MASK_SLIPS = 0.95
_HALF = 50.0
_ANOTHER = 0.2  # what an input differs by, at least, in another life
_WELL_ENERGY, _WELL_SET_POINT = 65.0, 21.0

# Which of them to leave out first when there are too many.
_WEIGHT: tuple[Kind, ...] = (
    "crash", "recovered", "mask-slips", "life-changes", "rest-fails", "half-full", "rest-thins", "released"
)  # fmt: skip


class TurningPoint(NamedTuple):
    """The day on which something turns, and what."""

    day: int
    kind: Kind


def is_recovered(day: Day) -> bool:
    """Energy back and the thermostat down again."""
    return day.energy >= _WELL_ENERGY and day.set_point <= _WELL_SET_POINT


def weekly_mean(values: Sequence[float]) -> list[float]:
    """The mean of each day with the three before and the three after it, fewer at the ends."""
    half = WEEK // 2
    found = []
    for index in range(len(values)):
        near = values[max(0, index - half) : index + half + 1]
        found.append(sum(near) / len(near))
    return found


def turning_points(days: Sequence[Day], plan: Plan) -> list[TurningPoint]:
    """At most four, in order: on the way down, or from a crash on the way up."""
    if not days:
        return []
    found = _up(days, plan) if days[0].crashed else _down(days)
    # Of two that weigh the same the later one is kept: the first was the way there.
    kept = sorted(found, key=lambda point: (_WEIGHT.index(point.kind), -point.day))[:_MOST]
    return sorted(kept)


def _down(days: Sequence[Day]) -> list[TurningPoint]:
    heat = weekly_mean([day.activation for day in days])
    return [
        *_first(days, "rest-thins", lambda day: day.recovery_capacity < _THIN_CAPACITY),
        *_first(days, "rest-fails", lambda day: heat[day.number] > _HOT),
        *_first(days, "mask-slips", lambda day: day.seen < _MASK_SLIPS),
        *_first(days, "crash", lambda day: day.crashed),
    ]


def _up(days: Sequence[Day], plan: Plan) -> list[TurningPoint]:
    return [
        *_changes(days, plan),
        *_first(days, "released", lambda day: not day.crashed),
        *_first(days, "half-full", lambda day: day.energy > _HALF),
        *_first(days, "recovered", is_recovered),
        *_crash_after(days),
    ]


def _first(days: Sequence[Day], kind: Kind, turns: Callable[[Day], bool]) -> list[TurningPoint]:
    """The first day on which it is so and was not so the day before."""
    found = (day for before, day in pairwise(days) if turns(day) and not turns(before))
    return [TurningPoint(day.number, kind) for day in found][:1]


def _crash_after(days: Sequence[Day]) -> list[TurningPoint]:
    """A new crash, after it had been left."""
    released = next((day.number for day in days if not day.crashed), len(days))
    return _first(days[released:], "crash", lambda day: day.crashed)


def _changes(days: Sequence[Day], plan: Plan) -> list[TurningPoint]:
    """The days from which life is another one; growing slowly is not, and neither is a weekend."""
    found: list[TurningPoint] = []
    last = -WEEK
    for day in range(min(len(days), len(plan) - WEEK)):
        if _differ(plan[day], plan[day + WEEK]):  # the same weekday a week later is another one
            if found and day - last < WEEK:
                found.pop()  # still the same change
            found.append(TurningPoint(day + 1, "life-changes"))
            last = day
    return [point for point in found if point.day < len(days)]


def _differ(one: Inputs, other: Inputs) -> bool:
    return any(abs(before - after) > _ANOTHER for before, after in zip(one, other, strict=True))
