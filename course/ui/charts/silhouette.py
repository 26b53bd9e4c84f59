"""The outline of a person without sex or face, and the places on it, front and back (look2 §11).

Lengths are in units of which the figure is 99 high; x counts from its middle, y from its top. The paths are
`FINE` times as large, because Qt cuts curves into straight pieces of about the size of a pixel when it joins
them.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

Side = Literal["front", "back"]
HEIGHT = 99.0
FINE = 20.0
HALF_WIDTH = 18.4  # from the middle to the outside of a hand

_Point = tuple[float, float]
_Curve = tuple[float, float, float, float, float, float]
_NECK_TOP: _Point = (-3.0, 17.2)
# The left outline of the torso from neck to crotch, the right one is its mirror: shoulders 11.6 wide at 22,
# waist 8 at 38, hips 9.4 at 51.5.
_TORSO: tuple[_Curve, ...] = (
    (-5, 18.6, -11, 18.2, -11.6, 22),
    (-11.2, 28, -9, 33, -8, 38),
    (-7.6, 42, -9.2, 46, -9.4, 51.5),
    (-9, 55, -3, 55.5, 0, 53.5),
)
_ARM: tuple[_Point, ...] = ((9.9, 22), (12, 30), (13.6, 36), (15.4, 48))
_LEG: tuple[_Point, ...] = ((5, 53), (5.6, 66), (5, 74), (5.1, 93))
_ARM_WIDTH, _LEG_WIDTH = 4.3, 5.8


class Silhouette(NamedTuple):
    """One side: the outline, and for each place its parts (a left and a right one, or one)."""

    outline: QPainterPath
    places: Mapping[str, Sequence[QPainterPath]]


@lru_cache(maxsize=2)
def silhouette(side: Side) -> Silhouette:
    """One side of the figure, its paths in 1 / FINE of a unit."""
    torso, head, neck = _torso(), _ellipse(0, 8, 4.9, 6.6), _neck()
    arms, legs = _both(_limb(_ARM, _ARM_WIDTH)), _both(_limb(_LEG, _LEG_WIDTH))
    hands, feet = _both(_ellipse(16.2, 52.4, 2.1, 3.6)), _both(_ellipse(5.8, 95.4, 3.6, 2.4))
    trunk = torso.united(arms[0]).united(arms[1])
    places: dict[str, Sequence[QPainterPath]] = {
        "shoulders": [trunk.intersected(part) for part in _both(_ellipse(9.2, 21.6, 4.6, 4.4))],
        "arms": [arm.intersected(_box(-20, 27, 20, 48)) for arm in arms],
        "hands": hands,
        "legs": [leg.intersected(_box(-12, 57, 12, 92)) for leg in legs],
        "feet": feet,
    }
    if side == "front":
        places["head"] = [head.intersected(_box(-9, 0, 9, 8.6))]
        places["jaws"] = [head.intersected(_box(-9, 9.2, 9, 16))]
        places["chest"] = [torso.intersected(_ellipse(0, 28, 8.4, 6.2))]
        places["belly"] = [torso.intersected(_ellipse(0, 43, 7.4, 7.4))]
    else:
        places["head"] = [head.intersected(_box(-9, 0, 9, 12.6))]
        places["neck"] = [neck.intersected(_box(-4, 14, 4, 19))]
        places["upper-back"] = [torso.intersected(_ellipse(0, 28, 8.4, 6.6))]
        places["lower-back"] = [torso.intersected(_ellipse(0, 43.5, 7.6, 6.8))]
    outline = head.united(neck).united(torso)
    for part in (*arms, *hands, *legs, *feet):
        outline = outline.united(part)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return Silhouette(outline.simplified(), places)


def _at(x: float, y: float) -> QPointF:
    return QPointF(x * FINE, y * FINE)


def _ellipse(x: float, y: float, across: float, down: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_at(x, y), across * FINE, down * FINE)
    return path


def _box(left: float, top: float, right: float, bottom: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(_at(left, top), _at(right, bottom)))
    return path


def _neck() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(_at(-2.5, 12.5), _at(2.5, 19)), FINE, FINE)
    return path


def _torso() -> QPainterPath:
    path = QPainterPath(_at(*_NECK_TOP))
    for x1, y1, x2, y2, x3, y3 in _TORSO:
        path.cubicTo(_at(x1, y1), _at(x2, y2), _at(x3, y3))
    starts = [_NECK_TOP, *((curve[4], curve[5]) for curve in _TORSO[:-1])]
    for (x1, y1, x2, y2, _, _), (x, y) in zip(reversed(_TORSO), reversed(starts), strict=True):
        path.cubicTo(_at(-x2, y2), _at(-x1, y1), _at(-x, y))
    path.closeSubpath()
    return path


def _limb(points: Sequence[_Point], width: float) -> QPainterPath:
    start, first, second, end = (_at(*point) for point in points)
    bone = QPainterPath(start)
    bone.cubicTo(first, second, end)
    stroker = QPainterPathStroker()
    stroker.setWidth(width * FINE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(bone)


def _both(right: QPainterPath) -> list[QPainterPath]:
    """The left one and the right one."""
    return [QTransform.fromScale(-1, 1).map(right), right]
