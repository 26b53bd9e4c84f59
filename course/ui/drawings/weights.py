"""A figure of a lesson: old shop scales with two hanging pans, three things on each, the left one lower."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from course.ui.charts.kit import Placed, dot, elided, line, place, text, text_width
from course.ui.theme.theme import theme

WORDS = 6
_EACH = 3  # things on a pan
_SIZE, _WEIGHT = 15, 500
_TOP, _FOOT = 22, 4  # px at 100 % above the middle of the beam and below the foot
_TILT = 15  # px at 100 % that an end of the beam hangs lower or higher than its middle
_MOST_HALF = 158  # px at 100 % from the middle to an end of the beam
_PAN, _DEEP = 194, 11  # px at 100 %: how wide and how deep a pan is
_BESIDE_POST = 12  # px at 100 % from the post to a pan at least
_HALF_FOOT = 46  # px at 100 % from the post to an end of its foot at most
_STRINGS = 128  # px at 100 % from the beam to a pan
_BLOCK, _BLOCK_GAP, _BLOCK_EDGE = 27, 2, 10  # px at 100 %: a thing is as wide as its word and two edges

_Side = Literal["left", "right"]


class _Pan(NamedTuple):
    """One side: the end of the beam it hangs from, the middle of the pan and its width, in px."""

    side: _Side
    hook: QPointF
    middle: QPointF
    width: float


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: three for the left pan, from the top, and three for the right one."""
    pans = _pans(rect)
    _draw_stand(painter, rect, pans[0])
    for pan, things in _both(pans, words):
        _draw_pan(painter, pan)
        _draw_things(painter, pan, things)
    pen = QPen(theme.colour("ink"), 5 * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(pans[0].hook, pans[1].hook)
    dot(painter, _pivot(rect), 7 * theme.scale, "ink")


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Every word and where it stands."""
    return [placed for pan, things in _both(_pans(rect), words) for placed, _ in _things(pan, things)]


def _both(pans: tuple[_Pan, _Pan], words: Sequence[str]) -> list[tuple[_Pan, Sequence[str]]]:
    return [(pans[0], words[:_EACH]), (pans[1], words[_EACH:])]


def _pivot(rect: QRectF) -> QPointF:
    return QPointF(rect.center().x(), rect.y() + theme.px(_TOP))


def _pans(rect: QRectF) -> tuple[_Pan, _Pan]:
    width = min(theme.px(_PAN), rect.width() / 2 - theme.px(_BESIDE_POST))
    half = min(theme.px(_MOST_HALF), rect.width() / 2 - width / 2)
    left, right = QPointF(-half, theme.px(_TILT)), QPointF(half, -theme.px(_TILT))
    down = QPointF(0, theme.px(_STRINGS))
    pivot = _pivot(rect)
    return (
        _Pan("left", pivot + left, pivot + left + down, width),
        _Pan("right", pivot + right, pivot + right + down, width),
    )


def _draw_stand(painter: QPainter, rect: QRectF, left: _Pan) -> None:
    """The post, on a foot that does not come under the pans."""
    pivot, bottom = _pivot(rect), rect.bottom() - theme.px(_FOOT)
    free = pivot.x() - left.middle.x() - left.width / 2
    foot, half = QPointF(pivot.x(), bottom), QPointF(min(theme.px(_HALF_FOOT), free - 4), 0)
    line(painter, pivot, foot, "edge", 4 * theme.scale)
    line(painter, foot - half, foot + half, "edge", 4 * theme.scale)


def _draw_pan(painter: QPainter, pan: _Pan) -> None:
    half, deep = pan.width / 2, 2 * theme.px(_DEEP)
    left, right = pan.middle - QPointF(half, 0), pan.middle + QPointF(half, 0)
    painter.setPen(QPen(theme.colour("edge"), 1.4 * theme.scale))
    painter.drawPolyline(QPolygonF((left, pan.hook, right)))
    bowl = QPainterPath(left)
    bowl.arcTo(QRectF(left.x(), left.y() - deep / 2, pan.width, deep), 180, 180)
    bowl.closeSubpath()
    painter.setPen(QPen(theme.colour("ink"), 1.6 * theme.scale))
    painter.setBrush(theme.colour("soft"))
    painter.drawPath(bowl)


def _things(pan: _Pan, words: Sequence[str]) -> list[tuple[Placed, QRectF]]:
    """Each word and the block it stands in, from the top; the blocks lie on the pan."""
    edge, step = theme.px(_BLOCK_EDGE), theme.px(_BLOCK + _BLOCK_GAP)
    found = []
    for above, word in enumerate(reversed(words)):
        shown = elided(word, pan.width - 2 * edge, _SIZE, _WEIGHT)
        width = text_width(shown, _SIZE, _WEIGHT) + 2 * edge
        bottom = pan.middle.y() - step * above - 1
        block = QRectF(pan.middle.x() - width / 2, bottom - theme.px(_BLOCK), width, theme.px(_BLOCK))
        found.append((place(shown, block.center(), "centre", _SIZE, _WEIGHT), block))
    return found[::-1]


def _draw_things(painter: QPainter, pan: _Pan, words: Sequence[str]) -> None:
    fill, edge = ("heat_soft", "heat") if pan.side == "left" else ("cool_soft", "cool")
    for placed, block in _things(pan, words):
        painter.setPen(QPen(theme.colour(edge), 1.4 * theme.scale))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(block, 7, 7)
        text(painter, placed, "ink", _SIZE, _WEIGHT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
