"""Whether an answer fits the field it was given for, and the form in which it is kept."""

import re
from datetime import date

from course.content.exercise import Field

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2200


def check_value(field: Field, value: object) -> object:
    """The value as it is kept; see `Field` for its shape. None is an answer left empty, for any field.

    Raises ValueError with a code: `type`, `characters`, `too-long`, `unknown-option`, `out-of-range`,
    `not-a-time`, `not-a-date`, `too-many-rows` or `unknown-column`.
    """
    if value is None:
        return None
    match field.type:
        case "text" | "lines":
            return _text(field, value)
        case "choice":
            return _choice(field, value)
        case "choices":
            return _choices(field, value)
        case "scale" | "number":
            return _number(field, value)
        case "time":
            return _time(value)
        case "date":
            return _date(value)
        case "rows":
            return _rows(field, value)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("type")
    return value


def _text(field: Field, value: object) -> str:
    """Kept to the letter. A lone surrogate has no bytes, and half the world reads U+0000 as the end."""
    text = _string(value)
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("characters")
    if len(text) > field.max_length:
        raise ValueError("too-long")
    return text


def _choice(field: Field, value: object) -> str:
    option = _string(value)
    if field.option(option) is None:
        raise ValueError("unknown-option")
    return option


def _choices(field: Field, value: object) -> list[str]:
    """Each option once, in the order of the field."""
    if not isinstance(value, list | tuple):
        raise ValueError("type")
    chosen = {_choice(field, item) for item in value}
    return [option.id for option in field.options if option.id in chosen]


def _number(field: Field, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise ValueError("type")
    low, high = field.range
    if not low <= value <= high:
        raise ValueError("out-of-range")
    return int(value)


def _time(value: object) -> str:
    found = _TIME.fullmatch(_string(value))
    if found is None:
        raise ValueError("not-a-time")
    return f"{int(found[1]):02}:{found[2]}"


def _date(value: object) -> str:
    """A day, or a month without its day."""
    text = _string(value)
    found = _MONTH.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        raise ValueError("not-a-date")
    try:
        date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        raise ValueError("not-a-date") from None
    return text


def _rows(field: Field, value: object) -> list[dict[str, object]]:
    """Cells left empty are not kept, nor are rows without any cell."""
    if not isinstance(value, list | tuple) or not all(isinstance(row, dict) for row in value):
        raise ValueError("type")
    rows = [kept for row in value if (kept := _row(field, row))]
    if len(rows) > field.max_rows:
        raise ValueError("too-many-rows")
    return rows


def _row(field: Field, row: dict[object, object]) -> dict[str, object]:
    columns = {column.id: column for column in field.columns}
    if any(key not in columns for key in row):
        raise ValueError("unknown-column")
    cells = {key: check_value(column, row.get(key)) for key, column in columns.items()}
    return {key: cell for key, cell in cells.items() if cell not in (None, "", [])}
