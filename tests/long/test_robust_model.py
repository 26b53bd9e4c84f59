"""The story of the boiler does not hang on its numbers: it holds when all of them move a little."""

import random
from collections.abc import Callable

import pytest

from course.stress.model import run, step
from course.stress.parameters import PARAMETERS, Parameters
from course.stress.scenarios import find
from course.stress.state import Day
from course.stress.turning_points import is_recovered

_SETS, _HOLD = 300, 298
_MOVED_BY = 0.1
_KEPT = {"rest_point", "coolest", "crash_days", "least_capacity"}  # ends of a scale, and a count
_YEARS = 6


def moved(random_: random.Random) -> Parameters:
    """All parameters ±10 %; the temperature at which rest fails ±0.5 °C."""
    found = {
        name: value * random_.uniform(1 - _MOVED_BY, 1 + _MOVED_BY)
        for name, value in PARAMETERS._asdict().items()
        if name not in _KEPT
    }
    found["rest_limit"] = PARAMETERS.rest_limit + random_.uniform(-0.5, 0.5)
    return PARAMETERS._replace(**found)


def lived(scenario_id: str, parameters: Parameters, years: float) -> list[Day]:
    """A run with numbers that may lie outside the ranges given to people."""
    scenario = find(scenario_id)
    state, days = scenario.start, []
    for number in range(int(364 * years)):
        day = step(state, scenario.day(number), parameters, number)
        days.append(day)
        state = day.state
    return days


def recovered_on(days: list[Day]) -> int | None:
    return next((day.number for day in days if is_recovered(day)), None)


def holds(parameters: Parameters) -> bool:
    """Every sentence that the course tells with these runs."""
    healthy = lived("healthy-peak", parameters, 1)
    down = lived("under-recovery", parameters, _YEARS)
    crash = next((day for day in down if day.crashed), None)
    body = recovered_on(lived("body-first", parameters, _YEARS))
    rest = recovered_on(lived("rest-only", parameters, _YEARS))
    return (
        not any(day.crashed for day in healthy)
        and healthy[-1].energy > 60
        and crash is not None
        and crash.set_point > 23.5
        and recovered_on(lived("weekend-off", parameters, _YEARS)) is None
        and recovered_on(lived("positive-thinking", parameters, _YEARS)) is None
        and body is not None
        and body > 60
        and (rest is None or body < rest)
    )


@pytest.mark.long
def test_the_story_holds_when_every_number_moves_by_a_tenth(table: Callable[[str], None]) -> None:
    random_ = random.Random(20)
    held = sum(holds(moved(random_)) for _ in range(_SETS))
    table(f"{held} of {_SETS} sets of parameters tell the same story")
    assert held >= _HOLD


def test_the_story_holds_with_the_numbers_of_the_course() -> None:
    assert holds(PARAMETERS)


def test_it_would_notice_a_boiler_that_never_recovers() -> None:
    assert not holds(PARAMETERS._replace(return_days=10_000.0))


def test_a_usual_run_and_a_lived_one_are_the_same() -> None:
    scenario = find("body-first")
    assert run(scenario.plan(52), scenario.start) == lived("body-first", PARAMETERS, 1)
