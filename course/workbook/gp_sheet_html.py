"""The page for the doctor as HTML, with headings and a table that a screen reader can walk through.

The lines to write on are left out; what is written on them stays.
"""

from collections.abc import Iterator
from html import escape

from course.workbook.gp_sheet import GpSheet, Signs, Table, Text, Writing
from course.workbook.html_page import document, heading, paragraph, table


def html(sheet: GpSheet, language: str) -> str:
    """The whole page as one document that needs no other file."""
    parts = (
        paragraph(f"{sheet.name_label}: {sheet.name}" if sheet.name else ""),
        *_table(sheet.table),
        *_text(sheet.began),
        *_text(sheet.energy),
        *_text(sheet.medicines),
        *_signs(sheet.signs),
        *_written(sheet.questions),
    )
    return document(sheet.title, sheet.date, sheet.note, parts, sheet.footer, language)


def _table(part: Table | None) -> Iterator[str]:
    if part is not None:
        yield heading(part.heading)
        yield table(part.columns, part.rows)
        yield paragraph(part.left_out)


def _text(part: Text | None) -> Iterator[str]:
    if part is not None:
        yield heading(part.heading)
        yield paragraph(part.text)


def _signs(signs: Signs | None) -> Iterator[str]:
    if signs is not None:
        yield heading(signs.heading)
        for answer in signs.answers:
            yield f"<p><strong>{escape(answer.label)}</strong> {escape(answer.text)}</p>"


def _written(writing: Writing) -> Iterator[str]:
    if writing.written:
        yield heading(writing.heading)
        yield from map(paragraph, writing.written)
