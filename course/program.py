"""One run for one person: settings, lessons, data and window put together, and taken apart again."""

import gc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from course import paths, settings
from course.content.library import Library
from course.errors import Busy, CourseError, Damaged, InUse, Locked, ReadOnlyPlace, StorageError
from course.settings import Settings
from course.storage.profile import Profile, prepare, profile_at
from course.ui.bug_report import BugReport
from course.ui.changes import Changes
from course.ui.course_view import CourseView, Roof
from course.ui.data_holder import DataHolder
from course.ui.guard import Guard
from course.ui.language import system_language
from course.ui.look import Look
from course.ui.one_window import Instance
from course.ui.open_data import OpenData
from course.ui.session import Session
from course.ui.theme import fonts
from course.ui.theme.theme import theme
from course.ui.window import Window

if TYPE_CHECKING:
    from course.storage.key import Ring
    from course.ui.closing import Closing
    from course.ui.help_desk import HelpDesk
    from course.ui.language import Translations
    from course.ui.move_flow import MoveFlow
    from course.ui.pages.call_now import CallNowPage
    from course.ui.pages.solo import SoloPage

_PERSON = "participant"
_REFRESH_AFTER = 300  # ms after the first paint


class Program:
    """One run for one person."""

    def __init__(self, app: QApplication, root: Path, language: str = "") -> None:
        self.app = app
        self.root, self.profile = root, _profile(root)
        fallback = settings.DEFAULTS._replace(language=system_language())
        self.settings = settings.load(self.profile.settings, fallback)
        if language:
            self.settings = self.settings._replace(language=language)
        self.look = Look(app)
        self.library: Library | None = None
        self._holder = DataHolder()
        self.view: CourseView | None = None
        self.instance: Instance | None = None
        self._closing: Closing | None = None
        self._closes_anyway = False
        self._show_again: Callable[[], None] = self.show_welcome
        self.look.dress(self.settings)
        self.window = self._make_window()
        self._guard = self._make_guard()
        self._route: tuple[str, ...] = ("today",)  # where one was when the lock closed
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.on_system_light_changed)
        self._bugs = BugReport(self.window, self.profile.folder, self._on_damaged)
        self._bugs.install()

    @property
    def data(self) -> OpenData | None:
        """What stands on the database, while it is open."""
        return self._holder.now

    @property
    def session(self) -> Session | None:
        """What the pages talk to, while the data are open."""
        return self.data.session if self.data is not None else None

    @property
    def translations(self) -> "Translations":
        """The words of the interface."""
        return self.look.translations

    # -- opening --------------------------------------------------------------------------------

    def open(self) -> bool:
        """Show the window with what fits; False if another start already shows it."""
        try:
            prepare(self.profile.folder)
        except StorageError as error:
            if isinstance(error, ReadOnlyPlace) and self.profile.database.exists():
                self.open_course()  # to look at; no lock can be held there
                self.window.show()
            else:
                self._show_trouble(error)
            return True
        instance = Instance(self.profile.lock)
        if not instance.is_first():
            with suppress(StorageError):
                instance.ask_first_to_show()
            return False
        self.instance = instance
        self._begin(instance)
        return True

    def _begin(self, instance: Instance) -> None:
        """Show what this folder holds; it is this run's own now."""
        instance.watch(self._raise)
        if self.settings.begun:
            self.open_course()
        else:
            self.show_welcome()
        self.window.show()

    def _make_window(self) -> Window:
        window = Window(self.app, self._make_help)
        window.size_asked.connect(lambda size: self.change(text_size=size))
        window.light_asked.connect(lambda light: self.change(light=light))
        window.closing.connect(self.on_closing)
        window.painted.connect(self.on_painted)
        window.restore_place(self.settings.window)
        return window

    def _make_guard(self) -> Guard:
        guard = Guard(self.window, lambda: self.profile, lambda: self.settings, self._close_for_lock)
        self.window.lock_asked.connect(self.on_lock_asked)
        guard.opened.connect(lambda: self.open_course(self._route))
        guard.changed.connect(lambda: QTimer.singleShot(0, self.on_lock_changed))
        guard.folder_chosen.connect(self.on_folder_chosen)
        guard.anew_asked.connect(self.on_anew_asked)
        return guard

    def _raise(self) -> None:
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def show_welcome(self) -> None:
        """The first page of all: language, text size, light; one click to the first lesson."""
        from course.ui.pages.welcome import WelcomePage

        now = self.settings
        page = WelcomePage(now.language, now.text_size, now.light)
        page.language_chosen.connect(lambda language: self.change(language=language))
        page.size_chosen.connect(lambda size: self.change(text_size=size))
        page.light_chosen.connect(lambda light: self.change(light=light))
        page.help_asked.connect(self.window.show_help)
        page.begun.connect(self.on_begun)
        page.moved_asked.connect(self.on_moved_asked)
        self._show_again = self.show_welcome
        self.window.show_content(page)

    def on_begun(self) -> None:
        """One click: the first step of the first lesson."""
        self.change(begun=True)
        self.open_course()
        if self.view is not None and self.library is not None:
            with suppress(KeyError):  # a course without lessons: Today says so
                self.view.open_lesson(self.library.first_lesson())

    def open_course(self, route: tuple[str, ...] = ("today",)) -> None:
        """Open the data and go where `route` says; what is in the way is said on a page of its own."""
        try:
            self.library = self.library or Library(paths.lessons(), self.root / "cache" / "lessons.db")
            data = self._holder.open(
                self.profile, self.library, self.settings, self._keep_settings, self._guard.ring
            )
        except Locked:
            self._show_again = self._guard.show_again
            self._guard.show_at_start()
            return
        except CourseError as error:
            self._show_trouble(error)
            return
        session = data.session
        session.changed.connect(self.on_changed)
        session.save_failed.connect(self.on_save_failed)
        self._show_course(route)
        if self.window.isVisible():
            self._prepare()

    def _show_course(self, route: tuple[str, ...]) -> None:
        if self.data is None:
            return
        database = self.data.database
        lock = partial(self._guard.desk, lambda: database.key)
        roof = Roof(self.profile.folder, self.data.erase, self._make_call, lock)
        view = CourseView(self.data.session, roof)
        view.help_asked.connect(self.window.show_help)
        view.close_asked.connect(self.window.close)
        view.erase_all_asked.connect(self.on_erase_everything)
        view.move_out_asked.connect(self.on_move_out_asked)
        view.move_in_asked.connect(self.on_move_in_asked)
        self.view = view
        self.window.show_content(self._under_a_line(view) if self.data.reads_only else view)
        view.follow(route)

    @staticmethod
    def _under_a_line(view: CourseView) -> QWidget:
        from course.ui.reading_only import ReadingOnly

        return ReadingOnly(view)

    def on_painted(self) -> None:
        """The first frame is there; now what it did not need."""
        gc.freeze()
        gc.enable()
        fonts.try_to_load(paths.resources() / "fonts", fonts.REST)
        self._prepare()

    def _prepare(self) -> None:
        if self.view is not None and self.session is not None:
            # Not before the first frame: its questions to the log would wait until this is on the disk.
            self.session.begin_visit()
            self.view.prepare()
            QTimer.singleShot(_REFRESH_AFTER, self._refresh)

    def _refresh(self) -> None:
        if self.library is not None and self.library.refresh() and self.session is not None:
            self.session.changed.emit(Changes.LESSONS)
        if self.data is not None:
            self.data.back_up()

    # -- look -----------------------------------------------------------------------------------

    def on_system_light_changed(self) -> None:
        """The system went from light to dark or back: follow it, if that is wanted."""
        if self.look.is_outdated(self.settings):
            self.look.dress(self.settings)

    def change(self, **values: Any) -> None:
        """Change settings from outside the settings page."""
        if self.session is not None:
            with suppress(StorageError):
                self.session.change_settings(**values)
            return
        self.settings = self.settings._replace(**values)
        with suppress(StorageError):
            self._keep_settings(self.settings)
        if values.keys() & {"language", "text_size", "light"}:
            self.look.dress(self.settings)
            self._show_again()

    def _keep_settings(self, new: Settings) -> None:
        self.settings = new
        if self.instance is not None:  # else the folder is another run's, or not there
            settings.save(self.profile.settings, new)

    def on_changed(self, kinds: Changes) -> None:
        """Language and text size make the pages anew, at the place where one was."""
        if not kinds & (Changes.LANGUAGE | Changes.SETTINGS):
            return
        route: tuple[str, ...] = ()
        if self.view is not None and (
            kinds & Changes.LANGUAGE or theme.scale != self.settings.text_size / 100
        ):
            self.view.suspend()
            route = self.view.route()  # while everything stands where the person saw it
        self.look.dress(self.settings)
        self._guard.watch()
        if route:
            self.window.setWindowTitle(self.window.tr("Twenty degrees"))
            # The page that asked is still in the middle of its click.
            QTimer.singleShot(0, lambda: self._show_course(route))

    # -- the lock -------------------------------------------------------------------------------

    def on_lock_asked(self) -> None:
        """Close the lock now; without one, show where it can be put on."""
        if self._guard.ring is not None:
            self._guard.lock()
        elif self.view is not None:
            self.window.close_help()
            self.view.show_lock()

    def _close_for_lock(self) -> None:
        """Nothing of the person stays in the window; what is still being written goes on behind it."""
        view = self.view
        if view is not None:
            view.suspend()
            self._route = view.route()
        self._show_again = self._guard.show_again
        self.window.close_help()
        with suppress(Busy):  # closed before it is opened again
            self._close_data()

    def on_lock_changed(self) -> None:
        """The lock was put on, changed or taken off: the data go on under the key that holds now."""
        if self.view is None:
            return
        route = self.view.route()
        try:
            self._close_data()
        except Busy as busy:
            self._show_trouble(busy, lambda: self.open_course(route))
            return
        self.open_course(route)

    def on_anew_asked(self) -> None:
        """The locked workbook is put aside whole, and a new one begun."""
        from course import clock
        from course.storage import earlier

        try:
            earlier.put_aside(self.profile, clock.now())
            prepare(self.profile.folder)
        except StorageError as error:
            self._show_trouble(error, self.on_anew_asked)
            return
        self.open_course()

    # -- another computer -----------------------------------------------------------------------

    def on_move_out_asked(self) -> None:
        """Make a file of everything; the data stay open behind that page."""
        from course.storage import key

        if self.view is None or self.data is None:
            return
        database, view = self.data.database, self.view
        view.suspend()
        route, self.view = view.route(), None
        try:
            ring = self._guard.ring or key.clear_ring(self.profile, database.key)
        except StorageError as error:
            self._show_trouble(error, lambda: self._show_course(route))
            return
        flow = self._move_flow()
        flow.left.connect(lambda: self._show_course(route))
        self._show_again = flow.show_out(database, ring, self.settings.language)

    def on_move_in_asked(self) -> None:
        """Add what a file from another computer holds to what is here."""
        if self.view is None:
            return
        self.view.suspend()
        route = self.view.route()
        try:
            self._close_data()
        except Busy as busy:
            self._show_trouble(busy, lambda: self.open_course(route))
            return
        flow = self._move_flow()
        flow.left.connect(lambda: self.open_course(route))
        flow.arrived.connect(lambda _: self.open_course())
        self._show_again = flow.show_in(self._guard.ring, first=False)

    def on_moved_asked(self) -> None:
        """Begin with the workbook of another computer."""
        flow = self._move_flow()
        flow.left.connect(self.show_welcome)
        flow.arrived.connect(self.on_arrived)
        self._show_again = flow.show_in(None, first=True)

    def on_arrived(self, ring: "Ring") -> None:
        """The first workbook of this computer came from another one, with its settings and its lock."""
        from course.storage import key

        self.settings = settings.load(self.profile.settings, self.settings)._replace(begun=True)
        with suppress(StorageError):
            self._keep_settings(self.settings)
        self.look.dress(self.settings)
        if key.is_locked(self.profile):
            self._guard.on_opened(ring)
        else:
            self.open_course()

    def _move_flow(self) -> "MoveFlow":
        from course.ui.move_flow import MoveFlow

        return MoveFlow(self.window, self.profile)

    # -- help and trouble -----------------------------------------------------------------------

    def _help_desk(self) -> "HelpDesk":
        from course.ui.help_desk import HelpDesk

        return HelpDesk(self.window, self.profile, lambda: self.settings, self.change)

    def _make_help(self) -> QWidget:
        return self._help_desk().numbers_page()

    def _make_call(self, sign: str) -> "CallNowPage":
        exercise = None
        if self.library is not None:
            with suppress(KeyError, CourseError):
                exercise = self.library.exercise("body-map")
        return self._help_desk().call_page(exercise, sign)

    def _show_trouble(self, error: CourseError, again: Callable[[], object] | None = None) -> None:
        page = self._damaged_page() if isinstance(error, Damaged) else None
        if page is None:
            page = self._trouble_page(error, again or self._try_again)
        self._show_again = lambda: self._show_trouble(error, again)
        page.help_asked.connect(self.window.show_help)
        page.close_asked.connect(self.window.close)
        self.window.show_content(page)
        if not self.window.isVisible():
            self.window.show()

    def _try_again(self) -> None:
        """What did not open; without the lock, from the folder on."""
        if self.instance is None:
            self.open()
        else:
            self.open_course()

    def _trouble_page(self, error: CourseError, again: Callable[[], object]) -> "SoloPage":
        from course.ui.pages.trouble import TroublePage

        page = TroublePage(error)
        page.again_asked.connect(again)
        page.folder_chosen.connect(self.on_folder_chosen)
        return page

    def on_folder_chosen(self, folder: str) -> None:
        """Keep everything in this folder for the rest of the run; the data are not open."""
        profile = _profile(Path(folder))
        is_new = not profile.database.exists()
        try:
            prepare(profile.folder)
            instance = Instance(profile.lock)
            if not instance.is_first():
                raise InUse("This folder is open in another window.", path=folder)
        except StorageError as error:
            self._show_trouble(error, lambda: self.on_folder_chosen(folder))
            return
        self._let_go()
        self._guard.forget()
        self.root, self.profile, self.instance = Path(folder), profile, instance
        self._bugs.folder = profile.folder
        self._holder.move(into_empty=is_new)
        self.settings = settings.load(profile.settings, self.settings)
        self.look.dress(self.settings)
        self._begin(instance)

    def _let_go(self) -> None:
        """Of the folder that was in use until now."""
        if self.library is not None:
            self.library.close()
            self.library = None
        if self.instance is not None:
            self.instance.let_go()
            self.instance = None

    def _damaged_page(self) -> "SoloPage | None":
        from course.ui.repair import Repair

        repair = Repair(self.profile, self._guard.ring, self.library, self.on_repaired)
        return repair.page(self.settings.language)

    def on_repaired(self, sentence: str) -> None:
        """The workbook opens again; Today says what came of it."""
        self.open_course()
        if self.view is not None:
            self.view.say_on_today(sentence)

    # -- erasing and closing --------------------------------------------------------------------

    def on_erase_everything(self) -> None:
        """Erase all that is kept of the person, and begin at the welcome page."""
        from course.storage import erase

        try:
            self._close_data()
            self._let_go()
            erase.erase_everything(self.profile)
        except StorageError as error:
            self._show_trouble(error, self.on_erase_everything)
            return
        self._holder.forget()
        self._guard.forget()
        self.settings = settings.DEFAULTS._replace(language=self.settings.language)
        self.look.dress(self.settings)
        self.open()

    def _close_data(self) -> None:
        """Close what is open. Raises Busy while it is still being written."""
        view, self.view = self.view, None
        if view is not None:
            view.suspend()
        self._holder.close()

    def on_closing(self, event: QCloseEvent) -> None:
        """The window closes when every half-typed word is on disk, or the person says that it may."""
        with suppress(StorageError):
            self._keep_settings(self.settings._replace(window=self.window.place()))
        if self.view is not None:
            self.view.suspend()
        if self._closes_anyway:
            return
        if (obstacle := self._holder.obstacle()) is not None:
            event.ignore()
            self._ask_before_closing(obstacle)

    def _ask_before_closing(self, obstacle: CourseError) -> None:
        from course.ui.closing import Closing

        if self._closing is None:
            self._closing = Closing(self.window)
            self._closing.confirmed.connect(self.on_close_confirmed)
        self._closing.ask(obstacle)

    def on_close_confirmed(self) -> None:
        """Close, although something is not saved."""
        self._closes_anyway = True
        self.window.close()

    def close(self) -> None:
        """Take apart what was opened; returns when all is on disk."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self.on_system_light_changed)
        with suppress(Busy):  # it goes on from what the log holds, the next time
            self._close_data()
        self._let_go()

    # -- what nobody foresaw --------------------------------------------------------------------

    def on_save_failed(self, about: str, error: CourseError) -> None:
        """Damage that no page of words can tell about, found by the daily copy for instance."""
        if not about and isinstance(error, Damaged):
            self._on_damaged(error)

    def _on_damaged(self, error: Damaged) -> None:
        if self.data is None:
            return  # it is being closed already
        try:
            self._close_data()
        except Busy as busy:
            self._show_trouble(busy, lambda: self._on_damaged(error))
            return
        self._show_trouble(error)


def _profile(root: Path) -> Profile:
    return profile_at(root / "profiles" / _PERSON)
