"""Givers and takers: what costs and what gives on a beam, and what to lighten or to keep (look2 §13)."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from course.progress import balance
from course.progress.balance import Item, Side
from course.ui.charts import beam as painted
from course.ui.exercises.balance.item import ItemDialog
from course.ui.exercises.balance.parts import AddBar, HelpRow, ItemList, LinedRows
from course.ui.exercises.inputs import as_rows
from course.ui.exercises.view import Canvas, View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_FIELD = "items"
_LOW_ROW = 46  # px at 100 %
_ROOMY = 840  # px; in a lower window the rows below the scales have one line, so that the scales have room
_TOGETHER = -1  # the id of the block that stands for the lightest things together
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class BalanceView(View):
    """The scales, or the same as a list; a dialog for each thing; two rows that follow from them."""

    WIDTH = 800

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._rows = as_rows(self.values.get(_FIELD))
        self._roomy = False
        self._narrow = False  # low at a usual text size: what follows from the scales stands side by side
        self._bar = AddBar(context)
        self._bar.add_asked.connect(self.add)
        self._bar.list_asked.connect(self.show_list)
        self._figure = _BeamFigure(self)
        self._figure.clicked.connect(self.on_block_clicked)
        self._card = self._figure.on_card((16, 2, 16, 2))
        self._list = ItemList(context)
        self._list.clicked.connect(self.open)
        self._list.hide()
        self._hint = Label("", "meta")
        self._hint.hide()
        self._below = LinedRows()
        self._help = HelpRow(context)
        self._help.help_asked.connect(self.help_asked)
        self._bar.question_clicked.connect(self._help.on_clicked)
        self._layout = column(self)
        for part in (self._bar, self._card, self._list, self._words, self._hint, self._below, self._help):
            self._layout.addWidget(part, 1 if part in (self._card, self._list) else 0)
        self._show()

    def sentence(self) -> str:
        return self.say(balance.balance_said(self._items()))

    def data(self) -> painted.Beam:
        """The figure as plain values."""
        listed = self._items()
        return painted.Beam(
            self._stack(listed, "taker"),
            self._stack(listed, "giver"),
            balance.beam_angle(listed),
            self._figure.current(),
        )

    def twin(self, item: Item) -> str:
        """One thing with its weight and how often, in words."""
        if item.weight is None or item.times is None:
            return self.say("twin-unweighed", name=item.name)
        pattern = "twin-one" if item.times == 1 else "twin-many"
        return self.say(pattern, name=item.name, weight=item.weight, count=self.number(item.times))

    def block_said(self, block: int) -> str:
        """What a block is, in words."""
        found = next((item for item in self._items() if item.row == block), None)
        if found is not None:
            return self.twin(found)
        return next((one.words for one in self.blocks() if one.id == block), "")

    def blocks(self) -> list[painted.Block]:
        """All blocks as the keyboard walks them: heaviest first, left, then right."""
        listed = self._items()
        return [*self._stack(listed, "taker").blocks, *self._stack(listed, "giver").blocks]

    def add(self, side: Side) -> None:
        """Ask for one more thing at this side."""
        self._ask(len(self._rows), {"side": side}, self.say(f"add-{side}"))

    def open(self, row: int) -> None:
        """Open what belongs to a thing that is there already."""
        self._ask(row, self._rows[row], str(self._rows[row].get("name", "")))

    def show_list(self, as_list: bool) -> None:
        """The list in the place of the scales, or the scales again."""
        self._card.setVisible(not as_list)
        self._list.setVisible(as_list)
        self._bar.show_which(as_list)
        self._show_hint(self._items())

    def on_block_clicked(self, block: int) -> None:
        """A block opens its thing; the one that holds the lightest together opens the list."""
        if block == _TOGETHER:
            self.show_list(True)
            self._list.setFocus()
        else:
            self.open(block)

    def on_low_changed(self) -> None:
        self._show()

    def _look_at_window(self) -> None:
        super()._look_at_window()
        roomy = self.window().height() >= _ROOMY and not self.low
        if roomy != self._roomy:
            self._roomy = roomy
            self._show_rows(self._items())

    def _items(self) -> list[Item]:
        return balance.items({_FIELD: self._rows})

    def _stack(self, listed: list[Item], side: Side) -> painted.Stack:
        found = balance.stack(listed, side)
        blocks = [painted.Block(item.name, item.load, item.row) for item in found.blocks]
        if found.together:
            words = self.say("together", count=self.number(len(found.together)))
            blocks.append(painted.Block(words, sum(item.load for item in found.together), _TOGETHER))
        return painted.Stack(self.say(f"side-{side}"), tuple(blocks))

    def _show(self) -> None:
        """Everything that follows from the answers."""
        listed = self._items()
        most = self.context.exercise.fields[_FIELD].max_rows
        # Large text makes a window low as well, but leaves no room for two things side by side.
        self._narrow = self.low and not theme.large
        self._layout.setSpacing(6 if self._narrow else 12)
        asks = any(item.side == "taker" for item in listed)
        self._bar.fit(self.low, len(self._rows) < most, asks and self._narrow)
        self._list.show_items([(item.row, item.side, self.twin(item)) for item in listed])
        self._show_hint(listed)
        self._show_rows(listed)
        self._help.fit(asks and not self._narrow, asks)
        self._figure.fit()
        self._tell(self._figure)

    def _show_hint(self, listed: list[Item]) -> None:
        """Under the list: everything that can be changed, when that is more than the row below it says."""
        reachable = [item.name for item in balance.within_reach(listed)]
        self._hint.setText(self.say("within-reach", names=self.listed(reachable)) if reachable else "")
        self._hint.setVisible(len(reachable) > 1 and not self._list.isHidden())

    def _show_rows(self, listed: list[Item]) -> None:
        """One thing to lighten, or that there is none, and one to keep; a click opens it."""
        rows: list[QWidget] = []
        takers = [self._rows[item.row] for item in listed if item.side == "taker"]
        if (item := balance.to_lighten(listed)) is not None:
            detail = self.say("lighter-yes" if item.control > 1 else "lighter-bit")
            rows.append(self._follow("leaf", self.say("lighter", name=item.name), detail, item))
        elif takers and all(row.get("control") == "no" for row in takers):
            rows.append(self._unchangeable())
        if (item := balance.to_keep(listed)) is not None:
            rows.append(
                self._follow("heart", self.say("keep", name=item.name), self._keep_detail(item), item)
            )
        self._below.show_rows(rows, self._narrow)

    def _unchangeable(self) -> Label:
        words = Label(self.say("lighter-none"), "meta")
        words.setContentsMargins(12, 10, 12, 10)
        return words

    def _keep_detail(self, item: Item) -> str:
        if item.times is None:
            return self.say("keep-unknown")
        pattern = {0: "keep-none", 1: "keep-one"}.get(item.times, "keep-many")
        return self.say(pattern, count=capital(self.number(item.times)))

    def _follow(self, symbol: str, title: str, detail: str, item: Item) -> Row:
        line = Row(symbol, title, detail if self._roomy else "")
        if not self._roomy:
            line.setMinimumHeight(theme.px(_LOW_ROW))
        line.setAccessibleName(f"{title}. {detail}")
        line.clicked.connect(lambda: self.open(item.row))
        return line

    def _ask(self, row: int, values: Mapping[str, object], title: str) -> None:
        """A dialog for the thing in this row; one past the last is new."""
        is_new = row == len(self._rows)
        field = self.context.exercise.fields[_FIELD]
        dialog = ItemDialog(self, title, field, values, self.context.language, is_new)
        dialog.changed.connect(lambda line: self.edited.emit(_FIELD, self._with(row, line)))
        dialog.rejected.connect(lambda: self.edited.emit(_FIELD, self._with(row, None)))
        dialog.accepted.connect(lambda: self._accept(self._with(row, dialog.row()), row))
        dialog.taken_out.connect(lambda: self._accept(self._without(row), -1))
        dialog.open()

    def _with(self, row: int, line: dict[str, object] | None) -> list[dict[str, object]]:
        """The rows with this one in its place; None leaves them as they are."""
        rows = [dict(known) for known in self._rows]
        return rows if line is None else [*rows[:row], line, *rows[row + 1 :]]

    def _without(self, row: int) -> list[dict[str, object]]:
        return [dict(known) for number, known in enumerate(self._rows) if number != row]

    def _accept(self, rows: list[dict[str, object]], row: int) -> None:
        """Keep these rows, and leave the keyboard on the one that was asked about."""
        self._rows = rows
        self._keep(_FIELD, [dict(line) for line in rows] or None)
        self._show()
        if self._list.isVisible():
            self._list.focus_row(row)
        else:
            self._figure.walk_to(row)


class _BeamFigure(Canvas):
    """The blocks to click; arrow keys walk them, heaviest first, left then right; Enter or Space opens."""

    clicked = Signal(int)

    def __init__(self, view: BalanceView) -> None:
        name = view.context.exercise.title[view.context.language]
        super().__init__(name, 0)
        self._view, self._name = view, name
        self._walked: int | None = None
        self.setMouseTracking(True)

    def current(self) -> int | None:
        """The id of the block under the keyboard."""
        return self._walked if self.hasFocus() else None

    def fit(self) -> None:
        """The answers changed: be as high as the blocks need, and say what is under the keyboard."""
        self.setMinimumHeight(theme.px(painted.least_height(self._view.data())))
        if self._walked not in [block.id for block in self._view.blocks()]:
            self._walked = None
        self._say()
        self.update()

    def walk_to(self, block: int) -> None:
        """Put the keyboard on this block, if it is there."""
        self._walked = block if block in [one.id for one in self._view.blocks()] else None
        self.setFocus()
        self._say()
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._view.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = [block.id for block in self._view.blocks()]
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and found:
            now = found.index(self._walked) if self._walked in found else -min(step, 0) - 1
            self.walk_to(found[(now + step) % len(found)])
        elif self._walked is not None and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space,
        ):  # fmt: skip
            self.clicked.emit(self._walked)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event)
        if block is not None:
            self._walked = block
            self.clicked.emit(block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event)
        self.setCursor(Qt.CursorShape.ArrowCursor if block is None else Qt.CursorShape.PointingHandCursor)
        self.setToolTip("" if block is None else self._view.block_said(block))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _block_at(self, event: QMouseEvent) -> int | None:
        return painted.block_at(QRectF(self.rect()), self._view.data(), event.position())

    def _say(self) -> None:
        """Let a screen reader hear where the keyboard is."""
        said = "" if self._walked is None else self._view.block_said(self._walked)
        self.setAccessibleName(f"{self._name}. {said}" if said else self._name)
