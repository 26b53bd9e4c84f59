"""A rule on trial (E14): what was expected beside what came, over the trials. It only counts."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import text, whole

RULE = ("rule", "gives", "costs", "softer")  # what a next trial of the same rule begins with
_ABOUT = 10  # of 100: what came is about what was expected

Said = Literal["empty", "waiting", "one-less", "one-same", "one-more", "trials-less", "trials-none"]


class Trial(NamedTuple):
    """One trial: `expected` and `came` are 0–100, None where it was left open."""

    day: date
    what: str
    expected: int | None
    came: int | None
    learned: str = ""

    @property
    def done(self) -> bool:
        """Whether there are two bars to lay beside each other."""
        return self.expected is not None and self.came is not None


def trials(entries: Iterable[Entry]) -> list[Trial]:
    """The trials with at least one bar, oldest first."""
    found = [
        Trial(
            entry.begun.date(),
            text(entry.values, "test"),
            whole(entry.values, "prediction"),
            whole(entry.values, "went-wrong"),
            text(entry.values, "learned"),
        )
        for entry in entries
    ]
    return [trial for trial in found if (trial.expected, trial.came) != (None, None)]


def less(found: Iterable[Trial]) -> int:
    """In how many trials clearly less went wrong than was expected."""
    return sum(_change(trial) < 0 for trial in found)


def said(found: Sequence[Trial]) -> Said:
    """What the trials amount to. Expected 90 and came 20: less; expected 30 and came 25: about the same."""
    done = [trial for trial in found if trial.done]
    if not done:
        return "waiting" if found else "empty"
    if len(done) > 1:
        return "trials-less" if less(done) else "trials-none"
    change = _change(done[0])
    return "one-less" if change < 0 else "one-more" if change > 0 else "one-same"


def same_rule(entries: Iterable[Entry]) -> dict[str, object]:
    """The rule of the last trial that has one, for another trial of it; empty if there is none."""
    for entry in reversed(list(entries)):
        if text(entry.values, "rule"):
            return {field: entry.values[field] for field in RULE if text(entry.values, field)}
    return {}


def _change(trial: Trial) -> int:
    """-1 less went wrong than expected, 1 more, 0 about as much or not known."""
    if trial.expected is None or trial.came is None or abs(trial.came - trial.expected) < _ABOUT:
        return 0
    return -1 if trial.came < trial.expected else 1
