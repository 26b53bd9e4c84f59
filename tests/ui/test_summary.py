"""The line of an entry says what was answered, and to what, in both languages."""

from datetime import UTC, datetime

import pytest

from course.progress.answers import Entry
from course.ui.exercises.summary import summary
from tests.exercise_files import exercise

_AT = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def said(name: str, values: dict[str, object], language: str = "en") -> str:
    return summary(exercise(name), Entry(name, "one", _AT, True, values, _AT), language)


CIRCLE: dict[str, object] = {
    "pushing-score": "always",
    "sleep-score": "often",
    "sleep-signs": [{"sign": "at four"}],
    "door": "sleep-rising-time",
}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nl",
            "Doorduwen: bijna altijd · Slecht slapen: vaak, at four · De deur: opstaan op een vaste tijd",
        ),
        (
            "en",
            "Pushing on: nearly always · Poor sleep: often, at four · The door: up at the same time",
        ),
    ],
)
def test_a_circle_says_which_arrow_how_often_and_which_door(language: str, expected: str) -> None:
    assert said("my-circle", CIRCLE, language) == expected


@pytest.mark.parametrize(("language", "day"), [("nl", "14 september 2026"), ("en", "14 September 2026")])
def test_a_day_is_said_in_words(language: str, day: str) -> None:
    assert day in said("return-to-work", {"first-day": "2026-09-14"}, language)


def test_a_sign_for_the_doctor_is_named_with_its_answer() -> None:
    assert said("body-map", {"c-fever": "no"}) == "Fever or night sweats: no"


def test_an_answer_to_a_line_of_the_check_stands_after_that_line() -> None:
    assert said("recovery-check", {"b1": "one-day"}) == "I woke up with some fresh energy: one day or so"


def test_own_words_and_places_stand_for_themselves() -> None:
    values: dict[str, object] = {"places": [{"place": "jaws"}, {"place": "neck"}], "began": "in the van"}
    assert said("body-map", values) == "jaw, neck · in the van"


def test_own_words_are_not_put_into_a_sentence_of_the_figure() -> None:
    assert said("energy-balance", {"lighten": "the rota", "keep": "swimming"}) == "the rota · swimming"


def test_much_is_cut_and_does_not_end_in_a_dot_between() -> None:
    values: dict[str, object] = {"began": "x" * 196, "questions": "later"}
    assert said("body-map", values) == f"{'x' * 196}…"


def test_nothing_answered_says_nothing() -> None:
    assert said("my-circle", {}) == ""
