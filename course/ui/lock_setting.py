"""The lock as Settings sets it: the phrase asked for first, the page for a new one, and what came of it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout

from course.errors import StorageError
from course.storage.key import Ring
from course.ui import words
from course.ui.lock_desk import LockDesk
from course.ui.pages.ask_phrase import AskPhrase
from course.ui.pages.lock_rows import LockRows
from course.ui.pages.set_pass import SetPassPage, Why
from course.ui.work import stays


class LockSetting(QObject):
    """Shows its pages in `stack`, in place of Settings."""

    settings_asked = Signal()  # made anew: other rows stand there now
    left = Signal()  # back to Settings as they were

    def __init__(self, desk: LockDesk, stack: QStackedLayout, language: str) -> None:
        super().__init__(stack.parentWidget())
        self._desk, self._stack, self._language = desk, stack, language
        self._page: SetPassPage | None = None
        self._begun: tuple[Why, Ring | None] = ("new", None)  # what that page is for
        self._rows: LockRows | None = None

    def connect_rows(self, rows: LockRows) -> None:
        """Do what these rows ask for, and say there what came of it."""
        self._rows = rows
        rows.show_code_in_vain(self._desk.is_code_in_vain())
        rows.new_asked.connect(lambda: self.show_page("new", None))
        rows.change_asked.connect(lambda: self.on_change_asked(rows))
        rows.off_asked.connect(lambda: self.on_off_asked(rows))
        rows.remember_asked.connect(lambda on: self.on_remember_asked(rows, on))

    def show_page(self, why: Why, ring: Ring | None) -> None:
        """The page for a new phrase; `ring` is what the present one opened."""
        self.drop()
        desk = self._desk
        page = SetPassPage(why, desk.new_code(), self._language, lambda *both: desk.close(ring, *both))
        page.card.taken.connect(desk.note_taken)
        page.closed.connect(self.on_left)
        page.done.connect(self.on_done)
        self._page, self._begun = page, (why, ring)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def take_over(self, old: "LockSetting") -> None:
        """Go on with the page that stands there, made anew in another size or language."""
        if old._page is not None:
            self.show_page(*old._begun)
            if self._page is not None:
                self._page.take_over(old._page)

    def drop(self) -> bool:
        """Away with the page and with the phrase on it; False while it works at what was asked."""
        page = self._page
        if page is None:
            return True
        if stays(page):
            return False
        self._page = None
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        if self._rows is not None:
            self._rows.show_code_in_vain(self._desk.is_code_in_vain())
        return True

    def on_left(self) -> None:
        """Nothing was changed."""
        self.drop()
        self.left.emit()

    def on_done(self, ring: Ring) -> None:
        """Another phrase opens it from now on."""
        self.drop()
        self._desk.changed(ring)
        self.settings_asked.emit()

    def on_change_asked(self, rows: LockRows) -> None:
        """The present phrase first."""
        title = self.tr("Change the lock")
        text = self.tr("You choose a new passphrase and get a new recovery code.")
        if self._desk.is_remembered():
            again = self.tr("Switch ‘Remember on this computer’ on again afterwards, if you like.")
            text = f"{text} {again}"
        dialog = AskPhrase(rows, title, text, self.tr("Go on"), self._desk.check)
        dialog.passed.connect(lambda ring: self.show_page("change", ring))
        dialog.open()

    def on_off_asked(self, rows: LockRows) -> None:
        """The present phrase, and what it means."""
        title = self.tr("Take the lock off?")
        text = self.tr("Whoever can open the folder with your data can read your words then.")
        dialog = AskPhrase(rows, title, text, self.tr("Take it off"), self._check_and_take_off)
        dialog.passed.connect(self.on_taken_off)
        dialog.open()

    def on_taken_off(self) -> None:
        """No phrase is asked for any more."""
        self._desk.changed(None)
        self.settings_asked.emit()

    def on_remember_asked(self, rows: LockRows, on: bool) -> None:
        """To forget takes no phrase; to remember does."""
        if not on:
            try:
                self._desk.forget()
            except StorageError as problem:
                rows.show_remembered(True, words.error(problem))
            else:
                rows.show_remembered(False)
            return
        rows.show_remembered(False)
        title = self.tr("Remember on this computer?")
        text = self.tr("Whoever can sign in on this computer can then read your words.")
        dialog = AskPhrase(rows, title, text, self.tr("Remember"), self._check_and_remember)
        dialog.passed.connect(lambda outcome: self.on_remembered(rows, outcome))
        dialog.open()

    def on_remembered(self, rows: LockRows, outcome: "_Remembered") -> None:
        """It is, or this is why not."""
        problem = outcome.problem
        rows.show_remembered(problem is None, words.error(problem) if problem is not None else "")

    def _check_and_take_off(self, phrase: str) -> None:
        self._desk.take_off(self._desk.check(phrase))

    def _check_and_remember(self, phrase: str) -> "_Remembered":
        """A phrase that does not fit is raised, and asked for again; what else goes wrong is not."""
        ring = self._desk.check(phrase)
        try:
            self._desk.remember(ring)
        except StorageError as problem:
            return _Remembered(problem)
        return _Remembered()


class _Remembered(NamedTuple):
    problem: StorageError | None = None  # why this computer could not
