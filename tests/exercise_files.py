"""The exercises of the course as the program reads them, for tests of what is computed from them."""

from functools import cache
from pathlib import Path

from course.content.exercise import Exercise
from course.content.exercise_file import parse_exercise

FOLDER = Path(__file__).parent.parent / "lessons" / "exercises"


@cache
def exercise(exercise_id: str) -> Exercise:
    """The exercise, which has no faults."""
    file = FOLDER / f"{exercise_id}.toml"
    found, faults = parse_exercise(file.read_text(encoding="utf-8"), file.name)
    assert found is not None, faults
    assert not faults
    return found
