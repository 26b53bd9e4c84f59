"""Reads a TOML file of the course with a fault, and its line, for everything that does not belong there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeGuard, TypeVar, overload

from course.content.exercise import Words
from course.content.faults import Fault, did_you_mean
from course.content.limits import FAULTS, TOML_BYTES, too_much
from course.content.toml_places import Places, Span

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_AT = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_Word = TypeVar("_Word", bound=str)


class TomlFile:
    """One file: its outermost table in `root` (empty if unreadable) and the faults found so far.

    `first_line` is the line of the file on which `text` starts, for TOML inside a lesson.
    """

    def __init__(self, text: str, file: str, first_line: int = 1, limit: int = TOML_BYTES) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.readable = True
        self._first_line = first_line
        values: dict[str, object] = {}
        text = text.removeprefix("\ufeff")
        if len(text.encode("utf-8", "replace")) > limit:
            self._unreadable(0, f"more than {limit:,} bytes")
        else:
            values = self._load(text)
        self.places = Places(text, first_line)
        self.root = Table(self, values, self.places.whole)

    @property
    def is_full(self) -> bool:
        """Whether so many faults were found that the next ones are no longer noted."""
        return len(self.faults) >= FAULTS

    def _load(self, text: str) -> dict[str, object]:
        import tomllib

        try:
            return tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            at = _AT.search(str(error))
            line = int(at[1] or text.count("\n") + 1) + self._first_line - 1 if at else 0
            self._unreadable(line, _AT.sub("", str(error)).strip() or "nested too deeply")
            return {}

    def _unreadable(self, line: int, message: str) -> None:
        self.readable = False
        self.faults.append(Fault(self.file, line, f"cannot be read: {message}"))


class Table:
    """One table. Every getter notes a fault where needed, and then gives a default.

    `place` finds the table in the file; it is asked for a fault only, since most tables have none.
    """

    def __init__(self, file: TomlFile, values: dict[str, object], place: Callable[[], Span]) -> None:
        self._file = file
        self._values = values
        self._place = place

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def is_text(self, key: str) -> bool:
        """Whether some text stands under `key`."""
        return _is_text(self._values.get(key))

    def fault(self, key: str, message: str, meant: str = "") -> None:
        """Note a fault at `key` of this table."""
        if not self._file.is_full:
            line = self._file.places.line(self._place(), key)
            self._file.faults.append(Fault(self._file.file, line, message, meant))

    def only(self, known: Sequence[str]) -> None:
        """Refuse every key that is not in `known`."""
        for key in self._values:
            if key not in known and not self._file.is_full:
                self.fault(key, f"unknown key ‘{key}’", did_you_mean(key, known))

    def text(self, key: str, default: str = "", required: bool = False) -> str:
        """A string without line ends at its edges."""
        value = self._values.get(key)
        if _is_text(value):
            return value.strip()
        if key in self._values or required:
            self.fault(key, f"‘{key}’ must be a text in quotation marks, and not an endless one")
        return default

    def identifier(self, key: str = "id") -> str:
        """An id: small letters, digits and hyphens. Empty if there is none that can be used."""
        value = self.text(key, required=True)
        if value and not ID.fullmatch(value):
            self.fault(key, f"‘{value}’ is not an id: small letters, digits and hyphens only")
            return ""
        return value

    def number(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._values.get(key, default)
        if type(value) is int and low <= value <= high:
            return value
        self.fault(key, f"‘{key}’ must be a whole number from {low} to {high}")
        return default

    def numbers(self, key: str, count: int) -> tuple[int, ...]:
        """A list of exactly `count` whole numbers; empty if it is anything else."""
        value = self._values.get(key)
        if isinstance(value, list) and len(value) == count and all(type(item) is int for item in value):
            return tuple(value)
        self.fault(key, f"‘{key}’ must be a list of {count} whole numbers between [ and ]")
        return ()

    def flag(self, key: str) -> bool:
        """True or false; false if absent."""
        value = self._values.get(key, False)
        if isinstance(value, bool):
            return value
        self.fault(key, f"‘{key}’ must be true or false")
        return False

    @overload
    def one_of(self, key: str, known: Sequence[_Word], default: _Word) -> _Word: ...
    @overload
    def one_of(self, key: str, known: Sequence[_Word], default: None = None) -> _Word | None: ...
    def one_of(self, key: str, known: Sequence[_Word], default: _Word | None = None) -> _Word | None:
        """One of the words `known`; without a default one has to be given."""
        value = self._values.get(key, default)
        found = next((word for word in known if word == value), None)
        if found is None:
            given = "" if value is None else str(value)[:40]
            meant = did_you_mean(given, known)
            self.fault(key, f"unknown {key} ‘{given}’; known: {', '.join(known)}", meant)
        return found or default

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty if absent."""
        value = self._values.get(key, [])
        if isinstance(value, list) and all(_is_text(item) for item in value):
            return tuple(value)
        self.fault(key, f"‘{key}’ must be a list of words in quotation marks")
        return ()

    def names(self, key: str, known: Collection[str]) -> tuple[str, ...]:
        """A list of names, each one of `known`; the others are left out."""
        names = self.texts(key)
        for name in names:
            if name not in known and not self._file.is_full:
                self.fault(key, f"there is no ‘{name}’ in this file", did_you_mean(name, known))
        return tuple(name for name in dict.fromkeys(names) if name in known)

    def words(self, key: str, required: bool = False) -> Words:
        """The same text in each language, `{ nl = "…", en = "…" }`; empty if absent."""
        table = self._table(key, required)
        return table.own_words() if table else {}

    def own_words(self, beside: Iterable[str] = ()) -> Words:
        """The texts that stand in this table itself, per language; the keys `beside` are something else."""
        found = {}
        for language, value in self._values.items():
            if language in beside:
                continue
            if _LANGUAGE.fullmatch(language) and _is_text(value):
                found[language] = value.strip()
            else:
                self.fault(language, f'‘{language}’ should be a language with its text, such as nl = "…"')
        return found

    def pairs(self, key: str) -> dict[str, tuple[str, str]]:
        """Two texts in each language, `{ nl = ["…", "…"] }`; empty if absent."""
        table = self._table(key, required=False)
        if table is None:
            return {}
        found = {}
        for language in table._values:
            texts = table.texts(language)
            if len(texts) == 2:
                found[language] = (texts[0], texts[1])
            else:
                self.fault(key, f"‘{key}’ takes two texts for each language")
        return found

    def tables(self, key: str) -> list[Table]:
        """The tables under `[[key]]`, or in a list of `{ … }`; empty if absent."""
        value = self._values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            ids = [str(item.get("id", "")) for item in value]
            return [Table(self._file, item, self._place_of_row(key, i, ids)) for i, item in enumerate(value)]
        self.fault(key, f"‘{key}’ must be written as [[{key}]]")
        return []

    def children(self) -> dict[str, Table]:
        """The tables `[name]` of a file that is a row of them, by name."""
        found = {}
        for key, value in self._values.items():
            if isinstance(value, dict):
                found[key] = self._child(key, value)
            else:
                self.fault(key, f"‘{key}’ stands outside a [table]")
        return found

    def _place_of_row(self, key: str, index: int, ids: list[str]) -> Callable[[], Span]:
        def place() -> Span:
            twins = ids[:index].count(ids[index])
            return self._file.places.row(self._place(), key, index, ids[index], twins)

        return place

    def _child(self, key: str, values: dict[str, object]) -> Table:
        return Table(self._file, values, lambda: self._file.places.table(self._place(), key))

    def _table(self, key: str, required: bool) -> Table | None:
        value = self._values.get(key)
        if isinstance(value, dict):
            return self._child(key, value)
        if key in self._values or required:
            self.fault(key, f'‘{key}’ holds a text for each language: {{ nl = "…", en = "…" }}')
        return None


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip()) and not too_much(value)
