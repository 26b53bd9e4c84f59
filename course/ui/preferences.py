"""The settings of this run: kept in its folder, and worn by everything that is shown."""

from contextlib import suppress
from typing import Any

from PySide6.QtWidgets import QApplication

from course import settings
from course.errors import StorageError
from course.settings import Settings
from course.ui.data_folder import DataFolder
from course.ui.language import system_language
from course.ui.look import Look


class Preferences:
    """`now` holds what is wanted; `dress` makes everything look like it."""

    def __init__(self, app: QApplication, folder: DataFolder, language: str = "") -> None:
        """`language`, if given, wins over the one that was kept."""
        self._folder = folder
        self.look = Look(app)
        self.now = settings.DEFAULTS._replace(language=system_language())
        self.load()
        if language:
            self.now = self.now._replace(language=language)

    def load(self) -> None:
        """What is kept in the folder; as now where nothing is."""
        self.now = settings.load(self._folder.profile.settings, self.now)

    def keep(self, new: Settings) -> None:
        """From now on these, and after the next start. Raises StorageError."""
        self.now = new
        if self._folder.is_ours:
            settings.save(self._folder.profile.settings, new)

    def try_to_keep(self, **values: Any) -> None:
        """These values from now on, also where nothing can be written."""
        with suppress(StorageError):
            self.keep(self.now._replace(**values))

    def begin_anew(self) -> None:
        """As for a new person who reads the same language."""
        self.now = settings.DEFAULTS._replace(language=self.now.language)

    def dress(self) -> None:
        """Language, light, text size and motion as wanted now."""
        self.look.dress(self.now)

    def is_outdated(self) -> bool:
        """Whether the system went from light to dark or back, and that is to be followed."""
        return self.look.is_outdated(self.now)
