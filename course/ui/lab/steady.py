"""A sentence that changes while somebody moves something, and does not move what stands around it."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent

from course.ui.widgets.labels import Label

_HIGHEST = 10_000  # px; higher than any sentence


class SteadySentence(Label):
    """Always as high as the longest sentence it may come to say."""

    def __init__(self) -> None:
        super().__init__("", "strong")
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sentences: list[str] = []

    def keep_room(self, sentences: Iterable[str]) -> None:
        """From now on it may say any of these."""
        self._sentences = sorted(set(sentences), key=len)
        self._reserve()

    def _reserve(self) -> None:
        room, flags = QRect(0, 0, self.width(), _HIGHEST), int(Qt.TextFlag.TextWordWrap)
        metrics = self.fontMetrics()
        # The longest few: which of them takes most lines depends on where the words break.
        highs = [metrics.boundingRect(room, flags, words).height() for words in self._sentences[-3:]]
        self.setMinimumHeight(max(highs, default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()
