"""Where the person stopped: lesson, step and the length they were reading at."""

from typing import NamedTuple

from course.content.lesson import PARTS, Part
from course.progress import statements
from course.progress.statements import Statement


class Bookmark(NamedTuple):
    """Ids only; a step that no longer exists is the caller's to handle."""

    lesson: str
    step: str
    part: Part

    @staticmethod
    def read(statement: Statement | None) -> "Bookmark | None":
        """The bookmark a statement “step shown” makes; None if there is none."""
        if statement is None:
            return None
        words = statement.object.removeprefix(statements.lesson("")).split(":")
        if len(words) != 3 or words[1] != "step":
            return None
        length = statement.context.get("length")
        part: Part = length if length in PARTS else "kern"
        return Bookmark(words[0], words[2], part)
