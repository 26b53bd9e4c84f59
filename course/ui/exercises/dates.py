"""A month chosen from two lists, and a time typed as 22.45 or 2245."""

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import MenuButton

_YEARS_BACK = 15


class MonthInput(QWidget):
    """“Since when”: a year, and a month if it is known. Value: "YYYY", "YYYY-MM" or None."""

    answered = Signal(object)

    def __init__(self, name: str, value: object, today: date | None = None) -> None:
        super().__init__()
        text = value if isinstance(value, str) else ""
        self._year, _, self._month = text.partition("-")
        self._name = name
        self._years, self._months = MenuButton(name), MenuButton(name)
        this_year = (today or date.today()).year
        for year in range(this_year, this_year - _YEARS_BACK, -1):
            self._years.add(str(year)).triggered.connect(lambda _=False, y=year: self._set_year(str(y)))
        self._years.add(self.tr("not known")).triggered.connect(lambda: self._set_year(""))
        for month in range(1, 13):
            action = self._months.add(QLocale().standaloneMonthName(month))
            action.triggered.connect(lambda _=False, m=month: self._set_month(f"{m:02d}"))
        self._months.add(self.tr("not known")).triggered.connect(lambda: self._set_month(""))
        column(self).addLayout(at_left(self._months, self._years, gap=8))
        self.setFocusProxy(self._months)
        self._say()

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
        month = QLocale().standaloneMonthName(int(self._month)) if self._month else self.tr("Month")
        year = self._year or self.tr("Year")
        self._months.set_label(month, f"{self._name}: {month}")
        self._years.set_label(year, f"{self._name}: {year}")


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
        self._line.editingFinished.connect(self._send)
        column(self).addLayout(at_left(self._line))
        self.setFocusProxy(self._line)

    def _send(self) -> None:
        value = read_time(self._line.text())
        self._line.setText(value.replace(":", ".") if value else "")
        if value != self._known:
            self._known = value
            self.answered.emit(value)


def read_time(text: str) -> str | None:
    """ "2245", "22.45", "22:45" or "7" as "HH:MM"; None if it is no time."""
    digits = "".join(sign for sign in text if sign.isdigit())
    if not digits or len(digits) > 4:
        return None
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return f"{int(hours):02d}:{int(minutes):02d}"
