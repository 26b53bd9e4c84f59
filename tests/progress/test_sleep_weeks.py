"""Means of nights, rising times and when keeping track is enough, against examples worked out by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import sleep, sleep_weeks
from course.progress.sleep import Night
from course.progress.sleep_weeks import Means
from tests.progress.test_sleep import fixed, night

SUNDAY = date(2026, 11, 22)


def row(*days: int, **changed: object) -> list[Night]:
    """Usual nights on these days of November 2026."""
    return [night(date(2026, 11, day), **changed) for day in days]


def test_the_means_of_three_nights() -> None:
    # in bed 525, 555, 510; asleep 355, 355, 310; awake 50, 50, 95; got up 450, 480, 435
    three = [
        night(date(2026, 11, 16)),
        night(date(2026, 11, 18), out_of_bed="08:00"),
        night(date(2026, 11, 20), out_of_bed="07:15", awake=95),  # asleep 445 - 40 - 95 = 310
    ]
    found = sleep_weeks.means(three)
    assert found.nights == 3
    assert found.in_bed == pytest.approx(530)
    assert found.asleep == pytest.approx(340)
    assert found.falling_asleep == 40
    assert found.awake == pytest.approx(65)
    # 355 / 525, 355 / 555, 310 / 510 are 67.62, 63.96, 60.78 %
    assert found.efficiency == pytest.approx(64.12, abs=0.01)
    assert found.rising == pytest.approx(455)
    assert found.spread == 45


def test_a_missing_value_is_a_gap_and_no_zero() -> None:
    two = [night(SUNDAY), night(SUNDAY + timedelta(days=1), awake=None, out_of_bed=None)]
    found = sleep_weeks.means(two)
    assert (found.nights, found.in_bed, found.asleep, found.awake) == (2, 525, 355, 50)
    assert (found.rising, found.spread) == (450, None)


def test_no_nights_have_no_means() -> None:
    assert sleep_weeks.means([]) == Means(0, *[None] * 7)


@pytest.mark.parametrize(
    ("rising", "mean", "spread"),
    [
        (["07:30", "07:30"], 450, 0),
        (["07:30", "08:45", "07:15"], 470, 90),
        (["23:50", "00:10"], 0, 20),  # midnight lies in between
        (["23:00", "01:00", "02:00"], 40, 180),  # -60, 60, 120: mean 40
        (["00:10", "07:00"], 215, 410),
    ],
)
def test_rising_times_are_latest_minus_earliest_on_a_round_clock(
    rising: list[str], mean: float, spread: int
) -> None:
    found = sleep_weeks.means(
        [sleep.night(SUNDAY + timedelta(days=n), {"out-of-bed": at}, fixed) for n, at in enumerate(rising)]
    )
    assert (found.rising, found.spread) == (pytest.approx(mean), spread)


def test_a_week_is_the_seven_days_up_to_the_latest_night_however_few_were_kept() -> None:
    found = sleep_weeks.last_week(row(14, 15, 16, 19, 22))
    assert [one.day.day for one in found] == [16, 19, 22]
    assert sleep_weeks.last_week([]) == []


def test_weeks_begin_on_monday_and_those_without_a_night_are_left_out() -> None:
    # 2, 8 | 16, 22 | 23 November 2026; 2, 16 and 23 are Mondays
    found = sleep_weeks.weeks(row(2, 8, 16, 22, 23))
    assert [(monday.day, means.nights) for monday, means in found] == [(2, 2), (16, 2), (23, 1)]


def test_two_weeks_are_shown_up_to_the_latest_night_and_none_before_the_first() -> None:
    assert [day.day for day in sleep_weeks.days_shown(row(1, 9, 12, 22))] == list(range(9, 23))
    assert [day.day for day in sleep_weeks.days_shown(row(18, 20))] == [18, 19, 20]
    assert [day.day for day in sleep_weeks.days_shown(row(1, 15))] == [15]
    assert sleep_weeks.days_shown([]) == []


@pytest.mark.parametrize(
    ("days", "count"), [((), 0), ((1,), 1), ((1, 3, 10), 3), ((1, 2, 10, 11, 12), 3), ((1, 9), 1)]
)
def test_after_a_week_left_alone_the_count_begins_again(days: tuple[int, ...], count: int) -> None:
    assert sleep_weeks.in_a_row(row(*days)) == count


@pytest.mark.parametrize(
    ("count", "offer"), [(0, ""), (6, ""), (7, "stop"), (13, "stop"), (14, "pause"), (400, "pause")]
)
def test_after_seven_nights_stopping_is_offered_and_after_fourteen_again(count: int, offer: str) -> None:
    assert sleep_weeks.offer(count, 7, 14) == offer


def test_a_diary_without_limits_offers_nothing() -> None:
    assert sleep_weeks.offer(400, 0, 0) == ""


@given(st.lists(st.integers(0, sleep.DAY_LONG - 1), min_size=2, max_size=9))
def test_the_spread_is_never_more_than_the_latest_minus_the_earliest_on_paper(minutes: list[int]) -> None:
    values = [{"out-of-bed": f"{at // 60:02}:{at % 60:02}"} for at in minutes]
    found = sleep_weeks.means([sleep.night(SUNDAY, one, fixed) for one in values])
    assert found.spread is not None
    assert 0 <= found.spread <= max(minutes) - min(minutes)
    assert found.rising is not None
    assert 0 <= found.rising < sleep.DAY_LONG
