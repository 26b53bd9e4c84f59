"""Damage: looked at on a thread of its own, shown, and mended as the person chooses."""

from threading import Lock
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from course import clock
from course.content.library import Library
from course.errors import CourseError
from course.progress import statements
from course.storage import restore, turn
from course.storage.backup import Copy
from course.storage.key import Key
from course.storage.opening import fitting_key, new_actor
from course.storage.restore import Examination
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.pages.damaged import DamagedPage
from course.ui.pages.looking import LookingPage
from course.ui.pages.solo import SoloPage
from course.ui.preferences import Preferences
from course.ui.work import Work

_one_at_a_time = Lock()  # they work on the same temporary files


class _Found(NamedTuple):
    key: Key
    examination: Examination


class Repair(QObject):
    """One damaged workbook, whose database is not open."""

    repaired = Signal(str)  # it opens again; the sentence says how it ended
    given_up = Signal()  # even looking is not possible

    def __init__(
        self, front: Front, folder: DataFolder, preferences: Preferences, library: Library | None
    ) -> None:
        """The library names what was lost."""
        super().__init__(front.window)
        self.front, self._folder, self._preferences, self._library = front, folder, preferences, library
        self._shown: SoloPage | None = None
        self._page: DamagedPage | None = None
        self._looking, self._mending = Work(self), Work(self)
        self._looking.done.connect(self.on_looked)
        self._mending.done.connect(self.on_mended)

    def begin(self) -> None:
        """Look, and show what there is."""
        profile, ring = self._folder.profile, self._folder.ring

        def look() -> _Found:
            with _one_at_a_time:
                key = fitting_key(profile, ring)
                turn.backups(profile, ring.keys if ring else (), key)
                return _Found(key, restore.examine(profile, key))

        self._looking.run(look)
        self.front.show(self._looking_page)

    def on_looked(self, outcome: _Found | CourseError) -> None:
        """What is left, with the copies to choose from; nothing if the person went elsewhere meanwhile."""
        if self.front.page is not self._shown:
            return
        if isinstance(outcome, CourseError):
            self.given_up.emit()
        else:
            self.front.show(lambda: self._damaged_page(outcome))

    def on_mended(self, outcome: str | CourseError) -> None:
        """It opens again; after an error the page stays."""
        if isinstance(outcome, str):
            self.repaired.emit(outcome)
        elif self._page is not None:
            self._page.show_failed(outcome)

    def _looking_page(self) -> SoloPage:
        return self._with_ways_out(LookingPage(self._looking))

    def _damaged_page(self, found: _Found) -> SoloPage:
        language = self._preferences.now.language
        page = DamagedPage(language, found.examination, clock.now(), self._name)
        page.restore_asked.connect(lambda copy: self._mend(page.afterwards(copy), found, copy))
        page.go_on_asked.connect(lambda: self._mend(page.afterwards(None), found, None))
        self._mending.slow.connect(page.show_slow)
        if self._mending.runs() and self._mending.is_slow:
            page.show_slow()
        self._page = page
        return self._with_ways_out(page)

    def _with_ways_out(self, page: SoloPage) -> SoloPage:
        page.help_asked.connect(self.front.window.show_help)
        page.close_asked.connect(self.front.window.close)
        self._shown = page
        return page

    def _mend(self, afterwards: str, found: _Found, copy: Copy | None) -> None:
        """Put `copy` back, or go on with what can be read; ends with the sentence `afterwards`."""
        profile, now = self._folder.profile, clock.now()

        def mend() -> str:
            with _one_at_a_time:
                if copy is None:
                    restore.go_on_without_copy(profile, found.key, found.examination, new_actor(), now)
                else:
                    restore.restore(profile, found.key, found.examination, copy, now)
            return afterwards

        self._mending.run(mend)

    def _name(self, obj: str) -> str:
        """The title of the exercise or lesson an object belongs to; empty if nobody knows it."""
        language = self._preferences.now.language
        kind, *rest = statements.ids(obj)
        if self._library is None or not rest:
            return ""
        if kind == "lesson":
            card = self._library.card(rest[0], language)
            return card.title if card is not None else ""
        try:
            return self._library.exercise(rest[0]).title[language]
        except (KeyError, CourseError):
            return ""
