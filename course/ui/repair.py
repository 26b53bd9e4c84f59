"""Damage: looked at on a thread of its own, shown, and mended as the person chooses."""

from functools import partial
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
from course.storage.profile import Profile
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
    """One damaged workbook, whose database is not open. What it finds only the page knows that tells it."""

    repaired = Signal(str)  # it opens again; the sentence says how it ended
    given_up = Signal(object)  # CourseError: even looking is not possible

    def __init__(
        self, front: Front, folder: DataFolder, preferences: Preferences, library: Library | None
    ) -> None:
        """The library names what was lost."""
        super().__init__(front.window)
        self.front, self._folder, self._preferences, self._library = front, folder, preferences, library
        self._shown: SoloPage | None = None  # while it looks
        self._looking = Work(self)
        self._looking.done.connect(self.on_looked)

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
        shown, self._shown = self._shown, None
        if self.front.page is not shown:
            return
        if isinstance(outcome, CourseError):
            self.given_up.emit(outcome)
        else:
            self.front.show(lambda: self._damaged_page(outcome))

    def _looking_page(self) -> SoloPage:
        self._shown = self._with_ways_out(LookingPage(self._looking))
        return self._shown

    def _damaged_page(self, found: _Found) -> SoloPage:
        profile, language = self._folder.profile, self._preferences.now.language
        mend = partial(_mend, profile, found)
        page = DamagedPage(language, found.examination, clock.now(), self._name, mend)
        page.mended.connect(self.repaired)
        return self._with_ways_out(page)

    def _with_ways_out(self, page: SoloPage) -> SoloPage:
        page.help_asked.connect(self.front.window.show_help)
        page.close_asked.connect(self.front.window.close)
        return page

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


def _mend(profile: Profile, found: _Found, copy: Copy | None) -> None:
    """Put `copy` back, or go on with what can be read. Raises StorageError."""
    with _one_at_a_time:
        if copy is None:
            restore.go_on_without_copy(profile, found.key, found.examination, new_actor(), clock.now())
        else:
            restore.restore(profile, found.key, found.examination, copy, clock.now())
