"""The recovery check (E01): three values a time, a band from the first three, and when it may be done again.

A value is a place between “never” (0) and “every day” (100). It is never shown as a number, there is no
total, and nothing here says better or worse. The band is a rule of thumb of this course, not a reliability
figure.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from course.progress.entry_values import Values, text

Domain = Literal["body", "mind", "habits"]
ITEMS: dict[Domain, tuple[str, str, str, str]] = {
    "body": ("b1", "b2", "b3", "b4"),
    "mind": ("m1", "m2", "m3", "m4"),
    "habits": ("g1", "g2", "g3", "g4"),
}
DOMAINS: tuple[Domain, ...] = tuple(ITEMS)
ANSWERS = ("never", "one-day", "half", "most", "every")

BASELINE = 3  # times that make the band, and that may follow each other after a week
_ENOUGH_ANSWERS = 3  # of the four in a domain
_NARROWEST = 10.0
_SPREADS = 1.5
_ROUNDING = 1e-9

Code = Literal["before", "gap", "inside", "outside-once", "outside-twice"]


class Check(NamedTuple):
    """One time the list was filled in; None where a domain has fewer than three answers."""

    day: date
    body: float | None
    mind: float | None
    habits: float | None


class Band(NamedTuple):
    """Where ordinary weeks lie. The ends may pass 0 or 100; who draws it cuts them off."""

    low: float
    high: float


class Verdict(NamedTuple):
    """What can be said of the latest dot: `code` names the sentence beside the lane.

    `side` is 1 above the band, -1 below it, 0 inside or unknown. `run` counts the latest dots in a row that
    lie outside on that side.
    """

    code: Code
    side: int = 0
    run: int = 0


class Said(NamedTuple):
    """One sentence under the figure: its id, and the domain and the number of dots that fill it in."""

    id: str
    domain: Domain | None = None
    dots: int = 0


def domain_value(values: Values, domain: Domain) -> float | None:
    """25 × the mean of the answered items, 0 to 100; None with fewer than three answers of the four."""
    answers = [ANSWERS.index(answer) for item in ITEMS[domain] if (answer := text(values, item)) in ANSWERS]
    return 25 * sum(answers) / len(answers) if len(answers) >= _ENOUGH_ANSWERS else None


def checks(entries: Iterable[tuple[date, Values]]) -> list[Check]:
    """The times with at least one dot, oldest first. An entry with only a phase is not among them."""
    found = [
        Check(day, domain_value(values, "body"), domain_value(values, "mind"), domain_value(values, "habits"))
        for day, values in entries
    ]
    return sorted((check for check in found if check[1:] != (None, None, None)), key=lambda check: check.day)


def points(done: Sequence[Check], domain: Domain) -> list[float | None]:
    """The values of one domain in order of time; a gap stays None."""
    return [{"body": check.body, "mind": check.mind, "habits": check.habits}[domain] for check in done]


def band(values: Sequence[float | None]) -> Band | None:
    """Mean ± max(10, 1.5 × sample SD) of the first three values of a domain; None before there are three.

    A gap among the first times does not take the band away: the next value stands in for it.
    """
    from statistics import fmean, stdev

    first = [value for value in values if value is not None][:BASELINE]
    if len(first) < BASELINE:
        return None
    reach = max(_NARROWEST, _SPREADS * stdev(first))
    return Band(fmean(first) - reach, fmean(first) + reach)


def verdict(values: Sequence[float | None]) -> Verdict:
    """What to say of the latest time in one domain. A gap breaks a row: two dots in a row are neighbours."""
    limits = band(values)
    if limits is None:
        return Verdict("before")
    sides = [None if value is None else _side(value, limits) for value in values]
    latest = sides[-1]
    if latest is None:
        return Verdict("gap")
    if latest == 0:
        return Verdict("inside")
    run = next((count for count, side in enumerate(reversed(sides)) if side != latest), len(sides))
    return Verdict("outside-once" if run == 1 else "outside-twice", latest, run)


def summary(done: Sequence[Check]) -> list[Said]:
    """The sentences under the figure: they count the dots outside a band, one sentence for each domain."""
    if len(done) < BASELINE:
        return [Said(("empty", "summary-first", "summary-second")[len(done)])]
    verdicts = {domain: verdict(points(done, domain)) for domain in DOMAINS}
    outside = [Said(_dots_said(found), domain, found.run) for domain, found in verdicts.items() if found.side]
    if outside:
        return outside
    inside = any(found.code == "inside" for found in verdicts.values())
    return [Said("summary-inside" if inside else "before")]


def nearest_answer(value: float) -> str:
    """The answer id nearest to a value, for saying a dot in words; half-way goes to the higher one."""
    return ANSWERS[min(int(value / 25 + 0.5), len(ANSWERS) - 1)]


def next_allowed(days: Sequence[date]) -> date | None:
    """The first day on which the list may be filled in again; None if it may be done today.

    A week after the first and the second time, two weeks after every later one.
    """
    if not days:
        return None
    return max(days) + timedelta(days=7 if len(days) < BASELINE else 14)


def _dots_said(found: Verdict) -> str:
    place = "above" if found.side > 0 else "below"
    return f"summary-{place}-{'one' if found.run == 1 else 'many'}"


def _side(value: float, limits: Band) -> int:
    """On the edge counts as inside."""
    if value > limits.high + _ROUNDING:
        return 1
    return -1 if value < limits.low - _ROUNDING else 0
