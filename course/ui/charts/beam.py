"""The energy balance: a beam with what costs on the left and what gives on the right (look2 §13)."""

from collections.abc import Sequence
from math import radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform

from course.ui.charts.kit import Placed, dot, elided, line, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_WIDE = 196  # of a block
_LEAST, _GAP = 32, 3  # height of the lightest block, and between two blocks
_LOWEST = 23  # what a block may shrink to when there are many: one line of text
_SHAPE = 16  # what a stack needs at least beyond that, so that a heavy block is seen to be one
_PER_LOAD = 8  # height of one weight, once a week, where there is room
_MOST_HALF = 200  # from the middle of the beam to the middle of a stack
_EDGE, _INNER = 14, 8  # beside a stack: to the edge of the figure, and to the middle of the beam
_FOOT, _BELOW = 36, 8  # the foot below the middle of the beam, and what is free below that or below its end
_TITLE, _TITLE_AWAY = 30, 14  # above a stack: room for its name, and from there to the middle of it
_ON_BEAM = 5  # from the middle of the beam to the lowest block
_TEXT_EDGE = 12
_SIZE, _WEIGHT = 15, 500
_TARGET = 44.0
_COLOURS = (("heat_soft", "heat"), ("cool_soft", "cool"))  # fill and line of the left and the right stack


class Block(NamedTuple):
    """One block: its words, its weight × times a week, and the number it answers to when it is clicked."""

    words: str
    load: int
    id: int


class Stack(NamedTuple):
    """One side: its name, and its blocks, heaviest (lowest) first."""

    title: str
    blocks: tuple[Block, ...]


class Beam(NamedTuple):
    """What the figure shows; `angle` in degrees, above 0 the right hangs lower; `current`: id or None."""

    left: Stack
    right: Stack
    angle: float
    current: int | None = None


class _Box(NamedTuple):
    """A block and where it lies on the beam before that is turned: y = 0 is the beam, up is negative."""

    block: Block
    rect: QRectF


class _Layout(NamedTuple):
    """The turned beam: from its own px to those of the figure, its half length and both stacks."""

    turned: QTransform
    half: float
    end: float
    stacks: tuple[list[_Box], list[_Box]]

    def top(self, side: int) -> float:
        return min((box.rect.y() for box in self.stacks[side]), default=-float(theme.px(_ON_BEAM)))


def least_height(data: Beam) -> int:
    """How low the figure may become without a block that is too low for its words, in px at 100 %."""
    stacks = (data.left.blocks, data.right.blocks)
    needed = [
        max(len(blocks), 2) * (_LOWEST + _GAP) + _SHAPE + _MOST_HALF * rise
        for blocks, rise in zip(stacks, _rises(data), strict=True)
    ]
    return round(_pivot_height(data) + _TITLE + _ON_BEAM + max(needed))


def draw(painter: QPainter, rect: QRectF, data: Beam) -> None:
    """Paint the beam and what lies on it into `rect`."""
    layout = _layout(rect, data)
    _draw_foot(painter, _pivot(rect, data))
    painter.save()
    painter.setTransform(layout.turned, True)
    pen = QPen(theme.colour("ink"), 5 * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(-layout.end, 0), QPointF(layout.end, 0))
    for side, boxes in enumerate(layout.stacks):
        for box in boxes:
            _draw_block(painter, box, side, box.block.id == data.current)
    painter.restore()
    dot(painter, _pivot(rect, data), 7 * theme.scale, "ink")
    for side, placed in enumerate(_titles(layout, data)):
        text(painter, placed, _COLOURS[side][1], _SIZE, 600)


def names(rect: QRectF, data: Beam) -> list[Placed]:
    """The names of the two sides and of the blocks; those of the blocks turned back to level."""
    layout = _layout(rect, data)
    found = _titles(layout, data)
    for box in (*layout.stacks[0], *layout.stacks[1]):
        name = _name(box)
        middle = layout.turned.map(box.rect.center())
        found.append(name._replace(rect=name.rect.translated(middle - box.rect.center())))
    return found


def block_at(rect: QRectF, data: Beam, point: QPointF) -> int | None:
    """The id of the block whose area, grown to 44 px, holds `point`; the nearest middle wins."""
    layout = _layout(rect, data)
    on_beam = layout.turned.inverted()[0].map(point)
    found = [
        (abs(on_beam.y() - box.rect.center().y()), box.block.id)
        for boxes in layout.stacks
        for box in boxes
        if _grown(box.rect).contains(on_beam)
    ]
    return min(found)[1] if found else None


def middle_of(rect: QRectF, data: Beam, block: int) -> QPointF:
    """The middle of the block with this id."""
    layout = _layout(rect, data)
    boxes = [*layout.stacks[0], *layout.stacks[1]]
    return layout.turned.map(next(box.rect.center() for box in boxes if box.block.id == block))


