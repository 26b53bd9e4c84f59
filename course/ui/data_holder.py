"""The data of one run: open or not, and what could not be written before they were closed."""

from collections.abc import Callable

from course.content.library import Library
from course.errors import Busy, CourseError, StorageError
from course.progress.log import Batch, would_be_missed
from course.settings import Settings
from course.storage.key import Ring
from course.storage.profile import Profile
from course.ui.open_data import OpenData


class DataHolder:
    """Opens and closes; words that found no room go along into the next opening of the same data."""

    def __init__(self) -> None:
        self.now: OpenData | None = None
        self._waiting: list[Batch] = []
        self._left_behind: list[Batch] = []  # of another folder, into which they do not belong

    def open(
        self,
        profile: Profile,
        library: Library,
        settings: Settings,
        keep: Callable[[Settings], None],
        ring: Ring | None = None,
    ) -> OpenData:
        """Open the data of a profile; `keep` keeps changed settings, `ring` opens a lock.

        What could not be closed before is closed first. Raises Locked and other StorageErrors.
        """
        self.close()
        self.now = OpenData(profile, library, settings, keep, self._waiting, ring)
        if not self.now.reads_only:
            self._waiting = []
        return self.now

    def close(self) -> None:
        """Close what is open, and note what could not be written. Raises Busy; then it is still open."""
        data, self.now = self.now, None  # before anything fails: an error of closing is no new damage
        if data is None:
            return
        try:
            data.close()
        except Busy:
            self.now = data
            raise
        if not data.reads_only:
            self._waiting = data.session.waiting()

    def move(self, into_empty: bool) -> None:
        """Another folder is chosen: into what somebody else may have written no word is carried."""
        if not into_empty:
            self._left_behind += self._waiting
            self._waiting = []

    def forget(self) -> None:
        """Everything is erased; what waits is erased with it."""
        self._waiting, self._left_behind = [], []

    def obstacle(self) -> CourseError | None:
        """Try everything once more; why something that would be missed is not on disk."""
        obstacle = None
        if self.now is not None and not self.now.reads_only:  # there it was said that nothing is kept
            obstacle = self.now.session.obstacle()
        if obstacle is None and would_be_missed(self._waiting + self._left_behind):
            return StorageError("The data they belong to are not open.")
        return obstacle
