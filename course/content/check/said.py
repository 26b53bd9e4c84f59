"""Every text of a lesson or an exercise that a person reads, with the line it stands on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from course.content.check.folder import ExerciseFile, LessonFile
from course.content.check.places import line_of, line_of_words
from course.content.check.prose import read_fragment, texts_of
from course.content.exercise import Exercise, Field, Words

_PLACE_OF_VALUE = re.compile(r"\{\w+\}")


class Said(NamedTuple):
    """One text, the line where it begins, the language it is in, and whether coaches alone read it."""

    text: str
    line: int
    language: str
    for_coaches: bool = False


class ExerciseWords(NamedTuple):
    """One text of an exercise: what it is, the words of the file that it comes after, and itself."""

    what: str
    after: str
    words: Words

    def line(self, toml: str, text: str) -> int:
        """The line of `text`, one of its languages; the same words may stand in the file more often."""
        return line_of(toml, text.partition("\n")[0], line_of(toml, self.after))


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
        yield Said(note.title, line, language, True)
        for piece in read_fragment(note.text.html).pieces:
            yield Said(piece.text, line_of_words(file.text, piece.text, line + 1), language, True)


def said_in_exercise(file: ExerciseFile) -> Iterator[Said]:
    """Every text of the exercise in every language it has, without the values that will fill it in."""
    for words in words_in(file.exercise):
        for language, text in words.words.items():
            yield Said(_PLACE_OF_VALUE.sub("…", text), words.line(file.text, text), language)


def words_in(exercise: Exercise) -> Iterator[ExerciseWords]:
    """Every text of an exercise; what may be left out and is, does not come."""
    yield ExerciseWords("title", "[title]", exercise.title)
    yield ExerciseWords("purpose", "[purpose]", exercise.purpose)
    yield from _unless_empty("safety", "[safety]", exercise.safety)
    for step in exercise.steps:
        yield ExerciseWords(f"title of step {step.id}", _named(step.id), step.title)
        yield from _unless_empty(f"text of step {step.id}", _named(step.id), step.text)
    for field in exercise.fields.values():
        yield from _words_in_field(field)
    for name, words in exercise.say.items():
        yield ExerciseWords(f"say {name}", _named(name), words)


def _words_in_field(field: Field) -> Iterator[ExerciseWords]:
    after = _named(field.id)
    yield ExerciseWords(f"label of field {field.id}", after, field.label)
    yield from _unless_empty(f"hint of field {field.id}", after, field.hint)
    yield from _unless_empty(f"unit of field {field.id}", after, field.unit)
    for end in (0, 1):
        ends = {language: pair[end] for language, pair in field.ends.items()}
        yield from _unless_empty(f"ends of field {field.id}", after, ends)
    for option in field.options:
        yield ExerciseWords(f"option {option.id} of field {field.id}", _named(option.id), option.words)
    for column in field.columns:
        yield from _words_in_field(column)


def _unless_empty(what: str, after: str, words: Words) -> Iterator[ExerciseWords]:
    if words:
        yield ExerciseWords(what, after, words)


def _named(name: str) -> str:
    return f'id = "{name}"'
