"""The rail at the left: where one can go, always in the same place."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.horizon import Mark
from course.ui.widgets.labels import Label


class Place(NamedTuple):
    """One line of the rail."""

    id: str
    symbol: str
    name: str


class Rail(QWidget):
    """Words beside icons; from 130 % text only icons, with the word as tooltip and accessible name."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Where you can go"))
        self._buttons: dict[str, Button] = {}
        large = theme.large
        side = 10 if large else 14
        self.setFixedWidth(46 + round(24 * theme.scale) if large else theme.px(208))
        layout = column(self, (side, 22, side, 18), 4)
        head = row(margins=(theme.px(12) if large else 10, 0, 0, 0), gap=10)
        head.addWidget(Mark())
        if not large:
            head.addWidget(Label(self.tr("Twenty degrees"), "strong", wrap=False), 1)
        layout.addLayout(head)
        layout.addSpacing(22)
        for place in self._upper():
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        for place in self._lower():
            layout.addWidget(self._button(place))
        self.select("today")  # while the buttons have no look yet that would have to change

    def select(self, place: str) -> None:
        """Show where one is."""
        for name, button in self._buttons.items():
            here = name == place
            if button.property("here") == here:
                continue
            button.setProperty("here", here)
            button.setAccessibleDescription(self.tr("You are here") if here else "")
            if button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else that is still to come
                button.style().unpolish(button)
                button.style().polish(button)

    def _upper(self) -> tuple[Place, ...]:
        return (
            Place("today", "sun", self.tr("Today")),
            Place("course", "map", self.tr("Course")),
            Place("exercises", "shapes", self.tr("Exercises")),
        )

    def _lower(self) -> tuple[Place, ...]:
        return (
            Place("settings", "settings-2", self.tr("Settings")),
            Place("help", "life-buoy", self.tr("Help now")),
        )

    def _button(self, place: Place) -> Button:
        button = Button("" if theme.large else place.name, "nav", place.symbol, place.name)
        if theme.large:
            button.setToolTip(place.name)
            button.setIconSize(QSize(26, 26))
        button.clicked.connect(lambda: self.chosen.emit(place.id))
        self._buttons[place.id] = button
        return button
