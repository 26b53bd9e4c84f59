"""The left side of a step with lists: what to tick, a field for more, and three examples where nothing is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from course.progress import warning_plan as plan
from course.progress.own_words import OwnWords
from course.progress.warning_plan import SHORT, TRAPS, Offer, Row
from course.ui.exercises.inputs import as_rows
from course.ui.exercises.view import ViewContext
from course.ui.exercises.warning_plan.chooser import Chooser
from course.ui.exercises.warning_plan.dialog import LineDialog
from course.ui.exercises.warning_plan.lists import WordsList
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_SIGNS, _ACTS = "signs", "acts"


class WordPart(QWidget):
    """Fills the lists `fields` of `values`, and tells what changed; nothing is ever reworded by itself."""

    kept = Signal(str, object)  # field, rows
    drafted = Signal(str, object)

    def __init__(
        self,
        context: ViewContext,
        values: dict[str, object],
        fields: Sequence[str],
        words: Sequence[OwnWords],
    ) -> None:
        """`values` are those of the view, which follow what is told."""
        super().__init__()
        self._context, self._values, self._fields, self._own = context, values, fields, words
        self._field, self._about = fields[0], ""
        self._offers: list[Offer] = []
        self._intro, self._note = Label("", "meta"), Label("", "meta")
        names = [context.say(f"part-{self._kind(field)}") for field in fields] if len(fields) > 1 else []
        chooser = Chooser(context, names, [] if self._field == TRAPS else plan.places(words))
        chooser.part_chosen.connect(self.on_part_chosen)
        chooser.place_chosen.connect(self.on_place_chosen)
        self._list = WordsList(context)
        self._list.tick_asked.connect(self.on_tick_asked)
        self._list.change_asked.connect(self.on_change_asked)
        self._line = QLineEdit()
        self._line.setMaxLength(SHORT)
        self._line.textEdited.connect(self.on_typed)
        self._line.returnPressed.connect(self.add_typed)
        self._add = Button("", "step", "plus")
        self._add.clicked.connect(self.add_typed)
        layout = column(self, gap=6)
        head = row(gap=8)
        head.addWidget(self._intro, 1)
        head.addWidget(self._list.where)
        layout.addLayout(head)
        layout.addWidget(chooser)
        layout.addWidget(self._list)
        typing = row(gap=8)
        typing.addWidget(self._line, 1)
        for button in (self._add, *self._list.turners):
            typing.addWidget(button)
        layout.addLayout(typing)
        layout.addWidget(self._note)
        self.show_lists()

    def show_at_once(self, most: int) -> None:
        """So many lines at a time."""
        self._list.show_at_once(most)

    def leave(self) -> None:
        """What is half typed comes on the card."""
        if self._line.text().strip():
            self.add_typed()

    def on_part_chosen(self, number: int) -> None:
        """Fill the other list of this step."""
        self.leave()
        self._field = self._fields[number]
        self._list.show_newest()
        self.show_lists()

    def on_place_chosen(self, place: str) -> None:
        """Show words of one exercise or lesson."""
        self._about = place
        self._list.show_newest()
        self.show_lists()

    def on_tick_asked(self, place: int) -> None:
        """On the card, or off it; words too long for a card are shown first, to be made shorter."""
        offer = self._offers[place]
        if offer.line is not None:
            self._keep(plan.without(self._values, self._field, offer.line))
        elif self._is_full():
            self.show_lists(self._context.say(f"full-{self._kind(self._field)}"))
        else:
            words = OwnWords(offer.words, offer.day or self._context.now.date(), offer.about, "")
            if self._field == TRAPS:
                self._keep(plan.with_plan(self._values, words))
            elif len(offer.words) > SHORT:
                self.show_lists()  # without its tick until it is accepted
                self._ask_new(words)
            else:
                self._keep(plan.with_words(self._values, self._field, words))
        self._list.focus(place)

    def on_change_asked(self, place: int) -> None:
        """Make a line shorter, say where one notices it, or put an if-then behind it."""
        line = self._offers[place].line
        if line is None:
            return
        stored = as_rows(self._values.get(self._field))[line.row]
        dialog = self._dialog(stored, line, is_new=False)
        dialog.accepted.connect(lambda: self._accept_change(line, dialog.line(), place))
        dialog.taken_out.connect(lambda: self._keep(plan.without(self._values, self._field, line)))
        dialog.open()

    def on_typed(self, words: str) -> None:
        """Half a line is being typed."""
        rows = as_rows(self._values.get(self._field))
        if words.strip() and not self._is_full():
            rows = plan.written(self._values, self._field, words, self._context.now.date())
        self.drafted.emit(self._field, rows or None)

    def add_typed(self) -> None:
        """Put on the card what was typed."""
        words = self._line.text().strip()
        if not words:
            self._line.setFocus()
        elif self._is_full():
            self.show_lists(self._context.say(f"full-{self._kind(self._field)}"))
        else:
            self._line.clear()
            self._list.show_newest()
            self._keep(plan.written(self._values, self._field, words, self._context.now.date()))

    def show_lists(self, note: str = "") -> None:
        """Everything that follows from the answers; `note` is said under the field."""
        kind = self._kind(self._field)
        self._offers = plan.offers(self._values, self._field, self._own, self._about)
        self._intro.setText(self._context.say(self._intro_said()))
        self._list.show_offers(self._offers)
        self._line.setPlaceholderText(self._context.say(f"add-{kind}"))
        self._line.setAccessibleName(self._context.say(f"add-{kind}"))
        self._add.setAccessibleName(self._context.say(f"add-{kind}"))
        self._note.setText(note or self._examples())
        self._note.setVisible(bool(self._note.text()))

    def _intro_said(self) -> str:
        if self._field == TRAPS:
            return "plans" if self._own else "plans-none"
        return "own-words" if self._offers else "own-words-none"

    def _examples(self) -> str:
        """Three of them, as long as nothing was written anywhere; else that others can do something too."""
        if self._offers:
            return self._context.say("others") if self._field == plan.acts_field("rising") else ""
        name = f"example-{self._field}"
        if name not in self._context.exercise.say:
            return ""
        return f"{self._context.say('examples')}\n{self._context.say(name)}"

    def _kind(self, field: str) -> str:
        return TRAPS if field == TRAPS else _ACTS if field.endswith(_ACTS) else _SIGNS

    def _is_full(self) -> bool:
        most = self._context.exercise.fields[self._field].max_rows
        return len(as_rows(self._values.get(self._field))) >= most

    def _keep(self, rows: list[Row]) -> None:
        self.kept.emit(self._field, rows or None)
        self.show_lists()

    # -- dialogs --------------------------------------------------------------------------------

    def _ask_new(self, words: OwnWords) -> None:
        stored: Row = {"text": words.text, "day": words.date.isoformat(), "about": words.about}
        dialog = self._dialog(stored, None, is_new=True)
        dialog.accepted.connect(lambda: self._accept_new(words, dialog.line()))
        dialog.open()

    def _dialog(self, stored: Row, line: plan.Line | None, is_new: bool) -> LineDialog:
        has_room = partial(self._kind_has_room, line)
        return LineDialog(self, self._context, self._field, stored, has_room, is_new)

    def _kind_has_room(self, line: plan.Line | None, kind: str) -> bool:
        return plan.kind_has_room(self._values, self._field, kind, line)

    def _accept_new(self, words: OwnWords, answers: Row) -> None:
        if not answers.get("text"):
            return
        rows = plan.with_words(self._values, self._field, words)
        line = plan.lines({self._field: rows}, self._field)[-1]
        self._keep(plan.changed({self._field: rows}, self._field, line, answers))

    def _accept_change(self, line: plan.Line, answers: Row, place: int) -> None:
        if answers.get("text") or answers.get("plan"):
            self._keep(plan.changed(self._values, self._field, line, answers))
        else:
            self._keep(plan.without(self._values, self._field, line))
        self._list.focus(place)
