"""What a stepper can hold: a time of day, or a number of minutes, cups or times, kept as `Field` says."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from course.content.exercise import Field
from course.progress.sleep import DAY_LONG
from course.ui.exercises.dates import read_time

_QUARTER, _HOUR = 15, 60
_FINE_BELOW = 30  # minutes: below it a length that is asked finely goes by its own step
_FEW = 5  # cups or times in a large step


class Amount(ABC):
    """Values are whole numbers; None is what is not known, and is never passed in here."""

    @abstractmethod
    def known(self, stored: object) -> int | None:
        """The value of what was kept."""

    @abstractmethod
    def kept(self, value: int) -> object:
        """What is kept of a value."""

    @abstractmethod
    def shown(self, value: int) -> str:
        """The value as it stands in its field."""

    @abstractmethod
    def read(self, typed: str) -> int:
        """The value that was typed. Raises ValueError if it is none."""

    @abstractmethod
    def moved(self, value: int, up: bool) -> int:
        """One step on, to the next round value."""

    @abstractmethod
    def leapt(self, value: int, up: bool) -> int:
        """One large step on."""


class TimeAmount(Amount):
    """Minutes after midnight, in steps of a quarter; midnight is no wall."""

    def __init__(self, clock: Callable[[int], str]) -> None:
        """`clock` says a time."""
        self._clock = clock

    def known(self, stored: object) -> int | None:
        read = read_time(stored) if isinstance(stored, str) else None
        return None if read is None else self.read(read)

    def kept(self, value: int) -> str:
        return f"{value // 60:02}:{value % 60:02}"

    def shown(self, value: int) -> str:
        return self._clock(value)

    def read(self, typed: str) -> int:
        time = read_time(typed)
        if time is None:
            raise ValueError(typed)
        return int(time[:2]) * 60 + int(time[3:])

    def moved(self, value: int, up: bool) -> int:
        return _round(value, _QUARTER, up) % DAY_LONG

    def leapt(self, value: int, up: bool) -> int:
        return (value + (_HOUR if up else -_HOUR)) % DAY_LONG


class NumberAmount(Amount):
    """A number within the range of its field; from half an hour on 5 minutes become a quarter."""

    def __init__(self, field: Field, unit: str) -> None:
        self._field, self._unit = field, unit
        self._low, self._high = field.range

    def known(self, stored: object) -> int | None:
        return self._within(stored) if isinstance(stored, int) else None

    def kept(self, value: int) -> int:
        return value

    def shown(self, value: int) -> str:
        return f"{value} {self._unit}".rstrip()

    def read(self, typed: str) -> int:
        """The first number in it: “40”, “40 min”."""
        digits = "".join(sign if sign in "0123456789" else " " for sign in typed).split()
        if not digits:
            raise ValueError(typed)
        return self._within(int(digits[0][:9]))

    def moved(self, value: int, up: bool) -> int:
        step = self._field.step
        if 1 < step < _QUARTER and (value >= _FINE_BELOW if up else value > _FINE_BELOW):
            step = _QUARTER
        return self._within(_round(value, step, up))

    def leapt(self, value: int, up: bool) -> int:
        by = _HOUR if self._field.step > 1 else _FEW
        return self._within(value + (by if up else -by))

    def _within(self, value: int) -> int:
        return max(self._low, min(self._high, value))


def _round(value: int, step: int, up: bool) -> int:
    """The next multiple of `step` that lies above or below `value`."""
    return (value // step + 1) * step if up else -(-value // step) * step - step
