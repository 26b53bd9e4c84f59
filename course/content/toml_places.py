"""Where the tables and keys of a TOML file stand: `tomllib` gives values without their lines."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]", re.MULTILINE)


class Span(NamedTuple):
    """A table from its first to its last character; `path` is its name in headers, such as `field.column`."""

    path: str
    start: int
    end: int


class Places:
    """The places in one file; `first_line` is the number of its first line."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line

    def whole(self) -> Span:
        """The outermost table."""
        return Span("", 0, len(self._text))

    def table(self, parent: Span, key: str) -> Span:
        """The table under `[key]` or `key = { … }`."""
        path = _join(parent, key)
        headers = self._headers_named(parent, path)
        return self._under_header(headers[0], path) if headers else self._inline(parent, key)

    def row(self, parent: Span, key: str, index: int, row_id: str, twins: int) -> Span:
        """A row of `[[key]]`, or of `key = [{ … }]`; `twins` of the rows before it have the same id."""
        path = _join(parent, key)
        headers = self._headers_named(parent, path)
        if index < len(headers):
            return self._under_header(headers[index], path)
        around = self._inline(parent, key)
        ids = list(self._named_id(row_id).finditer(self._text, around.start, parent.end))
        if twins >= len(ids):
            return around
        start = self._text.rfind("{", 0, ids[twins].start() + 1)
        end = self._text.find("}", ids[twins].end())
        return Span("", start, end if end >= 0 else parent.end)

    def line(self, span: Span, key: str) -> int:
        """The line of `key` in a table; else the line on which the table starts, 0 for the outermost one."""
        at = self._at_key(span, key)
        if at is None:
            headers = self._headers_named(span, _join(span, key))
            at = headers[0] if headers else (span.start if span != self.whole() else None)
        return 0 if at is None else self._text.count("\n", 0, at) + self._first_line

    @cached_property
    def _headers(self) -> list[tuple[int, str]]:
        """Start and name of every header."""
        return [(found.start(1), found[1]) for found in _HEADER.finditer(self._text)]

    def _headers_named(self, span: Span, path: str) -> list[int]:
        return [at for at, name in self._headers if name == path and span.start <= at < span.end]

    def _under_header(self, start: int, path: str) -> Span:
        """From a header to the next one that is not of a table inside it."""
        inside = f"{path}."
        later = (at for at, name in self._headers if at > start and not name.startswith(inside))
        return Span(path, start, next(later, len(self._text)))

    def _inline(self, parent: Span, key: str) -> Span:
        at = self._at_key(parent, key)
        return parent if at is None else Span("", at, parent.end)

    def _at_key(self, span: Span, key: str) -> int | None:
        """Where `key =` stands in a table itself, not in the tables under it."""
        end = next((at for at, _name in self._headers if span.start < at < span.end), span.end)
        found = re.compile(rf'(?:(?<=[\s{{,])|^)"?{re.escape(key)}"?\s*=', re.MULTILINE).search(
            self._text, span.start, end
        )
        return found.start() if found else None

    def _named_id(self, row_id: str) -> re.Pattern[str]:
        return re.compile(rf'(?<=[\s{{,])id\s*=\s*["\']{re.escape(row_id)}["\']')


def _join(parent: Span, key: str) -> str:
    return f"{parent.path}.{key}" if parent.path else key
