"""The kind letter: which sentence stands on Today, which are kept, and what is said of the tension."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from course.progress import kind_letter
from course.progress.answers import Entry
from course.progress.kind_letter import Tensions

_FIRST = datetime(2026, 11, 2, 20, 0, tzinfo=UTC)


def _letters(*values: Mapping[str, object], finished: bool = True) -> list[Entry]:
    """A letter a week."""
    moments = [_FIRST + timedelta(weeks=number) for number in range(len(values))]
    return [
        Entry("kind-letter", str(number), at, finished, dict(of), at)
        for number, (at, of) in enumerate(zip(moments, values, strict=True))
    ]


def test_today_shows_the_sentence_that_may_stand_there() -> None:
    letters = _letters({"keep": "Dit is veel voor één dag.", "show": "yes"})
    assert kind_letter.sentence_to_keep(letters) == "Dit is veel voor één dag."


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"keep": "Pauze, maat."},
        {"show": "yes"},
        {"keep": "  ", "show": "yes"},
        {"keep": 7, "show": "yes"},
    ],
)
def test_nothing_stands_on_today_without_a_sentence_and_a_yes(values: dict[str, object]) -> None:
    assert kind_letter.sentence_to_keep(_letters(values)) is None


def test_a_letter_that_was_not_finished_stays_where_it_is() -> None:
    letters = _letters({"keep": "Pauze, maat.", "show": "yes"}, finished=False)
    assert kind_letter.sentence_to_keep(letters) is None


def test_the_last_letter_that_says_yes_or_no_decides() -> None:
    first = {"keep": "Pauze, maat.", "show": "yes"}
    second = {"keep": "Ga maar zitten.", "show": "yes"}
    open_, no = {"keep": "Het was een volle ochtend."}, {"keep": "Hoeft niet.", "show": "no"}
    assert kind_letter.sentence_to_keep(_letters(first, second)) == "Ga maar zitten."
    assert kind_letter.sentence_to_keep(_letters(first, second, open_)) == "Ga maar zitten."
    assert kind_letter.sentence_to_keep(_letters(first, second, no)) is None
    assert kind_letter.sentence_to_keep(_letters(first, no, second)) == "Ga maar zitten."


def test_kept_sentences_come_newest_first_and_each_once() -> None:
    letters = _letters({"keep": "a"}, {"keep": "b "}, {}, {"keep": "a"}, {"keep": "c\nd"})
    assert kind_letter.kept(letters) == ["c d", "a", "b"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"before": 7, "after": 5}, Tensions(7, 5, "tension-both")),
        ({"before": 3, "after": 6}, Tensions(3, 6, "tension-both")),
        ({"before": 4, "after": 4}, Tensions(4, 4, "tension-same")),
        ({"before": 0, "after": 0}, Tensions(0, 0, "tension-same")),
        ({"before": 7}, None),
        ({"after": 5}, None),
    ],
)
def test_tension_is_said_when_both_ends_are_known(
    values: dict[str, object], expected: Tensions | None
) -> None:
    assert kind_letter.tensions(values) == expected
