"""An exercise from its TOML file, and the line and the likely meaning of whatever does not belong in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise import Field, Option
from course.content.exercise_file import parse_exercise

GOOD = """id = "good-hour"
view = "hours"
minutes = 3
entry = "day"
repeat = "daily"
sources = ["ekstedt09"]
stop_after = 7

[title]
nl = "Een goed uur"
en = "A good hour"

[purpose]
nl = "Zie het."
en = "See it."

[[step]]
id = "today"
fields = ["hour", "items"]
title = { nl = "Vandaag", en = "Today" }
text = { nl = "Leeg mag.", en = "Empty is fine." }

[[step]]
id = "look"
view = true
show_after = 2
show_until = 9
done = { nl = "Klaar met kijken", en = "Seen it" }
optional = true
title = { nl = "Kijken", en = "Looking" }

[[field]]
id = "hour"
type = "scale"
range = [1, 5]
label = { nl = "Hoe licht?", en = "How light?" }
ends = { nl = ["weinig", "veel"], en = ["little", "much"] }

[[field]]
id = "items"
type = "rows"
max_rows = 4
label = { nl = "Wat?", en = "What?" }

    [[field.column]]
    id = "name"
    type = "text"
    max_length = 40
    label = { nl = "Naam", en = "Name" }

    [[field.column]]
    id = "side"
    type = "choice"
    label = { nl = "Kant", en = "Side" }
    options = [
        { id = "taker", group = "costs", nl = "kost", en = "costs" },
        { id = "giver", nl = "geeft", en = "gives" },
    ]

