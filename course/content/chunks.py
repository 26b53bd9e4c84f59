"""Cuts the lines of a step into chunks: paragraphs, lists, quotations and definitions."""

import re
from typing import NamedTuple

from course.content.sections import Line

BULLET = re.compile(r" {0,3}[-*+] +")
_LIST_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}\.) +\S")
_FIRST_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.) +\S")
_DEFINITION = re.compile(r"\[\^[^\[\]]*\]:")


class Chunk(NamedTuple):
    """Lines without a blank between them; `line` is where they start in the file."""

    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        """The lines as they were written."""
        return "\n".join(self.lines)

    @property
    def joined(self) -> str:
        """The lines as one, with single blanks."""
        return " ".join(self.text.split())

    @property
    def is_keep(self) -> bool:
        """A line to keep: `> …`."""
        return self.lines[0].startswith(">")

    @property
    def is_definition(self) -> bool:
        """The explanation of a mark: `[^name]: …`."""
        return _DEFINITION.match(self.lines[0]) is not None

    @property
    def is_bullets(self) -> bool:
        """A list that is not numbered."""
        return BULLET.match(self.lines[0]) is not None


def chunks(lines: list[Line]) -> list[Chunk]:
    """The chunks of a step. A list, a quotation or a definition needs no blank line before it."""
    found: list[Chunk] = []
    blank = True
    for number, text in lines:
        if not text.strip():
            blank = True
            continue
        if blank or _begins(text, found[-1]):
            found.append(Chunk(number, []))
        found[-1].lines.append(text)
        blank = False
    return found


def _begins(text: str, before: Chunk) -> bool:
    """Whether a line starts a chunk of its own, though no blank line stands before it."""
    if _DEFINITION.match(text):
        return True
    if text.startswith(">") != before.is_keep:
        return True
    in_list = _LIST_ITEM.match(before.lines[0]) is not None
    return not in_list and not before.is_definition and _FIRST_ITEM.match(text) is not None
