"""Entries that belong to a day: which one, and the last days in a row."""

from collections.abc import Iterable
from datetime import date, timedelta

from course.content.exercise import DAY
from course.progress.answers import Entry
from course.progress.entry_values import text

LATE = 3  # days: an entry can be made for today and the two days before


def day_of(entry: Entry) -> date:
    """The day an entry is about; a night belongs to the day on which one gets up."""
    try:
        return date.fromisoformat(text(entry.values, DAY))
    except ValueError:
        return entry.begun.date()


def by_day(entries: Iterable[Entry]) -> dict[date, Entry]:
    """The entries by their day, in the order of the days; of two about one day the later counts."""
    found = {day_of(entry): entry for entry in entries}
    return dict(sorted(found.items()))


def last_days(today: date, count: int) -> list[date]:
    """`count` days up to and with `today`, oldest first."""
    return [today - timedelta(days=back) for back in range(count - 1, -1, -1)]