[[say]]
id = "empty"
nl = "Nog niets."
en = "Nothing yet."
"""


def test_everything_in_the_file_is_in_the_exercise() -> None:
    exercise, faults = parse_exercise(GOOD, "exercises/good-hour.toml")
    assert not faults
    assert exercise is not None
    assert (exercise.id, exercise.minutes, exercise.entry, exercise.repeat) == (
        "good-hour",
        3,
        "day",
        "daily",
    )
    assert (exercise.sources, exercise.stop_after, exercise.pause_after) == (("ekstedt09",), 7, 0)
    assert exercise.title == {"nl": "Een goed uur", "en": "A good hour"}
    assert exercise.say == {"empty": {"nl": "Nog niets.", "en": "Nothing yet."}}
    assert exercise.safety == {}
    first, second = exercise.steps
    assert (first.fields, first.view, first.optional, first.show_after) == (("hour", "items"), "", False, 0)
    assert (second.fields, second.view, second.optional, second.show_after) == ((), "hours", True, 2)
    assert (second.show_until, second.done) == (9, {"nl": "Klaar met kijken", "en": "Seen it"})
    hour, items, _ = exercise.fields.values()
    assert (hour.type, hour.range, hour.ends["nl"]) == ("scale", (1, 5), ("weinig", "veel"))
    assert (items.max_rows, [column.id for column in items.columns]) == (4, ["name", "side"])
    assert items.columns[1].option("taker") == Option("taker", {"nl": "kost", "en": "costs"}, "costs")


def test_an_entry_of_a_day_or_night_has_a_field_for_that_day_without_saying_so() -> None:
    for kind in ("day", "night"):
        exercise, faults = parse_exercise(
            GOOD.replace('entry = "day"', f'entry = "{kind}"'), "good-hour.toml"
        )
        assert not faults
        assert exercise is not None
        day = exercise.fields["day"]
        assert (day.type, day.precision, day.label) == ("date", "day", exercise.title)
    for kind in ("once", "moment", "plan"):
        exercise, faults = parse_exercise(
            GOOD.replace('entry = "day"', f'entry = "{kind}"'), "good-hour.toml"
        )
        assert exercise is not None
        assert "day" not in exercise.fields


def test_the_field_of_the_day_can_be_nothing_else() -> None:
    _, faults = parse_exercise(
        GOOD.replace('id = "hour"', 'id = "day"').replace('"hour",', '"day",'), "good-hour.toml"
    )
    assert [fault.message for fault in faults] == ["the field ‘day’ is the day of the entry"]


def test_a_step_may_name_another_figure_than_the_one_of_the_exercise() -> None:
    exercise, faults = parse_exercise(GOOD.replace("view = true", 'view = "sheet"'), "good-hour.toml")
    assert not faults
    assert exercise is not None
    assert [step.view for step in exercise.steps] == ["", "sheet"]


def test_what_is_not_said_has_a_quiet_default() -> None:
    text = (
        'id = "x"\ntitle = { nl = "x" }\npurpose = { nl = "x" }\nstep = [{ id = "a", title = { nl = "a" } }]'
    )
    exercise, faults = parse_exercise(text, "x.toml")
    assert not faults
    assert exercise is not None
    assert (exercise.minutes, exercise.entry, exercise.repeat, exercise.view) == (
        5,
        "once",
        "when-needed",
        "",
    )


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("minutes = 3", "minuts = 3", "minuts", "unknown key ‘minuts’; probably meant: minutes"),
        ("minutes = 3", "minutes = 300", "minutes", "‘minutes’ must be a whole number from 1 to 120"),
        ("minutes = 3", "minutes = true", "minutes", "‘minutes’ must be a whole number"),
        ('repeat = "daily"', 'repeat = "dayly"', "repeat", "unknown repeat ‘dayly’"),
        ('entry = "day"', 'entry = "days"', "entry", "probably meant: day"),
        ('"ekstedt09"]', "9]", "sources", "‘sources’ must be a list of words"),
        ('id = "good-hour"', 'id = "good-day"', "good-day", "is called after its id"),
        (
            "show_after = 2",
            "show_aftr = 2",
            "show_aftr",
            "unknown key ‘show_aftr’; probably meant: show_after",
        ),
        ("optional = true", "optional = 1", "optional", "‘optional’ must be true or false"),
        ('["hour", "items"]', '["hour", "item"]', '"item"', "no ‘item’ in this file; probably meant: items"),
        ('type = "scale"', 'type = "scael"', "scael", "unknown type ‘scael’"),
        ("range = [1, 5]", "range = [5, 1]", "range", "from a lower to a higher number"),
        ("range = [1, 5]", "range = [1, 5, 9]", "range", "a list of 2 whole numbers"),
        ("range = [1, 5]", "max_length = 5", "max_length = 5", "a field of type ‘scale’ has no ‘max_length’"),
        ('nl = ["weinig", "veel"]', 'nl = ["weinig"]', "ends", "two texts for each language"),
        (
            "max_length = 40",
            "max_lenght = 40",
            "lenght",
            "unknown key ‘max_lenght’; probably meant: max_length",
        ),
        ('    type = "text"', '    type = "rows"', '    type = "rows"', "unknown type ‘rows’"),
        ('id = "side"\n', 'id = "name"\nhint = {}\n', 'id = "name"', "two columns ‘name’"),
        ('id = "giver"', 'id = "taker"', 'id = "taker", nl', "two options ‘taker’"),
        (', nl = "geeft", en = "gives"', "", '"giver"', "‘giver’ has no text in any language"),
        ('id = "items"', 'id = "hour"', 'id = "hour"', "two fields ‘hour’"),
        ('id = "look"', 'id = "today"', 'id = "today"', "two steps ‘today’"),
        ('id = "side"', 'id = "Side"', '"Side"', "‘Side’ is not an id"),
        ('nl = "Nog niets."', 'nll_ = "Nog"', "nll_", "‘nll_’ should be a language with its text"),
        ('nl = "Nog niets."\nen = "Nothing yet."\n', "", '"empty"', "‘empty’ has no text in any language"),
        ('label = { nl = "Kant", en = "Side" }', 'label = "Kant"', '"Kant"', "‘label’ holds a text"),
        ('view = "hours"\n', "", "view = true", "and it names none"),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, new: str, at: str, message: str) -> None:
    assert GOOD.count(old) == 1
    text = GOOD.replace(old, new)
    _, faults = parse_exercise(text, "exercises/good-hour.toml")
    (fault,) = (fault for fault in faults if message in str(fault))
    assert at in text.split("\n")[fault.line - 1]


def test_a_sentence_that_stands_there_twice_is_a_fault_at_the_second() -> None:
    _, faults = parse_exercise(GOOD + '\n[[say]]\nid = "empty"\nnl = "Niets."\n', "good-hour.toml")
    assert [str(fault) for fault in faults] == [
        f"good-hour.toml:{GOOD.count(chr(10)) + 3}: there are two sentences ‘empty’"
    ]


def test_a_column_without_a_label_is_left_out() -> None:
    text = GOOD.replace('label = { nl = "Kant", en = "Side" }', "label = {}")
    exercise, _ = parse_exercise(text, "good-hour.toml")
    assert exercise is not None
    assert [column.id for column in exercise.fields["items"].columns] == ["name"]


def test_a_broken_file_is_named_with_the_line_where_it_breaks() -> None:
    exercise, faults = parse_exercise(GOOD.replace('id = "hour"', 'id = "hour'), "good-hour.toml")
    assert exercise is None
    (fault,) = faults
    assert GOOD.split("\n")[fault.line - 1] == 'id = "hour"'


def test_a_field_that_cannot_be_asked_is_left_out_of_its_step() -> None:
    exercise, _ = parse_exercise(GOOD.replace('type = "scale"', 'type = "slider"'), "good-hour.toml")
    assert exercise is not None
    assert list(exercise.fields) == ["items", "day"]
    assert exercise.steps[0].fields == ("items",)


@pytest.mark.parametrize("without", ['id = "good-hour"', "[title]"])
def test_without_an_id_a_title_or_a_step_there_is_no_exercise(without: str) -> None:
    exercise, faults = parse_exercise(
        GOOD.replace(without, "[lost]" if "[" in without else "", 1), "good-hour.toml"
    )
    assert exercise is None
    assert faults


@given(st.data())
def test_a_file_with_any_lines_lost_or_swapped_never_raises(data: st.DataObject) -> None:
    lines = GOOD.split("\n")
    kept = data.draw(st.lists(st.sampled_from(lines), max_size=40))
    parse_exercise("\n".join(kept), "good-hour.toml")


WORDS = st.dictionaries(
    st.sampled_from(["nl", "en", "id", "x"]), st.text(max_size=5) | st.integers(), max_size=3
)
VALUES = st.recursive(
    st.text(max_size=5) | st.integers() | st.booleans() | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "label", "options", "column", "nl"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["id", "title", "step", "field", "say", "minutes", "entry", "view", "sources", "other"]
)


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_a_value_of_any_shape_never_raises(values: dict[str, object]) -> None:
    text = "\n".join(f"{key} = {as_toml(value)}" for key, value in values.items())
    exercise, faults = parse_exercise(text, "x.toml")
    assert exercise is not None or faults


def as_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(character):08x}" for character in value) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    assert isinstance(value, dict)
    return "{" + ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items()) + "}"


def test_a_field_without_options_or_columns_says_what_is_missing() -> None:
    text = (
        'id = "x"\ntitle = { nl = "x" }\npurpose = { nl = "x" }\n[[step]]\nid = "a"\ntitle = { nl = "a" }\n'
    )
    choice = '[[field]]\nid = "c"\ntype = "choice"\nlabel = { nl = "c" }\n'
    rows = '[[field]]\nid = "r"\ntype = "rows"\nlabel = { nl = "r" }\n'
    exercise, faults = parse_exercise(text + choice + rows, "x.toml")
    assert exercise is not None
    assert [field.id for field in exercise.fields.values()] == ["c"]
    assert exercise.fields["c"] == Field("c", "choice", {"nl": "c"})
    assert [(fault.line, fault.message.partition(",")[0]) for fault in faults] == [
        (7, "a choice has ‘options’"),
        (11, "rows have at least one [[field.column]]"),
    ]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    _, faults = parse_exercise("\ufeff" + GOOD, "good-hour.toml")
    assert not faults
