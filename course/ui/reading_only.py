"""The course in a place that cannot be written: the same pages, under one line that says so."""

from PySide6.QtWidgets import QWidget

from course.ui.widgets.boxes import column, hairline, row
from course.ui.widgets.labels import Label


class ReadingOnly(QWidget):
    """Holds the course. The line stays: it is true of whatever is shown below it."""

    def __init__(self, course: QWidget) -> None:
        super().__init__()
        words = self.tr(
            "This folder can only be read. You can look at everything; what you type now is not kept."
        )
        line = row(margins=(24, 8, 24, 8))
        line.addWidget(Label(words, "meta"))
        layout = column(self)
        layout.addLayout(line)
        layout.addWidget(hairline())
        layout.addWidget(course, 1)
