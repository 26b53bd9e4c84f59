"""An entry in a few words: what was answered, and to what."""

from itertools import groupby

from course.content import sentences
from course.content.exercise import DAY, Exercise, Field
from course.progress.answers import Entry
from course.ui.exercises.view import capital

_LONGEST = 200  # characters
_BETWEEN = " · "
_BARE = ("text", "lines", "rows", "date")  # types whose answers speak for themselves


def summary(exercise: Exercise, entry: Entry, language: str) -> str:
    """The answers in the order of the fields, cut where they become too long.

    “Poor sleep: often, at four · The door: up at the same time”: answers about the same thing stand
    together.
    """
    answered = [field for field in exercise.fields.values() if field.id in entry.values and field.id != DAY]
    parts = []
    for about, fields in groupby(answered, key=lambda field: _about(exercise, field, language)):
        said = [in_words(field, entry.values[field.id], language) for field in fields]
        words = (", " if about else _BETWEEN).join(filter(None, said))
        parts.append(f"{about}: {words}" if about and words else words)
    text = _BETWEEN.join(filter(None, parts))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip(_BETWEEN)}…"


def in_words(field: Field, value: object, language: str) -> str:
    """One answer as a person would read it."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_row(field, line, language) for line in value)))
    option = field.option(str(value))
    if option is not None:
        return option.words[language]
    if field.type == "date":
        return sentences.date_text(str(value), language)
    unit = field.unit.get(language, "")
    return " ".join(f"{value} {unit}".split())


def _about(exercise: Exercise, field: Field, language: str) -> str:
    """What an answer is about: its short form if the exercise has one, else its question; or nothing."""
    subject, colon, _ = field.label[language].partition(":")
    if field.type in _BARE:
        return subject if colon else ""
    for short in (f"sign-{field.id}", field.id):
        if short in exercise.say:
            return capital(exercise.say[short][language])
    return subject.rstrip(".?")


def _row(field: Field, line: object, language: str) -> str:
    if not isinstance(line, dict) or not field.columns:
        option = field.option(str(line))
        return option.words[language] if option else str(line)
    first = field.columns[0]
    return in_words(first, line[first.id], language) if first.id in line else ""
