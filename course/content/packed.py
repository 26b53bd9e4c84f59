"""Packs a lesson or an exercise into JSON for the cache, and takes it out again unchanged."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from course.content.exercise import Exercise
    from course.content.lesson import Lesson

_Kind = TypeVar("_Kind")
_SIGN = "~"  # begins no language and no id


def pack(value: Lesson | Exercise) -> str:
    """`value` as JSON; a dataclass becomes `{"~Kind": [its fields in order]}`."""
    return json.dumps(_as_plain(value), ensure_ascii=False, separators=(",", ":"))


def unpack_lesson(packed: str) -> Lesson:
    """The lesson that was packed. Raises ValueError if `packed` holds none."""
    from course.content import lesson

    return _unpack(packed, lesson, lesson.Lesson)


def unpack_exercise(packed: str) -> Exercise:
    """The exercise that was packed. Raises ValueError if `packed` holds none."""
    from course.content import exercise

    return _unpack(packed, exercise, exercise.Exercise)


def _as_plain(value: object) -> object:
    if is_dataclass(value):
        return {_SIGN + type(value).__name__: [_as_plain(getattr(value, f.name)) for f in fields(value)]}
    if isinstance(value, dict):
        return {key: _as_plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_as_plain(item) for item in value]
    return value


def _unpack(packed: str, module: ModuleType, whole: type[_Kind]) -> _Kind:
    """The value of type `whole`, made of the dataclasses of `module`."""

    def revived(found: dict[str, object]) -> object:
        for key, values in found.items():
            if key.startswith(_SIGN) and isinstance(values, list):
                kind: Callable[..., object] = vars(module)[key[1:]]
                return kind(*map(_frozen, values)) if hasattr(kind, "__dataclass_fields__") else None
        return {key: _frozen(value) for key, value in found.items()}

    try:
        value = json.loads(packed, object_hook=revived)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"not a packed {whole.__name__}") from error
    if not isinstance(value, whole):
        raise ValueError(f"not a packed {whole.__name__}")
    return value


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
