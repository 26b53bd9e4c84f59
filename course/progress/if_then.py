"""If-then plans (E18): which of them are running, what their weeks were like, and which week to look back on.

An entry is one plan. That two plans are the most and ten weeks are enough are rules of thumb of this course.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, rows, text, whole

Row = dict[str, object]
Value = Literal["low", "some", "often", "high"]

MOST_RUNNING = 2
ALOUD = 3  # times
WEEKS = 10
_WEEK = timedelta(days=7)
_MOST_LOOKS = 100
_MARKS = " .,;:!?…"


class Look(NamedTuple):
    """One look back: on which day, and how far it went by itself, 0–10."""

    day: date
    by_itself: int


class Week(NamedTuple):
    """One week of a plan, 1 for the first; None for a week that nobody looked back on."""

    number: int
    by_itself: int | None


def is_plan(values: Values) -> bool:
    """Whether both halves of the sentence are there."""
    return bool(half(values, "if") and half(values, "then"))


def half(values: Values, field: str, first: str = "") -> str:
    """One half of the sentence as it was typed, without `first` before it and without marks at its ends."""
    words = text(values, field).strip(_MARKS)
    head, _, tail = words.partition(" ")
    return tail.strip() if first and tail and head.casefold() == first else words


def says_not(words: str, refused: Iterable[str]) -> bool:
    """Whether any of the `refused` words stands among the words."""
    typed = {word.strip(_MARKS).casefold() for word in words.replace("'", "’").split()}
    return not typed.isdisjoint(refused)


def said(values: Values) -> int:
    """How often the sentence was said aloud, 0–3."""
    return min(max(whole(values, "said") or 0, 0), ALOUD)


def rests(values: Values) -> bool:
    """Whether the plan was put to rest."""
    return text(values, "state") == "rests"


def plans(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that hold a plan, oldest first."""
    return [entry for entry in entries if is_plan(entry.values)]


def running(entries: Iterable[Entry]) -> list[Entry]:
    """The plans that do not rest."""
    return [entry for entry in plans(entries) if not rests(entry.values)]


def start_of(values: Values, begun: date) -> date:
    """The day on which a plan starts: the one that was given, else the one on which it was written."""
    return _day(values, "start") or begun


def looks(values: Values) -> list[Look]:
    """The looks back that have a day and a value, oldest first."""
    found = [(_day(row, "day"), whole(row, "by-itself")) for row in rows(values, "weeks")]
    known = [Look(day, value) for day, value in found if day is not None and value is not None]
    return sorted(known, key=lambda look: look.day)


def looked(values: Values, today: date, by_itself: int) -> list[Row]:
    """The rows with the look of today; a second one on a day takes the place of the first."""
    others = [dict(row) for row in rows(values, "weeks") if _day(row, "day") != today]
    row: Row = {"day": today.isoformat(), "by-itself": by_itself}
    return [*others, row][-_MOST_LOOKS:]


def week_of(day: date, start: date) -> int:
    """The week of a plan in which a day lies, 1 for the first; days before the start lie in the first.

    Of a plan that starts on Monday the 2nd, Sunday the 8th lies in week 1 and Monday the 9th in week 2.
    """
    return max((day - start).days, 0) // _WEEK.days + 1


def automaticity(values: Values, start: date, today: date) -> list[Week]:
    """Every week up to today in order, each with its last look. A week without one stays open.

    With a start on 2 November and looks on the 8th (2), the 15th (3) and the 29th (6), seen on 2 December:
    2, 3, open, 6, open.
    """
    found = {week_of(look.day, start): look.by_itself for look in looks(values)}
    last = max([week_of(today, start), *found])
    return [Week(number, found.get(number)) for number in range(1, last + 1)]


def value_said(by_itself: int) -> Value:
    """The words for a value 0–10: 0–2, 3–5, 6–8, 9–10."""
    if by_itself <= 2:
        return "low"
    if by_itself <= 5:
        return "some"
    return "often" if by_itself <= 8 else "high"


def look_due(entries: Sequence[Entry], now: datetime) -> Entry | None:
    """The running plan that waits longest for a look back: at least a week, and in its first ten weeks."""
    today = now.date()
    waiting = []
    for entry in running(entries):
        start = start_of(entry.values, entry.begun.date())
        since = max([start, *(look.day for look in looks(entry.values))])
        if entry.finished and today - since >= _WEEK and week_of(today, start) <= WEEKS:
            waiting.append((since, entry.begun, entry))
    return min(waiting, key=lambda one: one[:2])[2] if waiting else None


def _day(values: Values, field: str) -> date | None:
    try:
        return date.fromisoformat(text(values, field))
    except ValueError:
        return None
