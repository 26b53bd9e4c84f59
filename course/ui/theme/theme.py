"""The one theme of the running program: which colours, and how large."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from course.ui.theme import style_sheet
from course.ui.theme.tokens import PALETTES, Light, Palette

_QT_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "page"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "page"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Link, "primary"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "ink"),
)


class Theme(QObject):
    """Colours and text size; like QApplication's palette, it belongs to the whole program.

    `changed` is sent after the colours changed: painted widgets repaint, nothing is rebuilt.
    `resized` is sent after the text size changed: pages are rebuilt.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.light: Light = "day"
        self.scale = 1.0

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return PALETTES[self.light]

    def colour(self, name: str, alpha: int = 255) -> QColor:
        """The colour called `name` in `tokens.Palette`, with `alpha` 0–255."""
        colour = QColor(getattr(self.palette, name))
        colour.setAlpha(alpha)
        return colour

    def px(self, size: float) -> int:
        """`size` pixels at 100 % in the chosen text size."""
        return round(size * self.scale)

    @property
    def large(self) -> bool:
        """From 130 % the rail shows icons and side panels stand below their figure."""
        return self.scale >= 1.3

    def apply(self, app: QApplication, light: Light, text_size: int) -> None:
        """Use these colours and this text size (in %) in the whole program, now."""
        resized = self.scale != text_size / 100
        self.light, self.scale = light, text_size / 100
        app.setPalette(self._qt_palette())
        app.setStyleSheet(style_sheet.build(self.palette, self.scale))
        self.changed.emit()
        if resized:
            self.resized.emit()

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _QT_ROLES:
            palette.setColor(role, self.colour(name))
        return palette


theme = Theme()
