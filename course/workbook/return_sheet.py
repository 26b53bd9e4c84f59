"""The sheet for company doctor and employer (E19): the rungs and where one stands, to talk about.

The employer reads it: how somebody slept and how tired they were stays out of it.
"""

from collections.abc import Iterable

from course.progress import return_ladder
from course.progress.entry_values import Values, text, whole
from course.progress.return_ladder import Rung
from course.workbook.rung_words import RungWords
from course.workbook.sheet import Sheet, Table, Text, Writing

_WIDTHS = {"number": 14.0, "week": 24.0, "amount": 44.0, "tasks": 50.0, "rest": 36.0}  # mm
_HELP_LINES, _AGREED_LINES = 2, 4


def sheet(say: RungWords, values: Values, today: str) -> Sheet:
    """`today` in words."""
    return Sheet(
        title=say("sheet-title"),
        date=today,
        note=say("sheet-note-nl" if _is_dutch(values) else "sheet-note-other"),
        parts=(
            _steps(say, values),
            _now(say, values),
            _contract(say, values),
            Writing(say("sheet-work"), _HELP_LINES),
            Writing(say("sheet-agreed"), _AGREED_LINES),
        ),
        footer=say("sheet-footer"),
    )


def _is_dutch(values: Values) -> bool:
    return text(values, "country") in ("nl", "") and text(values, "employer") != "no"


def _steps(say: RungWords, values: Values) -> Table:
    """Without a week anywhere its column goes, and the tasks have its room."""
    rungs = return_ladder.rungs(values)
    widths = dict(_WIDTHS)
    if all(rung.week is None for rung in rungs):
        widths["tasks"] += widths.pop("week")
    rows = tuple(_row(say, number, rung, widths) for number, rung in enumerate(rungs, 1))
    columns = tuple(say(f"sheet-col-{name}") for name in widths)
    return Table(say("sheet-steps"), columns, tuple(widths.values()), rows)


def _row(say: RungWords, number: int, rung: Rung, columns: Iterable[str]) -> tuple[str, ...]:
    cells = {
        "number": str(number),
        "week": "" if rung.week is None else str(rung.week),
        "amount": say.amount(rung),
        "tasks": say.task(rung),
        "rest": rung.rest,
    }
    return tuple(cells[name] for name in columns)


def _now(say: RungWords, values: Values) -> Text:
    stands = return_ladder.current(values)
    said = say("sheet-now-rung", number=stands + 1) if stands >= 0 else ""
    return Text(say("sheet-now"), said, own=False)


def _contract(say: RungWords, values: Values) -> Text:
    hours = whole(values, "contract")
    said = say("sheet-contract-hours", count=hours) if hours else ""
    return Text(say("sheet-contract"), said, own=False)
