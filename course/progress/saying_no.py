"""Saying no (E17): the card and its sentence, and the cards that were not tried yet, the lightest first."""

from collections.abc import Iterable

from course.progress.answers import Entry
from course.progress.entry_values import Values, text, whole

# The lines of the card in their order.
LINES = ("facts", "feel", "request", "again", "if-no")
AT_WORK = ("manager", "colleague")  # who need not know what illness it is
_UNKNOWN = 11  # beyond the hardest, which is 10


def card(values: Values) -> list[tuple[str, str]]:
    """The lines of the card that hold something: field and words."""
    return [(field, words) for field in LINES if (words := text(values, field))]


def spoken(values: Values) -> list[str]:
    """What is said aloud: the sentence that was chosen, then what is so and what is asked."""
    return [words for field in ("sentence", "facts", "feel", "request") if (words := text(values, field))]


def is_tried(values: Values) -> bool:
    """Whether it was said to the other, which somebody tells by saying how it was."""
    return whole(values, "how") is not None


def to_try(entries: Iterable[Entry]) -> list[Entry]:
    """The cards that were not tried, the lightest first; those without a weight come last.

    Weights 7, none, 2 and 2 come as 2, 2, 7, none, the older of two equal ones first.
    """
    found = [entry for entry in entries if not is_tried(entry.values) and _has_words(entry.values)]
    return sorted(found, key=lambda entry: (_weight(entry.values), entry.begun))


def tried(entries: Iterable[Entry]) -> list[Entry]:
    """The cards that were tried, newest first."""
    return [entry for entry in entries if is_tried(entry.values)][::-1]


def _has_words(values: Values) -> bool:
    return bool(text(values, "goal") or text(values, "who") or spoken(values))


def _weight(values: Values) -> int:
    weight = whole(values, "difficulty")
    return _UNKNOWN if weight is None else weight
