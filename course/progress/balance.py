"""The energy balance (E05): how heavy each side is, how the beam stands, and what to lighten or to keep.

The weights are the person's own guess; the words for them are in `energy-balance.toml`.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from course.progress.entry_values import Values, rows, text, whole

Side = Literal["taker", "giver"]
Words = Literal[
    "empty", "takers-only", "givers-only", "unweighed", "even",
    "takes-more", "takes-twice", "takes-much", "gives-more", "gives-twice", "gives-much",
]  # fmt: skip
SIDES: tuple[Side, ...] = ("taker", "giver")
BLOCKS = 6  # the most a side shows; beyond it the lightest share the last block
_CONTROL = ("no", "bit", "yes")
_EVEN, _MORE, _TWICE = 1.2, 1.6, 2.4
_LEAN, _STEEPEST = 14.0, 9.0


class Item(NamedTuple):
    """One thing on the scales. `row` is its place in the list; `control` is 0 no, 1 a bit, 2 yes."""

    row: int
    name: str
    side: Side
    weight: int | None = None
    times: int | None = None
    control: int = 0

    @property
    def load(self) -> int:
        """Weight × times a week; 0 as long as one of the two is not known."""
        return (self.weight or 0) * (self.times or 0)


class Stack(NamedTuple):
    """One side of the beam, heaviest first: blocks of their own, and the lightest that share one block."""

    blocks: tuple[Item, ...]
    together: tuple[Item, ...] = ()


def items(values: Values) -> list[Item]:
    """The things of an entry that have a name and a side, in the order they were written down."""
    found = []
    for index, row in enumerate(rows(values, "items")):
        name, control = text(row, "name"), text(row, "control")
        side = next((side for side in SIDES if side == text(row, "side")), None)
        if name and side:
            change = _CONTROL.index(control) if control in _CONTROL else 0
            found.append(Item(index, name, side, whole(row, "weight"), whole(row, "times"), change))
    return found


def load(listed: Sequence[Item]) -> int:
    """What all takers weigh together."""
    return sum(item.load for item in listed if item.side == "taker")


def recovery(listed: Sequence[Item]) -> int:
    """What all givers weigh together."""
    return sum(item.load for item in listed if item.side == "giver")


def beam_angle(listed: Sequence[Item]) -> float:
    """Degrees clockwise, so above 0 the givers on the right hang lower; level when nothing is weighed."""
    takes, gives = load(listed), recovery(listed)
    if takes + gives == 0:
        return 0.0
    return max(-_STEEPEST, min(_STEEPEST, _LEAN * (gives - takes) / (takes + gives)))


def balance_said(listed: Sequence[Item]) -> Words:
    """The id of the sentence under the scales."""
    sides = {item.side for item in listed}
    if len(sides) < 2:
        return "empty" if not sides else "takers-only" if "taker" in sides else "givers-only"
    takes, gives = load(listed), recovery(listed)
    if not takes or not gives:
        return "unweighed"
    return _takes(takes / gives) if takes >= gives else _gives(gives / takes)


def stack(listed: Sequence[Item], side: Side) -> Stack:
    """One side with at most six blocks: with more things, the lightest share the sixth."""
    ranked = _heaviest_first(item for item in listed if item.side == side)
    if len(ranked) <= BLOCKS:
        return Stack(tuple(ranked))
    return Stack(tuple(ranked[: BLOCKS - 1]), tuple(ranked[BLOCKS - 1 :]))


def within_reach(listed: Sequence[Item]) -> tuple[Item, ...]:
    """The takers that can be changed at least a bit, heaviest first; where equal, the more changeable."""
    changeable = (item for item in listed if item.side == "taker" and item.control)
    return tuple(sorted(changeable, key=lambda item: (-item.load, -item.control)))


def to_lighten(listed: Sequence[Item]) -> Item | None:
    """The heaviest taker within reach."""
    return next(iter(within_reach(listed)), None)


def to_keep(listed: Sequence[Item]) -> Item | None:
    """The heaviest giver."""
    return next(iter(_heaviest_first(item for item in listed if item.side == "giver")), None)


def _heaviest_first(listed: Iterable[Item]) -> list[Item]:
    return sorted(listed, key=lambda item: -item.load)


def _takes(ratio: float) -> Words:
    if ratio < _EVEN:
        return "even"
    if ratio < _MORE:
        return "takes-more"
    return "takes-twice" if ratio < _TWICE else "takes-much"


def _gives(ratio: float) -> Words:
    if ratio < _EVEN:
        return "even"
    if ratio < _MORE:
        return "gives-more"
    return "gives-twice" if ratio < _TWICE else "gives-much"
