"""“I am away for now”: which days a pause covers, and where it moves a date to."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from course.progress.statements import Statement, Verb, course

WEEKS = (1, 2, 4)  # offered beside a date of one's own
_DAY = timedelta(days=1)
_LONGEST = timedelta(days=365)


class Pause(NamedTuple):
    """First and last day away. `cut_short` if the person came back before the day they had named."""

    first: date
    last: date
    cut_short: bool = False


def pauses(statements: Iterable[Statement]) -> list[Pause]:
    """All pauses, from the statements in order of time; only PAUSED and RESUMED of the course matter.

    Naming another day during a pause moves its end. Coming back on the first day leaves no pause.
    """
    found: list[Pause] = []
    for statement in statements:
        if statement.object != course():
            continue
        day = date.fromisoformat(statement.date)
        if statement.verb == Verb.PAUSED:
            _go(found, day, statement.result.get("until"))
        elif statement.verb == Verb.RESUMED:
            _come_back(found, day)
    return found


def current(found: Sequence[Pause], day: date) -> Pause | None:
    """The pause that covers `day`."""
    return next((pause for pause in found if pause.first <= day <= pause.last), None)


def just_over(found: Sequence[Pause], last_visit: date | None, day: date) -> Pause | None:
    """The pause that ran out since the visit before today's: worth one line, that day only."""
    over = [pause for pause in found if pause.last < day and not pause.cut_short]
    return over[-1] if over and last_visit is not None and last_visit <= over[-1].last else None


def last_day(day: date, weeks: int) -> date:
    """The last day of a pause of so many weeks that begins on `day`."""
    return day + timedelta(weeks=weeks) - _DAY


def last_possible(day: date) -> date:
    """The last day that a pause which begins on `day` may have."""
    return day + _LONGEST


def moved(due: date, since: date, found: Sequence[Pause]) -> date:
    """The day on which something falls that would have fallen on `due`, counted from `since`.

    Days away do not count, so each pause between the two moves it by its own length.
    """
    for pause in found:
        first = max(pause.first, since)
        if first <= due and first <= pause.last:
            due += pause.last - first + _DAY
    return due


def _go(found: list[Pause], day: date, until: object) -> None:
    try:
        last = date.fromisoformat(str(until))
    except ValueError:
        return
    if last < day:
        return
    first = found.pop().first if found and found[-1].last >= day else day
    found.append(Pause(first, last))


def _come_back(found: list[Pause], day: date) -> None:
    if not found or found[-1].last < day:
        return
    pause = found.pop()
    if pause.first < day:
        found.append(Pause(pause.first, day - _DAY, cut_short=True))
