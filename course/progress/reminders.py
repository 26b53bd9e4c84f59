"""What Today may quietly show of what was written in exercises: one row each, the most pressing first.

Nothing here judges or warns: a question one wanted, a time that was chosen, words that were kept.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Literal, NamedTuple

from course.progress.answers import Entry

Kind = Literal["quarter", "morning", "review", "look", "month", "sentence"]
Entries = Callable[[str], list[Entry]]  # the last entries of an exercise, finished or not, oldest first


class Reminder(NamedTuple):
    """One row. A click opens `exercise` at `step`, in `entry` if there is one."""

    kind: Kind
    exercise: str
    step: str = ""
    entry: str = ""
    words: str = ""  # of the person's own
    at: datetime | None = None  # when the quarter begins
    day: date | None = None  # that was chosen for the plan
    notes: int = 0  # that wait for it


def reminders(known: Collection[str], entries: Entries, now: datetime) -> list[Reminder]:
    """Those of now; `known` are the exercises in which anything was written, and only they are read."""
    asked = [ask(entries, now) for exercise, ask in ASKS if exercise in known]
    return [reminder for reminder in asked if reminder is not None]


def _quarter(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import worry

    due = worry.when_due(entries(worry.EXERCISE), now)
    return Reminder("quarter", worry.EXERCISE, "quarter", at=due.begins, notes=due.notes) if due else None


def _morning(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import stairs

    entry = stairs.morning_question(entries("movement-stairs"), now)
    return Reminder("morning", "movement-stairs", entry=entry) if entry else None


def _review(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import warning_plan

    day = warning_plan.review_due(entries("warning-plan"), now)
    return Reminder("review", "warning-plan", "review", day=day) if day else None


def _look(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import if_then

    plan = if_then.look_due(entries("if-then"), now)
    return Reminder("look", "if-then", "week", plan.id, if_then.half(plan.values, "then")) if plan else None


def _month(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import warning_plan

    is_open = warning_plan.month_open(entries("warning-plan"), now)
    return Reminder("month", "warning-plan", "month") if is_open else None


def _sentence(entries: Entries, now: datetime) -> Reminder | None:
    from course.progress import kind_letter

    words = kind_letter.sentence_to_keep(entries("kind-letter"))
    return Reminder("sentence", "kind-letter", words=words) if words else None


ASKS: tuple[tuple[str, Callable[[Entries, datetime], Reminder | None]], ...] = (
    ("worry-quarter", _quarter),
    ("movement-stairs", _morning),
    ("warning-plan", _review),
    ("if-then", _look),
    ("warning-plan", _month),
    ("kind-letter", _sentence),
)
