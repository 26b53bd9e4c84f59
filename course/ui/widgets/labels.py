"""Plain labels in the type roles of the theme. User words are never taken for rich text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Label(QLabel):
    """Text in one role; wrapped text grows downward and claims no more than one line as minimum."""

    def __init__(self, text: str, role: str = "body", wrap: bool = True, centred: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Change the type role. A label that was never shown gets its look later, and all at once."""
        if self.property("role") == role:
            return
        self.setProperty("role", role)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)

    def selectable(self) -> "Label":
        """Let the text be selected and copied, by mouse and keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self.wordWrap():
            return hint
        # A wrapped QLabel reports a two-line guess, and a scroll area then scrolls over nothing.
        return QSize(hint.width(), min(hint.height(), self.fontMetrics().height()))
