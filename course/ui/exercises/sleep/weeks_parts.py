"""Around two weeks of nights: the figure that can be walked through, and the key to its signs."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from course.ui.charts import night_rows as painted
from course.ui.charts.night_rows import Nights
from course.ui.exercises.view import Canvas
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth

_APART = 12  # px more between one sign and the next
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class NightsFigure(Canvas):
    """The rows to look at; the arrows walk through them, so does a click, and each is said in a sentence."""

    def __init__(self, name: str, data: Callable[[], Nights], said: Callable[[int], str]) -> None:
        """`data` gives the figure as plain values, `said` one of its nights in words."""
        super().__init__(name, 0)
        self._name, self._data, self._said = name, data, said
        self._walked = -1
        count = len(data().rows)
        self.setMinimumHeight(theme.px(painted.least_height(count)))
        self.setMaximumHeight(theme.px(painted.height(count)))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._data()._replace(current=self.current()))

    def current(self) -> int:
        """The night under the keyboard, oldest first; -1 for none."""
        return self._walked if self.hasFocus() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._data().rows) - 1
        step = _STEPS.get(Qt.Key(event.key()))
        if last < 0:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif step is not None:
            self._walk_to(min(max(self._walked + step, 0), last) if self._walked >= 0 else last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = painted.row_at(QRectF(self.rect()), self._data(), event.position())
        if found >= 0:
            self.setFocus()
            self._walk_to(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _walk_to(self, night: int) -> None:
        """Look at this night, and let a screen reader hear it."""
        self._walked = night
        words = self._said(night)
        self.setAccessibleName(f"{self._name}. {words}")
        self.setToolTip(words)
        self.update()


class Key(QWidget):
    """What each sign of the figure means."""

    def __init__(self, words: dict[str, str]) -> None:
        """`words`: by sign, as `charts.night_rows.draw_sign` has them."""
        super().__init__()
        layout = column(self, gap=4)
        entries = [(_Sign(sign), Label(said, "small", wrap=theme.large)) for sign, said in words.items()]
        if theme.large:
            for sign, label in entries:
                line = row(gap=8)
                line.addWidget(sign)
                line.addWidget(label, 1)
                layout.addLayout(line)
            return
        line = row(gap=8)
        for sign, label in entries:
            line.addWidget(sign)
            line.addWidget(label)
            line.addSpacing(_APART)
        line.addStretch(1)
        layout.addLayout(line)


class _Sign(QWidget):
    """One sign; it says nothing, the words beside it do."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(*painted.sign_size())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painted.draw_sign(painter, QRectF(self.rect()), self._sign)
        painter.end()
