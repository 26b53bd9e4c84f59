"""Letting muscles go (E08): the cues for a length, a form and the places that are left out.

A cue that tenses takes 20 to 25 seconds, five of them up and the rest letting go; one that only looks takes
20 to 30. Each place comes at most three times. What is left of the length is a rest after the last place of
each round, so that the whole always takes as long as was chosen.
"""

from collections.abc import Sequence
from typing import NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, text

PLACES = (
    "hands", "arms", "shoulders", "face", "chest", "belly", "buttocks", "thighs", "calves", "feet",
)  # fmt: skip
TENSE, SCAN, GROUNDING = "tense", "scan", "grounding"
FORMS = (TENSE, SCAN, GROUNDING)
MINUTES = {"3": 3, "7": 7, "12": 12}  # what is stored, and the minutes it stands for
EYES = ("open", "closed")
UP = 5  # seconds that a place is tensed
THINGS = 5  # to see around you, in the form that looks outward

_LEAST = 20  # seconds a cue
_MOST = {TENSE: 25, SCAN: 30}
_MOST_ROUNDS = 3
_LEAST_REST = 10  # seconds; what is left over and shorter comes after the last round
_JOINED = ("hands", "arms")  # together, where ten places are one too many


class Settings(NamedTuple):
    """How somebody does it: ids of `FORMS`, `MINUTES` and `EYES`, and the places to leave out."""

    form: str = TENSE
    minutes: str = "3"
    eyes: str = "open"
    skip: tuple[str, ...] = ()


class Cue(NamedTuple):
    """One thing to do: the places it is about (none for a rest), and for how long.

    The first `up` seconds are for tensing.
    """

    places: tuple[str, ...]
    seconds: int
    up: int = 0


def cues(chosen: Settings) -> tuple[Cue, ...]:
    """What is done one after the other; nothing for the form that looks outward, or without a place.

    3 minutes, tense, all ten places: hands and arms together, so 9 cues of 20 s. 7 minutes: 2 rounds of 10
    cues of 21 s. 7 minutes without two of them: 2 rounds of 8 cues of 25 s, and 10 s of rest after each.
    """
    if chosen.form not in _MOST:
        return ()
    total = MINUTES[chosen.minutes] * 60
    groups = _groups(chosen, total)
    if not groups:
        return ()
    rounds = min(_MOST_ROUNDS, total // (len(groups) * _LEAST))
    lengths = _lengths(total, rounds * len(groups), _MOST[chosen.form])
    rests = _rests(total - sum(lengths), rounds)
    up = UP if chosen.form == TENSE else 0
    found: list[Cue] = []
    for number in range(rounds):
        start = number * len(groups)
        found += [Cue(group, lengths[start + at], up) for at, group in enumerate(groups)]
        found += [Cue((), rests[number])] if rests[number] else []
    return tuple(found)


def without(found: Sequence[Cue], now: int) -> tuple[Cue, ...]:
    """The cues when the place of cue `now` is skipped: that one goes, and so do its later turns."""
    skipped = found[now].places
    later = [cue for cue in found[now + 1 :] if not skipped or cue.places != skipped]
    return (*found[:now], *later)


def settings(values: Values, history: Sequence[Entry]) -> Settings:
    """What was chosen in this entry, else the last time, else what the course begins with.

    All of one entry together, so that a place that is no longer left out stays in.
    """
    chosen = [values, *(entry.values for entry in reversed(history))]
    return _read(next((one for one in chosen if text(one, "form")), {}))


def as_values(chosen: Settings) -> dict[str, object]:
    """The answers that hold these settings, by field; None takes an answer back."""
    return {
        "form": chosen.form,
        "minutes": chosen.minutes,
        "eyes": chosen.eyes,
        "skip": list(chosen.skip) or None,
    }


def places(found: Sequence[Cue], now: int) -> tuple[int, int]:
    """Which place cue `now` is and of how many, rests not counted; a rest belongs to the place before it."""
    real = [number for number, cue in enumerate(found) if cue.places]
    return sum(number <= now for number in real), len(real)


def _groups(chosen: Settings, total: int) -> list[tuple[str, ...]]:
    """The places of one round, each alone unless there are too many; looking begins at the feet."""
    kept = [place for place in PLACES if place not in chosen.skip]
    groups: list[tuple[str, ...]] = [(place,) for place in kept]
    if len(groups) * _LEAST > total:
        groups[:2] = [_JOINED]  # so many fit unless none is left out, and these are the first two
    return groups if chosen.form == TENSE else groups[::-1]


def _lengths(total: int, count: int, most: int) -> list[int]:
    """Seconds for each of `count` cues: equal, the first ones a second longer where that fills the time."""
    each, over = divmod(total, count)
    return [most] * count if each >= most else [each + (number < over) for number in range(count)]


def _rests(left: int, rounds: int) -> list[int]:
    """Seconds of rest after each round."""
    each = left // rounds if left // rounds >= _LEAST_REST else 0
    return [each] * (rounds - 1) + [left - each * (rounds - 1)]


def _read(values: Values) -> Settings:
    """Stored settings; what is not known (any more) is what the course begins with."""
    usual = Settings()
    form, minutes, eyes = text(values, "form"), text(values, "minutes"), text(values, "eyes")
    stored = values.get("skip")
    skip = stored if isinstance(stored, list) else []
    return Settings(
        form if form in FORMS else usual.form,
        minutes if minutes in MINUTES else usual.minutes,
        eyes if eyes in EYES else usual.eyes,
        tuple(place for place in PLACES if place in skip),
    )
