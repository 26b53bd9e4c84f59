"""The movement stairs (E10): eight easy treads, one question the next morning, and what is possible then.

The rule only says what can be done; staying is always the usual choice (decision 13).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.diary import last_days
from course.progress.entry_values import Values, text, whole

MINUTES = (3, 5, 8, 10, 15, 20, 25, 30)  # of the treads, from the lowest
MORNING = "next-morning"
# With one of these a doctor or physio looks along first.
_OFF = ("heart", "small-effort", "long-covid", "me-cfs", "day-after")
_HELD = 3  # mornings in a row as usual, then a tread higher is possible
_HEAVY = 2  # heavier mornings on a tread, then one lower is possible
_DOTS = 14  # days
_EMPTY = 0  # the energy word

Said = Literal[
    "first", "empty", "higher", "highest", "lower-much", "lower-more", "lowest", "held", "one-more", "stay"
]


class Walk(NamedTuple):
    """One time somebody moved: on which tread, 1–8, and how the next morning was; "" while that is open.

    `empty`: the energy of that day was the word “empty”.
    """

    entry: str
    day: date
    tread: int
    morning: str
    empty: bool = False


class Advice(NamedTuple):
    """The tread somebody is on, why, and how many mornings in a row were as usual."""

    tread: int
    said: Said
    held: int


def is_off(values: Values) -> bool:
    """Whether the stairs wait: something of the list is there, and no doctor or physio has looked along."""
    ticked = values.get("illness")
    listed = ticked if isinstance(ticked, list) else []
    return any(one in listed for one in _OFF) and text(values, "looked-along") != "yes"


def checked(entries: Iterable[Entry], values: Values) -> dict[str, object]:
    """The newest answers to the list that is read first; `entries` oldest first, then the open `values`.

    Who answers the list anew is asked anew whether a doctor or physio has looked along.
    """
    found: dict[str, object] = {}
    for known in (*(entry.values for entry in entries), values):
        if "illness" in known:
            found = {"illness": known["illness"]}
        if "looked-along" in known:
            found["looked-along"] = known["looked-along"]
    return found


def walks(entries: Iterable[Entry]) -> list[Walk]:
    """The entries with a tread, oldest first: the series for a picture over weeks.

    One of no minutes did not happen.
    """
    found = []
    for entry in entries:
        known, tread = entry.values, whole(entry.values, "tread")
        if tread is not None and 1 <= tread <= len(MINUTES) and whole(known, "minutes") != 0:
            is_empty = text(known, "energy") == str(_EMPTY)
            found.append(Walk(entry.id, entry.begun.date(), tread, text(known, MORNING), is_empty))
    return found


def advice(before: Sequence[Walk], energy: int | None = None) -> Advice:
    """What is possible today, from the walks `before`, oldest first, and the energy word of now, 0–4.

    Only the mornings on the tread of the last walk count, since somebody came to it. Three in a row that
    were the same or less tiring: one higher is possible. One that was much more, or two that were more: one
    lower is possible. Example: treads 3 3 3 with same, less, same: “higher”, held 3. A lower tread on an
    empty day is a visit: treads 3 3 1 with the last one empty leave somebody on 3.
    """
    known = _without_visits(before)
    if not known:
        return Advice(1, "empty" if energy == _EMPTY else "first", 0)
    tread = known[-1].tread
    mornings = [walk.morning for walk in _on_this_tread(known) if walk.morning]
    held = _in_a_row(mornings)
    return Advice(tread, "empty" if energy == _EMPTY else _within(tread, _said(mornings, held)), held)


def recent(found: Iterable[Walk], today: date) -> tuple[int, ...]:
    """How often each tread was walked in the last 14 days, from the lowest."""
    days = set(last_days(today, _DOTS))
    treads = [walk.tread for walk in found if walk.day in days]
    return tuple(treads.count(number) for number in range(1, len(MINUTES) + 1))


def morning_question(entries: Iterable[Entry], now: datetime) -> str | None:
    """The entry of yesterday whose next morning is not answered yet, the last one; None if there is none."""
    yesterday = now.date() - timedelta(days=1)
    open_ = [walk for walk in walks(entries) if walk.day == yesterday and not walk.morning]
    return open_[-1].entry if open_ else None


def _without_visits(before: Sequence[Walk]) -> list[Walk]:
    """All but those on an empty day that were lower than the tread somebody was on."""
    found: list[Walk] = []
    for walk in before:
        if not (walk.empty and found and walk.tread < found[-1].tread):
            found.append(walk)
    return found


def _on_this_tread(before: Sequence[Walk]) -> list[Walk]:
    """The last walks in a row on the same tread."""
    found: list[Walk] = []
    for walk in reversed(before):
        if walk.tread != before[-1].tread:
            break
        found.append(walk)
    return found[::-1]


def _in_a_row(mornings: Sequence[str]) -> int:
    """How many of the last mornings were the same or less tiring."""
    held = 0
    for morning in reversed(mornings):
        if morning not in ("same", "less"):
            break
        held += 1
    return held


def _within(tread: int, said: Said) -> Said:
    """There is nothing above the highest tread, and nothing below the lowest."""
    if tread == len(MINUTES) and said == "higher":
        return "highest"
    if tread == 1 and said in ("lower-much", "lower-more", "one-more"):
        return "lowest"
    return said


def _said(mornings: Sequence[str], held: int) -> Said:
    if held >= _HELD:
        return "higher"
    if mornings and mornings[-1] == "much-more":
        return "lower-much"
    if mornings and mornings[-1] == "more":
        return "lower-more" if mornings.count("more") >= _HEAVY else "one-more"
    return "held" if held else "stay"
