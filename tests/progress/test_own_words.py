"""Own words come back as they were written, with the day and the place, and each only once."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from course.progress import statements as say
from course.progress.own_words import own_words
from course.progress.statements import Statement, Verb

START = datetime(2026, 11, 24, 20, 15, tzinfo=UTC)
SIGN = say.written("vicious-circle", "first-sign")
STORY = say.answer("body-map", "0199", "began")
ITEMS = say.answer("energy-balance", "0199", "items")


def answered(object_: str, value: object, minute: int = 0) -> Statement:
    return say.make(Verb.ANSWERED, object_, START + timedelta(minutes=minute), {"response": value})


def test_the_newest_stands_first_with_its_day_and_place() -> None:
    found = own_words([answered(SIGN, "cold hands"), answered(STORY, "it began on the bus", 5)])
    assert [(one.text, one.about, one.field) for one in found] == [
        ("it began on the bus", "body-map", "began"),
        ("cold hands", "vicious-circle", "first-sign"),
    ]
    assert found[0].date == START.date()


def test_only_what_stands_now_counts() -> None:
    found = own_words(
        [answered(SIGN, "cold hands"), answered(SIGN, "warm hands", 1), answered(STORY, "on the bus", 2)]
    )
    assert [one.text for one in found] == ["on the bus", "warm hands"]
    assert own_words([answered(SIGN, "cold hands"), answered(SIGN, None, 1)]) == []


def test_ids_times_and_numbers_are_no_words() -> None:
    found = [answered(STORY, value) for value in ("sleep-rising-time", "07:15", 5, ["often"], True)]
    assert [own_words([one]) for one in found] == [[]] * 5


def test_every_cell_of_a_table_counts_by_itself() -> None:
    rows = [{"name": "calls at night", "side": "taker"}, {"name": "the trombone", "times": 2}]
    assert [one.text for one in own_words([answered(ITEMS, rows)])] == ["calls at night", "the trombone"]


def test_the_same_words_stand_once_with_their_last_day() -> None:
    found = own_words([answered(SIGN, "Cold hands"), answered(STORY, "cold hands", 60 * 24)])
    assert [(one.text, one.about) for one in found] == [("cold hands", "body-map")]


_LEAVES = st.none() | st.booleans() | st.integers() | st.text()


@given(st.recursive(_LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_no_answer_whatever_its_shape_stops_it(value: object) -> None:
    for one in own_words([answered(SIGN, value)]):
        assert " " in one.text
