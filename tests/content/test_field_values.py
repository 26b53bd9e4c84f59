"""What is an answer to which field, and how it is kept."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise import FIELD_TYPES, Field, FieldType, Option
from course.content.field_values import check_value

OPTIONS = (Option("yes", {"nl": "ja"}), Option("no", {"nl": "nee"}), Option("maybe", {"nl": "misschien"}))
COLUMNS = (Field("name", "text", {"nl": "n"}, max_length=5), Field("n", "scale", {"nl": "n"}, range=(0, 3)))


def field(field_type: FieldType) -> Field:
    return Field("x", field_type, {"nl": "x"}, options=OPTIONS, columns=COLUMNS, max_length=12, max_rows=2)


@pytest.mark.parametrize("field_type", FIELD_TYPES)
def test_any_field_may_be_left_empty(field_type: FieldType) -> None:
    assert check_value(field(field_type), None) is None


@pytest.mark.parametrize(
    ("field_type", "value", "kept"),
    [
        ("text", " as typed \u202b😀", " as typed \u202b😀"),
        ("lines", "a\nb\r\n", "a\nb\r\n"),
        ("text", "", ""),
        ("choice", "yes", "yes"),
        ("choices", ["maybe", "yes", "maybe"], ["yes", "maybe"]),
        ("choices", [], []),
        ("scale", 0, 0),
        ("scale", 10, 10),
        ("number", 7.0, 7),
        ("time", "7:05", "07:05"),
        ("time", "23:59", "23:59"),
        ("date", "2024-02-29", "2024-02-29"),
        ("date", "2024-02", "2024-02"),
        (
            "rows",
            [{"name": "a", "n": 0}, {"n": None, "name": ""}, {"n": 3}],
            [{"name": "a", "n": 0}, {"n": 3}],
        ),
        ("rows", [{}], []),
    ],
)
def test_an_answer_is_kept_in_one_form(field_type: FieldType, value: object, kept: object) -> None:
    assert check_value(field(field_type), value) == kept
    assert type(check_value(field(field_type), value)) is type(kept)


@pytest.mark.parametrize(
    ("field_type", "value", "code"),
    [
        ("text", 3, "type"),
        ("text", "x" * 13, "too-long"),
        ("text", "a\x00b", "characters"),
        ("lines", "a\udc80", "characters"),
        ("choice", "perhaps", "unknown-option"),
        ("choice", ["yes"], "type"),
        ("choices", "yes", "type"),
        ("choices", ["yes", "perhaps"], "unknown-option"),
        ("choices", [3], "type"),
        ("scale", 11, "out-of-range"),
        ("scale", -1, "out-of-range"),
        ("scale", True, "type"),
        ("scale", "3", "type"),
        ("number", 1.5, "type"),
        ("number", math.nan, "type"),
        ("number", math.inf, "type"),
        ("number", 10**400, "out-of-range"),
        ("time", "24:00", "not-a-time"),
        ("time", "7.05", "not-a-time"),
        ("time", "07:05 ", "not-a-time"),
        ("time", "٠٧:٠٥", "not-a-time"),
        ("time", 7, "type"),
        ("date", "2023-02-29", "not-a-date"),
        ("date", "2024-13", "not-a-date"),
        ("date", "20240229", "not-a-date"),
        ("date", "0024-02-01", "not-a-date"),
        ("date", "2024-02-29T00", "not-a-date"),
        ("rows", {"name": "a"}, "type"),
        ("rows", ["a"], "type"),
        ("rows", [{"name": "abcdef"}], "too-long"),
        ("rows", [{"n": 4}], "out-of-range"),
        ("rows", [{"other": None}], "unknown-column"),
        ("rows", [{"n": 1}] * 3, "too-many-rows"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_code(field_type: FieldType, value: object, code: str) -> None:
    with pytest.raises(ValueError, match=f"^{code}$"):
        check_value(field(field_type), value)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["yes", "07:05", "2024-02"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "n", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
CODES = {"type", "characters", "too-long", "unknown-option", "out-of-range", "not-a-time", "not-a-date",
         "too-many-rows", "unknown-column"}  # fmt: skip


@given(st.sampled_from(FIELD_TYPES), ANYTHING)
def test_whatever_is_kept_survives_json_and_is_kept_again_unchanged(
    field_type: FieldType, value: object
) -> None:
    try:
        kept = check_value(field(field_type), value)
    except ValueError as error:
        assert str(error) in CODES
        return
    again = json.loads(json.dumps(kept, ensure_ascii=False).encode("utf-8"))
    assert check_value(field(field_type), again) == kept == again
