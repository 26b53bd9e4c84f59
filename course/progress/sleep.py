"""A night of the sleep diary (E06): where it lies on the clock, what it amounts to, and what to ask about it.

A night belongs to the day on which one gets up, and its times are minutes after the midnight that begins
that day: 22.45 the evening before is -75. Every time is taken as the last such moment before getting up,
so midnight, a night shift and a sleep in the afternoon all come out right.

In the night on which the clock is put back or forward the hands do not tell how long it was. Lengths are
therefore counted between the two moments, with the offset from UTC that this computer knows for each of
them; where a bar begins and ends is what the clock on the wall said. Who was in another zone that night
has the hour of that zone in the times, and no hour is added or taken for the journey.

Nothing here judges a night. An answer that is missing leaves a gap; one that looks odd is kept and counts,
and `Night.question` names what may be asked about it.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from course.progress import diary
from course.progress.answers import Entry
from course.progress.entry_values import Values, text, whole

DAY_LONG = 24 * 60  # minutes
LONGEST, SHORTEST = 16 * 60, 2 * 60  # minutes in bed; beyond these there is something to ask
COFFEE_BEFORE = 9 * 60  # minutes between the last cup and the lamp off
_NOON = 12 * 60
_AWAKE_AT = 0.6  # of the time from falling asleep to waking: where lying awake is drawn

_TIMES = ("in-bed", "lights-out", "last-awake", "out-of-bed")  # in the order of a night
_FIELDS = (*_TIMES, "falling-asleep", "awake", "times-awake", "rested")

Code = Literal["long", "short", "order"]
Offset = Callable[[datetime], timedelta]  # a moment on the clock on the wall -> how far it is ahead of UTC


class Question(NamedTuple):
    """What can be asked about a night: `code` names the sentence, `field` the answer to look at again."""

    code: Code
    field: str


class Night(NamedTuple):
    """One night; None is what was left open, or does not follow from what was said.

    Times are minutes after the midnight that begins `day`. `time_in_bed`, `falling_asleep`, `awake` and
    `asleep` are minutes, `efficiency` is 100 × asleep / in bed, `rested` 0–10.
    """

    day: date
    in_bed: int | None
    lights_out: int | None
    last_awake: int | None
    out_of_bed: int | None
    falling_asleep: int | None
    awake: int | None
    times_awake: int | None
    rested: int | None
    time_in_bed: int | None
    asleep: int | None
    efficiency: float | None
    question: Question | None
    coffee: int | None  # the last cup, minutes after midnight on whichever day
    late_coffee: bool


class Bar(NamedTuple):
    """A night as it is drawn: in bed, the pieces asleep, the times that are known; in minutes as above."""

    in_bed: tuple[int, int] | None
    asleep: tuple[tuple[float, float], ...]
    known: tuple[int, ...]


def here(wall: datetime) -> timedelta:
    """How far the clock on the wall is ahead of UTC at that moment, in the zone of this computer."""
    return wall.astimezone().utcoffset() or timedelta()


def minute(values: Values, field: str) -> int | None:
    """A time "HH:MM" as minutes after midnight; None if it was left open."""
    try:
        at = time.fromisoformat(text(values, field))
    except ValueError:
        return None
    return at.hour * 60 + at.minute


def night(day: date, values: Values, offset: Offset = here) -> Night:
    """The night before the morning of `day`.

    Asleep is (last awake − lamp off) − falling asleep − awake in the night, never below 0.
    """
    placed = _placed([minute(values, field) for field in _TIMES])
    in_bed, lights_out, last_awake, out_of_bed = placed
    falling_asleep, awake = _length(values, "falling-asleep"), _length(values, "awake")
    disorder = _out_of_order(placed)
    time_in_bed, asleep, coffee = None, None, minute(values, "last-coffee")
    if in_bed is not None and out_of_bed is not None:
        time_in_bed = _between(day, in_bed, out_of_bed, offset)
    if not (disorder or lights_out is None or last_awake is None or falling_asleep is None or awake is None):
        asleep = max(0, _between(day, lights_out, last_awake, offset) - falling_asleep - awake)
    return Night(
        day=day,
        in_bed=in_bed,
        lights_out=lights_out,
        last_awake=last_awake,
        out_of_bed=out_of_bed,
        falling_asleep=falling_asleep,
        awake=awake,
        times_awake=_length(values, "times-awake"),
        rested=_length(values, "rested"),
        time_in_bed=time_in_bed,
        asleep=asleep,
        efficiency=100 * asleep / time_in_bed if asleep is not None and time_in_bed else None,
        question=_question(time_in_bed, disorder),
        coffee=coffee,
        late_coffee=whole(values, "coffee-cups") != 0 and _is_late(coffee, lights_out),
    )


def nights(entries: Iterable[Entry], offset: Offset = here) -> list[Night]:
    """The nights of which anything was said, oldest first: one a day, the later of two entries about one."""
    return [
        night(day, entry.values, offset)
        for day, entry in diary.by_day(entries).items()
        if any(field in entry.values for field in _FIELDS)
    ]


def bar(one: Night) -> Bar:
    """How a night is drawn. When somebody lay awake is not known: it is drawn at the same place each night.

    What is left open of falling asleep and lying awake has no length here, so that the bar fills while
    somebody answers.
    """
    times = (one.in_bed, one.lights_out, one.last_awake, one.out_of_bed)
    known = tuple(at for at in times if at is not None)
    in_bed = None
    if one.in_bed is not None and one.out_of_bed is not None:
        in_bed = (one.in_bed, one.out_of_bed)
    if one.lights_out is None or one.last_awake is None or _out_of_order(times):
        return Bar(in_bed, (), known)
    return Bar(in_bed, _pieces(one.lights_out + (one.falling_asleep or 0), one.last_awake, one.awake), known)


def _pieces(start: float, end: float, awake: int | None) -> tuple[tuple[float, float], ...]:
    """From falling asleep to waking, with lying awake around .6 of it."""
    if end - start <= (awake or 0):
        return ()
    if not awake:
        return ((start, end),)
    gap = min(max(start + _AWAKE_AT * (end - start) - awake / 2, start), end - awake)
    pieces = ((start, gap), (gap + awake, end))
    return tuple(piece for piece in pieces if piece[1] > piece[0])


def _placed(clock: list[int | None]) -> list[int | None]:
    """The times of a night in its order, each as the last such moment before the last one that is known.

    Without getting up and waking nothing tells the day: what is past noon was the evening before.
    """
    last = clock[3] if clock[3] is not None else clock[2]
    if last is None:
        return [at - DAY_LONG if at is not None and at >= _NOON else at for at in clock]
    return [None if at is None else last - (last - at) % DAY_LONG for at in clock]


def _out_of_order(placed: Iterable[int | None]) -> str:
    """The first field whose time lies before that of an earlier one; empty if none does."""
    known = [(at, field) for at, field in zip(placed, _TIMES, strict=True) if at is not None]
    return next((field for (before, _), (at, field) in pairwise(known) if at < before), "")


def _question(time_in_bed: int | None, disorder: str) -> Question | None:
    if time_in_bed is not None and time_in_bed > LONGEST:
        return Question("long", "out-of-bed")
    if time_in_bed is not None and time_in_bed < SHORTEST:
        return Question("short", "out-of-bed")
    return Question("order", disorder) if disorder else None


def _is_late(coffee: int | None, lights_out: int | None) -> bool:
    """Whether the last cup was less than nine hours before the lamp went off."""
    if coffee is None or lights_out is None:
        return False
    return (lights_out - coffee) % DAY_LONG < COFFEE_BEFORE


def _between(day: date, start: int, end: int, offset: Offset) -> int:
    """Minutes from one time of a night to another, also when the clock was changed in between."""
    midnight = datetime.combine(day, time())
    first, last = (midnight + timedelta(minutes=at) for at in (start, end))
    skipped = round((offset(last) - offset(first)).total_seconds() / 60)
    return max(0, end - start - skipped)  # half past two does not exist in a night that skips it


def _length(values: Values, field: str) -> int | None:
    value = whole(values, field)
    return value if value is not None and 0 <= value <= DAY_LONG else None
