"""The wave (E13): what taps at whole minutes say about its form. Nothing here says good, bad, or how long."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from course.progress.entry_values import Values, rows, whole

TAPS, MINUTES, STRONGEST = "taps", 10, 10
HELP_FROM = 9  # from here on help is offered at once
NUMB = ("numb", "far-away")  # words with which one is helped to look round first

Form = Literal[
    "empty", "begun", "level", "rising", "high", "sinking", "lower", "again",
    "top-sinking", "top-lower", "top-again",
]  # fmt: skip


class Tap(NamedTuple):
    """How strong it was, 0–10, in a minute 0–10."""

    minute: int
    strength: int


class Said(NamedTuple):
    """The sentence about the form, and after how many minutes the top was; 0 if that is not said."""

    form: Form
    minutes: int = 0

    @property
    def id(self) -> str:
        """The id of the sentence, in the form for one minute or for many."""
        if not self.minutes:
            return self.form
        return f"{self.form}-{'one' if self.minutes == 1 else 'many'}"


def taps(values: Values) -> list[Tap]:
    """The taps in order of time; of two in one minute the later counts. Odd ones are left out."""
    found: dict[int, int] = {}
    for row in rows(values, TAPS):
        minute, strength = whole(row, "minute"), whole(row, "strength")
        if minute is None or strength is None:
            continue
        if 0 <= minute <= MINUTES and 0 <= strength <= STRONGEST:
            found[minute] = strength
    return [Tap(*one) for one in sorted(found.items())]


def with_tap(known: Iterable[Tap], tap: Tap) -> list[dict[str, object]]:
    """The rows to keep, with this tap in its minute."""
    found = {one.minute: one.strength for one in known} | {tap.minute: tap.strength}
    return [{"minute": minute, "strength": strength} for minute, strength in sorted(found.items())]


def top(known: list[Tap]) -> tuple[float, int] | None:
    """Minute and strength of the top: the middle of the first stretch at the highest; None without taps."""
    if not known:
        return None
    first, last = _highest(known)
    return ((known[first].minute + known[last].minute) / 2, known[first].strength)


def said(known: list[Tap]) -> Said:
    """What can be said of the form: came up, stands still, goes down, comes up again.

    Strengths 5 7 8 8 6 5 4 in the minutes 0 to 6: highest after three minutes (the end of its top), sinking.
    """
    if len(known) < 2:
        return Said("begun" if known else "empty")
    strengths = [tap.strength for tap in known]
    if len(set(strengths)) == 1:
        return Said("level")
    first, last = _highest(known)
    if last == len(known) - 1:
        return Said("high" if first < last else "rising")
    change = strengths[-1] - strengths[-2]
    if first == 0:
        return Said("sinking" if change < 0 else "again" if change > 0 else "lower")
    form: Form = "top-sinking" if change < 0 else "top-again" if change > 0 else "top-lower"
    return Said(form, known[last].minute)


def wants_help(known: list[Tap]) -> bool:
    """Whether the answer just given is so strong that help is offered beside it."""
    return bool(known) and known[-1].strength >= HELP_FROM


def _highest(known: list[Tap]) -> tuple[int, int]:
    """The first and last place of the first stretch at the highest strength."""
    most = max(tap.strength for tap in known)
    first = next(place for place, tap in enumerate(known) if tap.strength == most)
    last = first
    while last + 1 < len(known) and known[last + 1].strength == most:
        last += 1
    return first, last
