"""If-then plans: the two halves of the sentence, what runs, the weeks, and which week to look back on."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import if_then
from course.progress.answers import Entry
from course.progress.if_then import Week

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
PLAN: dict[str, object] = {"if": "ik koffie inschenk", "then": "ga ik zitten"}


def entry(name: str, begun: str, finished: bool = True, **values: object) -> Entry:
    at = datetime.fromisoformat(f"{begun}T10:00+00:00")
    return Entry("if-then", name, at, finished, {**PLAN, **values}, at)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ik koffie inschenk", "ik koffie inschenk"),
        (" Als ik koffie inschenk, ", "ik koffie inschenk"),
        ("alsof het regent", "alsof het regent"),
        ("als", "als"),
        (" … ", ""),
        ("", ""),
    ],
)
def test_half_a_sentence_has_no_second_if_and_no_marks(typed: str, shown: str) -> None:
    assert if_then.half({"if": typed}, "if", "als") == shown


def test_a_plan_has_both_halves() -> None:
    assert if_then.is_plan(PLAN)
    assert not if_then.is_plan({"if": "x", "then": " . "})
    assert not if_then.is_plan({"then": "x"})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kijk ik NIET op mijn telefoon", True),
        ("dan niet.", True),
        ("leg ik hem op de trap", False),
        ("lees ik iets nietigs", False),
        ("I don't look", True),
        ("I don’t look", True),
        ("", False),
    ],
)
def test_a_word_for_what_one_does_not_do_is_seen_as_a_whole_word(words: str, found: bool) -> None:
    assert if_then.says_not(words, ["niet", "geen", "don’t"]) is found


@pytest.mark.parametrize(("kept", "shown"), [(None, 0), (2, 2), (3, 3), (9, 3), (-1, 0), ("x", 0)])
def test_said_aloud_is_at_most_three(kept: object, shown: int) -> None:
    assert if_then.said({"said": kept}) == shown


def test_what_rests_does_not_run_and_half_a_plan_is_none() -> None:
    known = [
        entry("a", "2026-10-01"),
        entry("b", "2026-10-02", state="rests"),
        entry("c", "2026-10-03", state="runs"),
        entry("d", "2026-10-04", then=""),
    ]
    assert [one.id for one in if_then.plans(known)] == ["a", "b", "c"]
    assert [one.id for one in if_then.running(known)] == ["a", "c"]


# -- weeks -----------------------------------------------------------------------------------------

LOOKS = [
    {"day": "2026-11-15", "by-itself": 3},
    {"day": "2026-11-08", "by-itself": 2},
    {"day": "2026-11-29", "by-itself": 6},
    {"by-itself": 9},
    {"day": "2026-11", "by-itself": 9},
    {"day": "2026-11-30"},
]
START = date(2026, 11, 2)


def test_a_week_has_seven_days_counted_from_the_start() -> None:
    days = {date(2026, 11, 2): 1, date(2026, 11, 8): 1, date(2026, 11, 9): 2, date(2026, 10, 1): 1}
    assert {day: if_then.week_of(day, START) for day in days} == days


def test_weeks_without_a_look_stay_open_up_to_today() -> None:
    found = if_then.automaticity({"weeks": LOOKS}, START, date(2026, 12, 2))
    assert found == [Week(1, 2), Week(2, 3), Week(3, None), Week(4, 6), Week(5, None)]


def test_of_two_looks_in_one_week_the_later_counts() -> None:
    twice = [{"day": "2026-11-06", "by-itself": 8}, {"day": "2026-11-03", "by-itself": 1}]
    assert if_then.automaticity({"weeks": twice}, START, START) == [Week(1, 8)]


def test_a_look_ahead_of_today_is_shown_too() -> None:
    ahead = {"weeks": [{"day": "2026-11-17", "by-itself": 4}]}
    assert if_then.automaticity(ahead, START, START) == [Week(1, None), Week(2, None), Week(3, 4)]


def test_looking_back_twice_on_a_day_keeps_the_second() -> None:
    once = if_then.looked({}, START, 4)
    assert once == [{"day": "2026-11-02", "by-itself": 4}]
    assert if_then.looked({"weeks": once}, START, 6) == [{"day": "2026-11-02", "by-itself": 6}]
    assert if_then.looked({"weeks": once}, date(2026, 11, 9), 6) == [
        *once,
        {"day": "2026-11-09", "by-itself": 6},
    ]


@given(st.lists(st.integers(0, 400), max_size=130))
def test_there_is_one_value_a_week_and_never_more_looks_than_the_field_holds(days: list[int]) -> None:
    values: dict[str, object] = {}
    for day in days:
        values["weeks"] = if_then.looked(values, START + timedelta(days=day), day % 11)
    assert len(if_then.looks(values)) == min(len(set(days)), 100)
    numbers = [week.number for week in if_then.automaticity(values, START, START)]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(("value", "said"), [(0, "low"), (2, "low"), (3, "some"), (6, "often"), (10, "high")])
def test_a_value_is_said_in_words(value: int, said: str) -> None:
    assert if_then.value_said(value) == said


# -- which week to look back on --------------------------------------------------------------------


def test_after_a_week_a_running_plan_may_be_looked_back_on() -> None:
    assert if_then.look_due([entry("a", "2026-11-18")], NOW) is None
    due = if_then.look_due([entry("a", "2026-11-17")], NOW)
    assert due is not None
    assert due.id == "a"


def test_the_plan_that_waits_longest_comes_first() -> None:
    looked = [{"day": "2026-11-10", "by-itself": 5}]
    known = [entry("a", "2026-10-20", weeks=looked), entry("b", "2026-11-03")]
    due = if_then.look_due(known, NOW)
    assert due is not None
    assert due.id == "b"


def test_nothing_is_due_that_rests_is_not_finished_starts_later_or_is_older_than_ten_weeks() -> None:
    known = [
        entry("a", "2026-10-20", state="rests"),
        entry("b", "2026-10-20", finished=False),
        entry("c", "2026-10-20", start="2026-11-20"),
        entry("d", "2026-09-15"),
    ]
    assert if_then.look_due(known, NOW) is None
    assert if_then.look_due([entry("d", "2026-09-16")], NOW) is not None
