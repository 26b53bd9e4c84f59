"""The table that says the same as a figure of many entries, and stands in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from course.ui.theme.theme import theme

_ROW = 46  # px at 100 %
_GRID = 2  # px that the lines around a row take
_MOST_ROWS = 8  # shown at once; a longer table scrolls


class EntryTable(QTableWidget):
    """A row for each entry, newest first, with a column for each thing that is said of it."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """`rows`: oldest first."""
        super().__init__(len(rows), len(columns))
        self.setHorizontalHeaderLabels(list(columns))
        self.setAccessibleName(", ".join(columns))
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setMinimumSectionSize(theme.px(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for number, time in enumerate(reversed(rows)):
            for place, words in enumerate(time):
                self.setItem(number, place, QTableWidgetItem(words))
        shown = min(max(len(rows), 1), _MOST_ROWS)
        self.setMinimumHeight((theme.px(_ROW) + _GRID) * (shown + 1))
