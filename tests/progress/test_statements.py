"""How a statement is made, and what its objects look like."""

import uuid
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise import Field, Option
from course.progress import statements as say
from course.progress.statements import Verb
from course.storage import schema

HERE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 25, 0, 15, 3, 123456, tzinfo=HERE)

words = st.text(st.characters(exclude_characters=":", exclude_categories=["Cs"]), min_size=1)


def test_a_statement_is_stored_in_utc_with_the_date_on_the_wall() -> None:
    made = say.make(Verb.ANSWERED, say.series("energy-moment"), NOW, {"response": 2})
    assert (made.at, made.date, made.offset) == ("2026-11-24T23:15:03.123Z", "2026-11-25", 60)
    assert (made.result, made.context) == ({"response": 2}, {})


def test_its_moment_comes_back_on_the_clock_of_the_place() -> None:
    made = say.make(Verb.ANSWERED, say.dose(), NOW)
    assert say.moment(made) == NOW.replace(microsecond=123000)
    assert say.moment(made).utcoffset() == timedelta(hours=1)


def test_a_time_without_a_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="offset"):
        say.make(Verb.ANSWERED, say.dose(), datetime(2026, 11, 24))


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_an_id_is_a_uuid_of_version_seven_whatever_the_clock_says(moment: datetime) -> None:
    made = uuid.UUID(say.new_id(moment.replace(tzinfo=UTC)))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_ids_sort_by_time_and_differ_within_a_millisecond() -> None:
    moments = [NOW + timedelta(milliseconds=number) for number in range(100)]
    made = [say.new_id(moment) for moment in moments]
    assert made == sorted(made)
    assert len({say.new_id(NOW) for _ in range(1000)}) == 1000


def test_every_object_has_the_form_the_contract_gives_it() -> None:
    assert [
        say.course(), say.lesson("l"), say.step("l", "s"), say.part("l", "kern"), say.written("l", "f"),
        say.exercise("x"), say.entry("x", "e"), say.answer("x", "e", "f"), say.series("energy-moment"),
        say.act("minute"), say.dose(),
    ] == [
        "urn:twintig-graden:course", "urn:twintig-graden:lesson:l", "urn:twintig-graden:lesson:l:step:s",
        "urn:twintig-graden:lesson:l:part:kern", "urn:twintig-graden:lesson:l:field:f",
        "urn:twintig-graden:exercise:x", "urn:twintig-graden:exercise:x:e",
        "urn:twintig-graden:exercise:x:e:f", "urn:twintig-graden:series:energy-moment",
        "urn:twintig-graden:act:minute", "urn:twintig-graden:dose",
    ]  # fmt: skip


@given(words, words, words)
def test_the_ids_of_an_answer_come_back_from_its_object(exercise: str, entry: str, field: str) -> None:
    assert say.ids(say.answer(exercise, entry, field)) == ("exercise", exercise, entry, field)


@pytest.mark.parametrize("wrong", ["", "a:b"])
def test_an_id_that_could_be_taken_for_another_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="colon"):
        say.entry("energy-balance", wrong)


def test_all_lessons_share_a_prefix() -> None:
    assert say.step("l", "s").startswith(say.lesson("")) and say.lesson("").endswith("lesson:")


def test_storage_and_progress_mean_the_same_verbs() -> None:
    assert (Verb.ANSWERED, Verb.COMPLETED, Verb.ERASED) == (schema.ANSWERED, schema.COMPLETED, schema.ERASED)


def test_the_definition_of_a_field_tells_all_that_gives_an_answer_its_meaning() -> None:
    option = Option("rest", {"nl": "Rust", "en": "Rest"})
    field = Field("gives", "choice", {"nl": "Wat geeft energie"}, range=(0, 4), options=(option,))
    rows = Field("items", "rows", {"nl": "Lijst"}, columns=(field,))
    key, text = say.definition(rows)
    assert (key, text) == say.definition(rows)
    assert len(key) == 32
    assert all(word in text for word in ("Wat geeft energie", "Rust", "Rest", "[0,4]"))
    other = Field("items", "rows", {"nl": "Lijst"}, columns=(field, option_less(field)))
    assert say.definition(other)[0] != key


def option_less(field: Field) -> Field:
    return Field(field.id, field.type, field.label)
