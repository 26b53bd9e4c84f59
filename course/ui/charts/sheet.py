"""A sheet to take along, laid out on pages of A4 and painted, the same on screen as on paper."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts import paper
from course.ui.charts.paper import Pen, Type
from course.ui.theme.tokens import DAY
from course.workbook import measures as mm
from course.workbook import sheet_pages
from course.workbook.sheet import Sheet
from course.workbook.sheet_pages import LINE, Kind, Page, Strip

_TYPES: dict[Kind, Type] = {
    "own": paper.OWN,
    "plain": paper.PLAIN,
    "heading": paper.HEADING,
    "column": paper.COLUMN,
    "note": paper.NOTE,
    "more": paper.FOOT,
}
_RULES = {
    "order": (paper.THIN, paper.ORDER),
    "columns": (paper.COLUMN_RULE, DAY.edge),
    "writing": (paper.THIN, DAY.edge),
}
_SMALL_HEAD_TOP = 17.0  # mm, on every page but the first
_DOT_X, _DOT_RADIUS = 1.2, 0.6
_NUMBER_WIDTH = 16.0  # of the number of the page, at the right of the footer


class LaidOut(NamedTuple):
    """A sheet and its pages, at least one."""

    sheet: Sheet
    pages: tuple[Page, ...]


def lay_out(sheet: Sheet, more: str) -> LaidOut:
    """Divide the sheet over pages; `more` says that a part goes on."""
    return LaidOut(sheet, sheet_pages.pages(sheet, _lines, more))


def draw(painter: QPainter, rect: QRectF, laid: LaidOut, number: int) -> float:
    """Paint page `number` (from 0) into `rect`, of the shape of A4. Gives where its last part ends, in mm."""
    with paper.on_page(painter, rect) as pen:
        page = laid.pages[number]
        _head(pen, laid.sheet, page.top, first=number == 0)
        y = page.top
        for strip in page.strips:
            _strip(pen, y, strip)
            y += strip.height
        _foot(pen, laid, number)
    return y


def _lines(words: str, width: float, kind: Kind) -> list[str]:
    return paper.lines(words, width, _TYPES[kind])


def _head(pen: Pen, sheet: Sheet, top: float, first: bool) -> None:
    if first:
        pen.head(sheet.title, sheet.date, sheet.note)
    else:
        pen.words(0, _SMALL_HEAD_TOP, paper.TITLE_WIDTH, sheet.title, paper.FOOT, paper.FOOT_LINE)
        pen.words(0, _SMALL_HEAD_TOP, mm.WIDTH, sheet.date, paper.FOOT, paper.FOOT_LINE, "right")
    pen.rule(top)


def _strip(pen: Pen, y: float, strip: Strip) -> None:
    top = y + strip.above
    for line in strip.words:
        pen.words(line.x, top, line.width + 1, line.words, _TYPES[line.kind], LINE[line.kind])
    if strip.dot:
        pen.dot(_DOT_X, top + LINE[strip.words[0].kind] / 2, _DOT_RADIUS)
    if strip.rule:
        width, colour = _RULES[strip.rule]
        pen.line(0, mm.WIDTH, y + strip.height, width, colour)


def _foot(pen: Pen, laid: LaidOut, number: int) -> None:
    width, top = mm.WIDTH - _NUMBER_WIDTH, paper.FOOTER_TOP
    pen.words(0, top, width, laid.sheet.footer, paper.FOOT, paper.FOOT_LINE)
    if (count := len(laid.pages)) > 1:
        which = f"{number + 1} / {count}"
        pen.words(0, top, mm.WIDTH, which, paper.FOOT, paper.FOOT_LINE, "right")
