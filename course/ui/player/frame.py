"""What the player and an exercise have in common: the frame around a screen, and turning to another one."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from course.errors import CourseError
from course.ui import words
from course.ui.player.afterwards import Afterwards
from course.ui.player.chrome import Footer, Header
from course.ui.player.stage import PAUSE, Stage, StageScreen
from course.ui.session import Session
from course.ui.theme.tokens import LOW
from course.ui.widgets.boxes import Margins, column, hairline
from course.ui.widgets.save_line import SaveLine

_SIDE = 40  # px at the left and right of a screen
_LOW_EDGES = (6, 2)
_BAR = 12  # px that a scroll bar takes
_LINE = 40  # px that an arrow key scrolls


class FramePage(QWidget):
    """Header, one screen of many, a line while there is more below, footer."""

    closed = Signal()
    help_asked = Signal()

    EDGES = (30, 14)  # px above and below a screen

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._errors: dict[str, CourseError] = {}  # by object: why it is not on disk
        self._low = False
        self._afterwards = Afterwards(self)
        self._header, self._line, self._footer = Header(), hairline(), Footer()
        self._stage = Stage(self._build, self._meanwhile)
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the stage would get another size, and all screens with it
        self._line.setSizePolicy(policy)
        self._layout = column(self)
        # In the order of Tab, which begins with what stands on the stage.
        for place, widget in ((0, self._footer), (0, self._header), (1, self._line), (1, self._stage)):
            self._layout.insertWidget(place, widget, int(widget is self._stage))
        self._header.stopped.connect(self.stop)
        self._header.help_asked.connect(self.help_asked)
        self._footer.back.connect(self.back)
        self._footer.next.connect(self.next)
        session.saved.connect(self.on_saved)
        session.save_failed.connect(self.on_save_failed)

    @abstractmethod
    def next(self) -> None:
        """On to the next screen; out after the last one."""

    @abstractmethod
    def back(self) -> None:
        """One screen back; from the first one, out."""

    @abstractmethod
    def stop(self) -> None:
        """Stop for now; the next time goes on right here."""

    def suspend(self) -> None:
        """The window closes or another page comes: keep what is half typed, stay where one is."""
        self._leave()

    def on_saved(self, obj: str) -> None:
        """It is on disk: say so near it."""
        self._errors.pop(obj, None)
        for about, line in self._save_lines():
            if is_about(obj, about) and not self._say_problem(about, line):
                line.show_saved()

    def on_save_failed(self, obj: str, error: CourseError) -> None:
        """It is not: say why; it stays in sight."""
        if not obj:
            return  # a job of the program, or that a step was shown: no line is about that
        self._errors[obj] = error
        for about, line in self._save_lines():
            self._say_problem(about, line)

    def on_retried(self) -> None:
        """Try all of it once more; what still does not work comes back."""
        self._errors.clear()
        self._session.try_again()

    # -- what a page does in its own way --------------------------------------------------------

    @abstractmethod
    def _build(self, number: int) -> StageScreen:
        """Make a screen."""

    @abstractmethod
    def _say_place(self) -> None:
        """Let header and footer say where one is."""

    def _meanwhile(self) -> bool:
        """One thing that can be done while nobody waits; False when there is none left."""
        return False

    def _on_low_changed(self) -> None:
        """The window became low, or high again: every screen but the one shown is made anew."""
        self._stage.outdate(pause=PAUSE)

    # -- turning --------------------------------------------------------------------------------

    def _show(self, number: int) -> None:
        self._stage.setFocus()  # from here Enter goes on, and Tab begins with what stands on the screen
        screen = self._stage.show_screen(number)
        self._surround(screen)
        self._say_problems()
        if screen.title is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(screen.title, QAccessible.Event.Focus))

    def _renew(self) -> None:
        """Make the screen shown again, with what is said in it and around it."""
        self._surround(self._stage.renew())
        self._say_problems()

    def _save_lines(self) -> list[tuple[str, SaveLine]]:
        screen = self._stage.current()
        return list(screen.save_lines.items()) if screen is not None else []

    def _say_problem(self, about: str, line: SaveLine) -> bool:
        """Whether something that this line is about is not on disk; the line says why."""
        error = next((error for obj, error in self._errors.items() if is_about(obj, about)), None)
        if error is not None and "only_read" in error.values:
            line.show_not_kept(words.error(error))
        elif error is not None:
            line.show_failed(words.error(error))
        return error is not None

    def _say_problems(self) -> None:
        """Nothing is said of what is newer than what is saved; what failed is said again."""
        for about, line in self._save_lines():
            if not self._say_problem(about, line):
                line.clear()

    def _leave(self) -> None:
        self._afterwards.finish()
        if (screen := self._stage.current()) is not None:
            screen.left.emit()

    def _close(self) -> None:
        """Let go of the screens and say that this is over."""
        self._afterwards.finish()
        self._stage.reset(0)
        self.closed.emit()

    def _open(self, count: int) -> None:
        """Begin anew with this number of screens, and have the stage at its size before they are made."""
        self._low = self._is_low()
        self._header.set_low(self._low)
        self._footer.set_low(self._low, 0)
        self._errors = self._session.unsaved()  # nothing of what was erased or written meanwhile
        self._stage.reset(count)
        self._layout.activate()

    # -- the frame ------------------------------------------------------------------------------

    def _surround(self, screen: StageScreen) -> None:
        self._footer.set_width(screen.wide)
        self._say_place()
        self._fit(screen)

    def _prepared(self, wide: int) -> StageScreen:
        """An empty screen within this frame."""
        screen = StageScreen(wide, self._margins())
        screen.moved.connect(self._on_moved)
        return screen

    def _margins(self) -> Margins:
        above, below = _LOW_EDGES if self._is_low() else self.EDGES
        return (_SIDE, above, _SIDE, below)

    def _is_low(self) -> bool:
        return self.height() < LOW

    def _fit(self, screen: StageScreen) -> None:
        self._header.set_low(self._is_low())
        screen.set_margins(self._margins())
        self._on_moved()

    def _on_moved(self) -> None:
        if (screen := self._stage.current()) is not None:
            bar = screen.verticalScrollBar()
            self._line.setVisible(bar.value() < bar.maximum())
            self._footer.set_low(self._is_low(), _BAR if bar.maximum() else 0)

    def _scroll(self, key: int) -> None:
        screen = self._stage.current()
        if screen is None:
            return
        bar = screen.verticalScrollBar()
        if key == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.next()
            return
        far = bar.pageStep() if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else _LINE
        down = key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down)
        bar.setValue(bar.value() + (far if down else -far))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (screen := self._stage.current()) is None:
            return
        if self._low != self._is_low():
            self._low = not self._low
            self._on_low_changed()
        self._fit(self._stage.current() or screen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (alt and key == Qt.Key.Key_Right):
            self.next()
        elif alt and key == Qt.Key.Key_Left:
            self.back()
        elif key == Qt.Key.Key_Escape:
            self.stop()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._scroll(key)
        else:
            super().keyPressEvent(event)


def is_about(obj: str, about: str) -> bool:
    """Whether an object is the one that a save line is about, or stands under it."""
    return obj == about or obj.startswith(f"{about}:")
