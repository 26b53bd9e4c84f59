"""What is in the way of opening the workbook, on a page of its own, with the ways out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from course.errors import CourseError, Damaged
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.open_course import OpenCourse
from course.ui.preferences import Preferences

if TYPE_CHECKING:
    from course.ui.pages.solo import SoloPage


class TroubleDesk(QObject):
    """Chooses the page that fits the error."""

    folder_chosen = Signal(str)  # to be used for the rest of the run
    repaired = Signal(str)  # the workbook opens again; the sentence says what came of it

    def __init__(
        self, front: Front, folder: DataFolder, preferences: Preferences, course: OpenCourse
    ) -> None:
        super().__init__(front.window)
        self._front, self._folder, self._preferences, self._course = front, folder, preferences, course

    def show(self, error: CourseError, again: Callable[[], object]) -> None:
        """Say it; `again` is tried when the person asks for that. The data are not open."""
        self._front.show(lambda: self._page(error, again))
        if not self._front.window.isVisible():
            self._front.window.show()

    def _page(self, error: CourseError, again: Callable[[], object]) -> "SoloPage":
        page = self._damaged() if isinstance(error, Damaged) else None
        page = page or self._trouble(error, again)
        page.help_asked.connect(self._front.window.show_help)
        page.close_asked.connect(self._front.window.close)
        return page

    def _trouble(self, error: CourseError, again: Callable[[], object]) -> "SoloPage":
        from course.ui.pages.trouble import TroublePage

        page = TroublePage(error)
        page.again_asked.connect(again)
        page.folder_chosen.connect(self.folder_chosen)
        return page

    def _damaged(self) -> "SoloPage | None":
        from course.ui.repair import Repair

        folder = self._folder
        repair = Repair(folder.profile, folder.ring, self._course.library, self.repaired.emit)
        return repair.page(self._preferences.now.language)
