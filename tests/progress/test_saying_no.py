"""Saying no: the lines of the card, what is said aloud, and the order in which to try."""

from datetime import UTC, datetime, timedelta

from course.progress import saying_no
from course.progress.answers import Entry

BEGUN = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


def entry(day: int, **values: object) -> Entry:
    at = BEGUN + timedelta(days=day)
    return Entry("saying-no", f"e{day}", at, True, {"goal": "een vrije zondag", **values}, at)


def test_the_card_holds_the_lines_that_were_written_in_their_order() -> None:
    values = {"if-no": "Wat kan er wel?", "facts": "Na twee uur ben ik leeg.", "feel": " ", "who": "manager"}
    assert saying_no.card(values) == [("facts", "Na twee uur ben ik leeg."), ("if-no", "Wat kan er wel?")]


def test_aloud_comes_the_sentence_and_then_what_is_asked() -> None:
    values = {"request": "Kan ik om elf uur naar huis?", "sentence": "Dat lukt mij niet.", "if-no": "x"}
    assert saying_no.spoken(values) == ["Dat lukt mij niet.", "Kan ik om elf uur naar huis?"]


def test_the_lightest_card_comes_first_and_one_without_a_weight_last() -> None:
    cards = [entry(1, difficulty=7), entry(2), entry(3, difficulty=2), entry(4, difficulty=2)]
    assert [one.id for one in saying_no.to_try(cards)] == ["e3", "e4", "e1", "e2"]


def test_what_was_tried_and_what_is_empty_is_not_to_try() -> None:
    cards = [entry(1, how=0), entry(2, goal="", who=""), entry(3, how=8), entry(4, goal="", who="partner")]
    assert [one.id for one in saying_no.to_try(cards)] == ["e4"]
    assert [one.id for one in saying_no.tried(cards)] == ["e3", "e1"]


def test_odd_values_do_no_harm() -> None:
    cards = [entry(1, difficulty="heavy", goal=5, who=["x"], sentence="zin")]
    assert [one.id for one in saying_no.to_try(cards)] == ["e1"]
