"""Reads the stored values of one exercise entry, whatever of it was left empty."""

from collections.abc import Mapping

Values = Mapping[str, object]  # field id -> stored value, as `content.exercise.Field` describes it


def rows(values: Values, field: str) -> list[Values]:
    """The rows of a field of type rows; an empty list if it was left empty."""
    stored = values.get(field)
    return [row for row in stored if isinstance(row, Mapping)] if isinstance(stored, list) else []


def text(values: Values, field: str) -> str:
    """The text or option id of a field without blanks around it; empty if it was left empty."""
    stored = values.get(field)
    return stored.strip() if isinstance(stored, str) else ""


def whole(values: Values, field: str) -> int | None:
    """The number of a field; None if it was left empty."""
    stored = values.get(field)
    return stored if isinstance(stored, int) else None
