"""The load that could be carried before: two branches, from a healthy start and from a crash."""

from typing import NamedTuple

from course.stress.inputs import Inputs, Plan, week
from course.stress.model import run
from course.stress.parameters import PARAMETERS, Parameters
from course.stress.state import CRASHED, HEALTHY, Day, State

YEARS = 4
YEAR = 364  # days: whole weeks
LOADS = tuple(4.5 + index / 16 for index in range(33))  # 4.5 to 6.5


class Carried(NamedTuple):
    """What a load does in the end: mean energy, in %, over the last year of four."""

    load: float  # of a workday, 0..10
    from_health: float
    from_crash: float


def life(load: float) -> tuple[Inputs, ...]:
    """A week of workdays with this load."""
    workday = Inputs(load, 4.5, worry=0.4)
    return week(workday, Inputs(max(1.0, load - 4), 6.5, worry=0.4))


def carried(load: float, parameters: Parameters = PARAMETERS) -> Carried:
    """Both ends of one load. Raises OutOfRange."""
    return Carried(load, _last_year(load, HEALTHY, parameters), _last_year(load, CRASHED, parameters))


def branches(parameters: Parameters = PARAMETERS) -> list[Carried]:
    """All loads of the figure, in order."""
    return [carried(load, parameters) for load in LOADS]


def long_run(load: float, start: State, parameters: Parameters = PARAMETERS) -> list[Day]:
    """Four years of the same week."""
    plan: Plan = life(load) * (YEARS * YEAR // 7)
    return run(plan, start, parameters)


def _last_year(load: float, start: State, parameters: Parameters) -> float:
    last = long_run(load, start, parameters)[-YEAR:]
    return sum(day.energy for day in last) / YEAR
