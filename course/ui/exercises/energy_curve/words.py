"""The energy curve in words: hours, levels, the sentence of a day and of several."""

from collections.abc import Sequence
from datetime import date

from course.content import sentences
from course.progress import energy_curve
from course.progress.energy_curve import Hour
from course.ui.exercises.view import ViewContext, capital

Told = Sequence[tuple[date, Sequence[Hour]]]  # days and their hours, oldest first


class CurveWords:
    """Says what the figures show, in the person's language."""

    def __init__(self, context: ViewContext) -> None:
        self._context = context
        self.say = context.say
        self._columns = {one.id: one for one in context.exercise.fields[energy_curve.HOURS].columns}

    def levels(self) -> tuple[str, ...]:
        """The five words, from empty to good."""
        return tuple(self.say(f"level-{level}") for level in range(5))

    def level(self, level: float | None) -> str:
        """The word nearest to a level, or that it was left open."""
        return self.say("open") if level is None else self.say(f"level-{round(level)}")

    def at(self, hour: int) -> str:
        """“9 uur”, “9:00”."""
        return self.say("hour", hour=hour)

    def kind(self, kind: str) -> str:
        """What somebody did; empty if that is not known."""
        option = self._columns["kind"].option(kind)
        return option.words[self._context.language] if option else ""

    def day(self, told: Sequence[Hour]) -> str:
        """One day in at most three sentences."""
        middle = energy_curve.mean(told)
        if middle is None:
            return self.say("day-empty")
        parts = [self.say("day-mean", level=self.level(middle)), self._drop(told)]
        if rests := energy_curve.rests(told):
            parts.append(self.say("day-rest") if rests == 1 else self.say("day-rests", rests=rests))
        return " ".join(parts)

    def date(self, day: date) -> str:
        """“maandag 23 november”."""
        return sentences.weekday(day, self._context.language)

    def days(self, told: Told) -> str:
        """Several days: where a rest would stand before the dip."""
        if len(told) < energy_curve.ENOUGH:
            return self.say("days-first" if told else "days-none")
        at = [self.at(hour) for hour in proposed(told)]
        if not at:
            return self.say("days-flat")
        if len(at) == 1:
            return self.say("days-one", first=at[0])
        return self.say("days-two", first=at[0], second=at[1])

    def hint(self, told: Told) -> str:
        """How far apart days are in what they asked, and after a week that it is enough."""
        parts = [self._spread(told)]
        if len(told) >= energy_curve.SHOWN:
            parts.append(self.say("enough"))
        return " ".join(filter(None, parts))

    def _spread(self, told: Told) -> str:
        found = energy_curve.spread(told)
        if found is None:
            return ""
        if not found.is_uneven:
            return self.say("effort-even", low=found.low, high=found.high)
        least, most = self.date(found.least), self.date(found.most)
        return capital(self.say("effort-uneven", low=found.low, least=least, high=found.high, most=most))

    def _drop(self, told: Sequence[Hour]) -> str:
        found = energy_curve.drops(told)
        if not found:
            return self.say("day-level")
        deepest = max(found, key=lambda drop: drop.by)
        at, kind = self.at(deepest.start), self.kind(deepest.kind)
        return self.say("day-drop-kind", at=at, kind=kind) if kind else self.say("day-drop", at=at)


def proposed(told: Told) -> tuple[int, ...]:
    """The hours for a rest that several days propose; none before there are enough of them."""
    if len(told) < energy_curve.ENOUGH:
        return ()
    return energy_curve.breaks(energy_curve.curve([hours for _, hours in told]))
