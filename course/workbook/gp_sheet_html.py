"""The page for the doctor as HTML, with headings and a table that a screen reader can walk through.

The lines to write on are left out; what is written on them stays.
"""

from collections.abc import Iterator
from html import escape

from course.workbook.gp_sheet import GpSheet, Signs, Table, Text, Writing

_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif}"
    "th,td{text-align:left;padding:.2em 1em .2em 0;vertical-align:top}"
)


def html(sheet: GpSheet, language: str) -> str:
    """The whole page as one document that needs no other file."""
    name = f"<p>{escape(sheet.name_label)}: {escape(sheet.name)}</p>" if sheet.name else ""
    parts = (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">',
        f"<title>{escape(sheet.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{escape(sheet.title)}</h1>",
        f"<p>{escape(sheet.date)}</p>",
        f"<p>{escape(sheet.note)}</p>",
        name,
        *_table(sheet.table),
        *_text(sheet.began),
        *_text(sheet.energy),
        *_text(sheet.medicines),
        *_signs(sheet.signs),
        *_written(sheet.questions),
        f"<p>{escape(sheet.footer)}</p>",
        "</body>\n</html>\n",
    )
    return "\n".join(part for part in parts if part)


def _heading(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def _table(table: Table | None) -> Iterator[str]:
    if table is None:
        return
    yield _heading(table.heading)
    yield "<table>"
    yield _row("".join(f'<th scope="col">{escape(words)}</th>' for words in table.columns))
    for what, *others in table.rows:
        cells = "".join(f"<td>{escape(words)}</td>" for words in others)
        yield _row(f'<th scope="row">{escape(what)}</th>{cells}')
    yield "</table>"
    if table.left_out:
        yield f"<p>{escape(table.left_out)}</p>"


def _row(cells: str) -> str:
    return f"<tr>{cells}</tr>"


def _text(part: Text | None) -> Iterator[str]:
    if part is not None:
        yield _heading(part.heading)
        yield f"<p>{escape(part.text)}</p>"


def _signs(signs: Signs | None) -> Iterator[str]:
    if signs is not None:
        yield _heading(signs.heading)
        for answer in signs.answers:
            yield f"<p><strong>{escape(answer.label)}</strong> {escape(answer.text)}</p>"


def _written(writing: Writing) -> Iterator[str]:
    if writing.written:
        yield _heading(writing.heading)
        for words in writing.written:
            yield f"<p>{escape(words)}</p>"
