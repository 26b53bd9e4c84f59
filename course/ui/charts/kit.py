"""What every painter needs: measured text, text that a line cannot strike through, hatch, dots, lines."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SANS

Align = Literal["left", "centre", "right"]
SMALL = 15  # px at 100 %: ticks and names in a figure
_HALO = 5  # px around the letters
_ROUND_DOTS = (0.6, 2.6)  # in pen widths; the round caps make a dot of the first


class Placed(NamedTuple):
    """A piece of text and where it stands, in px."""

    words: str
    rect: QRectF


def text_width(words: str, size: float = SMALL, weight: int = 400) -> float:
    """How wide `words` are, in px, at `size` px at 100 %."""
    return QFontMetricsF(font(SANS, size, weight)).horizontalAdvance(words)


def line_height(size: float = SMALL) -> float:
    """How high one line is, in px."""
    return QFontMetricsF(font(SANS, size)).height()


def elided(words: str, width: float, size: float = SMALL, weight: int = 400) -> str:
    """`words`, cut off with … where they would be wider than `width` px."""
    return QFontMetricsF(font(SANS, size, weight)).elidedText(words, Qt.TextElideMode.ElideRight, width)


def in_lines(words: str, width: float, size: float = SMALL, weight: int = 400) -> list[str]:
    """`words` in as few lines of at most `width` px as they take, all about as long as each other."""
    parts = words.split()
    for count in range(1, len(parts) + 1):
        lines = _evenly(parts, count, size, weight)
        if all(text_width(line, size, weight) <= width for line in lines):
            return lines
    return [elided(part, width, size, weight) for part in parts]


def _evenly(parts: Sequence[str], count: int, size: float, weight: int) -> list[str]:
    """The words in `count` lines, such that the widest line is as narrow as it can be."""
    if count == 1:
        return [" ".join(parts)]
    ways = []
    for cut in range(1, len(parts) - count + 2):
        lines = [" ".join(parts[:cut]), *_evenly(parts[cut:], count - 1, size, weight)]
        ways.append((max(text_width(line, size, weight) for line in lines), lines))
    return min(ways)[1]


def place(words: str, at: QPointF, align: Align = "left", size: float = SMALL, weight: int = 400) -> Placed:
    """One line of text with its middle at the height of `at`; `align` says what stands at its x."""
    width, height = text_width(words, size, weight), line_height(size)
    left = at.x() - {"left": 0.0, "centre": width / 2, "right": width}[align]
    # A hair wider than measured, or the last letter may be cut off.
    return Placed(words, QRectF(left, at.y() - height / 2, width + 1, height))


def text(
    painter: QPainter, placed: Placed, token: str = "muted", size: float = SMALL, weight: int = 400
) -> None:
    """Write it there."""
    painter.setFont(font(SANS, size, weight))
    painter.setPen(theme.colour(token))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(placed.rect, flags, placed.words)


def halo(
    painter: QPainter,
    placed: Placed,
    token: str = "muted",
    ground: str = "surface",
    size: float = SMALL,
    weight: int = 400,
) -> None:
    """Write it there with an edge in the colour of its ground, so that no line runs through a word."""
    face = font(SANS, size, weight)
    path = QPainterPath()
    baseline = placed.rect.y() + QFontMetricsF(face).ascent()
    path.addText(QPointF(placed.rect.x(), baseline), face, placed.words)
    edge = QPen(theme.colour(ground), _HALO)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, edge)
    text(painter, placed, token, size, weight)  # as text, so that it can be selected on paper


def hatch(painter: QPainter, path: QPainterPath, token: str, gap: float, width: float = 1.0) -> None:
    """Slanted lines inside `path`, `gap` px apart."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.colour(token), width))
    bounds = path.boundingRect()
    x = bounds.x() - bounds.height()
    while x < bounds.right():
        painter.drawLine(QPointF(x, bounds.bottom()), QPointF(x + bounds.height(), bounds.y()))
        x += gap
    painter.restore()


def dot(
    painter: QPainter, centre: QPointF, radius: float, token: str = "primary", ring: str = "surface"
) -> None:
    """A filled dot with a ring of 2 px around it, in the colour of its ground if it is to stand free."""
    painter.setPen(QPen(theme.colour(ring), 2))
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(centre, radius, radius)


def line(
    painter: QPainter,
    start: QPointF,
    end: QPointF,
    token: str = "line",
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A straight line."""
    painter.setPen(QPen(theme.colour(token), width, style))
    painter.drawLine(start, end)


def dotted_line(painter: QPainter, start: QPointF, end: QPointF, token: str, width: float = 2.4) -> None:
    """A row of round dots: a set point, or the way to a door."""
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern(_ROUND_DOTS)
    painter.setPen(pen)
    painter.drawLine(start, end)
