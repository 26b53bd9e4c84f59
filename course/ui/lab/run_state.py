"""A run of the half-year view, and the second one that begins where a slider was moved."""

from typing import NamedTuple

from course.stress import Day, Inputs, State, run, step
from course.stress.inputs import LOAD, REST, SHARE
from course.stress.turning_points import TurningPoint, is_recovered, turning_points, weekly_mean
from course.ui.lab.presets import Variant

_SPANS = {"load": LOAD.most, "rest": REST.most}  # of the other sliders it is that of a share
_SAME = 1 / 40  # of the span of a slider: half of its step


class Lines(NamedTuple):
    """Means of a week, one a day."""

    energy: list[float]
    heat: list[float]
    set_point: list[float]
    capacity: list[float]
    seen: list[float]  # empty for a run that begins after the crash


class Outcome(NamedTuple):
    """How a run goes on from a day; days count from the start of the run."""

    crash: int | None  # it falls out
    recovered: int | None
    energy: float  # %, at its end


class Second(NamedTuple):
    """The second run, from day `first` on; its lines begin on that of the first run."""

    first: int
    days: list[Day]
    energy: list[float]
    heat: list[float]


class RunState:
    """One example of so many weeks, and what was moved in it."""

    def __init__(self, variant: Variant, weeks: int) -> None:
        """Raises OutOfRange."""
        self.variant, self.weeks = variant, weeks
        self.plan = [variant.day(number) for number in range(7 * weeks)]
        self.days = run(self.plan, variant.start)
        self.lines = _lines(self.days, not variant.start.crashed)
        self.second: Second | None = None
        self._moved: dict[int, dict[str, float]] = {}  # from which day on which inputs are others

    @property
    def last(self) -> int:
        """The number of the last day."""
        return len(self.days) - 1

    def turns(self) -> list[TurningPoint]:
        """Where the first run turns."""
        return turning_points(self.days, self.plan)

    def inputs(self, day: int) -> Inputs:
        """What a day asks and gives, with what was moved before it."""
        return self.plan[day]._replace(**self.moved(day))

    def moved(self, day: int) -> dict[str, float]:
        """The inputs that are others on this day than in the example."""
        found: dict[str, float] = {}
        for first in sorted(self._moved):
            if first <= day:
                found |= self._moved[first]
        return found

    def move(self, day: int, name: str, value: float) -> None:
        """From `day` on this input has this value; what was moved on later days is dropped.

        Back at the value of the example it is moved no longer.
        """
        self._moved = {first: inputs for first, inputs in self._moved.items() if first <= day}
        now = self._moved.setdefault(day, {})
        now[name] = value
        before = self.moved(day - 1).get(name, getattr(self.plan[day], name))
        if abs(value - before) < _SAME * _SPANS.get(name, SHARE.most):
            del now[name]
        if not now:
            del self._moved[day]
        self._run_second(day)

    def outcomes(self) -> tuple[Outcome, Outcome] | None:
        """How the first and the second run go on from where they part; None without a second one."""
        if self.second is None:
            return None
        first = self.second.first
        return self._outcome(self.days[first:], first), self._outcome(self.second.days, first)

    def _run_second(self, day: int) -> None:
        """Run it anew from `day` on; what came before is kept."""
        if not self._moved:
            self.second = None
            return
        first = min(self._moved)
        kept = self.second.days[: day - first] if self.second and self.second.first == first else []
        state = kept[-1].state if kept else self._state_before(first)
        found = list(kept)
        from_day = first + len(kept)
        moved = self.moved(from_day)  # nothing is moved later than the day that was just moved
        lived = {inputs: inputs._replace(**moved) for inputs in set(self.plan[from_day:])}
        for number in range(from_day, len(self.plan)):
            reached = step(state, lived[self.plan[number]], number=number)
            found.append(reached)
            state = reached.state
        energy = weekly_mean([reached.energy for reached in found])
        heat = weekly_mean([reached.activation for reached in found])
        energy[0], heat[0] = self.lines.energy[first], self.lines.heat[first]
        self.second = Second(first, found, energy, heat)

    def _state_before(self, day: int) -> State:
        return self.days[day - 1].state if day else self.variant.start

    def _outcome(self, days: list[Day], first: int) -> Outcome:
        was_out = self._state_before(first).crashed
        was_well = is_recovered(self.days[max(0, first - 1)])
        crash = recovered = None
        for day in days:
            if day.crashed and not was_out and crash is None:
                crash = day.number
            if recovered is None and not was_well and is_recovered(day):
                recovered = day.number
            was_out = day.crashed
        return Outcome(crash, recovered, days[-1].energy)


def _lines(days: list[Day], masked: bool) -> Lines:
    return Lines(
        weekly_mean([day.energy for day in days]),
        weekly_mean([day.activation for day in days]),
        weekly_mean([day.set_point for day in days]),
        weekly_mean([day.recovery_capacity for day in days]),
        weekly_mean([day.seen for day in days]) if masked else [],
    )
