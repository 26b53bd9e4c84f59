"""The week plan on paper (E16): a row for each day, the small acts, and lines for how it went."""

from collections.abc import Callable, Sequence

from course.progress.values import Chosen
from course.progress.week_plan import DAYS, PARTS, Block, Cell, in_cell
from course.workbook.sheet import Items, Sheet, Table, Writing
from course.workbook.week_words import WeekWords

_FIRST, _PART = 28.0, 35.0  # mm
_LINES = 3


def sheet(
    say: WeekWords,
    blocks: Sequence[Block],
    chosen: Sequence[Chosen],
    week: str,
    capital: Callable[[str], str],
) -> Sheet:
    """`week`: its Monday in words; `capital`: gives words a capital at the start."""
    acts = tuple(
        say("sheet-act", area=capital(say(f"area-{one.area}")), act=one.act) for one in chosen if one.act
    )
    return Sheet(
        title=say("sheet-title"),
        date=say("sheet-week", date=week),
        note=say("sheet-note"),
        parts=(
            _plan(say, blocks),
            Items(say("sheet-acts"), acts),
            Writing(say("sheet-lines"), _LINES),
        ),
        footer=say("sheet-footer"),
    )


def _plan(say: WeekWords, blocks: Sequence[Block]) -> Table:
    """A row for each day, a column for each part of it."""
    columns = ("", *(say(f"part-{part}") for part in PARTS))
    rows = tuple(
        (say(f"day-{day}"), *(_cell(say, in_cell(blocks, Cell(day, part))) for part in PARTS)) for day in DAYS
    )
    return Table(say("sheet-plan"), columns, (_FIRST, *(_PART,) * len(PARTS)), rows)


def _cell(say: WeekWords, there: Sequence[Block]) -> str:
    return "; ".join(block.what or say(f"kind-{block.kind}") for block in there)
