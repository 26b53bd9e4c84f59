"""The drawn figures of the lessons: one file each, imported when it is first drawn."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from course.ui.charts.kit import Placed

# `-` in a name is `_` in that of its file.
DRAWN = frozenset({
    "bike-trailer", "body", "boots", "circle", "day-anchors", "drawbridge", "garden-week", "label",
    "one-wave", "overlap", "pegs", "phases", "room", "soup-breath", "stairs", "stopping-train",
    "three-trays", "tickets", "tuning", "two-cups", "two-days", "two-tiles", "weights",
})  # fmt: skip
LIVE = frozenset({"boiler-day", "boiler-day-stuck"})  # of the laboratory: drawn by `ui/lab/`
FIGURES = DRAWN | LIVE


class Drawing(Protocol):
    """What each file here offers."""

    @property
    def WORDS(self) -> int:
        """How many words it takes."""

    def draw(self, painter: QPainter, rect: QRectF, words: Sequence[str]) -> None:
        """Paint it in `rect` px."""

    def names(self, rect: QRectF, words: Sequence[str]) -> list[Placed]:
        """Every line of text in it and where it stands, in px."""


def drawing(name: str) -> Drawing:
    """The file that draws the figure `name`, one of `DRAWN`."""
    return cast(Drawing, import_module(f"{__name__}.{name.replace('-', '_')}"))
