"""The runs of the course: what the days of each ask and give, and where each begins."""

from collections.abc import Callable
from typing import NamedTuple

from course.stress.errors import OutOfRange, Range
from course.stress.inputs import Inputs, Plan, on, week
from course.stress.model import run
from course.stress.state import CRASHED, HEALTHY, State

WEEKS = Range(1, 520)

_NORMAL = week(Inputs(6, 5, worry=0.3), Inputs(2, 7, worry=0.3))
_PEAK = week(Inputs(10, 2.5, worry=0.4), Inputs(4, 5, worry=0.4))
_LIGHTER = week(Inputs(3, 8, worry=0.2, practice=0.5), Inputs(1, 8, worry=0.2, practice=0.5))
_TOO_BUSY = week(Inputs(7.5, 3.5, worry=0.5), Inputs(3.5, 5.5, worry=0.5))
_LIGHT_HEARTED = week(Inputs(7.5, 3.5, worry=0.05), Inputs(3.5, 5.5, worry=0.05))
_TOO_SOON = week(Inputs(7.5, 4, worry=0.5, practice=0.2), Inputs(3, 6, worry=0.5, practice=0.2))
_WEEKEND = Inputs(0, 9, worry=0.3)
_RESTING = Inputs(1.5, 6, worry=0.9)
_BODY = Inputs(1.5, 7.5, worry=0.6, practice=1)
_BODY_AND_MIND = Inputs(2.5, 7, worry=0.5, practice=1, mental_work=1)
_MIND = Inputs(1.5, 6, worry=0.9, mental_work=1)
_MORE_MIND = Inputs(2.5, 6, worry=0.8, mental_work=1)

_BUILD_UP_FROM = 140  # the day from which work grows by half a point in four weeks, up to 5.5
_BACK_AFTER = 42  # the day on which somebody goes back too fast


class Scenario(NamedTuple):
    """One run by name: `day(number)` are the inputs of a day, from 0."""

    id: str
    day: Callable[[int], Inputs]
    start: State

    def plan(self, weeks: float) -> Plan:
        """The days of so many weeks. Raises OutOfRange."""
        WEEKS.check("weeks", weeks)
        return [self.day(number) for number in range(round(7 * weeks))]


def find(scenario_id: str) -> Scenario:
    """The scenario with this id. Raises OutOfRange, whose sentence names them all."""
    for scenario in ALL:
        if scenario.id == scenario_id:
            return scenario
    known = ", ".join(scenario.id for scenario in ALL)
    raise OutOfRange(f"There is no scenario ‘{scenario_id}’; there are {known}.")


def healthy_peak(day: int) -> Inputs:
    """Three hard weeks, two lighter ones, and on: what a healthy boiler is made for."""
    if 28 <= day <= 48:
        return on(day, _PEAK)
    if 49 <= day <= 62:
        return on(day, _LIGHTER)
    return on(day, _NORMAL)


def under_recovery(day: int) -> Inputs:
    """Each week asks a little more than it gives back."""
    return on(day, _TOO_BUSY)


def weekend_off(day: int) -> Inputs:
    """Two days free, and the same life again."""
    return _WEEKEND if day < 2 else on(day, _TOO_BUSY)


def positive_thinking(day: int) -> Inputs:
    """The same life with hardly a worry in it."""
    return on(day, _LIGHT_HEARTED)


def rest_only(day: int) -> Inputs:
    """Little asked, much rest; the body stays tense and the head goes on grinding."""
    return _RESTING


def body_first(day: int) -> Inputs:
    """Eight weeks for the body, then the head as well, then work that grows slowly."""
    if day < 56:
        return _BODY
    if day < _BUILD_UP_FROM:
        return _BODY_AND_MIND
    return on(day, _growing(day, Inputs(0, 6, 0.4, 0.7, 1), Inputs(2, 7, 0.4, 0.7, 1)))


def mind_first(day: int) -> Inputs:
    """The same time given to the head, and nothing to the body."""
    if day < 56:
        return _MIND
    if day < _BUILD_UP_FROM:
        return _MORE_MIND
    return on(day, _growing(day, Inputs(0, 5, 0.6, 0, 1), Inputs(2, 6, 0.6, 0, 1)))


def too_fast(day: int) -> Inputs:
    """Six weeks of body first, and then the old load."""
    return body_first(day) if day < _BACK_AFTER else on(day, _TOO_SOON)


def same_traps(day: int) -> Inputs:
    """Recovered, and after four hundred days back to the life that led to the crash."""
    return body_first(day) if day < 400 else under_recovery(day - 400)


def _growing(day: int, workday: Inputs, weekend: Inputs) -> tuple[Inputs, ...]:
    load = min(5.5, 2.5 + 0.5 * (day - _BUILD_UP_FROM) / 28)
    return week(workday._replace(load=load), weekend)


def on_the_way_down(days: int) -> State:
    """After so many days of chronic under-recovery; 187 is far down and still standing, 247 the crash."""
    return run([under_recovery(day) for day in range(days)], HEALTHY)[-1].state


ALL = (
    Scenario("healthy-peak", healthy_peak, HEALTHY),
    Scenario("under-recovery", under_recovery, HEALTHY),
    Scenario("weekend-off", weekend_off, CRASHED),
    Scenario("positive-thinking", positive_thinking, CRASHED),
    Scenario("rest-only", rest_only, CRASHED),
    Scenario("body-first", body_first, CRASHED),
    Scenario("mind-first", mind_first, CRASHED),
    Scenario("too-fast", too_fast, CRASHED),
)
