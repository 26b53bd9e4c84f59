"""An entry belongs to the day it says, or else to the day on which it was begun."""

from datetime import UTC, date, datetime

from course.progress.answers import Entry
from course.progress.diary import by_day, day_of, last_days

LATE = datetime(2026, 3, 1, 0, 40, tzinfo=UTC)


def entry(name: str, **values: object) -> Entry:
    return Entry("sleep-diary", name, LATE, True, values, LATE)


def test_an_entry_is_about_the_day_it_says() -> None:
    assert day_of(entry("a", day="2026-02-28")) == date(2026, 2, 28)


def test_without_a_day_or_with_a_broken_one_it_is_about_the_day_it_was_begun() -> None:
    assert day_of(entry("a")) == day_of(entry("b", day="yesterday")) == date(2026, 3, 1)


def test_days_stand_in_order_and_of_two_about_one_day_the_later_counts() -> None:
    found = by_day([entry("a", day="2026-02-28"), entry("b", day="2026-02-27"), entry("c", day="2026-02-28")])
    assert [(day.day, one.id) for day, one in found.items()] == [(27, "b"), (28, "c")]


def test_the_last_days_go_over_the_end_of_a_month() -> None:
    assert last_days(date(2028, 3, 1), 3) == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]
