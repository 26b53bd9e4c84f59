"""A sheet of paper as one HTML document that needs no other file: its frame, and what fills it."""

from collections.abc import Iterable
from html import escape

_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif}"
    "th,td{text-align:left;padding:.2em 1em .2em 0;vertical-align:top}"
)


def document(title: str, date: str, note: str, parts: Iterable[str], footer: str, language: str) -> str:
    """The whole page; `parts` are its elements, everything else is plain text."""
    elements = (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{escape(title)}</h1>",
        paragraph(date),
        paragraph(note),
        *parts,
        paragraph(footer),
        "</body>\n</html>\n",
    )
    return "\n".join(element for element in elements if element)


def heading(words: str) -> str:
    """The heading of a part."""
    return f"<h2>{escape(words)}</h2>"


def paragraph(words: str) -> str:
    """A paragraph of plain text; nothing for none."""
    return f"<p>{escape(words)}</p>" if words else ""


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table whose first column names the rows."""
    head = "".join(f'<th scope="col">{escape(words)}</th>' for words in columns)
    lines = ["<table>", f"<tr>{head}</tr>"]
    for first, *others in rows:
        cells = "".join(f"<td>{escape(words)}</td>" for words in others)
        lines.append(f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>')
    return "\n".join([*lines, "</table>"])
