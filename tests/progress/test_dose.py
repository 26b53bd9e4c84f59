"""The dose, counted from the durations of steps."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import dose
from course.progress.statements import Statement, Verb, course, step
from course.progress.statements import dose as the_dose
from tests.progress.statement_rows import said

DAY = date(2026, 11, 24)
TODAY, YESTERDAY = "2026-11-24", "2026-11-23"


def read_for(day: str, duration: object) -> Statement:
    return said(day, Verb.PROGRESSED, step("vicious-circle", "weekend"), result={"duration": duration})


def test_the_seconds_of_today_are_added_up() -> None:
    assert (
        dose.used([read_for(YESTERDAY, "PT99S"), read_for(TODAY, "PT42S"), read_for(TODAY, "PT8S")], DAY)
        == 50
    )


def test_a_step_counts_for_four_minutes_at_most() -> None:
    assert dose.used([read_for(TODAY, "PT9000S"), read_for(TODAY, "PT60S")], DAY) == 300


def test_only_steps_that_were_left_count() -> None:
    shown = said(TODAY, Verb.INITIALIZED, step("vicious-circle", "weekend"), result={"duration": "PT42S"})
    assert dose.used([shown], DAY) == 0


@pytest.mark.parametrize(
    "stored", [None, 42, "", "42", "PTS", "PT-5S", "PT4.5S", "PT1M", "PT²S", "PT" + "9" * 99 + "S"]
)
def test_a_strange_duration_counts_for_nothing(stored: object) -> None:
    assert dose.used([read_for(TODAY, stored)], DAY) == 0


@given(st.integers(0, 999_999_999))
def test_a_duration_is_read_as_it_was_stored(seconds: int) -> None:
    assert dose.seconds(dose.duration(seconds)) == seconds


def test_a_clock_that_was_set_back_gives_no_negative_duration() -> None:
    assert dose.duration(-3600.0) == "PT0S"
    assert dose.duration(41.6) == "PT42S"


@pytest.mark.parametrize(
    ("minutes", "used", "left"),
    [(15, 0, 900), (15, 100, 800), (5, 300, 0), (5, 301, 0), (0, 0, None), (0, 9999, None)],
)
def test_what_is_left_is_never_below_nought(minutes: int, used: int, left: int | None) -> None:
    assert dose.left(minutes, used) == left


@pytest.mark.parametrize(
    ("left", "on_anyway", "enough"),
    [(0, False, True), (0, True, False), (1, False, False), (None, False, False)],
)
def test_enough_is_said_at_the_end_of_the_dose_and_not_twice(
    left: int | None, on_anyway: bool, enough: bool
) -> None:
    assert dose.is_enough(left, on_anyway) is enough


def test_going_on_holds_for_that_day_only() -> None:
    on_anyway = [said(YESTERDAY, Verb.RESUMED, the_dose())]
    assert dose.went_on(on_anyway, date(2026, 11, 23))
    assert not dose.went_on(on_anyway, DAY)


def test_coming_back_from_a_pause_is_not_going_on_past_the_dose() -> None:
    assert not dose.went_on([said(TODAY, Verb.RESUMED, course())], DAY)
