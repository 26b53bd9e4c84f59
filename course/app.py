"""The roof: puts paths, settings, lessons, data and window together, and takes them apart again."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from course import clock, paths, settings
from course.content.library import Library
from course.errors import CourseError, Damaged, StorageError
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare, profile_at
from course.storage.writer import Writer
from course.ui.bug_report import BugReport
from course.ui.changes import Changes
from course.ui.course_view import CourseView, Roof
from course.ui.language import Translations, country_for, system_language
from course.ui.one_window import Instance
from course.ui.session import Session
from course.ui.session_end import SessionEnd
from course.ui.theme import fonts, icons
from course.ui.theme.theme import theme
from course.ui.window import Window

if TYPE_CHECKING:
    from course.ui.pages.call_now import CallNowPage
    from course.ui.pages.solo import SoloPage

_PERSON = "participant"
_REFRESH_AFTER = 300  # ms after the first paint


def start(data: str = "", language: str = "") -> int:
    """Run the course until its window closes; the data folder and language as the command line says."""
    gc.disable()  # until the first frame: there is nothing to collect yet, and looking takes time
    qInstallMessageHandler(_on_qt_message)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Not setStyle: it returns a QStyle, and all that belongs to one would be loaded for that.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Twintig graden")
    _load_fonts(fonts.FIRST)
    icons.use_folder(paths.resources() / "icons")
    program = Program(app, Path(data) if data else paths.data_root(), language)
    if not program.open():
        return 0
    ending = SessionEnd(program.window.close)
    code = app.exec()
    ending.deleteLater()
    program.close()
    sys.stdout.flush()
    os._exit(code)  # everything is on disk; taking Qt apart object by object only costs time


class Program:
    """One run for one person."""

    def __init__(self, app: QApplication, root: Path, language: str = "") -> None:
        self.app = app
        self.root = root
        self.profile: Profile = profile_at(root / "profiles" / _PERSON)
        fallback = settings.DEFAULTS._replace(language=system_language())
        self.settings = settings.load(self.profile.settings, fallback)
        if language:
            self.settings = self.settings._replace(language=language)
        self.translations = Translations(app, paths.resources() / "translations")
        self.library: Library | None = None
        self.database: Database | None = None
        self.writer: Writer | None = None
        self.session: Session | None = None
        self.view: CourseView | None = None
        self.instance: Instance | None = None
        self._show_again: Callable[[], None] = self.show_welcome
        self.dress()
        self.window = self._make_window()
        BugReport(self.window, self.profile.folder, self._on_damaged).install()

    # -- opening --------------------------------------------------------------------------------

    def open(self) -> bool:
        """Show the window with what fits; False if another start already shows it."""
        try:
            prepare(self.profile.folder)
        except StorageError as error:
            self._show_trouble(error)
            return True
        self.instance = Instance(self.profile.lock)
        if not self.instance.is_first():
            with suppress(StorageError):
                self.instance.ask_first_to_show()
            return False
        self.instance.watch(self._raise)
        if self.settings.begun:
            self.open_course()
        else:
            self.show_welcome()
        self.window.show()
        return True

    def _make_window(self) -> Window:
        window = Window(self.app, self._make_help)
        window.size_asked.connect(lambda size: self.change(text_size=size))
        window.light_asked.connect(lambda light: self.change(light=light))
        window.closing.connect(self.on_closing)
        window.painted.connect(self.on_painted)
        window.restore_place(self.settings.window)
        return window

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
        self._show_again = self.show_welcome
        self.window.show_content(page)

    def on_begun(self) -> None:
        """One click: the first step of the first lesson."""
        self.change(begun=True)
        self.open_course()
        if self.view is not None and self.library is not None:
            with suppress(KeyError):  # a course without lessons: Today says so
                self.view.open_lesson(self.library.first_lesson())

    def open_course(self) -> None:
        """Open the data and show Today; what is in the way is said on a page of its own."""
        try:
            self.library = self.library or Library(paths.lessons(), self.root / "cache" / "lessons.db")
            self.database = open_database(self.profile, clock.now())
        except CourseError as error:
            self._show_trouble(error)
            return
        self.writer = Writer(self.database)
        self.session = Session(
            self.library, StatementStore(self.database), self.writer, self.settings, self._keep_settings
        )
        self.session.changed.connect(self.on_changed)
        self.session.save_failed.connect(self.on_save_failed)
        self._show_course(("today",))
        self.session.begin_visit()
        if self.window.isVisible():
            self._prepare()

    def _show_course(self, route: tuple[str, ...]) -> None:
        if self.session is None:
            return
        roof = Roof(self.profile.folder, self._erase, self._make_call)
        view = CourseView(self.session, roof)
        view.help_asked.connect(self.window.show_help)
        view.close_asked.connect(self.window.close)
        view.erase_all_asked.connect(self.on_erase_everything)
        self.view = view
        self.window.show_content(view)
        view.follow(route)

    def on_painted(self) -> None:
        """The first frame is there; now what it did not need."""
        gc.freeze()
        gc.enable()
        _load_fonts(fonts.REST)
        self._prepare()

    def _prepare(self) -> None:
        if self.view is not None:
            self.view.prepare()
            QTimer.singleShot(_REFRESH_AFTER, self._refresh)

    def _refresh(self) -> None:
        if self.library is not None and self.library.refresh() and self.session is not None:
            self.session.changed.emit(Changes.LESSONS)
        self._back_up()

    def _back_up(self) -> None:
        from course.storage import backup
        from course.storage.profile import keep_ballast

        database, writer, now = self.database, self.writer, clock.now()
        if database is None or writer is None or self.session is None:
            return
        if backup.due(self.profile, now):
            # A disk that is full today is tried again tomorrow; the older copies stay.
            self.session.run(lambda: backup.make(database, self.profile, now))
        writer.submit(lambda: keep_ballast(self.profile), lambda outcome: None)

    # -- look -----------------------------------------------------------------------------------

    def dress(self) -> None:
        """Language, colours and text size as the settings say."""
        self.translations.use(self.settings.language)
        theme.apply(self.app, self._light(), self.settings.text_size)

    def _light(self) -> Literal["day", "evening"]:
        if self.settings.light != "system":
            return self.settings.light
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "evening" if dark else "day"

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
            self.dress()
            self._show_again()

    def _keep_settings(self, new: Settings) -> None:
        self.settings = new
        settings.save(self.profile.settings, new)

    def on_changed(self, kinds: Changes) -> None:
        """Language and text size make the pages anew, at the place where one was."""
        if not kinds & (Changes.LANGUAGE | Changes.SETTINGS):
            return
        before = (theme.scale, kinds & Changes.LANGUAGE)
        self.dress()
        if self.view is not None and (theme.scale != before[0] or before[1]):
            self.view.suspend()
            route = self.view.route()
            self.window.setWindowTitle(self.window.tr("Twenty degrees"))
            # The page that asked is still in the middle of its click.
            QTimer.singleShot(0, lambda: self._show_course(route))

    # -- help and trouble -----------------------------------------------------------------------

    def _country(self) -> str:
        return country_for(self.settings.country, self.settings.language)

    def _make_help(self) -> QWidget:
        from course.ui.pages.help_now import HelpPage

        page = HelpPage(
            self.settings.language,
            self._country(),
            paths.resources() / "help_numbers",
            self.profile.help if os.path.isdir(self.profile.folder) else None,  # noqa: PTH112, never raises
        )
        page.country_chosen.connect(lambda country: self.change(country=country))
        page.closed.connect(self.window.close_help)
        page.minute_asked.connect(self.on_minute_from_help)
        return page

    def on_minute_from_help(self) -> None:
        """First settle for a minute; after it the numbers are there again."""
        from course.ui.pages.minute import MinutePage

        page = MinutePage(self.settings.language)
        for ended in (page.finished, page.closed, page.help_asked):
            ended.connect(self.window.close_over_help)
        self.window.show_over_help(page)

    def _make_call(self, sign: str) -> "CallNowPage":
        from course.ui.pages.call_now import CallNowPage

        exercise = None
        if self.library is not None:
            with suppress(KeyError, CourseError):
                exercise = self.library.exercise("body-map")
        country = self._country()
        numbers = paths.resources() / "help_numbers"
        return CallNowPage(exercise, sign, self.settings.language, country, numbers, self.profile.help)

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
        return page

    def _damaged_page(self) -> "SoloPage | None":
        from course.ui.repair import Repair

        return Repair(self.profile, self.open_course).page(self.settings.language)

    # -- erasing and closing --------------------------------------------------------------------

    def _erase(self, obj: str) -> object:
        from course.storage import erase

        if self.database is None:
            raise StorageError("the workbook is not open")
        return erase.erase(self.database, self.profile, obj, clock.now())

    def on_erase_everything(self) -> None:
        """Erase all that is kept of the person, and begin at the welcome page."""
        from course.storage import erase

        self._close_data()
        if self.instance is not None:
            self.instance.let_go()
        database, self.database, self.instance = self.database, None, None
        language = self.settings.language
        try:
            erase.erase_everything(database, self.profile)
        except StorageError as error:
            self._show_trouble(error, self.on_erase_everything)
            return
        self.settings = settings.DEFAULTS._replace(language=language)
        self.dress()
        self.open()

    def _close_data(self) -> None:
        if self.view is not None:
            self.view.suspend()
        if self.session is not None:
            self.session.end_visit()
        if self.writer is not None:
            self.writer.close(2.0)
        self.session, self.view, self.writer = None, None, None

    def on_closing(self) -> None:
        """The window closes: every half-typed word is on disk before it is gone."""
        with suppress(StorageError):
            self._keep_settings(self.settings._replace(window=self.window.place()))
        if self.view is not None:
            self.view.suspend()

    def close(self) -> None:
        """Take apart what was opened; returns when all is on disk."""
        self._close_data()
        if self.database is not None:
            with suppress(StorageError):
                self.database.close()
        if self.library is not None:
            self.library.close()
        if self.instance is not None:
            self.instance.let_go()

    # -- what nobody foresaw --------------------------------------------------------------------

    def on_save_failed(self, about: str, error: CourseError) -> None:
        """Damage that no page of words can tell about, found by the daily copy for instance."""
        if not about and isinstance(error, Damaged):
            self._on_damaged(error)

    def _on_damaged(self, error: Damaged) -> None:
        if self.session is None:
            return
        self._close_data()
        database, self.database = self.database, None
        if database is not None:
            with suppress(StorageError):
                database.close()
        self._show_trouble(error)


def _load_fonts(names: tuple[str, ...]) -> None:
    """A letter of the system is better than no course, and no help."""
    try:
        fonts.load(paths.resources() / "fonts", names)
    except CourseError as error:
        sys.stderr.write(f"{error}\n")


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        from course.system_libraries import explain_no_window

        sys.stderr.write(f"{explain_no_window()}\n")
        os._exit(1)
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtWarningMsg):
        sys.stderr.write(f"{text}\n")
