"""My circle against examples worked out by hand."""

import pytest

from course.progress import circle
from course.progress.circle import ARROWS, LIGHTEST, Arrow, Proposal
from tests.exercise_files import exercise


def _scores(**scores: str) -> dict[str, object]:
    return {f"{arrow}-score": answer for arrow, answer in scores.items()}


@pytest.mark.parametrize(
    ("answer", "width"), [("not", 2.5), ("sometimes", 6.0), ("often", 11.0), ("always", 16.0), ("", 2.5)]
)
def test_an_arrow_grows_with_its_answer(answer: str, width: float) -> None:
    assert circle.width(_scores(sleep=answer), "sleep") == width


def test_an_open_arrow_has_no_score_and_one_answered_with_not_has() -> None:
    assert circle.score({}, "worry") is None
    assert circle.score(_scores(worry="not"), "worry") == 0


def test_own_signs_come_without_the_empty_ones() -> None:
    values = {"sleep-signs": [{"sign": "wakker om vier uur"}, {"sign": "  "}, {}]}
    assert circle.signs(values, "sleep") == ("wakker om vier uur",)


def test_recognised_arrows_keep_the_order_of_the_circle() -> None:
    assert circle.recognised(_scores(worry="often", recovery="sometimes", sleep="not")) == (
        "recovery",
        "worry",
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ()),
        (_scores(worry="often"), ()),
        (_scores(worry="often", sleep="often"), ()),
        (_scores(worry="often", sleep="sometimes"), ("worry",)),
        (_scores(worry="always", sleep="always", tension="often"), ("sleep", "worry")),
        (_scores(worry="often", sleep="often", tension="often", recovery="sometimes"), ()),
    ],
)
def test_one_or_two_arrows_lead_when_others_follow(
    values: dict[str, object], expected: tuple[Arrow, ...]
) -> None:
    assert circle.strongest(values) == expected


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([], "empty"),
        (["not"], "arrows-none"),
        (["often"], "arrows-one"),
        (["often", "sometimes"], "arrows-two"),
        (["often", "sometimes", "always"], "arrows-many"),
        (["often"] * 6, "arrows-many"),
    ],
)
def test_the_sentence_follows_the_number_of_arrows(answers: list[str], sentence: str) -> None:
    values = {f"{arrow}-score": answer for arrow, answer in zip(ARROWS, answers, strict=False)}
    assert circle.arrows_said(values) == sentence


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, None),
        (_scores(sleep="not"), None),
        (_scores(pushing="sometimes"), Proposal("pushing", "pushing-break")),
        (_scores(pushing="always", sleep="sometimes"), Proposal("sleep", "sleep-rising-time")),
        (_scores(pushing="always", sleep="always", worry="sometimes"), Proposal("worry", "worry-breathe")),
        (_scores(tension="sometimes", worry="often"), Proposal("worry", "worry-breathe")),
        (_scores(tension="often", worry="often"), Proposal("tension", "tension-breathe")),
    ],
)
def test_the_door_that_asks_least_is_proposed(values: dict[str, object], expected: Proposal | None) -> None:
    assert circle.proposal(values) == expected


def test_every_arrow_has_its_fields_and_three_short_doors() -> None:
    fields = exercise("my-circle").fields
    for arrow in ARROWS:
        assert tuple(option.id for option in fields[f"{arrow}-score"].options) == circle.SCORES
        doors = [option for option in fields["door"].options if option.group == arrow]
        assert len(doors) == 3
        assert LIGHTEST[arrow][0] in {door.id for door in doors}
        assert all(len(words.split()) <= 5 for door in doors for words in door.words.values())
