"""Moving to another computer: the page that makes a file of everything, and the one that takes it in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from course import clock, code_words
from course.errors import Busy, StorageError
from course.storage import key, move
from course.storage.key import Ring
from course.storage.profile import prepare
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.open_course import OpenCourse
from course.ui.pages.solo import SoloPage
from course.ui.preferences import Preferences
from course.ui.trouble_desk import TroubleDesk

if TYPE_CHECKING:
    from course.ui.pages.move_in import Kind


class Arrived(NamedTuple):
    """What came out of a file."""

    ring: Ring
    number: int  # of statements that were not here yet


class MoveFlow(QObject):
    """Shows one page, in place of the course."""

    left = Signal()  # the person wants back to where one was
    arrived = Signal(object)  # Arrived

    def __init__(
        self,
        front: Front,
        folder: DataFolder,
        preferences: Preferences,
        course: OpenCourse,
        trouble: TroubleDesk,
    ) -> None:
        super().__init__(front.window)
        self._front, self._folder, self._preferences = front, folder, preferences
        self._course, self._trouble = course, trouble
        self._is_anew = False

    def show_out(self) -> None:
        """Make a file of what is open; the data stay open behind the page."""
        from course.ui.pages.move_out import MoveOutPage

        data, profile = self._course.data, self._folder.profile
        if data is None:
            return
        self._course.step_aside()
        try:
            ring = self._folder.ring or key.clear_ring(profile, data.database.key)
        except StorageError as error:
            self._trouble.show(error, self.left.emit)
            return
        code = code_words.make(self._preferences.now.language)

        def pack(phrase: str, target: Path) -> None:
            move.pack(data.database, profile, ring, phrase, target, clock.now())

        self._show(lambda: MoveOutPage(code, move.SUFFIX, pack))

    def show_in(self) -> None:
        """Add what a file holds to what is here."""
        ring = self._folder.ring
        if self._closed():
            self._show_in("added" if ring is not None else "added-open", ring)

    def show_first_in(self) -> None:
        """Begin with the workbook of another computer."""
        self._show_in("first", None)

    def show_instead(self) -> None:
        """Put the locked workbook aside and begin with what a file holds, once all of that was read.

        The new one has no lock: that of the file may be the one whose phrase is gone.
        """
        if self._closed():
            self._show_in("instead", None)

    def _closed(self) -> bool:
        """Close the data; False while they are being written, with a page that says so."""
        try:
            self._course.close()
        except Busy as busy:
            self._trouble.show(busy, self.left.emit)
            return False
        return True

    def _show_in(self, kind: "Kind", ring: Ring | None) -> None:
        from course.ui.pages.move_in import MoveInPage

        profile = self._folder.profile

        def take_in(file: Path, phrase: str) -> Arrived:
            moved = move.unpack(file, phrase, profile.folder)
            try:
                if kind == "instead":
                    self._begin_anew()
                return Arrived(moved.ring, move.take_in(moved, profile, ring, clock.now()))
            finally:
                moved.close()

        def make() -> SoloPage:
            page = MoveInPage(kind, move.SUFFIX, take_in)
            page.arrived.connect(self.arrived)
            return page

        self._show(make)

    def _begin_anew(self) -> None:
        """Once: at a second try what is here is the new workbook."""
        from course.storage import earlier
        from course.storage.opening import open_database

        if not self._is_anew:
            earlier.put_aside(self._folder.profile, clock.now())
            open_database(prepare(self._folder.profile.folder), clock.now()).close()
            self._is_anew = True

    def _show(self, make: Callable[[], SoloPage]) -> None:
        def wired() -> SoloPage:
            page = make()
            page.close_asked.connect(self.left)
            page.help_asked.connect(self._front.window.show_help)
            return page

        self._front.show(wired)
