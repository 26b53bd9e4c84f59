"""Between locked and open: the lock page, the recovery code, a new phrase after it, and the way back in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from course.storage import key
from course.storage.key import Ring
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.pages.lock import LockPage
from course.ui.pages.solo import SoloPage
from course.ui.preferences import Preferences


class LockFlow(QObject):
    """Its pages, and what leads from one to the other."""

    opened = Signal(object)  # Ring
    recovered = Signal()  # the recovery code fits; a new phrase has to follow
    folder_chosen = Signal(str)  # a data folder with an old copy, to be used for this run
    file_asked = Signal()  # put the locked workbook aside for one from another computer
    anew_asked = Signal()  # put the locked workbook aside and begin again

    def __init__(self, front: Front, folder: DataFolder, preferences: Preferences) -> None:
        super().__init__(front.window)
        self._front, self._folder, self._preferences = front, folder, preferences
        self.ring: Ring | None = None  # what the recovery code opened, until a new phrase does

    def show(self) -> LockPage:
        """The lock page."""
        self.ring = None
        return self._front.show(self._lock_page)

    def show_at_start(self) -> None:
        """The lock page, which opens by itself if this computer remembers how."""
        page, profile = self.show(), self._folder.profile
        if key.is_remembered(profile):
            page.try_quietly(lambda: key.unlock_remembered(profile))

    def _lock_page(self) -> LockPage:
        profile = self._folder.profile
        page = LockPage(lambda phrase: key.unlock(profile, phrase))
        page.opened.connect(self.opened)
        page.recovery_asked.connect(lambda: self._front.show(self._recover_page))
        page.help_asked.connect(self._front.window.show_help)
        return page

    def _recover_page(self) -> QWidget:
        from course.ui.pages.recover import RecoverPage

        profile = self._folder.profile
        page = RecoverPage(lambda code: key.unlock_with_code(profile, code))
        page.opened.connect(self.on_recovered)
        page.none_asked.connect(lambda: self._front.show(self._none_page))
        return self._with_way_back(page)

    def _none_page(self) -> QWidget:
        from course.storage.earlier import root_of
        from course.ui.pages.recover_none import RecoverNonePage

        person = self._folder.profile.folder.name
        page = RecoverNonePage(lambda folder: root_of(Path(folder), person), self._folder.is_at)
        page.folder_chosen.connect(self.folder_chosen)
        page.file_asked.connect(self.file_asked)
        page.anew_asked.connect(self.anew_asked)
        return self._with_way_back(page)

    def _with_way_back(self, page: SoloPage) -> QWidget:
        page.close_asked.connect(self.show)
        page.help_asked.connect(self._front.window.show_help)
        return page

    def on_recovered(self, ring: Ring) -> None:
        """A new phrase and a new code, before anything opens; until they hold the old code does."""
        from course.ui.pages.set_pass import SetPassPage

        code, lock = self._folder.next_code(), partial(self._folder.lock, ring)

        def make() -> QWidget:
            page = SetPassPage("recovered", code, self._preferences.now.language, lock)
            page.done.connect(self.on_locked_anew)
            page.closed.connect(self._front.window.close)
            page.help_asked.connect(self._front.window.show_help)
            return page

        self.ring = ring
        self._front.show(make)
        self.recovered.emit()

    def on_locked_anew(self, ring: Ring) -> None:
        """The new phrase and the new code hold."""
        self.ring = None
        self.opened.emit(ring)
