"""Words in a figure that never run into each other or over its edge, wherever its lines go."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from course.ui.charts.kit import Placed

_APART = 3  # px between two words at least


def arrange(
    bounds: QRectF, choices: Iterable[Sequence[Placed]], taken: Iterable[QRectF] = ()
) -> list[Placed | None]:
    """For each word the first of its places that lies within `bounds` and touches nothing before it.

    `taken` are rectangles that stand already. A word without a free place is left out: None.
    """
    full = list(taken)
    found: list[Placed | None] = []
    for places in choices:
        best = next((placed for placed in places if is_free(placed.rect, bounds, full)), None)
        if best is not None:
            full.append(best.rect)
        found.append(best)
    return found


def is_free(rect: QRectF, bounds: QRectF, taken: Iterable[QRectF]) -> bool:
    """Whether it lies within `bounds` and at a little distance from all that is taken."""
    wide = rect.adjusted(-_APART, -1, _APART, 1)
    return bounds.contains(rect) and not any(wide.intersects(other) for other in taken)


def strikes(points: Sequence[QPointF], rect: QRectF) -> bool:
    """Whether a line through `points`, which run from left to right, goes through `rect`."""
    for one, other in pairwise(points):
        left, right = max(one.x(), rect.left()), min(other.x(), rect.right())
        if left > right:
            continue
        wide, high = other.x() - one.x(), other.y() - one.y()
        parts = ((left - one.x()) / wide, (right - one.x()) / wide) if wide else (0, 1)
        ends = sorted(one.y() + part * high for part in parts)
        if ends[0] <= rect.bottom() and ends[1] >= rect.top():
            return True
    return False
