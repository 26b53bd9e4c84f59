"""Rail and pages of the course; the player, an exercise and the minute take the whole of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.content.parts import part_name
from course.errors import CourseError
from course.ui import words
from course.ui.keys import KEYS
from course.ui.pages.today import TodayPage
from course.ui.rail import Rail
from course.ui.session import Session
from course.ui.widgets import hold
from course.ui.widgets.boxes import row
from course.ui.widgets.page import ScrollColumn

if TYPE_CHECKING:
    from course.ui.lock_desk import LockDesk
    from course.ui.lock_setting import LockSetting
    from course.ui.note_over import NoteOver
    from course.ui.pages.call_now import CallNowPage
    from course.ui.pages.exercise import ExercisePage
    from course.ui.pages.exercises import ExercisesPage
    from course.ui.pages.player import PlayerPage

_SECTIONS = ("today", "course", "exercises", "settings")
_WORRY, _NOTE = "worry-quarter", "note"  # the exercise and its screen for a worry caught in the day


class Roof(NamedTuple):
    """What the course asks of the program around it."""

    profile: Path
    erase: Callable[[str], object]  # one object and all under it, in all files; raises StorageError
    call_page: "Callable[[str], CallNowPage]"  # "call now" after a yes to this sign
    lock: "Callable[[], LockDesk]"


class CourseView(QWidget):
    """Pages are made when they are first shown, except Today."""

    help_asked = Signal()
    close_asked = Signal()
    erase_all_asked = Signal()
    move_out_asked = Signal()
    move_in_asked = Signal()

    def __init__(self, session: Session, roof: Roof) -> None:
        super().__init__()
        self._session, self._roof = session, roof
        self._pages: dict[str, QWidget] = {}
        self._player: PlayerPage | None = None
        self._exercise: ExercisePage | None = None
        self._exercises: ExercisesPage | None = None
        self._today = TodayPage(session)
        self._back_to: QWidget | None = None
        self._call: tuple[QWidget, str] | None = None  # the page “call now” and the sign it is about
        self._notes: NoteOver | None = None
        self._lock: LockSetting | None = None
        self._from = "today"
        self._rail = Rail()
        self._sections = QStackedLayout()
        self._whole = QStackedLayout(self)
        side_by_side = QWidget()
        across = row(side_by_side)
        across.addWidget(self._rail)
        across.addLayout(self._sections, 1)
        self._side_by_side = side_by_side
        self._whole.addWidget(side_by_side)
        self._rail.chosen.connect(self.on_place_chosen)
        self._add_keys()
        self.show_section("today")

    # -- where one is ---------------------------------------------------------------------------

    def show_section(self, name: str) -> None:
        """One of the places of the rail."""
        self._suspend()
        if self._lock is not None:
            self._lock.drop()
        self._from = name
        page = self._page(name)
        self._whole.setCurrentWidget(self._side_by_side)
        self._sections.setCurrentWidget(page)
        self._rail.select(name)

    def show_lock(self) -> None:
        """Where a lock is put on, changed and taken off."""
        from course.ui.pages.settings import SettingsPage

        self.show_section("settings")
        page = self._page("settings")
        if isinstance(page, SettingsPage):
            page.go_to_lock()

    def on_place_chosen(self, name: str) -> None:
        """A line of the rail was clicked."""
        if name == "help":
            self._rail.select(self._from)
            self.help_asked.emit()
            return
        if name == "exercises":
            self._exercise_list().show_list()
        self.show_section(name)

    def route(self) -> tuple[str, ...]:
        """Where one is, so that it can be found again after everything was made anew."""
        shown = self._whole.currentWidget()
        behind = self._notes.behind() if self._notes is not None else None
        return self._route_to(shown) if behind is None else (_NOTE, *self._route_to(behind))

    def _route_to(self, shown: QWidget | None) -> tuple[str, ...]:
        """The way to this page of the whole."""
        if self._call is not None and shown is self._call[0]:
            return ("call", self._call[1], *self._exercise_route())
        if shown is self._pages.get("minute"):
            return ("minute",)
        if self._player is not None and shown is self._player:
            return ("player", *self._player.place(), "/".join(self._section_route()))
        if self._exercise is not None and shown is self._exercise:
            return ("exercise", *self._exercise_route())
        page = self._sections.currentWidget()
        held = hold.where(page) if isinstance(page, ScrollColumn) else ()
        return (*self._section_route(), *held)

    def follow(self, route: tuple[str, ...]) -> None:
        """Go where `route` says."""
        if route[0] == _NOTE:
            self.follow(route[1:])
            self.show_note()
        elif route[0] == "player":
            self._come_from(route[4])
            self.open_lesson(*route[1:4])
        elif route[0] == "exercise":
            self._follow_exercise(*route[1:])
        elif route[0] == "call":
            self._follow_exercise(*route[2:])
            self.show_call(route[1])
        elif route[0] == "minute":
            self.show_minute()
        else:
            self._come_from("/".join(route[:2]))
            self.show_section(route[0])
            page = self._sections.currentWidget()
            if (held := route[2:]) and isinstance(page, ScrollColumn):
                hold.go_to(page, *held)

    def _section_route(self) -> tuple[str, str]:
        """The place of the rail, and the exercise whose page is open there; "" if none is."""
        listed = self._exercises if self._from == "exercises" else None
        return (self._from, listed.shown() if listed is not None else "")

    def _exercise_route(self) -> tuple[str, ...]:
        """Exercise, screen, entry; the place of the rail; and the lesson if it was opened from one."""
        lesson = self._player.place() if self._player and self._back_to is self._player else ()
        return (*self._exercise_page().place(), "/".join(self._section_route()), *lesson)

    def _follow_exercise(self, exercise: str, step: str, entry: str, section: str, *lesson: str) -> None:
        self._come_from(section)
        if lesson:
            self.open_lesson(*lesson)
        self.open_exercise(exercise, step, entry)

    def _come_from(self, section: str) -> None:
        """Where a lesson or exercise goes back to: “course/”, or “exercises/my-circle”."""
        self._from, _, one = section.partition("/")
        if one:
            self._exercise_list().show_one(one)

    def suspend(self) -> None:
        """The window closes or is made anew: keep what is half typed."""
        self._suspend()
        self._session.hand_over()

    def _suspend(self) -> None:
        for page in (self._player, self._exercise):
            if page is not None and page.isVisible():
                page.suspend()

    # -- lessons and exercises ------------------------------------------------------------------

    def open_lesson(self, lesson: str, part: str = "kern", step: str = "") -> None:
        """The player, at a lesson."""
        if self._session.library.card(lesson, self._session.language) is None:
            return
        page = self._player_page()
        self._whole.setCurrentWidget(page)
        page.open(lesson, part_name(part), step)

    def open_exercise(self, exercise: str, step: str = "", entry: str = "") -> None:
        """The exercise, at a step or an entry."""
        try:
            self._session.library.exercise(exercise)
        except (KeyError, CourseError):
            return
        page = self._exercise_page()
        self._back_to = self._whole.currentWidget()
        self._whole.setCurrentWidget(page)
        page.open(exercise, step, entry)

    def on_lesson_closed(self) -> None:
        """Stopped: back where it was opened from. Read to its end: Today, as its last button says."""
        self.show_section(self._from if self._session.read.bookmark() else "today")

    def on_exercise_closed(self) -> None:
        """Back to the lesson or the page it was opened from."""
        if self._player is not None and self._back_to is self._player:
            self._whole.setCurrentWidget(self._player)
        else:
            self.show_section(self._from)

    def show_minute(self) -> None:
        """One minute for the body."""
        page = self._fresh("minute")
        self._whole.setCurrentWidget(page)
        page.setFocus()

    def on_minute_finished(self) -> None:
        """It counts as something done, and Today says so in one line."""
        self._session.finish_act("minute")
        self._today.show_after_minute()
        self.show_section("today")

    def say_on_today(self, sentence: str) -> None:
        """One line on Today, said once."""
        self._today.say_once(sentence)

    def show_call(self, sign: str) -> None:
        """Call now: after a yes to a sign that cannot wait."""
        page = self._roof.call_page(sign)
        self._call = (page, sign)
        self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        page.undone.connect(lambda: self._exercise_page().take_back(sign))
        page.undone.connect(lambda: self._close_call(page))
        page.called.connect(lambda: self._session.finish_act("called"))
        page.closed.connect(lambda: self._close_call(page))
        page.help_asked.connect(self.help_asked)

    def _close_call(self, page: QWidget) -> None:
        self._whole.setCurrentWidget(self._exercise_page())
        self._whole.removeWidget(page)
        page.deleteLater()

    def show_note(self) -> None:
        """A worry note, from wherever one is; the exercise itself has a screen for it."""
        page = self._exercise
        if page is not None and page.isVisible() and page.place()[0] == _WORRY:
            page.to_step(_NOTE)
            return
        self._suspend()
        if self._notes is None:
            from course.ui.note_over import NoteOver

            self._notes = NoteOver(self._session, self._whole, self)
            self._notes.help_asked.connect(self.help_asked)
        self._notes.show()

    def erase_entries(self, exercise: str, entry: str) -> None:
        """Erase one entry for good, or all of the exercise where `entry` is empty."""
        from course.progress import statements

        what = statements.entry(exercise, entry) if entry else statements.exercise(exercise)
        try:
            self._session.erase(what, self._roof.erase)
        except CourseError as error:
            self._exercise_list().say(words.error(error))

    # -- pages ----------------------------------------------------------------------------------

    def _page(self, name: str) -> QWidget:
        if name not in self._pages:
            page = self._make(name)
            self._pages[name] = page
            (self._sections if name in _SECTIONS else self._whole).addWidget(page)
        return self._pages[name]

    def _fresh(self, name: str) -> QWidget:
        if (old := self._pages.pop(name, None)) is not None:
            self._whole.removeWidget(old)
            old.deleteLater()
        return self._page(name)

    def _make(self, name: str) -> QWidget:
        makers: dict[str, Callable[[], QWidget]] = {
            "today": self._wired_today,
            "course": self._make_course,
            "exercises": self._exercise_list,
            "settings": self._make_settings,
            "minute": self._make_minute,
        }
        return makers[name]()

    def _wired_today(self) -> QWidget:
        page = self._today
        page.lesson_asked.connect(self.open_lesson)
        page.minute_asked.connect(self.show_minute)
        page.close_asked.connect(self.close_asked)
        page.exercise_asked.connect(self.open_exercise)
        page.exercises_asked.connect(lambda: self.on_place_chosen("exercises"))
        page.dose_asked.connect(lambda: self.show_section("settings"))
        return page

    def _make_course(self) -> QWidget:
        from course.ui.pages.course_map import CourseMapPage

        page = CourseMapPage(self._session)
        page.lesson_asked.connect(self.open_lesson)
        return page

    def _exercise_list(self) -> "ExercisesPage":
        from course.ui.pages.exercises import ExercisesPage

        if self._exercises is None:
            self._exercises = ExercisesPage(self._session)
            self._exercises.begin_asked.connect(self._begin_exercise)
            self._exercises.erase_asked.connect(self.erase_entries)
        return self._exercises

    def _begin_exercise(self, exercise: str, entry: str) -> None:
        self.open_exercise(exercise, "", entry)

    def _make_settings(self) -> QWidget:
        from course.ui.lock_setting import LockSetting
        from course.ui.pages.lock_rows import Lock
        from course.ui.pages.settings import SettingsPage

        desk = self._roof.lock()
        page = SettingsPage(self._session, self._roof.profile, Lock(desk.is_on(), desk.is_remembered()))
        page.erase_all_asked.connect(self.erase_all_asked)
        page.data_place.move_out_asked.connect(self.move_out_asked)
        page.data_place.move_in_asked.connect(self.move_in_asked)
        if self._lock is None:
            self._lock = LockSetting(desk, self._sections, self._session.language)
            self._lock.left.connect(self.show_lock)
            self._lock.settings_asked.connect(self._show_new_settings)
        self._lock.connect_rows(page.lock_rows)
        return page

    def _show_new_settings(self) -> None:
        self._sections.removeWidget(old := self._pages.pop("settings"))
        old.deleteLater()
        self.show_lock()

    def _player_page(self) -> "PlayerPage":
        from course.ui.pages.player import PlayerPage

        if self._player is None:
            self._player = page = PlayerPage(self._session)
            page.closed.connect(self.on_lesson_closed)
            page.help_asked.connect(self.help_asked)
            page.exercise_asked.connect(self.open_exercise)
            page.lesson_asked.connect(self.open_lesson)
            self._whole.addWidget(page)
        return self._player

    def _exercise_page(self) -> "ExercisePage":
        from course.ui.pages.exercise import ExercisePage

        if self._exercise is None:
            self._exercise = page = ExercisePage(self._session)
            page.closed.connect(self.on_exercise_closed)
            page.help_asked.connect(self.help_asked)
            page.call_asked.connect(self.show_call)
            self._whole.addWidget(page)
        return self._exercise

    def _make_minute(self) -> QWidget:
        from course.ui.pages.minute import MinutePage

        page = MinutePage(self._session.language)
        page.finished.connect(self.on_minute_finished)
        page.closed.connect(lambda: self.show_section("today"))
        page.help_asked.connect(self.help_asked)
        return page

    # -- keys -----------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        for name in ("today", "course", "exercises"):
            self._key(name, partial(self.on_place_chosen, name))
        self._key("worry-note", self.show_note)
        self._key("jump", self._jump)

    def _key(self, name: str, do: Callable[[], None]) -> None:
        for keys in KEYS[name]:
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _jump(self) -> None:
        here, section = self.focusWidget(), self._sections.currentWidget()
        if section is None or not self._side_by_side.isVisible():
            return
        on_rail = here is not None and self._rail.isAncestorOf(here)
        aim: QWidget = section if on_rail else self._rail
        aim.setFocus()
        aim.focusNextChild()  # as Tab does, so that the ring shows where one is

    def prepare(self) -> None:
        """After the first paint: make what will be needed soon, one thing at a time."""
        QTimer.singleShot(0, self._player_page)
