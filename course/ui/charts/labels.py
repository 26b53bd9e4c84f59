"""Words in a figure that never run into each other or over its edge, wherever its lines go."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF

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
