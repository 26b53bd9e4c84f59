"""Years of daily entries of any exercise, made up by its fields: for tests and the bench."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from course.content.exercise import DAY, Exercise, Field
from course.progress import statements as say
from course.progress.statements import Statement, Verb

_WORDS = "een kort rondje met de hond, en daarna thee"


def entries(exercise: Exercise, days: int, last: datetime) -> Iterator[list[Statement]]:
    """One finished entry a day, up to and with the day of `last`; each as the statements it leaves."""
    for number in range(days):
        at = last - timedelta(days=days - 1 - number)
        entry = say.new_id(at)
        whole = say.entry(exercise.id, entry)
        made = [say.make(Verb.INITIALIZED, whole, at)]
        for field in exercise.fields.values():
            about = say.answer(exercise.id, entry, field.id)
            context = {"definition": say.definition(field)[0]}
            made.append(say.make(Verb.ANSWERED, about, at, {"response": _value(field, number, at)}, context))
        made.append(say.make(Verb.COMPLETED, whole, at, {"completion": True}))
        yield made


def _value(field: Field, number: int, at: datetime) -> object:
    """An answer that fits the field, and another one the next day."""
    low, high = field.range
    match field.type:
        case "text" | "lines":
            return _WORDS[: field.max_length]
        case "choice":
            return field.options[number % len(field.options)].id
        case "choices":
            return [option.id for option in field.options[: 1 + number % len(field.options)]]
        case "scale" | "number":
            return low + number * 7 % (high - low + 1)
        case "time":
            return f"{(22 + number % 4) % 24:02}:{number * 5 % 60:02}"
        case "date":
            return at.date().isoformat() if field.id == DAY or field.precision == "day" else f"{at:%Y-%m}"
        case "rows":
            return [
                {column.id: _value(column, number + row, at) for column in field.columns} for row in range(3)
            ]
