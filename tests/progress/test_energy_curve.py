"""A day by the hour, several as one, and breaks that stand before the dip and never in it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress.answers import Entry
from course.progress.energy_curve import (
    FIRST,
    LAST,
    Drop,
    Hour,
    Point,
    Spread,
    asked,
    breaks,
    curve,
    days,
    drops,
    energy_hours,
    hours,
    last_plan,
    mean,
    part,
    pieces,
    rests,
    spread,
    with_cell,
)

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def day(words: str, first: int = 9) -> list[Hour]:
    """Hours from `first` on; a dot is one without a word."""
    return [Hour(first + number, None if word == "." else int(word)) for number, word in enumerate(words)]


def entry(number: int, *rows: dict[str, object], **values: object) -> Entry:
    begun = START + timedelta(days=number)
    return Entry("energy-curve", f"e{number}", begun, True, {"hours": list(rows), **values}, begun)


def test_hours_stand_in_order_and_what_does_not_fit_is_passed_over() -> None:
    found = hours(
        {
            "hours": [
                {"hour": 10, "energy": 2, "kind": "screen", "effort": "3", "noise": "x"},
                {"hour": 9, "energy": 7},
                {"hour": 3, "energy": 2},
                {"hour": 24, "energy": 2},
                {"hour": 10, "energy": 1, "effort": "1"},
                {"energy": 1},
                "nine",
            ]
        }
    )
    assert found == [Hour(9, None), Hour(10, 1, "", 1)]
    assert hours({}) == hours({"hours": "later"}) == []


def test_the_mean_counts_only_what_was_said() -> None:
    assert mean(day("3.1")) == 2
    assert mean(day("..")) is None


def test_a_drop_is_from_one_word_to_the_next_that_was_said() -> None:
    told = [Hour(9, 3, "screen"), Hour(10, None, "rest"), Hour(11, 1, "travel"), Hour(12, 1), Hour(13, 0)]
    assert drops(told) == [Drop(9, 11, 2, "screen"), Drop(12, 13, 1, "")]
    assert drops(day("1234")) == []
    assert rests(told) == 1


def test_a_cell_is_changed_and_an_hour_without_anything_goes() -> None:
    values = {"hours": with_cell({}, 10, "energy", 3)}
    values = {"hours": with_cell(values, 9, "kind", "rest")}
    assert values["hours"] == [{"hour": 9, "kind": "rest"}, {"hour": 10, "energy": 3}]
    assert with_cell(values, 10, "energy", None) == [{"hour": 9, "kind": "rest"}]
    assert with_cell(values, 9, "kind", None) == [{"hour": 10, "energy": 3}]


def test_a_long_gap_stays_a_gap() -> None:
    told = [Hour(8, 1), Hour(11, 2), Hour(12, None), Hour(15, 3), Hour(16, 3)]
    assert [[hour.hour for hour in piece] for piece in pieces(told)] == [[8, 11], [15, 16]]


def test_a_part_of_the_day_is_its_own_word_or_the_mean_of_its_hours() -> None:
    assert part(day("31", 9), 0) == Hour(9, 3)
    assert part([Hour(7, 4), Hour(8, 3), Hour(11, 3)], 0) == Hour(9, 3)
    assert part([], 3) == Hour(20, None)


def test_several_days_give_the_lowest_the_mean_and_the_highest() -> None:
    assert curve([day("31"), day("21"), day("4.")]) == [Point(9, 2, 3, 4), Point(10, 1, 1, 1)]


@pytest.mark.parametrize(
    ("means", "at"),
    [
        ([3, 3, 1], (10,)),  # the fall is at eleven
        ([4, 3, 3, 3, 0], (9, 12)),  # at ten and at thirteen
        ([4, 3, 1, 1, 1, 0], (10, 13)),  # at eleven, at ten (too near), at fourteen
        ([1, 2, 3], ()),
        ([2], ()),
        ([], ()),
    ],
)
def test_breaks_stand_an_hour_before_the_two_deepest_falls(means: list[float], at: tuple[int, ...]) -> None:
    assert breaks([Point(9 + n, 0, one, 4) for n, one in enumerate(means)]) == at


def test_a_break_is_never_before_the_first_hour() -> None:
    assert breaks([Point(6, 0, 4, 4), Point(7, 0, 1, 4)]) == (6,)


@given(st.lists(st.lists(st.tuples(st.integers(FIRST, LAST), st.integers(0, 4)), max_size=18), max_size=8))
def test_at_most_two_breaks_within_the_day_whatever_was_filled_in(told: list[list[tuple[int, int]]]) -> None:
    found = breaks(curve([[Hour(*one) for one in sorted(set(each))] for each in told]))
    assert len(found) <= 2
    assert all(FIRST <= hour < LAST for hour in found)


def test_what_days_asked_is_compared_from_three_days_on() -> None:
    light, heavy = [Hour(9, 2, "", 1), Hour(10, 2, "", 1)], [Hour(9, 2, "", 3), Hour(10, 2, "", 2)]
    one, two, three, four = (date(2026, 11, number) for number in range(1, 5))
    assert (asked(light), asked(heavy), asked(day("33"))) == (2, 5, None)
    assert spread([(one, light), (two, heavy)]) is None
    assert spread([(one, light), (two, heavy), (three, day("33"))]) is None
    found = spread([(one, light), (two, heavy), (three, light), (four, day("33"))])
    assert found == Spread(2, one, 5, two)
    assert found.is_uneven
    even = spread([(one, light), (two, light), (three, [Hour(9, 2, "", 3)])])
    assert even is not None
    assert not even.is_uneven


def test_a_day_that_asked_nothing_is_a_day_too() -> None:
    nothing, two = [Hour(9, 2, "", 0)], [Hour(9, 2, "", 2)]
    days_ = [(date(2026, 11, number), told) for number, told in enumerate((nothing, two, two), 1)]
    found = spread(days_)
    assert found == Spread(0, date(2026, 11, 1), 2, date(2026, 11, 2))
    assert found.is_uneven


def test_the_last_plan_is_the_newest_with_a_time() -> None:
    first = entry(0, **{"break-one": "13:30", "break-two": "09:45"})
    assert last_plan([first, entry(1), entry(2, **{"break-one": "later"})]) == (time(9, 45), time(13, 30))
    assert last_plan([first, entry(1, **{"break-two": "10:00"})]) == (time(10),)
    assert last_plan([entry(1)]) == last_plan([]) == ()


def test_a_week_is_shown_and_days_without_a_word_are_not() -> None:
    entries = [entry(n, {"hour": 9, "energy": n % 5}) for n in range(10)]
    entries.append(entry(10, {"hour": 9, "kind": "rest"}))
    assert [one.day for one, _ in days(entries)] == [23, 24, 25, 26, 27, 28, 29]


def test_the_series_has_every_hour_of_every_day_in_order() -> None:
    first = entry(1, {"hour": 10, "energy": 1}, {"hour": 9, "energy": 3}, day="2026-11-18")
    assert energy_hours([entry(0, {"hour": 8, "energy": 0}), first]) == [
        (date(2026, 11, 18), 9, 3),
        (date(2026, 11, 18), 10, 1),
        (date(2026, 11, 20), 8, 0),
    ]
