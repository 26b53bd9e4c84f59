"""The lock of a running program: the ring that opened it, its pages, and the watch when nobody is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from course.settings import Settings
from course.storage.key import Key, Ring
from course.storage.profile import Profile
from course.ui.window import Window

if TYPE_CHECKING:
    from course.ui.idle_watch import IdleWatch
    from course.ui.lock_desk import LockDesk
    from course.ui.lock_flow import LockFlow


class Guard(QObject):
    """Knows whether the lock is on and closed. Without a lock it loads nothing and watches nothing."""

    opened = Signal()  # the ring is there: open the data, and go where one was
    changed = Signal()  # while open: the lock was put on, changed or taken off
    folder_chosen = Signal(str)  # a data folder with an old copy, to be used for this run
    anew_asked = Signal()  # put the locked workbook aside and begin again

    def __init__(
        self,
        window: Window,
        profile: Callable[[], Profile],
        settings: Callable[[], Settings],
        close: Callable[[], None],
    ) -> None:
        """`close` keeps every word and closes the data; what finds no room on the disk stays in memory."""
        super().__init__(window)
        self._window, self._profile, self._settings, self._close = window, profile, settings, close
        self.ring: Ring | None = None  # while open, if a lock is on
        self._flow: LockFlow | None = None
        self._watch: IdleWatch | None = None

    def desk(self, in_use: Callable[[], Key]) -> "LockDesk":
        """What Settings asks of the lock; `in_use` is the key of the open database."""
        from course.ui.lock_desk import LockDesk

        return LockDesk(self._profile(), in_use, self.on_changed)

    def show_at_start(self) -> None:
        """The lock page, which opens by itself if this computer remembers how."""
        self._pages().show_at_start()

    def show_again(self) -> None:
        """The page of the lock made anew, in another language or size."""
        self._pages().show_again()

    def lock(self) -> None:
        """Close it now. Raises LookupError if no lock is on."""
        if self.ring is None:
            raise LookupError("no lock is on")
        self.ring = None
        self._rest()
        self._pages().lock()

    def watch(self) -> None:
        """Close it after as many minutes without a sign of anybody as the settings say now."""
        if self.ring is None:
            self._rest()
            return
        if self._watch is None:
            from course.ui.idle_watch import IdleWatch

            self._watch = IdleWatch(QCoreApplication.instance() or QCoreApplication())
            self._watch.due.connect(self.lock)
        self._watch.watch(self._settings().lock_after)

    def forget(self) -> None:
        """Another folder, or nothing is left: its lock is not known yet."""
        self.ring = None
        self._rest()

    def on_changed(self, ring: Ring | None) -> None:
        """Settings changed the lock."""
        self.ring = ring
        self.watch()
        self.changed.emit()

    def on_opened(self, ring: Ring) -> None:
        """The phrase, the code or this computer opened it."""
        self.ring = ring
        self.watch()
        self.opened.emit()

    def _rest(self) -> None:
        if self._watch is not None:
            self._watch.rest()

    def _pages(self) -> "LockFlow":
        if self._flow is None:
            from course.ui.lock_flow import Inside, LockFlow

            inside = Inside(self.on_opened, self._close)
            self._flow = LockFlow(self._window, self._profile, lambda: self._settings().language, inside)
            self._flow.folder_chosen.connect(self.folder_chosen)
            self._flow.anew_asked.connect(self.anew_asked)
        return self._flow