def _layout(rect: QRectF, data: Beam) -> _Layout:
    heights = _heights(rect, data)
    lean = abs(sin(radians(data.angle)))
    aside = max(sum(heights[0]), sum(heights[1])) * lean
    room = rect.width() / 2 - theme.px(_EDGE) - aside
    wide = min(theme.px(_WIDE), room - theme.px(_INNER))
    half = min(theme.px(_MOST_HALF), room - wide / 2)
    pivot = _pivot(rect, data)
    turned = QTransform.fromTranslate(pivot.x(), pivot.y()).rotate(data.angle)
    left = _boxes(data.left.blocks, heights[0], -half, wide)
    right = _boxes(data.right.blocks, heights[1], half, wide)
    return _Layout(turned, half, half + wide / 2, (left, right))


def _rises(data: Beam) -> tuple[float, float]:
    """How far the left and the right end come up, in half lengths of the beam; 0 for an end that sinks."""
    lean = sin(radians(data.angle))
    return max(lean, 0.0), max(-lean, 0.0)


def _heights(rect: QRectF, data: Beam) -> tuple[list[float], list[float]]:
    """Of the blocks on both sides, gap included: by load on one scale, none so low that it has no words."""
    most_room = rect.height() - theme.px(_pivot_height(data) + _TITLE + _ON_BEAM)
    stacks = (data.left.blocks, data.right.blocks)
    rooms = [most_room - theme.px(_MOST_HALF) * rise for rise in _rises(data)]
    per_load = float(theme.px(_PER_LOAD))
    least = float(theme.px(_LEAST))
    for blocks, room in zip(stacks, rooms, strict=True):
        per_load = min(per_load, room / max(sum(block.load for block in blocks), 1))
        least = min(least, room / max(len(blocks), 1))
    left, right = (
        _of_stack(blocks, per_load, least, room) for blocks, room in zip(stacks, rooms, strict=True)
    )
    return left, right


def _of_stack(blocks: Sequence[Block], per_load: float, least: float, room: float) -> list[float]:
    """The heights of one stack; what does not fit is taken from the blocks above `least`, in proportion."""
    heights = [max(least, block.load * per_load) for block in blocks]
    spare = sum(height - least for height in heights)
    over = sum(heights) - room
    if over > 0 and spare > 0:
        heights = [height - over * (height - least) / spare for height in heights]
    return heights


def _boxes(blocks: Sequence[Block], heights: Sequence[float], x: float, wide: float) -> list[_Box]:
    found, bottom = [], -float(theme.px(_ON_BEAM))
    for block, height in zip(blocks, heights, strict=True):
        found.append(_Box(block, QRectF(x - wide / 2, bottom - height, wide, height - theme.px(_GAP))))
        bottom -= height
    return found


def _pivot_height(data: Beam) -> float:
    """From the bottom of the figure to the middle of the beam: both its foot and its lower end have room."""
    sinks = (_MOST_HALF + _WIDE / 2) * abs(sin(radians(data.angle)))
    return max(_FOOT, sinks) + _BELOW


def _pivot(rect: QRectF, data: Beam) -> QPointF:
    return QPointF(rect.center().x(), rect.bottom() - theme.px(_pivot_height(data)))


def _titles(layout: _Layout, data: Beam) -> list[Placed]:
    """The names above the stacks, level whatever the beam does, and so a little higher where it leans."""
    lean = abs(sin(radians(data.angle)))
    placed = []
    for side, (x, stack) in enumerate(((-layout.half, data.left), (layout.half, data.right))):
        away = theme.px(_TITLE_AWAY) + text_width(stack.title, _SIZE, 600) / 2 * lean
        top = layout.turned.map(QPointF(x, layout.top(side)))
        placed.append(place(stack.title, top - QPointF(0, away), "centre", _SIZE, 600))
    return placed


def _name(box: _Box) -> Placed:
    edge = theme.px(_TEXT_EDGE)
    words = elided(box.block.words, box.rect.width() - 2 * edge, _SIZE, _WEIGHT)
    return place(words, QPointF(box.rect.x() + edge, box.rect.center().y()), "left", _SIZE, _WEIGHT)


def _draw_block(painter: QPainter, box: _Box, side: int, current: bool) -> None:
    fill, edge = _COLOURS[side]
    painter.setPen(QPen(theme.colour(edge), (3.0 if current else 1.4) * theme.scale))
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(box.rect, 7, 7)
    text(painter, _name(box), "ink", _SIZE, _WEIGHT)


def _draw_foot(painter: QPainter, pivot: QPointF) -> None:
    bottom, half, ground = theme.px(_FOOT), theme.px(20), theme.px(90)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("edge"))
    foot = (pivot, pivot + QPointF(-half, bottom), pivot + QPointF(half, bottom))
    painter.drawPolygon(QPolygonF(foot))
    line(painter, pivot + QPointF(-ground, bottom), pivot + QPointF(ground, bottom), "edge", 2 * theme.scale)


def _grown(rect: QRectF) -> QRectF:
    down = max(0.0, _TARGET - rect.height()) / 2
    return rect.adjusted(0, -down, 0, down)
