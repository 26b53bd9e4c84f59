"""Around two weeks of nights: the figure that can be walked through, and the key to its signs."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from course.ui.charts import night_rows as painted
from course.ui.charts.night_rows import Nights
from course.ui.exercises.walked import WalkedFigure
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import smooth

_APART = 12  # px more between one sign and the next


class NightsFigure(WalkedFigure):
    """Its nights, oldest first."""

    def __init__(self, name: str, data: Callable[[], Nights], said: Callable[[int], str]) -> None:
        """`data` gives the figure as plain values, `said` one of its nights in words."""
        super().__init__(name, 0)
        self._data, self._said = data, said
        count = self.count()
        self.setMinimumHeight(theme.px(painted.least_height(count)))
        self.setMaximumHeight(theme.px(painted.height(count)))

    def count(self) -> int:
        return len(self._data().rows)

    def said(self, number: int) -> str:
        return self._said(number)

    def found_at(self, point: QPointF) -> int:
        return painted.row_at(QRectF(self.rect()), self._data(), point)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._data()._replace(current=self.current()))


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
