"""What an exercise is: its steps, its fields and every sentence it may say, in all languages.

Read from one TOML file by `exercise_file.py`. Words are kept as `Words`, a mapping from language to text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Words = Mapping[str, str]  # language -> text
FieldType = Literal["text", "lines", "choice", "choices", "scale", "number", "time", "date", "rows"]
FIELD_TYPES: tuple[FieldType, ...] = (
    "text", "lines", "choice", "choices", "scale", "number", "time", "date", "rows",
)  # fmt: skip
# What one entry is: a time it was done, a day, a night, or one plan that is opened again and again.
Entry = Literal["once", "moment", "day", "night", "plan"]
ENTRIES: tuple[Entry, ...] = ("once", "moment", "day", "night", "plan")
BY_DAY: tuple[Entry, ...] = ("day", "night")  # there is one entry of each
DAY = "day"  # the field of such an entry that says which day or night it is about
Precision = Literal["month", "day"]
PRECISIONS: tuple[Precision, ...] = ("month", "day")
Repeat = Literal["once", "daily", "weekly", "fortnightly", "monthly", "when-needed"]
REPEATS: tuple[Repeat, ...] = ("once", "daily", "weekly", "fortnightly", "monthly", "when-needed")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; `id` is what is stored."""

    id: str
    words: Words
    group: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing asked. The stored value by type:

    text, lines   str (lines: several lines of free text)
    choice        str, an option id
    choices       list[str], option ids
    scale, number int within `range`
    time          str "HH:MM"
    date          str "YYYY-MM-DD", or "YYYY-MM" for a month; `precision` says which is asked
    rows          list[dict[str, value]], one dict a row, keys are column ids; at most `max_rows`
    """

    id: str
    type: FieldType
    label: Words
    hint: Words = field(default_factory=dict)
    range: tuple[int, int] = (0, 10)
    step: int = 1
    unit: Words = field(default_factory=dict)
    ends: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    columns: tuple["Field", ...] = ()
    precision: Precision = "month"
    max_length: int = 2000
    max_rows: int = 10

    def option(self, option_id: str) -> Option | None:
        """The option with this id, or None."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """One screen of an exercise: some fields, a figure (`view` names it), or both."""

    id: str
    title: Words
    text: Words
    fields: tuple[str, ...] = ()
    view: str = ""
    optional: bool = False
    show_after: int = 0  # entries needed before this step appears
    show_until: int = 0  # entries after which it is no longer there; 0 for never
    done: Words = field(default_factory=dict)  # what the button onward says here


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise in all languages."""

    id: str
    title: Words
    purpose: Words
    safety: Words
    minutes: int
    entry: Entry
    repeat: Repeat
    steps: tuple[ExerciseStep, ...]
    fields: Mapping[str, Field]
    say: Mapping[str, Words]
    sources: tuple[str, ...] = ()
    view: str = ""
    stop_after: int = 0
    pause_after: int = 0
    file: str = ""

    @property
    def by_day(self) -> bool:
        """Whether an entry belongs to a day or a night, so that there is one of each."""
        return self.entry in BY_DAY

    def step(self, step_id: str) -> ExerciseStep:
        """The step with this id; the first one if there is none (any more)."""
        return next((step for step in self.steps if step.id == step_id), self.steps[0])
