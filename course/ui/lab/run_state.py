"""A run of the half-year view, and the second one that begins where a slider was moved."""

from collections.abc import Iterator
from typing import NamedTuple

from course.stress import Day, Inputs, State, run, step
from course.stress.inputs import LOAD, REST, SHARE
from course.stress.model import clip
from course.stress.turning_points import TurningPoint, is_recovered, turning_points, weekly_mean
from course.ui.lab.presets import Variant

_RANGES = {"load": LOAD, "rest": REST}  # of the other sliders it is that of a share
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

    released: int | None  # it runs again; only where it had fallen out before
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
        self._moved: dict[int, dict[str, float]] = {}  # from which day on what is added to which inputs

    @property
    def last(self) -> int:
        """The number of the last day."""
        return len(self.days) - 1

    def turns(self) -> list[TurningPoint]:
        """Where the first run turns."""
        return turning_points(self.days, self.plan)

    def inputs(self, day: int) -> Inputs:
        """What a day asks and gives, with what was moved until then."""
        return _added(self.plan[day], self.moved(day))

    def moved(self, day: int) -> dict[str, float]:
        """How far the inputs of this day were moved away from those of the example."""
        found: dict[str, float] = {}
        for first in sorted(self._moved):
            if first <= day:
                found |= self._moved[first]
        return {name: by for name, by in found.items() if by}

    def moves(self) -> list[int]:
        """The days from which on something is moved otherwise than the day before."""
        return [day for day in sorted(self._moved) if self.moved(day) != self.moved(day - 1)]

    def move(self, day: int, name: str, value: float) -> None:
        """Give this input this value on `day`, and move it as far on all days from there on.

        So weekdays and weekends stay as far apart as they were. What was moved on later days stays.
        """
        usual, allowed = getattr(self.plan[day], name), _RANGES.get(name, SHARE)
        before = self.moved(day - 1).get(name, 0.0)
        by = value - usual
        same = _SAME * allowed.most
        now = self._moved.setdefault(day, {})
        now[name] = 0.0 if abs(by) < same else by
        if abs(by - before) < same:
            del now[name]
        if not now:
            del self._moved[day]
        self._run_second(day)

    def put_back(self) -> None:
        """As in the example."""
        self._moved = {}
        self.second = None

    def is_out(self, day: int) -> bool:
        """Whether it has fallen out on this day, with what was moved."""
        if self.second is not None and day >= self.second.first:
            return self.second.days[day - self.second.first].crashed
        return self.days[day].crashed

    def was_out(self, day: int) -> bool:
        """Whether the first run has fallen out until this day, be it that it runs again by now."""
        return self.variant.start.crashed or any(one.crashed for one in self.days[: day + 1])

    def outcomes(self) -> tuple[Outcome, Outcome] | None:
        """How the first and the second run go on from where they part; None without a second one."""
        if self.second is None:
            return None
        first = self.second.first
        return self._outcome(self.days[first:], first), self._outcome(self.second.days, first)

    def _run_second(self, day: int) -> None:
        """Run it anew from `day` on; what came before is kept."""
        moves = self.moves()
        if not moves:
            self.second = None
            return
        first = moves[0]
        kept = self.second.days[: max(0, day - first)] if self.second and self.second.first == first else []
        state = kept[-1].state if kept else self._state_before(first)
        found = list(kept)
        for number, inputs in self._lived(first + len(kept)):
            reached = step(state, inputs, number=number)
            found.append(reached)
            state = reached.state
        energy = weekly_mean([reached.energy for reached in found])
        heat = weekly_mean([reached.activation for reached in found])
        energy[0], heat[0] = self.lines.energy[first], self.lines.heat[first]
        self.second = Second(first, found, energy, heat)

    def _lived(self, first: int) -> Iterator[tuple[int, Inputs]]:
        """The moved days from `first` on; many days of a plan are the same, so each kind is made once."""
        moved, made = self.moved(first), dict[Inputs, Inputs]()
        for number in range(first, len(self.plan)):
            if number in self._moved:
                moved, made = self.moved(number), {}
            usual = self.plan[number]
            if usual not in made:
                made[usual] = _added(usual, moved)
            yield number, made[usual]

    def _state_before(self, day: int) -> State:
        return self.days[day - 1].state if day else self.variant.start

    def _outcome(self, days: list[Day], first: int) -> Outcome:
        was_out = began_out = self._state_before(first).crashed
        was_well = is_recovered(self.days[max(0, first - 1)])
        released = crash = recovered = None
        for day in days:
            if began_out and not day.crashed and released is None:
                released = day.number
            if day.crashed and not was_out and crash is None:
                crash = day.number
            if recovered is None and not was_well and is_recovered(day):
                recovered = day.number
            was_out = day.crashed
        return Outcome(released, crash, recovered, days[-1].energy)


def _added(usual: Inputs, moved: dict[str, float]) -> Inputs:
    """A day with what was moved, each input within its range."""
    sums = {name: getattr(usual, name) + by for name, by in moved.items()}
    return usual._replace(**{name: clip(value, *_RANGES.get(name, SHARE)) for name, value in sums.items()})


def _lines(days: list[Day], masked: bool) -> Lines:
    return Lines(
        weekly_mean([day.energy for day in days]),
        weekly_mean([day.activation for day in days]),
        weekly_mean([day.set_point for day in days]),
        weekly_mean([day.recovery_capacity for day in days]),
        weekly_mean([day.seen for day in days]) if masked else [],
    )
