"""A figure of a lesson: the outline of a body, front and back, with the names of twelve places."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform

from course.ui.charts.kit import Placed, line_height, place, text, text_width
from course.ui.charts.silhouette import FINE, HALF_WIDTH, HEIGHT, Side, silhouette
from course.ui.theme.theme import theme

_SIZE, _WEIGHT = 15, 500
_STEP = 25  # px at 100 % between two names
_TO_NAME = 12  # px at 100 % from the hands to the names
_BEND, _BEFORE_NAME = 8, 5  # px at 100 % before a name: where its line bends, and where it ends
_CAPTION_ROOM = 24  # px at 100 % below the outlines
_MOST_BETWEEN = 40  # px at 100 % between the names of the front and those of the back
_DOT = 2.4


class _Spot(NamedTuple):
    """Where one place is, in units of the silhouette: x from its middle, y from its top.

    Its name stands at the side where it lies, so that no line runs across the body.
    """

    side: Side
    x: float
    y: float


# In the order of the words: head, ears, jaw, neck, shoulders, chest, stomach, back, arms, hands, legs, feet.
_SPOTS = (
    _Spot("front", 1.6, 4.4), _Spot("front", -4.9, 8.2), _Spot("front", 2.8, 12.0),
    _Spot("back", -1.4, 16.6), _Spot("back", 9.2, 21.4), _Spot("front", -4.6, 28.0),
    _Spot("front", 3.0, 43.0), _Spot("back", -4.0, 34.0), _Spot("back", 13.6, 37.0),
    _Spot("front", -16.2, 52.4), _Spot("back", -5.6, 72.0), _Spot("back", 6.0, 94.0),
)  # fmt: skip
_SIDES: tuple[Side, Side] = ("front", "back")
WORDS = len(_SIDES) + len(_SPOTS)


class _Layout(NamedTuple):
    """Px per unit, the top, and the middle of the front and of the back."""

    unit: float
    top: float
    middles: tuple[float, float]

    def middle(self, side: Side) -> float:
        return self.middles[_SIDES.index(side)]

    def at(self, spot: _Spot) -> QPointF:
        return QPointF(self.middle(spot.side) + spot.x * self.unit, self.top + spot.y * self.unit)


class _Name(NamedTuple):
    """A name, and the spot its line leads to."""

    placed: Placed
    spot: QPointF


def draw(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: front, back, and the twelve places in the order of `_SPOTS`."""
    layout = _layout(rect, words)
    for side in _SIDES:
        moved = QTransform.fromTranslate(layout.middle(side), layout.top)
        outline = moved.scale(layout.unit / FINE, layout.unit / FINE).map(silhouette(side).outline)
        painter.setPen(QPen(theme.colour("edge"), 1.6 * theme.scale))
        painter.setBrush(theme.colour("page"))
        painter.drawPath(outline)
    for name in _placed_names(layout, words):
        _draw_line(painter, name)
        text(painter, name.placed, "ink", _SIZE, _WEIGHT)
    for caption in _captions(rect, layout, words):
        text(painter, caption, "muted", _SIZE)


def names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Every word and where it stands."""
    layout = _layout(rect, words)
    return [name.placed for name in _placed_names(layout, words)] + _captions(rect, layout, words)


def _layout(rect: QRectF, words: Sequence[str]) -> _Layout:
    """As high as the figure, unless it is too narrow for that; in the middle of it."""
    rooms = [_room(words, side, left) for side in _SIDES for left in (True, False)]
    high = (rect.height() - theme.px(_CAPTION_ROOM)) / HEIGHT
    unit = max(0.1, min(high, (rect.width() - sum(rooms) - theme.px(_TO_NAME)) / (4 * HALF_WIDTH)))
    half = HALF_WIDTH * unit
    free = rect.width() - 4 * half - sum(rooms)
    between = min(theme.px(_MOST_BETWEEN), free)
    front = rect.x() + (free - between) / 2 + rooms[0] + half
    return _Layout(unit, rect.y() + 1, (front, front + half + rooms[1] + between + rooms[2] + half))


def _room(words: Sequence[str], side: Side, left: bool) -> float:
    """How wide the names at one side of one outline are, in px."""
    here = [word for spot, word in _places(words) if spot.side == side and (spot.x < 0) == left]
    return theme.px(_TO_NAME) + max(text_width(word, _SIZE, _WEIGHT) for word in here) + 1


def _places(words: Sequence[str]) -> list[tuple[_Spot, str]]:
    return list(zip(_SPOTS, words[len(_SIDES) :], strict=True))


def _placed_names(layout: _Layout, words: Sequence[str]) -> list[_Name]:
    """At each side of each outline from top to bottom, moved apart until they no longer touch."""
    beside = HALF_WIDTH * layout.unit + theme.px(_TO_NAME)
    lowest: dict[tuple[Side, bool], float] = {}
    found = []
    for spot, word in sorted(_places(words), key=lambda pair: pair[0].y):
        left = spot.x < 0
        y = max(layout.at(spot).y(), lowest.get((spot.side, left), layout.top + theme.px(_STEP) / 2))
        lowest[spot.side, left] = y + theme.px(_STEP)
        at = QPointF(layout.middle(spot.side) + (-beside if left else beside), y)
        placed = place(word, at, "right" if left else "left", _SIZE, _WEIGHT)
        found.append(_Name(placed, layout.at(spot)))
    return found


def _captions(rect: QRectF, layout: _Layout, words: Sequence[str]) -> list[Placed]:
    y = rect.bottom() - line_height(_SIZE) / 2
    return [
        place(word, QPointF(layout.middle(side), y), "centre", _SIZE)
        for word, side in zip(words, _SIDES, strict=False)
    ]


def _draw_line(painter: QPainter, name: _Name) -> None:
    """From the spot to the name, bent once just before it."""
    rect = name.placed.rect
    left = rect.center().x() < name.spot.x()
    outward, near = (-1, rect.right()) if left else (1, rect.x())
    end = QPointF(near - outward * theme.px(_BEFORE_NAME), rect.center().y())
    bend = end - QPointF(outward * theme.px(_BEND), 0)
    painter.setPen(QPen(theme.colour("muted"), 1.2 * theme.scale))
    painter.drawPolyline(QPolygonF((name.spot, bend, end)))
    painter.setBrush(theme.colour("primary"))
    painter.drawEllipse(name.spot, _DOT * theme.scale, _DOT * theme.scale)
