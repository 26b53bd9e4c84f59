"""The energy balance against examples worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import balance
from course.progress.balance import Item, Side


def _item(name: str, side: Side, weight: int | None = 1, times: int | None = 1, control: int = 0) -> Item:
    return Item(0, name, side, weight, times, control)


def _sides(takes: int, gives: int) -> list[Item]:
    return [_item("mail", "taker", takes), _item("hond", "giver", gives)]


def test_rows_become_items_and_those_without_a_name_or_a_side_wait() -> None:
    values = {
        "items": [
            {"name": "mail", "side": "taker", "domain": "work", "weight": 5, "times": 7, "control": "bit"},
            {"name": "", "side": "giver"},
            {"name": "hond"},
            {"name": "zwemmen", "side": "giver"},
        ]
    }
    assert balance.items(values) == [Item(0, "mail", "taker", 5, 7, 1), Item(3, "zwemmen", "giver")]


def test_a_side_weighs_weight_times_how_often() -> None:
    listed = [_item("mail", "taker", 5, 3), _item("winkel", "taker", 2, 4), _item("hond", "giver", 3, 7)]
    assert (balance.load(listed), balance.recovery(listed)) == (23, 21)


def test_what_is_not_weighed_yet_weighs_nothing() -> None:
    assert _item("mail", "taker", 5, None).load == _item("mail", "taker", None, 5).load == 0


@pytest.mark.parametrize(
    ("takes", "gives", "angle"),
    [
        (0, 0, 0.0),
        (10, 10, 0.0),
        (30, 10, -7.0),  # 14 × (10 - 30) / 40
        (10, 30, 7.0),
        (40, 0, -9.0),  # -14 would be steeper than the beam may lean
        (0, 40, 9.0),
    ],
)
def test_the_beam_leans_to_the_heavier_side(takes: int, gives: int, angle: float) -> None:
    assert balance.beam_angle(_sides(takes, gives)) == pytest.approx(angle)


@pytest.mark.parametrize(
    ("takes", "gives", "sentence"),
    [
        (10, 10, "even"),
        (119, 100, "even"),
        (100, 119, "even"),
        (12, 10, "takes-more"),
        (159, 100, "takes-more"),
        (16, 10, "takes-twice"),
        (239, 100, "takes-twice"),
        (24, 10, "takes-much"),
        (10, 12, "gives-more"),
        (10, 16, "gives-twice"),
        (10, 24, "gives-much"),
        (0, 5, "unweighed"),
        (5, 0, "unweighed"),
    ],
)
def test_the_sentence_follows_the_ratio(takes: int, gives: int, sentence: str) -> None:
    assert balance.balance_said(_sides(takes, gives)) == sentence


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ([], "empty"),
        ([_item("mail", "taker")], "takers-only"),
        ([_item("hond", "giver", None)], "givers-only"),
    ],
)
def test_one_side_alone_is_not_called_heavier(listed: list[Item], sentence: str) -> None:
    assert balance.balance_said(listed) == sentence


def test_six_things_each_have_a_block_and_of_eight_the_three_lightest_share_one() -> None:
    six = [_item(str(weight), "taker", weight) for weight in range(1, 7)]
    assert [item.name for item in balance.stack(six, "taker").blocks] == ["6", "5", "4", "3", "2", "1"]
    assert balance.stack(six, "taker").together == ()
    eight = [_item(str(weight), "taker", weight) for weight in range(1, 9)]
    assert [item.name for item in balance.stack(eight, "taker").blocks] == ["8", "7", "6", "5", "4"]
    assert [item.name for item in balance.stack(eight, "taker").together] == ["3", "2", "1"]


@given(st.lists(st.builds(_item, st.text(min_size=1), st.sampled_from(balance.SIDES), st.integers(1, 5))))
def test_a_stack_loses_nothing_and_never_hides_one_thing_alone(listed: list[Item]) -> None:
    for side in balance.SIDES:
        stack = balance.stack(listed, side)
        loads = [item.load for item in stack.blocks + stack.together]
        assert loads == sorted((item.load for item in listed if item.side == side), reverse=True)
        assert len(stack.together) != 1


def test_the_heaviest_taker_that_can_change_is_the_one_to_lighten() -> None:
    fixed, bit = _item("zorg", "taker", 5, 7, 0), _item("mail", "taker", 4, 5, 1)
    yes, small = _item("winkel", "taker", 5, 4, 2), _item("krant", "taker", 1, 1, 2)
    assert balance.to_lighten([fixed, bit, small, yes]) == yes
    assert balance.to_lighten([fixed, bit, small]) == bit
    assert balance.to_lighten([fixed]) is None


def test_the_heaviest_giver_is_the_one_to_keep() -> None:
    assert balance.to_keep([_item("thee", "giver", 2, 7), _item("hond", "giver", 4, 4)]) == _item(
        "hond", "giver", 4, 4
    )
    assert balance.to_keep([_item("mail", "taker")]) is None
