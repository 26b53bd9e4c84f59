"""The type and the pen of every A4 page, the same on screen as on paper (look3, the paper table).

Everything has its place in mm and every line of text is placed by itself, so that a page breaks its lines
alike on every system. Paper is white: the colours are those of the day, and the size of type is that of
paper, whatever the program is set to. Own words are set in the serif letter, the course in the sans.
"""

from collections.abc import Iterator
from contextlib import contextmanager
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
from course.workbook import measures as mm

PAGE = (210.0, 297.0)  # mm
LEFT = 22.0
TITLE_TOP, DATE_TOP, FOOTER_TOP = 17.0, 18.8, 281.0
TITLE_WIDTH = 120.0
FOOT_LINE = 4.6
RULE, COLUMN_RULE, THIN = 0.7, 0.25, 0.2  # widths of lines
WHITE = "#FFFFFF"
ORDER = "#B9C2BB"  # lines between rows; lines to write on are `edge`

_UNITS = 720 / 25.4  # of the layout in a mm: ten in a point, so that every size of type is a whole number
_NO_END = 1000.0  # mm; a line that is not broken again
_NBSP = "\N{NO-BREAK SPACE}"
Align = Literal["left", "centre", "right"]
_BEFORE = {"left": 0.0, "centre": 0.5, "right": 1.0}  # the part of the room left over that comes first


class Type(NamedTuple):
    """A size in pt, a weight, a face, and the colour of its words; `labels`: what ends in a colon is bold."""

    size: float
    weight: int = 400
    face: str = SANS
    colour: str = DAY.ink
    labels: bool = False

    def font(self) -> QFont:
        """In units of the layout, without hinting: letters stand where the measure says."""
        font = QFont(self.face)
        font.setPixelSize(round(self.size * 10))
        font.setWeight(QFont.Weight(self.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # whoever copies “koffie” from the PDF would miss three letters
        return font


TITLE = Type(24, 500, SERIF)
OWN = Type(12.5, 400, SERIF)
PLAIN = Type(11.5)
LABELLED = Type(11.5, labels=True)
NOTE = Type(11.5, colour=DAY.muted)
HEADING = Type(13.5, 600)
LABEL = Type(10.5, 600)
COLUMN = Type(9.5, colour=DAY.muted)
FOOT = Type(9, colour=DAY.muted)


class Pen:
    """Places words and lines; x is in mm from the left margin, y in mm from the top of the page."""

    def __init__(self, painter: QPainter, left: float = LEFT) -> None:
        """`left` is the left margin in mm."""
        self._painter, self._left = painter, left
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def words(
        self, x: float, y: float, width: float, words: str, style: Type, line: float, align: Align = "left"
    ) -> float:
        """Words from `y` down, each line `line` mm high; gives where they end."""
        lines = _lines(words, width, style)
        self._painter.setPen(QColor(style.colour))
        for number, (said, label) in enumerate(lines):
            # A PDF calls an ordinary space a tab, and so would whoever copies from it.
            layout = _layout(said.replace(" ", _NBSP), label, style, _NO_END)
            aside = (width - layout.maximumWidth() / _UNITS) * _BEFORE[align]
            top = (y + (number + 0.5) * line) * _UNITS - layout.boundingRect().height() / 2
            layout.draw(self._painter, QPointF((self._left + x + aside) * _UNITS, top))
        return y + len(lines) * line

    def line(self, left: float, right: float, y: float, width: float, colour: str) -> None:
        """A level line."""
        self._painter.setPen(QPen(QColor(colour), width * _UNITS))
        ends = (QPointF((self._left + x) * _UNITS, y * _UNITS) for x in (left, right))
        self._painter.drawLine(*ends)

    def dot(self, x: float, y: float, radius: float) -> None:
        """A filled dot, as before an item of a list."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(DAY.ink))
        centre = QPointF((self._left + x) * _UNITS, y * _UNITS)
        self._painter.drawEllipse(centre, radius * _UNITS, radius * _UNITS)

    def box(self, x: float, y: float, size: tuple[float, float], corner: float, width: float) -> None:
        """An empty frame of `size` with round corners."""
        self._painter.setPen(QPen(QColor(DAY.edge), width * _UNITS))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        place = (one * _UNITS for one in (self._left + x, y, *size))
        self._painter.drawRoundedRect(QRectF(*place), corner * _UNITS, corner * _UNITS)

    def head(self, title: str, date: str, note: str) -> None:
        """Title, date, and the note under it."""
        self.words(0, TITLE_TOP, TITLE_WIDTH, title, TITLE, mm.TITLE_LINE)
        self.words(0, DATE_TOP, mm.WIDTH, date, PLAIN, 7.0, "right")
        self.words(0, mm.NOTE_TOP, mm.WIDTH, note, NOTE, mm.NOTE_LINE)

    def rule(self, y: float) -> None:
        """The line that closes off the head of a page."""
        self.line(0, mm.WIDTH, y, RULE, DAY.primary)


@contextmanager
def on_page(painter: QPainter, rect: QRectF, across: float = PAGE[0], left: float = LEFT) -> Iterator[Pen]:
    """A pen for the page that fills `rect`, and is `across` mm wide: by default one of A4."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / (across * _UNITS), rect.width() / (across * _UNITS))
    yield Pen(painter, left)
    painter.restore()


def lines(words: str, width: float, style: Type) -> list[str]:
    """The words of each line at `width` mm."""
    return [said for said, _ in _lines(words, width, style)]


def shortened(words: str, width: float, style: Type) -> str:
    """The words, or as much of them as one line of `width` mm holds."""
    return QFontMetricsF(style.font()).elidedText(words, Qt.TextElideMode.ElideRight, width * _UNITS)


def _lines(words: str, width: float, style: Type) -> list[tuple[str, int]]:
    """The words of each line, and how many of its letters are a label."""
    label = words.find(":") + 1 if style.labels else 0
    layout = _layout(words, label, style, width)
    units = words.encode("utf-16-le", "surrogatepass")  # Qt counts in these
    found = []
    for line in (layout.lineAt(number) for number in range(layout.lineCount())):
        start, length = line.textStart(), line.textLength()
        said = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        found.append((said.rstrip(), max(0, label - start)))
    return found


def _layout(words: str, label: int, style: Type, width: float) -> QTextLayout:
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
