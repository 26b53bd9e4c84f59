"""Reads one lesson or exercise: from the cache while its file is unchanged, else from the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from course.content.cache_file import RENDERER
from course.content.limits import LESSON_BYTES, TOML_BYTES
from course.content.packed import pack, unpack_exercise, unpack_lesson
from course.content.parts import step_lines
from course.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from course.content.cache_store import CacheStore
    from course.content.exercise import Exercise
    from course.content.faults import Fault
    from course.content.lesson import Language, Lesson

_Value = TypeVar("_Value")


def read_lesson(folder: Path, store: CacheStore, lesson_id: str, file: str, language: Language) -> Lesson:
    """The lesson under the id it has in the course; one of a single step if its file cannot be read."""
    path = f"{file}.{language}.md"
    kept = _kept(store.parsed(path), unpack_lesson)
    if kept:
        return kept
    try:
        data = read_at_most(folder / path, LESSON_BYTES)
        text = data.decode("utf-8", "replace" if len(data) > LESSON_BYTES else "strict")
    except (OSError, UnicodeDecodeError) as error:
        return _unreadable(store, error, lesson_id, file, language)
    key = _content_key(path, data)
    lesson = _kept(store.parsed_by_key(path, key), unpack_lesson) or _parse(text, path, lesson_id, language)
    store.keep_parsed(path, key, pack(lesson), step_lines(lesson))
    return lesson


def read_exercise(folder: Path, store: CacheStore, path: str) -> Exercise:
    """The exercise at `path`. Raises ContentError if its file cannot be used."""
    kept = _kept(store.parsed(path), unpack_exercise)
    if kept:
        return kept
    try:
        data = read_at_most(folder / path, TOML_BYTES)
        text = data.decode("utf-8", "replace" if len(data) > TOML_BYTES else "strict")
    except (OSError, UnicodeDecodeError) as error:
        from course.content.faults import Fault

        raise _content_error([Fault(path, 0, f"cannot be read: {error}")]) from error
    key = _content_key(path, data)
    exercise = _kept(store.parsed_by_key(path, key), unpack_exercise) or _parse_exercise(text, path)
    store.keep_parsed(path, key, pack(exercise))
    return exercise


def read_at_most(path: Path, limit: int) -> bytes:
    """The first bytes of a file, one more than `limit` if it is longer. Raises OSError."""
    with path.open("rb") as file:
        return file.read(limit + 1)


def _parse(text: str, path: str, lesson_id: str, language: Language) -> Lesson:
    from course.content.parser import parse_lesson

    lesson, _faults = parse_lesson(text, path, language)
    return lesson if lesson.id == lesson_id else replace(lesson, id=lesson_id)


def _parse_exercise(text: str, path: str) -> Exercise:
    from course.content.exercise_file import parse_exercise

    exercise, faults = parse_exercise(text, path)
    if exercise is None:
        raise _content_error(faults)
    return exercise


def _content_error(faults: list[Fault]) -> ContentError:
    return ContentError("; ".join(map(str, faults)), faults=faults)


def _unreadable(store: CacheStore, error: Exception, lesson_id: str, file: str, language: Language) -> Lesson:
    """A lesson that says why there is none; its card says so from now on as well."""
    from course.content.report import Report

    path = f"{file}.{language}.md"
    if isinstance(error, UnicodeDecodeError):
        shown = "not-text"
    else:
        shown = "unreadable" if store.has_file(path) else "no-language"
    store.mark_faulty(file, language)
    card = store.card(lesson_id, language)
    title = card.title if card else ""
    return Report(path, language).problem_lesson(0, str(error), shown, lesson_id, title)


def _content_key(path: str, data: bytes) -> str:
    from hashlib import blake2b

    content = blake2b(path.encode() + b"\0" + data, digest_size=16)
    return f"{RENDERER}:{content.hexdigest()}"


def _kept(packed: str | None, unpack: Callable[[str], _Value]) -> _Value | None:
    """What was packed; None if nothing was, or nothing that can be unpacked any more."""
    try:
        return unpack(packed) if packed else None
    except ValueError:
        return None
