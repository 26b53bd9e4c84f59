"""Side by side: every contender once a round, in turn, and the ratios within each round."""

from collections.abc import Callable, Mapping
from statistics import median
from typing import NamedTuple

from tests.bench.processes import Cost

ROUNDS = 15


class Ratio(NamedTuple):
    """The median of the ratios of all rounds, and the smallest and largest of them."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.middle:.2f}× ({self.least:.2f}–{self.most:.2f})"


def in_turn(contenders: Mapping[str, Callable[[], Cost]], rounds: int = ROUNDS) -> dict[str, list[Cost]]:
    """The costs of all contenders by name. The first round warms the caches and does not count.

    Every other round goes the other way, so that nobody always runs after the same one.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        names = list(contenders)
        for name in names if number % 2 else reversed(names):
            spent = contenders[name]()
            if number:
                costs[name].append(spent)
    return costs


def ratio(these: list[float], those: list[float]) -> Ratio:
    """How often one of `those` goes into the one of `these` in the same round."""
    found = [one / other for one, other in zip(these, those, strict=True)]
    return Ratio(median(found), min(found), max(found))
