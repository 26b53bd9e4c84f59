"""The twin of a figure: the same numbers as a table, in the place of the figure."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QStackedLayout, QTableWidget, QTableWidgetItem, QWidget

from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.buttons import Button

_ROW = 40  # px at 100 %
Rows = Sequence[Sequence[str]]


class Twin(QWidget):
    """A figure and its table, one of them shown; `button` goes from one to the other."""

    def __init__(self, figure: QWidget, columns: Sequence[str], rows: Callable[[], Rows]) -> None:
        """`rows()` makes the table anew each time it is looked at."""
        super().__init__()
        self._figure, self._columns, self._rows = figure, columns, rows
        self._stack = QStackedLayout(self)
        self._stack.addWidget(figure)
        self._table: QTableWidget | None = None
        self.button = Button("", "quiet", "table")
        self.button.clicked.connect(self.on_clicked)
        self._name_button()

    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._stack.currentIndex() == 1

    def refresh(self) -> None:
        """The numbers changed; a table that is shown follows."""
        if self.is_table() and self._table is not None:
            _fill(self._table, self._rows())

    def name_columns(self, columns: Sequence[str]) -> None:
        """Other heads, as many as before."""
        self._columns = columns
        if self._table is not None:
            _name(self._table, columns)

    def show_table(self, on: bool) -> None:
        """The table, or the figure."""
        if on and self._table is None:
            self._table = _table(self._columns)
            self._stack.addWidget(self._table)
        self._stack.setCurrentIndex(1 if on else 0)
        self.refresh()
        self._name_button()

    def shown(self) -> QWidget:
        """The one that is shown."""
        return self._table if self.is_table() and self._table is not None else self._figure

    def on_clicked(self) -> None:
        """The other one."""
        self.show_table(not self.is_table())

    def _name_button(self) -> None:
        translate = QCoreApplication.translate
        shown = self.is_table()
        self.button.set_label(translate("Lab", "As a figure") if shown else translate("Lab", "As a table"))
        self.button.setIcon(icon("chart-spline" if shown else "table", "primary"))


def _table(columns: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(columns))
    _name(table, columns)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)  # hours or weeks: short words
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    table.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    return table


def _name(table: QTableWidget, columns: Sequence[str]) -> None:
    table.setHorizontalHeaderLabels(list(columns))
    table.setAccessibleName(", ".join(columns).replace("\n", " "))


def _fill(table: QTableWidget, rows: Rows) -> None:
    table.setRowCount(len(rows))
    for number, words in enumerate(rows):
        for place, word in enumerate(words):
            table.setItem(number, place, QTableWidgetItem(word))
