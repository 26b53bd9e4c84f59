"""What the bench starts with: somebody's workbook of some weeks, and courses of any size, all read before."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from course import clock, paths, settings
from course.content.lesson import Lesson, Prose
from course.content.library import Library
from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.storage.backup import make as make_backup
from course.storage.opening import open_database
from course.storage.profile import keep_ballast, prepare
from tests.content.course_folder import make_course

STATEMENTS = 200
_LESSON = "vicious-circle"


def make_workbook(root: Path, lessons: Path | None = None) -> Path:
    """A data folder as a person has it who is half-way a lesson, closed in order; returns `root`."""
    now = clock.now()
    profile = prepare(root / "profiles" / "participant")
    settings.save(profile.settings, settings.DEFAULTS._replace(begun=True, light="day", country="nl"))
    library = Library(lessons or paths.lessons(), root / "cache" / "lessons.db")
    read_all(library)
    following = library.next_lesson([library.first_lesson()]) or library.first_lesson()
    database = open_database(profile, now)
    StatementStore(database).append(_weeks(library.first_lesson(), following, now))
    make_backup(database, profile, now)
    keep_ballast(profile)
    database.close()
    library.close()
    return root


def make_large_course(folder: Path, count: int) -> Path:
    """A course of `count` small lessons in modules of thirty."""
    return make_course(folder, [f"lesson-{number}" for number in range(count)], module_size=30)


def put_back(kept: Path, root: Path) -> None:
    """Make the profile of `root` as it was in `kept`; the cache stays."""
    shutil.rmtree(root / "profiles", ignore_errors=True)
    shutil.copytree(kept / "profiles", root / "profiles")


def read_all(library: Library) -> list[Lesson]:
    """Have the lessons of the first module rendered and kept, in both languages."""
    cards = library.cards(library.modules()[0].id, "nl")
    return [library.lesson(card.id, language) for card in cards for language in ("nl", "en")]


def lesson_html(library: Library) -> str:
    """The running text of one lesson as one page, for the bare window."""
    lesson = library.lesson(_LESSON, "nl")
    blocks = (block for step in lesson.steps for block in step.blocks)
    return "\n".join(block.html for block in blocks if isinstance(block, Prose))


def _weeks(first: str, following: str, now: datetime) -> list[Statement]:
    """Twenty visits up to yesterday, ten statements each: one lesson read, the next one begun."""
    made: list[Statement] = []
    for visit in range(STATEMENTS // 10):
        at = now - timedelta(days=STATEMENTS // 10 - visit)
        entry = say.new_id(at)
        lesson = following if visit > 10 else first
        made += [
            say.make(Verb.INITIALIZED, say.course(), at),
            say.make(Verb.ANSWERED, say.series("energy-moment"), at, {"response": visit % 5}),
            say.make(Verb.INITIALIZED, say.step(lesson, "one"), at, context={"length": "kort"}),
            say.make(Verb.PROGRESSED, say.step(lesson, "one"), at, {"duration": "PT42S"}),
            say.make(Verb.ANSWERED, say.written(lesson, "words"), at, {"response": "Wat minder. " * 8}),
            say.make(Verb.COMPLETED, say.part(first, "kern"), at, {"completion": True}),
            say.make(Verb.INITIALIZED, say.entry("energy-balance", entry), at),
            say.make(Verb.ANSWERED, say.answer("energy-balance", entry, "gives"), at, {"response": "x"}),
            say.make(Verb.COMPLETED, say.entry("energy-balance", entry), at, {"completion": True}),
            say.make(Verb.INITIALIZED, say.step(following, "one"), at, context={"length": "kern"}),
        ]
    return made
