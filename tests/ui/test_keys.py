"""The table of keys: nothing in it collides, in either language, and all of it does something."""

import pytest
from PySide6.QtGui import QKeySequence, QShortcut

from course.content.exercise import Exercise
from course.ui.exercises.question import _KEYS
from course.ui.keys import KEYS
from tests.exercise_files import exercise
from tests.ui.running import Starter

PRINT = {"Ctrl+P"}  # the system's own; a sheet takes it


def letters(read: Exercise, language: str) -> list[list[str]]:
    """The letters that answer a sign of the doctor's list, for each sign."""
    found = []
    for field in read.fields.values():
        words = {option.id: option.words[language] for option in field.options}
        found.append([_KEYS.get((language, id_), text[0].upper()) for id_, text in words.items()])
    return found


def test_no_two_keys_of_the_table_are_one() -> None:
    said = [QKeySequence(keys).toString() for several in KEYS.values() for keys in several]
    assert len(set(said)) == len(said)
    assert not set(said) & PRINT


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_letters_of_a_question_are_different_and_none_of_the_table(language: str) -> None:
    questions = [line for line in letters(exercise("body-map"), language) if 1 < len(line) <= 3]
    assert questions
    table = {keys for several in KEYS.values() for keys in several}
    for line in questions:
        assert len(set(line)) == len(line)
        assert not set(line) & table


def test_every_key_of_the_table_is_one_of_the_running_program(start: Starter) -> None:
    running = start()
    found = {one.key().toString() for one in running.window.findChildren(QShortcut)}
    assert {QKeySequence(keys).toString() for several in KEYS.values() for keys in several} <= found
