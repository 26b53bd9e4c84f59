"""Every text of a lesson or an exercise that a person reads, with the line it stands on."""

from collections.abc import Iterator
from typing import NamedTuple

from course.content.check.folder import ExerciseFile, LessonFile
from course.content.check.places import line_of, line_of_words
from course.content.check.prose import read_fragment, texts_of
from course.content.exercise import Exercise, Field, Words


class Said(NamedTuple):
    """One text, the line where it begins and the language it is in."""

    text: str
    line: int
    language: str


def said_in_lesson(file: LessonFile) -> Iterator[Said]:
    """Title and idea, then the texts of each step, then the notes for coaches."""
    language = file.lesson.language
    for text in (file.lesson.title, file.lesson.idea):
        yield Said(text, line_of_words(file.text, text), language)
    for step in file.lesson.steps:
        for number, text in enumerate(texts_of(step)):
            line = line_of_words(file.text, text, step.line + 1) if number else step.line
            yield Said(text, line, language)
    for note in file.lesson.coach:
        line = line_of(file.text, f"{{#{note.id}}}")
        yield Said(note.title, line, language)
        for piece in read_fragment(note.text.html).pieces:
            yield Said(piece.text, line_of_words(file.text, piece.text, line + 1), language)


def said_in_exercise(file: ExerciseFile) -> Iterator[Said]:
    """Every text of the exercise in every language it has."""
    for _, words in words_in(file.exercise):
        for language, text in words.items():
            yield Said(text, line_of(file.text, text.splitlines()[0] if text else ""), language)


def words_in(exercise: Exercise) -> Iterator[tuple[str, Words]]:
    """Every text of an exercise as (what it is, its words); what is left out is not listed."""
    yield "title", exercise.title
    yield "purpose", exercise.purpose
    yield from _unless_empty("safety", exercise.safety)
    for step in exercise.steps:
        yield f"title of step {step.id}", step.title
        yield from _unless_empty(f"text of step {step.id}", step.text)
    for field in exercise.fields.values():
        yield from _words_in_field(field)
    for name, words in exercise.say.items():
        yield f"say {name}", words


def _words_in_field(field: Field) -> Iterator[tuple[str, Words]]:
    yield f"label of field {field.id}", field.label
    yield from _unless_empty(f"hint of field {field.id}", field.hint)
    yield from _unless_empty(f"unit of field {field.id}", field.unit)
    for end in (0, 1):
        ends = {language: pair[end] for language, pair in field.ends.items()}
        yield from _unless_empty(f"ends of field {field.id}", ends)
    for option in field.options:
        yield f"option {option.id} of field {field.id}", option.words
    for column in field.columns:
        yield from _words_in_field(column)


def _unless_empty(what: str, words: Words) -> Iterator[tuple[str, Words]]:
    if words:
        yield what, words
