"""One ring for the whole window that shows where the keyboard is."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from course.ui.theme.theme import theme


class FocusRing(QWidget):
    """3 px, 3 px outside the control; only after Tab, Shift+Tab or a jump by key.

    The window sets `by_keyboard` while it moves the focus; a click never shows the ring.
    """

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self.by_keyboard = False
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self.on_focus_changed)
        theme.changed.connect(self.update)

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Leave the old control and, if the keyboard brought us, stand around the new one."""
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._let_go)
        self._target = None
        self.hide()
        if new is None or not self.by_keyboard or isinstance(new, QScrollArea):
            return
        if self._window.isAncestorOf(new):
            self._target = new
            new.installEventFilter(self)
            new.destroyed.connect(self._let_go)
            self._stand()

    def _let_go(self) -> None:
        self._target = None
        self.hide()

    def _stand(self) -> None:
        if self._target is None:
            return
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-6, -6, 6, 6))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._stand()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 13, 13)
        painter.end()
