"""The course as it lies in its folder: the outline at once, lessons and exercises when they are asked for.

    lessons/ ─ scan ─ front matter, course.toml, sources.toml ─→ rows of the cache ─→ cards, modules
    a lesson ─ parse, render (once per content) ────────────────→ JSON in the cache ─→ Lesson

With a warm cache no file of the course is touched, and neither `markdown` nor `tomllib` is imported.
A library belongs to the thread that made it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from course.content.cache_store import CacheError, CacheStore, Card
from course.content.parts import StepLine, step_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from pathlib import Path

    from course.content.course_map import ExerciseGroup, Module
    from course.content.exercise import Exercise
    from course.content.lesson import Language, Lesson
    from course.content.sources import Source

__all__ = ["Card", "Library"]

_Answer = TypeVar("_Answer")


class Library:
    """All modules, lessons, exercises and sources of one folder."""

    def __init__(self, folder: Path, cache: Path) -> None:
        """Open the cache, or fill it when it is absent, damaged or of another folder.

        Raises ContentError if nothing is known of the course yet and `course.toml` cannot be read.
        """
        self._folder = folder
        self._store = CacheStore(cache, str(folder.absolute()))
        if not self._ask(CacheStore.is_filled):
            self.refresh()

    def close(self) -> None:
        """Let go of the cache file."""
        self._store.close()

    # -- the outline -------------------------------------------------------------------------------

    def languages(self) -> list[str]:
        """The languages that at least one lesson has a file in, in alphabetical order."""
        return self._ask(CacheStore.languages)

    def modules(self) -> list[Module]:
        """All modules in order."""
        return self._ask(CacheStore.modules)

    def cards(self, module: str, language: Language) -> list[Card]:
        """The lessons of one module in order; one without a readable file in `language` is faulty."""
        return self._ask(lambda store: store.cards(module, language))

    def card(self, lesson_id: str, language: Language) -> Card | None:
        """One lesson of the outline."""
        return self._ask(lambda store: store.card(lesson_id, language))

    def advice(self, lesson_id: str, language: Language) -> str:
        """One line for who is about to begin a module with this lesson; empty if there is none."""
        return self._ask(lambda store: store.advice(lesson_id)).get(language, "")

    def first_lesson(self) -> str:
        """The lesson the course begins with. Raises KeyError for a course without lessons."""
        first = self.next_lesson(())
        if first is None:
            raise KeyError("a course without lessons")
        return first

    def next_lesson(self, done: Container[str]) -> str | None:
        """The first lesson in the order of the course that is not in `done`."""
        return self._ask(lambda store: next((one for one in store.lesson_ids() if one not in done), None))

    def following(self, lesson_id: str) -> str | None:
        """The lesson after this one; None after the last."""
        return self._ask(lambda store: store.following(lesson_id))

    def exercise_groups(self) -> list[ExerciseGroup]:
        """The exercises as they are listed, in groups."""
        return self._ask(CacheStore.groups)

    # -- what is read on demand --------------------------------------------------------------------

    def lesson(self, lesson_id: str, language: Language) -> Lesson:
        """The lesson, parsed and rendered once. Raises KeyError if the course has no such lesson.

        One that cannot be read, or has no file in `language`, is a lesson of one step that says so.
        """
        from course.content.links import without_dead_links
        from course.content.reading import read_lesson

        file = self._file_of(lesson_id)
        if file is None:
            raise KeyError(lesson_id)
        lesson = self._ask(lambda store: read_lesson(self._folder, store, lesson_id, file, language))
        return without_dead_links(lesson, lambda target: self._file_of(target) is not None)

    def steps(self, lesson_id: str, language: Language) -> tuple[StepLine, ...]:
        """The lines of its steps, in order; a lesson that was read before is not unpacked for them.

        Raises KeyError as `lesson` does.
        """
        file = self._file_of(lesson_id)
        kept = self._ask(lambda store: store.steps(f"{file}.{language}.md"))
        return kept or step_lines(self.lesson(lesson_id, language))

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise. Raises KeyError if there is none, ContentError if its file cannot be used."""
        from course.content.reading import read_exercise

        path = f"exercises/{exercise_id}.toml"
        if not self._ask(lambda store: store.has_file(path)):
            raise KeyError(exercise_id)
        return self._ask(lambda store: read_exercise(self._folder, store, path))

    def source(self, key: str) -> Source:
        """The source with this key. Raises KeyError if there is none."""
        source = self._ask(lambda store: store.source(key))
        if source is None:
            raise KeyError(key)
        return source

    # -- the folder --------------------------------------------------------------------------------

    def refresh(self) -> bool:
        """Read again what changed on disk, and nothing else; True if anything did.

        Called after the first paint, never before. Raises ContentError as the constructor does.
        """
        from course.content.refresh import refresh

        try:
            return refresh(self._folder, self._store)
        except CacheError as error:
            self._store.start_anew(error)
            return refresh(self._folder, self._store)

    def _file_of(self, lesson_id: str) -> str | None:
        return self._ask(lambda store: store.file_of(lesson_id))

    def _ask(self, question: Callable[[CacheStore], _Answer]) -> _Answer:
        """The answer of the cache; a damaged one is thrown away, filled again and asked once more."""
        try:
            return question(self._store)
        except CacheError as error:
            self._store.start_anew(error)
            self.refresh()
            return question(self._store)
