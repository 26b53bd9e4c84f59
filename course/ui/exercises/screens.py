"""The screens of an exercise: its steps, with a list of questions spread one a screen."""

from typing import NamedTuple

from course.content.exercise import Exercise, ExerciseStep

ONE_BY_ONE = "doctor-list"  # the view whose fields are asked one a screen


class Screen(NamedTuple):
    """One screen; `field` is set when it asks a single question of a step."""

    step: ExerciseStep
    field: str = ""

    @property
    def id(self) -> str:
        """What is remembered of it: the step, and the question if there is one."""
        return f"{self.step.id}/{self.field}" if self.field else self.step.id

    def shows(self, field: str) -> bool:
        """Whether an answer to `field` can be seen on it; a figure may show all answers."""
        return field == self.field if self.field else bool(self.step.view) or field in self.step.fields


def screens(exercise: Exercise, finished: int) -> list[Screen]:
    """All screens in order; a step that waits for more entries than `finished` is not there yet.

    Nor is one that is there only until so many are finished.
    """
    found: list[Screen] = []
    for step in exercise.steps:
        if step.show_after > finished or 0 < step.show_until <= finished:
            continue
        if step.view == ONE_BY_ONE:
            found += [Screen(step, field) for field in step.fields]
        else:
            found.append(Screen(step))
    return found


def position(found: list[Screen], wanted: str) -> int:
    """Where the screen or step `wanted` is; 0 if it is not there (any more)."""
    for number, screen in enumerate(found):
        if wanted in (screen.id, screen.step.id):
            return number
    return 0
