"""The author's check: everything that can be said about a folder of lessons without opening a window.

`check_folder` composes it. A folder with a course.toml is our own course; without one it is a coach's
package, for which one language is enough and the rules of the voice are advice.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from course.content.check.folder import CourseFolder, FolderReader
from course.content.check.glyphs import check_characters
from course.content.check.languages import check_exercise_languages, check_languages
from course.content.check.references import check_figures, check_links, check_safety, check_sources
from course.content.check.said import said_in_exercise, said_in_lesson
from course.content.check.structure import check_coach_notes, check_course_map, check_ids
from course.content.check.voice import check_keep_lines, check_step_length, check_voice
from course.content.check.words import check_words, is_tone_free
from course.content.faults import Fault, Severity


def check_folder(folder: Path, figures: Collection[str], views: Collection[str]) -> list[Fault]:
    """Every fault in the lessons, exercises, sources and course map of `folder`, by file and line.

    `figures` and `views` are the names the program can draw: those of lessons and those of exercises.
    Never raises on what stands in the files; OSError if the folder itself cannot be read.
    """
    reader = FolderReader(folder)
    course = reader.read()
    faults = reader.faults
    for check in (check_ids, check_course_map, check_coach_notes, check_links, check_sources, check_safety):
        faults += check(course)
    faults += check_figures(course, figures, views)
    faults += _check_texts(course)
    return sorted(dict.fromkeys(faults))


def _check_texts(course: CourseFolder) -> Iterator[Fault]:
    """The languages, the voice, the words and the characters of everything that can be read."""
    voice: Severity = "error" if course.own else "advice"
    lessons = [file for file in course.lessons if file.readable]
    yield from check_languages(lessons, course.own)
    yield from check_keep_lines(lessons, voice)
    for file in lessons:
        texts = list(said_in_lesson(file))
        yield from check_step_length(file)
        yield from check_voice(file, voice)
        yield from check_words(file.path, texts, voice)
        yield from check_characters(file.path, texts, voice)
    for exercise in course.exercises:
        texts = list(said_in_exercise(exercise))
        yield from check_exercise_languages(exercise, course.own)
        yield from check_words(exercise.path, texts, voice, tone=not is_tone_free(exercise.exercise.id))
        yield from check_characters(exercise.path, texts, voice)
