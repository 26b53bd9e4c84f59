"""An entry in one line: its first answers in words."""

from course.content.exercise import Exercise, Field
from course.progress.answers import Entry

_LONGEST = 90  # characters


def summary(exercise: Exercise, entry: Entry, language: str) -> str:
    """The answers in the order of the fields, cut to one line."""
    said = (
        in_words(field, entry.values[field.id], language)
        for field in exercise.fields.values()
        if field.id in entry.values
    )
    text = " · ".join(word for word in said if word)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def in_words(field: Field, value: object, language: str) -> str:
    """One answer as a person would read it."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_row(field, line, language) for line in value)))
    option = field.option(str(value))
    if option is not None:
        return option.words[language]
    unit = field.unit.get(language, "")
    return " ".join(f"{value} {unit}".split())


def _row(field: Field, line: object, language: str) -> str:
    if not isinstance(line, dict) or not field.columns:
        option = field.option(str(line))
        return option.words[language] if option else str(line)
    first = field.columns[0]
    return in_words(first, line[first.id], language) if first.id in line else ""
