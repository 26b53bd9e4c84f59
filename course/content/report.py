"""Collects what is wrong in one lesson file, and makes the sentence that stands in its place."""

from collections.abc import Iterable

from course.content.faults import Fault, Severity, did_you_mean
from course.content.lesson import Language, Lesson, Problem, Step
from course.content.limits import FAULTS
from course.content.vocabulary import vocabulary


class Report:
    """The faults of `file`, for its author; the problems made here are for whoever reads the lesson."""

    def __init__(self, file: str, language: Language) -> None:
        self.file = file
        self.language = language
        self.words = vocabulary(language)
        self.faults: list[Fault] = []

    def fault(self, line: int, message: str, meant: str = "", severity: Severity = "error") -> None:
        """Note a fault that needs no word to the reader."""
        if len(self.faults) < FAULTS:
            self.faults.append(Fault(self.file, line, message, meant, severity))

    def near(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to what the author wrote, or an empty string."""
        return did_you_mean(word[:40], known) if len(self.faults) < FAULTS else ""

    def problem(self, line: int, message: str, meant: str = "", shown: str = "piece") -> Problem:
        """Note a fault and return the block that says so; `shown` names a sentence of the vocabulary."""
        self.fault(line, message, meant)
        return Problem(self._say(shown, line))

    def problem_lesson(
        self, line: int, message: str, shown: str, lesson_id: str = "", title: str = ""
    ) -> Lesson:
        """Note a fault of the whole file and return a lesson of one step that says so."""
        block = self.problem(line, message, shown=shown)
        own_title = title or self.words.problem["title"]
        step = Step("problem", self.words.problem["title"], "kern", "read", (block,), line=line)
        return Lesson(
            id=lesson_id or stem_of(self.file),
            language=self.language,
            title=own_title,
            idea=block.message,
            minutes=(1, 1, 1),
            steps=(step,),
            file=self.file,
        )

    def _say(self, shown: str, line: int) -> str:
        name = self.file.rpartition("/")[2]
        return self.words.problem[shown].replace("{file}", name).replace("{line}", str(line))


def stem_of(file: str) -> str:
    """`vicious-circle` of `1-understanding/3-vicious-circle.nl.md`: the id a file has by its name."""
    stem = file.rpartition("/")[2].split(".")[0]
    return stem.lstrip("0123456789-") or "lesson"
