"""A rung of the building-up ladder in words, the same on screen and on paper."""

from course.content.exercise import Exercise
from course.progress.return_ladder import Rung

_HALF, _HOUR = 30, 60


class RungWords:
    """The sentences of the exercise in one language."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        self._exercise, self._language = exercise, language

    def __call__(self, sentence: str, /, **values: object) -> str:
        """A sentence of the exercise."""
        return self._exercise.say[sentence][self._language].format(**values)

    def amount(self, rung: Rung) -> str:
        """ "2 days of 2 hours", or as much of it as is known; empty for nothing."""
        days = "" if rung.days is None else self._days(rung.days)
        time = "" if rung.minutes is None else self.time(rung.minutes)
        if days and time:
            return self("amount", days=days, time=time)
        return days or (self("amount-time", time=time) if time else "")

    def time(self, minutes: int) -> str:
        """ "10 minutes", "half an hour", "2½ hours", "1 h 40 min"."""
        hours, rest = divmod(minutes, _HOUR)
        if minutes == _HALF:
            return self("time-half")
        if minutes == _HOUR:
            return self("time-hour")
        if not hours:
            return self("time-minutes", minutes=minutes)
        if rest in (0, _HALF):
            return self("time-hours", hours=f"{hours}½" if rest else hours)
        return self("time-both", hours=hours, minutes=rest)

    def task(self, rung: Rung) -> str:
        """ "at home: reading", or as much of it as is known; empty for nothing."""
        field = self._exercise.fields["ladder"]
        column = next((one for one in field.columns if one.id == "place"), None)
        option = column.option(rung.place) if column else None
        place = option.words[self._language] if option else rung.place
        return self("at", place=place, tasks=rung.tasks) if place and rung.tasks else place or rung.tasks

    def after(self, rung: Rung) -> str:
        """How one rests afterwards; empty for nothing."""
        return self("after", rest=rung.rest) if rung.rest else ""

    def _days(self, count: int) -> str:
        return self("days-one") if count == 1 else self("days-many", count=count)
