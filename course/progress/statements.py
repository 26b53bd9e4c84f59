"""The statements about what a person did: their verbs, their objects and how one is made."""

import os
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from course import clock

if TYPE_CHECKING:  # only who keeps an answer needs to know what a field is
    from course.content.exercise import Field

BASE = "urn:twintig-graden:"
_ADL = "http://adlnet.gov/expapi/verbs/"
_OURS = f"{BASE}verb:"


class Verb(StrEnum):
    """What was done: xAPI's own verbs where they exist, ours beside them."""

    INITIALIZED = f"{_ADL}initialized"  # program opened, step shown, entry begun
    PROGRESSED = f"{_ADL}progressed"  # step left; the result holds how long it was shown
    COMPLETED = f"{_ADL}completed"  # part, entry or act done
    ANSWERED = f"{_ADL}answered"
    SUSPENDED = f"{_ADL}suspended"  # stopped in a lesson
    RESUMED = f"{_ADL}resumed"  # back after a pause, or on past the dose
    TERMINATED = f"{_ADL}terminated"
    VOIDED = f"{_ADL}voided"
    PAUSED = f"{_OURS}paused"  # away; the result holds until when
    ERASED = f"{_OURS}erased"  # a tombstone: only id and time are left


class Statement(NamedTuple):
    """One thing that happened. `result` and `context` are JSON objects."""

    id: str  # random, but in the order of time
    at: str  # UTC, like 2026-11-24T20:15:03.123Z
    date: str  # the person's own date, YYYY-MM-DD
    offset: int  # minutes their clock was ahead of UTC
    verb: str
    object: str
    result: dict[str, Any]
    context: dict[str, Any]


def make(
    verb: Verb,
    object_: str,
    now: datetime,
    result: Mapping[str, object] | None = None,
    context: Mapping[str, object] | None = None,
) -> Statement:
    """A statement at the moment `now`, which must be aware of its time zone."""
    return Statement(
        id=new_id(now),
        at=clock.utc_text(now),
        date=clock.local_date(now),
        offset=clock.offset(now),
        verb=verb,
        object=object_,
        result=dict(result or {}),
        context=dict(context or {}),
    )


def new_id(now: datetime) -> str:
    """A UUID of version 7: milliseconds since 1970 and 74 random bits, so ids sort by time."""
    milliseconds = max(int(now.timestamp() * 1000), 0) & (1 << 48) - 1
    noise = int.from_bytes(os.urandom(10), "big")
    number = milliseconds << 80 | 0x7 << 76 | (noise >> 68) << 64 | 0b10 << 62 | noise & (1 << 62) - 1
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def moment(statement: Statement) -> datetime:
    """When it happened, on the clock of the place where it happened."""
    return clock.parse(statement.at, statement.offset)


def definition(field: "Field") -> tuple[str, str]:
    """What a field asked, in all languages, as `(hash, JSON)`: an answer stays readable when it changes."""
    import json
    from hashlib import blake2b

    text = json.dumps(_plain(field), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest(), text


def course() -> str:
    """The program as a whole."""
    return f"{BASE}course"


def lesson(lesson_id: str) -> str:
    """A lesson; with an empty id the prefix of all lessons."""
    return _object("lesson", lesson_id) if lesson_id else f"{BASE}lesson:"


def step(lesson_id: str, step_id: str) -> str:
    """A step of a lesson."""
    return _object("lesson", lesson_id, "step", step_id)


def part(lesson_id: str, part_name: str) -> str:
    """A part of a lesson: kern, kort or heel."""
    return _object("lesson", lesson_id, "part", part_name)


def written(lesson_id: str, field_id: str) -> str:
    """A `write:` or `check:` field of a lesson."""
    return _object("lesson", lesson_id, "field", field_id)


def exercise(exercise_id: str) -> str:
    """An exercise, with all its entries under it."""
    return _object("exercise", exercise_id)


def entry(exercise_id: str, entry_id: str) -> str:
    """One time an exercise was done: one row of entries, from whichever lesson it was opened."""
    return _object("exercise", exercise_id, entry_id)


def answer(exercise_id: str, entry_id: str, field_id: str) -> str:
    """One field of an entry."""
    return _object("exercise", exercise_id, entry_id, field_id)


def series(name: str) -> str:
    """A row of moments, such as `energy-moment`."""
    return _object("series", name)


def act(name: str) -> str:
    """A bodily act, such as `minute`."""
    return _object("act", name)


def dose() -> str:
    """The dose of a day."""
    return f"{BASE}dose"


def ids(object_: str) -> tuple[str, ...]:
    """The words of an object after `BASE`: `("exercise", exercise, entry, field)` and so on."""
    return tuple(object_.removeprefix(BASE).split(":"))


def _object(*words: str) -> str:
    for word in words:
        if not word or ":" in word:
            raise ValueError(f"an id cannot be empty or hold a colon: {word!r}")
    return BASE + ":".join(words)


def _plain(field: "Field") -> dict[str, object]:
    """The parts of a field that give an answer its meaning, as JSON can hold them."""
    return {
        "id": field.id,
        "type": field.type,
        "label": dict(field.label),
        "range": list(field.range),
        "unit": dict(field.unit),
        "ends": {language: list(ends) for language, ends in field.ends.items()},
        "options": {option.id: dict(option.words) for option in field.options},
        "columns": [_plain(column) for column in field.columns],
    }
