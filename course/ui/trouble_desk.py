"""What is in the way of opening the workbook, on a page of its own, with the ways out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from course.errors import CourseError, Damaged, StorageLost
from course.storage.profile import is_unused
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.open_course import OpenCourse
from course.ui.preferences import Preferences

if TYPE_CHECKING:
    from course.ui.pages.trouble import TroublePage
    from course.ui.repair import Repair


class TroubleDesk(QObject):
    """Chooses the page that fits the error."""

    folder_chosen = Signal(str)  # to be used for the rest of the run
    repaired = Signal(str)  # the workbook opens again; the sentence says what came of it

    def __init__(
        self, front: Front, folder: DataFolder, preferences: Preferences, course: OpenCourse
    ) -> None:
        super().__init__(front.window)
        self._front, self._folder, self._preferences, self._course = front, folder, preferences, course
        self._repair: Repair | None = None  # the last one

    def show(
        self, error: CourseError, again: Callable[[], object], back: Callable[[], object] | None = None
    ) -> None:
        """Say it; `again` is tried when the person asks for that, and `back` leads away without it.

        Where it is damage the data must not be open.
        """
        if not isinstance(error, Damaged):
            self._say(error, again, back)
        elif self._folder.is_ours:
            self._mend(again)
        else:
            self._say(Damaged(str(error), path=self._folder.profile.folder, only_read=True), again)
        if not self._front.window.isVisible():
            self._front.window.show()

    def _mend(self, again: Callable[[], object]) -> None:
        from course.ui.repair import Repair

        if self._repair is not None:
            self._repair.deleteLater()
        self._repair = Repair(self._front, self._folder, self._preferences, self._course.library)
        self._repair.repaired.connect(self.repaired)
        self._repair.given_up.connect(lambda problem: self._say(problem, again))
        self._repair.begin()

    def _say(
        self, error: CourseError, again: Callable[[], object], back: Callable[[], object] | None = None
    ) -> None:
        self._front.show(lambda: self._trouble_page(error, again, back))

    def _trouble_page(
        self, error: CourseError, again: Callable[[], object], back: Callable[[], object] | None
    ) -> "TroublePage":
        from course.ui.pages.trouble import TroublePage

        # A folder that is not there tells nothing of what was written in it.
        is_new = not isinstance(error, StorageLost) and is_unused(self._folder.profile)
        page = TroublePage(error, self._folder.look_at, is_new, back is not None)
        page.again_asked.connect(again)
        page.folder_chosen.connect(self.folder_chosen)
        page.help_asked.connect(self._front.window.show_help)
        page.close_asked.connect(back or self._front.window.close)
        return page
