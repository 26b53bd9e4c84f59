"""What a day asks and gives, and plans of many days."""

from collections.abc import Sequence
from typing import NamedTuple

from course.stress.errors import Range

LOAD = Range(0, 10)
REST = Range(0, 10)
SHARE = Range(0, 1)
WORKDAYS = 5


class Inputs(NamedTuple):
    """One day."""

    load: float  # L, 0..10: work, home and all that one has to
    rest: float  # P, 0..10: how much rest is offered
    worry: float = 0.0  # W, 0..1
    practice: float = 0.0  # K, 0..1: relaxing practice of the body
    mental_work: float = 0.0  # M, 0..1; only helps when there is energy

    def checked(self) -> "Inputs":
        """These same inputs. Raises OutOfRange if one is no number, or lies outside its range."""
        LOAD.check("load", self.load)
        REST.check("rest", self.rest)
        for name in ("worry", "practice", "mental_work"):
            SHARE.check(name, getattr(self, name))
        return self


Plan = Sequence[Inputs]  # one a day, the first one a Monday


def week(workday: Inputs, weekend: Inputs) -> tuple[Inputs, ...]:
    """Seven days from Monday: five of the one, two of the other."""
    return (workday,) * WORKDAYS + (weekend,) * 2


def on(day: int, seven: Sequence[Inputs]) -> Inputs:
    """The inputs of day number `day` (0 is a Monday) in a life of weeks like `seven`."""
    return seven[day % 7]
