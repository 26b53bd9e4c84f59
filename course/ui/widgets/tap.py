"""A clickable block that carries a layout, and the row made of it."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLabel, QSizePolicy, QWidget

from course.ui.theme import icons
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import Margins, column, row
from course.ui.widgets.labels import Label


class Icon(QWidget):
    """One icon as a widget; it says nothing, the words beside it do."""

    def __init__(self, name: str, token: str = "ink", size: int = 22) -> None:
        super().__init__()
        self._name, self._token = name, token
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), self._name, self._token)
        painter.end()


class Tap(QAbstractButton):
    """A block to click. QPushButton with a style sheet ignores the height of a layout inside it."""

    def __init__(
        self,
        name: str,
        look: Literal["row", "choice"] = "row",
        vertical: bool = False,
        margins: Margins = (12, 10, 12, 10),
        gap: int = 16,
        checkable: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.inner: QBoxLayout = column(self, margins, gap) if vertical else row(self, margins, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, stretch: int = 0, centred: bool = False) -> None:
        """Put a part inside; clicks on it are clicks on the block, and it is not read out apart."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if isinstance(widget, QLabel):
            widget.setAccessibleName(" ")
        if centred:
            self.inner.addWidget(widget, stretch, Qt.AlignmentFlag.AlignHCenter)
        else:
            self.inner.addWidget(widget, stretch)

    def sizeHint(self) -> QSize:
        return self.inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.inner.minimumSize().width(), max(self.minimumHeight(), theme.px(44)))

    def hasHeightForWidth(self) -> bool:
        return self.inner.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return max(self.inner.heightForWidth(width), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        lit = self.underMouse() or self.isDown()
        if self._look == "choice":
            chosen = self.isChecked()
            painter.setPen(QPen(theme.colour("primary" if chosen else "edge"), 2 if chosen else 1))
            painter.setBrush(theme.colour("soft" if chosen or lit else "surface"))
        elif lit:
            painter.setBrush(theme.colour("soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Row(Tap):
    """A line of a list: icon, title, one line under it, and a sign of what a click does."""

    def __init__(self, symbol: str, title: str, detail: str = "", tail: str = "chevron-right") -> None:
        super().__init__(f"{title}. {detail}" if detail else title)
        self.setMinimumHeight(theme.px(70 if detail else 52))
        if symbol:
            self.add(Icon(symbol, "primary", 24))
        words = QWidget()
        lines = column(words, gap=1)
        lines.addStretch(1)
        self.title = Label(title, "strong")
        lines.addWidget(self.title)
        if detail:
            lines.addWidget(Label(detail, "meta"))
        lines.addStretch(1)
        for label in words.findChildren(QLabel):
            label.setAccessibleName(" ")
        self.add(words, 1)
        if tail:
            self.add(Icon(tail, "muted", 20))
