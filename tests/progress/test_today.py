"""Today: its state, what it offers, and where a lesson was left."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.lesson import PARTS, Part
from course.content.sentences_data import SAY
from course.progress import today
from course.progress.statements import Statement, Verb, lesson, part, series, step
from course.progress.today import Bookmark, Offer, State
from tests.progress.statement_rows import answered, said

MINUTES = (2, 10, 17)
DAY = date(2026, 11, 24)
ENERGIES = st.none() | st.integers(0, 4)
LEFT = st.none() | st.integers(0, 1800)


@pytest.mark.parametrize(
    ("paused", "coming_home", "enough", "next_lesson", "expected"),
    [
        (True, True, True, None, "paused"),
        (False, True, True, None, "coming-home"),
        (False, False, True, None, "enough"),
        (False, False, True, "causes", "enough"),
        (False, False, False, "causes", "lesson"),
        (False, False, False, None, "all-done"),
    ],
)
def test_today_has_one_state(
    paused: bool, coming_home: bool, enough: bool, next_lesson: str | None, expected: State
) -> None:
    assert today.state(paused=paused, coming_home=coming_home, enough=enough, lesson=next_lesson) == expected


@pytest.mark.parametrize(
    ("energy", "expected"), [(None, "kern"), (0, "kern"), (1, "kern"), (2, "kort"), (3, "heel"), (4, "heel")]
)
def test_energy_chooses_the_length_when_there_is_no_dose(energy: int | None, expected: Part) -> None:
    assert today.offer(MINUTES, energy, None) == Offer(expected, MINUTES[PARTS.index(expected)])


@pytest.mark.parametrize(
    ("left", "expected"),
    [(1020, "heel"), (1019, "kort"), (600, "kort"), (599, "kern"), (30, "kern"), (0, "kern")],
)
def test_what_is_left_of_the_dose_shortens_the_length(left: int, expected: Part) -> None:
    assert today.offer(MINUTES, 4, left).part == expected


@given(st.lists(st.integers(1, 40), min_size=3, max_size=3).map(sorted), ENERGIES, LEFT)
def test_more_than_is_left_is_never_offered_except_kern(
    minutes: list[int], energy: int | None, left: int | None
) -> None:
    offered = today.offer((minutes[0], minutes[1], minutes[2]), energy, left)
    assert offered.part == "kern" or today.fits(offered.minutes, left)
    assert offered.minutes == minutes[PARTS.index(offered.part)]


@pytest.mark.parametrize(
    ("length", "index", "left"),
    [
        ("kern", 0, 2),
        ("kern", 1, 1),
        ("kort", 0, 10),
        ("kort", 2, 8),  # kern is behind
        ("kort", 4, 4),
        ("kort", 5, 2),
        ("heel", 6, 7),
        ("heel", 12, 1),
        ("kern", 9, 1),  # a step that lies beyond the length, after the lesson was changed
    ],
)
def test_half_way_the_minutes_left_follow_the_steps(length: Part, index: int, left: int) -> None:
    assert today.go_on(MINUTES, (2, 4, 7), length, index) == Offer(length, left, half_way=True)


def test_a_part_without_steps_does_no_harm() -> None:
    assert today.go_on(MINUTES, (0, 0, 0), "heel", 0).minutes == 1


def test_the_last_energy_of_today_holds_with_its_time_on_the_wall() -> None:
    moments = series("energy-moment")
    statements = [
        answered("2026-11-24", moments, 3, "07:00"),
        answered("2026-11-24", moments, 1, "08:14"),
        answered("2026-11-24", series("energy-hour"), 4, "09:00"),
    ]
    found = today.energy_today(statements, DAY)
    assert found is not None
    assert (found.level, found.at.hour, found.at.minute) == (1, 9, 14)


@pytest.mark.parametrize("response", [None, "3", 5, -1])
def test_energy_that_was_taken_back_or_is_no_level_is_none(response: object) -> None:
    moments = series("energy-moment")
    said_first = answered("2026-11-24", moments, 3)
    assert today.energy_today([said_first, answered("2026-11-24", moments, response, "10:00")], DAY) is None


def test_energy_of_yesterday_is_not_of_today() -> None:
    assert today.energy_today([answered("2026-11-23", series("energy-moment"), 3)], DAY) is None


def shown(lesson_id: str, step_id: str, length: str) -> Statement:
    return said("2026-11-24", Verb.INITIALIZED, step(lesson_id, step_id), context={"length": length})


def finished(lesson_id: str, length: str) -> Statement:
    return said("2026-11-24", Verb.COMPLETED, part(lesson_id, length))


def test_the_bookmark_is_the_last_step_shown_and_its_length() -> None:
    statements = [shown("causes", "one", "kort"), shown("causes", "two", "kort")]
    assert today.bookmark(statements) == Bookmark("causes", "two", "kort")


def test_finishing_a_shorter_part_on_the_way_leaves_the_bookmark() -> None:
    statements = [shown("causes", "two", "kort"), finished("causes", "kern"), finished("body-map", "heel")]
    assert today.bookmark(statements) == Bookmark("causes", "two", "kort")


@pytest.mark.parametrize("length", ["kort", "heel"])
def test_finishing_the_length_or_a_longer_one_takes_the_bookmark_out(length: str) -> None:
    assert today.bookmark([shown("causes", "two", "kort"), finished("causes", length)]) is None


def test_beginning_again_takes_the_bookmark_out_and_forgets_nothing_later() -> None:
    again = said("2026-11-24", Verb.RESUMED, lesson("what-burnout-is"))
    before = [shown("causes", "two", "kort"), finished("body-map", "kern"), again]
    assert today.bookmark(before) is None
    assert today.done(before) == set()
    assert today.done([*before, finished("what-burnout-is", "kern")]) == {"what-burnout-is"}


def test_stopping_keeps_the_bookmark() -> None:
    statements = [shown("causes", "two", "heel"), said("2026-11-24", Verb.SUSPENDED, lesson("causes"))]
    assert today.bookmark(statements) == Bookmark("causes", "two", "heel")


def test_a_step_shown_without_a_length_is_no_bookmark() -> None:
    assert today.bookmark([said("2026-11-24", Verb.INITIALIZED, step("causes", "two"))]) is None


def test_a_lesson_is_done_at_its_first_part() -> None:
    assert today.done([finished("causes", "kern"), shown("body-map", "one", "kern")]) == {"causes"}


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (0, "night"),
        (5, "night"),
        (6, "morning"),
        (11, "morning"),
        (12, "afternoon"),
        (17, "afternoon"),
        (18, "evening"),
        (23, "evening"),
    ],
)
def test_the_day_has_four_parts(hour: int, expected: str) -> None:
    assert today.part_of_day(hour) == expected


def test_every_hour_has_a_greeting_and_a_kind_sentence_for_each_level() -> None:
    for hour in range(24):
        assert today.greeting(hour) in SAY
        assert {today.kind_sentence(level, hour) for level in range(5)} <= SAY.keys()


def test_every_length_has_a_sentence_and_every_choice_too() -> None:
    assert {f"length-{length}" for length in get_args(Part)} <= SAY.keys()
