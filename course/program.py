"""One run for one person: settings, lessons, data and window put together, and taken apart again."""

import gc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from course import paths
from course.errors import Busy, CourseError, Damaged, Locked, ReadOnlyPlace, StorageError
from course.storage.profile import is_there
from course.ui.bug_report import BugReport
from course.ui.changes import Changes
from course.ui.closing import Closing
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.guard import Guard
from course.ui.open_course import TODAY, OpenCourse, Route
from course.ui.preferences import Preferences
from course.ui.theme import fonts
from course.ui.theme.theme import theme
from course.ui.trouble_desk import TroubleDesk
from course.ui.window import Window

if TYPE_CHECKING:
    from course.content.exercise import Exercise
    from course.ui.help_desk import HelpDesk
    from course.ui.move_desk import MoveDesk
    from course.ui.pages.call_now import CallNowPage
    from course.ui.pages.welcome import WelcomePage


class Program:
    """One run for one person."""

    def __init__(self, app: QApplication, root: Path, language: str = "") -> None:
        self.app = app
        self.folder = DataFolder(root)
        self.preferences = Preferences(app, self.folder, language)
        self.preferences.dress()
        self.window = self._make_window()
        self._front = Front(self.window)
        self.course = OpenCourse(self.window, self.folder, self.preferences, self._make_call)
        self._trouble = TroubleDesk(self._front, self.folder, self.preferences, self.course)
        self.guard = Guard(self._front, self.folder, self.preferences, self.course, self._trouble)
        self._closing = Closing(self.window, self.course)
        self._moving: MoveDesk | None = None  # the last one
        self._connect()
        self.bugs = BugReport(self.window, self.folder.profile.folder, self._on_damaged)
        self.bugs.install()

    def _make_window(self) -> Window:
        window = Window(self.app, self._make_help)
        window.size_asked.connect(lambda size: self.change(text_size=size))
        window.light_asked.connect(lambda light: self.change(light=light))
        window.closing.connect(lambda _: self.preferences.try_to_keep(window=window.place()))
        window.painted.connect(self.on_painted)
        window.restore_place(self.preferences.now.window)
        return window

    def _connect(self) -> None:
        course = self.course
        course.changed.connect(self.on_changed)
        course.damaged.connect(self._on_damaged)
        course.erase_all_asked.connect(self.on_erase_everything)
        course.move_out_asked.connect(lambda: self._move_desk().out())
        course.move_in_asked.connect(lambda: self._move_desk().into(self._go_on))
        course.older_asked.connect(lambda folder: self.on_folder_chosen(folder, self._go_on))
        self.guard.opened.connect(self._go_on)
        self.guard.changed.connect(self.on_lock_changed)
        self.guard.file_asked.connect(lambda: self._move_desk().instead())
        self.guard.folder_chosen.connect(lambda folder: self.on_folder_chosen(folder, self.guard.show))
        self._trouble.folder_chosen.connect(self.on_folder_chosen)
        self._trouble.repaired.connect(self.on_repaired)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.on_system_light_changed)

    # -- opening --------------------------------------------------------------------------------

    def open(self) -> bool:
        """Show the window with what fits; False if another start already shows it."""
        try:
            if not self.folder.take():
                return False
        except StorageError as error:
            if isinstance(error, ReadOnlyPlace) and is_there(self.folder.profile.database):
                self.open_course()  # to look at; no lock can be held there
                self.window.show()
            else:
                self._trouble.show(error, self.open)
            return True
        self._begin()
        return True

    def _begin(self) -> None:
        """Show what this folder holds; it is this run's own now."""
        self.folder.watch(self._raise)
        self._show_first()
        self.window.show()

    def _show_first(self) -> None:
        if self.preferences.now.begun:
            self.open_course()
        else:
            self.show_welcome()

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def show_welcome(self) -> None:
        """The first page of all: language, text size, light; one click to the first lesson."""
        self._front.show(self._welcome_page)

    def _welcome_page(self) -> "WelcomePage":
        from course.storage.places import synced_by
        from course.ui.pages.welcome import WelcomePage

        now = self.preferences.now
        program = synced_by(self.folder.root)
        page = WelcomePage(now.language, now.text_size, now.light, program, self.folder.look_at)
        page.language_chosen.connect(lambda language: self.change(language=language))
        page.size_chosen.connect(lambda size: self.change(text_size=size))
        page.light_chosen.connect(lambda light: self.change(light=light))
        page.help_asked.connect(self.window.show_help)
        page.begun.connect(self.on_begun)
        page.moved_asked.connect(lambda: self._move_desk().first(self.show_welcome))
        page.folder_chosen.connect(self.on_folder_chosen)
        return page

    def on_begun(self) -> None:
        """One click: the first step of the first lesson."""
        self.change(begun=True)
        self.open_course()
        self.course.open_first_lesson()

    def open_course(self, route: Route = TODAY) -> None:
        """Open the data and go where `route` says; what is in the way is said on a page of its own."""
        try:
            self.course.open(route)
        except Locked:
            self.guard.show_at_start()
        except CourseError as error:
            if self._closed(self._open_again):
                self._trouble.show(error, self._open_again)

    def _open_again(self) -> None:
        """What this run keeps; without the lock of the folder it begins with taking that."""
        if self.folder.is_ours:
            self._show_first()
        else:
            self.open()

    def on_painted(self) -> None:
        """The first frame is there; now what it did not need."""
        gc.freeze()
        gc.enable()
        fonts.try_to_load(paths.resources() / "fonts", fonts.REST)
        self.course.prepare()

    # -- settings and look ----------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Change settings from outside the settings page."""
        if self.course.session is not None:
            with suppress(StorageError):
                self.course.session.change_settings(**values)
            return
        self.preferences.try_to_keep(**values)
        if values.keys() & {"language", "text_size", "light"}:
            self.preferences.dress()
            self._front.show_again()

    def on_system_light_changed(self) -> None:
        """The system went from light to dark or back: follow it, if that is wanted."""
        if self.preferences.is_outdated():
            self.preferences.dress()

    def on_changed(self, kinds: Changes) -> None:
        """Language and text size make the pages anew, at the place where one was."""
        if not kinds & (Changes.LANGUAGE | Changes.SETTINGS):
            return
        anew = bool(kinds & Changes.LANGUAGE) or theme.scale != self.preferences.now.text_size / 100
        if anew:
            self.course.suspend()  # while everything stands where the person saw it
        self.preferences.dress()
        self.guard.watch()
        if anew:
            self.window.setWindowTitle(self.window.tr("Twenty degrees"))
            # The page that asked is still in the middle of its click.
            QTimer.singleShot(0, self.window, lambda: self.window.when_idle(self._show_again))

    def _show_again(self) -> None:
        if self.course.view is not None:
            self.course.show(self.course.place)
        else:
            self._front.show_again()

    # -- the lock, another computer, another folder ---------------------------------------------

    def on_lock_changed(self) -> None:
        """The lock was put on, changed or taken off: the data go on under the key that holds now."""
        if self.course.view is not None and self._closed(self._go_on):
            self._go_on()

    def _move_desk(self) -> "MoveDesk":
        from course.ui.move_desk import MoveDesk

        if self._moving is not None:
            self._moving.deleteLater()
        parts = (self._front, self.folder, self.preferences, self.course, self._trouble, self.guard)
        self._moving = MoveDesk(*parts, self.open_course)
        return self._moving

    def on_folder_chosen(self, folder: str, back: Callable[[], object] | None = None) -> None:
        """Keep everything in this folder for the rest of the run; if not, `back` leads to where one was."""
        root, back = Path(folder), back or self._open_again

        def again() -> None:
            self.on_folder_chosen(folder, back)

        if not self._closed(again):
            return
        if self.folder.is_ours and self.folder.is_at(root):
            self._open_again()
            return
        try:
            is_new = self.folder.take_other(root)
        except StorageError as error:
            self._trouble.show(error, again, back)
            return
        self.course.let_go()
        self.course.holder.move(into_empty=is_new)
        self.course.place = TODAY
        self.guard.watch()
        self.bugs.folder = self.folder.profile.folder
        self.preferences.load()
        self.preferences.dress()
        self._begin()

    # -- help and trouble -----------------------------------------------------------------------

    def _help_desk(self) -> "HelpDesk":
        from course.ui.help_desk import HelpDesk

        return HelpDesk(self.window, self.folder.profile, lambda: self.preferences.now, self.change)

    def _make_help(self) -> QWidget:
        return self._help_desk().numbers_page()

    def _make_call(self, body_map: "Exercise | None", sign: str) -> "CallNowPage":
        return self._help_desk().call_page(body_map, sign)

    def on_repaired(self, sentence: str) -> None:
        """The workbook opens again; Today says what came of it."""
        self.open_course()
        if self.course.view is not None:
            self.course.view.say_on_today(sentence)

    def _on_damaged(self, error: Damaged) -> None:
        self.window.when_idle(lambda: self._mend(error))

    def _mend(self, error: Damaged) -> None:
        if self.course.data is not None and self._closed(lambda: self._on_damaged(error)):
            self._trouble.show(error, self.open_course)

    # -- erasing and closing --------------------------------------------------------------------

    def on_erase_everything(self) -> None:
        """Erase all that is kept of the person, and begin at the welcome page."""
        from course.storage import erase

        try:
            self.course.close()
            self.course.let_go()
            self.folder.let_go()
            erase.erase_everything(self.folder.profile)
        except StorageError as error:
            self._trouble.show(error, self.on_erase_everything)
            return
        self.course.holder.forget()
        self.guard.watch()
        self.preferences.begin_anew()
        self.preferences.dress()
        self.open()

    def _closed(self, again: Callable[[], object]) -> bool:
        """Close the data; False while they are being written, with a page that says so and tries `again`."""
        try:
            self.course.close()
        except Busy as busy:
            self._trouble.show(busy, again)
            return False
        return True

    def _go_on(self) -> None:
        """Where one was."""
        self.open_course(self.course.place)

    def close(self) -> None:
        """Take apart what was opened; returns when all is on disk."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self.on_system_light_changed)
        with suppress(Busy):  # it goes on from what the log holds, the next time
            self.course.close()
        self.course.let_go()
        self.folder.let_go()
        self.guard.rest()
