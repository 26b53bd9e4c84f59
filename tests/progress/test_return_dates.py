"""The Dutch road of two years: its dates counted by hand on a calendar, and where today lies on it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress.return_dates import (
    doubt,
    next_point,
    next_talk,
    place,
    points,
    share,
    way,
    week_of,
)

FIRST = date(2026, 9, 14)  # a Monday
TODAY = date(2026, 11, 24)


def test_the_dates_are_those_on_the_calendar() -> None:
    assert {point.id: (point.first, point.last) for point in points(FIRST)} == {
        "analysis": (date(2026, 10, 26), date(2026, 10, 26)),
        "plan": (date(2026, 11, 9), date(2026, 11, 9)),
        "report": (date(2027, 7, 5), date(2027, 7, 5)),
        "year": (date(2027, 8, 2), date(2027, 9, 13)),
        "letter": (date(2028, 5, 22), date(2028, 5, 22)),
        "apply": (date(2028, 6, 26), date(2028, 6, 26)),
        "end": (date(2028, 9, 11), date(2028, 9, 11)),
    }


def test_a_leap_day_counts_as_a_day_like_any_other() -> None:
    # A Tuesday; 6 weeks later is Tuesday 11 April 2028, 104 weeks later Tuesday 26 February 2030.
    found = {point.id: point.first for point in points(date(2028, 2, 29))}
    assert (found["analysis"], found["end"]) == (date(2028, 4, 11), date(2030, 2, 26))


def test_a_weekend_is_not_moved() -> None:
    saturday = date(2026, 9, 12)
    assert all(point.first.weekday() == 5 for point in points(saturday))


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_points_lie_in_order_and_end_after_104_weeks(first: date) -> None:
    found = points(first)
    assert [point.first for point in found] == sorted(point.first for point in found)
    assert found[-1].last - first == timedelta(days=728)


def test_a_point_is_now_on_its_day_and_in_its_weeks() -> None:
    analysis, year = points(FIRST)[0], points(FIRST)[3]
    assert [place(analysis, analysis.first + timedelta(days=days)) for days in (-1, 0, 1)] == [
        "later", "now", "past",
    ]  # fmt: skip
    assert [place(year, day) for day in (date(2027, 8, 1), date(2027, 8, 20), date(2027, 9, 13))] == [
        "later", "now", "now",
    ]  # fmt: skip
    assert place(year, date(2027, 9, 14)) == "past"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (FIRST, "analysis"),
        (date(2026, 10, 26), "analysis"),
        (date(2026, 10, 27), "plan"),
        (TODAY, "report"),
        (date(2027, 9, 13), "year"),
        (date(2028, 9, 11), "end"),
        (date(2028, 9, 12), None),
    ],
)
def test_the_next_point_is_the_first_that_is_not_past(today: date, expected: str | None) -> None:
    found = next_point(FIRST, today)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (FIRST, date(2026, 12, 21)),  # week 14, six weeks after the plan
        (TODAY, date(2026, 12, 21)),
        (date(2026, 12, 21), date(2026, 12, 21)),
        (date(2026, 12, 22), date(2027, 2, 1)),
        (date(2028, 7, 31), date(2028, 7, 31)),  # week 98, the last one
        (date(2028, 8, 1), None),
    ],
)
def test_talks_come_every_six_weeks_after_the_plan(today: date, expected: date | None) -> None:
    assert next_talk(FIRST, today) == expected


@pytest.mark.parametrize(
    ("today", "week", "part"),
    [
        (date(2026, 9, 13), None, None),
        (FIRST, 1, 0.0),
        (date(2026, 9, 20), 1, 6 / 728),
        (date(2026, 9, 21), 2, 7 / 728),
        (TODAY, 11, 71 / 728),
        (date(2028, 9, 10), 104, 727 / 728),
        (date(2028, 9, 11), None, 1.0),
        (date(2030, 1, 1), None, 1.0),
    ],
)
def test_today_has_a_week_and_a_place_on_the_road(today: date, week: int | None, part: float | None) -> None:
    assert week_of(FIRST, today) == week
    assert share(FIRST, today) == (None if part is None else pytest.approx(part))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (TODAY, None),
        (date(2026, 11, 25), "future"),
        (date(2023, 11, 24), None),
        (date(2023, 11, 23), "long-ago"),
    ],
)
def test_a_day_ahead_or_long_ago_is_something_to_ask_about(first: date, expected: str | None) -> None:
    assert doubt(first, TODAY) == expected


def test_three_years_before_a_leap_day_is_the_last_of_february() -> None:
    assert doubt(date(2025, 2, 28), date(2028, 2, 29)) is None
    assert doubt(date(2025, 2, 27), date(2028, 2, 29)) == "long-ago"


@pytest.mark.parametrize(
    ("country", "employer", "first", "expected"),
    [
        ("nl", "yes", FIRST, "road"),
        ("nl", "", FIRST, "road"),
        ("", "", FIRST, "road"),  # the first sick day alone is enough
        ("nl", "yes", None, "ask"),
        ("", "", None, "ask"),
        ("nl", "no", FIRST, "none"),
        ("", "no", None, "none"),
        ("be", "yes", FIRST, "be"),
        ("other", "", None, "other"),
        ("no longer an option", "yes", FIRST, "other"),
    ],
)
def test_the_dutch_road_is_only_for_who_has_an_employer_there(
    country: str, employer: str, first: date | None, expected: str
) -> None:
    assert way(country, employer, first) == expected
