"""How everything looks and reads: language, colours, text size and motion, as settings and system say."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from course import paths
from course.settings import Settings
from course.ui.language import Translations
from course.ui.theme.theme import theme
from course.ui.widgets.motion import motion


class Look:
    """Dresses the whole application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.translations = Translations(app, paths.resources() / "translations")

    def dress(self, settings: Settings) -> None:
        """As these settings say."""
        self.translations.use(settings.language)
        theme.apply(self._app, _light(settings), settings.text_size)
        motion.apply(self._app, settings.less_motion)

    @staticmethod
    def is_outdated(settings: Settings) -> bool:
        """Whether the system went from light to dark or back, and that is to be followed."""
        return settings.light == "system" and theme.light != _light(settings)


def _light(settings: Settings) -> Literal["day", "evening"]:
    if settings.light != "system":
        return settings.light
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "evening" if dark else "day"
