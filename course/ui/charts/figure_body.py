"""A figure of a lesson: the outline of a body, front and back, with the names of twelve places."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform

from course.ui.charts.kit import Placed, place, text, text_width
from course.ui.charts.silhouette import FINE, HALF_WIDTH, HEIGHT, Side, silhouette
from course.ui.theme.theme import theme

_SIZE, _WEIGHT = 15, 500
_STEP = 25  # px at 100 % between two names
_TO_NAME = 14  # px at 100 % from the hands to the names
_BEFORE_NAME = 5
_CAPTION_ROOM = 24  # px at 100 % below the figures
_BETWEEN = 34  # px at 100 % from the names of the front to the back, at most
_DOT = 2.4


class _Spot(NamedTuple):
    """Where one place is, in units of the silhouette: x from its middle, y from its top."""

    side: Side
    x: float
    y: float


# In the order of the words: head, ears, jaw, neck, shoulders, chest, stomach, back, arms, hands, legs, feet.
_SPOTS = (
    _Spot("front", 1.6, 4.4), _Spot("front", 4.9, 8.2), _Spot("front", 2.8, 12.0), _Spot("back", 1.4, 16.6),
    _Spot("back", 9.2, 21.4), _Spot("front", 5.0, 28.0), _Spot("front", 3.0, 43.0), _Spot("back", 4.0, 34.0),
    _Spot("back", 13.4, 37.0), _Spot("front", 16.2, 52.4), _Spot("back", 5.6, 72.0), _Spot("back", 6.0, 95.4),
)  # fmt: skip
_SIDES: tuple[Side, Side] = ("front", "back")
WORDS = len(_SIDES) + len(_SPOTS)


class _Layout(NamedTuple):
    """Px per unit, the top, and for each side its middle and where its names begin."""

    unit: float
    top: float
    middles: tuple[float, float]
    names: tuple[float, float]

    def at(self, spot: _Spot) -> QPointF:
        middle = self.middles[_SIDES.index(spot.side)]
        return QPointF(middle + spot.x * self.unit, self.top + spot.y * self.unit)


class _Name(NamedTuple):
    """A name and the spot its line leads to."""

    placed: Placed
    spot: QPointF


def draw_body(painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
    """`words`: front, back, and the twelve places in the order of `_SPOTS`."""
    layout = _layout(rect, words)
    for side, middle in zip(_SIDES, layout.middles, strict=True):
        scaled = QTransform.fromTranslate(middle, layout.top).scale(layout.unit / FINE, layout.unit / FINE)
        painter.setPen(QPen(theme.colour("edge"), 1.6))
        painter.setBrush(theme.colour("page"))
        painter.drawPath(scaled.map(silhouette(side).outline))
    for name in _names(layout, words):
        _draw_line(painter, name)
        text(painter, name.placed, "ink", _SIZE, _WEIGHT)
    for caption in _captions(rect, layout, words):
        text(painter, caption, "muted", _SIZE)


def body_names(rect: QRectF, words: Sequence[str]) -> list[Placed]:
    """Every word and where it stands."""
    layout = _layout(rect, words)
    return [name.placed for name in _names(layout, words)] + _captions(rect, layout, words)


def _layout(rect: QRectF, words: Sequence[str]) -> _Layout:
    """As high as the figure, unless it is too narrow for that; in the middle of it."""
    places = list(zip(_SPOTS, words[len(_SIDES) :], strict=True))
    rooms = [
        theme.px(_TO_NAME)
        + max(text_width(word, _SIZE, _WEIGHT) for spot, word in places if spot.side == side)
        for side in _SIDES
    ]
    high = (rect.height() - theme.px(_CAPTION_ROOM)) / HEIGHT
    unit = min(high, max(0.1, (rect.width() - sum(rooms) - 8) / (4 * HALF_WIDTH)))
    half = HALF_WIDTH * unit
    free = rect.width() - 4 * half - sum(rooms)
    between = min(theme.px(_BETWEEN), free)
    front = rect.x() + (free - between) / 2 + half
    back = front + half + rooms[0] + between + half
    beside = half + theme.px(_TO_NAME)
    return _Layout(unit, rect.y(), (front, back), (front + beside, back + beside))


def _names(layout: _Layout, words: Sequence[str]) -> list[_Name]:
    """The names of each side from top to bottom, moved apart until they no longer touch."""
    found = []
    for side, x in zip(_SIDES, layout.names, strict=True):
        here = [
            (layout.at(spot), word)
            for spot, word in zip(_SPOTS, words[len(_SIDES) :], strict=True)
            if spot.side == side
        ]
        here.sort(key=lambda pair: pair[0].y())
        lowest = layout.top + theme.px(_STEP) / 2
        for spot, word in here:
            y = max(spot.y(), lowest)
            lowest = y + theme.px(_STEP)
            found.append(_Name(place(word, QPointF(x, y), "left", _SIZE, _WEIGHT), spot))
    return found


def _captions(rect: QRectF, layout: _Layout, words: Sequence[str]) -> list[Placed]:
    y = rect.bottom() - theme.px(_CAPTION_ROOM) / 2 + 2
    return [
        place(word, QPointF(middle, y), "centre", _SIZE)
        for word, middle in zip(words[: len(_SIDES)], layout.middles, strict=True)
    ]


def _draw_line(painter: QPainter, name: _Name) -> None:
    """From the spot to the name, bent once just before it."""
    y, end = name.placed.rect.center().y(), name.placed.rect.x() - _BEFORE_NAME
    painter.setPen(QPen(theme.colour("muted"), 1.2))
    painter.drawPolyline(QPolygonF((name.spot, QPointF(end - theme.px(8), y), QPointF(end, y))))
    painter.setBrush(theme.colour("primary"))
    painter.drawEllipse(name.spot, _DOT, _DOT)
