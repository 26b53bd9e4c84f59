"""The lock of a running program: closed by a key or an empty chair, opened again, changed."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from course.errors import Busy, StorageError
from course.storage import key
from course.storage.key import Ring
from course.storage.profile import prepare
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.open_course import TODAY, OpenCourse
from course.ui.preferences import Preferences
from course.ui.trouble_desk import TroubleDesk

if TYPE_CHECKING:
    from course.ui.idle_watch import IdleWatch
    from course.ui.lock_flow import LockFlow


class Guard(QObject):
    """Without a lock it loads nothing and watches nothing."""

    opened = Signal()  # it is open: go on where one was
    changed = Signal()  # while open, it was put on, changed or taken off
    file_asked = Signal()  # the locked workbook makes way for one from another computer
    folder_chosen = Signal(str)  # a data folder with an old copy, to be used for this run

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
        self._flow: LockFlow | None = None
        self._watch: IdleWatch | None = None
        course.lock_changed.connect(self.on_changed)
        front.window.lock_asked.connect(self.on_lock_asked)

    # -- closing --------------------------------------------------------------------------------

    def on_lock_asked(self) -> None:
        """Close it; without a lock, show where it can be put on."""
        if self._is_open():
            self.lock()
        elif self._course.view is not None:
            self._front.window.close_help()
            self._course.view.show_lock()

    def lock(self) -> None:
        """Close it when nothing is being worked out: no word is lost, and none stays in the window."""
        self._front.window.when_idle(self._lock)

    def _lock(self) -> None:
        from course.ui import floating

        if not self._is_open():
            return  # the lock was taken off meanwhile
        if self._folder.ring is not None and self._folder.is_ours:
            key.heal(self._folder.profile, self._folder.ring)  # it may be the last that knows the keys
            if self._lies_open():
                self.on_changed(None)
                return
        self._forget_ring()
        self.watch()
        if floating.close(self._front.window):
            QTimer.singleShot(0, self._close)  # whoever opened a dialog gets its answer first
        else:
            self._close()

    def _close(self) -> None:
        self._front.window.close_help()
        with suppress(Busy):  # what is still being written goes on; it is closed before it is opened again
            self._course.close()
        self.show()

    def _is_open(self) -> bool:
        """Whether there is something to close: the workbook, or what the recovery code opened."""
        return self._folder.ring is not None or (self._flow is not None and self._flow.ring is not None)

    def _lies_open(self) -> bool:
        """Whether a key can be read: taking the lock off was cut short, and what looks shut would not be."""
        with suppress(StorageError):
            return bool(key.clear_rings(self._folder.profile))
        return False

    def _forget_ring(self) -> None:
        self._folder.ring = None
        if self._flow is not None:
            self._flow.ring = None

    def watch(self) -> None:
        """Close it after as many minutes without a sign of anybody as the settings say now."""
        if not self._is_open():
            if self._watch is not None:
                self._watch.rest()
            return
        if self._watch is None:
            from course.ui.idle_watch import IdleWatch

            self._watch = IdleWatch(QCoreApplication.instance() or QCoreApplication())
            self._watch.due.connect(self.lock)
        self._watch.watch(self._preferences.now.lock_after)

    def rest(self) -> None:
        """The program ends: nothing is open any more, and no chair is watched."""
        self._forget_ring()
        self.watch()

    # -- opening --------------------------------------------------------------------------------

    def show(self) -> None:
        """The lock page."""
        self._pages().show()

    def show_at_start(self) -> None:
        """The lock page, which opens by itself if this computer remembers how."""
        self._pages().show_at_start()

    def on_opened(self, ring: Ring) -> None:
        """The phrase, the code or this computer opened it."""
        self._folder.ring = ring
        self.watch()
        self.opened.emit()

    def on_changed(self, ring: Ring | None) -> None:
        """Settings changed the lock."""
        self._folder.ring = ring
        self.watch()
        QTimer.singleShot(0, self.changed.emit)  # the page that asked is still in the middle of its click

    def on_anew_asked(self) -> None:
        """The locked workbook is put aside whole, and a new one begun."""
        from course import clock
        from course.storage import earlier

        profile = self._folder.profile
        try:
            self._course.close()  # it may have been busy when the lock closed
            earlier.put_aside(profile, clock.now())
            prepare(profile.folder)
        except StorageError as error:
            self._trouble.show(error, self.on_anew_asked, self.show)
            return
        self._course.holder.move(into_empty=False)
        self._course.place = TODAY
        self.opened.emit()

    def _pages(self) -> "LockFlow":
        if self._flow is None:
            from course.ui.lock_flow import LockFlow

            self._flow = LockFlow(self._front, self._folder, self._preferences)
            self._flow.opened.connect(self.on_opened)
            self._flow.recovered.connect(self.watch)
            self._flow.folder_chosen.connect(self.folder_chosen)
            self._flow.file_asked.connect(self.file_asked)
            self._flow.anew_asked.connect(self.on_anew_asked)
        return self._flow
