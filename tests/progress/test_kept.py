"""An answer stays readable when its field changed, or when the whole exercise is gone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise import Field, Option
from course.progress.kept import as_answered, kept_field, vanished
from course.progress.statements import definition
from tests.exercise_files import exercise

MOOD = Field(
    "mood", "choice", {"nl": "Hoe?", "en": "How?"}, options=(Option("fine", {"nl": "prima", "en": "fine"}),)
)
ITEMS = Field("items", "rows", {"nl": "Wat?", "en": "What?"}, columns=(MOOD,))
MINUTES = Field(
    "minutes", "number", {"nl": "Hoelang?", "en": "How long?"}, range=(0, 120), unit={"en": "minutes"}
)


def kept(field: Field) -> Field:
    found = kept_field(json.loads(definition(field)[1]))
    assert found is not None
    return found


@pytest.mark.parametrize("field", [MOOD, ITEMS, MINUTES])
def test_a_kept_definition_gives_the_field_back(field: Field) -> None:
    assert kept(field) == field


def test_every_field_of_the_course_comes_back_with_its_words_and_options() -> None:
    for name in ("body-map", "energy-balance", "my-circle", "recovery-check"):
        for field in exercise(name).fields.values():
            found = kept(field)
            assert (found.label, found.type, found.unit) == (field.label, field.type, field.unit)
            assert all(option.words == field.option(option.id).words for option in found.options)  # type: ignore[union-attr]
            assert len(found.options) == len(field.options)


def test_an_option_and_a_field_that_are_gone_are_there_for_who_reads_the_answers() -> None:
    now = exercise("recovery-check")
    phase = now.fields["phase"]
    old = kept(
        Field("phase", "choice", phase.label, options=(Option("winter", {"nl": "winter", "en": "winter"}),))
    )
    read = as_answered(now, [old, kept(MINUTES)])
    assert [option.id for option in read.fields["phase"].options] == [
        *(o.id for o in phase.options),
        "winter",
    ]
    assert read.fields["minutes"].unit == {"en": "minutes"}
    assert as_answered(now, [kept(field) for field in now.fields.values()]).fields == dict(now.fields)


def test_an_exercise_that_is_gone_is_called_after_its_id() -> None:
    gone = vanished("evening-walk", [kept(ITEMS)], ("nl", "en"))
    assert gone.title == {"nl": "Evening walk", "en": "Evening walk"}
    assert list(gone.fields) == ["items"]


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)
    )
)
def test_a_definition_that_is_none_is_passed_over(value: object) -> None:
    assert kept_field(value) is None
