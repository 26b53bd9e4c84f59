"""Tells Dutch from English: by the words of the other language's files, and by words only it has."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache

from course import paths
from tests.exercise_files import FOLDER, exercise

_SMALL = {
    "nl": [
        "de",
        "het",
        "een",
        "je",
        "jij",
        "jouw",
        "niet",
        "voor",
        "wat",
        "hoe",
        "met",
        "zijn",
        "wordt",
        "nog",
        "naar",
        "uur",
        "minuten",
    ],
    "en": [
        "the",
        "and",
        "you",
        "your",
        "not",
        "with",
        "what",
        "how",
        "this",
        "from",
        "are",
        "minutes",
        "left",
        "again",
    ],
}
_OTHER = {"nl": "en", "en": "nl"}
_OWN_NAMES = ("Nederlands", "English")  # a language is called by its own name everywhere
_WORD = re.compile(r"[^\W\d_]+")


def foreign(text: str, language: str) -> str:
    """What in `text` is not of `language`: a whole sentence of the other, or a small word; else nothing."""
    if text.endswith(_OWN_NAMES):
        return ""
    parts = {text, *re.split(r"(?<=[.?!]) |: |, ", text)}
    found = parts & _only(_OTHER[language])
    small = set(_WORD.findall(text.lower())) & set(_SMALL[_OTHER[language]])
    return next(iter(found or small), "")


@cache
def _only(language: str) -> frozenset[str]:
    """Texts that stand in the files of this language and not in those of the other."""
    pairs = [pair for pair in (*_interface(), *_exercises()) if pair["nl"] != pair["en"]]
    return frozenset(pair[language] for pair in pairs) - {pair[_OTHER[language]] for pair in pairs}


def _interface() -> Iterator[dict[str, str]]:
    tree = ElementTree.parse(paths.resources() / "translations" / "nl.ts")
    for message in tree.iter("message"):
        yield {"en": message.findtext("source") or "", "nl": message.findtext("translation") or ""}


def _exercises() -> Iterator[dict[str, str]]:
    for file in FOLDER.glob("*.toml"):
        read = exercise(file.stem)
        yield dict(read.title)
        for field in read.fields.values():
            yield dict(field.label)
            yield from (dict(option.words) for option in field.options)
