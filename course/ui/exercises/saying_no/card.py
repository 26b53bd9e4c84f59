"""The conversation card: its lines to fill in, and beside them the card as it will be read out."""

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from course.content.exercise import Field
from course.progress import saying_no
from course.progress.entry_values import text
from course.ui.exercises.inputs import Input, make_input
from course.ui.exercises.saying_no.words import who_said
from course.ui.exercises.view import View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, empty, row
from course.ui.widgets.labels import Label

_WHO, _REQUEST = "who", "request"
_CARD = 400  # px at 100 %


class CardView(View):
    """One person, one wish; no line asks which illness it is."""

    WIDTH = 860

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._inputs: dict[str, Input] = {}
        self._note = Label("", "meta")
        self._card = SpokenCard(context)
        questions = QWidget()
        self._questions = column(questions, gap=4)
        self._add_person()
        for name in saying_no.LINES:
            self._add_line(name)
        self._questions.addWidget(self._note)
        self._questions.addStretch(1)
        self._compose(questions, self._card, _CARD)
        self._show()

    def sentence(self) -> str:
        count = len(saying_no.card(self.values))
        if not count:
            return self.say("card-empty")
        said = self.say("card-one" if count == 1 else "card-many", count=self.number(count))
        return said if text(self.values, _REQUEST) else f"{said} {self.say('card-no-wish')}"

    def leave(self) -> None:
        for entry in self._inputs.values():
            entry.leave()

    def on_edited(self, field: str, value: object) -> None:
        """A line is being typed; the card goes along."""
        self._draft(field, value)
        self._show()

    def on_answered(self, field: str, value: object) -> None:
        """A line, or for whom it is."""
        self._keep(field, value)
        self._show()

    # -- parts ----------------------------------------------------------------------------------

    def _add_person(self) -> None:
        """For whom it is: the question beside its answer, to leave room for the lines."""
        label = Label(self.context.label(_WHO), "strong", theme.large)
        entry = self._input(self.context.exercise.fields[_WHO])
        if theme.large:
            self._questions.addWidget(label)
            self._questions.addWidget(entry)
            return
        line = row(gap=12)
        line.addWidget(label)
        line.addWidget(entry, 1)
        self._questions.addLayout(line)

    def _add_line(self, name: str) -> None:
        field = self.context.exercise.fields[name]
        entry = self._input(field)
        for line in entry.findChildren(QLineEdit):
            line.setPlaceholderText(field.hint.get(self.context.language, ""))
        self._questions.addWidget(Label(field.label[self.context.language], "strong"))
        self._questions.addWidget(entry)

    def _input(self, field: Field) -> Input:
        entry = make_input(field, self.values.get(field.id), self.context.language)
        entry.edited.connect(lambda value: self.on_edited(field.id, value))
        entry.answered.connect(lambda value: self.on_answered(field.id, value))
        self._inputs[field.id] = entry
        return entry

    def _show(self) -> None:
        who = text(self.values, _WHO)
        about = "-work" if who in saying_no.AT_WORK else "-doctor" if who == "company-doctor" else ""
        self._note.setText(self.say(f"card-privacy{about}"))
        self._card.show_card(self.values)
        self._tell(self._card)


class SpokenCard(QFrame):
    """The card: for whom, and its lines in the letter of own words."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._layout: QVBoxLayout = column(self, (22, 14, 22, 14), 0)

    def show_card(self, values: dict[str, object]) -> None:
        """These answers."""
        say = self._context.say
        who = say("card-for", who=who_said(self._context, values))
        lines = saying_no.card(values)
        if sentence := text(values, "sentence"):
            lines.insert(0, ("sentence", sentence))
        empty(self._layout)
        self._layout.addWidget(Label(say("card-title"), "h2"))
        self._layout.addWidget(Label(who, "meta"))
        for field, words in lines:
            self._layout.addSpacing(5)
            self._layout.addWidget(Label(self._context.label(field), "small"))
            self._layout.addWidget(Label(words, "own-words"))
        self._layout.addStretch(1)
        said = [say("card-line", label=self._context.label(field), words=words) for field, words in lines]
        self.setAccessibleName(" ".join([f"{say('card-title')}, {who}.", *said]))
