"""The body map and what an answer on the doctor's list opens."""

import pytest

from course.progress import body
from course.progress.body import Place
from tests.exercise_files import exercise

_ANSWERS = ("yes", "no", "unknown")


def test_places_are_listed_from_most_trouble_to_least() -> None:
    values = {
        "places": [
            {"place": "belly", "level": "little"},
            {
                "place": "jaws",
                "level": "some",
                "complaint": "strak",
                "days": 4,
                "hindrance": 6,
                "since": "2026-05",
            },
            {"place": "neck", "level": "much"},
            {"place": "shoulders", "level": "some"},
        ]
    }
    assert body.places(values) == [
        Place("neck", "much"),
        Place("jaws", "some", "strak", 4, 6, "2026-05"),
        Place("shoulders", "some"),
        Place("belly", "little"),
    ]


def test_a_place_without_a_level_counts_as_the_lightest_and_an_unknown_place_not_at_all() -> None:
    assert body.places({"places": [{"place": "feet"}, {"place": "tail", "level": "much"}, {}]}) == [
        Place("feet", "little")
    ]


def test_the_sentence_takes_the_levels_one_after_the_other() -> None:
    found = [Place("neck", "much"), Place("jaws", "some"), Place("shoulders", "some")]
    assert body.by_level(found) == [("much", ("neck",)), ("some", ("jaws", "shoulders"))]
    assert body.by_level([]) == []


def test_four_clicks_lead_back_to_nothing() -> None:
    level: str | None = None
    seen = []
    for _ in range(4):
        level = body.next_level(level)
        seen.append(level)
    assert seen == ["little", "some", "much", None]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "days-none"), (1, "days-one"), (2, "days-many"), (6, "days-many"), (7, "days-all")],
)
def test_days_have_their_own_words_for_none_one_many_and_all(days: int, words: str) -> None:
    assert body.days_said(days) == words


def test_only_a_yes_to_an_alarm_sign_opens_a_screen() -> None:
    signs = exercise("body-map").step("doctor-list").fields
    opened = {(sign, answer): body.opens(sign, answer) for sign in signs for answer in _ANSWERS}
    assert {sign for (sign, _), screen in opened.items() if screen == "call-now"} == {
        "a-chest", "a-stroke", "a-faint", "a-breath", "a-harm",
    }  # fmt: skip
    assert {sign for (sign, _), screen in opened.items() if screen == "help"} == {"b-suicide"}
    assert {answer for (_, answer), screen in opened.items() if screen} == {"yes"}


def test_the_places_and_levels_are_those_of_the_exercise() -> None:
    place, level, *_ = exercise("body-map").fields["places"].columns
    assert tuple(option.id for option in place.options) == body.PLACES
    assert tuple(option.id for option in level.options) == body.LEVELS
