"""Between locked and open: the lock page, the recovery code, a new phrase after it, and the way back in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolTip, QWidget

from course.storage.key import Ring
from course.storage.profile import Profile
from course.ui.widgets.dialog import Dialog
from course.ui.window import Window

if TYPE_CHECKING:
    from course.ui.pages.solo import SoloPage


class Inside(NamedTuple):
    """What lies behind the lock."""

    open: Callable[[Ring], None]  # open the data and go where one was
    close: Callable[[], None]  # keep every word and close; what finds no room on the disk stays in memory


class LockFlow(QObject):
    """Shows its pages in `window`; nothing of the person is left there while one of them stands."""

    folder_chosen = Signal(str)  # a data folder with an old copy, to be used for this run
    anew_asked = Signal()  # put the locked workbook aside and begin again

    def __init__(
        self, window: Window, profile: Callable[[], Profile], language: Callable[[], str], inside: Inside
    ) -> None:
        super().__init__(window)
        self._window, self._profile, self._language, self._inside = window, profile, language, inside
        self._make: Callable[[], QWidget] = self._lock_page
        self._page: QWidget | None = None

    # -- closing --------------------------------------------------------------------------------

    def lock(self) -> None:
        """Close everything, and show the lock page whatever comes of it."""
        if _close_what_floats(self._window):
            QTimer.singleShot(0, self._lock)  # whoever opened a dialog gets its answer first
        else:
            self._lock()

    def _lock(self) -> None:
        self._inside.close()
        self.show()

    # -- pages ----------------------------------------------------------------------------------

    def show(self) -> None:
        """The lock page."""
        self._show(self._lock_page)

    def show_at_start(self) -> None:
        """The lock page, which opens by itself if this computer remembers how."""
        from course.storage import key
        from course.ui.pages.lock import LockPage

        self.show()
        profile = self._profile()
        if isinstance(self._page, LockPage) and key.is_remembered(profile):
            self._page.try_quietly(lambda: key.unlock_remembered(profile))

    def show_again(self) -> None:
        """The same page made anew, for instance because the text became larger; what was typed stays."""
        typed = [field.text() for field in _fields(self._page)]
        self._show(self._make)
        for field, text in zip(_fields(self._page), typed, strict=False):
            field.setText(text)

    def _show(self, make: Callable[[], QWidget]) -> None:
        self._make, self._page = make, make()
        self._window.setWindowTitle(self._window.tr("Twenty degrees"))
        self._window.show_content(self._page)

    def _lock_page(self) -> QWidget:
        from course.storage import key
        from course.ui.pages.lock import LockPage

        profile = self._profile()
        page = LockPage(lambda phrase: key.unlock(profile, phrase))
        page.opened.connect(self._inside.open)
        page.recovery_asked.connect(lambda: self._show(self._recover_page))
        page.help_asked.connect(self._window.show_help)
        return page

    def _recover_page(self) -> QWidget:
        from course.storage import key
        from course.ui.pages.recover import RecoverPage

        profile = self._profile()
        page = RecoverPage(lambda code: key.unlock_with_code(profile, code))
        page.opened.connect(self.on_recovered)
        page.none_asked.connect(lambda: self._show(self._none_page))
        return self._with_way_back(page)

    def _none_page(self) -> QWidget:
        from course.storage.earlier import root_of
        from course.ui.pages.recover_none import RecoverNonePage

        person = self._profile().folder.name
        page = RecoverNonePage(lambda folder: root_of(Path(folder), person))
        page.folder_chosen.connect(self.folder_chosen)
        page.anew_asked.connect(self.anew_asked)
        return self._with_way_back(page)

    def _with_way_back(self, page: "SoloPage") -> QWidget:
        page.close_asked.connect(self.show)
        page.help_asked.connect(self._window.show_help)
        return page

    def on_recovered(self, ring: Ring) -> None:
        """The code is used up: a new phrase and a new code, before anything opens."""
        from course.storage import key, recovery_code
        from course.ui.pages.set_pass import SetPassPage

        profile, code = self._profile(), recovery_code.make()

        def make() -> QWidget:
            page = SetPassPage(
                "recovered",
                code,
                self._language(),
                lambda phrase, code: key.lock(profile, ring, phrase, code),
            )
            page.done.connect(self._inside.open)
            page.help_asked.connect(self._window.show_help)
            return page

        self._show(make)


def _fields(page: QWidget | None) -> list[QLineEdit]:
    return page.findChildren(QLineEdit) if page is not None else []


def _close_what_floats(window: Window) -> bool:
    """Dialogs, menus and tips over the window; whether one of them was waited for."""
    QToolTip.hideText()
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    for question in window.findChildren(Dialog):
        question.on_rejected()
    waited_for = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ]
    for dialog in waited_for:
        dialog.reject()
    return bool(waited_for)
