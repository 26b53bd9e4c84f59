"""Slow breathing (E07): where in a breath a second falls, how long a session is, and what was chosen last.

A breath takes 60 / pace seconds; its first part goes in, the rest out. A count is about a second: a phase
has as many counts as it has seconds, rounded, all equally long. Which pace is best nobody knows; six a minute
is only where the course begins.
"""

from collections.abc import Sequence
from math import ceil, floor, pi, sin
from typing import NamedTuple

from course.progress.answers import Entry
from course.progress.entry_values import Values, text, whole

# What is stored, and the breaths a minute it stands for.
PACES = {
    "4-5": 4.5, "5": 5.0, "5-5": 5.5, "6": 6.0, "6-5": 6.5, "7": 7.0, "7-5": 7.5, "8": 8.0,
}  # fmt: skip
RATIOS = {"40-60": 0.4, "50-50": 0.5}  # the share of a breath that goes in
MINUTES = range(1, 11)
LOOKS = ("circle", "dots")
TONES = ("off", "soft")
_HAIR = 1e-9


class Settings(NamedTuple):
    """How somebody breathes along: ids of `PACES`, `RATIOS`, `LOOKS` and `TONES`, and whole minutes."""

    pace: str = "6"
    ratio: str = "40-60"
    minutes: int = 3
    look: str = "circle"
    tone: str = "off"

    @property
    def rhythm(self) -> "Rhythm":
        """Pace and ratio as lengths in seconds."""
        breath = 60 / PACES[self.pace]
        inward = breath * RATIOS[self.ratio]
        return Rhythm(inward, breath - inward)

    @property
    def seconds(self) -> float:
        """How long it goes on: the minutes, and then to the end of that breath.

        3 minutes at 6 a minute are 18 breaths, 180 s; at 4.5 a minute 13.5 breaths, so 14, 186.7 s.
        """
        pace = PACES[self.pace]
        return ceil(self.minutes * pace - _HAIR) * 60 / pace


class Rhythm(NamedTuple):
    """One breath: seconds in, seconds out. 6 a minute at 40:60 is 4 and 6."""

    inward: float
    outward: float

    @property
    def breath(self) -> float:
        """Seconds from one breath in to the next."""
        return self.inward + self.outward


class Moment(NamedTuple):
    """A second in words: which phase, how much of it has passed (0–1), and its counts."""

    inward: bool
    part: float
    counts: int  # in this phase
    passed: int  # of them

    @property
    def left(self) -> int:
        """Counts to go, this one too."""
        return self.counts - self.passed

    @property
    def size(self) -> float:
        """How large the circle is: 0 before a breath in, 1 after it, half a sine between."""
        grown = (1 - sin(pi * (0.5 - self.part))) / 2
        return grown if self.inward else 1 - grown


def counts(seconds: float) -> int:
    """The counts of a phase that lasts so long; at least one."""
    return max(1, floor(seconds + 0.5))


def at(second: float, rhythm: Rhythm) -> Moment:
    """Where in a breath `second` falls; second 0 begins a breath in."""
    within = (second + _HAIR) % rhythm.breath
    inward = within < rhythm.inward
    length = rhythm.inward if inward else rhythm.outward
    part = min((within if inward else within - rhythm.inward) / length, 1.0)
    whole_phase = counts(length)
    return Moment(inward, part, whole_phase, min(floor(part * whole_phase), whole_phase - 1))


def next_count(second: float, rhythm: Rhythm) -> float:
    """The second at which the next count begins."""
    now = at(second, rhythm)
    length = rhythm.inward if now.inward else rhythm.outward
    begun = second - now.part * length
    return begun + (now.passed + 1) * length / now.counts


def settings(values: Values, history: Sequence[Entry]) -> Settings:
    """What was chosen in this entry, else the last time, else what the course begins with.

    All of one entry together, so that something that was put back stays put back.
    """
    chosen = [values, *(entry.values for entry in reversed(history))]
    return _read(next((one for one in chosen if text(one, "pace")), {}))


def as_values(chosen: Settings) -> dict[str, object]:
    """The answers that hold these settings, by field."""
    return dict(chosen._asdict())


def _read(values: Values) -> Settings:
    """Stored settings; what is not known (any more) is what the course begins with."""
    usual = Settings()
    pace, ratio, minutes = text(values, "pace"), text(values, "ratio"), whole(values, "minutes")
    look, tone = text(values, "look"), text(values, "tone")
    return Settings(
        pace if pace in PACES else usual.pace,
        ratio if ratio in RATIOS else usual.ratio,
        minutes if minutes is not None and minutes in MINUTES else usual.minutes,
        look if look in LOOKS else usual.look,
        tone if tone in TONES else usual.tone,
    )
