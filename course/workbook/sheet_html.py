"""A sheet as HTML: headings, lists and tables that a screen reader walks through; no lines to write on."""

from collections.abc import Iterator
from html import escape

from course.workbook.html_page import document, heading, paragraph, table
from course.workbook.sheet import Items, Part, Sheet, Table, Text, Writing, filled


def html(sheet: Sheet, language: str) -> str:
    """The whole sheet as one document that needs no other file."""
    parts = (element for part in filled(sheet) for element in _elements(part))
    return document(sheet.title, sheet.date, sheet.note, parts, sheet.footer, language)


def _elements(part: Part) -> Iterator[str]:
    match part:
        case Text():
            yield heading(part.heading)
            yield from map(paragraph, part.text.splitlines())
        case Items():
            yield heading(part.heading)
            yield "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in part.items) + "</ul>"
        case Table():
            yield heading(part.heading)
            yield table(part.columns, part.rows)
        case Writing():
            return
