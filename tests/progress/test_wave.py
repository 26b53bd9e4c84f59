"""The form of a wave against examples worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import wave
from course.progress.wave import Said, Tap


def _taps(*strengths: int | None) -> list[Tap]:
    return [Tap(minute, strength) for minute, strength in enumerate(strengths) if strength is not None]


@pytest.mark.parametrize(
    ("strengths", "said"),
    [
        ((), Said("empty")),
        ((5,), Said("begun")),
        ((5, 5, 5), Said("level")),
        ((5, 7), Said("rising")),
        ((5, 3, 7), Said("rising")),
        ((5, 7, 7), Said("high")),
        ((8, 6), Said("sinking")),
        ((8, 8, 6), Said("sinking")),
        ((8, 6, 6), Said("lower")),
        ((8, 6, 7), Said("again")),
        ((8, 6, 8), Said("again")),
        ((5, 7, 8, 8, 6, 5, 4), Said("top-sinking", 3)),
        ((5, 7, 5), Said("top-sinking", 1)),
        ((5, 7, 4, 4), Said("top-lower", 1)),
        ((5, 7, 4, 6), Said("top-again", 1)),
        ((5, None, 7, None, 6), Said("top-sinking", 2)),  # missed minutes stay out
    ],
)
def test_only_the_form_is_said(strengths: tuple[int | None, ...], said: Said) -> None:
    assert wave.said(_taps(*strengths)) == said


def test_the_sentence_has_a_form_for_one_minute() -> None:
    assert Said("top-lower", 1).id == "top-lower-one"
    assert Said("top-lower", 2).id == "top-lower-many"
    assert Said("rising").id == "rising"


def test_the_top_stands_over_the_middle_of_the_first_stretch_at_the_highest() -> None:
    assert wave.top(_taps(5, 7, 8, 8, 6, 5, 4)) == (2.5, 8)
    assert wave.top(_taps(5, 8, 6, 8)) == (1.0, 8)
    assert wave.top([]) is None


def test_taps_come_in_order_and_the_later_of_two_in_a_minute_counts() -> None:
    stored = [{"minute": 2, "strength": 4}, {"minute": 0, "strength": 5}, {"minute": 2, "strength": 6}]
    assert wave.taps({"taps": stored}) == [Tap(0, 5), Tap(2, 6)]


def test_odd_rows_are_left_out() -> None:
    stored = [{"minute": 11, "strength": 4}, {"minute": 1}, {"minute": 1, "strength": 40}, "?", {}]
    assert wave.taps({"taps": stored}) == []
    assert wave.taps({}) == []


def test_a_tap_takes_its_minute() -> None:
    assert wave.with_tap([Tap(0, 5), Tap(1, 6)], Tap(1, 7)) == [
        {"minute": 0, "strength": 5},
        {"minute": 1, "strength": 7},
    ]


def test_help_is_offered_at_nine_and_ten_at_once_and_only_for_the_answer_of_now() -> None:
    assert wave.wants_help(_taps(9))
    assert wave.wants_help(_taps(4, 10))
    assert not wave.wants_help(_taps(9, 8))
    assert not wave.wants_help([])


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=11))
def test_any_wave_has_a_sentence_and_a_top_within_it(pairs: list[tuple[int, int]]) -> None:
    known = wave.taps({"taps": [{"minute": minute, "strength": strength} for minute, strength in pairs]})
    said, top = wave.said(known), wave.top(known)
    assert (said.form == "empty") == (not known)
    assert top is None or 0 <= top[0] <= 10
    assert 0 <= said.minutes <= 10
