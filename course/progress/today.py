"""What the page Today shows: its one state, the length it offers, and where somebody left off."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple

from course.content.parts import PARTS, Part
from course.progress.statements import Statement, Verb, ids, moment, series

State = Literal["paused", "coming-home", "enough", "lesson", "all-done"]
PartOfDay = Literal["night", "morning", "afternoon", "evening"]

_BY_ENERGY: tuple[Part, ...] = ("kern", "kern", "kort", "heel", "heel")
_DAY: tuple[tuple[int, PartOfDay], ...] = ((6, "night"), (12, "morning"), (18, "afternoon"), (24, "evening"))


class Energy(NamedTuple):
    """The energy of this moment, 0 empty to 4 good, and when it was said on the clock there."""

    level: int
    at: datetime


class Bookmark(NamedTuple):
    """Where a lesson was left before the chosen length was finished."""

    lesson: str
    step: str
    part: Part


class Offer(NamedTuple):
    """The length of the filled button and its minutes; with `half_way` these are the minutes left."""

    part: Part
    minutes: int
    half_way: bool = False


def state(*, paused: bool, coming_home: bool, enough: bool, lesson: str | None) -> State:
    """The one state of the page; `lesson` is the next one to read, None when all have been read."""
    if paused:
        return "paused"
    if coming_home:
        return "coming-home"
    if enough:
        return "enough"
    return "all-done" if lesson is None else "lesson"


def offer(minutes: tuple[int, int, int], energy: int | None, seconds_left: int | None) -> Offer:
    """The length that fits: by energy, never longer than what is left of the dose, but at least kern.

    `minutes` are the running totals of the lesson. Without a word about energy it is kern: nobody is asked
    for more than they said they have. `seconds_left` is None when there is no dose.
    """
    wanted = "kern" if energy is None else _BY_ENERGY[energy]
    for index in range(PARTS.index(wanted), 0, -1):
        if fits(minutes[index], seconds_left):
            return Offer(PARTS[index], minutes[index])
    return Offer("kern", minutes[0])


def fits(minutes: int, seconds_left: int | None) -> bool:
    """Whether so many minutes lie within what is left of the dose."""
    return seconds_left is None or 60 * minutes <= seconds_left


def go_on(minutes: tuple[int, int, int], steps: tuple[int, int, int], part: Part, index: int) -> Offer:
    """The same length, with the minutes from step `index` (from 0) to its end, at least one.

    `steps` counts the steps of each part alone; the minutes of a part are spread evenly over its steps.
    """
    left, first, before = 0.0, 0, 0
    for count, total in list(zip(steps, minutes, strict=True))[: PARTS.index(part) + 1]:
        to_read = min(count, max(0, first + count - index))
        left += (total - before) * to_read / max(1, count)
        first, before = first + count, total
    return Offer(part, max(1, round(left)), half_way=True)


def energy_today(statements: Iterable[Statement], day: date) -> Energy | None:
    """The last energy said on `day`; None before it is said or after it was taken back."""
    today, moments = day.isoformat(), series("energy-moment")
    found: Energy | None = None
    for statement in statements:
        if statement.verb == Verb.ANSWERED and statement.object == moments and statement.date == today:
            found = _energy(statement)
    return found


def bookmark(statements: Iterable[Statement]) -> Bookmark | None:
    """The place in the lesson that was opened last, from the statements in order of time.

    None once it was finished at the chosen length or a longer one, or after beginning again.
    """
    found: Bookmark | None = None
    for statement in statements:
        path = ids(statement.object)
        if path[0] != "lesson":
            continue
        length = statement.context.get("length")
        if statement.verb == Verb.INITIALIZED and path[2:3] == ("step",) and length in PARTS:
            found = Bookmark(path[1], path[3], length)
        elif found and (_begins_again(statement, path) or _finishes(statement, path, found)):
            found = None
    return found


def done(statements: Iterable[Statement]) -> set[str]:
    """The lessons of which at least one part was finished since the person last began again.

    Beginning again is RESUMED of a lesson: it moves the place in the course and erases nothing.
    """
    lessons: set[str] = set()
    for statement in statements:
        path = ids(statement.object)
        if path[0] == "lesson" and _begins_again(statement, path):
            lessons.clear()
        elif path[0] == "lesson" and statement.verb == Verb.COMPLETED:
            lessons.add(path[1])
    return lessons


def part_of_day(hour: int) -> PartOfDay:
    """The part of the day of an hour from 0 to 23."""
    return next(part for end, part in _DAY if hour < end)


def greeting(hour: int) -> str:
    """The id of the greeting at this hour."""
    return f"greeting-{part_of_day(hour)}"


def kind_sentence(level: int, hour: int) -> str:
    """The id of the sentence for an energy level at this hour: always the same one, so that it stays calm."""
    part = part_of_day(hour)
    return "energy-night" if part == "night" else f"energy-{level}-{part}"


def _energy(statement: Statement) -> Energy | None:
    level = statement.result.get("response")
    if not isinstance(level, int) or not 0 <= level < len(_BY_ENERGY):
        return None
    return Energy(level, moment(statement))


def _begins_again(statement: Statement, path: tuple[str, ...]) -> bool:
    return statement.verb == Verb.RESUMED and len(path) == 2


def _finishes(statement: Statement, path: tuple[str, ...], place: Bookmark) -> bool:
    if statement.verb != Verb.COMPLETED or path[1:3] != (place.lesson, "part"):
        return False
    return path[3] in PARTS[PARTS.index(place.part) :]
