"""The four places of the rail, side by side with it: Today, the course, the exercises, Settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.errors import CourseError
from course.progress import statements
from course.storage.profile import damaged_copies, profile_at
from course.ui import words
from course.ui.pages.today import TodayPage
from course.ui.rail import Rail
from course.ui.roof import Roof
from course.ui.session import Session
from course.ui.widgets import hold
from course.ui.widgets.boxes import row
from course.ui.widgets.page import ScrollColumn

if TYPE_CHECKING:
    from course.ui.lock_setting import LockSetting
    from course.ui.pages.exercises import ExercisesPage
    from course.ui.pages.settings import SettingsPage


class Sections(QWidget):
    """A page is made when it is first shown, except Today."""

    chosen = Signal(str)  # a place of the rail, or "help"
    lesson_asked = Signal(str, str, str)  # lesson, part, step
    exercise_asked = Signal(str, str, str)  # exercise, step, entry
    minute_asked = Signal()
    close_asked = Signal()
    erase_all_asked = Signal()
    move_out_asked = Signal()
    move_in_asked = Signal()
    older_asked = Signal(str)  # the data folder of a workbook that was put aside

    def __init__(self, session: Session, roof: Roof) -> None:
        super().__init__()
        self._session, self._roof = session, roof
        self._pages: dict[str, QWidget] = {}
        self._exercises: ExercisesPage | None = None
        self._settings: SettingsPage | None = None
        self._lock: LockSetting | None = None
        self._name = "today"
        self.today = TodayPage(session)
        self._rail = Rail()
        self._stack = QStackedLayout()
        across = row(self)
        across.addWidget(self._rail)
        across.addLayout(self._stack, 1)
        self._rail.chosen.connect(self.chosen)

    # -- where one is ---------------------------------------------------------------------------

    def show_one(self, name: str) -> None:
        """One of the four; not while a lock is being closed."""
        if self._lock is not None and not self._lock.drop():
            self.stay()
            return
        self._name = name
        self._stack.setCurrentWidget(self._page(name))
        self._rail.select(name)

    def show_lock(self) -> None:
        """Settings, where a lock is put on, changed and taken off."""
        self.show_one("settings")
        if self._settings is not None and self._stack.currentWidget() is self._settings:
            self._settings.go_to_lock()

    def take_over(self, old: "Sections") -> None:
        """Go on with a new phrase that was begun there."""
        if self._lock is not None and old._lock is not None:
            self._lock.take_over(old._lock)

    def stay(self) -> None:
        """The rail marks where one is, whatever was clicked there."""
        self._rail.select(self._name)

    @property
    def name(self) -> str:
        """The one that is shown, or that a lesson or exercise goes back to."""
        return self._name

    def place(self) -> tuple[str, str]:
        """The one of the four, and the exercise whose page is open there; "" if none is."""
        listed = self._exercises if self._name == "exercises" else None
        return (self._name, listed.shown() if listed is not None else "")

    def come_from(self, place: str) -> None:
        """Go back there after a lesson or exercise: “course/”, or “exercises/my-circle”."""
        self._name, _, one = place.partition("/")
        if one:
            self.exercises().show_one(one)

    def route(self) -> tuple[str, ...]:
        """Where one is on the page that is shown, so that it can be found again on a new one."""
        page = self._stack.currentWidget()
        held = hold.where(page) if isinstance(page, ScrollColumn) else ()
        return (*self.place(), *held)

    def go_to(self, held: tuple[str, ...]) -> None:
        """To the same place on the page that is shown now; `held` is what `route` said after the place."""
        page = self._stack.currentWidget()
        if held and isinstance(page, ScrollColumn):
            hold.go_to(page, *held)

    def jump(self) -> None:
        """From the rail to the page, and back."""
        here, page = self.window().focusWidget(), self._stack.currentWidget()
        if page is None or not self.isVisible():
            return
        on_rail = here is not None and self._rail.isAncestorOf(here)
        aim: QWidget = page if on_rail else self._rail
        aim.setFocus()
        aim.focusNextChild()  # as Tab does, so that the ring shows where one is

    # -- pages ----------------------------------------------------------------------------------

    def exercises(self) -> "ExercisesPage":
        """The exercises and what was done in them."""
        from course.ui.pages.exercises import ExercisesPage

        if self._exercises is None:
            profile = profile_at(self._roof.profile)
            self._exercises = page = ExercisesPage(self._session, lambda: bool(damaged_copies(profile)))
            page.begin_asked.connect(lambda exercise, entry: self.exercise_asked.emit(exercise, "", entry))
            page.erase_asked.connect(self.erase_entries)
        return self._exercises

    def erase_entries(self, exercise: str, entry: str) -> None:
        """Erase one entry for good, or all of the exercise where `entry` is empty."""
        what = statements.entry(exercise, entry) if entry else statements.exercise(exercise)
        try:
            self._session.erase(what, self._roof.erase)
        except CourseError as error:
            self.exercises().say(words.error(error))

    def _page(self, name: str) -> QWidget:
        if name not in self._pages:
            makers: dict[str, Callable[[], QWidget]] = {
                "today": self._wired_today,
                "course": self._make_course,
                "exercises": self.exercises,
                "settings": self._make_settings,
            }
            self._pages[name] = page = makers[name]()
            self._stack.addWidget(page)
        return self._pages[name]

    def _wired_today(self) -> QWidget:
        page = self.today
        page.lesson_asked.connect(self.lesson_asked)
        page.minute_asked.connect(self.minute_asked)
        page.close_asked.connect(self.close_asked)
        page.exercise_asked.connect(self.exercise_asked)
        page.exercises_asked.connect(lambda: self.chosen.emit("exercises"))
        page.dose_asked.connect(lambda: self.show_one("settings"))
        return page

    def _make_course(self) -> QWidget:
        from course.ui.pages.course_map import CourseMapPage

        page = CourseMapPage(self._session)
        page.lesson_asked.connect(self.lesson_asked)
        return page

    def _make_settings(self) -> QWidget:
        from course.ui.lock_setting import LockSetting
        from course.ui.pages.lock_rows import Lock
        from course.ui.pages.settings import SettingsPage

        desk = self._roof.lock()
        lock = Lock(desk.is_on(), desk.is_remembered())
        self._settings = page = SettingsPage(self._session, self._roof.profile, lock)
        page.erase_all_asked.connect(self.erase_all_asked)
        page.data_place.move_out_asked.connect(self.move_out_asked)
        page.data_place.move_in_asked.connect(self.move_in_asked)
        page.data_place.older_asked.connect(self.older_asked)
        if self._lock is None:
            self._lock = LockSetting(desk, self._stack, self._session.language)
            self._lock.left.connect(self.show_lock)
            self._lock.settings_asked.connect(self.show_new_settings)
        self._lock.connect_rows(page.lock_rows)
        return page

    def show_new_settings(self) -> None:
        """Settings made anew: the rows of the lock are others now."""
        self._stack.removeWidget(old := self._pages.pop("settings"))
        old.deleteLater()
        self.show_lock()
