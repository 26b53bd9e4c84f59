"""A run as rows of CSV, for whoever wants to plot or teach with it."""

from course.stress import scenarios
from course.stress.errors import OutOfRange
from course.stress.model import run
from course.stress.state import Day

HEADER = "day,energy,activation,set_point,recovery_capacity,crashed"
USUAL_WEEKS = 52


def csv_rows(words: list[str]) -> list[str]:
    """The header and a row a day, for `SCENARIO [--weeks N]`. Raises OutOfRange for what it does not know."""
    rest = list(words)
    weeks: float = USUAL_WEEKS
    if "--weeks" in rest:
        at = rest.index("--weeks")
        weeks = _number(rest[at + 1] if at + 1 < len(rest) else "")
        del rest[at : at + 2]
    if len(rest) != 1:
        known = ", ".join(scenario.id for scenario in scenarios.ALL)
        raise OutOfRange(f"Name one scenario: {known}.")
    scenario = scenarios.find(rest[0])
    return [HEADER, *map(_row, run(scenario.plan(weeks), scenario.start))]


def _number(word: str) -> float:
    try:
        return int(word)
    except ValueError:
        least, most = scenarios.WEEKS
        raise OutOfRange(f"weeks is ‘{word}’; it is a whole number from {least} to {most}.") from None


def _row(day: Day) -> str:
    numbers = ",".join(f"{value:.4f}" for value in day[1:5])
    return f"{day.number},{numbers},{int(day.crashed)}"
