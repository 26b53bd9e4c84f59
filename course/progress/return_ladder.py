"""The building-up ladder (E19): its rungs, where one stands, and when a step on is possible. Nothing decides.

The rule (two weeks held, and at most 5 of 10 tired the morning after) is a rule of thumb of this course. It
only says that a step on is possible; staying is what is chosen beforehand.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from course.progress.entry_values import Values, rows, text, whole

Row = dict[str, object]
Choice = Literal["back", "stay", "on"]
CHOICES: tuple[Choice, ...] = ("back", "stay", "on")
Rule = Literal["no-look", "not-held", "one-week", "tired", "open", "ready", "top"]

_MOST_TIRED = 5  # of 10
_WEEK_APART = timedelta(days=6)  # from one look to the next, so that a Monday and the Sunday after it are two
_MOST_WEEKS = 100
_MOVES: dict[str, int] = {"back": -1, "on": 1}


class Rung(NamedTuple):
    """One row of the ladder; None where it was left open."""

    tasks: str
    place: str
    days: int | None
    minutes: int | None  # a day
    week: int | None
    rest: str

    @property
    def amount(self) -> int | None:
        """Minutes a week; None while days or minutes are open."""
        return None if self.days is None or self.minutes is None else self.days * self.minutes


class Look(NamedTuple):
    """One week that was looked back on. `row`: its place in the stored rows; `rung`: 0 for the lowest."""

    row: int
    day: date | None
    rung: int | None
    held: str
    fatigue: int | None
    sleep: str
    choice: str


def rungs(values: Values) -> list[Rung]:
    """The rungs in their order, the lowest first."""
    return [
        Rung(
            text(row, "tasks"),
            text(row, "place"),
            whole(row, "days"),
            whole(row, "minutes"),
            whole(row, "week"),
            text(row, "rest"),
        )
        for row in rows(values, "ladder")
    ]


def looks(values: Values) -> list[Look]:
    """The weeks, oldest first; those without a day come first, in the order they were made."""
    found = [_look(number, row) for number, row in enumerate(rows(values, "weeks"))]
    return sorted(found, key=lambda look: look.day or date.min)


def current(values: Values, until: date = date.max) -> int:
    """The rung one stands on: that of the last look, moved by what was chosen after it. -1 without rungs.

    `until`: as it was at the end of that day.
    """
    count = len(rows(values, "ladder"))
    known = [look for look in looks(values) if look.rung is not None and (look.day or date.min) <= until]
    last = known[-1] if known else None
    stands = 0 if last is None or last.rung is None else last.rung + _MOVES.get(last.choice, 0)
    return min(max(stands, 0), count - 1)


def rule(values: Values) -> Rule:
    """What the looks on the current rung say, since one came to stand on it."""
    here = _looks_here(values)
    if not here:
        return "no-look"
    if here[-1].held != "yes":
        return "not-held"
    if len(weeks := _held_weeks(here)) < 2:
        return "one-week"
    fatigue = [look.fatigue for look in weeks[-2:]]
    if any(value is not None and value > _MOST_TIRED for value in fatigue):
        return "tired"
    if None in fatigue:
        return "open"
    return "ready" if current(values) < len(rows(values, "ladder")) - 1 else "top"


def chosen(values: Values, today: date) -> Choice:
    """What is chosen among the three: a move of today, or else to stay."""
    found = looks(values)
    if found and found[-1].day == today and found[-1].choice in ("back", "on"):
        return "back" if found[-1].choice == "back" else "on"
    return "stay"


def decided(values: Values, choice: Choice, today: date) -> list[Row]:
    """The weeks after one of the three was chosen: kept with the look of today, or on its own.

    The other way after a move of today is where one came from: it undoes that move. To stay where nothing
    was said today needs no row.
    """
    weeks = _copies(values, "weeks")
    last = look_of(values, today)
    if last is not None and last.rung is not None:
        undoes = choice != "stay" and chosen(values, today) not in ("stay", choice)
        weeks[last.row]["choice"] = "stay" if undoes else choice
        return weeks
    row: Row = {"day": today.isoformat(), "rung": current(values) + 1, "choice": choice}
    return weeks if choice == "stay" else _with(weeks, row)


def beyond(values: Values, choice: Choice, today: date) -> Literal["", "lowest", "highest"]:
    """At which end of the ladder this choice finds no rung."""
    if chosen(values, today) != "stay":
        return ""
    stands, highest = current(values), len(rows(values, "ladder")) - 1
    if choice == "back" and stands <= 0:
        return "lowest"
    return "highest" if choice == "on" and stands >= highest else ""


def stood(values: Values, rung: int, today: date) -> list[Row]:
    """The weeks when somebody says on which rung they stand."""
    row: Row = {"day": today.isoformat(), "rung": rung + 1, "choice": "stay"}
    found = looks(values)
    weeks = _copies(values, "weeks")
    if found and found[-1].day == today and not _is_answered(found[-1]):
        weeks[found[-1].row] = row
        return weeks
    return _with(weeks, row)


def looked(values: Values, answers: Row, row: int | None = None) -> list[Row]:
    """The weeks with these answers in `row`, or as a new look on the rung where one stood that day."""
    weeks = _copies(values, "weeks")
    if row is not None:
        kept: Row = {key: weeks[row][key] for key in ("rung", "choice") if key in weeks[row]}
        weeks[row] = answers | kept
        return weeks
    stood_on = current(values, day_in(answers, "day") or date.max)
    return _with(weeks, answers | {"rung": stood_on + 1})


def looked_not(values: Values, row: int) -> list[Row]:
    """The weeks without this one."""
    return [week for number, week in enumerate(_copies(values, "weeks")) if number != row]


def look_of(values: Values, today: date) -> Look | None:
    """The look of today, to go on with: also one of which only a choice is known."""
    return next((look for look in reversed(looks(values)) if look.day == today), None)


def fitting_place(values: Values, rung: Row) -> int:
    """Where a new rung belongs: after all that are not larger, and at the end while it has no size."""
    amount = rungs({"ladder": [rung]})[0].amount
    others = rungs(values)
    if amount is None:
        return len(others)
    return next((at for at, one in enumerate(others) if (one.amount or 0) > amount), len(others))


def placed(values: Values, rung: Row, before: int | None, at: int) -> tuple[list[Row], list[Row]]:
    """Ladder and weeks with `rung` in place `at`; `before` is where it stood, None for a new one."""
    ladder = _copies(values, "ladder")
    order = [number for number in range(len(ladder)) if number != before]
    at = min(max(at, 0), len(order))
    order.insert(at, -1 if before is None else before)
    made = [rung if old in (-1, before) else ladder[old] for old in order]
    return made, _renumbered(values, {old: new for new, old in enumerate(order)})


def without(values: Values, rung: int) -> tuple[list[Row], list[Row]]:
    """Ladder and weeks after a rung was taken out; the weeks that were spent on it stay, without a rung."""
    order = [number for number in range(len(rows(values, "ladder"))) if number != rung]
    ladder = _copies(values, "ladder")
    return [ladder[old] for old in order], _renumbered(values, {old: new for new, old in enumerate(order)})


def shares(values: Values) -> list[float | None]:
    """The bars: each rung as a part of the contract, or else of the largest rung; 0 to 1, None while open."""
    amounts = [rung.amount for rung in rungs(values)]
    contract = whole(values, "contract")
    most = contract * 60 if contract else max((amount for amount in amounts if amount), default=0)
    return [None if amount is None or not most else min(amount / most, 1.0) for amount in amounts]


def counts(values: Values) -> list[int]:
    """How many weeks were looked back on at each rung; 1 where one has been without looking back."""
    found = looks(values)
    been = {look.rung for look in found}
    answered = [look.rung for look in found if _is_answered(look)]
    return [max(answered.count(number), int(number in been)) for number in range(len(rows(values, "ladder")))]


def _look(number: int, row: Values) -> Look:
    rung = whole(row, "rung")
    return Look(
        number,
        day_in(row, "day"),
        None if rung is None else rung - 1,
        text(row, "held"),
        whole(row, "fatigue"),
        text(row, "sleep"),
        text(row, "choice"),
    )


def day_in(values: Values, field: str) -> date | None:
    """The day in a field of type date; None if it was left open or is a month."""
    try:
        return date.fromisoformat(text(values, field))
    except ValueError:
        return None


def _is_answered(look: Look) -> bool:
    return bool(look.held or look.sleep) or look.fatigue is not None


def _looks_here(values: Values) -> list[Look]:
    """The looks at the end that were made on the current rung, with at least one answer."""
    stands, here = current(values), list[Look]()
    for look in reversed(looks(values)):
        if look.rung != stands or look.choice in _MOVES:
            break
        here.append(look)
    return [look for look in reversed(here) if _is_answered(look)]


def _held_weeks(here: Sequence[Look]) -> list[Look]:
    """The looks with a held week at the end, at least a week apart, oldest first."""
    found: list[Look] = []
    for look in reversed(here):
        if look.held != "yes":
            break
        if not found or _apart(look, found[-1]):
            found.append(look)
    return found[::-1]


def _apart(earlier: Look, later: Look) -> bool:
    return earlier.day is not None and later.day is not None and later.day - earlier.day >= _WEEK_APART


def _renumbered(values: Values, places: dict[int, int]) -> list[Row]:
    """The weeks with the new number of each rung (0 for the lowest)."""
    weeks = _copies(values, "weeks")
    for week in weeks:
        rung = whole(week, "rung")
        if rung is None:
            continue
        if (new := places.get(rung - 1)) is None:
            del week["rung"]
        else:
            week["rung"] = new + 1
    return weeks


def _with(weeks: list[Row], row: Row) -> list[Row]:
    """One more week; the field holds a hundred, and the oldest gives way."""
    return [*weeks, row][-_MOST_WEEKS:]


def _copies(values: Values, field: str) -> list[Row]:
    return [dict(row) for row in rows(values, field)]
