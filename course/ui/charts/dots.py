"""The recovery check: a dot for each time in three lanes, and a band where ordinary weeks lie (look2 §14)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.kit import SMALL, Placed, dot, in_lines, line, place, text, text_width
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF

# Lengths in px at 100 %.
_LEFT = 196  # of the column with the names
_TICKS = 92  # between that column and the plot
_RIGHT = 22
_EDGE = 12  # in the plot before the first dot and after the last one
_ABOVE, _BELOW = 16, 18  # in a lane, above and below the plot
_DATES = 30  # below the lowest lane
_NAME_SIZE, _NAME_LINE = 23, 30
_SAID_SIZE, _SAID_LINE = 16, 21
_DATE_GAP = 10
_DOT = 6.5
_LINE_ALPHA, _BAND_ALPHA = 140, 56  # of 255
_HIGHEST = 100.0  # a value lies from 0 to this
_LANE = 100  # the least height of a lane with its name and two lines beside it
_NARROW = 560  # a narrower figure has its names above the lanes, and no room for the lines beside them


class Lane(NamedTuple):
    """One domain: its name, the lines said beside it, a value 0–100 for each time, and the band or None."""

    name: str
    said: str
    values: tuple[float | None, ...]
    band: tuple[float, float] | None


class Dots(NamedTuple):
    """All lanes over the same days; `dates` names each day, `current` is the time looked at, -1 for none."""

    lanes: tuple[Lane, ...]
    days: tuple[date, ...]
    dates: tuple[str, ...]
    low_tick: str
    high_tick: str
    current: int = -1


def least_height(lanes: int) -> int:
    """How low the figure may become, in px at 100 %."""
    return lanes * _LANE + _DATES
