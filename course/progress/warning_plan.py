"""The warning plan (E20): what stands on the card, what could, when to read it again, and a word a month.

The three states are called 20°, 22° and 25° after the thermostat. Own words stand on the card as they were
written; only the person makes them shorter.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, rows, text
from course.progress.own_words import OwnWords

Row = dict[str, object]
State = Literal["steady", "rising", "high"]
STATES: tuple[State, ...] = ("steady", "rising", "high")
KINDS = ("body", "head", "behaviour")
EXERCISE = "warning-plan"
TRAPS = "traps"

MOST_SIGNS_OF_A_KIND = 5
SHORT = 60  # characters that fit on the card
_LONGEST = 200  # characters: longer texts are letters, not signs
_MONTHS_TO_REVIEW = 3
_MOST_MONTHS = 100


class Line(NamedTuple):
    """One line of the card. `row`: its place in the stored rows; `source`: the words it was taken from."""

    row: int
    words: str
    kind: str = ""
    plan: str = ""  # of a trap: the if-then behind it
    day: date | None = None  # on which the words were written
    about: str = ""  # the exercise or lesson they came from; empty for words typed here
    source: str = ""


class Offer(NamedTuple):
    """One line to tick: own words with their day and where they stand, and the line of the card, if any."""

    words: str
    day: date | None
    about: str
    title: str
    line: Line | None


class Month(NamedTuple):
    """A month "2026-11" and the word chosen for it; None for none."""

    month: str
    state: State | None


def signs_field(state: State) -> str:
    """The field with what one notices."""
    return f"{state}-signs"


def acts_field(state: State) -> str:
    """The field with what one does then."""
    return f"{state}-acts"


# -- the card ---------------------------------------------------------------------------------------


def lines(values: Values, field: str) -> list[Line]:
    """The lines of one list of the card, in the order in which they came on it."""
    found = []
    for number, row in enumerate(rows(values, field)):
        line = Line(
            number,
            text(row, "text"),
            text(row, "kind"),
            text(row, "plan"),
            _day(text(row, "day")),
            text(row, "about"),
            text(row, "source"),
        )
        if line.words or line.plan:
            found.append(line)
    return found


def is_empty(values: Values) -> bool:
    """Whether nothing stands on the card."""
    fields = [field for state in STATES for field in (signs_field(state), acts_field(state))]
    listed = any(lines(values, field) for field in (*fields, TRAPS))
    return not listed and not any(text(values, field) for field in ("who", "may-say", "call", "review"))


def with_words(values: Values, field: str, words: OwnWords) -> list[Row]:
    """The rows with these own words added, as they were written and with their day."""
    row: Row = {"text": words.text, "day": words.date.isoformat(), "about": words.about}
    return [*_copies(values, field), row]


def with_plan(values: Values, words: OwnWords) -> list[Row]:
    """The traps with an if-then plan added, whose sentence `words` is."""
    row: Row = {"plan": words.text, "day": words.date.isoformat(), "about": words.about, "source": words.text}
    return [*_copies(values, TRAPS), row]


def written(values: Values, field: str, words: str, today: date) -> list[Row]:
    """The rows with words typed here."""
    return [*_copies(values, field), {"text": words, "day": today.isoformat()}]


def changed(values: Values, field: str, line: Line, answers: Row) -> list[Row]:
    """The rows with other words in a line; of words that came from elsewhere the source is kept."""
    found = _copies(values, field)
    kept = {key: value for key, value in found[line.row].items() if key in ("day", "about", "source")}
    if line.about and line.words and "source" not in kept:
        kept["source"] = line.words
    found[line.row] = answers | kept
    return found


def without(values: Values, field: str, line: Line) -> list[Row]:
    """The rows without a line."""
    return [row for number, row in enumerate(_copies(values, field)) if number != line.row]


def kind_has_room(values: Values, field: str, kind: str, beside: Line | None = None) -> bool:
    """Whether one more sign of this kind fits; `beside` is the line that is being changed."""
    same = [line for line in lines(values, field) if line.kind == kind and line != beside]
    return not kind or len(same) < MOST_SIGNS_OF_A_KIND


# -- what could be on it ----------------------------------------------------------------------------


def offers(values: Values, field: str, words: Iterable[OwnWords], about: str = "") -> list[Offer]:
    """What to tick for a list: the lines on it and the person's own words from elsewhere, newest first.

    A line whose words can be found again stands in their place. `about`: only words of that exercise or
    lesson, and what is on the card already.
    """
    open_lines = lines(values, field)
    found = []
    for one in words:
        if one.about == EXERCISE or len(one.text) > _LONGEST:
            continue
        line = next((line for line in open_lines if _is_from(line, one)), None)
        if line is not None:
            open_lines.remove(line)
        if line is not None or about in ("", one.about):
            found.append(Offer(one.text, one.date, one.about, one.title, line))
    own = [Offer(line.words or line.plan, line.day, line.about, "", line) for line in open_lines]
    return sorted([*own, *found], key=lambda offer: offer.day or date.max, reverse=True)


def places(words: Iterable[OwnWords]) -> list[tuple[str, str]]:
    """Where own words stand, id and title, in the order of the newest."""
    found = {one.about: one.title for one in words if one.about != EXERCISE and one.title}
    return list(found.items())


# -- reading it again -------------------------------------------------------------------------------


def review_day(values: Values) -> date | None:
    """The day on which the card is to be read again."""
    return _day(text(values, "review"))


def review_proposed(today: date) -> date:
    """Three months on: from 24 November to 24 February, from 30 November to the last of February."""
    years, month = divmod(today.month - 1 + _MONTHS_TO_REVIEW, 12)
    year, month = today.year + years, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def review_due(entries: Sequence[Entry], now: datetime) -> date | None:
    """The day on which the plan was to be read again, once it has come; None before that or without a day."""
    day = review_day(entries[-1].values) if entries else None
    return day if day is not None and day <= now.date() else None


# -- a word a month ---------------------------------------------------------------------------------


def month_of(day: date) -> str:
    """The month of a day, as it is kept."""
    return f"{day.year:04}-{day.month:02}"


def months(values: Values, today: date, count: int = 12) -> list[Month]:
    """The last `count` months up to this one, oldest first, each with the word chosen for it."""
    known = _chosen(values)
    last = today.year * 12 + today.month - 1
    names = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(last - count + 1, last + 1)]
    return [Month(name, known.get(name)) for name in names]


def with_month(values: Values, month: str, state: State | None) -> list[Row]:
    """The rows with a word for a month, in the place of an earlier one; None takes it back."""
    others = [row for row in _copies(values, "months") if row.get("month") != month]
    new: list[Row] = [] if state is None else [{"month": month, "state": state}]
    return [*others, *new][-_MOST_MONTHS:]


def month_open(entries: Sequence[Entry], now: datetime) -> bool:
    """Whether there is a plan, and no word yet for the month of now."""
    return bool(entries) and month_of(now.date()) not in _chosen(entries[-1].values)


def _chosen(values: Values) -> dict[str, State]:
    found: dict[str, State] = {}
    for row in rows(values, "months"):
        state = next((state for state in STATES if state == text(row, "state")), None)
        if state is not None:
            found[text(row, "month")] = state
    return found


def _is_from(line: Line, words: OwnWords) -> bool:
    return line.about == words.about and (line.source or line.words).casefold() == words.text.casefold()


def _copies(values: Values, field: str) -> list[Row]:
    return [dict(row) for row in rows(values, field)]


def _day(stored: str) -> date | None:
    try:
        return date.fromisoformat(stored)
    except ValueError:
        return None
