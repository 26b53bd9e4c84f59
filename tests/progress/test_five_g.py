"""The five cards against examples worked out by hand."""

import pytest

from course.progress import five_g
from course.progress.five_g import Beside

ALL = {"event": "a", "thought": "b", "feeling": "afraid", "behaviour": "c", "result": "d"}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "filled-none"),
        ({"event": "  "}, "filled-none"),
        ({"event": "a"}, "filled-one"),
        ({"event": "a", "result": "d"}, "filled-many"),
        (ALL, "filled-all"),
        ({"kinder": "e"}, "filled-none"),  # nothing to lie beside
        ({"thought": "b", "kinder": "e"}, "both"),
        ({**ALL, "strength": 70, "feeling-again": 40}, "feeling-softer"),
        ({**ALL, "strength": 70, "feeling-again": 60}, "feeling-softer"),
        ({**ALL, "strength": 70, "feeling-again": 65}, "feeling-same"),
        ({**ALL, "strength": 70, "feeling-again": 79}, "feeling-same"),
        ({**ALL, "strength": 70, "feeling-again": 80}, "feeling-stronger"),
        ({"strength": 0, "feeling-again": 0}, "feeling-same"),
    ],
)
def test_the_sentence_counts_the_cards_and_then_lays_old_beside_new(
    values: dict[str, object], said: str
) -> None:
    assert five_g.said(values) == said


def test_the_cards_come_in_their_order() -> None:
    assert five_g.filled({"result": "d", "event": "a"}) == ["event", "result"]


def test_what_is_not_a_number_is_left_open() -> None:
    assert five_g.beside({"belief": 80, "kinder-belief": "?", "strength": None}) == Beside(
        80, None, None, None
    )


@pytest.mark.parametrize(
    ("values", "new"),
    [
        ({}, False),
        ({"kinder": "e"}, True),
        ({"kinder-belief": 0}, True),
        ({"feeling-again": 0}, True),
        (ALL, False),
    ],
)
def test_there_is_something_new_as_soon_as_any_of_it_is_there(values: dict[str, object], new: bool) -> None:
    assert five_g.has_new(values) is new


@pytest.mark.parametrize(("energy", "low"), [((), False), ((0,), True), ((4, 1), True), ((0, 2), False)])
def test_the_last_energy_word_asks_for_the_small_form(energy: tuple[int, ...], low: bool) -> None:
    assert five_g.is_low(energy) is low
