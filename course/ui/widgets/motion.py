"""Whether things may move: only the ring of a minute and the text cursor do, and both can be stilled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Motion:
    """One for the whole program."""

    def __init__(self) -> None:
        self.less = False
        self._blink = 0  # ms, as the system has it

    def apply(self, app: QApplication, less: bool) -> None:
        """Lists and tips open at once, whatever the system does; with `less` the cursor stands still too."""
        self._blink = self._blink or app.cursorFlashTime()
        self.less = less
        for effect in _EFFECTS:
            app.setEffectEnabled(effect, False)
        app.setCursorFlashTime(0 if less else self._blink)


motion = Motion()
