"""The kind letter (E15): the sentences that were kept, and the one to show on Today."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, text, whole

Tension = Literal["tension-both", "tension-same"]


class Tensions(NamedTuple):
    """How tense somebody was before and after, 0–10, and the sentence for it."""

    before: int
    after: int
    said: Tension


def sentence(values: Values) -> str:
    """The sentence to keep, on one line; empty if there is none."""
    return " ".join(text(values, "keep").split())


def tensions(values: Values) -> Tensions | None:
    """None unless both were answered."""
    before, after = whole(values, "before"), whole(values, "after")
    if before is None or after is None:
        return None
    return Tensions(before, after, "tension-same" if before == after else "tension-both")


def kept(entries: Iterable[Entry]) -> list[str]:
    """Every sentence once, newest first; `entries` oldest first."""
    found = [sentence(entry.values) for entry in entries]
    return list(dict.fromkeys(words for words in reversed(found) if words))


def sentence_to_keep(entries: Iterable[Entry]) -> str | None:
    """What Today shows: the sentence of the last finished letter that says whether it may stand there.

    `entries` oldest first. None if that letter says no, or if none asks for it.
    """
    answered = [
        entry
        for entry in entries
        if entry.finished and sentence(entry.values) and text(entry.values, "show") in ("yes", "no")
    ]
    if not answered or text(answered[-1].values, "show") == "no":
        return None
    return sentence(answered[-1].values)
