"""The sources of the course: where a claim comes from, in one line or in full."""

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from course.content.faults import Fault

KEYS = ("authors", "year", "title", "journal", "doi", "pmid", "isbn", "checked")
_OTHERS = "and others"
_INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ-]{1,4}")
# Joins two names, and stands for the third and further ones.
_JOINING = {"nl": ("en", "en anderen"), "en": ("and", "and others")}


class Source(NamedTuple):
    """One publication. `authors` as libraries write them: `Ekstedt M, Söderström M, and others`."""

    key: str
    authors: str
    year: int
    title: str
    journal: str
    doi: str = ""
    pmid: str = ""
    isbn: str = ""

    def short(self, language: str) -> str:
        """`Ekstedt en anderen, 2009`; an unknown language reads the English words."""
        names = self._surnames()
        joiner, others = _JOINING.get(language, _JOINING["en"])
        if len(names) > 2 or _OTHERS in names[1:]:
            return f"{names[0]} {others}, {self.year}"
        return f"{f' {joiner} '.join(names)}, {self.year}"

    def full(self) -> str:
        """Authors, year, title, journal and whatever finds it again; the same in every language."""
        found_by = [
            f"doi:{self.doi}" if self.doi else "",
            f"PMID {self.pmid}" if self.pmid else "",
            f"ISBN {self.isbn}" if self.isbn else "",
        ]
        title = self.title if self.title.endswith(("?", "!", ".")) else f"{self.title}."
        parts = [f"{self.authors} ({self.year}).", title, f"{self.journal}.", *found_by]
        return " ".join(part for part in parts if part not in ("", "."))

    def _surnames(self) -> list[str]:
        return [_surname(author.strip()) for author in self.authors.split(",") if author.strip()]


def parse_sources(text: str, file: str) -> tuple[dict[str, Source] | None, list["Fault"]]:
    """The sources by key and what is wrong with the file; None if it is no TOML at all."""
    from course.content.limits import LIST_BYTES
    from course.content.toml_file import ID, TomlFile

    toml = TomlFile(text, file, limit=LIST_BYTES)
    found: dict[str, Source] = {}
    for key, table in toml.root.children().items():
        table.only(KEYS)
        source = Source(
            key=key,
            authors=table.text("authors", required=True),
            year=table.number("year", 0, 1800, 2200),
            title=table.text("title", required=True),
            journal=table.text("journal"),
            doi=table.text("doi"),
            pmid=str(table.number("pmid", 0, 1, 10**9)) if "pmid" in table else "",
            isbn=table.text("isbn"),
        )
        if not ID.fullmatch(key):
            table.fault(key, f"‘{key}’ is not a key: first author in small letters, two figures of the year")
        elif source.authors and source.year and source.title:
            found[key] = source
    return (found if toml.readable else None), toml.faults


def _surname(author: str) -> str:
    """`van de Leur JC` without its initials; an organisation keeps its whole name."""
    name, blank, initials = author.rpartition(" ")
    return name if blank and _INITIALS.fullmatch(initials) else author
