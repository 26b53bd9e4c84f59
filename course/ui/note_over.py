"""A worry note over whatever the course shows, and back to just that."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from course.errors import CourseError
from course.ui.pages.worry_note import WorryNotePage
from course.ui.session import Session
from course.ui.widgets.passing_line import PassingLine


class NoteOver(QObject):
    """Made at the first note."""

    help_asked = Signal()

    def __init__(self, session: Session, stack: QStackedLayout, view: QWidget) -> None:
        super().__init__(view)
        self._session, self._stack, self._view = session, stack, view
        self._page: WorryNotePage | None = None
        self._behind: QWidget | None = None
        self._held: QWidget | None = None  # what had the keyboard
        self._line = PassingLine(view)

    def behind(self) -> QWidget | None:
        """The page under the note; None while no note is shown."""
        shown = self._page is not None and self._stack.currentWidget() is self._page
        return self._behind if shown else None

    def show(self) -> None:
        """Ask for a note; nothing if that is being done, or if the exercise is not there."""
        if self.behind() is not None:
            return
        self._drop()  # one that was left for another page
        try:
            page = WorryNotePage(self._session)
        except (KeyError, CourseError):
            return
        self._page, self._behind, self._held = page, self._stack.currentWidget(), self._view.focusWidget()
        self._line.end()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        page.closed.connect(self.on_closed)
        page.help_asked.connect(self.help_asked)

    def on_closed(self, line: str) -> None:
        """Back to where one was, with one line about what became of the note."""
        if self._behind is not None:
            self._stack.setCurrentWidget(self._behind)
        self._drop()
        if self._held is not None and isValid(self._held):
            self._held.setFocus()
        if line:
            self._line.say(line)

    def _drop(self) -> None:
        if self._page is not None:
            self._stack.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
            self._page = None
