"""The words inside the drawn figures of the lessons (`lessons/figures.toml`), read when first drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "figures.toml"
_Languages = dict[str, tuple[str, ...]]
_LONGEST = 60  # characters; a figure has no room for more


def figure_words(folder: Path, name: str, caption: str) -> tuple[str, ...]:
    """The words of one figure, in the language of its `caption`; empty if the file has none of them.

    The caption is the sentence of the lesson under the figure. It names what the figure shows, so the
    language of which it holds the most words is its own; where it is a draw, the first in the file.
    """
    languages = _read(folder / FILE).get(name, {})
    said = caption.casefold()
    return max(languages.values(), key=lambda words: _share(words, said), default=())


def parse_figures(text: str) -> Mapping[str, _Languages]:
    """The words by figure and language; what is no list of short words is left out."""
    import tomllib

    try:
        figures = tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {
        name: {language: tuple(words) for language, words in languages.items() if _is_words(words)}
        for name, languages in figures.items()
        if isinstance(languages, dict)
    }


@lru_cache(maxsize=2)
def _read(file: Path) -> Mapping[str, _Languages]:
    from course.content.limits import TOML_BYTES
    from course.content.reading import read_at_most

    try:
        data = read_at_most(file, TOML_BYTES)
        return parse_figures(data.decode("utf-8-sig")) if len(data) <= TOML_BYTES else {}
    except (OSError, UnicodeDecodeError):
        return {}


def _is_words(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(word, str) and 0 < len(word.strip()) <= _LONGEST for word in value)
    )


def _share(words: tuple[str, ...], said: str) -> float:
    return sum(word.casefold() in said for word in words) / len(words)
