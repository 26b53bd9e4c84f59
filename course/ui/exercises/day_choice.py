"""Which day an entry is about: today, or one of the two before it."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.content.exercise import Entry
from course.progress.diary import LATE
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.choices import Segments


class DayChoice(QWidget):
    """Memory does not reach back further than three days, so neither does this."""

    chosen = Signal(date)

    def __init__(self, entry: Entry, day: date, today: date, language: str) -> None:
        super().__init__()
        self._days = [today - timedelta(days=back) for back in range(LATE)]
        if day not in self._days:  # an entry of long ago, opened from the list
            self._days = [day]
        labels = [self._label(one, today, entry == "night", language) for one in self._days]
        now = self._days.index(day)
        group = Segments(self.tr("About which day?"), labels, now, vertical=theme.large)
        group.chosen.connect(lambda index: self.chosen.emit(self._days[index]))
        column(self).addWidget(group)

    def _label(self, day: date, today: date, night: bool, language: str) -> str:
        if night and day == today:
            return self.tr("Last night")
        if night and day == today - timedelta(days=1):
            return self.tr("The night before")
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        words = sentences.weekday(day, language)
        return words[:1].upper() + words[1:]
