"""Moving to another computer: the page that makes a file of everything, and the one that takes it in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from course import clock, code_words
from course.errors import Busy, StorageError
from course.storage import key, move
from course.storage.key import Ring
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.open_course import OpenCourse
from course.ui.pages.solo import SoloPage
from course.ui.preferences import Preferences
from course.ui.trouble_desk import TroubleDesk


class MoveFlow(QObject):
    """Shows one page, in place of the course."""

    left = Signal()  # nothing was taken in: back to where one was
    arrived = Signal(object)  # the Ring of what was taken in

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
        try:
            self._course.close()
        except Busy as busy:
            self._trouble.show(busy, self.left.emit)
            return
        self._show_in(ring, first=False)

    def show_first_in(self) -> None:
        """Begin with the workbook of another computer."""
        self._show_in(None, first=True)

    def _show_in(self, ring: Ring | None, first: bool) -> None:
        from course.ui.pages.move_in import MoveInPage

        profile = self._folder.profile

        def take_in(file: Path, phrase: str) -> Ring:
            moved = move.unpack(file, phrase, profile.folder)
            try:
                move.take_in(moved, profile, ring, clock.now())
            finally:
                moved.close()
            return moved.ring

        def make() -> SoloPage:
            page = MoveInPage(first, move.SUFFIX, take_in)
            page.arrived.connect(self.arrived)
            return page

        self._show(make)

    def _show(self, make: Callable[[], SoloPage]) -> None:
        def wired() -> SoloPage:
            page = make()
            page.close_asked.connect(self.left)
            page.help_asked.connect(self._front.window.show_help)
            return page

        self._front.show(wired)
