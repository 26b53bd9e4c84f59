"""Characters: only those every font of the course has, curly quotation marks, no exclamation marks."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from course.content.check.said import Said
from course.content.faults import Fault, Severity

TABLE = Path(__file__).with_name("glyphs.txt")

_MEANT = {
    "→": "a word, or an item of a list",
    "←": "a word",
    "—": "a comma, or –",
    "≥": "at least",
    "≤": "at most",
}


@cache
def covered() -> frozenset[str]:
    """The characters of glyphs.txt, which tests/make_glyphs.py makes from the fonts."""
    characters: set[str] = set()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, last = (int(point, 16) for point in line.split("-"))
            characters.update(map(chr, range(first, last + 1)))
    return frozenset(characters)


def check_characters(file: str, texts: Iterable[Said], voice: Severity) -> Iterator[Fault]:
    """Characters without a glyph are errors; quotation and exclamation marks have the severity `voice`."""
    for text, line, *_ in texts:
        yield from _without_glyph(file, text, line)
        if '"' in text or "'" in text:
            yield Fault(file, line, "a straight quotation mark", "‘ and ’, or ’s", voice)
        if "!" in text:
            yield Fault(file, line, "an exclamation mark", "a full stop", voice)


def _without_glyph(file: str, text: str, line: int) -> Iterator[Fault]:
    for character in sorted(set(text) - covered() - {"\n"}):
        name = unicodedata.name(character, "no name")
        message = f"the fonts have no {character!a} (U+{ord(character):04X}, {name})"
        yield Fault(file, line, message, _meant(character))


def _meant(character: str) -> str:
    """The same letter without what the fonts lack, or a word for it."""
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and set(plain) <= covered():
        return plain
    return _MEANT.get(character, "")
