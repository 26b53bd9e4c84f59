"""The three lengths of a lesson and the line of each step: all that an outline needs, and cheap to import."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from course.content.lesson import Lesson

Part = Literal["kern", "kort", "heel"]

PARTS: tuple[Part, ...] = ("kern", "kort", "heel")


class StepLine(NamedTuple):
    """A step without what is on it."""

    id: str
    title: str
    part: Part


def part_name(word: str) -> Part:
    """A word as the name of a part; "kern" for anything else."""
    return next((part for part in PARTS if part == word), "kern")


def step_lines(lesson: "Lesson") -> tuple[StepLine, ...]:
    """The lines of the steps of a lesson, in order."""
    return tuple(StepLine(step.id, step.title, step.part) for step in lesson.steps)
