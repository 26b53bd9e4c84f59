"""The values compass (E16): how much each area matters, how much of it there was, and what is chosen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, rows, text, whole

Area = Literal[
    "health", "rest", "family", "friendship", "love", "work", "learning", "nature", "meaning", "play",
]  # fmt: skip
Said = Literal["compass-empty", "compass-half", "compass-near", "compass-gap"]
AREAS: tuple[Area, ...] = (
    "health", "rest", "family", "friendship", "love", "work", "learning", "nature", "meaning", "play",
)  # fmt: skip
MOST = 3  # areas that are chosen, and that the sentence names
SCALE = 10
_SEEN = 2  # a gap of one may be the hand on the slider
_CHOSEN = "chosen"


class Chosen(NamedTuple):
    """A chosen area and its small act, which may still be empty."""

    area: Area
    act: str


def important(values: Values, area: Area) -> int | None:
    """How much it matters, 0–10."""
    return _of_ten(values, f"{area}-important")


def lived(values: Values, area: Area) -> int | None:
    """How much of it there was in the last two weeks, 0–10."""
    return _of_ten(values, f"{area}-lived")


def gap(values: Values, area: Area) -> int | None:
    """Important − lived, −10 to 10; None unless both were answered."""
    matters, was = important(values, area), lived(values, area)
    return None if matters is None or was is None else matters - was


def by_gap(values: Values) -> list[Area]:
    """All areas, the widest gap first, of equal ones what matters more; what has no gap stands last."""
    return sorted(AREAS, key=lambda area: _order(values, area), reverse=True)


def widest(values: Values) -> tuple[Area, ...]:
    """At most three areas with a gap that is worth a word, the widest first."""
    seen = [area for area in by_gap(values) if (gap(values, area) or 0) >= _SEEN]
    return tuple(seen[:MOST])


def compass_said(values: Values) -> Said:
    """Which sentence fits the compass; `compass-gap` names the `widest`."""
    gaps = [gap(values, area) for area in AREAS]
    if any(known is not None for known in gaps):
        return "compass-gap" if widest(values) else "compass-near"
    answered = any((important(values, area), lived(values, area)) != (None, None) for area in AREAS)
    return "compass-half" if answered else "compass-empty"


def chosen(values: Values) -> tuple[Chosen, ...]:
    """What was chosen, in that order: each area once, three at most."""
    found: dict[Area, Chosen] = {}
    for row in rows(values, _CHOSEN):
        area = next((one for one in AREAS if one == text(row, "area")), None)
        if area is not None:
            found.setdefault(area, Chosen(area, text(row, "act")))
    return tuple(found.values())[:MOST]


def as_rows(listed: Iterable[Chosen]) -> list[dict[str, object]]:
    """What is chosen as it is stored; an act that is still empty is left out."""
    return [{"area": one.area, "act": one.act} if one.act else {"area": one.area} for one in listed]


def toggled(listed: Sequence[Chosen], area: Area) -> tuple[Chosen, ...]:
    """With this area chosen, or without it if it was; the same when there are three already."""
    without = tuple(one for one in listed if one.area != area)
    if len(without) < len(listed) or len(listed) >= MOST:
        return without
    return (*without, Chosen(area, ""))


def last_chosen(values: Values, entries: Iterable[Entry]) -> tuple[Chosen, ...]:
    """What is chosen in this entry, or else in the last one that chose anything; `entries` oldest first."""
    every: list[Mapping[str, object]] = [entry.values for entry in entries]
    for known in (values, *reversed(every)):
        if found := chosen(known):
            return found
    return ()


def _of_ten(values: Values, field: str) -> int | None:
    known = whole(values, field)
    return None if known is None else min(max(known, 0), SCALE)


def _order(values: Values, area: Area) -> tuple[int, int, int]:
    """What is larger stands earlier."""
    known, matters = gap(values, area), important(values, area)
    return (
        -SCALE - 1 if known is None else known,
        -1 if matters is None else matters,
        -AREAS.index(area),
    )
