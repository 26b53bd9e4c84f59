"""Prepared screens: the next and the last one are built and laid out before they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.ui.widgets.page import ScrollColumn

_KEPT = 2  # screens kept on either side of the one shown


class Stage(QWidget):
    """Shows one of many screens by number; `build(number)` makes one when it is needed."""

    def __init__(self, build: Callable[[int], ScrollColumn]) -> None:
        super().__init__()
        self._build = build
        self._screens: dict[int, ScrollColumn] = {}
        self._count, self._now = 0, -1
        self._stack = QStackedLayout(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self.prepare)

    def reset(self, count: int) -> None:
        """Forget all screens; there are `count` of them now."""
        for number in list(self._screens):
            self._drop(number)
        self._count, self._now = count, -1

    def show_screen(self, number: int) -> ScrollColumn:
        """Show this one, and prepare its neighbours when there is time."""
        screen = self._ready(number)
        self._now = number
        self._stack.setCurrentWidget(screen)
        self._idle.start()
        return screen

    def current(self) -> ScrollColumn | None:
        """The screen shown."""
        return self._screens.get(self._now)

    def prepared(self) -> int:
        """How many screens exist now; bounded, whatever the number of turns."""
        return len(self._screens)

    def prepare(self) -> None:
        """Build one missing neighbour, or let go of one that is far; then again, until all is done."""
        for number in (self._now + 1, self._now - 1):
            if 0 <= number < self._count and number not in self._screens:
                # Painted once unseen, its letters, icons and figures are there when it is asked for.
                self._ready(number).grab()
                self._idle.start()
                return
        for number in list(self._screens):
            if abs(number - self._now) > _KEPT:
                self._drop(number)

    def _ready(self, number: int) -> ScrollColumn:
        if number not in self._screens:
            screen = self._build(number)
            self._screens[number] = screen
            self._stack.addWidget(screen)
            self._lay_out(screen)
        return self._screens[number]

    def _lay_out(self, screen: ScrollColumn) -> None:
        # A hidden widget is neither polished nor laid out by itself.
        screen.setGeometry(self.rect())
        for widget in [screen, *screen.findChildren(QWidget)]:
            widget.ensurePolished()
        screen.lay_out()

    def _drop(self, number: int) -> None:
        screen = self._screens.pop(number)
        self._stack.removeWidget(screen)
        screen.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for screen in self._screens.values():
            screen.setGeometry(self.rect())
