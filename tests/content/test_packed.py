"""Lessons and exercises come out of the cache as they went in, or not at all."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise_file import parse_exercise
from course.content.packed import pack, unpack_exercise, unpack_lesson
from course.content.parser import parse_lesson
from tests.content.lesson_texts import read

LESSONS = Path(__file__).parents[2] / "lessons"


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*/*.md")), ids=lambda path: path.name)
def test_a_lesson_of_the_course_comes_out_as_it_went_in(path: Path) -> None:
    lesson, _ = parse_lesson(path.read_text("utf-8"), path.name, path.name.split(".")[1])
    assert unpack_lesson(pack(lesson)) == lesson


@pytest.mark.parametrize("path", sorted(LESSONS.glob("exercises/*.toml")), ids=lambda path: path.name)
def test_an_exercise_of_the_course_comes_out_as_it_went_in(path: Path) -> None:
    exercise, _ = parse_exercise(path.read_text("utf-8"), path.name)
    assert exercise is not None
    assert unpack_exercise(pack(exercise)) == exercise


LESSON, _FAULTS = read("# Core\n## A {#a}\nx\n")
PACKED = pack(LESSON)


@pytest.mark.parametrize(
    "packed",
    ["", "null", "[]", "{}", "3", PACKED[:-1], PACKED.replace("~Lesson", "~Exercise"),
     PACKED.replace("~Step", "~Nothing"),
     PACKED.replace("~Lesson", "~dataclass"), '{"~Lesson": []}', '{"~Step": [1, 2, 3, 4, 5]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_packed_lesson_is_refused(packed: str) -> None:
    with pytest.raises(ValueError):
        unpack_lesson(packed)


@given(st.integers(0, len(PACKED) - 1), st.characters(codec="utf-8"))
def test_one_wrong_letter_is_refused_or_still_a_lesson(at: int, letter: str) -> None:
    spoilt = PACKED[:at] + letter + PACKED[at + 1 :]
    try:
        assert type(unpack_lesson(spoilt)) is type(LESSON)
    except ValueError:
        return


def test_what_is_packed_is_short() -> None:
    assert len(PACKED) < 2 * len(json.dumps([LESSON.id, LESSON.title, LESSON.idea, LESSON.file])) + 200
