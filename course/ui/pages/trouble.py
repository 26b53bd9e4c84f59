"""One sentence when the workbook cannot be opened: what happened, what is kept, what to do."""

from PySide6.QtCore import Signal

from course.errors import CourseError
from course.ui import words
from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label


class TroublePage(SoloPage):
    """For every error of opening but damage, which has a page of its own."""

    again_asked = Signal()

    def __init__(self, problem: CourseError) -> None:
        super().__init__()
        self.column.addWidget(Label(self.tr("What you wrote does not open"), "display"))
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(Label(words.error(problem), "body").selectable())
        if (path := problem.values.get("path")) is not None:
            self.column.addSpacing(theme.px(8))
            self.column.addWidget(Label(str(path), "meta").selectable())
        self.column.addSpacing(theme.px(24))
        self.main_button = Button(self.tr("Try again"), "primary")
        self.main_button.clicked.connect(self.again_asked)
        self.column.addLayout(at_left(self.main_button))
        self.column.addStretch(1)
