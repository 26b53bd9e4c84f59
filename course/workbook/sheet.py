"""A sheet to take along on paper, as plain parts under headings, in the order they stand on the page."""

from typing import NamedTuple


class Text(NamedTuple):
    """Running text, a paragraph a line; `own`: the person's words, which paper shows in the serif letter."""

    heading: str
    text: str
    own: bool = True


class Items(NamedTuple):
    """A list with a dot before each item."""

    heading: str
    items: tuple[str, ...]
    own: bool = True


class Table(NamedTuple):
    """Rows of own words under columns; `widths` in mm, 168 together, a cell for each column in every row."""

    heading: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


class Writing(NamedTuple):
    """Empty ruled lines for the pen."""

    heading: str
    lines: int


Part = Text | Items | Table | Writing


class Sheet(NamedTuple):
    """The sheet from top to bottom. `date` is in words; `note` is one line on what the sheet is."""

    title: str
    date: str
    note: str
    parts: tuple[Part, ...]
    footer: str


def filled(sheet: Sheet) -> tuple[Part, ...]:
    """The parts that hold something, without what is empty in them."""
    kept = (_without_blanks(part) for part in sheet.parts)
    return tuple(part for part in kept if part is not None)


def _without_blanks(part: Part) -> Part | None:
    match part:
        case Text():
            text = "\n".join(" ".join(line.split()) for line in part.text.splitlines() if line.strip())
            return part._replace(text=text) if text else None
        case Items():
            items = tuple(" ".join(item.split()) for item in part.items if item.strip())
            return part._replace(items=items) if items else None
        case Table():
            tidy = (tuple(" ".join(cell.split()) for cell in row) for row in part.rows)
            rows = tuple(row for row in tidy if any(row))
            return part._replace(rows=rows) if rows else None
        case Writing():
            return part if part.lines > 0 else None
