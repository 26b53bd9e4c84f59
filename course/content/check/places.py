"""Finds the line of a file that a fault is about: a parsed lesson keeps only where a step begins."""

import re
from functools import lru_cache

_ADDRESS_OR_MARK = re.compile(r"\]\([^)]*\)|\[\^[^\]]*\]")
_WORDS = 5


def line_of(text: str, exact: str, start: int = 1) -> int:
    """The first line from `start` on that holds `exact`; `start` if there is none. Lines count from 1."""
    for number, line in enumerate(text.split("\n")[max(start, 1) - 1 :], max(start, 1)):
        if exact in line:
            return number
    return start


def line_of_words(text: str, words: str, start: int = 1) -> int:
    """The line from `start` on where `words` begin, whatever markup stands between them; else `start`."""
    first = [re.escape(word) for word in re.findall(r"\w+", words)[:_WORDS]]
    if not first:
        return start
    plain = _without_markup(text)
    beginning = sum(len(line) + 1 for line in plain.split("\n")[: max(start, 1) - 1])
    wanted = re.compile(r"(?<!\w)" + r"[\W_]+".join(first), re.IGNORECASE)
    found = wanted.search(plain, beginning)
    return plain.count("\n", 0, found.start()) + 1 if found else start


@lru_cache(maxsize=8)
def _without_markup(text: str) -> str:
    """`text` with as many blanks, and line ends, where addresses and marks stood."""
    return _ADDRESS_OR_MARK.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
