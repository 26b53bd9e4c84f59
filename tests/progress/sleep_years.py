"""Made-up mornings of a sleep diary, for pictures, tests and bench: ten years are `mornings(3652, now)`."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from course.content.exercise import DAY
from course.progress import statements as say
from course.progress.statements import Statement, Verb
from tests.exercise_files import exercise

_NAME = "sleep-diary"
_OPEN_EVERY = 11  # one morning in so many leaves the night half open


def mornings(count: int, last: datetime, gap: int = 0) -> Iterator[list[Statement]]:
    """One finished entry a morning up to and with that of `last`, oldest first, as the statements it leaves.

    `gap`: every so many mornings nothing was filled in; 0 for never.
    """
    for number in range(count):
        if gap and number % gap == gap - 1:
            continue
        at = last - timedelta(days=count - 1 - number)
        yield morning(number, at)


def morning(number: int, at: datetime) -> list[Statement]:
    """The entry of one morning; the same number gives the same night."""
    entry = say.new_id(at)
    made = [say.make(Verb.INITIALIZED, say.entry(_NAME, entry), at)]
    for field, value in {DAY: at.date().isoformat(), **night(number)}.items():
        known = say.definition(exercise(_NAME).fields[field])[0]
        about = say.answer(_NAME, entry, field)
        made.append(say.make(Verb.ANSWERED, about, at, {"response": value}, {"definition": known}))
    made.append(say.make(Verb.COMPLETED, say.entry(_NAME, entry), at, {"completion": True}))
    return made


def night(number: int) -> dict[str, object]:
    """What was answered about it: to bed around eleven, up around half past seven, awake for a while."""
    in_bed = 22 * 60 + 30 + number * 7 % 5 * 15
    rising = 7 * 60 + number * 5 % 7 * 15
    values: dict[str, object] = {
        "in-bed": _clock(in_bed),
        "lights-out": _clock(in_bed + 15 + number % 3 * 15),
        "falling-asleep": 10 + number % 4 * 10,
        "awake": number * 3 % 6 * 15,
        "last-awake": _clock(rising - 15 - number % 4 * 10),
        "out-of-bed": _clock(rising),
        "times-awake": number % 5,
        "rested": 2 + number % 6,
        "last-coffee": _clock(10 * 60 + number % 5 * 90),
        "coffee-cups": 1 + number % 3,
    }
    if number % _OPEN_EVERY == _OPEN_EVERY - 1:
        del values["awake"], values["last-awake"]
    return values


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
