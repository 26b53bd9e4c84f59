"""Numbers to call per country, read from one dated file each; there is always at least 112.

Whatever happens to the files, the page Help now has something to show.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

Words = Mapping[str, str]  # language -> text
COUNTRIES = ("nl", "be", "gb", "ie", "other")
_MONTHS_FRESH = 12


class Number(NamedTuple):
    """One line of the page. `number` is what to dial or a site to open; empty if there is no one number.

    `when` asks whether this is the one, `words` says how it works, when it is open and what it costs.
    `verified` is false as long as nobody held the number against `source`.
    """

    number: str
    name: Words
    when: Words
    words: Words
    verified: bool
    source: str


class HelpNumbers(NamedTuple):
    """The numbers of one country in the order of the page, and the day they were checked."""

    country: str
    checked: date
    numbers: tuple[Number, ...]


FALLBACK = HelpNumbers(
    "other",
    date(2026, 11, 24),
    (
        Number(
            "112",
            {"nl": "Alarmnummer", "en": "Emergency number"},
            {
                "nl": "Is er nu gevaar, voor jou of een ander?",
                "en": "Is there danger now, for you or someone else?",
            },
            {
                "nl": "In de hele EU, gratis, dag en nacht. Daarbuiten bel je het alarmnummer van je land.",
                "en": "Anywhere in the EU, free, day and night. Elsewhere, call your own country’s number.",
            },
            True,
            "gov.ie, Calling the fire brigade, 25 November 2021",
        ),
        Number(
            "findahelpline.com",
            {"nl": "Find A Helpline", "en": "Find A Helpline"},
            {
                "nl": "Denk je aan zelfdoding, of wil je praten?",
                "en": "Thinking of suicide, or in need of a talk?",
            },
            {
                "nl": "Kies op findahelpline.com je land. Daar staan de hulplijnen die er zijn.",
                "en": "Choose your country at findahelpline.com. It lists the helplines there are.",
            },
            True,
            "findahelpline.com",
        ),
    ),
)


def load(folder: Path, country: str) -> HelpNumbers:
    """The numbers for a region code like `NL`; `other` where there is no file for it. Never raises."""
    import tomllib

    known = country.lower() if country.lower() in COUNTRIES else "other"
    try:
        return _read(known, tomllib.loads((folder / f"{known}.toml").read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # Ways in which a file can be absent or damaged; help comes before the reason.
        return FALLBACK


def is_old(numbers: HelpNumbers, today: date) -> bool:
    """Whether more than twelve months have passed since the numbers were checked."""
    checked = numbers.checked
    months = 12 * (today.year - checked.year) + today.month - checked.month
    return (months, today.day) > (_MONTHS_FRESH, checked.day)


def in_language(words: Words, language: str) -> str:
    """The words in this language, in English where there are none."""
    return words.get(language) or words["en"]


def _read(country: str, values: Mapping[str, object]) -> HelpNumbers:
    checked, listed = values["checked"], values["number"]
    if not isinstance(checked, date) or not isinstance(listed, list) or not listed:
        raise ValueError("no date, or no numbers")
    return HelpNumbers(country, checked, tuple(_number(entry) for entry in listed))


def _number(entry: Mapping[str, object]) -> Number:
    name, when, words = (_words(entry[key]) for key in ("name", "when", "words"))
    return Number(str(entry["number"]), name, when, words, entry["verified"] is True, str(entry["source"]))


def _words(value: object) -> Words:
    if not isinstance(value, dict) or not {"nl", "en"} <= value.keys():
        raise ValueError(f"words without Dutch or English: {value!r}")
    return {language: str(text) for language, text in value.items()}
