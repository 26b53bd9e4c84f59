"""Where the boiler is: four numbers and whether it has fallen out."""

from typing import NamedTuple

from course.stress.errors import Range

ENERGY = Range(0, 100)
# The hardest life a plan can hold takes it to 32.4 with the usual parameters; drawings end at 30.
ACTIVATION = Range(19.5, 35)
SET_POINT = Range(20, 26)
CAPACITY = Range(0.3, 1)


class State(NamedTuple):
    """The state at the end of a day.

    `low_days` counts the days with too little energy that lead to the crash.
    """

    energy: float  # E, 0..100 %
    activation: float  # T, 19.5..35 °C
    set_point: float  # S, 20..26 °C
    recovery_capacity: float  # R, 0.3..1
    crashed: bool = False
    low_days: int = 0

    def checked(self) -> "State":
        """This same state. Raises OutOfRange if a number is none, or lies outside its range."""
        ENERGY.check("energy", self.energy)
        ACTIVATION.check("activation", self.activation)
        SET_POINT.check("set_point", self.set_point)
        CAPACITY.check("recovery_capacity", self.recovery_capacity)
        return self


class Day(NamedTuple):
    """One day of a run: the state at its end, and what others saw of it."""

    number: int  # 0 is the first day
    energy: float
    activation: float
    set_point: float
    recovery_capacity: float
    crashed: bool
    seen: float  # F, 0..1: how able one looks from outside; the mask is that it stays high
    low_days: int = 0

    @property
    def state(self) -> State:
        """To go on from."""
        return State(
            self.energy, self.activation, self.set_point, self.recovery_capacity, self.crashed, self.low_days
        )


# The week of somebody who is well (load 6 and 2, rest 5 and 7, worry 0.3) comes back to itself here.
HEALTHY = State(72.2126, 20.4962, 20.2782, 0.9686)
# Day 246 of chronic under-recovery from there.
CRASHED = State(6.4394, 28.0037, 25.0193, 0.5368, crashed=True)
