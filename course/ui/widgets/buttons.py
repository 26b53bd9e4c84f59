"""The buttons of the program; each says what it does in words, also to a screen reader."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import QMenu, QPushButton

from course.ui.theme.fonts import font
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SANS

ButtonRole = Literal["primary", "plain", "quiet", "quiet-left", "nav", "choice", "step"]
_ICON_COLOUR = {"primary": "on_primary", "quiet": "primary", "quiet-left": "primary"}
_GAP = "\u2002"  # QSS knows no gap between icon and text


class Button(QPushButton):
    """A button with a label, an optional icon before it, and an accessible name (the label unless given)."""

    def __init__(
        self,
        label: str,
        role: ButtonRole = "plain",
        symbol: str = "",
        name: str = "",
        checkable: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("role", role)
        self._role, self._symbol = role, symbol
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(checkable)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.set_label(label, name)
        if symbol:
            self.setIcon(icon(symbol, _ICON_COLOUR.get(role, "ink")))
            self.setIconSize(QSize(theme.px(20), theme.px(20)))

    def set_label(self, label: str, name: str = "") -> None:
        """Change the words on the button and its accessible name."""
        text = label.replace("&", "&&")
        self.setText(f"{_GAP}{text}" if self._symbol and text else text)
        self.setAccessibleName(name or label)
        if self._role == "choice":
            self.setMinimumWidth(choice_width(text, bool(self._symbol)))


def choice_width(text: str, symbol: bool = False) -> int:
    """The width a choice needs in px; chosen is semibold, and nothing may jump or be cut."""
    metrics = QFontMetricsF(font(SANS, 18, 600))
    extra = theme.px(30) + (theme.px(34) if symbol else 0)
    return round(metrics.horizontalAdvance(text)) + extra


class MenuButton(Button):
    """A button that opens a list of things to choose."""

    def __init__(self, label: str, name: str = "") -> None:
        super().__init__(label, "plain", name=name)
        self.setIcon(icon("chevron-down", "ink"))
        self.setIconSize(QSize(theme.px(20), theme.px(20)))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(self._menu)

    def set_label(self, label: str, name: str = "") -> None:
        super().set_label(f"{label}{_GAP}", name or label)

    def add(self, label: str) -> QAction:
        """Add one line; connect to its `triggered`."""
        return self._menu.addAction(label.replace("&", "&&"))

    def clear(self) -> None:
        """Take all lines out."""
        self._menu.clear()
