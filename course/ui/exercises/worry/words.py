"""What the worry quarter says of its plan, in words: the time, the place, and what waits."""

from datetime import datetime

from course.content import sentences
from course.content.exercise import Exercise
from course.progress.entry_values import Values, text
from course.progress.worry import USUAL_LENGTH, Plan, put_away_on

_AT = {0: "at-hour", 15: "at-quarter-past", 30: "at-half", 45: "at-quarter-to"}


class WorryWords:
    """Every word comes from the exercise; this knows only which sentence fits."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        self._exercise, self._language = exercise, language

    def say(self, sentence: str, **values: object) -> str:
        """A sentence of the exercise."""
        return self._exercise.say[sentence][self._language].format(**values)

    def number(self, count: int) -> str:
        """A whole number in running text."""
        return sentences.number(count, self._language)

    def clock(self, time: str) -> str:
        """A stored time in words: “half past four”; “16:40” where there are none; "" if it is no time."""
        try:
            at = datetime.strptime(time, "%H:%M")
        except ValueError:
            return ""
        if at.minute not in _AT:
            return sentences.time_of_day(at, self._language)
        hour, following = ((at.hour + ahead - 1) % 12 + 1 for ahead in (0, 1))
        return self.say(_AT[at.minute], hour=self.number(hour), next=self.number(following))

    def length(self, minutes: int) -> str:
        """How long the quarter is: “a quarter of an hour”, “ten minutes”."""
        if minutes == USUAL_LENGTH:
            return self.say("length-quarter")
        return self.say("length-minutes", count=self.number(minutes))

    def plan(self, plan: Plan) -> str:
        """When and where the quarter is."""
        time = self.clock(plan.time)
        if not time:
            return self.say("plan-none")
        return self.say("plan-all" if plan.place else "plan-time", time=time, place=plan.place)

    def later(self, plan: Plan) -> str:
        """When there is time for what was just written."""
        time = self.clock(plan.time)
        if not time:
            return self.say("later-none")
        sentence = "later-all" if plan.place else "later-time"
        return self.say(sentence, time=time, place=plan.place, length=self.length(plan.length))

    def ready(self, plan: Plan) -> str:
        """For when a note that was put away is ready."""
        time = self.clock(plan.time)
        return self.say("ready-time", time=time) if time else self.say("ready")

    def waits(self, count: int) -> str:
        """How many notes wait."""
        form = {0: "waits-none", 1: "waits-one"}.get(count, "waits-many")
        return self.say(form, count=self.number(count))

    def written(self, note: Values, now: datetime) -> str:
        """When a note was put away; "" if that is not known."""
        day, time = put_away_on(note), self.clock_as_told(text(note, "at"))
        if day is None or not time:
            return ""
        form = {0: "written-today", 1: "written-yesterday"}.get((now.date() - day).days, "written-before")
        named = sentences.weekday_near(day, self._language, now.date())
        return self.say(form, time=time, day=named)

    def clock_as_told(self, time: str) -> str:
        """A stored time as the clock has it: “9.40 uur”; "" if it is no time."""
        try:
            return sentences.time_of_day(datetime.strptime(time, "%H:%M"), self._language)
        except ValueError:
            return ""
