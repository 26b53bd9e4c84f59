"""5G (E12): which of the five cards lie there, and the old thought beside the new one."""

from typing import Literal, NamedTuple

from course.progress.entry_values import Values, text, whole

Card = Literal["event", "thought", "feeling", "behaviour", "result"]
CARDS: tuple[Card, ...] = ("event", "thought", "feeling", "behaviour", "result")
LOW_ENERGY = 1  # at this energy word or below it one sentence is enough
_ABOUT = 10  # of 100: strengths that differ less count as the same

Said = Literal[
    "filled-none", "filled-one", "filled-many", "filled-all",
    "both", "feeling-softer", "feeling-same", "feeling-stronger",
]  # fmt: skip


class Beside(NamedTuple):
    """The first thought and feeling, and those that came after: each 0–100, None where left open."""

    belief: int | None
    kinder_belief: int | None
    strength: int | None
    strength_again: int | None


def filled(values: Values) -> list[Card]:
    """The cards with something on them, in their order."""
    return [card for card in CARDS if text(values, card)]


def beside(values: Values) -> Beside:
    """Old and new, as numbers."""
    return Beside(
        whole(values, "belief"),
        whole(values, "kinder-belief"),
        whole(values, "strength"),
        whole(values, "feeling-again"),
    )


def has_new(values: Values) -> bool:
    """Whether there is a second thought or a second strength to lay beside the first."""
    found = beside(values)
    return bool(text(values, "kinder")) or (found.kinder_belief, found.strength_again) != (None, None)


def said(values: Values) -> Said:
    """The sentence under the chain. Strength 70 and then 40: softer; 70 and then 65: about the same."""
    found = beside(values)
    if found.strength is not None and found.strength_again is not None:
        change = found.strength_again - found.strength
        if abs(change) < _ABOUT:
            return "feeling-same"
        return "feeling-softer" if change < 0 else "feeling-stronger"
    if text(values, "kinder") and text(values, "thought"):
        return "both"
    count = len(filled(values))
    if count == len(CARDS):
        return "filled-all"
    return "filled-many" if count > 1 else "filled-one" if count else "filled-none"


def is_low(energy: tuple[int, ...]) -> bool:
    """Whether the last energy word asks for the small form; `energy` oldest first, 0–4."""
    return bool(energy) and energy[-1] <= LOW_ENERGY
