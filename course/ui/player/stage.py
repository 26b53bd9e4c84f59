"""Prepared screens: those beside the one shown are built and painted before they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.ui.widgets.boxes import Margins
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.save_line import SaveLine

_KEPT = 2  # screens kept on either side of the one shown
PAUSE = 100  # ms without a key or a new size before screens are made again


class StageScreen(ScrollColumn):
    """One screen; who builds it puts its parts in `column` and tells what its title is."""

    moved = Signal()  # another piece of it is in sight
    left = Signal()  # what stands half typed in it is an answer now

    def __init__(self, wide: int, margins: Margins) -> None:
        """`wide`: of its column, px at 100 %; the footer is as wide."""
        super().__init__(wide, margins)
        self.wide = wide
        self.footer: Callable[[], str] = str  # what the bar below says, where it is not where one is
        self.ends: Callable[[], bool] = bool  # whether nothing comes after it, though it is not the last
        self.title: Label | None = None
        self.save_lines: dict[str, SaveLine] = {}  # by the object that each is about
        self.is_busy: Callable[[], bool] = lambda: False  # whether something of it goes on by itself
        self.verticalScrollBar().rangeChanged.connect(self.moved)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def set_title(self, title: Label | None) -> None:
        """This label is the title; a screen reader hears it when the screen comes."""
        self.title = title
        self.setAccessibleName(title.text() if title is not None else "")

    def in_use(self) -> bool:
        """Whether somebody is at work in it, also while another program is in front."""
        at = self.window().focusWidget()
        return self.is_busy() or (at is not None and self.isAncestorOf(at))


class Stage(QWidget):
    """Shows one of many screens by number; `build(number)` makes one when it is needed."""

    def __init__(
        self, build: Callable[[int], StageScreen], meanwhile: Callable[[], bool] = lambda: False
    ) -> None:
        """`meanwhile` does one more thing when all screens are there; False if it has nothing to do."""
        super().__init__()
        self._build, self._meanwhile = build, meanwhile
        self._screens: dict[int, StageScreen] = {}
        self._unpainted: set[int] = set()
        self._count, self._now, self._outdated = 0, -1, False
        self._stack = QStackedLayout(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.prepare)

    def reset(self, count: int) -> None:
        """Forget all screens; there are `count` of them now."""
        for number in sorted(self._screens, key=lambda number: number == self._now):  # the one shown last
            self._drop(number)
        self._count, self._now, self._outdated = count, -1, False
        self._idle.stop()

    def show_screen(self, number: int) -> StageScreen:
        """Show this one, and prepare its neighbours when there is time."""
        screen = self._ready(number)
        before, self._now = self._now, number
        self._unpainted.discard(number)
        self._stack.setCurrentWidget(screen)
        if self._outdated and before != number:
            self._drop(before)
            self._outdated = False
        self._idle.start(0)
        return screen

    def current(self) -> StageScreen | None:
        """The screen shown."""
        return self._screens.get(self._now)

    def shows(self, number: int) -> bool:
        """Whether this is the one shown."""
        return number == self._now

    def prepared(self) -> int:
        """How many screens exist now; bounded, whatever the number of turns."""
        return len(self._screens)

    def outdate(self, which: Callable[[int], bool] = lambda number: True, pause: int = 0) -> None:
        """These screens show what is no longer so: they go, and those beside the one shown are made again.

        That happens when nothing became outdated for `pause` ms. The one shown stays as it is until it is
        left, because somebody may be at work in it.
        """
        for number in [number for number in self._screens if which(number)]:
            if number == self._now:
                self._outdated = True
            else:
                self._drop(number)
        self._idle.start(pause)

    def renew(self) -> StageScreen:
        """Make the one shown again, now."""
        old = self._screens.pop(self._now)
        self._outdated = False
        screen = self.show_screen(self._now)
        self._let_go(old)
        return screen

    def prepare(self) -> None:
        """Do one piece of the work for the next turns; then again, until all is done or out of sight."""
        if not self.isVisible():
            return  # it may be the end: the data it would read can be closed
        if self._prepare_one() or self._drop_far() or self._meanwhile():
            self._idle.start(0)

    def _prepare_one(self) -> bool:
        for number in (self._now + 1, self._now - 1):
            if not 0 <= number < self._count:
                continue
            if number not in self._screens:
                self._ready(number)
                return True
            if number in self._unpainted:
                self._paint_unseen(number)
                return True
        return False

    def _drop_far(self) -> bool:
        far = [number for number in self._screens if abs(number - self._now) > _KEPT]
        for number in far:
            self._drop(number)
        return bool(far)

    def _ready(self, number: int) -> StageScreen:
        if number not in self._screens:
            screen = self._build(number)
            self._screens[number] = screen
            self._unpainted.add(number)
            self._stack.addWidget(screen)
            self._lay_out(screen)
        return self._screens[number]

    def _lay_out(self, screen: StageScreen) -> None:
        # A hidden widget is neither polished nor laid out by itself.
        screen.setGeometry(self.rect())
        for widget in [screen, *screen.findChildren(QWidget)]:
            widget.ensurePolished()
        screen.lay_out()

    def _paint_unseen(self, number: int) -> None:
        # Painted once, its letters, icons and figures are there when it is asked for.
        screen = self._screens[number]
        screen.lay_out()
        screen.grab()
        self._unpainted.discard(number)

    def _drop(self, number: int) -> None:
        self._unpainted.discard(number)
        self._let_go(self._screens.pop(number))

    def _let_go(self, screen: StageScreen) -> None:
        self._stack.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for screen in self._screens.values():
            screen.setGeometry(self.rect())
        self._unpainted |= self._screens.keys() - {self._now}
        self._idle.start(PAUSE)
