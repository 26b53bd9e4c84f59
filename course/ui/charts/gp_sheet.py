"""The A4 page for the doctor, the same on screen as on paper (look3, row 20 of the paper table).

Everything has its place in mm and every line of text is placed by itself, so that the page breaks its lines
alike on every system. Paper is white: the colours are those of the day, and the size of type is that of
paper, whatever the program is set to. Own words are set in the serif letter, the course in the sans.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from course.ui.theme.tokens import DAY, SANS, SERIF
from course.workbook.gp_sheet import GpSheet, Signs, Table, Text, Writing
from course.workbook.gp_sheet_fit import WHAT_WIDTH, WIDTH

PAGE = (210.0, 297.0)  # mm
LEFT = 22.0
BODY_TOP = 49.0  # mm: the rule under the name; the parts begin here
FOOTER_TOP = 281.0
_UNITS = 720 / 25.4  # of the layout in a mm: ten in a point, so that every size of type is a whole number
PAPER = "#FFFFFF"
_ORDER = "#B9C2BB"  # lines between rows; lines to write on are `edge`

# How high things are, in mm, as `workbook.gp_sheet_fit` counts them.
_HEADING, _COLUMNS, _ROW = 11.0, 8.0, 8.0
_OWN_LINE, _PLAIN_LINE, _RULED_LINE = 6.35, 5.8, 9.0

_TITLE_TOP, _DATE_TOP, _NOTE_TOP, _NAME_TOP = 17.0, 18.8, 30.0, 38.0
_NAME_LEFT, _NAME_RIGHT, _BORN, _BORN_LEFT = 16.0, 96.0, 104.0, 123.0  # from the left margin
_ABOVE_HEADING, _ABOVE_RULED_HEADING = 3.6, 5.6  # white above; what is left of `_HEADING` is below
_BASELINE = 2.4  # mm between the line to write on and the middle of the words on it
_COLUMNS_AT = (0.0, 72.0, 108.0, 140.0)
_RULE, _COLUMN_RULE, _THIN = 0.7, 0.25, 0.2  # widths of lines

_NO_END = 1000.0  # mm; a line that is not broken again
_NBSP = "\N{NO-BREAK SPACE}"
Align = Literal["left", "right"]


class _Type(NamedTuple):
    """A size in pt, a weight, a face, and the colour of its words."""

    size: float
    weight: int = 400
    face: str = SANS
    colour: str = DAY.ink

    def font(self) -> QFont:
        """In units of the layout, without hinting: letters stand where the measure says."""
        font = QFont(self.face)
        font.setPixelSize(round(self.size * 10))
        font.setWeight(QFont.Weight(self.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # whoever copies “koffie” from the PDF would miss three letters
        return font


_TITLE = _Type(24, 500, SERIF)
_OWN = _Type(12.5, 400, SERIF)
_PLAIN = _Type(11.5)
_NOTE = _Type(11.5, colour=DAY.muted)
_HEAD = _Type(13.5, 600)
_LABEL = _Type(10.5, 600)
_COLUMN = _Type(9.5, colour=DAY.muted)
_FOOT = _Type(9, colour=DAY.muted)


def line_count(words: str, width: float, own: bool) -> int:
    """How many lines `words` takes at `width` mm, in the letter for own words or the plain one."""
    return len(_lines(words, width, _OWN if own else _PLAIN))


def draw(painter: QPainter, rect: QRectF, sheet: GpSheet) -> float:
    """Paint the page into `rect`, which has the shape of A4. Gives where the last part ends, in mm."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / (PAGE[0] * _UNITS), rect.width() / (PAGE[0] * _UNITS))
    page = _Page(painter)
    _head(page, sheet)
    y = BODY_TOP
    y = _table(page, y, sheet.table)
    y = _text(page, y, sheet.began, _OWN, _OWN_LINE)
    y = _text(page, y, sheet.energy, _PLAIN, _PLAIN_LINE)
    y = _text(page, y, sheet.medicines, _OWN, _OWN_LINE)
    y = _signs(page, y, sheet.signs)
    y = _writing(page, y, sheet.questions)
    y = _writing(page, y, sheet.agreed)
    page.words(0, FOOTER_TOP, WIDTH, sheet.footer, _FOOT, 4.6)
    painter.restore()
    return y


