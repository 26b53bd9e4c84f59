"""The language of the interface: Qt's translations, switched while the program runs."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_LOCALES = {"nl": QLocale.Language.Dutch, "en": QLocale.Language.English}


class Translations:
    """The translator that is installed now; English is the language of the source."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._installed: QTranslator | None = None
        self._words = b""  # the translator points into it

    def use(self, language: str) -> None:
        """Speak this language from now on; pages are made anew by who asked."""
        if self._installed is not None:
            self._app.removeTranslator(self._installed)
            self._installed = None
        QLocale.setDefault(QLocale(_LOCALES.get(language, QLocale.Language.English)))
        # Given its name, Qt would map the file, and a file that is then replaced takes the program down.
        translator, self._words = QTranslator(), self._read(language)
        if translator.load(self._words):
            self._app.installTranslator(translator)
            self._installed = translator

    def _read(self, language: str) -> bytes:
        try:
            return (self._folder / f"{language}.qm").read_bytes()
        except OSError:
            return b""


def system_language() -> str:
    """Dutch where the system speaks Dutch, English elsewhere."""
    return "nl" if QLocale.system().language() == QLocale.Language.Dutch else "en"


def country_for(chosen: str, language: str) -> str:
    """Whose help numbers to show: as chosen, else the region of the system, else where the language lives."""
    region = QLocale.territoryToCode(QLocale.system().territory()).lower()
    return chosen or region or ("nl" if language == "nl" else "")
