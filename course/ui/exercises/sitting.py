"""An exercise as somebody is doing it: the entry that is open, its values so far, its screens."""

from copy import deepcopy
from datetime import date, datetime

from course.content.exercise import DAY, Exercise
from course.progress import diary, statements
from course.progress.answers import Entry
from course.ui.exercises.screens import Screen, screens


class Sitting:
    """Opened at the entry `wanted`, or else at the one to go on with; without either nothing is begun yet.

    To go on with is the entry of `day` where there is one a day, the plan where there is one plan, and
    else the entry that was not finished.
    """

    def __init__(self, exercise: Exercise, entries: list[Entry], day: date, wanted: str = "") -> None:
        self.exercise = exercise
        self.history = [one for one in entries if one.finished]
        found = to_open(exercise, entries, day, wanted)
        self.day = diary.day_of(found) if found else day
        self.entry = found.id if found else ""
        self.values: dict[str, object] = dict(found.values) if found else {}
        self.half_way = found is not None and not found.finished
        self.screens: list[Screen] = screens(exercise, len(self.history))
        self.now = 0  # the screen that is shown

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.screens[self.now]

    def about(self, field: str) -> str:
        """What an answer of this entry is about."""
        return statements.answer(self.exercise.id, self.entry, field)

    def take(self, field: str, value: object) -> bool:
        """This is the value of a field now; whether that is something new. None or "" leaves it open."""
        before = self.values.pop(field, None)
        if value not in (None, ""):
            self.values[field] = deepcopy(value)  # who gave it may change it further
        return before != self.values.get(field)

    def take_in(self, entry: str, field: str, value: object) -> None:
        """This is the value of a field of another entry now; None or "" leaves it open."""
        for number, one in enumerate(self.history):
            if one.id == entry:
                values = {name: kept for name, kept in one.values.items() if name != field}
                if value not in (None, ""):
                    values[field] = deepcopy(value)
                self.history[number] = one._replace(values=values)

    def shown_history(self, now: datetime) -> list[Entry]:
        """The finished entries, and the one that is open as it stands now, oldest first."""
        others = [one for one in self.history if one.id != self.entry]
        if not self._said():
            return others
        known = next((one for one in self.history if one.id == self.entry), None)
        begun = known.begun if known else now
        current = Entry(self.exercise.id, self.entry, begun, True, dict(self.values), now)
        return sorted([*others, current], key=lambda one: one.begun)

    def _said(self) -> bool:
        """Whether anything is answered, other than which day it is about."""
        return any(field != DAY for field in self.values)


def to_open(exercise: Exercise, entries: list[Entry], day: date, wanted: str = "") -> Entry | None:
    """The entry that is opened; None if a new one is to be begun."""
    if wanted:
        fitting = [one for one in entries if one.id == wanted]
    elif exercise.by_day:
        fitting = [one for one in entries if diary.day_of(one) == day]
    elif exercise.entry == "plan":
        fitting = entries
    else:
        fitting = [one for one in entries if not one.finished]
    return fitting[-1] if fitting else None