class _Page:
    """Places words and lines; x is in mm from the left margin, y in mm from the top of the page."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def words(
        self, x: float, y: float, width: float, words: str, style: _Type, line: float, align: Align = "left"
    ) -> float:
        """Words from `y` down, each line `line` mm high; gives where they end."""
        lines = _lines(words, width, style)
        self._painter.setPen(QColor(style.colour))
        for number, (said, label) in enumerate(lines):
            # A PDF calls an ordinary space a tab, and so would whoever copies from it.
            layout = _layout(said.replace(" ", _NBSP), label, style, _NO_END)
            aside = width - layout.maximumWidth() / _UNITS if align == "right" else 0
            top = (y + (number + 0.5) * line) * _UNITS - layout.boundingRect().height() / 2
            layout.draw(self._painter, QPointF((LEFT + x + aside) * _UNITS, top))
        return y + len(lines) * line

    def line(self, left: float, right: float, y: float, width: float, colour: str) -> None:
        """A level line."""
        self._painter.setPen(QPen(QColor(colour), width * _UNITS))
        ends = (QPointF((LEFT + x) * _UNITS, y * _UNITS) for x in (left, right))
        self._painter.drawLine(*ends)


def _lines(words: str, width: float, style: _Type) -> list[tuple[str, int]]:
    """The words of each line, and how many of its letters are a label.

    In plain text, what stands before a colon is a label, “No:”, and semibold.
    """
    label = words.find(":") + 1 if style is _PLAIN else 0
    layout = _layout(words, label, style, width)
    units = words.encode("utf-16-le", "surrogatepass")  # Qt counts in these
    found = []
    for line in (layout.lineAt(number) for number in range(layout.lineCount())):
        start, length = line.textStart(), line.textLength()
        said = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        found.append((said.rstrip(), max(0, label - start)))
    return found


def _layout(words: str, label: int, style: _Type, width: float) -> QTextLayout:
    """The words broken into lines of `width` mm; the first `label` letters are semibold."""
    layout = QTextLayout(words, style.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = 0, label
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.DemiBold)
    marked.format = letters
    layout.setFormats([marked] if label else [])
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * _UNITS)
    layout.endLayout()
    return layout


def _head(page: _Page, sheet: GpSheet) -> None:
    """Title, date, the note under it, name and date of birth, and the rule that closes it off."""
    page.words(0, _TITLE_TOP, 120, sheet.title, _TITLE, 10.9)
    page.words(0, _DATE_TOP, WIDTH, sheet.date, _PLAIN, 7.0, "right")
    page.words(0, _NOTE_TOP, WIDTH, sheet.note, _NOTE, 6.0)
    page.words(0, _NAME_TOP, _NAME_LEFT, sheet.name_label, _LABEL, 5.3)
    room = _NAME_RIGHT - _NAME_LEFT - 3
    name = QFontMetricsF(_OWN.font()).elidedText(sheet.name, Qt.TextElideMode.ElideRight, room * _UNITS)
    page.words(_NAME_LEFT + 1.5, _NAME_TOP - 0.3, room + 1, name, _OWN, 5.3)
    page.line(_NAME_LEFT, _NAME_RIGHT, _NAME_TOP + 5.2, _THIN, DAY.edge)
    page.words(_BORN, _NAME_TOP, _BORN_LEFT - _BORN, sheet.born_label, _LABEL, 5.3)
    page.line(_BORN_LEFT, WIDTH, _NAME_TOP + 5.2, _THIN, DAY.edge)
    page.line(0, WIDTH, BODY_TOP, _RULE, DAY.primary)


def _heading(page: _Page, y: float, words: str, above: float = _ABOVE_HEADING) -> float:
    page.words(0, y + above, WIDTH, words, _HEAD, 5.8)
    return y + _HEADING


def _table(page: _Page, y: float, table: Table | None) -> float:
    if table is None:
        return y
    y = _heading(page, y, table.heading)
    for x, words in zip(_COLUMNS_AT, table.columns, strict=True):
        page.words(x, y, WHAT_WIDTH, words, _COLUMN, _COLUMNS - 1.5)
    y += _COLUMNS
    page.line(0, WIDTH, y, _COLUMN_RULE, DAY.edge)
    inset = (_ROW - _OWN_LINE) / 2
    for row in table.rows:
        end = page.words(0, y + inset, WHAT_WIDTH, row.what, _OWN, _OWN_LINE)
        for x, words in zip(_COLUMNS_AT[1:], row[1:], strict=True):
            page.words(x, y + inset, WIDTH - x, words, _OWN, _OWN_LINE)
        y = end + inset
        page.line(0, WIDTH, y, _THIN, _ORDER)
    if not table.left_out:
        return y
    page.words(0, y + 0.8, WIDTH, table.left_out, _PLAIN, _PLAIN_LINE)
    return y + _PLAIN_LINE


def _text(page: _Page, y: float, part: Text | None, style: _Type, line: float) -> float:
    if part is None:
        return y
    return page.words(0, _heading(page, y, part.heading), WIDTH, part.text, style, line)


def _signs(page: _Page, y: float, signs: Signs | None) -> float:
    if signs is None:
        return y
    y = _heading(page, y, signs.heading)
    for answer in signs.answers:
        y = page.words(0, y, WIDTH, f"{answer.label} {answer.text}", _PLAIN, _PLAIN_LINE)
    return y


def _writing(page: _Page, y: float, writing: Writing) -> float:
    """Own words stand on the lines, and the lines after them are empty."""
    y = top = _heading(page, y, writing.heading, _ABOVE_RULED_HEADING)
    raised = _RULED_LINE / 2 - _BASELINE - 0.6
    for words in writing.written:
        y = page.words(0, y + raised, WIDTH, words, _OWN, _RULED_LINE) - raised
    lines = round((y - top) / _RULED_LINE) + writing.empty
    for number in range(1, lines + 1):
        page.line(0, WIDTH, top + number * _RULED_LINE, _THIN, DAY.edge)
    return top + lines * _RULED_LINE
