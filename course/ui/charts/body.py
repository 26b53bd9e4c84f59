"""The body map: front and back, places by how much trouble they give, and their names (look2 §11)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform

from course.ui.charts.kit import Placed, hatch, place, text
from course.ui.charts.silhouette import FINE, HALF_WIDTH, HEIGHT, Side, silhouette
from course.ui.theme.theme import theme

_SIDES: tuple[Side, Side] = ("front", "back")
# Where the name of a place stands: each once, at the side where it is seen best.
_NAMED_AT: dict[str, Side] = {
    "head": "front", "jaws": "front", "chest": "front", "belly": "front", "arms": "front", "hands": "front",
    "neck": "back", "shoulders": "back", "upper-back": "back", "lower-back": "back", "legs": "back",
    "feet": "back",
}  # fmt: skip
_NAME_SIZE, _NAME_WEIGHT, _NAME_STEP = 15, 600, 26  # px at 100 %
_NAME_ROOM = 94  # px at 100 % beside each figure, for the names
_CAPTION_ROOM = 36  # px at 100 % below the figures
_ABOVE = 4
_LEAST_FREE = 8  # px at the edges and between the figures
_MOST_ABOVE = 60  # px; a card that is higher leaves the rest below
_HATCH = {2: 8.0, 3: 5.0}  # px between the lines, by level
_OUTLINE = {1: 1.6, 2: 1.6, 3: 2.4}  # px
_LEADER_BEND, _LEADER_END = 14, 4  # px before the name
_TARGET = 44.0


class Mark(NamedTuple):
    """A place that is marked; `level` 1–3. Level 0 only shows its name and outline."""

    place: str
    level: int
    words: str


class Body(NamedTuple):
    """What the map shows; `current` is the place under the pointer or the keyboard, "" for none."""

    marks: tuple[Mark, ...]
    front: str
    back: str
    current: str = ""


class _Layout(NamedTuple):
    """Where the two figures stand: px per unit, their middles, and their top."""

    unit: float
    middles: tuple[float, float]
    top: float

    def transform(self, side: Side) -> QTransform:
        middle = self.middles[_SIDES.index(side)]
        return QTransform.fromTranslate(middle, self.top).scale(self.unit / FINE, self.unit / FINE)

    def name_x(self, side: Side) -> float:
        return self.middles[_SIDES.index(side)] + HALF_WIDTH * self.unit + theme.px(8)


def draw(painter: QPainter, rect: QRectF, data: Body) -> None:
    """Paint both sides into `rect`."""
    layout = _layout(rect)
    for side in _SIDES:
        _draw_outline(painter, layout.transform(side).map(silhouette(side).outline))
        for mark in data.marks:
            for part in _parts(layout, side, mark.place):
                _draw_place(painter, part, mark.level, mark.place == data.current)
        for mark, placed in _names(layout, side, data):
            _draw_leader(painter, layout, side, mark, placed)
    for placed in _captions(layout, data):
        text(painter, placed, "muted", _NAME_SIZE)


def draw_sample(painter: QPainter, rect: QRectF, level: int) -> None:
    """A rounded square filled as a place of this level is, for a list."""
    path = QPainterPath()
    path.addRoundedRect(rect, 6, 6)
    _draw_place(painter, path, level, False)


def names(rect: QRectF, data: Body) -> list[Placed]:
    """Every line of text in the figure and where it stands."""
    layout = _layout(rect)
    found = [placed for side in _SIDES for _, placed in _names(layout, side, data)]
    return found + _captions(layout, data)


def place_at(rect: QRectF, point: QPointF) -> str:
    """The place whose area, grown to 44 px, holds `point`; the nearest centre wins. "" if there is none."""
    layout = _layout(rect)
    found: list[tuple[float, str]] = []
    for side in _SIDES:
        for name in silhouette(side).places:
            for part in _parts(layout, side, name):
                bounds = part.boundingRect()
                if _grown(bounds).contains(point):
                    away = point - bounds.center()
                    found.append((away.x() ** 2 + away.y() ** 2, name))
    return min(found)[1] if found else ""


def middle_of(rect: QRectF, name: str) -> QPointF:
    """The middle of a place, of its right part when it has two, at the side where its name stands."""
    side = _NAMED_AT[name]
    return _parts(_layout(rect), side, name)[-1].boundingRect().center()


def _grown(rect: QRectF) -> QRectF:
    across, down = max(0.0, _TARGET - rect.width()) / 2, max(0.0, _TARGET - rect.height()) / 2
    return rect.adjusted(-across, -down, across, down)


def _layout(rect: QRectF) -> _Layout:
    """As high as fits, unless that leaves too little for the names; what is left over is shared out."""
    room = theme.px(_NAME_ROOM)
    high = (rect.height() - theme.px(_CAPTION_ROOM) - _ABOVE) / HEIGHT
    wide = ((rect.width() - 3 * _LEAST_FREE) / 2 - room) / (2 * HALF_WIDTH)
    unit = max(min(high, wide), 0.1)
    half = HALF_WIDTH * unit
    block = 2 * half + room
    free = (rect.width() - 2 * block) / 3
    first = rect.x() + free + half
    spare = rect.height() - theme.px(_CAPTION_ROOM) - unit * HEIGHT
    top = rect.y() + max(_ABOVE, min(spare / 2, _MOST_ABOVE))
    return _Layout(unit, (first, first + block + free), top)


def _parts(layout: _Layout, side: Side, name: str) -> list[QPainterPath]:
    transform = layout.transform(side)
    return [transform.map(part) for part in silhouette(side).places.get(name, ())]


def _names(layout: _Layout, side: Side, data: Body) -> list[tuple[Mark, Placed]]:
    """The names at this side from top to bottom, pushed down until they no longer touch."""
    here = [mark for mark in data.marks if _NAMED_AT[mark.place] == side]
    ordered = sorted(here, key=lambda mark: _anchor(layout, side, mark).y())
    result: list[tuple[Mark, Placed]] = []
    lowest = 0.0
    for mark in ordered:
        y = max(_anchor(layout, side, mark).y(), lowest)
        lowest = y + theme.px(_NAME_STEP)
        at = QPointF(layout.name_x(side), y)
        result.append((mark, place(mark.words, at, "left", _NAME_SIZE, _NAME_WEIGHT)))
    return result


def _anchor(layout: _Layout, side: Side, mark: Mark) -> QPointF:
    """Where the line to a name begins: at the right of the rightmost part."""
    bounds = _parts(layout, side, mark.place)[-1].boundingRect()
    return QPointF(bounds.right() + 3, bounds.center().y())


def _captions(layout: _Layout, data: Body) -> list[Placed]:
    y = layout.top + layout.unit * HEIGHT + theme.px(_CAPTION_ROOM - 13)
    return [
        place(words, QPointF(middle, y), "centre", _NAME_SIZE)
        for words, middle in zip((data.front, data.back), layout.middles, strict=True)
    ]


def _draw_outline(painter: QPainter, outline: QPainterPath) -> None:
    painter.setPen(QPen(theme.colour("edge"), 1.6))
    painter.setBrush(theme.colour("page"))
    painter.drawPath(outline)


def _draw_place(painter: QPainter, part: QPainterPath, level: int, current: bool) -> None:
    if level:
        painter.fillPath(part, theme.colour("heat_soft"))
    if level in _HATCH:
        hatch(painter, part, "heat", _HATCH[level])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if level:
        painter.setPen(QPen(theme.colour("heat"), _OUTLINE[level]))
        painter.drawPath(part)
    if current:
        painter.setPen(QPen(theme.colour("primary"), 2, Qt.PenStyle.DashLine))
        painter.drawPath(part)


def _draw_leader(painter: QPainter, layout: _Layout, side: Side, mark: Mark, placed: Placed) -> None:
    token = "heat" if mark.level else "ink"
    start, x, y = _anchor(layout, side, mark), placed.rect.x(), placed.rect.center().y()
    painter.setPen(QPen(theme.colour(token), 1.2))
    bend, end = QPointF(x - _LEADER_BEND, y), QPointF(x - _LEADER_END, y)
    painter.drawPolyline(QPolygonF((start, bend, end) if bend.x() > start.x() else (start, end)))
    text(painter, placed, token, _NAME_SIZE, _NAME_WEIGHT)
