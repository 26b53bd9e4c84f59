"""Reads the `[[field]]` tables of an exercise: what is asked, and what an answer can be."""

from collections.abc import Sequence

from course.content.exercise import FIELD_TYPES, PRECISIONS, Field, FieldType, Option
from course.content.toml_file import Table

LONGEST = 20_000
MOST_ROWS = 100
FURTHEST = 100_000

_ALWAYS = ("id", "type", "label", "hint")
_KEYS: dict[FieldType, tuple[str, ...]] = {
    "text": ("max_length",),
    "lines": ("max_length",),
    "choice": ("options",),
    "choices": ("options",),
    "scale": ("range", "step", "ends"),
    "number": ("range", "step", "unit"),
    "time": (),
    "date": ("precision",),
    "rows": ("column", "max_rows"),
}
_EVERY_KEY = (*_ALWAYS, *dict.fromkeys(key for keys in _KEYS.values() for key in keys))
_COLUMN_TYPES = tuple(field_type for field_type in FIELD_TYPES if field_type != "rows")


def read_field(table: Table, types: Sequence[FieldType] = FIELD_TYPES) -> Field | None:
    """One field, or None if nothing could be asked with it."""
    table.only(_EVERY_KEY)
    field_id = table.identifier()
    field_type = table.one_of("type", types)
    label = table.words("label", required=True)
    if field_type is None:
        return None
    for key in _EVERY_KEY:
        if key in table and key not in (*_ALWAYS, *_KEYS[field_type]):
            table.fault(key, f"a field of type ‘{field_type}’ has no ‘{key}’")
    options = _options(table) if "options" in _KEYS[field_type] else ()
    columns = _columns(table) if field_type == "rows" else ()
    if not (field_id and label) or (field_type == "rows" and not columns):
        return None
    return Field(
        id=field_id,
        type=field_type,
        label=label,
        hint=table.words("hint"),
        range=_range(table),
        step=table.number("step", 1, 1, FURTHEST),
        unit=table.words("unit"),
        ends=table.pairs("ends"),
        options=options,
        columns=columns,
        precision=table.one_of("precision", PRECISIONS, "month"),
        max_length=table.number("max_length", 2000, 1, LONGEST),
        max_rows=table.number("max_rows", 10, 1, MOST_ROWS),
    )


def _range(table: Table) -> tuple[int, int]:
    if "range" not in table:
        return (0, 10)
    ends = table.numbers("range", 2)
    if not ends:
        return (0, 10)
    low, high = ends
    if not -FURTHEST <= low < high <= FURTHEST:
        table.fault("range", "‘range’ runs from a lower to a higher number, such as [0, 10]")
        return (0, 10)
    return (low, high)


def _options(table: Table) -> tuple[Option, ...]:
    found: dict[str, Option] = {}
    for option in table.tables("options"):
        option_id = option.identifier()
        words = option.own_words(beside=("id", "group"))
        if option_id in found:
            option.fault("id", f"there are two options ‘{option_id}’")
        elif not words:
            option.fault("id", f"the option ‘{option_id}’ has no text in any language")
        elif option_id:
            found[option_id] = Option(option_id, words, option.text("group"))
    if not found:
        table.fault("options", 'a choice has ‘options’, such as { id = "yes", nl = "ja", en = "yes" }')
    return tuple(found.values())


def _columns(table: Table) -> tuple[Field, ...]:
    found: dict[str, Field] = {}
    for column_table in table.tables("column"):
        column = read_field(column_table, _COLUMN_TYPES)
        if column and column.id in found:
            column_table.fault("id", f"there are two columns ‘{column.id}’")
        elif column:
            found[column.id] = column
    if not found:
        table.fault("column", "rows have at least one [[field.column]]")
    return tuple(found.values())
