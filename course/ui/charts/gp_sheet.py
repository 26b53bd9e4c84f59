"""The A4 page for the doctor, the same on screen as on paper (look3, row 20 of the paper table)."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts import paper
from course.ui.charts.paper import Pen, Type
from course.ui.theme.tokens import DAY
from course.workbook import measures as mm
from course.workbook.gp_sheet import GpSheet, Signs, Table, Text, Writing
from course.workbook.gp_sheet_fit import WHAT_WIDTH

BODY_TOP = 49.0  # mm: the rule under the name; the parts begin here

_NAME_TOP = 38.0
_NAME_LEFT, _NAME_RIGHT, _BORN, _BORN_LEFT = 16.0, 96.0, 104.0, 123.0  # from the left margin
_BASELINE = 2.4  # mm between the line to write on and the middle of the words on it
_COLUMNS_AT = (0.0, 72.0, 108.0, 140.0)


def line_count(words: str, width: float, own: bool) -> int:
    """How many lines `words` takes at `width` mm, in the letter for own words or the plain one."""
    return len(paper.lines(words, width, paper.OWN if own else paper.LABELLED))


def draw(painter: QPainter, rect: QRectF, sheet: GpSheet) -> float:
    """Paint the page into `rect`, which has the shape of A4. Gives where the last part ends, in mm."""
    with paper.on_page(painter, rect) as page:
        _head(page, sheet)
        y = BODY_TOP
        y = _table(page, y, sheet.table)
        y = _text(page, y, sheet.began, paper.OWN, mm.OWN_LINE)
        y = _text(page, y, sheet.energy, paper.LABELLED, mm.PLAIN_LINE)
        y = _text(page, y, sheet.medicines, paper.OWN, mm.OWN_LINE)
        y = _signs(page, y, sheet.signs)
        y = _writing(page, y, sheet.questions)
        y = _writing(page, y, sheet.agreed)
        page.words(0, paper.FOOTER_TOP, mm.WIDTH, sheet.footer, paper.FOOT, paper.FOOT_LINE)
    return y


def _head(page: Pen, sheet: GpSheet) -> None:
    """Title, date, the note under it, name and date of birth, and the rule that closes it off."""
    page.head(sheet.title, sheet.date, sheet.note)
    page.words(0, _NAME_TOP, _NAME_LEFT, sheet.name_label, paper.LABEL, 5.3)
    room = _NAME_RIGHT - _NAME_LEFT - 3
    name = paper.shortened(sheet.name, room, paper.OWN)
    page.words(_NAME_LEFT + 1.5, _NAME_TOP - 0.3, room + 1, name, paper.OWN, 5.3)
    page.line(_NAME_LEFT, _NAME_RIGHT, _NAME_TOP + 5.2, paper.THIN, DAY.edge)
    page.words(_BORN, _NAME_TOP, _BORN_LEFT - _BORN, sheet.born_label, paper.LABEL, 5.3)
    page.line(_BORN_LEFT, mm.WIDTH, _NAME_TOP + 5.2, paper.THIN, DAY.edge)
    page.rule(BODY_TOP)


def _heading(page: Pen, y: float, words: str, above: float = mm.ABOVE_HEADING) -> float:
    page.words(0, y + above, mm.WIDTH, words, paper.HEADING, 5.8)
    return y + mm.HEADING


def _table(page: Pen, y: float, table: Table | None) -> float:
    if table is None:
        return y
    y = _heading(page, y, table.heading)
    for x, words in zip(_COLUMNS_AT, table.columns, strict=True):
        page.words(x, y, WHAT_WIDTH, words, paper.COLUMN, mm.COLUMN_LINE)
    y += mm.COLUMNS
    page.line(0, mm.WIDTH, y, paper.COLUMN_RULE, DAY.edge)
    inset = (mm.ROW - mm.OWN_LINE) / 2
    for row in table.rows:
        end = page.words(0, y + inset, WHAT_WIDTH, row.what, paper.OWN, mm.OWN_LINE)
        for x, words in zip(_COLUMNS_AT[1:], row[1:], strict=True):
            page.words(x, y + inset, mm.WIDTH - x, words, paper.OWN, mm.OWN_LINE)
        y = end + inset
        page.line(0, mm.WIDTH, y, paper.THIN, paper.ORDER)
    if not table.left_out:
        return y
    page.words(0, y + 0.8, mm.WIDTH, table.left_out, paper.LABELLED, mm.PLAIN_LINE)
    return y + mm.PLAIN_LINE


def _text(page: Pen, y: float, part: Text | None, style: Type, line: float) -> float:
    if part is None:
        return y
    return page.words(0, _heading(page, y, part.heading), mm.WIDTH, part.text, style, line)


def _signs(page: Pen, y: float, signs: Signs | None) -> float:
    """By answer; its label, what stands before the colon, is bold."""
    if signs is None:
        return y
    y = _heading(page, y, signs.heading)
    for answer in signs.answers:
        y = page.words(0, y, mm.WIDTH, f"{answer.label} {answer.text}", paper.LABELLED, mm.PLAIN_LINE)
    return y


def _writing(page: Pen, y: float, writing: Writing) -> float:
    """Own words stand on the lines, and the lines after them are empty."""
    y = top = _heading(page, y, writing.heading, mm.ABOVE_RULED_HEADING)
    raised = mm.RULED_LINE / 2 - _BASELINE - 0.6
    for words in writing.written:
        y = page.words(0, y + raised, mm.WIDTH, words, paper.OWN, mm.RULED_LINE) - raised
    count = round((y - top) / mm.RULED_LINE) + writing.empty
    for number in range(1, count + 1):
        page.line(0, mm.WIDTH, top + number * mm.RULED_LINE, paper.THIN, DAY.edge)
    return top + count * mm.RULED_LINE
