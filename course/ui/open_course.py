"""The course of one run while it is open: its lessons, its data, and rail and pages on them."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from course import paths
from course.content.library import Library
from course.errors import CourseError, Damaged
from course.ui.changes import Changes
from course.ui.course_view import CourseView
from course.ui.data_folder import DataFolder
from course.ui.data_holder import DataHolder
from course.ui.open_data import OpenData
from course.ui.preferences import Preferences
from course.ui.roof import Roof
from course.ui.session import Session
from course.ui.window import Window

if TYPE_CHECKING:
    from course.content.exercise import Exercise
    from course.storage.key import Key
    from course.ui.lock_desk import LockDesk
    from course.ui.pages.call_now import CallNowPage

Route = tuple[str, ...]
TODAY: Route = ("today",)
_REFRESH_AFTER = 300  # ms after the first paint


class OpenCourse(QObject):
    """Opens, shows and closes it, any number of times; what stands in the way is the caller's to say."""

    changed = Signal(object)  # Changes
    damaged = Signal(object)  # Damaged, of which no page of the course tells
    lock_changed = Signal(object)  # Ring, None without a lock; the data are open under the old key still
    erase_all_asked = Signal()
    move_out_asked = Signal()
    move_in_asked = Signal()
    older_asked = Signal(str)  # the data folder of a workbook that was put aside

    def __init__(
        self,
        window: Window,
        folder: DataFolder,
        preferences: Preferences,
        call_page: "Callable[[Exercise | None, str], CallNowPage]",
    ) -> None:
        """`call_page(body map, sign)` makes the page “call now”."""
        super().__init__(window)
        self._window, self._folder, self._preferences = window, folder, preferences
        self._call_page = call_page
        self.library: Library | None = None
        self.holder = DataHolder()
        self.view: CourseView | None = None
        self.place = TODAY  # where one was when the pages were last let go

    @property
    def data(self) -> OpenData | None:
        """What stands on the database, while it is open."""
        return self.holder.now

    @property
    def session(self) -> Session | None:
        """What the pages talk to, while the data are open."""
        return self.data.session if self.data is not None else None

    # -- opening --------------------------------------------------------------------------------

    def open(self, route: Route = TODAY) -> None:
        """Open the data and go where `route` says. Raises Locked and other CourseErrors."""
        folder, now = self._folder, self._preferences
        self.library = self.library or Library(paths.lessons(), folder.root / "cache" / "lessons.db")
        data = self.holder.open(folder.profile, self.library, now.now, now.keep, folder.ring)
        data.session.changed.connect(self.changed)
        data.session.save_failed.connect(self.on_save_failed)
        self.show(route)
        if self._window.isVisible():
            self.prepare()

    def open_first_lesson(self) -> None:
        """The first step of all, if the course is open."""
        if self.view is not None and self.library is not None:
            with suppress(KeyError):  # a course without lessons: Today says so
                self.view.open_lesson(self.library.first_lesson())

    def show(self, route: Route) -> None:
        """All pages anew, while the data are open. Raises CourseError; the data are still open then."""
        data = self.data
        if data is None:
            return
        desk = partial(self._lock_desk, lambda: data.database.key)
        view = CourseView(data.session, Roof(self._folder.profile.folder, data.erase, self._call, desk))
        view.help_asked.connect(self._window.show_help)
        view.close_asked.connect(self._window.close)
        view.erase_all_asked.connect(self.erase_all_asked)
        view.move_out_asked.connect(self.move_out_asked)
        view.move_in_asked.connect(self.move_in_asked)
        view.older_asked.connect(self.older_asked)
        old, self.view = self.view, None  # until all of it stands there: half of it knows no route
        self._window.show_content(_under_a_line(view) if data.reads_only else view)
        view.follow(route)
        if old is not None:
            view.take_over(old)
        self.view = view

    def prepare(self) -> None:
        """After the first frame: what it did not need."""
        if self.view is not None and self.session is not None:
            # Not before the first frame: its questions to the log would wait until this is on the disk.
            self.session.begin_visit()
            self.view.prepare()
            QTimer.singleShot(_REFRESH_AFTER, self.refresh)

    def refresh(self) -> None:
        """Lessons that changed on the disk, and the copy of the day."""
        if self.library is not None and self.library.refresh() and self.session is not None:
            self.session.changed.emit(Changes.LESSONS)
        if self.data is not None:
            self.data.back_up()

    # -- closing --------------------------------------------------------------------------------

    def suspend(self) -> None:
        """Keep what is half typed; the pages stay."""
        if self.view is not None:
            self.view.suspend()
            self.place = self.view.route()

    def step_aside(self) -> None:
        """Keep what is half typed and let go of the pages; the data stay open."""
        self.suspend()
        self.view = None

    def close(self) -> None:
        """Close what is open. Raises Busy while it is still being written."""
        self.step_aside()
        self.holder.close()

    def let_go(self) -> None:
        """Of the lessons' cache, which lies in the folder."""
        if self.library is not None:
            self.library.close()
            self.library = None

    # -- what the pages ask ---------------------------------------------------------------------

    def on_save_failed(self, about: str, error: CourseError) -> None:
        """Damage that no page of words can tell about, found by the daily copy for instance."""
        if not about and isinstance(error, Damaged):
            self.damaged.emit(error)

    def _lock_desk(self, in_use: "Callable[[], Key]") -> "LockDesk":
        from course.ui.lock_desk import LockDesk

        return LockDesk(self._folder, in_use, self.lock_changed.emit)

    def _call(self, sign: str) -> "CallNowPage":
        exercise = None
        if self.library is not None:
            with suppress(KeyError, CourseError):
                exercise = self.library.exercise("body-map")
        return self._call_page(exercise, sign)


def _under_a_line(view: CourseView) -> QWidget:
    from course.ui.reading_only import ReadingOnly

    return ReadingOnly(view)
