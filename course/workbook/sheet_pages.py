"""Divides a sheet over pages of A4, line by line (look3, “Break rules”).

A part moves to the next page as a whole. One that is longer than a page is broken between its lines: its
heading keeps two lines with it, its last line is never alone, and where it goes on its heading says so again.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from course.workbook import measures as mm
from course.workbook.sheet import Items, Part, Sheet, Table, Text, Writing, filled

Kind = Literal["own", "plain", "heading", "column", "note", "more"]
LineBreaker = Callable[[str, float, Kind], Sequence[str]]  # text, width in mm, letter -> its lines

NEXT_TOP = 24.0  # mm, of the parts on every page but the first
LINE: dict[Kind, float] = {
    "own": mm.OWN_LINE, "plain": mm.PLAIN_LINE, "heading": mm.PLAIN_LINE, "column": mm.COLUMN_LINE,
    "note": mm.NOTE_LINE, "more": mm.PLAIN_LINE,
}  # fmt: skip
_BELOW_NOTE = 3.0
_GUTTER = 3.0  # white at the right of a column
_INDENT = 5.0  # of an item behind its dot
_TALLEST_TOGETHER = 100.0  # lines of one item or row that are higher than this may part


class Words(NamedTuple):
    """One line of text: `x` from the left margin."""

    x: float
    width: float
    words: str
    kind: Kind


class Strip(NamedTuple):
    """What stands at one height: `above` white, then words; `rule` is drawn under it, from side to side."""

    height: float
    words: tuple[Words, ...] = ()
    above: float = 0.0
    rule: Literal["", "order", "columns", "writing"] = ""
    dot: bool = False
    tied: bool = False  # to the one after it


class Page(NamedTuple):
    """`top`: where its first strip begins."""

    top: float
    strips: tuple[Strip, ...]


def first_top(sheet: Sheet, lines: LineBreaker) -> float:
    """Where the parts begin under the title and the note."""
    return mm.NOTE_TOP + mm.NOTE_LINE * len(lines(sheet.note, mm.WIDTH, "note")) + _BELOW_NOTE


def pages(sheet: Sheet, lines: LineBreaker, more: str) -> tuple[Page, ...]:
    """At least one page. `more` says that a part goes on: at the end of a page, and on the next one."""
    writer = _Pages(first_top(sheet, lines), more)
    for part in filled(sheet):
        writer.add(tuple(_strips(part, lines)))
    return writer.done()


class _Pages:
    """Takes parts one by one and begins a page where one does not fit."""

    def __init__(self, top: float, more: str) -> None:
        self._done: list[Page] = []
        self._top = top
        self._strips: list[Strip] = []
        self._more = more

    def add(self, part: Sequence[Strip]) -> None:
        height = _height(part)
        if height > self._room() and self._strips and height <= mm.BOTTOM - NEXT_TOP:
            self._turn()
        if height <= self._room():
            self._strips += part
        else:
            self._add_in_pieces(part)

    def done(self) -> tuple[Page, ...]:
        return *self._done, Page(self._top, tuple(self._strips))

    def _add_in_pieces(self, part: Sequence[Strip]) -> None:
        begun = False
        for piece in _pieces(part):
            if _height(piece) + LINE["more"] > self._room() and (self._strips or begun):
                if begun:
                    self._strips.append(_more(self._more))
                self._turn()
                if begun:
                    self._strips += _again(part, self._more)
            self._strips += piece
            begun = True

    def _room(self) -> float:
        return mm.BOTTOM - self._top - _height(self._strips)

    def _turn(self) -> None:
        self._done.append(Page(self._top, tuple(self._strips)))
        self._top, self._strips = NEXT_TOP, []


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _pieces(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that stay together."""
    piece: list[Strip] = []
    for strip in strips:
        piece.append(strip)
        if not strip.tied:
            yield piece
            piece = []
    if piece:
        yield piece


