"""Lengths and times of the sleep diary in words, to a quarter of an hour, and a night in a sentence."""

from datetime import date

from PySide6.QtCore import QLocale

from course.content import sentences
from course.progress.sleep import DAY_LONG, Night
from course.progress.sleep_weeks import Means
from course.ui.exercises.view import ViewContext

_QUARTER = 15  # minutes
_SAME = 8  # minutes; rising times that differ less are said to be the same
_UNDER_AN_HOUR = ("about-none", "about-quarter", "about-half", "about-three-quarters")
_HOURS = ("about-hours", "over-hours", "half-hours", "nearly-hours")
_ONE_HOUR = ("about-one", "over-one", "half-one", "nearly-hours")
_AT = {0: "at-hour", 1: "at-quarter-past", 3: "at-quarter-to"}


class SleepWords:
    """Every word comes from the exercise; this knows only which sentence fits a number."""

    def __init__(self, context: ViewContext) -> None:
        self._context, self._language = context, context.language

    def about(self, minutes: float) -> str:
        """“about half an hour”, “nearly nine hours”."""
        whole, quarter = divmod(_quarters(minutes), 4)
        if not whole:
            return self._context.say(_UNDER_AN_HOUR[quarter])
        hours = sentences.number(whole + (quarter == 3), self._language)
        return self._context.say((_ONE_HOUR if whole == 1 else _HOURS)[quarter], hours=hours)

    def number(self, count: int) -> str:
        """A whole number in running text."""
        return sentences.number(count, self._language)

    def around(self, minute: float) -> str:
        """A time of day to a quarter: “half past seven”; after noon and near midnight as the clock has it."""
        rounded = _quarters(minute) * _QUARTER % DAY_LONG
        hour, quarter = divmod(rounded // _QUARTER, 4)
        if not 1 <= hour <= 11:
            return self._context.say("clock", **_clock(rounded))
        if quarter == 2:  # languages do not agree on which hour that is half of
            return self._context.say(f"at-half-{hour}")
        named = sentences.number(hour + (quarter == 3), self._language)
        return self._context.say(_AT[quarter], hour=named)

    def clock(self, minute: int) -> str:
        """A time as it was given: “22.45”."""
        return self._context.say("clock-short", **_clock(minute))

    def full_hour(self, minute: int) -> str:
        """An hour with its name, at the start of an axis: “22 uur”."""
        return self._context.say("hour", hour=minute % DAY_LONG // 60)

    def day(self, on: date) -> str:
        """A day in full: “Sunday 22 November”, with the year if it is not this one."""
        return sentences.weekday_near(on, self._language, self._context.now.date())

    def short_day(self, on: date) -> str:
        """A day in a few letters: “su 22 nov”."""
        locale, short = QLocale(self._language), QLocale.FormatType.ShortFormat
        names = locale.dayName(on.isoweekday(), short), locale.monthName(on.month, short)
        weekday, month = (name.rstrip(".") for name in names)
        return f"{weekday} {on.day} {month}"

    def night(self, one: Night | None) -> str:
        """A night in parts, those left open left out; of no night at all that it was left open."""
        parts = [] if one is None else [self._in_bed(one), *self._lengths(one)]
        return ", ".join(part for part in parts if part) or self._context.say("said-open")

    def from_to(self, start: int | None, end: int | None) -> str:
        """Two times in a few letters, “…” for the one that is not known; "" without either."""
        if start is None and end is None:
            return ""
        known = {"start": start, "end": end}
        said = {name: "…" if at is None else self.clock(at) for name, at in known.items()}
        return self._context.say("table-from-to", **said)

    def week(self, means: Means) -> str:
        """The means of some nights in at most two sentences; "" when there is nothing to take a mean of."""
        return " ".join(part for part in (self._week_lengths(means), self._week_rising(means)) if part)

    def _week_lengths(self, means: Means) -> str:
        say = self._context.say
        in_bed = None if means.in_bed is None else self.about(means.in_bed)
        asleep = None if means.asleep is None else self.about(means.asleep)
        if in_bed and asleep:
            return say("week", in_bed=in_bed, asleep=asleep)
        if in_bed:
            return say("week-in-bed", in_bed=in_bed)
        return say("week-asleep", asleep=asleep) if asleep else ""

    def _week_rising(self, means: Means) -> str:
        if means.rising is None:
            return ""
        say, rising = self._context.say, self.around(means.rising)
        if means.spread is None:
            return say("week-rising", rising=rising)
        if means.spread < _SAME:
            return say("week-rising-same", rising=rising)
        return say("week-rising-spread", rising=rising, spread=self.about(means.spread))

    def _in_bed(self, one: Night) -> str:
        if one.in_bed is None or one.out_of_bed is None:
            return ""
        start, end = self.clock(one.in_bed), self.clock(one.out_of_bed)
        return self._context.say("said-in-bed", start=start, end=end)

    def _lengths(self, one: Night) -> list[str]:
        say, found = self._context.say, []
        if one.asleep is not None:
            found.append(say("said-asleep", asleep=self.about(one.asleep)))
        if one.awake is not None:
            found.append(say("said-awake", awake=self.about(one.awake)))
        if one.rested is not None:
            found.append(say("said-rested", value=one.rested))
        return found


def _quarters(minutes: float) -> int:
    """Half a quarter counts as one."""
    return int(minutes / _QUARTER + 0.5)


def _clock(minute: int) -> dict[str, object]:
    hour, rest = divmod(minute % DAY_LONG, 60)
    return {"hour": hour, "minute": f"{rest:02}"}
