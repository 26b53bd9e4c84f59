"""The body map: click where it is, front and back; every place also from the list (look2 §11)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from course.content.exercise import Field
from course.progress import body
from course.ui.charts import body as painted
from course.ui.exercises.body.places import PlaceEditor, PlaceList, PlaceWords
from course.ui.exercises.inputs import as_rows
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme

_FIELD = "places"
_PANEL = 316  # px at 100 %
_LEAST, _LEAST_LARGE = 280, 340  # px at 100 %: how low the figure may become
_ALL = 1000  # stretch: all the height there is
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class BodyMapView(View):
    """Two figures and the list of the person's own places; a row of the list opens what belongs to it."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._rows = as_rows(self.values.get(_FIELD))
        self._let_go: dict[str, dict[str, object]] = {}
        self._figure = _BodyFigure(self)
        self._figure.clicked.connect(self.on_place_clicked)
        self._figure.levelled.connect(self.set_level)
        self._list = PlaceList(context)
        self._list.opened.connect(self.open)
        self._list.picked.connect(self.on_place_picked)
        self._card = self._figure.on_card((8, 14, 8, 8))
        self._editor: PlaceEditor | None = None
        self._stack = self._compose(self._card, self._list, _PANEL)
        self._show()

    def sentence(self) -> str:
        found = body.places(self.values)
        if not found:
            return self.say("empty")
        groups = body.by_level(found)
        parts = self.listed(
            [self._part_said(level, names) for level, names in groups],
            apart=any(len(names) > 1 for _, names in groups),
        )
        pattern = "places-one" if len(found) == 1 else "places-many"
        return self.say(pattern, count=self.number(len(found)), parts=parts)

    def leave(self) -> None:
        if self._editor is not None:
            self._editor.leave()

    def place_words(self, place: str) -> str:
        """The name of a place."""
        option = self._column("place").option(place)
        return option.words[self.context.language] if option else place

    def place_said(self, place: str) -> str:
        """A place with how much trouble it gives, if any."""
        level, name = self._level_of(place), self.place_words(place)
        return f"{name}: {self._level_words(level)}" if level else name

    def set_level(self, place: str, level: int) -> None:
        """How much trouble a place gives, 1–3; 0 takes it off the map. What was told about it comes back."""
        row = self._row(place)
        if level == 0:
            if row is not None:
                self._rows.remove(row)
                self._let_go[place] = row
        else:
            if row is None:
                row = self._let_go.pop(place, {"place": place})
                self._rows.append(row)
            row["level"] = body.LEVELS[level - 1]
        self._keep_rows()

    def on_place_clicked(self, place: str) -> None:
        """One click more: a little, some, a lot, off."""
        following = body.next_level(self._level_of(place))
        self.set_level(place, body.LEVELS.index(following) + 1 if following else 0)

    def on_place_picked(self, place: str) -> None:
        """A place from the list: put it on the map, or open it when it is there already."""
        if self._row(place) is None:
            self.set_level(place, 1)
        else:
            self.open(place)

    def open(self, place: str) -> None:
        """Open what belongs to a place that is on the map, in place of the map."""
        row = self._row(place)
        if row is None:
            return
        self.close_editor()
        self._editor = editor = PlaceEditor(self.context, self.place_words(place), row, self.low)
        editor.answered.connect(lambda column, value: self._set(place, column, value))
        editor.edited.connect(lambda column, value: self._set(place, column, value, half=True))
        editor.taken_out.connect(lambda: self._take_out(place))
        editor.closed.connect(lambda: self._back_to(place))
        self._stack.insertWidget(0, editor, _ALL)
        self._card.hide()
        self._list.hide()
        editor.show()
        editor.focus_first()

    def close_editor(self) -> None:
        """Back to the map."""
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.leave()
            editor.hide()
            self._stack.removeWidget(editor)
            editor.deleteLater()
            self._card.show()
            self._list.show()
            self._show()

    def data(self) -> painted.Body:
        """The figure as plain values."""
        current = self._figure.current()
        marks = [
            painted.Mark(found.place, body.LEVELS.index(found.level) + 1, self.place_words(found.place))
            for found in body.places(self.values)
        ]
        if current and all(mark.place != current for mark in marks):
            marks.append(painted.Mark(current, 0, self.place_words(current)))
        return painted.Body(tuple(marks), self.say("front"), self.say("back"), current)

    def on_low_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """Everything that follows from the answers."""
        found = [self._words_of(place) for place in body.places(self.values)]
        others = [(place, self.place_said(place)) for place in body.PLACES]
        self._list.show_places(found, others, self.low)
        self._figure.say_current()
        self._figure.update()
        self._tell(self._figure)

    def _keep_rows(self) -> None:
        self._keep(_FIELD, [dict(row) for row in self._rows] or None)
        self._show()

    def _set(self, place: str, column: str, value: object, half: bool = False) -> None:
        row = self._row(place)
        if row is None:
            return
        if value is None:
            row.pop(column, None)
        else:
            row[column] = value
        if half:
            self._draft(_FIELD, [dict(row) for row in self._rows])
        else:
            self._keep_rows()

    def _take_out(self, place: str) -> None:
        self.close_editor()
        self.set_level(place, 0)
        self._let_go.pop(place, None)
        self._list.focus_first()

    def _back_to(self, place: str) -> None:
        self.close_editor()
        self._list.focus_place(place)

    def _row(self, place: str) -> dict[str, object] | None:
        return next((row for row in self._rows if row.get("place") == place), None)

    def _level_of(self, place: str) -> str | None:
        return next((found.level for found in body.places(self.values) if found.place == place), None)

    def _part_said(self, level: str, names: Sequence[str]) -> str:
        places = self.listed([self.place_words(name) for name in names])
        return self.say("part", level=self._level_words(level), places=places)

    def _level_words(self, level: str) -> str:
        option = self._column("level").option(level)
        return option.words[self.context.language] if option else level

    def _column(self, name: str) -> Field:
        return next(part for part in self.context.exercise.fields[_FIELD].columns if part.id == name)

    def _words_of(self, found: body.Place) -> PlaceWords:
        level = self._level_words(found.level)
        detail = level
        if found.days is not None:
            days = self.say(body.days_said(found.days), count=self.number(found.days))
            detail = self.say("row", level=level, days=days)
        number = body.LEVELS.index(found.level) + 1
        return PlaceWords(found.place, self.place_words(found.place), number, detail)


