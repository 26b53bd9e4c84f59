"""The Dutch road of two years (E19): dates counted in weeks from the first sick day, and where today lies.

The weeks are those of the Regeling procesgang eerste en tweede ziektejaar, roughly: who keeps to a date is
UWV. Weekends and holidays are not moved.
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

PointId = Literal["analysis", "plan", "report", "year", "letter", "apply", "end"]
Place = Literal["past", "now", "later"]
Doubt = Literal["future", "long-ago"]
Way = Literal["road", "none", "be", "other", "ask"]

WEEKS = 104
# Each point: the week in which it comes, or from which to which.
_POINTS: tuple[tuple[PointId, int, int], ...] = (
    ("analysis", 6, 6),
    ("plan", 8, 8),
    ("report", 42, 42),
    ("year", 46, 52),
    ("letter", 88, 88),
    ("apply", 93, 93),
    ("end", WEEKS, WEEKS),
)
_PLAN_WEEK, _BETWEEN_TALKS = 8, 6
_LONG_AGO = 3  # years


class Point(NamedTuple):
    """A fixed point of the road: its weeks and its days, the same twice where it is one day."""

    id: PointId
    weeks: tuple[int, int]
    first: date
    last: date


def way(country: str, employer: str, first_day: date | None) -> Way:
    """What holds: the Dutch road, what there is without an employer or elsewhere, or a question first.

    Who gave nothing but a first sick day comes from the lesson on the Dutch rules.
    """
    if country == "be":
        return "be"
    if country not in ("nl", ""):
        return "other"
    if employer == "no":
        return "none"
    return "road" if first_day else "ask"


def points(first_day: date) -> tuple[Point, ...]:
    """All points in order. From 14 September 2026: analysis by 26 October, end on 11 September 2028."""
    return tuple(
        Point(name, (start, end), first_day + timedelta(weeks=start), first_day + timedelta(weeks=end))
        for name, start, end in _POINTS
    )


def place(point: Point, today: date) -> Place:
    """Whether a point is past, is today (or goes on today), or is still to come."""
    if point.last < today:
        return "past"
    return "now" if point.first <= today else "later"


def next_point(first_day: date, today: date) -> Point | None:
    """The first point that is not past; None after the last one."""
    return next((point for point in points(first_day) if point.last >= today), None)


def next_talk(first_day: date, today: date) -> date | None:
    """The first talk from today on: every six weeks after the plan, and before the end; else None."""
    for week in range(_PLAN_WEEK + _BETWEEN_TALKS, WEEKS, _BETWEEN_TALKS):
        if (day := first_day + timedelta(weeks=week)) >= today:
            return day
    return None


def week_of(first_day: date, today: date) -> int | None:
    """Which week of the road it is, 1 to 104; None before it and after it."""
    week = (today - first_day).days // 7 + 1
    return week if 1 <= week <= WEEKS else None


def share(first_day: date, today: date) -> float | None:
    """How far along the road today is, 0 to 1; None before it, and 1 after it."""
    days = (today - first_day).days
    return None if days < 0 else min(days / (7 * WEEKS), 1.0)


def doubt(first_day: date, today: date) -> Doubt | None:
    """What there is to ask about a first sick day: it is ahead, or more than three years ago."""
    if first_day > today:
        return "future"
    return "long-ago" if first_day < _years_before(today, _LONG_AGO) else None


def _years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 28 February for a 29th that was not there."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
