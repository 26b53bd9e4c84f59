"""The pen of the drawn figures, so that one hand seems to have drawn them: few widths, round ends, tints."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from course.ui.charts.kit import Align, Placed, in_lines, line_height, place
from course.ui.theme.theme import theme

SIZE, WEIGHT = 15, 500  # px at 100 %: the words of a figure
BOLD, LINE, FINE = 2.8, 1.7, 1.1  # px at 100 %: what it is about, outlines, and the rest
_LEADING = 0.5  # px at 100 % between two lines of a word
_TENSION = 6  # a curve through points bends as Catmull and Rom's does

Point = tuple[float, float]


def room(rect: QRectF) -> QSizeF:
    """How large `rect` is in px at 100 %, the unit of everything below."""
    return rect.size() / theme.scale


@contextmanager
def units(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Inside the block the painter counts in px at 100 %, from the top left of `rect`."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(theme.scale, theme.scale)
    try:
        yield
    finally:
        painter.restore()


def draw_path(
    painter: QPainter,
    path: QPainterPath,
    token: str = "ink",
    width: float = LINE,
    fill: str = "",
    dash: Sequence[float] = (),
) -> None:
    """The outline of `path` in the colour `token`, filled with `fill` if one is given.

    `dash`: how long a dash and a gap are, in widths of the line.
    """
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern(dash)
    painter.setPen(pen)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def tint(painter: QPainter, path: QPainterPath, token: str) -> None:
    """`path` filled, without an outline."""
    painter.fillPath(path, theme.colour(token))


def lines(*points: Point, closed: bool = False) -> QPainterPath:
    """Straight from point to point."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.closeSubpath()
    return path


def curve(*points: Point, closed: bool = False) -> QPainterPath:
    """Smoothly through all points."""
    known = [QPointF(*point) for point in points]
    around = [known[-1], *known, *known[:2]] if closed else [known[0], *known, known[-1]]
    path = QPainterPath(known[0])
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        path.cubicTo(start + (end - before) / _TENSION, end - (after - start) / _TENSION, end)
    return path


def outline(drawn: str) -> QPainterPath:
    """A shape as SVG writes it, with the commands M, L, C, Q and Z, each written out, all in one place."""
    path = QPainterPath()
    ways: dict[str, tuple[int, Callable[..., None]]] = {
        "M": (2, path.moveTo), "L": (2, path.lineTo), "Q": (4, path.quadTo), "C": (6, path.cubicTo),
        "Z": (0, path.closeSubpath),
    }  # fmt: skip
    parts = iter(drawn.split())
    for command in parts:
        count, way = ways[command]
        way(*[float(next(parts)) for _ in range(count)])
    return path


def box(x: float, y: float, width: float, height: float, radius: float = 0) -> QPainterPath:
    """An upright rectangle with its left top at x, y."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def round_at(x: float, y: float, across: float, down: float | None = None) -> QPainterPath:
    """A circle or ellipse around x, y, with these radii."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), across, across if down is None else down)
    return path


def at(path: QPainterPath, x: float, y: float, turn: float = 0, size: float = 1) -> QPainterPath:
    """`path` with its own 0, 0 at x, y, turned clockwise by `turn` degrees and `size` times as large."""
    return QTransform().translate(x, y).rotate(turn).scale(size, size).map(path)


def mirrored(path: QPainterPath) -> QPainterPath:
    """Left and right swapped, around x = 0."""
    return QTransform.fromScale(-1, 1).map(path)


def word(rect: QRectF, words: str, x: float, y: float, align: Align = "centre") -> Placed:
    """`words` on one line with its middle at y."""
    point = rect.topLeft() + QPointF(x, y) * theme.scale
    return place(words, point, align, SIZE, WEIGHT)


def words_in(
    rect: QRectF, words: str, x: float, y: float, width: float, align: Align = "centre"
) -> list[Placed]:
    """`words` on as many lines as `width` asks for, together with their middle at y."""
    rows = in_lines(words, width * theme.scale, SIZE, WEIGHT)
    high = line_height(SIZE) / theme.scale + _LEADING
    top = y - high * (len(rows) - 1) / 2
    return [word(rect, row, x, top + high * number, align) for number, row in enumerate(rows)]