class _BodyFigure(Canvas):
    """The figures to click; arrow keys walk, Enter or Space is a click, digits 0–3 set the level."""

    clicked = Signal(str)
    levelled = Signal(str, int)

    def __init__(self, view: BodyMapView) -> None:
        name = view.context.label(_FIELD)
        super().__init__(name, _LEAST_LARGE if theme.large else _LEAST)
        self._view, self._name = view, name
        self._walked, self._pointed = -1, ""
        self.setMouseTracking(True)

    def current(self) -> str:
        """The place under the pointer, or else under the keyboard; "" for none."""
        if self._pointed:
            return self._pointed
        return body.PLACES[self._walked] if self.hasFocus() and self._walked >= 0 else ""

    def say_current(self) -> None:
        """Let a screen reader hear where the keyboard is."""
        place = body.PLACES[self._walked] if self._walked >= 0 else ""
        self.setAccessibleName(f"{self._name} {self._view.place_said(place)}" if place else self._name)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - 0x30  # Qt.Key.Key_0
        place = body.PLACES[self._walked] if self._walked >= 0 else ""
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self._walked = (self._walked + step) % len(body.PLACES) if place else 0
            self._pointed = ""
            self.say_current()
            self.update()
        elif place and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(place)
        elif place and 0 <= digit <= len(body.LEVELS):
            self.levelled.emit(place, digit)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = painted.place_at(QRectF(self.rect()), event.position())
        if place:
            self._walked = body.PLACES.index(place)
            self.clicked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(painted.place_at(QRectF(self.rect()), event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _point_at(self, place: str) -> None:
        if place != self._pointed:
            self._pointed = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
            self.update()
