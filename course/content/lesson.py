"""What a lesson is once it has been read: parts, steps and the blocks on a step. Plain values, no Qt.

The syntax that produces it is described in `lessons/README.md`.
"""

from dataclasses import dataclass
from typing import Literal

from course.content.parts import PARTS as PARTS
from course.content.parts import Part as Part
from course.content.parts import part_name as part_name

Language = str  # "nl" or "en"; a third language is files only
Level = Literal["settled", "likely", "view", "disputed"]
StepKind = Literal["read", "look", "do", "reflect", "check", "act"]

LEVELS: tuple[Level, ...] = ("settled", "likely", "view", "disputed")


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text. `html` is an allow-listed fragment, `text` the same words for reading aloud.

    Elements: p ul ol li strong a br. An `a` has one of the addresses `mark:NAME`, `lesson:ID`,
    `help:` or (in packages only) `https:…`.
    """

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Keep:
    """The line to keep, at most 12 words."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure drawn by the program, or the author's own picture; the caption is also its text twin."""

    name: str
    caption: str
    picture: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseLink:
    """A button that opens an exercise, at a step of it if `step` is given."""

    label: str
    exercise: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class WriteField:
    """A question with a text field, kept as `lesson-id/field`."""

    question: str
    field: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a check question, with what to think of it."""

    answer: str
    comment: str


@dataclass(frozen=True, slots=True)
class CheckQuestion:
    """A question with two or three answers, none right or wrong; kept as `lesson-id/field`."""

    question: str
    field: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A bodily act under a quiet ring of `seconds`."""

    label: str
    name: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that cannot be shown; said in its place, the rest goes on."""

    message: str


Block = Prose | Keep | Figure | ExerciseLink | WriteField | CheckQuestion | Act | Problem


@dataclass(frozen=True, slots=True)
class Mark:
    """“How sure is this?”: the level, why, the other side if there is one, and the keys of its sources."""

    name: str
    level: Level
    sources: tuple[str, ...]
    why: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One screen. `kind` follows from the blocks; `line` is where it starts in the file."""

    id: str
    title: str
    part: Part
    kind: StepKind
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    line: int = 0

    def mark(self, name: str) -> Mark:
        """The mark called `name`; KeyError if the step has none."""
        for mark in self.marks:
            if mark.name == name:
                return mark
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class CoachNote:
    """One heading of the part `# Coach`: shown to coaches only."""

    id: str
    title: str
    text: Prose


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson in one language. `minutes` are running totals for kern, kort and heel."""

    id: str
    language: Language
    title: str
    idea: str
    minutes: tuple[int, int, int]
    steps: tuple[Step, ...]
    coach: tuple[CoachNote, ...] = ()
    file: str = ""

    def upto(self, part: Part) -> tuple[Step, ...]:
        """The steps from the start up to and with `part`."""
        last = PARTS.index(part)
        return tuple(step for step in self.steps if PARTS.index(step.part) <= last)

    def of(self, part: Part) -> tuple[Step, ...]:
        """The steps of `part` alone."""
        return tuple(step for step in self.steps if step.part == part)

    def index(self, step_id: str) -> int:
        """The position of a step; 0 if the lesson has no such step (any more)."""
        return next((i for i, step in enumerate(self.steps) if step.id == step_id), 0)

    def minutes_for(self, part: Part) -> int:
        """Minutes from the start up to and with `part`."""
        return self.minutes[PARTS.index(part)]
