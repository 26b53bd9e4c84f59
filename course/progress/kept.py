"""What was asked when it was answered, so that an answer stays readable whatever became of the exercise."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from course.content.exercise import FIELD_TYPES, Exercise, ExerciseStep, Field, Option


def kept_field(definition: Any) -> Field | None:
    """The field of a kept definition (`statements.definition`); None if it is none that can be read."""
    try:
        return Field(
            id=str(definition["id"]),
            type=next(known for known in FIELD_TYPES if known == definition["type"]),
            label=_words(definition["label"]),
            range=(int(definition["range"][0]), int(definition["range"][1])),
            unit=_words(definition["unit"]),
            options=tuple(Option(str(name), _words(words)) for name, words in definition["options"].items()),
            columns=tuple(column for one in definition["columns"] if (column := kept_field(one))),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration):
        return None


def as_answered(exercise: Exercise, kept: Iterable[Field]) -> Exercise:
    """The exercise with the fields, options and columns that it had when it was answered and has no more."""
    return replace(exercise, fields=_joined(exercise.fields, kept))


def vanished(exercise_id: str, kept: Iterable[Field], languages: Iterable[str]) -> Exercise:
    """An exercise that is not in the course any more, made of what it once asked; its id is its name."""
    name = exercise_id.replace("-", " ").capitalize()
    title = dict.fromkeys(languages, name)
    return Exercise(
        id=exercise_id,
        title=title,
        purpose={},
        safety={},
        minutes=1,
        entry="once",
        repeat="once",
        steps=(ExerciseStep("all", title, {}),),
        fields=_joined({}, kept),
        say={},
    )


def _joined(fields: Mapping[str, Field], kept: Iterable[Field]) -> dict[str, Field]:
    found = dict(fields)
    for old in kept:
        now = found.get(old.id)
        found[old.id] = old if now is None else _with(now, old)
    return found


def _with(now: Field, old: Field) -> Field:
    """`now` with the options and columns of `old` that it lacks."""
    options = [option for option in old.options if now.option(option.id) is None]
    columns = _joined({column.id: column for column in now.columns}, old.columns)
    return replace(now, options=(*now.options, *options), columns=tuple(columns.values()))


def _words(words: Mapping[str, object]) -> dict[str, str]:
    return {language: str(text) for language, text in words.items()}
