"""What the page about damage says, made from the examination: dates and counts, no file names."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject

from course.content import sentences
from course.storage.backup import Contents, Copy
from course.storage.restore import Examination, Good

_FEW = 10  # less than one in so many lost is “almost everything is still there”
_MOST_NAMES = 3  # exercises of one day
_MOST_DAYS = 4  # days of the list of what was lost; the rest is one line


class DamageWords(QObject):
    """Sentences in the language of the interface; `now` says in which zone and year dates are told.

    `name(object)` is the title of the exercise or lesson that something was written in, or empty.
    """

    def __init__(self, language: str, found: Examination, now: datetime, name: Callable[[str], str]) -> None:
        super().__init__()
        self._language, self._found, self._now, self._name = language, found, now, name

    def cause(self) -> str:
        """Where it comes from, and how bad it is."""
        said = [self.tr("This mostly comes from the disk, not from you.")]
        if self._is_almost_all_there():
            return " ".join((*said, self.tr("Almost everything is still there.")))
        if not any(self._found.left):
            said.append(self.tr("I could read nothing in it."))
        if self._found.copies:
            said.append(self.tr("There is a good copy."))
        return " ".join(said)

    def title(self, good: Good) -> str:
        """“Copy of Sunday 22 November, 21:40”."""
        return self.tr("Copy of {day}").format(day=self.day(good))

    def day(self, good: Good) -> str:
        """Day and time at which a copy was made."""
        made = good.copy.made.astimezone(self._now.tzinfo)
        day = sentences.weekday(made.date(), self._language)
        if made.year != self._now.year:
            day = f"{day} {made.year}"
        return f"{day}, {sentences.time_of_day(made, self._language)}"

    def inside(self, good: Good) -> str:
        """What is in a copy, and what comes along that was written after it."""
        checked = self.tr("Checked and whole: {counts}.").format(counts=self.counts(good.contents))
        return f"{checked} {self._after(good)}"

    def counts(self, contents: Contents) -> str:
        """“215 answers, 27 lessons”."""
        answers, lessons = contents
        return f"{self._answers(answers)}, {self._lessons(lessons)}"

    def left(self) -> list[str]:
        """What is still there."""
        answers, lessons = self._found.left
        return [self._answers(answers), self._lessons(lessons)]

    def lost(self) -> list[str]:
        """What could not be read, by day and exercise, and whether the copy has it; none if all could."""
        days = Counter(lost.date for lost in self._found.lost)
        newest = sorted(days, reverse=True)
        lines = [self._of_day(days[day], day) for day in newest[:_MOST_DAYS]]
        if rest := sum(days[day] for day in newest[_MOST_DAYS:]):
            lines.append(self.tr("{answers} of earlier days").format(answers=self._answers(rest)))
        if lines:
            lines.append(self.tr("the newest copy does have them"))
        if self._found.unknown == 1:
            lines.append(self.tr("1 thing I can no longer name"))
        elif self._found.unknown:
            lines.append(self.tr("{n} things I can no longer name").format(n=self._found.unknown))
        return lines

    def nothing_lost(self) -> str:
        """In place of that list: what stood at the end of the file leaves no gap."""
        return self.tr("I see nothing missing. I cannot be certain.")

    def afterwards(self, copy: Copy | None) -> str:
        """What came of it: `copy` was put back, or it went on with what there was."""
        if self._found.copies and copy == self._found.copies[0].copy and not self._found.unknown:
            return self.tr("Everything that I could find is back.")
        if copy is not None:
            return self.tr("The copy is back. The damaged file is kept.")
        return self.tr("This is what could be read. The damaged file is kept.")

    def _is_almost_all_there(self) -> bool:
        """Known only where something from after a copy can be read: what is lost at the end leaves no gap."""
        found = self._found
        gone = len(found.lost) + found.unknown
        is_read_on = bool(found.copies) and found.copies[0].statements > 0
        return is_read_on and gone * _FEW <= found.left.answers

    def _after(self, good: Good) -> str:
        if good.later.answers == 0:
            return self.tr("I found nothing from after that.")
        if good.later.answers == 1:
            return self.tr("After that you wrote one answer; I add it.")
        number = sentences.number(good.later.answers, self._language)
        return self.tr("After that you wrote {n} answers; I add them.").format(n=number)

    def _of_day(self, count: int, day: str) -> str:
        said = sentences.day(date.fromisoformat(day), self._language, self._now.date())
        names = dict.fromkeys(self._name(lost.object) for lost in self._found.lost if lost.date == day)
        line = self.tr("{answers} of {day}").format(answers=self._answers(count), day=said)
        known = [name for name in names if name][:_MOST_NAMES]
        return f"{line}: {', '.join(known)}" if known else line

    def _answers(self, count: int) -> str:
        if count == 1:
            return self.tr("1 answer")
        return self.tr("{n} answers").format(n=count)

    def _lessons(self, count: int) -> str:
        if count == 1:
            return self.tr("1 lesson")
        return self.tr("{n} lessons").format(n=count)
