"""Another computer, for the running program: which page of it is shown, and where one is afterwards."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from course.storage import key
from course.ui import words
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.guard import Guard
from course.ui.move_flow import Arrived, MoveFlow
from course.ui.open_course import TODAY, OpenCourse
from course.ui.preferences import Preferences
from course.ui.trouble_desk import TroubleDesk


class MoveDesk(QObject):
    """Made anew each time somebody asks for it."""

    def __init__(
        self,
        front: Front,
        folder: DataFolder,
        preferences: Preferences,
        course: OpenCourse,
        trouble: TroubleDesk,
        guard: Guard,
        open_course: Callable[[], object],
    ) -> None:
        """`open_course` shows Today, or says what is in the way of that."""
        super().__init__(front.window)
        self._folder, self._preferences, self._course = folder, preferences, course
        self._guard, self._open_course = guard, open_course
        self._flow = MoveFlow(front, folder, preferences, course, trouble)
        self._flow.setParent(self)

    def out(self) -> None:
        """Make a file of everything; then back to where one was."""
        self._flow.left.connect(lambda: self._course.show(self._course.place))
        self._flow.show_out()

    def into(self, back: Callable[[], object]) -> None:
        """Add what a file holds to what is here."""
        self._flow.left.connect(back)
        self._flow.arrived.connect(self.on_added)
        self._flow.show_in()

    def first(self, back: Callable[[], object]) -> None:
        """Begin with the workbook of another computer."""
        self._flow.left.connect(back)
        self._flow.arrived.connect(self.on_arrived)
        self._flow.show_first_in()

    def instead(self) -> None:
        """Begin with what a file holds in place of the workbook here, of which phrase and code are gone."""
        self._flow.left.connect(self._guard.show)
        self._flow.arrived.connect(self.on_instead)
        self._flow.show_instead()

    def on_added(self, arrived: Arrived) -> None:
        """Today, with a line about it."""
        self._open_course()
        self._say(words.added(arrived.number))

    def on_arrived(self, arrived: Arrived) -> None:
        """The workbook of this computer came from another one, with its settings and its lock."""
        self._preferences.load()
        self._preferences.try_to_keep(begun=True)
        self._preferences.dress()
        self._course.place = TODAY
        is_locked = key.is_locked(self._folder.profile)
        if is_locked:
            self._guard.on_opened(arrived.ring)
        else:
            self._open_course()
        self._say(words.arrived(is_locked))

    def on_instead(self) -> None:
        """A new workbook with those words; into it goes nothing that waits for the one that is locked."""
        self._course.holder.move(into_empty=False)
        self._course.place = TODAY
        self._open_course()
        self._say(words.arrived_open())

    def _say(self, sentence: str) -> None:
        if self._course.view is not None:  # else a page says what is in the way
            self._course.view.say_on_today(sentence)
