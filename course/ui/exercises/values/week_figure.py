"""The grid of the week to click and to walk through by key (look2 §20b)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from course.progress.week_plan import CELLS, DAYS, KINDS, PARTS, Cell
from course.ui.charts import week_grid as painted
from course.ui.exercises.view import Canvas, capital
from course.ui.theme.theme import theme

if TYPE_CHECKING:
    from course.ui.exercises.values.week import WeekPlanView

_MOVES = {
    Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1),
}  # fmt: skip


class GridFigure(Canvas):
    """Arrow keys walk the cells; Enter or Space opens, Delete clears, a letter puts its kind down."""

    opened = Signal(object)  # Cell
    cleared = Signal(object)
    kind_pressed = Signal(object, str)  # Cell, kind

    def __init__(self, view: "WeekPlanView") -> None:
        name = view.context.step.title[view.context.language]
        super().__init__(name, 0)
        self._view, self._name = view, name
        self._walked: Cell | None = None
        self._letters = {view.say(f"letter-{kind}").upper(): kind for kind in KINDS}
        self.setMouseTracking(True)

    def current(self) -> tuple[int, int]:
        """The day and the part under the keyboard; −1 for none."""
        if self._walked is None or not self.hasFocus():
            return -1, -1
        return DAYS.index(self._walked.day), PARTS.index(self._walked.part)

    def fit(self) -> None:
        """The answers changed: say what is under the keyboard, and be as high as they need."""
        least = painted.least_height(len(PARTS), bool(self._view.data().sums))
        self.setMinimumHeight(theme.px(least))
        self._say()
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move, kind = _MOVES.get(Qt.Key(event.key())), self._letters.get(event.text().upper())
        if move is not None:
            self._walk(*move)
        elif self._walked is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._walked)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self._walked)
        elif kind is not None:
            self.kind_pressed.emit(self._walked, kind)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event)
        if found is not None:
            self._walked = found
            self._say()
            self.opened.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event)
        self.setCursor(Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip("" if found is None else capital(self._view.cell_said(found)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _walk(self, days: int, parts: int) -> None:
        """To the next cell; the edges of the week are edges. The first step stands on the first cell."""
        if self._walked is None:
            self._walked = CELLS[0]
        else:
            day = min(max(DAYS.index(self._walked.day) + days, 0), len(DAYS) - 1)
            part = min(max(PARTS.index(self._walked.part) + parts, 0), len(PARTS) - 1)
            self._walked = Cell(DAYS[day], PARTS[part])
        self._say()
        self.update()

    def _say(self) -> None:
        """Let a screen reader hear where the keyboard is."""
        said = "" if self._walked is None else self._view.cell_said(self._walked)
        self.setAccessibleName(f"{self._name}. {capital(said)}" if said else self._name)

    def _cell_at(self, event: QMouseEvent) -> Cell | None:
        found = painted.cell_at(QRectF(self.rect()), self._view.data(), event.position())
        return None if found is None else Cell(DAYS[found[0]], PARTS[found[1]])
