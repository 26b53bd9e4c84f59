"""A dialog for a decision, inside the window: the title says what happens, Esc is “not now”."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn

_SCRIM = {"day": 97, "evening": 150}  # of 255: 38 % and 59 %


class QDialog(QWidget):
    """No window of its own; by the name of this class Qt tells a screen reader that it is a dialog."""


class Dialog(QDialog):
    """Covers the window of `parent` with a scrim; `accepted` or `rejected` follows and it is gone."""

    accepted = Signal()
    rejected = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        accept: str,
        reject: str,
        fill_reject: bool = False,
    ) -> None:
        """`accept` is the filled button, for which somebody came here, or `reject` if nobody asked."""
        super().__init__(parent.window())
        self._window = parent.window()
        self._before = parent.window().focusWidget()
        self.box = QFrame()
        self.box.setObjectName("dialog")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._area = ScrollColumn(580, (20, 20, 20, 20))
        self._area.setAccessibleName(title)
        self._area.column.addStretch(1)
        self._area.column.addWidget(self.box)
        self._area.column.addStretch(1)
        column(self).addWidget(self._area)
        inner = column(self.box, (32, 28, 32, 24), 12)
        inner.addWidget(Label(title, "h2"))
        if text:
            inner.addWidget(Label(text, "body"))
        self.body = column(gap=12)
        inner.addLayout(self.body)
        buttons = row(gap=12)
        buttons.addStretch(1)
        self._reject = Button(reject, "primary" if fill_reject else "plain")
        self._reject.setAccessibleDescription(text)
        self._accept = Button(accept, "plain" if fill_reject else "primary")
        self._reject.clicked.connect(self.on_rejected)
        self._accept.clicked.connect(self.on_accepted)
        plain, filled = (self._accept, self._reject) if fill_reject else (self._reject, self._accept)
        buttons.addWidget(plain)
        buttons.addWidget(filled)
        inner.addSpacing(8)
        inner.addLayout(buttons)
        parent.window().installEventFilter(self)
        parent.destroyed.connect(self.on_parent_gone)

    def set_width(self, width: int) -> None:
        """Be at most `width` px at 100 % wide instead of 580."""
        self._area.set_width(width)

    def open(self) -> None:
        """Show it and say what it asks and why; the careful answer has the focus."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.announce(" ".join(filter(None, (self.accessibleName(), self.accessibleDescription()))))
        self._reject.setFocus()

    def announce(self, words: str) -> None:
        """Let a screen reader say this now, wherever the keyboard is."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def on_accepted(self) -> None:
        """The person chose to do it."""
        self._close()
        self.accepted.emit()

    def on_rejected(self) -> None:
        """The person chose not to."""
        self._close()
        self.rejected.emit()

    def on_parent_gone(self) -> None:
        """The page that asked was made anew: the question goes with it, unanswered."""
        self.hide()
        self.deleteLater()

    def _close(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Keep Tab inside the dialog.
        controls = [w for w in self.box.findChildren(QWidget) if self._reachable(w)]
        if controls:
            now = controls.index(self.focusWidget()) if self.focusWidget() in controls else -1
            step = 1 if forward else -1
            reason = Qt.FocusReason.TabFocusReason
            following = controls[(now + step) % len(controls)]
            following.setFocus(reason)
            self._area.ensureWidgetVisible(following)
        return True

    @staticmethod
    def _reachable(widget: QWidget) -> bool:
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tab and widget.isVisible() and widget.isEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.on_rejected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, Button):
                button.click()
        else:
            event.accept()  # no key reaches the page below

    def mousePressEvent(self, event: QEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("scrim", _SCRIM[theme.light]))
        painter.end()
