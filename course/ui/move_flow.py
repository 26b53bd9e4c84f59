"""Moving: the page that makes a file for another computer, and the one that takes such a file in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from course import clock, code_words
from course.storage import move
from course.storage.database import Database
from course.storage.key import Ring
from course.storage.profile import Profile
from course.ui.pages.solo import SoloPage
from course.ui.window import Window


class MoveFlow(QObject):
    """Shows one page in `window`, in place of the course."""

    left = Signal()  # back to where one was
    arrived = Signal(object)  # the Ring of what was taken in

    def __init__(self, window: Window, profile: Profile) -> None:
        super().__init__(window)
        self._window, self._profile = window, profile

    def show_out(self, database: Database, ring: Ring, language: str) -> Callable[[], None]:
        """The page that makes a file of what is open; returns what shows it."""
        from course.ui.pages.move_out import MoveOutPage

        code = code_words.make(language)

        def pack(phrase: str, target: Path) -> None:
            move.pack(database, self._profile, ring, phrase, target, clock.now())

        return self._shown(lambda: MoveOutPage(code, move.SUFFIX, pack))

    def show_in(self, ring: Ring | None, first: bool) -> Callable[[], None]:
        """The page that takes a file in; the data are not open, or there are none if it is the `first`.

        Returns what shows it.
        """
        from course.ui.pages.move_in import MoveInPage

        def take_in(file: Path, phrase: str) -> Ring:
            moved = move.unpack(file, phrase, self._profile.folder)
            try:
                move.take_in(moved, self._profile, ring, clock.now())
            finally:
                moved.close()
            return moved.ring

        def make() -> SoloPage:
            page = MoveInPage(first, move.SUFFIX, take_in)
            page.arrived.connect(self.arrived)
            return page

        return self._shown(make)

    def _shown(self, make: Callable[[], SoloPage]) -> Callable[[], None]:
        def show() -> None:
            page = make()
            page.close_asked.connect(self.left)
            page.help_asked.connect(self._window.show_help)
            self._window.show_content(page)

        show()
        return show
