"""The values compass against an example worked out by hand."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import values as compass
from course.progress.answers import Entry
from course.progress.values import AREAS, Area, Chosen

# The compass of look2: important and lived; the gaps are 4, 7, 2, 4, 2, −1, 1, 3, −1, 4.
_BOTH: dict[Area, tuple[int, int]] = {
    "health": (8, 4), "rest": (9, 2), "family": (8, 6), "friendship": (7, 3), "love": (7, 5),
    "work": (5, 6), "learning": (4, 3), "nature": (8, 5), "meaning": (3, 4), "play": (5, 1),
}  # fmt: skip
_FULL: dict[str, object] = {
    f"{area}-{what}": value
    for area, (important, lived) in _BOTH.items()
    for what, value in (("important", important), ("lived", lived))
}
_NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def _entry(values: dict[str, object]) -> Entry:
    return Entry("values-compass", "one", _NOW, True, values, _NOW)


def test_the_gap_is_important_minus_lived() -> None:
    gaps = [compass.gap(_FULL, area) for area in AREAS]
    assert gaps == [4, 7, 2, 4, 2, -1, 1, 3, -1, 4]


def test_one_of_the_two_alone_has_no_gap() -> None:
    assert compass.gap({"rest-important": 9}, "rest") is None
    assert compass.gap({"rest-lived": 0}, "rest") is None
    assert compass.gap({"rest-important": 9, "rest-lived": 0}, "rest") == 9


def test_the_widest_gap_stands_first_and_of_equal_ones_what_matters_more() -> None:
    order = compass.by_gap(_FULL)
    assert order == [
        "rest", "health", "friendship", "play", "nature", "family", "love", "learning", "work", "meaning",
    ]  # fmt: skip
    assert compass.widest(_FULL) == ("rest", "health", "friendship")


def test_what_is_not_known_stands_last_in_the_order_of_the_exercise() -> None:
    order = compass.by_gap({"play-important": 2, "play-lived": 6, "work-important": 1})
    assert order[:4] == ["play", "work", "health", "rest"]


def test_a_gap_of_one_is_not_worth_a_word() -> None:
    assert compass.widest({"rest-important": 6, "rest-lived": 5}) == ()
    assert compass.widest({"rest-important": 7, "rest-lived": 5}) == ("rest",)
    assert compass.widest({"rest-important": 2, "rest-lived": 9}) == ()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "compass-empty"),
        ({"chosen": [{"area": "rest"}]}, "compass-empty"),
        ({"rest-important": 0}, "compass-half"),
        ({"rest-important": 9, "work-lived": 2}, "compass-half"),
        ({"rest-important": 5, "rest-lived": 5}, "compass-near"),
        (_FULL, "compass-gap"),
        ({"rest-important": "half", "rest-lived": None}, "compass-empty"),
    ],
)
def test_the_sentence_follows_what_was_answered(values: dict[str, object], said: str) -> None:
    assert compass.compass_said(values) == said


def test_a_number_beyond_the_scale_counts_as_its_end() -> None:
    assert compass.important({"rest-important": 90}, "rest") == 10
    assert compass.lived({"rest-lived": -900}, "rest") == 0


def test_chosen_are_three_areas_at_most_each_once_in_the_order_they_were_chosen() -> None:
    rows = [
        {"area": "play", "act": " kaarten "},
        {"area": "rest"},
        {"area": "play", "act": "nog eens"},
        {"area": "no-longer-there", "act": "x"},
        "no row",
        {"area": "work"},
        {"area": "love"},
    ]
    assert compass.chosen({"chosen": rows}) == (
        Chosen("play", "kaarten"),
        Chosen("rest", ""),
        Chosen("work", ""),
    )


def test_an_area_is_chosen_and_taken_away_again_and_a_fourth_is_not_taken() -> None:
    two = (Chosen("rest", "liggen"), Chosen("play", ""))
    three = compass.toggled(two, "love")
    assert three == (*two, Chosen("love", ""))
    assert compass.toggled(three, "work") == three
    assert compass.toggled(three, "rest") == (Chosen("play", ""), Chosen("love", ""))


def test_a_plan_opened_alone_takes_what_was_chosen_the_last_time() -> None:
    first = _entry({"chosen": [{"area": "rest", "act": "liggen"}]})
    second = _entry({"chosen": [{"area": "play", "act": "kaarten"}]})
    plan = _entry({"blocks": [{"what": "was"}]})
    assert compass.last_chosen({}, [first, second, plan]) == (Chosen("play", "kaarten"),)
    assert compass.last_chosen(first.values, [first, second]) == (Chosen("rest", "liggen"),)
    assert compass.last_chosen({}, [plan]) == ()


@given(st.lists(st.builds(Chosen, st.sampled_from(AREAS), st.text("ab", max_size=4)), max_size=6))
def test_what_is_chosen_comes_back_as_it_was_stored(listed: list[Chosen]) -> None:
    once = compass.chosen({"chosen": compass.as_rows(listed)})
    assert compass.chosen({"chosen": compass.as_rows(once)}) == once
    assert len(once) <= compass.MOST
