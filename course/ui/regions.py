"""The names of languages and countries, as menus and buttons say them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from course.help_numbers import COUNTRIES

_LANGUAGES = {"nl": "Nederlands", "en": "English"}


def language_name(code: str) -> str:
    """A language in its own words, so that who reads nothing else here can find it."""
    return _LANGUAGES.get(code) or QLocale(code).nativeLanguageName().capitalize() or code


def ours_first(codes: Iterable[str]) -> list[str]:
    """Dutch and English before the languages that somebody added."""
    ours = list(_LANGUAGES)
    return sorted(codes, key=lambda code: (ours.index(code) if code in ours else len(ours), code))


def known_country(code: str) -> str:
    """The country whose help numbers hold for this region code: one of `COUNTRIES`."""
    return code if code in COUNTRIES else "other"


def country_name(code: str) -> str:
    """One of `COUNTRIES` in the language of the interface."""
    translate = QCoreApplication.translate
    return {
        "nl": translate("Regions", "Netherlands"),
        "be": translate("Regions", "Belgium"),
        "gb": translate("Regions", "United Kingdom"),
        "ie": translate("Regions", "Ireland"),
    }.get(code, translate("Regions", "Another country"))
