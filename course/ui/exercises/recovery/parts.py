"""The recovery check in words: the table that replaces the dots, and the answers of the last time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, hairline, row
from course.ui.widgets.labels import Label

_ROW = 46  # px at 100 %
_GRID = 2  # px that the lines around a row take
_MOST_ROWS = 8  # shown at once; a longer table scrolls


class DotsTable(QTableWidget):
    """A row for each time, newest first: the day, and in words where the dot of each domain lies."""

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


class LastAnswers(QFrame):
    """From when the list may be filled in again, and what was answered the last time."""

    def __init__(self, opening: Sequence[str], answers: Sequence[tuple[str, str]]) -> None:
        """`opening`: one sentence on when, one on what follows; `answers`: question and answer."""
        super().__init__()
        self.setProperty("role", "card")
        layout = column(self, (22, 14, 22, 14), 6)
        for words, role in zip(opening, ("body", "strong"), strict=False):
            layout.addWidget(Label(words, role))
        for question, answer in answers:
            layout.addWidget(hairline())
            line = column(gap=2) if theme.large else row(gap=24)
            line.addWidget(Label(question, "meta"), 1)
            line.addWidget(Label(answer, "meta", wrap=theme.large))
            layout.addLayout(line)
        layout.addStretch(1)
