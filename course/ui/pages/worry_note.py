"""A worry caught from anywhere: write it, put it away, and back to where one was (look2 §18)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from course.ui.exercises.worry.desk import NoteDesk
from course.ui.exercises.worry.note_form import NoteForm
from course.ui.exercises.worry.words import WorryWords
from course.ui.player.chrome import Footer, Header
from course.ui.session import Session
from course.ui.theme.icons import icon
from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn

_WIDTH, _GAP = 570, 6
_MARGINS, _LOW_MARGINS = (40, 20, 40, 12), (40, 0, 40, 0)
_STEP = "note"


class WorryNotePage(QWidget):
    """Made anew for each note. What is half typed when one stops is there the next time."""

    closed = Signal(str)  # one line to say on the page one comes back to; "" for none
    help_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Raises KeyError or CourseError if the exercise is not there."""
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._desk = session, NoteDesk(session)
        exercise, language = self._desk.exercise, session.language
        self._said = WorryWords(exercise, language)
        self._header, self._footer = Header(), Footer()
        self._scroll = ScrollColumn(_WIDTH, _MARGINS)
        self._form = NoteForm(exercise, language)
        self._form.show_note(*self._desk.typed())
        self._form.show_plan(self._desk.plan())
        self._form.setDisabled(self._desk.is_full())
        self._form.changed.connect(self._desk.type)
        self._form.help_asked.connect(self.help_asked)
        step = exercise.step(_STEP)
        text = self._said.say("full") if self._desk.is_full() else step.text.get(language, "")
        title = Label(step.title[language], "h1")
        self._scroll.setAccessibleName(title.text())
        for part in (title, Label(text, "meta"), self._form):
            self._scroll.column.addWidget(part)
            self._scroll.column.addSpacing(_GAP)
        self._scroll.column.addStretch(1)
        layout = column(self)
        layout.addWidget(self._header)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._footer)
        self._header.show_name(exercise.title[language])
        self._header.stopped.connect(self.stop)
        self._header.help_asked.connect(self.help_asked)
        self._set_footer()
        self.setFocusProxy(self._form)

    def put_away(self) -> None:
        """It lies ready for the quarter; without words nothing happened."""
        self.closed.emit(self._said.ready(self._desk.plan()) if self._desk.put_away() else "")

    def throw_away(self) -> None:
        """It is not kept."""
        self.closed.emit(self._said.say("thrown") if self._desk.throw_away() else "")

    def stop(self) -> None:
        """Back as it was; what is half typed is kept."""
        self.closed.emit("")

    def _set_footer(self) -> None:
        self._footer.set_width(_WIDTH)
        self._footer.show_words(self._said.say("only-you"))
        self._footer.back_button.set_label(self._said.say("throw-away"))
        self._footer.back_button.setIcon(icon("x"))
        self._footer.back.connect(self.throw_away)
        self._footer.next_button.set_label(self._said.say("put-away"))
        self._footer.next.connect(self.put_away)

    # -- window ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.put_away()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self._scroll.set_margins(_LOW_MARGINS if low else _MARGINS)
        self._header.set_low(low)
        self._footer.set_low(low, 0)
