"""“How sure is this?”: four levels on a line, why, the other side, and the source (look2 §24)."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from course.content.lesson import LEVELS, Mark
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SANS
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth

_ROUND = 8  # px around the panel that come into sight with it


class _Levels(QWidget):
    """Settled, likely, a view, disputed; the current one filled and semibold."""

    def __init__(self, names: tuple[str, ...], now: int) -> None:
        super().__init__()
        self._names, self._now = names, now
        self.setFixedHeight(theme.px(48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(names[now])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        cell = self.width() / len(self._names)
        y = theme.px(12)
        painter.setPen(QPen(theme.colour("edge"), 1.6))
        painter.drawLine(QPointF(cell / 2, y), QPointF(self.width() - cell / 2, y))
        for index, name in enumerate(self._names):
            now = index == self._now
            centre = QPointF(cell * (index + 0.5), y)
            painter.setPen(QPen(theme.colour("primary" if now else "edge"), 2))
            painter.setBrush(theme.colour("primary" if now else "soft"))
            painter.drawEllipse(centre, 9 if now else 6, 9 if now else 6)
            painter.setPen(theme.colour("ink" if now else "muted"))
            painter.setFont(font(SANS, 15, 600 if now else 400))
            below = QRectF(cell * index, theme.px(26), cell, theme.px(22))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        painter.end()


class SurePanel(QFrame):
    """Opens in place under the text; Esc closes it. `source` is the short name, `full` the reference."""

    closed = Signal()

    def __init__(self, mark: Mark, source: str, full: str) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        self.mark = mark
        names = (self.tr("Settled"), self.tr("Likely"), self.tr("A view"), self.tr("Disputed"))
        level = names[LEVELS.index(mark.level)]
        self.setAccessibleName(self.tr("How sure is this? {level}").format(level=level))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = column(self, (24, 16, 24, 14), 4)
        layout.addWidget(_Levels(names, LEVELS.index(mark.level)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._add(grid, self.tr("Why"), mark.why)
        self._add(grid, self.tr("Other side"), mark.other)
        self._add(grid, self.tr("Source"), source, full)
        layout.addLayout(grid)

    @staticmethod
    def _add(grid: QGridLayout, name: str, text: str, tip: str = "") -> None:
        if not text:
            return
        line = grid.rowCount()
        grid.addWidget(Label(name, "strong", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
        words = Label(text, "body")
        words.setToolTip(tip)
        words.setAccessibleDescription(tip)
        grid.addWidget(words, line, 1)

    def into_sight(self) -> None:
        """Scroll the page so that the whole panel can be seen."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self, 0, theme.px(_ROUND))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.into_sight)  # by then it has its place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
