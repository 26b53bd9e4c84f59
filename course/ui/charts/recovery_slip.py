"""The recovery code on paper: A6 across, and not a word about health or a program (look3, row 15)."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from course.ui.charts import paper
from course.ui.charts.paper import Type
from course.ui.paper import A6_ACROSS
from course.ui.theme.tokens import DAY, SERIF

_LEFT, _WIDTH = 14.0, 120.0  # mm
_TITLE_TOP, _ABOUT_TOP, _BOXES_TOP, _NOTES_TOP = 11.8, 23.7, 42.0, 79.4
_TITLE_LINE, _ABOUT_LINE, _NOTE_LINE, _CODE_LINE, _NUMBER_LINE = 9.9, 5.4, 6.0, 8.5, 3.4
_BOX, _GAP, _BETWEEN, _CORNER, _EDGE = (28.5, 14.5), 2.0, 3.4, 2.0, 0.25
_IN_ROW = 4
_TITLE = Type(22, 500, SERIF)
_CODE = Type(16, 600)
_NOTE = Type(10, colour=DAY.muted)
_NUMBER = Type(7.5, colour=DAY.muted)


class Slip(NamedTuple):
    """What stands on it."""

    title: str
    about: str
    groups: Sequence[str]
    notes: Sequence[str]  # at most three: when it was made, when it works, what to know when reading it


def draw(painter: QPainter, rect: QRectF, slip: Slip) -> None:
    """Paint it into `rect`, which has the shape of A6 across."""
    with paper.on_page(painter, rect, A6_ACROSS.width, _LEFT) as page:
        page.words(0, _TITLE_TOP, _WIDTH, slip.title, _TITLE, _TITLE_LINE)
        page.words(0, _ABOUT_TOP, _WIDTH, slip.about, paper.PLAIN, _ABOUT_LINE)
        for number, group in enumerate(slip.groups):
            x = number % _IN_ROW * (_BOX[0] + _GAP)
            y = _BOXES_TOP + number // _IN_ROW * (_BOX[1] + _BETWEEN)
            page.box(x, y, _BOX, _CORNER, _EDGE)
            page.words(x + 1.5, y + 0.6, _BOX[0], str(number + 1), _NUMBER, _NUMBER_LINE)
            page.words(x, y + (_BOX[1] - _CODE_LINE) / 2, _BOX[0], group, _CODE, _CODE_LINE, "centre")
        for number, note in enumerate(slip.notes):
            page.words(0, _NOTES_TOP + number * _NOTE_LINE, _WIDTH, note, _NOTE, _NOTE_LINE)
