"""The values compass: what matters, how one lived, and at most three areas with a small act (look2 §20)."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from course.progress import values as compass
from course.progress.values import AREAS, Area, Chosen
from course.ui.charts import radar as painted
from course.ui.exercises.values.compass_panel import AreaList, ChosenPanel
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.icons import icon
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_PANEL = 316  # px at 100 %
_LEAST, _LEAST_LOW, _LEAST_LARGE = 300, 230, 330  # px at 100 %: how low the figure may become
_FIELD = "chosen"
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class CompassView(View):
    """The radar is a picture to look at and to choose in; the list says and does the same."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._chosen = compass.chosen(self.values)
        self._figure = _RadarFigure(self)
        self._figure.chosen.connect(self.toggle)
        self._card = self._figure.on_card()
        self._list = AreaList()
        self._list.chosen.connect(self.toggle)
        self._list.hide()
        self._panel = ChosenPanel(context)
        self._panel.toggled.connect(self.toggle)
        self._panel.act_edited.connect(self.on_act_edited)
        self._panel.act_left.connect(self.on_act_left)
        self._hint = Label(self.say("chosen-full"), "meta")
        self._hint.hide()
        self._other = Button("", "quiet-left", "list")
        self._other.clicked.connect(lambda: self.show_list(self._list.isHidden()))
        self._arrange()
        self.show_list(False)
        self._show()

    def sentence(self) -> str:
        names = [self.name(area) for area in compass.widest(self.values)]
        return self.say(compass.compass_said(self.values), areas=self.listed(names))

    def leave(self) -> None:
        self._panel.leave()

    def data(self) -> painted.Radar:
        """The figure as plain values."""
        spokes = tuple(
            painted.Spoke(
                self.name(area),
                compass.important(self.values, area),
                compass.lived(self.values, area),
                self.is_chosen(area),
            )
            for area in AREAS
        )
        current = self._figure.current()
        return painted.Radar(spokes, self.say("key-important"), self.say("key-lived"), current)

    def name(self, area: Area) -> str:
        """The area inside a sentence."""
        return self.say(f"area-{area}")

    def is_chosen(self, area: Area) -> bool:
        """Whether it is one of the three."""
        return any(one.area == area for one in self._chosen)

    def spoke_said(self, area: Area) -> str:
        """An area with what was answered about it, in words."""
        important, lived = compass.important(self.values, area), compass.lived(self.values, area)
        known = {(True, True): "both", (True, False): "important", (False, True): "lived"}
        pattern = known.get((important is not None, lived is not None), "open")
        said = self.say(f"spoke-{pattern}", area=self.name(area), important=important, lived=lived)
        return self.say("spoke-chosen", spoke=said) if self.is_chosen(area) else said

    def toggle(self, area: Area) -> None:
        """Choose this area, or take it away; with three of them first one goes."""
        self._panel.leave()
        wanted = compass.toggled(self._chosen, area)
        self._hint.setVisible(wanted == self._chosen)
        if wanted == self._chosen:
            return
        self._chosen = wanted
        self._keep(_FIELD, compass.as_rows(self._chosen) or None)
        self._show()

    def on_act_edited(self, area: Area, words: str) -> None:
        """Half typed."""
        self._draft(_FIELD, compass.as_rows(self._with(area, words)))

    def on_act_left(self, area: Area, words: str) -> None:
        """The small act of an area is an answer now."""
        self._chosen = self._with(area, words)
        self._keep(_FIELD, compass.as_rows(self._chosen))

    def show_list(self, as_list: bool) -> None:
        """The list in the place of the radar, or the radar again."""
        self._card.setVisible(not as_list)
        self._list.setVisible(as_list)
        self._other.set_label(self.tr("As a picture") if as_list else self.tr("As a list"))
        self._other.setIcon(icon("compass" if as_list else "list", "primary"))

    def on_low_changed(self) -> None:
        self._figure.fit(self.low)
        self._panel.show_chosen(self._chosen, self.low)

    def _arrange(self) -> None:
        left = QWidget()
        faces = column(left)
        faces.addWidget(self._card, 1)
        faces.addWidget(self._list, 1)
        below = QWidget()
        column(below).addLayout(at_left(self._other))
        self._compose(left, self._panel, _PANEL, self._hint, below)

    def _with(self, area: Area, words: str) -> tuple[Chosen, ...]:
        return tuple(Chosen(area, words) if one.area == area else one for one in self._chosen)

    def _show(self) -> None:
        """Everything that follows from the answers."""
        self._panel.show_chosen(self._chosen, self.low)
        order = compass.by_gap(self.values)
        self._list.show_areas(
            [(area, capital(self.spoke_said(area)), self.is_chosen(area)) for area in order]
        )
        self._figure.say_spoke()
        self._figure.update()
        self._tell(self._figure)


class _RadarFigure(Canvas):
    """Arrow keys walk the spokes; Enter, Space or a click chooses one or takes it away."""

    chosen = Signal(str)

    def __init__(self, view: CompassView) -> None:
        name = view.context.step.title[view.context.language]
        super().__init__(name, _LEAST)
        self._view, self._name = view, name
        self._walked = -1
        self.setMouseTracking(True)
        self.fit(view.low)

    def current(self) -> int:
        """The spoke under the keyboard, clockwise from the top; −1 for none."""
        return self._walked if self.hasFocus() else -1

    def fit(self, low: bool) -> None:
        """Become smaller in a low window, and larger with the text."""
        least = _LEAST_LARGE if theme.large else _LEAST_LOW if low else _LEAST
        self.setMinimumHeight(theme.px(least))

    def say_spoke(self) -> None:
        """Let a screen reader hear which spoke is under the keyboard, and what was answered about it."""
        said = self._view.spoke_said(AREAS[self._walked]) if self._walked >= 0 else ""
        self.setAccessibleName(f"{self._name} {said}" if said else self._name)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            now = self._walked if self._walked >= 0 else -max(step, 0)
            self._walk_to((now + step) % len(AREAS))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(0 if event.key() == Qt.Key.Key_Home else len(AREAS) - 1)
        elif self._walked >= 0 and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space,
        ):  # fmt: skip
            self.chosen.emit(AREAS[self._walked])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spoke_at(event)
        if found >= 0:
            self._walk_to(found)
            self.chosen.emit(AREAS[found])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._spoke_at(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor)
        self.setToolTip(capital(self._view.spoke_said(AREAS[found])) if found >= 0 else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _walk_to(self, spoke: int) -> None:
        self._walked = spoke
        self.say_spoke()
        self.update()

    def _spoke_at(self, event: QMouseEvent) -> int:
        return painted.spoke_at(QRectF(self.rect()), self._view.data(), event.position())
