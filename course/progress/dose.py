"""The dose: how long somebody was active in steps today, and what is left of their measure."""

from collections.abc import Iterable
from datetime import date

from course.progress.statements import Statement, Verb
from course.progress.statements import dose as the_dose

NO_DOSE = 0
STEP_LIMIT = 240  # seconds; who looks at one step for longer has probably walked away from it


def duration(seconds: float) -> str:
    """The stored form of a time spent on a step, in whole seconds: `PT42S`."""
    return f"PT{max(0, round(seconds))}S"


def seconds(stored: object) -> int:
    """The seconds that `duration` wrote; 0 for anything else."""
    if not isinstance(stored, str) or not (stored.startswith("PT") and stored.endswith("S")):
        return 0
    digits = stored[2:-1]
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 9 else 0


def used(statements: Iterable[Statement], day: date) -> int:
    """Seconds of active steps on the local date `day`, each step counted for at most `STEP_LIMIT`.

    Only PROGRESSED statements of that date matter.
    """
    today = day.isoformat()
    return sum(
        min(seconds(statement.result.get("duration")), STEP_LIMIT)
        for statement in statements
        if statement.verb == Verb.PROGRESSED and statement.date == today
    )


def left(dose: int, used_seconds: int) -> int | None:
    """Seconds left of a dose in minutes, never below 0; None when there is no dose."""
    return None if dose == NO_DOSE else max(0, 60 * dose - used_seconds)


def went_on(statements: Iterable[Statement], day: date) -> bool:
    """Whether the person chose to go on past the dose on `day`; it is not asked twice."""
    today = day.isoformat()
    return any(
        statement.verb == Verb.RESUMED and statement.object == the_dose() and statement.date == today
        for statement in statements
    )


def is_enough(seconds_left: int | None, on_anyway: bool) -> bool:
    """Whether Today says that it is enough; a step that runs is never broken off."""
    return seconds_left == 0 and not on_anyway
