"""Pauses read from statements, and the dates that move with them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import pause
from course.progress.pause import Pause
from course.progress.statements import Statement, Verb, course, dose
from tests.progress.statement_rows import said

AWAY = Pause(date(2026, 11, 23), date(2026, 12, 13))


def away(day: str, until: object) -> Statement:
    return said(day, Verb.PAUSED, course(), result={"until": until})


def back(day: str) -> Statement:
    return said(day, Verb.RESUMED, course())


def test_a_pause_runs_from_the_day_it_was_set_to_the_day_named() -> None:
    assert pause.pauses([away("2026-11-23", "2026-12-13")]) == [AWAY]


def test_another_date_moves_the_end_and_keeps_the_beginning() -> None:
    statements = [away("2026-11-23", "2026-11-29"), away("2026-11-25", "2026-12-13")]
    assert pause.pauses(statements) == [AWAY]


def test_coming_back_early_ends_it_the_day_before() -> None:
    found = pause.pauses([away("2026-11-23", "2026-12-13"), back("2026-12-01")])
    assert found == [Pause(date(2026, 11, 23), date(2026, 11, 30), cut_short=True)]


def test_coming_back_on_the_same_day_leaves_no_pause() -> None:
    assert pause.pauses([away("2026-11-23", "2026-12-13"), back("2026-11-23")]) == []


def test_coming_back_after_the_end_changes_nothing() -> None:
    assert pause.pauses([away("2026-11-23", "2026-12-13"), back("2026-12-14")]) == [AWAY]


def test_a_second_pause_stands_beside_the_first() -> None:
    found = pause.pauses([away("2026-11-23", "2026-12-13"), away("2027-01-04", "2027-01-10")])
    assert found == [AWAY, Pause(date(2027, 1, 4), date(2027, 1, 10))]


@pytest.mark.parametrize("until", [None, "", "soon", "2026-11-22", 5])
def test_a_pause_without_a_day_to_come_is_none(until: object) -> None:
    assert pause.pauses([away("2026-11-23", until)]) == []


def test_going_on_past_the_dose_is_not_coming_back() -> None:
    statements = [away("2026-11-23", "2026-12-13"), said("2026-11-24", Verb.RESUMED, dose())]
    assert pause.pauses(statements) == [AWAY]


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2026, 11, 22), False),
        (date(2026, 11, 23), True),
        (date(2026, 12, 13), True),
        (date(2026, 12, 14), False),
    ],
)
def test_first_and_last_day_belong_to_the_pause(day: date, covered: bool) -> None:
    assert pause.current([AWAY], day) == (AWAY if covered else None)


@pytest.mark.parametrize(
    ("last_visit", "day", "said_once"),
    [
        (date(2026, 12, 1), date(2026, 12, 14), True),
        (date(2026, 11, 23), date(2027, 1, 5), True),
        (date(2026, 12, 14), date(2026, 12, 15), False),
        (date(2026, 12, 1), date(2026, 12, 13), False),
        (None, date(2026, 12, 14), False),
    ],
)
def test_a_pause_that_ran_out_is_said_on_the_first_visit_after_it(
    last_visit: date | None, day: date, said_once: bool
) -> None:
    assert pause.just_over([AWAY], last_visit, day) == (AWAY if said_once else None)


def test_who_came_back_early_is_not_told_about_the_end() -> None:
    assert pause.just_over([AWAY._replace(cut_short=True)], date(2026, 12, 1), date(2026, 12, 20)) is None


def test_three_weeks_from_a_monday_end_on_a_sunday() -> None:
    assert pause.last_day(AWAY.first, 3) == AWAY.last


@pytest.mark.parametrize(
    ("due", "since", "expected"),
    [
        (date(2026, 12, 7), date(2026, 11, 16), date(2026, 12, 28)),  # falls in the pause
        (date(2026, 12, 20), date(2026, 11, 16), date(2027, 1, 10)),  # falls after it
        (date(2026, 11, 22), date(2026, 11, 16), date(2026, 11, 22)),  # before it
        (date(2026, 12, 20), date(2026, 12, 10), date(2026, 12, 24)),  # counted from a day in the pause
        (date(2027, 1, 10), date(2026, 12, 20), date(2027, 1, 10)),  # counted from after the pause
    ],
)
def test_days_away_do_not_count(due: date, since: date, expected: date) -> None:
    assert pause.moved(due, since, [AWAY]) == expected


def test_two_pauses_both_move_a_date() -> None:
    second = Pause(date(2027, 1, 4), date(2027, 1, 10))
    assert pause.moved(date(2026, 12, 14), date(2026, 11, 16), [AWAY, second]) == date(2027, 1, 11)


@given(st.integers(0, 60), st.lists(st.tuples(st.integers(1, 40), st.integers(1, 30)), max_size=4))
def test_a_moved_date_lies_in_no_pause_and_the_days_between_stay_the_same(
    days: int, gaps: list[tuple[int, int]]
) -> None:
    since = day = date(2026, 1, 1)
    found = []
    for gap, length in gaps:
        first = day + timedelta(gap)
        day = first + timedelta(length - 1)
        found.append(Pause(first, day))
    moved = pause.moved(since + timedelta(days), since, found)
    between = [since + timedelta(number) for number in range(1, (moved - since).days + 1)]
    assert pause.current(found, moved) is None
    assert sum(pause.current(found, day) is None for day in between) == days


def test_a_pause_ends_within_a_year() -> None:
    assert pause.last_possible(date(2026, 11, 24)) == date(2027, 11, 24)
