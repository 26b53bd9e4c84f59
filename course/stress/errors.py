"""What is wrong with a number given to the model: one sentence with its name, its value and the range."""

from typing import NamedTuple


class OutOfRange(ValueError):
    """A parameter, an input or a state that the model cannot take; the message is one sentence."""


class Range(NamedTuple):
    """The least and the largest value, both allowed."""

    least: float
    most: float

    def check(self, name: str, value: float) -> None:
        """Raise OutOfRange unless `value` is a number within the range; NaN never is."""
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise OutOfRange(f"{name} is {value!r}; it is a number from {self.least:g} to {self.most:g}.")
        if not self.least <= value <= self.most:
            raise OutOfRange(f"{name} is {_said(value)}; it goes from {self.least:g} to {self.most:g}.")


def _said(value: float) -> str:
    try:
        return f"{value:g}"
    except OverflowError:
        return "far too large"
