"""Reads a folder of lessons whole, with the faults that reading it already shows."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from course.content import front_matter
from course.content.course_map import FILE as COURSE_MAP
from course.content.course_map import CourseMap, parse_course_map
from course.content.exercise import Exercise
from course.content.exercise_file import parse_exercise
from course.content.faults import Fault
from course.content.lesson import Lesson, Problem
from course.content.parser import parse_lesson
from course.content.scan import lesson_file, scan
from course.content.sources import Source, parse_sources

SOURCES = "sources.toml"
EXERCISES = "exercises/"


class LessonFile(NamedTuple):
    """One lesson in one language. `path` is relative to the folder; `glossary` is in small letters."""

    path: str
    text: str
    lesson: Lesson
    glossary: frozenset[str]

    @property
    def readable(self) -> bool:
        """Whether there is more in it than sentences about what cannot be read."""
        return any(not isinstance(block, Problem) for step in self.lesson.steps for block in step.blocks)


class ExerciseFile(NamedTuple):
    """One exercise; `path` is relative to the folder."""

    path: str
    text: str
    exercise: Exercise


class CourseFolder(NamedTuple):
    """All files of a course (`own`, which has a course.toml) or of a coach's package.

    `sources` is None when sources.toml cannot be read, `course_map` also when there is none.
    """

    path: Path
    own: bool
    lessons: tuple[LessonFile, ...]
    exercises: tuple[ExerciseFile, ...]
    sources: Mapping[str, Source] | None
    sources_text: str
    course_map: CourseMap | None
    course_map_text: str


class FolderReader:
    """Reads file after file and keeps the faults in `faults`. Raises OSError without a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths = sorted(scan(folder))
        self._own = COURSE_MAP in self._paths
        self.faults: list[Fault] = []

    def read(self) -> CourseFolder:
        """The whole folder; what cannot be read is left out and stands in `faults`."""
        sources_text = self._text(SOURCES)
        map_text = self._text(COURSE_MAP)
        return CourseFolder(
            path=self._folder,
            own=self._own,
            lessons=tuple(self._lessons()),
            exercises=tuple(self._exercises()),
            sources=self._sources(sources_text),
            sources_text=sources_text,
            course_map=self._map(map_text) if self._own else None,
            course_map_text=map_text,
        )

    def _lessons(self) -> Iterator[LessonFile]:
        for path in self._paths:
            if not path.endswith(".md") or path.rpartition("/")[2] == "README.md":
                continue
            named = lesson_file(path)
            if named is None:
                meant = f"{path.removesuffix('.md')}.nl.md"
                self.faults.append(Fault(path, 0, "the name of a lesson ends with its language", meant))
            elif text := self._text(path):
                lesson, faults = parse_lesson(text, path, named[1], package=not self._own)
                self.faults += faults
                yield LessonFile(path, text, lesson, _glossary(text))

    def _exercises(self) -> Iterator[ExerciseFile]:
        for path in self._paths:
            if not (path.startswith(EXERCISES) and path.endswith(".toml")):
                continue
            exercise, faults = parse_exercise(text := self._text(path), path)
            self.faults += faults
            if exercise:
                yield ExerciseFile(path, text, exercise)

    def _sources(self, text: str) -> Mapping[str, Source] | None:
        sources, faults = parse_sources(text, SOURCES)
        self.faults += faults
        return sources

    def _map(self, text: str) -> CourseMap | None:
        course_map, faults = parse_course_map(text, COURSE_MAP)
        self.faults += faults
        return course_map

    def _text(self, path: str) -> str:
        """The text of a file, with plain line ends; empty if it does not exist or is no text."""
        if path not in self._paths:
            return ""
        try:
            return (self._folder / path).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self.faults.append(Fault(path, line, "not saved as UTF-8", "save it again as UTF-8"))
            return ""


def _glossary(text: str) -> frozenset[str]:
    """Long words that a lesson needs: `glossary = ["probleemanalyse"]` in its front matter."""
    import tomllib

    parts = front_matter.split(text)
    try:
        words = tomllib.loads(parts[0]).get(front_matter.GLOSSARY, []) if parts else []
    except tomllib.TOMLDecodeError:
        return frozenset()
    return frozenset(word.casefold() for word in words if isinstance(word, str))