def _more(more: str) -> Strip:
    return Strip(LINE["more"], (Words(0, mm.WIDTH, more, "more"),))


def _again(part: Sequence[Strip], more: str) -> list[Strip]:
    """The heading of a part that goes on, and the names of its columns."""
    heading = [strip for strip in part if strip.words and strip.words[0].kind == "heading"]
    return [*heading, _more(more), *(strip for strip in part if strip.rule == "columns")]


def _strips(part: Part, lines: LineBreaker) -> Iterator[Strip]:
    yield from _heading(part, lines)
    match part:
        case Text():
            yield from _text(part, lines)
        case Items():
            for item in part.items:
                yield from _item(item, "own" if part.own else "plain", lines)
        case Table():
            yield from _table(part, lines)
        case Writing():
            yield from (
                Strip(mm.RULED_LINE, rule="writing", tied=number == 0) for number in range(part.lines)
            )


def _heading(part: Part, lines: LineBreaker) -> Iterator[Strip]:
    every = lines(part.heading, mm.WIDTH, "heading") or [""]
    above = mm.ABOVE_RULED_HEADING if isinstance(part, Writing) else mm.ABOVE_HEADING
    below = mm.HEADING - above - LINE["heading"]
    for number, line in enumerate(every):
        before = above if number == 0 else 0.0
        after = below if number == len(every) - 1 else 0.0
        words = (Words(0, mm.WIDTH, line, "heading"),)
        yield Strip(before + LINE["heading"] + after, words, before, tied=True)


def _text(part: Text, lines: LineBreaker) -> Iterator[Strip]:
    kind: Kind = "own" if part.own else "plain"
    every = [line for paragraph in part.text.splitlines() for line in lines(paragraph, mm.WIDTH, kind)]
    for number, line in enumerate(every):
        tied = number == 0 or number == len(every) - 2
        yield Strip(LINE[kind], (Words(0, mm.WIDTH, line, kind),), tied=tied and number < len(every) - 1)


def _item(item: str, kind: Kind, lines: LineBreaker) -> Iterator[Strip]:
    every = lines(item, mm.WIDTH - _INDENT, kind)
    together = len(every) * LINE[kind] <= _TALLEST_TOGETHER
    for number, line in enumerate(every):
        words = (Words(_INDENT, mm.WIDTH - _INDENT, line, kind),)
        yield Strip(LINE[kind], words, dot=number == 0, tied=together and number < len(every) - 1)


def _table(table: Table, lines: LineBreaker) -> Iterator[Strip]:
    at = [sum(table.widths[:number]) for number in range(len(table.widths))]
    wide = [width - _GUTTER for width in table.widths]
    yield _columns(table.columns, at, wide, lines)
    for row in table.rows:
        yield from _row([lines(cell, room, "own") for cell, room in zip(row, wide, strict=False)], at, wide)


def _columns(names: Sequence[str], at: Sequence[float], wide: Sequence[float], lines: LineBreaker) -> Strip:
    """The names of the columns; what does not fit on one line is left out."""
    placed = tuple(
        Words(x, room, line, "column")
        for name, x, room in zip(names, at, wide, strict=False)
        for line in lines(name, room, "column")[:1]
    )
    return Strip(mm.COLUMNS, placed, rule="columns", tied=True)


def _row(cells: Sequence[Sequence[str]], at: Sequence[float], wide: Sequence[float]) -> Iterator[Strip]:
    """One row of a table: as many strips as its longest cell has lines."""
    count = max([1, *map(len, cells)])
    inset = (mm.ROW - LINE["own"]) / 2
    together = count * LINE["own"] <= _TALLEST_TOGETHER
    for number in range(count):
        words = tuple(
            Words(x, room, cell[number], "own")
            for cell, x, room in zip(cells, at, wide, strict=False)
            if number < len(cell)
        )
        first, last = number == 0, number == count - 1
        height = LINE["own"] + inset * (first + last)
        yield Strip(height, words, inset * first, "order" if last else "", tied=together and not last)
