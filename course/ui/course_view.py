"""The pages of the course: the places of the rail; a lesson, an exercise and the minute take all of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.content.parts import part_name
from course.errors import CourseError
from course.ui.keys import KEYS
from course.ui.roof import Roof
from course.ui.sections import Sections
from course.ui.session import Session

if TYPE_CHECKING:
    from course.ui.note_over import NoteOver
    from course.ui.pages.exercise import ExercisePage
    from course.ui.pages.minute import MinutePage
    from course.ui.pages.player import PlayerPage

_WORRY, _NOTE = "worry-quarter", "note"  # the exercise and its screen for a worry caught in the day


class CourseView(QWidget):
    """One of them at a time, and the ways between them."""

    help_asked = Signal()
    close_asked = Signal()
    erase_all_asked = Signal()
    move_out_asked = Signal()
    move_in_asked = Signal()
    older_asked = Signal(str)  # the data folder of a workbook that was put aside

    def __init__(self, session: Session, roof: Roof) -> None:
        super().__init__()
        self._session, self._roof = session, roof
        self._player: PlayerPage | None = None
        self._exercise: ExercisePage | None = None
        self._minute: MinutePage | None = None
        self._back_to: QWidget | None = None
        self._call: tuple[QWidget, str] | None = None  # the page “call now” and the sign it is about
        self._notes: NoteOver | None = None
        self._whole = QStackedLayout(self)
        self.sections = Sections(session, roof)
        self._whole.addWidget(self.sections)
        self._connect()
        self._add_keys()
        self.show_section("today")

    def _connect(self) -> None:
        sections = self.sections
        sections.chosen.connect(self.on_place_chosen)
        sections.lesson_asked.connect(self.open_lesson)
        sections.exercise_asked.connect(self.open_exercise)
        sections.minute_asked.connect(self.show_minute)
        sections.close_asked.connect(self.close_asked)
        sections.erase_all_asked.connect(self.erase_all_asked)
        sections.move_out_asked.connect(self.move_out_asked)
        sections.move_in_asked.connect(self.move_in_asked)
        sections.older_asked.connect(self.older_asked)

    # -- where one is ---------------------------------------------------------------------------

    def show_section(self, name: str) -> None:
        """One of the places of the rail."""
        self._suspend()
        self._whole.setCurrentWidget(self.sections)
        self.sections.show_one(name)

    def show_lock(self) -> None:
        """Where a lock is put on, changed and taken off."""
        self.show_section("settings")
        self.sections.show_lock()

    def take_over(self, old: "CourseView") -> None:
        """What no route tells of the same place there."""
        self.sections.take_over(old.sections)

    def on_place_chosen(self, name: str) -> None:
        """A line of the rail was clicked."""
        if name == "help":
            self.sections.stay()
            self.help_asked.emit()
            return
        if name == "exercises":
            self.sections.exercises().show_list()
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
        if self._minute is not None and shown is self._minute:
            return ("minute",)
        if self._player is not None and shown is self._player:
            return ("player", *self._player.place(), "/".join(self.sections.place()))
        if self._exercise is not None and shown is self._exercise:
            return ("exercise", *self._exercise_route())
        return self.sections.route()

    def follow(self, route: tuple[str, ...]) -> None:
        """Go where `route` says."""
        if route[0] == _NOTE:
            self.follow(route[1:])
            self.show_note()
        elif route[0] == "player":
            self.sections.come_from(route[4])
            self.open_lesson(*route[1:4])
        elif route[0] == "exercise":
            self._follow_exercise(*route[1:])
        elif route[0] == "call":
            self._follow_exercise(*route[2:])
            self.show_call(route[1])
        elif route[0] == "minute":
            self.show_minute()
        else:
            self.sections.come_from("/".join(route[:2]))
            self.show_section(route[0])
            self.sections.go_to(route[2:])

    def _exercise_route(self) -> tuple[str, ...]:
        """Exercise, screen, entry; the place of the rail; and the lesson if it was opened from one."""
        lesson = self._player.place() if self._player and self._back_to is self._player else ()
        return (*self._exercise_page().place(), "/".join(self.sections.place()), *lesson)

    def _follow_exercise(self, exercise: str, step: str, entry: str, section: str, *lesson: str) -> None:
        self.sections.come_from(section)
        if lesson:
            self.open_lesson(*lesson)
        self.open_exercise(exercise, step, entry)

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
        self.show_section(self.sections.name if self._session.read.bookmark() else "today")

    def on_exercise_closed(self) -> None:
        """Back to the lesson or the page it was opened from."""
        if self._player is not None and self._back_to is self._player:
            self._whole.setCurrentWidget(self._player)
        else:
            self.show_section(self.sections.name)

    def show_minute(self) -> None:
        """One minute for the body, from its beginning."""
        from course.ui.pages.minute import MinutePage

        if self._minute is not None:
            self._drop(self._minute)
        self._minute = page = MinutePage(self._session.language)
        page.finished.connect(self.on_minute_finished)
        page.closed.connect(lambda: self.show_section("today"))
        page.help_asked.connect(self.help_asked)
        self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        page.setFocus()

    def on_minute_finished(self) -> None:
        """It counts as something done, and Today says so in one line."""
        self._session.finish_act("minute")
        self.sections.today.show_after_minute()
        self.show_section("today")

    def say_on_today(self, sentence: str) -> None:
        """One line on Today, said once."""
        self.sections.today.say_once(sentence)

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
        self._drop(page)

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

    # -- pages that take the whole --------------------------------------------------------------

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

    def _drop(self, page: QWidget) -> None:
        self._whole.removeWidget(page)
        page.deleteLater()

    def prepare(self) -> None:
        """After the first paint: make what will be needed soon, one thing at a time."""
        QTimer.singleShot(0, self, self._player_page)

    # -- keys -----------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        for name in ("today", "course", "exercises"):
            self._key(name, partial(self.on_place_chosen, name))
        self._key("worry-note", self.show_note)
        self._key("jump", self.sections.jump)

    def _key(self, name: str, do: Callable[[], None]) -> None:
        for keys in KEYS[name]:
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.on_key, do))

    def on_key(self, do: Callable[[], None]) -> None:
        """Another page by a key; a question that stands over this one is left unanswered."""
        from course.ui import floating

        floating.close(self.window())
        do()
