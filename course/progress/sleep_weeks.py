"""Nights side by side (E06): means of a week, how much getting up differs, and when keeping track is enough.

A mean is taken over the nights that have the value; what was left open is no zero and no failure.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from course.progress.sleep import DAY_LONG, Night

WEEK = timedelta(days=7)
SHOWN = 14  # nights, one a row
STRIP = 30  # minutes on either side of the mean rising time

Offer = Literal["", "stop", "pause"]


class Means(NamedTuple):
    """The means of some nights, in minutes; None where no night has the value.

    `efficiency` is 100 × asleep / in bed. `rising` is the mean rising time in minutes after midnight,
    `spread` the latest rising time minus the earliest, None for fewer than two of them.
    """

    nights: int
    in_bed: float | None
    asleep: float | None
    falling_asleep: float | None
    awake: float | None
    efficiency: float | None
    rising: float | None
    spread: int | None


def means(nights: Sequence[Night]) -> Means:
    """The means of these nights."""
    rising = _side_by_side([one.out_of_bed for one in nights if one.out_of_bed is not None])
    middle = _mean(rising)
    return Means(
        nights=len(nights),
        in_bed=_mean(one.time_in_bed for one in nights),
        asleep=_mean(one.asleep for one in nights),
        falling_asleep=_mean(one.falling_asleep for one in nights),
        awake=_mean(one.awake for one in nights),
        efficiency=_mean(one.efficiency for one in nights),
        rising=None if middle is None else middle % DAY_LONG,
        spread=rising[-1] - rising[0] if len(rising) > 1 else None,
    )


def last_week(nights: Sequence[Night]) -> list[Night]:
    """The nights of the seven days up to and with the latest one; there may be fewer than seven."""
    return [one for one in nights if one.day > nights[-1].day - WEEK]


def weeks(nights: Iterable[Night]) -> list[tuple[date, Means]]:
    """The means of each week with a night in it, by its Monday, oldest first."""
    found: dict[date, list[Night]] = {}
    for one in nights:
        found.setdefault(one.day - timedelta(days=one.day.weekday()), []).append(one)
    return [(monday, means(of_week)) for monday, of_week in sorted(found.items())]


def days_shown(nights: Sequence[Night]) -> list[date]:
    """The days of the two weeks up to and with the latest night, from the first night among them on."""
    if not nights:
        return []
    last = nights[-1].day
    first = next(one.day for one in nights if (last - one.day).days < SHOWN)
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def in_a_row(nights: Sequence[Night]) -> int:
    """How many nights were kept track of since somebody last left it alone for a week."""
    days = [one.day for one in nights]
    begun = [later for earlier, later in pairwise(days) if later - earlier > WEEK]
    return sum(day >= begun[-1] for day in days) if begun else len(days)


def offer(count: int, stop_after: int, pause_after: int) -> Offer:
    """What to say after `count` nights in a row: that stopping is fine, or why it is wiser; 0 is never."""
    if 0 < pause_after <= count:
        return "pause"
    return "stop" if 0 < stop_after <= count else ""


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _side_by_side(clock: Sequence[int]) -> list[int]:
    """Times of day in an order without midnight in between: the widest gap of the clock is left outside.

    23.50 and 0.10 lie twenty minutes apart, not nearly a day.
    """
    times = sorted(clock)
    if len(times) < 2:
        return times
    gaps = [later - earlier for earlier, later in pairwise([*times, times[0] + DAY_LONG])]
    first = (gaps.index(max(gaps)) + 1) % len(times)
    return [*times[first:], *(at + DAY_LONG for at in times[:first])]
