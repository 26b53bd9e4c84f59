"""When to call someone: a list one can open, in the order of haste. It asks nothing and works nothing out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from course.content import sentences
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn

_WIDTH = 800
_MARGINS = (48, 20, 48, 24)
_SECTIONS = ("now", "today", "week", "once", "stuck", "around", "who")


class WhenToCallPage(ScrollColumn):
    """Made of sentences of the program itself, so that it is there whatever else is not."""

    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(_WIDTH, _MARGINS)
        self._language = language
        title = sentences.say("when-title", language)
        self.setAccessibleName(title)
        back = Button(self.tr("Back"), "quiet-left", "arrow-left")
        back.clicked.connect(self.closed)
        self.setFocusProxy(back)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(4)
        self.column.addWidget(Label(title, "display"))
        self.column.addSpacing(4)
        self.column.addWidget(Label(sentences.say("when-about", language), "body"))
        for section in _SECTIONS:
            self.column.addSpacing(theme.px(12))
            self._add(section)
        self.column.addStretch(1)

    def _add(self, section: str) -> None:
        box, inner = card((24, 16, 24, 18))
        inner.addWidget(Label(sentences.say(f"when-{section}", self._language), "h2"))
        inner.addSpacing(theme.px(6))
        for line in sentences.lines(f"when-{section}", self._language):
            across = row(gap=10)
            across.addWidget(Label("–", "body", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(Label(line, "body"), 1)
            inner.addLayout(across)
        self.column.addWidget(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
