"""The energy curve (E09): a day by the hour, several days side by side, and breaks before the usual dips.

Energy is one of five words, 0 (empty) to 4 (good). A day may also be told in four parts; each part then
stands at one hour. Hours without a word stay gaps.
"""

from collections.abc import Iterable, Sequence
from datetime import date, time
from itertools import pairwise
from typing import NamedTuple

from course.progress.answers import Entry
from course.progress.diary import by_day
from course.progress.entry_values import Values, rows, text, whole

FIRST, LAST = 6, 23  # the hours one can fill in; 23 is the one until midnight
PARTS: tuple[tuple[int, int, int], ...] = ((6, 12, 9), (12, 15, 13), (15, 18, 16), (18, 24, 20))
HOURS = "hours"
BREAKS = ("break-one", "break-two")
REST = "rest"
ENOUGH = 3  # days before several are put together
SHOWN = 7  # days
_JOINED = 3  # hours between two words that still belong to one line
_APART = 2  # hours between two breaks
_UNEVEN = 2  # times: a day that asked so much more than another

Row = dict[str, object]


class Hour(NamedTuple):
    """One hour of a day; what was left open is None or empty. `effort` and `noise` are 0–3."""

    hour: int
    energy: int | None
    kind: str = ""
    effort: int | None = None
    noise: int | None = None


class Drop(NamedTuple):
    """From one word to a lower one, and what somebody did before it."""

    start: int
    end: int
    by: int
    kind: str


class Point(NamedTuple):
    """An hour of several days: the lowest, the mean and the highest word."""

    hour: int
    low: int
    mean: float
    high: int


class Spread(NamedTuple):
    """What days asked: the least and the most, each with its day."""

    low: int
    least: date
    high: int
    most: date

    @property
    def is_uneven(self) -> bool:
        """Whether one day asked twice as much as another, or more."""
        return self.high >= _UNEVEN * max(self.low, 1)


# -- a day ---------------------------------------------------------------------------------------------


def hours(values: Values) -> list[Hour]:
    """The hours of an entry in order; one that stands there twice counts as it was said last."""
    found = {}
    for row in rows(values, HOURS):
        hour, energy = whole(row, "hour"), whole(row, "energy")
        if hour is not None and FIRST <= hour <= LAST:
            level = energy if energy is not None and 0 <= energy <= 4 else None
            found[hour] = Hour(hour, level, text(row, "kind"), _digit(row, "effort"), _digit(row, "noise"))
    return [found[hour] for hour in sorted(found)]


def with_cell(values: Values, hour: int, column: str, value: object) -> list[Row]:
    """The rows with one cell changed; None empties it, and an hour without anything goes."""
    others: list[Row] = [dict(row) for row in rows(values, HOURS) if whole(row, "hour") != hour]
    same = [row for row in rows(values, HOURS) if whole(row, "hour") == hour]
    now: Row = {"hour": hour, **(same[-1] if same else {})}
    now.pop(column, None)
    if value is not None:
        now[column] = value
    kept = [*others, now] if len(now) > 1 else others
    return sorted(kept, key=lambda row: whole(row, "hour") or 0)


def mean(day: Iterable[Hour]) -> float | None:
    """The mean of the hours with a word; None if there is none."""
    known = [hour.energy for hour in day if hour.energy is not None]
    return sum(known) / len(known) if known else None


def drops(day: Iterable[Hour]) -> list[Drop]:
    """Where the next word that was said is lower, in order: 3 at nine and 1 at ten is a drop by 2."""
    known = [hour for hour in day if hour.energy is not None]
    found = []
    for before, after in pairwise(known):
        by = (before.energy or 0) - (after.energy or 0)
        if by >= 1:
            found.append(Drop(before.hour, after.hour, by, before.kind))
    return found


def rests(day: Iterable[Hour]) -> int:
    """How many hours were told as rest."""
    return sum(hour.kind == REST for hour in day)


