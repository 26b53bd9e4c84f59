"""A month or a day chosen from lists, a day of the coming year, and a time typed as 22.45 or 2245."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from course.content import sentences
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button, MenuButton

_YEARS_BACK, _YEARS_AHEAD = 15, 1


class MonthInput(QWidget):
    """“Since when”: a year, and a month if it is known. Value: "YYYY", "YYYY-MM" or None."""

    answered = Signal(object)

    def __init__(self, name: str, value: object, language: str, today: date | None = None) -> None:
        super().__init__()
        self._language = language
        text = value if isinstance(value, str) else ""
        self._year, _, self._month = text.partition("-")
        self._name = name
        self._years, self._months = MenuButton(name), MenuButton(name)
        this_year = (today or date.today()).year
        for year in range(this_year, this_year - _YEARS_BACK, -1):
            self._years.add(str(year)).triggered.connect(lambda _=False, y=year: self._set_year(str(y)))
        self._years.add(self.tr("not known")).triggered.connect(lambda: self._set_year(""))
        for month in range(1, 13):
            action = self._months.add(sentences.month(month, language))
            action.triggered.connect(lambda _=False, m=month: self._set_month(f"{m:02d}"))
        self._months.add(self.tr("not known")).triggered.connect(lambda: self._set_month(""))
        column(self).addLayout(at_left(self._months, self._years, gap=8))
        self.setFocusProxy(self._months)
        self._say()

    def leave(self) -> None:
        """Nothing in it is ever half typed."""

    def _set_year(self, year: str) -> None:
        self._year = year
        self._send()

    def _set_month(self, month: str) -> None:
        self._month = month
        if month and not self._year:
            self._year = str(date.today().year)
        self._send()

    def _send(self) -> None:
        self._say()
        value = f"{self._year}-{self._month}" if self._year and self._month else self._year
        self.answered.emit(value or None)

    def _say(self) -> None:
        month = sentences.month(int(self._month), self._language) if self._month else self.tr("Month")
        year = self._year or self.tr("Year")
        self._months.set_label(month, f"{self._name}: {month}")
        self._years.set_label(year, f"{self._name}: {year}")


class DateInput(QWidget):
    """A day of any year: its number to type, its month and its year from lists. Value: "YYYY-MM-DD" or None.

    It is an answer when all three are known; a day that its month does not have becomes the last one.
    """

    answered = Signal(object)

    def __init__(self, name: str, value: object, language: str, today: date | None = None) -> None:
        super().__init__()
        self._language, self._name = language, name
        self._year, self._month, day = _parts(value)
        self._sent = self.value_of(day)
        self._line = QLineEdit(str(day) if day else "")
        self._line.setValidator(QIntValidator(1, 31, self))
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setFixedWidth(theme.px(64))
        self._line.setPlaceholderText(self.tr("day"))
        which = self.tr("day of the month")
        self._line.setAccessibleName(f"{name}: {which}")
        self._line.editingFinished.connect(self.leave)
        self._years, self._months = MenuButton(name), MenuButton(name)
        for month in range(1, 13):
            action = self._months.add(sentences.month(month, language))
            action.triggered.connect(lambda _=False, m=month: self._set(month=m))
        this_year = (today or date.today()).year
        for year in range(this_year + _YEARS_AHEAD, this_year - _YEARS_BACK, -1):
            self._years.add(str(year)).triggered.connect(lambda _=False, y=year: self._set(year=y))
        clear = Button(self.tr("Leave open"), "quiet")
        clear.clicked.connect(self._clear)
        layout = column(self, gap=8)
        if theme.large:  # side by side they would be wider than the least window
            layout.addLayout(at_left(self._line, self._months, gap=8))
            layout.addLayout(at_left(self._years, clear, gap=8))
        else:
            layout.addLayout(at_left(self._line, self._months, self._years, clear, gap=8))
        self.setFocusProxy(self._line)
        self._say()

    def value_of(self, day: int) -> str | None:
        """The day of the month and year chosen, in full; None while one of the three is missing."""
        if not (day and self._month and self._year):
            return None
        return _nearest(self._year, self._month, day).isoformat()

    def _set(self, month: int = 0, year: int = 0) -> None:
        self._month, self._year = month or self._month, year or self._year or date.today().year
        self.leave()

    def _clear(self) -> None:
        self._month = self._year = 0
        self._line.clear()
        self.leave()

    def leave(self) -> None:
        """What stands there now is the answer."""
        value = self.value_of(int(self._line.text() or 0))
        if value is not None:
            self._line.setText(str(int(value[-2:])))
        self._say()
        if value != self._sent:
            self._sent = value
            self.answered.emit(value)

    def _say(self) -> None:
        month = sentences.month(self._month, self._language) if self._month else self.tr("Month")
        year = str(self._year) if self._year else self.tr("Year")
        self._months.set_label(month, f"{self._name}: {month}")
        self._years.set_label(year, f"{self._name}: {year}")


class _DayOfMonth(QIntValidator):
    """1 to 31; a line that is left without a number gets back the one of before."""

    def __init__(self, parent: QWidget, before: Callable[[], date]) -> None:
        super().__init__(1, 31, parent)
        self._before = before

    def fixup(self, text: str) -> str:
        return str(self._before().day)


class DayInput(QWidget):
    """A day from `first` to `last`: its number with − and +, also to type, and its month from a list."""

    answered = Signal(object)  # date

    def __init__(self, name: str, value: date, first: date, last: date, language: str) -> None:
        super().__init__()
        self._language = language
        self._name, self._day, self._first, self._last = name, value, first, last
        self._line = QLineEdit()
        self._line.setValidator(_DayOfMonth(self, self.value))
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setFixedWidth(theme.px(64))
        which = self.tr("day of the month")
        self._line.setAccessibleName(f"{name}: {which}")
        self._line.editingFinished.connect(self._on_typed)
        self._months = MenuButton(name)
        self._add_months()
        earlier = Button("", "step", "minus", self.tr("A day earlier"))
        later = Button("", "step", "plus", self.tr("A day later"))
        earlier.clicked.connect(lambda: self._go(self._day - timedelta(days=1)))
        later.clicked.connect(lambda: self._go(self._day + timedelta(days=1)))
        self._steps = (earlier, self._line, later)
        column(self).addLayout(at_left(earlier, self._line, later, self._months, gap=8))
        self.setFocusProxy(self._line)
        self.set_value(value)

    def value(self) -> date:
        """The day of now."""
        return self._day

    def set_value(self, day: date) -> None:
        """Show this day, or the nearest one that can be chosen; tells nobody."""
        self._day = min(max(day, self._first), self._last)
        self._line.setText(str(self._day.day))
        month = self._month(self._day.year, self._day.month)
        self._months.set_label(month, f"{self._name}: {month}")

    def describe(self, sentence: str) -> None:
        """What the day of now means, for who changes it and does not see it."""
        for part in self._steps:
            part.setAccessibleDescription(sentence)  # Qt tells a screen reader that it changed

    def _add_months(self) -> None:
        for count in range(13):
            year, month = divmod(self._first.year * 12 + self._first.month - 1 + count, 12)
            if date(year, month + 1, 1) <= self._last:
                action = self._months.add(self._month(year, month + 1))
                action.triggered.connect(lambda _=False, y=year, m=month + 1: self._go_to_month(y, m))

    def _month(self, year: int, month: int) -> str:
        name = sentences.month(month, self._language)
        return name if year == self._first.year else f"{name} {year}"

    def _go_to_month(self, year: int, month: int) -> None:
        self._go(_nearest(year, month, self._day.day))

    def _on_typed(self) -> None:
        typed, year, month = int(self._line.text()), self._day.year, self._day.month
        day = _nearest(year, month, typed)
        if day < self._first:  # somebody who types the 10th on the 24th means the next month
            day = _nearest(year + month // 12, month % 12 + 1, typed)
        self._go(day)

    def _go(self, day: date) -> None:
        self.set_value(day)
        self.answered.emit(self._day)


class TimeInput(QWidget):
    """A time of day; Value: "HH:MM" or None."""

    answered = Signal(object)

    def __init__(self, name: str, value: object) -> None:
        super().__init__()
        self._known = value if isinstance(value, str) else None
        self._line = QLineEdit(self._known.replace(":", ".") if self._known else "")
        self._line.setPlaceholderText("22.45")
        self._line.setFixedWidth(theme.px(110))
        self._line.setAccessibleName(name)
        self._line.editingFinished.connect(self.leave)
        column(self).addLayout(at_left(self._line))
        self.setFocusProxy(self._line)

    def leave(self) -> None:
        """What stands there now is the answer."""
        value = read_time(self._line.text())
        self._line.setText(value.replace(":", ".") if value else "")
        if value != self._known:
            self._known = value
            self.answered.emit(value)


def _parts(value: object) -> tuple[int, int, int]:
    """Year, month and day of "YYYY-MM-DD" or "YYYY-MM"; 0 for what is not known."""
    if not isinstance(value, str):
        return (0, 0, 0)
    try:
        known = date.fromisoformat(value if value.count("-") > 1 else f"{value}-01")
    except ValueError:
        return (0, 0, 0)
    return (known.year, known.month, known.day if value.count("-") > 1 else 0)


def _nearest(year: int, month: int, day: int) -> date:
    """This day of the month, or its last one."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def read_time(text: str) -> str | None:
    """ "2245", "22.45", "22:45" or "7" as "HH:MM"; None if it is no time."""
    digits = "".join(sign for sign in text if sign.isdigit())
    if not digits or len(digits) > 4:
        return None
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return f"{int(hours):02d}:{int(minutes):02d}"
