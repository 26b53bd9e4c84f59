"""The order of the course: modules, lessons with their numbers, and groups of exercises (`course.toml`)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from course.content.exercise import Words
    from course.content.faults import Fault
    from course.content.toml_file import Table

FILE = "course.toml"
_PLACE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")


class Module(NamedTuple):
    """One module; `lessons` is how many it has, `advice` a line for who is about to begin it."""

    id: str
    title: Words
    about: Words
    lessons: int
    advice: Words


class ExerciseGroup(NamedTuple):
    """Exercises shown under one heading, each with the name of its lucide icon."""

    id: str
    title: Words
    exercises: tuple[tuple[str, str], ...]


class LessonPlace(NamedTuple):
    """Where a lesson stands: `file` is its path without the language, such as `1-understanding/6-causes`."""

    id: str
    number: str
    module: str
    file: str


class CourseMap(NamedTuple):
    """The whole order, as written."""

    modules: tuple[Module, ...] = ()
    lessons: tuple[LessonPlace, ...] = ()
    groups: tuple[ExerciseGroup, ...] = ()


def parse_course_map(text: str, file: str = FILE) -> tuple[CourseMap | None, list[Fault]]:
    """The course and what is wrong with it; an unusable entry is left out. None if it is no TOML at all."""
    from course.content.limits import LIST_BYTES
    from course.content.toml_file import TomlFile

    toml = TomlFile(text, file, limit=LIST_BYTES)
    if not toml.readable:
        return None, toml.faults
    toml.root.only(("module", "exercise_group"))
    modules, lessons = _modules(toml.root)
    return CourseMap(modules, lessons, _groups(toml.root)), toml.faults


def only_with_files(course: CourseMap, files: set[str]) -> CourseMap:
    """The course without the lessons that have no file in any language."""
    lessons = tuple(place for place in course.lessons if place.file in files)
    counts = Counter(place.module for place in lessons)
    modules = tuple(module._replace(lessons=counts[module.id]) for module in course.modules)
    return CourseMap(modules, lessons, course.groups)


def _modules(root: Table) -> tuple[tuple[Module, ...], tuple[LessonPlace, ...]]:
    modules: dict[str, Module] = {}
    lessons: dict[str, LessonPlace] = {}
    for table in root.tables("module"):
        table.only(("id", "title", "about", "advice", "lesson"))
        module_id, title = table.identifier(), table.words("title", required=True)
        if not module_id or module_id in modules:
            table.fault("id", f"a module needs an id of its own, unlike ‘{module_id}’")
            continue
        own = _lessons(table, module_id, lessons)
        lessons |= own
        about, advice = table.words("about", required=True), table.words("advice")
        modules[module_id] = Module(module_id, title, about, len(own), advice)
    return tuple(modules.values()), tuple(lessons.values())


def _lessons(module: Table, module_id: str, taken: dict[str, LessonPlace]) -> dict[str, LessonPlace]:
    found: dict[str, LessonPlace] = {}
    for table in module.tables("lesson"):
        table.only(("id", "number", "file"))
        place = LessonPlace(table.identifier(), table.text("number"), module_id, table.text("file"))
        if place.id in taken or place.id in found:
            table.fault("id", f"the lesson ‘{place.id}’ stands in this file twice")
        elif not _PLACE.fullmatch(place.file):
            table.fault("file", "‘file’ is a path without language and .md, such as 1-understanding/6-causes")
        elif place.id:
            found[place.id] = place
    return found


def _groups(root: Table) -> tuple[ExerciseGroup, ...]:
    found: list[ExerciseGroup] = []
    for table in root.tables("exercise_group"):
        table.only(("id", "title", "exercises"))
        exercises = []
        for row in table.tables("exercises"):
            row.only(("id", "icon"))
            exercises.append((row.identifier(), row.text("icon", required=True)))
        title = table.words("title", required=True)
        found.append(ExerciseGroup(table.identifier(), title, tuple(pair for pair in exercises if all(pair))))
    return tuple(found)