def pieces(day: Sequence[Hour]) -> list[list[Hour]]:
    """The hours with a word in runs that belong together; a longer gap stays a gap."""
    found: list[list[Hour]] = []
    for hour in (one for one in day if one.energy is not None):
        if found and hour.hour - found[-1][-1].hour <= _JOINED:
            found[-1].append(hour)
        else:
            found.append([hour])
    return found


def part(day: Sequence[Hour], number: int) -> Hour:
    """One of the four parts as an hour: its own words, or the mean of the hours within it."""
    start, end, at = PARTS[number]
    inside = [hour for hour in day if start <= hour.hour < end]
    own = next((hour for hour in inside if hour.hour == at), Hour(at, None))
    if own.energy is not None:
        return own
    middle = mean(inside)
    return own._replace(energy=None if middle is None else round(middle))


# -- several days ----------------------------------------------------------------------------------------


def days(entries: Iterable[Entry]) -> list[tuple[date, list[Hour]]]:
    """The last days that have any word, oldest first."""
    told = [(day, hours(entry.values)) for day, entry in by_day(entries).items()]
    return [(day, found) for day, found in told if mean(found) is not None][-SHOWN:]


def curve(told: Sequence[Sequence[Hour]]) -> list[Point]:
    """Several days as one: for each hour that has words the lowest, the mean and the highest."""
    by_hour: dict[int, list[int]] = {}
    for day in told:
        for hour in day:
            if hour.energy is not None:
                by_hour.setdefault(hour.hour, []).append(hour.energy)
    return [
        Point(hour, min(known), sum(known) / len(known), max(known))
        for hour, known in sorted(by_hour.items())
    ]


def breaks(points: Sequence[Point]) -> tuple[int, ...]:
    """At most two hours for a break, each one hour before the deepest fall of the mean, earliest first.

    Means of 3 at nine, 3 at ten, 1 at eleven: the fall is at eleven, so the break stands at ten.
    """
    falls = [
        (before.mean - after.mean, after.hour)
        for before, after in pairwise(points)
        if before.mean > after.mean
    ]
    chosen: list[int] = []
    for _, hour in sorted(falls, key=lambda fall: (-fall[0], fall[1])):
        at = max(FIRST, hour - 1)
        if all(abs(at - other) >= _APART for other in chosen):
            chosen.append(at)
    return tuple(sorted(chosen[:2]))


def asked(day: Iterable[Hour]) -> int | None:
    """The sum of what the hours asked; None if that was said of none."""
    known = [hour.effort for hour in day if hour.effort is not None]
    return sum(known) if known else None


def spread(told: Iterable[tuple[date, Sequence[Hour]]]) -> Spread | None:
    """How far apart days are in what they asked; None where fewer than three days say it.

    Sums of 2, 5 and 2: from 2 on the first of these days to 5.
    """
    sums = [(known, day) for day, found in told if (known := asked(found)) is not None]
    if len(sums) < ENOUGH:
        return None
    low, high = min(sums, key=lambda one: one[0]), max(sums, key=lambda one: one[0])
    return Spread(*low, *high)


def last_plan(entries: Sequence[Entry]) -> tuple[time, ...]:
    """The times that were last chosen for a rest, earliest first; empty if none were."""
    for entry in reversed(entries):
        if found := [at for one in BREAKS if (at := _time(text(entry.values, one))) is not None]:
            return tuple(sorted(found))
    return ()


def energy_hours(entries: Iterable[Entry]) -> list[tuple[date, int, int]]:
    """The series “energy-hour” for pictures over weeks: day, hour, word."""
    return [
        (day, hour.hour, hour.energy)
        for day, entry in by_day(entries).items()
        for hour in hours(entry.values)
        if hour.energy is not None
    ]


def _time(said: str) -> time | None:
    try:
        return time.fromisoformat(said)
    except ValueError:
        return None


def _digit(row: Values, column: str) -> int | None:
    said = text(row, column)
    return int(said) if said in ("0", "1", "2", "3") else None
