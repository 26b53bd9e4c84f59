"""The recovery check against examples worked out by hand."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import recovery
from course.progress.recovery import Check, Said, Verdict
from tests.exercise_files import exercise

_VALUES = st.floats(0, 100)


def test_four_answers_make_25_times_their_mean() -> None:
    values = {"b1": "never", "b2": "one-day", "b3": "half", "b4": "every"}  # (0 + 1 + 2 + 4) / 4 = 1.75
    assert recovery.domain_value(values, "body") == 43.75


def test_three_answers_are_enough_and_the_skipped_one_does_not_count() -> None:
    assert recovery.domain_value({"m1": "most", "m2": "most", "m4": "half"}, "mind") == pytest.approx(200 / 3)


def test_two_answers_are_too_few() -> None:
    assert recovery.domain_value({"g1": "every", "g2": "every"}, "habits") is None


def test_an_answer_that_is_not_known_counts_as_skipped() -> None:
    values: dict[str, object] = {"g1": "every", "g2": "every", "g3": "sometimes", "g4": 3}
    assert recovery.domain_value(values, "habits") is None


def test_the_answers_are_those_of_every_statement() -> None:
    fields = exercise("recovery-check").fields
    for items in recovery.ITEMS.values():
        for item in items:
            assert tuple(option.id for option in fields[item].options) == recovery.ANSWERS


def test_an_entry_with_only_a_phase_is_no_check() -> None:
    assert recovery.checks([(date(2026, 9, 28), {"phase": "crisis"})]) == []


def test_checks_come_in_order_of_time_with_gaps_where_too_little_was_answered() -> None:
    body = {"b1": "half", "b2": "half", "b3": "half"}
    entries = [(date(2026, 10, 12), {"m1": "never", "m2": "never", "m3": "never"}), (date(2026, 9, 28), body)]
    assert recovery.checks(entries) == [
        Check(date(2026, 9, 28), 50.0, None, None),
        Check(date(2026, 10, 12), None, 0.0, None),
    ]


def test_the_band_is_ten_wide_each_way_when_the_first_three_hardly_differ() -> None:
    # mean 30, sample SD 5, 1.5 SD = 7.5 < 10
    assert recovery.band([25.0, 30.0, 35.0]) == pytest.approx((20.0, 40.0))


def test_the_band_is_one_and_a_half_sample_spreads_when_they_differ_more() -> None:
    # mean 50, deviations -20, 0, 20: sample variance 800 / 2 = 400, SD 20, 1.5 SD = 30
    assert recovery.band([30.0, 50.0, 70.0, 0.0]) == pytest.approx((20.0, 80.0))


def test_a_gap_among_the_first_times_moves_the_band_on() -> None:
    assert recovery.band([25.0, None, 30.0]) is None
    assert recovery.band([25.0, None, 30.0, 35.0]) == pytest.approx((20.0, 40.0))


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([], Verdict("inside")),
        ([40.0], Verdict("inside")),  # on the edge
        ([41.0], Verdict("outside-once", 1, 1)),
        ([41.0, 45.0], Verdict("outside-twice", 1, 2)),
        ([41.0, 45.0, 60.0], Verdict("outside-twice", 1, 3)),
        ([19.0, 12.5], Verdict("outside-twice", -1, 2)),
        ([41.0, 19.0], Verdict("outside-once", -1, 1)),
        ([41.0, 45.0, 30.0], Verdict("inside")),
        ([41.0, None], Verdict("gap")),
        ([41.0, None, 45.0], Verdict("outside-once", 1, 1)),
    ],
)
def test_the_verdict_after_a_band_from_20_to_40(later: list[float | None], expected: Verdict) -> None:
    assert recovery.verdict([25.0, 30.0, 35.0, *later]) == expected


@pytest.mark.parametrize("values", [[], [10.0], [10.0, 90.0], [10.0, None, 90.0]])
def test_before_the_third_value_there_is_no_verdict(values: list[float | None]) -> None:
    assert recovery.verdict(values) == Verdict("before")


@given(st.tuples(_VALUES, _VALUES, _VALUES))
def test_the_first_three_never_lie_outside_their_own_band(first: tuple[float, float, float]) -> None:
    assert recovery.verdict(list(first)).code == "inside"


@given(st.lists(st.none() | _VALUES, max_size=12))
def test_a_verdict_outside_has_a_side_and_a_row_and_no_other_has(values: list[float | None]) -> None:
    found = recovery.verdict(values)
    assert (found.side != 0) == found.code.startswith("outside") == (found.run > 0)
    assert (found.code == "outside-twice") == (found.run > 1)


def test_the_first_three_times_lie_a_week_apart_and_later_ones_two() -> None:
    days: list[date] = []
    assert recovery.next_allowed(days) is None
    allowed = []
    for _ in range(5):
        days.append(recovery.next_allowed(days) or date(2026, 9, 28))
        allowed.append(days[-1])
    assert [(later - earlier).days for earlier, later in pairwise(allowed)] == [7, 7, 14, 14]


def test_the_next_day_counts_from_the_latest_time_whatever_the_order() -> None:
    days = [date(2026, 10, 12), date(2026, 9, 28), date(2026, 10, 5)]
    assert recovery.next_allowed(days) == date(2026, 10, 26)


def _checks(body: list[float | None], mind: list[float | None]) -> list[Check]:
    days = range(1, len(body) + 1)
    return [
        Check(date(2026, 9, day), *two, None)
        for day, two in zip(days, zip(body, mind, strict=True), strict=True)
    ]


@pytest.mark.parametrize(("count", "sentence"), [(0, "empty"), (1, "summary-first"), (2, "summary-second")])
def test_with_fewer_than_three_times_the_summary_says_how_many(count: int, sentence: str) -> None:
    assert recovery.summary(_checks([30.0] * count, [30.0] * count)) == [Said(sentence)]


def test_the_summary_counts_the_dots_outside_each_band() -> None:
    done = _checks([25.0, 30.0, 35.0, 45.0, 50.0], [25.0, 30.0, 35.0, 30.0, 10.0])
    assert recovery.summary(done) == [
        Said("summary-above-many", "body", 2),
        Said("summary-below-one", "mind", 1),
    ]


def test_the_summary_of_dots_inside_is_one_sentence() -> None:
    assert recovery.summary(_checks([25.0, 30.0, 35.0, 33.0], [None] * 4)) == [Said("summary-inside")]


def test_three_times_without_three_dots_in_any_lane_still_wait_for_a_band() -> None:
    assert recovery.summary(_checks([25.0, None, 35.0], [None, 30.0, None])) == [Said("before")]


@pytest.mark.parametrize(
    ("value", "answer"),
    [(0.0, "never"), (12.4, "never"), (12.5, "one-day"), (43.75, "half"), (87.5, "every"), (100.0, "every")],
)
def test_a_dot_is_said_as_the_nearest_answer(value: float, answer: str) -> None:
    assert recovery.nearest_answer(value) == answer
