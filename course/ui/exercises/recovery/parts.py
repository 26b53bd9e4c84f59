"""The recovery check in words: when it may be done again, and the answers of the last time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, hairline, row
from course.ui.widgets.labels import Label


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
