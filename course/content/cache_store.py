"""What the course was found to hold, kept in a database so that only the rows asked for are read."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlcipher3.dbapi2 as sqlcipher

from course.content.cache_file import RENDERER, make_anew, open_cache
from course.content.parts import StepLine

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from course.content.course_map import CourseMap, ExerciseGroup, Module
    from course.content.front_matter import FrontMatter
    from course.content.scan import Seen
    from course.content.sources import Source

CacheError = sqlcipher.DatabaseError
CacheUnwritable = sqlcipher.OperationalError
Row = tuple[Any, ...]

# A lesson that has no file in a language borrows its title from another one.
_CARD = """
SELECT l.id, l.number, l.module,
       coalesce(nullif(f.title, ''), (SELECT title FROM front WHERE file = l.file AND title <> ''), l.id),
       coalesce(f.idea, ''),
       coalesce(f.kern, 0), coalesce(f.kort, 0), coalesce(f.heel, 0), coalesce(f.faulty, 1)
FROM lesson l LEFT JOIN front f ON f.file = l.file AND f.language = ?
"""

# The row of a file that was read by this version and has not changed since.
_UNCHANGED = "FROM parsed WHERE path = ? AND seen AND key >= ? AND key < ?"


class Card(NamedTuple):
    """One lesson in the outline. `minutes` are running totals; `faulty`: its file cannot be read."""

    id: str
    number: str
    module: str
    title: str
    idea: str
    minutes: tuple[int, int, int]
    faulty: bool


class CacheStore:
    """The rows of the cache. Reading raises CacheError when the file is damaged."""

    def __init__(self, path: Path, folder: str) -> None:
        self._path = path
        self._folder = folder
        self._connection = open_cache(path, folder)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def start_anew(self, after: Exception) -> None:
        """Throw the file away, which raised `after`, and begin with empty tables."""
        self._connection.close()
        self._connection = make_anew(self._path, self._folder, after)

    @contextmanager
    def change(self) -> Iterator[None]:
        """All that is written inside is kept together, or not at all."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    # -- the outline -------------------------------------------------------------------------------

    def is_filled(self) -> bool:
        """Whether a folder has been read into these tables."""
        return self._value("SELECT 1 FROM about WHERE name = 'languages'") is not None

    def languages(self) -> list[str]:
        """The languages that at least one lesson has a file in."""
        value = self._value("SELECT value FROM about WHERE name = 'languages'")
        return str(value or "").split()

    def modules(self) -> list[Module]:
        """All modules in order."""
        from course.content.course_map import Module

        rows = self._rows("SELECT id, title, about, lessons, advice FROM module ORDER BY position")
        return [
            Module(row[0], json.loads(row[1]), json.loads(row[2]), row[3], json.loads(row[4])) for row in rows
        ]

    def advice(self, lesson_id: str) -> dict[str, str]:
        """What is advised to who is about to begin the module with this lesson; empty if it begins none."""
        first = (
            "SELECT m.advice FROM lesson l JOIN module m ON m.id = l.module WHERE l.id = ?"
            " AND l.position = (SELECT min(position) FROM lesson WHERE module = l.module)"
        )
        found: dict[str, str] = json.loads(str(self._value(first, lesson_id) or "{}"))
        return found

    def groups(self) -> list[ExerciseGroup]:
        """All groups of exercises in order."""
        from course.content.course_map import ExerciseGroup

        rows = self._rows("SELECT id, title, exercises FROM exercise_group ORDER BY position")
        return [
            ExerciseGroup(
                row[0], json.loads(row[1]), tuple((pair[0], pair[1]) for pair in json.loads(row[2]))
            )
            for row in rows
        ]

    def cards(self, module: str, language: str) -> list[Card]:
        """The cards of one module in order."""
        rows = self._rows(f"{_CARD} WHERE l.module = ? ORDER BY l.position", language, module)
        return [_card(row) for row in rows]

    def card(self, lesson_id: str, language: str) -> Card | None:
        """One card."""
        row = next(self._rows(f"{_CARD} WHERE l.id = ?", language, lesson_id), None)
        return _card(row) if row else None

    def lesson_ids(self) -> Iterator[str]:
        """Lesson after lesson in the order of the course, each read when it is asked for."""
        return (row[0] for row in self._rows("SELECT id FROM lesson ORDER BY position"))

    def following(self, lesson_id: str) -> str | None:
        """The lesson after this one."""
        next_one = (
            "SELECT n.id FROM lesson l JOIN lesson n ON n.position > l.position"
            " WHERE l.id = ? ORDER BY n.position LIMIT 1"
        )
        found = self._value(next_one, lesson_id)
        return None if found is None else str(found)

    def file_of(self, lesson_id: str) -> str | None:
        """The path of a lesson without language and ending."""
        found = self._value("SELECT file FROM lesson WHERE id = ?", lesson_id)
        return None if found is None else str(found)

    def has_file(self, path: str) -> bool:
        """Whether a file was there when the folder was last read."""
        return self._value("SELECT 1 FROM file WHERE path = ?", path) is not None

    def source(self, key: str) -> Source | None:
        """One source."""
        from course.content.sources import Source

        row = next(self._rows("SELECT * FROM source WHERE key = ?", key), None)
        return Source(*row) if row else None

    # -- lessons and exercises that were read ------------------------------------------------------

    def parsed(self, path: str) -> str | None:
        """The packed lesson or exercise of an unchanged file."""
        found = self._value(f"SELECT body {_UNCHANGED}", path, f"{RENDERER}:", f"{RENDERER};")
        return None if found is None else str(found)

    def steps(self, path: str) -> tuple[StepLine, ...]:
        """The lines of the steps of an unchanged lesson; none if it was not read, or they are damaged."""
        found = self._value(f"SELECT steps {_UNCHANGED}", path, f"{RENDERER}:", f"{RENDERER};")
        try:
            return tuple(map(StepLine._make, json.loads(str(found))))
        except (ValueError, TypeError):
            return ()

    def parsed_by_key(self, path: str, key: str) -> str | None:
        """The same for a file that was touched, if `key` says that its content is the same."""
        found = self._value("SELECT body FROM parsed WHERE path = ? AND key = ?", path, key)
        return None if found is None else str(found)

    def keep_parsed(self, path: str, key: str, body: str, steps: Sequence[StepLine] = ()) -> None:
        """Keep a packed lesson or exercise. A cache that cannot be written costs time and nothing else."""
        row = (path, key, _json(steps), body)
        try:
            self._connection.execute("INSERT OR REPLACE INTO parsed VALUES (?, ?, 1, ?, ?)", row)
        except CacheUnwritable:
            return

    # -- reading the folder ------------------------------------------------------------------------

    def seen(self) -> dict[str, Seen]:
        """Every file as it was last seen, by path."""
        from course.content.scan import Seen

        return {row[0]: Seen(row[1], row[2]) for row in self._rows("SELECT path, changed, size FROM file")}

    def keep_seen(self, files: dict[str, Seen], gone: Collection[str]) -> None:
        """Note how files look now; what was read from them before holds no longer."""
        rows = [(path, seen.changed, seen.size) for path, seen in files.items()]
        self._many("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", rows)
        self._many("UPDATE parsed SET seen = 0 WHERE path = ?", [(path,) for path in files])
        self._many("DELETE FROM parsed WHERE path = ?", [(path,) for path in gone])
        self._many("DELETE FROM file WHERE path = ?", [(path,) for path in gone])

    def keep_fronts(self, fronts: dict[tuple[str, str], FrontMatter | None]) -> None:
        """Keep the front matter of lesson files, by file and language; None for one that cannot be read."""
        rows = [
            (*place, front.title, front.idea, *front.minutes, 0) if front else (*place, "", "", 0, 0, 0, 1)
            for place, front in fronts.items()
        ]
        self._many("INSERT OR REPLACE INTO front VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def drop_fronts(self, places: list[tuple[str, str]]) -> None:
        """Forget lesson files that are gone."""
        self._many("DELETE FROM front WHERE file = ? AND language = ?", places)

    def mark_faulty(self, file: str, language: str) -> None:
        """Note that a lesson file cannot be read; the next change of the file takes the note away."""
        try:
            self._connection.execute(
                "UPDATE front SET faulty = 1 WHERE file = ? AND language = ?", (file, language)
            )
        except CacheUnwritable:
            return

    def lesson_files(self) -> set[str]:
        """The paths, without language and ending, of all lesson files there are."""
        return {row[0] for row in self._rows("SELECT DISTINCT file FROM front")}

    def keep_languages(self) -> None:
        """Note which languages there are; with this the tables count as filled."""
        rows = self._rows("SELECT DISTINCT language FROM front ORDER BY language")
        self._many("INSERT OR REPLACE INTO about VALUES ('languages', ?)", [(" ".join(r[0] for r in rows),)])

    def keep_map(self, course: CourseMap) -> None:
        """Keep modules, lessons and exercise groups in place of the earlier ones."""
        for table in ("module", "lesson", "exercise_group"):
            self._connection.execute(f"DELETE FROM {table}")
        modules = [
            (i, m.id, _json(m.title), _json(m.about), m.lessons, _json(m.advice))
            for i, m in enumerate(course.modules)
        ]
        self._many("INSERT INTO module VALUES (?, ?, ?, ?, ?, ?)", modules)
        lessons = [(i, p.id, p.number, p.module, p.file) for i, p in enumerate(course.lessons)]
        self._many("INSERT INTO lesson VALUES (?, ?, ?, ?, ?)", lessons)
        groups = [(i, g.id, _json(g.title), _json(g.exercises)) for i, g in enumerate(course.groups)]
        self._many("INSERT INTO exercise_group VALUES (?, ?, ?, ?)", groups)

    def keep_sources(self, sources: Iterable[Source]) -> None:
        """Keep the sources in place of the earlier ones."""
        self._connection.execute("DELETE FROM source")
        self._many("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)", list(sources))

    def _rows(self, query: str, *values: object) -> Iterator[Row]:
        return iter(self._connection.execute(query, values))

    def _value(self, query: str, *values: object) -> object:
        row = next(self._rows(query, *values), None)
        return row[0] if row else None

    def _many(self, statement: str, rows: list[Row]) -> None:
        self._connection.executemany(statement, rows)


def _card(row: Row) -> Card:
    lesson_id, number, module, title, idea, kern, kort, heel, faulty = row
    return Card(lesson_id, number, module, title or lesson_id, idea, (kern, kort, heel), bool(faulty))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
