"""Finds the line of a file that a fault is about: a parsed lesson keeps only where a step begins."""

import re

_ADDRESS_OR_MARK = re.compile(r"\]\([^)]*\)|\[\^[^\]]*\]")


def line_of(text: str, exact: str, start: int = 1) -> int:
    """The first line from `start` on that holds `exact`; `start` if there is none. Lines count from 1."""
    for number, line in enumerate(text.splitlines()[max(start, 1) - 1 :], max(start, 1)):
        if exact in line:
            return number
    return start


def line_of_words(text: str, words: str, start: int = 1) -> int:
    """The line from `start` on where `words` begin, whatever markup stands between them; else `start`."""
    plain = _ADDRESS_OR_MARK.sub(lambda found: " " * len(found.group()), text)
    first = [re.escape(word) for word in re.findall(r"\w+", words)[:5]]
    if not first:
        return start
    beginning = sum(len(line) for line in plain.splitlines(keepends=True)[: max(start, 1) - 1])
    found = re.compile(r"(?<!\w)" + r"[\W_]+".join(first), re.IGNORECASE).search(plain, beginning)
    return plain.count("\n", 0, found.start()) + 1 if found else start
