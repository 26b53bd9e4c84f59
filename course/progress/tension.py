"""How tense somebody was before and after an exercise, 0–10: this time, and on average of all times.

A picture of these numbers alone: less is not better, and nothing is made of a difference.
"""

from collections.abc import Iterable
from typing import NamedTuple

from course.progress.entry_values import Values, whole

ENOUGH = 5  # times with both, before a mean says anything


class Tension(NamedTuple):
    """Before and after, 0–10; None where it was left open."""

    before: int | None
    after: int | None


class Means(NamedTuple):
    """The means of all times with both, and how many those are."""

    before: float
    after: float
    times: int


def tension(values: Values) -> Tension:
    """What was said in one entry."""
    return Tension(_level(values, "before"), _level(values, "after"))


def means(times: Iterable[Values]) -> Means | None:
    """The means; None with fewer than five times that have both.

    Before 6, 8, 5, 7, 4 and after 4, 8, 4, 5, 4: 6.0 and 5.0 of 5 times.
    """
    pairs = [
        (said.before, said.after)
        for said in (tension(values) for values in times)
        if said.before is not None and said.after is not None
    ]
    if len(pairs) < ENOUGH:
        return None
    before, after = (sum(side) / len(pairs) for side in zip(*pairs, strict=True))
    return Means(before, after, len(pairs))


def _level(values: Values, field: str) -> int | None:
    found = whole(values, field)
    return found if found is not None and 0 <= found <= 10 else None
