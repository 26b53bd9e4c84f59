"""An exercise as somebody is doing it: the entry that is open, its values so far, its screens."""

from copy import deepcopy
from datetime import datetime

from course.content.exercise import Exercise
from course.progress import statements
from course.progress.answers import Entry
from course.ui.exercises.screens import Screen, screens


class Sitting:
    """Opened at `wanted`, or else at the entry that was not finished; without either nothing is begun yet."""

    def __init__(self, exercise: Exercise, entries: list[Entry], wanted: str = "") -> None:
        self.exercise = exercise
        self.history = [one for one in entries if one.finished]
        found = _to_open(entries, wanted)
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

    def is_among(self, entries: list[Entry]) -> bool:
        """Whether its entry is one of these, or none is begun yet."""
        return not self.entry or any(one.id == self.entry for one in entries)

    def take(self, field: str, value: object) -> bool:
        """This is the value of a field now; whether that is something new. None or "" leaves it open."""
        before = self.values.pop(field, None)
        if value not in (None, ""):
            self.values[field] = deepcopy(value)  # who gave it may change it further
        return before != self.values.get(field)

    def shown_history(self, now: datetime) -> list[Entry]:
        """The finished entries, and the one that is open as it stands now, oldest first."""
        others = [one for one in self.history if one.id != self.entry]
        if not self.values:
            return others
        known = next((one for one in self.history if one.id == self.entry), None)
        begun = known.begun if known else now
        current = Entry(self.exercise.id, self.entry, begun, True, dict(self.values), now)
        return sorted([*others, current], key=lambda one: one.begun)


def _to_open(entries: list[Entry], wanted: str) -> Entry | None:
    if wanted:
        return next((one for one in entries if one.id == wanted), None)
    unfinished = [one for one in entries if not one.finished]
    return unfinished[-1] if unfinished else None
