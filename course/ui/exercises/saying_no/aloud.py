"""Once aloud: what can be said, in large letters, and a ring that stands still until one begins."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from course.progress import saying_no
from course.progress.entry_values import whole
from course.ui.exercises.balance.parts import HelpRow
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.ring import Ring

_ALOUD = "aloud"
_MOST = 20  # times that are counted
_SECONDS, _SIZE = 30, 108


class AloudView(View):
    """No microphone: the person says that it was said."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._ring = Ring(self.say("aloud-ring"), self.say("seconds"), _SECONDS, _SIZE)
        self._ring.ticked.connect(self.on_ticked)
        self._ring.finished.connect(self._show)
        self._start = Button("", "plain", "play")
        self._start.clicked.connect(self.on_start_clicked)
        self._said = Button(self.say("aloud-done"), "plain", "check")
        self._said.clicked.connect(self.on_said_clicked)
        self._box, self._lines = card((34, 20, 34, 20), 4)
        self._help = HelpRow(context)
        self._help.help_asked.connect(self.help_asked)
        layout = column(self, gap=14)
        intro = Label(self.say("aloud-intro"), "body")
        self._beside = self._ring_row()
        for part in (intro, self._box, self._beside, self._words, self._help):
            layout.addWidget(part)
        layout.addStretch(1)
        self._show_words()
        self._show()

    def sentence(self) -> str:
        if not saying_no.spoken(self.values):
            return self.say("aloud-empty")
        if self._ring.running():
            return self.say("aloud-now")
        if count := self._times():
            return self.say("aloud-one" if count == 1 else "aloud-many", count=self.number(count))
        return self.say("aloud-ready" if self._ring.left else "aloud-over")

    def footer(self) -> str:
        return self.say("aloud-footer")

    def leave(self) -> None:
        self._ring.pause()
        self._show()

    def on_start_clicked(self) -> None:
        """Let the ring go, or hold it."""
        if self._ring.running():
            self._ring.pause()
        else:
            self._ring.start()
        self._show()

    def on_ticked(self) -> None:
        """Another second; out of sight the ring stands still."""
        if not self.isVisible():
            self._ring.pause()

    def on_said_clicked(self) -> None:
        """It was said; the ring stands still."""
        self._ring.pause()
        self._keep(_ALOUD, min(self._times() + 1, _MOST))
        self._show()

    def _times(self) -> int:
        return max(whole(self.values, _ALOUD) or 0, 0)

    def _ring_row(self) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=10) if theme.large else row(holder, gap=24)
        layout.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = column(gap=10)
        for button in (self._start, self._said):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(buttons)
        if not theme.large:
            layout.addStretch(1)
        return holder

    def _show_words(self) -> None:
        """What is said, line by line."""
        lines = saying_no.spoken(self.values)
        for line in lines:
            self._lines.addWidget(Label(line, "h1"))
        self._box.setVisible(bool(lines))
        self._box.setAccessibleName(" ".join(lines))
        self._beside.setVisible(bool(lines))

    def _show(self) -> None:
        running = self._ring.running()
        self._start.set_label(self.say("aloud-pause" if running else "aloud-start"))
        self._start.setIcon(icon("pause" if running else "play"))
        self._start.setVisible(self._ring.left > 0)
        self._tell(self._box)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
