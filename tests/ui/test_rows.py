"""A row of a list says in few words what is in it."""

import pytest

from course.ui.exercises.rows import describe
from tests.exercise_files import exercise

ITEMS = exercise("energy-balance").fields["items"]
CALLS = {"name": "calls", "side": "taker", "domain": "work", "weight": 4, "times": 5, "control": "bit"}


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "kost energie, werk, 5 keer per week"), ("en", "costs energy, work, 5 times a week")],
)
def test_what_answers_a_question_is_left_out_unless_a_unit_makes_it_clear(language: str, said: str) -> None:
    assert describe(ITEMS, dict(CALLS), language) == ("calls", said)


def test_a_row_without_anything_in_it_says_nothing() -> None:
    assert describe(ITEMS, {}, "en") == ("", "")


def test_an_option_that_is_gone_stands_as_it_was_kept() -> None:
    assert describe(ITEMS, {"name": "calls", "side": "sideways"}, "en") == ("calls", "sideways")
