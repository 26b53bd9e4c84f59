"""The week plan (E16): blocks in seven days of four parts, what they add up to, and earlier weeks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, rows, text, whole

Kind = Literal["recovery", "joy", "needed", "work"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Part = Literal["morning", "midday", "afternoon", "evening"]
PlanSaid = Literal["plan-empty", "plan-both", "plan-recovery", "plan-joy", "plan-neither"]
EmptySaid = Literal["empty-none", "empty-one", "empty-many"]
LineSaid = Literal["line-crowded", "line-no-recovery", "line-full", "line-usual"]
Row = dict[str, object]
KINDS: tuple[Kind, ...] = ("recovery", "joy", "needed", "work")
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS: tuple[Part, ...] = ("morning", "midday", "afternoon", "evening")
MOST_IN_CELL = 4
_CELLS = len(DAYS) * len(PARTS)
_QUARTER = _CELLS // 4
_MOST_NEEDED = 2  # in one part of a day
_ENERGY = {
    "takes-3": -3, "takes-2": -2, "takes-1": -1, "even": 0, "gives-1": 1, "gives-2": 2, "gives-3": 3,
}  # fmt: skip
_BLOCKS, _WEEK = "blocks", "week"


class Cell(NamedTuple):
    """A part of a day."""

    day: Day
    part: Part


class Block(NamedTuple):
    """One thing in the week. `row` is its place in the answer; `energy` runs from −3 to +3."""

    row: int
    cell: Cell
    kind: Kind
    what: str = ""
    minutes: int | None = None
    energy: int | None = None


CELLS: tuple[Cell, ...] = tuple(Cell(day, part) for day in DAYS for part in PARTS)


def blocks(values: Values) -> list[Block]:
    """What stands in the week, in the order it was put there; without a place or a kind it is nowhere."""
    found = []
    for number, row in enumerate(rows(values, _BLOCKS)):
        day = next((one for one in DAYS if one == text(row, "day")), None)
        part = next((one for one in PARTS if one == text(row, "part")), None)
        kind = next((one for one in KINDS if one == text(row, "kind")), None)
        if day and part and kind:
            energy = _ENERGY.get(text(row, "energy"))
            what = " ".join(text(row, "what").split())
            found.append(Block(number, Cell(day, part), kind, what, whole(row, "minutes"), energy))
    return found


def in_cell(listed: Iterable[Block], cell: Cell) -> list[Block]:
    """What stands in this part of this day."""
    return [block for block in listed if block.cell == cell]


def count(listed: Iterable[Block], kind: Kind) -> int:
    """How many blocks are of this kind."""
    return sum(block.kind == kind for block in listed)


def empty_cells(listed: Iterable[Block]) -> int:
    """How many of the 28 parts hold nothing."""
    return _CELLS - len({block.cell for block in listed})


def energy_sums(listed: Sequence[Block]) -> tuple[int | None, ...]:
    """Of each day what its blocks cost and give together; None where none of them says so."""
    sums: list[int | None] = []
    for day in DAYS:
        known = [block.energy for block in listed if block.cell.day == day and block.energy is not None]
        sums.append(sum(known) if known else None)
    return tuple(sums)


def crowded(listed: Sequence[Block]) -> list[Cell]:
    """The parts of a day that hold more than two things that need doing."""
    return [cell for cell in CELLS if count(in_cell(listed, cell), "needed") > _MOST_NEEDED]


def without_recovery(listed: Sequence[Block]) -> list[Day]:
    """The days on which something stands, and nothing to recover from it."""
    filled = {block.cell.day for block in listed}
    rests = {block.cell.day for block in listed if block.kind == "recovery"}
    return [day for day in DAYS if day in filled - rests]


def plan_said(listed: Sequence[Block]) -> PlanSaid:
    """Which sentence fits what stands in the week."""
    if not listed:
        return "plan-empty"
    recovery, joy = count(listed, "recovery"), count(listed, "joy")
    if recovery and joy:
        return "plan-both"
    return "plan-recovery" if recovery else "plan-joy" if joy else "plan-neither"


def empty_said(listed: Sequence[Block]) -> EmptySaid:
    """Which sentence fits what was left empty."""
    free = empty_cells(listed)
    return "empty-many" if free > 1 else "empty-one" if free else "empty-none"


def line_said(listed: Sequence[Block]) -> LineSaid:
    """The one line below the sentence; nothing is crowded, or without recovery, in a week that is empty."""
    if crowded(listed):
        return "line-crowded"
    if without_recovery(listed):
        return "line-no-recovery"
    return "line-full" if empty_cells(listed) < _QUARTER else "line-usual"


# -- weeks ------------------------------------------------------------------------------------


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def usual_week(today: date) -> date:
    """The Monday of the week one plans: this one, and on a Sunday the next."""
    return monday(today + timedelta(days=1))


def week_of(values: Values) -> date | None:
    """The Monday of the plan in these values; None if there is no plan."""
    try:
        return monday(date.fromisoformat(text(values, _WEEK)))
    except (ValueError, OverflowError):
        return None


def planned(entries: Iterable[Entry], week: date) -> list[Row]:
    """The rows of the last plan for this week; `entries` oldest first."""
    found = [entry.values for entry in entries if week_of(entry.values) == week]
    return _copied(found[-1]) if found else []


def earlier(entries: Iterable[Entry], week: date) -> tuple[date, list[Row]] | None:
    """The last plan before this week that holds anything, with its Monday; None if there is none."""
    found: dict[date, list[Row]] = {}
    for entry in entries:
        of = week_of(entry.values)
        if of is not None and of < week and (listed := _copied(entry.values)):
            found[of] = listed
    return max(found.items(), key=lambda one: one[0]) if found else None


# -- changing it ------------------------------------------------------------------------------


def added(listed: Sequence[Mapping[str, object]], row: Mapping[str, object]) -> list[Row]:
    """The rows with one more."""
    return [*(dict(one) for one in listed), dict(row)]


def changed(listed: Sequence[Mapping[str, object]], number: int, row: Mapping[str, object]) -> list[Row]:
    """The rows with this one in the place of what stood there."""
    return [dict(row if at == number else one) for at, one in enumerate(listed)]


def without(listed: Sequence[Mapping[str, object]], numbers: Iterable[int]) -> list[Row]:
    """The rows without those."""
    gone = set(numbers)
    return [dict(one) for at, one in enumerate(listed) if at not in gone]


def _copied(values: Values) -> list[Row]:
    return [dict(row) for row in rows(values, _BLOCKS)]
