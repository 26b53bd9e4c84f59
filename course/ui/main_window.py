"""The window: rail and pages, and all wiring between them in one readable block."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from course.content.lesson import Part
from course.errors import CourseError
from course.ui import words
from course.ui.changes import Changes
from course.ui.pages.today import TodayPage
from course.ui.places import Places
from course.ui.rail import Rail
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import row
from course.ui.widgets.focus_ring import FocusRing

LEAST = (900, 600)
USUAL = (1120, 760)


class Doors(NamedTuple):
    """What the window asks of the roof: things that reach beyond one open session."""

    look_changed: Callable[[], None]  # language, text size or light: apply, then the window rebuilds
    erase: Callable[[str], object]  # one object and all under it, in all files
    erase_everything: Callable[[], None]
    close: Callable[[], None]


class MainWindow(QWidget):
    """Rail and pages side by side; the player, an exercise and the minute cover the whole window."""

    def __init__(self, app: QApplication, session: Session, places: Places, doors: Doors) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Twenty degrees"))
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self._session, self._places, self._doors = session, places, doors
        self._ring = FocusRing(self, app)
        self._across = row(self)
        self._section = QWidget()
        self._stack = QStackedLayout(self._section)
        self._rail = Rail()
        self._now, self._before = "today", "today"
        self._build()
        self._wire_keys()
        session.changed.connect(self.on_changed)

    # -- composition ----------------------------------------------------------------------------

    def _build(self) -> None:
        """Make rail and pages; also after the text size or the language changed."""
        self._rail = Rail()
        self._rail.chosen.connect(self.show_page)
        self._across.insertWidget(0, self._rail)
        self._across.addWidget(self._section, 1)
        self._places.build(self._session)
        self._wire(self._places)

    def _wire(self, pages: Places) -> None:
        today = pages.today
        today.lesson_asked.connect(self.open_lesson)
        today.minute_asked.connect(lambda: self.show_page("minute"))
        today.close_asked.connect(self.close)
        today.exercises_asked.connect(lambda: self.show_page("exercises"))
        today.dose_asked.connect(lambda: self.show_page("settings"))
        pages.made.connect(self._wire_page)

    def _wire_page(self, name: str, page: QWidget) -> None:
        """Pages are made when they are first asked for; this is where each is connected."""
        connect = {
            "course": lambda: page.lesson_asked.connect(self.open_lesson),
            "exercises": lambda: self._wire_exercises(page),
            "player": lambda: self._wire_player(page),
            "exercise": lambda: self._wire_exercise(page),
            "settings": lambda: page.erase_all_asked.connect(self.on_erase_everything),
            "help": lambda: self._wire_help(page),
            "minute": lambda: self._wire_minute(page),
            "call": lambda: self._wire_call(page),
        }
        connect[name]()
