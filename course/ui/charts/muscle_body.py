"""The outline of a person with the places that a cue is about (look2 §16)."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from course.ui.charts.silhouette import FINE, HALF_WIDTH, HEIGHT, silhouette
from course.ui.theme.theme import theme

_EDGE = 2  # px around the figure
_ALPHA = 90  # of 255
# Places that the outline has under another name, or that are a part of it: left, top, right and bottom.
_NAMED = {"face": ("head", "jaws")}
_PARTS = {
    "buttocks": ("", (-9.2, 47.5, 9.2, 57.0)),
    "thighs": ("legs", (-12.0, 57.0, 12.0, 74.0)),
    "calves": ("legs", (-12.0, 75.0, 12.0, 92.0)),
}


def draw(painter: QPainter, rect: QRectF, places: Sequence[str]) -> None:
    """Paint the outline into `rect`, and these places filled."""
    unit = max(min((rect.width() / 2 - _EDGE) / HALF_WIDTH, (rect.height() - 2 * _EDGE) / HEIGHT), 0.1)
    top = rect.y() + (rect.height() - unit * HEIGHT) / 2
    placed = QTransform.fromTranslate(rect.center().x(), top).scale(unit / FINE, unit / FINE)
    painter.setPen(QPen(theme.colour("edge"), 1.6))
    painter.setBrush(theme.colour("surface"))
    painter.drawPath(placed.map(silhouette("front").outline))
    painter.setPen(QPen(theme.colour("primary"), 2))
    painter.setBrush(theme.colour("primary", _ALPHA))
    for name in places:
        for part in parts(name):
            painter.drawPath(placed.map(part))


@lru_cache(maxsize=16)
def parts(name: str) -> tuple[QPainterPath, ...]:
    """The paths of a place, in 1 / FINE of a unit; none for a name the outline does not know."""
    body = silhouette("front")
    if name in _PARTS:
        whole, (left, top, right, bottom) = _PARTS[name]
        box = QPainterPath()
        box.addRect(QRectF(left * FINE, top * FINE, (right - left) * FINE, (bottom - top) * FINE))
        found = body.places[whole] if whole else [body.outline]
        return tuple(part.intersected(box) for part in found)
    return tuple(part for one in _NAMED.get(name, (name,)) for part in body.places.get(one, ()))
