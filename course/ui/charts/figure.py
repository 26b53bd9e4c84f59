"""The drawn figure of a lesson step on its card, with the sentence that says what you see."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from course import paths
from course.content.figures import figure_words
from course.ui.charts.kit import Placed
from course.ui.drawings import DRAWN, Drawing, drawing
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, column
from course.ui.widgets.labels import Label

if TYPE_CHECKING:
    from course.ui.lab.day import Which

_HEIGHT = 178  # px at 100 % of the drawing; with the edges of its card 210
_EDGE, _EDGE_LOW = 15, 7  # px inside the line of 1 px around the card


# Which boiler, and whether it is to be tried out or only looked at.
_LIVE: "dict[str, tuple[Which, bool]]" = {
    "boiler-day": ("healthy", True),
    "boiler-day-stuck": ("stuck", False),
}


def figure(name: str, caption: str, low: bool = False) -> QWidget:
    """The figure called `name` on a card, `caption` under it; the caption alone if it cannot be drawn.

    `low`: with narrower edges, for a low window.
    """
    if name in _LIVE:
        return _live(name, caption, low)
    holder = QWidget()
    layout = column(holder, gap=12)
    edge = _EDGE_LOW if low else _EDGE
    drawn = drawing(name) if name in DRAWN else None
    words = figure_words(paths.lessons(), name, caption)
    if drawn is not None and len(words) == drawn.WORDS:
        box, inner = card((_EDGE, edge, _EDGE, edge))
        inner.addWidget(DrawnFigure(drawn, words, caption))
        layout.addWidget(box)
    layout.addWidget(Label(caption, "strong"))
    return holder


def _live(name: str, caption: str, low: bool) -> QWidget:
    """A figure of the laboratory: its own sentence says what one sees, and follows what one does."""
    from course.ui.lab.day import DayLab

    which, to_try = _LIVE[name]
    lab = DayLab(which, low, in_lesson=True, to_try=to_try)
    lab.setAccessibleDescription(caption)
    return lab


class DrawnFigure(QWidget):
    """The painted part; its caption is what a screen reader says."""

    def __init__(self, drawing: Drawing, words: Sequence[str], caption: str) -> None:
        super().__init__()
        self._drawing, self._words = drawing, words
        self._picture = QPixmap()
        theme.changed.connect(self.on_theme_changed)
        self.setAccessibleName(caption)
        self.setAccessibleDescription(caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEIGHT))

    def names(self) -> list[Placed]:
        """Every word in the figure and where it stands."""
        return self._drawing.names(QRectF(self.rect()), self._words)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(_HEIGHT))

    def on_theme_changed(self) -> None:
        """Other colours: draw it anew."""
        self._picture = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = self._drawn(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _drawn(self, ratio: float) -> QPixmap:
        """Kept, because some figures take longer to draw than a frame lasts."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.draw(painter, QRectF(self.rect()), self._words)
        painter.end()
        return picture
