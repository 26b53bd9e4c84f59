"""The body map and the doctor's list (E04): the order of places, and what an answer opens at once.

Nothing here weighs answers against each other or names a cause. A card opens by an answer just given, never
by what was stored earlier.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from course.progress.entry_values import Values, rows, text, whole

PLACES = (
    "head", "jaws", "neck", "shoulders", "chest", "upper-back",
    "belly", "lower-back", "arms", "hands", "legs", "feet",
)  # fmt: skip
LEVELS = ("little", "some", "much")
Opens = Literal["call-now", "help"]
DaysSaid = Literal["days-none", "days-one", "days-many", "days-all"]
_WEEK = 7


class Place(NamedTuple):
    """One place on the map. A place without a level counts as the lightest one."""

    place: str
    level: str
    complaint: str = ""
    days: int | None = None
    hindrance: int | None = None
    since: str = ""


def places(values: Values) -> list[Place]:
    """The places of an entry, most trouble first; places of one level keep the order of the list."""
    found = [_place(row) for row in rows(values, "places") if text(row, "place") in PLACES]
    return sorted(found, key=lambda place: -LEVELS.index(place.level))


def by_level(found: Iterable[Place]) -> list[tuple[str, tuple[str, ...]]]:
    """(level, its places) from most trouble to least, empty levels left out: the parts of the sentence."""
    listed = list(found)
    groups = [(level, tuple(p.place for p in listed if p.level == level)) for level in reversed(LEVELS)]
    return [group for group in groups if group[1]]


def next_level(level: str | None) -> str | None:
    """What another click on a place makes of it: little, some, much, and off again."""
    steps: tuple[str | None, ...] = (None, *LEVELS)
    return steps[(steps.index(level) + 1) % len(steps)]


def days_said(days: int) -> DaysSaid:
    """The id of the words for a number of days in the past week."""
    if days >= _WEEK:
        return "days-all"
    if days == 0:
        return "days-none"
    return "days-one" if days == 1 else "days-many"


def opens(sign: str, answer: str) -> Opens | None:
    """What the answer just given to a question of the doctor's list opens at once.

    A yes to an `a-` sign opens the call-now screen, a yes to a `b-` sign opens Help now. Every other answer
    opens nothing.
    """
    if answer != "yes":
        return None
    if sign.startswith("a-"):
        return "call-now"
    return "help" if sign.startswith("b-") else None


def _place(row: Values) -> Place:
    level = text(row, "level")
    return Place(
        text(row, "place"),
        level if level in LEVELS else LEVELS[0],
        text(row, "complaint"),
        whole(row, "days"),
        whole(row, "hindrance"),
        text(row, "since"),
    )
