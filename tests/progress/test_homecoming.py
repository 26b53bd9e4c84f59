"""Coming home: when, and with which facts."""

from datetime import date

import pytest

from course.progress import homecoming
from course.progress.homecoming import NOTHING, Chosen
from course.progress.statements import (
    Statement,
    Verb,
    act,
    answer,
    course,
    entry,
    part,
    series,
    step,
    written,
)
from tests.progress.statement_rows import answered, said


def days(*numbers: int) -> list[date]:
    """Days of November 2026 and after, by number."""
    return [date.fromordinal(date(2026, 10, 31).toordinal() + number) for number in numbers]


@pytest.mark.parametrize(
    ("visited", "deed", "home"),
    [
        ([1, 15], 1, True),
        ([1, 14], 1, False),
        ([1], 1, False),
        ([1, 8, 20], 1, False),  # looked in now and then
        ([1, 8, 22], 1, True),
        ([1, 15, 16], 1, True),  # looked in yesterday, did nothing, and is welcomed again
        ([1, 15, 16], 15, False),  # did something on the return
        ([1, 30, 31, 60], 31, True),  # a second return
    ],
)
def test_home_is_after_two_weeks_without_a_visit_until_something_is_done(
    visited: list[int], deed: int, home: bool
) -> None:
    assert homecoming.is_coming_home(days(*visited), days(deed)[0]) is home


def test_who_never_did_anything_is_not_coming_home() -> None:
    assert not homecoming.is_coming_home(days(1, 40), None)


def test_a_visit_is_an_opening_of_the_program_and_counts_once_a_day() -> None:
    statements = [
        said("2026-11-01", Verb.INITIALIZED, course()),
        said("2026-11-01", Verb.INITIALIZED, course(), "20:00"),
        said("2026-11-03", Verb.INITIALIZED, step("causes", "one")),
        said("2026-11-04", Verb.INITIALIZED, course()),
    ]
    assert homecoming.visits(statements) == days(1, 4)


def test_opening_closing_and_looking_are_no_deeds() -> None:
    looking = [said("2026-11-09", verb, course()) for verb in (Verb.INITIALIZED, Verb.TERMINATED)]
    looking.append(said("2026-11-09", Verb.INITIALIZED, step("causes", "one")))
    energy = answered("2026-11-02", series("energy-moment"), 1)
    away = said("2026-11-03", Verb.PAUSED, course(), result={"until": "2026-11-09"})
    assert homecoming.last_deed(looking) is None
    assert homecoming.last_deed([energy, *looking]) == date(2026, 11, 2)
    assert homecoming.last_deed([away, energy, *looking]) == date(2026, 11, 3)


def finished(lesson: str, length: str, day: str = "2026-11-01") -> Statement:
    return said(day, Verb.COMPLETED, part(lesson, length))


def test_without_statements_there_is_nothing_to_say() -> None:
    assert homecoming.facts([]) == NOTHING


def test_a_lesson_counts_once_however_far_it_was_read() -> None:
    read = [("causes", "kern"), ("causes", "kort"), ("body-map", "kern"), ("causes", "heel")]
    found = homecoming.facts(finished(*lesson) for lesson in read)
    assert (found.lessons, found.last_lesson) == (2, "causes")


def test_the_exercise_with_most_entries_was_practised_most() -> None:
    done = [("my-circle", "a"), ("recovery-check", "a"), ("recovery-check", "b"), ("recovery-check", "b")]
    statements = [said("2026-11-01", Verb.COMPLETED, entry(*names)) for names in done]
    found = homecoming.facts([*statements, said("2026-11-01", Verb.COMPLETED, act("minute"))])
    assert (found.practised, found.times) == ("recovery-check", 2)


def test_an_entry_that_was_only_begun_is_not_practice() -> None:
    assert homecoming.facts([said("2026-11-01", Verb.INITIALIZED, entry("my-circle", "a"))]) == NOTHING


def test_the_latest_choice_is_the_one_that_is_said() -> None:
    found = homecoming.facts(
        [
            answered("2026-11-01", answer("my-circle", "a", "door"), "sleep-rising-time"),
            answered("2026-11-02", answer("energy-balance", "a", "keep"), "dinsdag zwemmen"),
            answered("2026-11-03", answer("energy-balance", "a", "items"), [{"name": "de hond"}]),
            answered("2026-11-03", answer("my-circle", "a", "sleep-score"), "often"),
        ]
    )
    assert found.chosen == Chosen("energy-balance", "keep", "dinsdag zwemmen")


def test_a_choice_that_was_taken_back_gives_way_to_the_one_before() -> None:
    found = homecoming.facts(
        [
            answered("2026-11-01", answer("my-circle", "a", "door"), "sleep-rising-time"),
            answered("2026-11-02", answer("energy-balance", "a", "keep"), "dinsdag zwemmen"),
            answered("2026-11-03", answer("energy-balance", "a", "keep"), None),
        ]
    )
    assert found.chosen == Chosen("my-circle", "door", "sleep-rising-time")


def test_own_words_are_the_last_that_were_written_in_a_lesson() -> None:
    found = homecoming.facts(
        [
            answered("2026-11-01", written("vicious-circle", "first-sign"), "kaken op elkaar"),
            answered("2026-11-02", written("causes", "weight"), "  Alleen even zitten. "),
            answered("2026-11-03", written("vicious-circle", "saturday"), 2),
            answered("2026-11-04", answer("my-circle", "a", "door"), "sleep-phone"),
        ]
    )
    assert (found.words, found.words_on) == ("Alleen even zitten.", date(2026, 11, 2))


def test_words_that_were_emptied_are_not_quoted() -> None:
    about = written("vicious-circle", "first-sign")
    found = homecoming.facts([answered("2026-11-01", about, "kaken"), answered("2026-11-02", about, " ")])
    assert (found.words, found.words_on) == ("", None)
