"""A worry put away, as a step of the exercise: what stands there when the step is left has been put away."""

from course.progress import worry
from course.ui.exercises.view import View, ViewContext
from course.ui.exercises.worry.note_form import NoteForm
from course.ui.exercises.worry.words import WorryWords
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label


class WorryNoteView(View):
    """One field, one slider, the fixed moment, a way to help; nothing of the other notes."""

    WIDTH = 640

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._said = WorryWords(context.exercise, context.language)
        self._settings = worry.settings(context.history) | {
            field: self.values[field] for field in worry.SETTINGS if field in self.values
        }
        self._form = NoteForm(context.exercise, context.language)
        self._form.show_note(*worry.half_typed(self._notes()))
        self._form.show_plan(worry.plan(self._settings))
        self._form.changed.connect(self.on_changed)
        self._form.help_asked.connect(self.help_asked)
        self._full = Label(self.say("full"), "meta")
        self._throw = Button(self.say("throw-away"), "quiet-left", "x")
        self._throw.clicked.connect(self.on_thrown_away)
        layout = column(self, gap=8)
        layout.addWidget(self._full)
        layout.addWidget(self._form)
        layout.addLayout(at_left(self._throw))
        layout.addStretch(1)
        self.setFocusProxy(self._form)
        self._show()

    def sentence(self) -> str:
        """When there is time for it."""
        return self._said.later(self.plan())

    def plan(self) -> worry.Plan:
        """The plan as it is now."""
        return worry.plan(self._settings)

    def footer(self) -> str:
        return self.say("only-you")

    def leave(self) -> None:
        notes = self._notes()
        if worry.half_typed(notes) == ("", None):
            return
        for field in worry.SETTINGS:  # each round knows its own plan, however long ago it was made
            if field in self._settings and field not in self.values:
                self._keep(field, self._settings[field])
        self._keep(worry.NOTES, list(worry.put_away(notes, self.context.now)))
        self._form.show_note("", None)
        self._show()

    def on_changed(self, words: str, pull: int | None) -> None:
        """Half-typed words, or the slider."""
        self._draft(worry.NOTES, list(worry.with_typed(self._notes(), words, pull)) or None)
        self._show()

    def on_thrown_away(self) -> None:
        """It need not be kept."""
        self._keep(worry.NOTES, list(worry.with_typed(self._notes(), "", None)) or None)
        self._form.show_note("", None)
        self._form.setFocus()
        self._show()

    def _notes(self) -> list[worry.Row]:
        return worry.notes(self.values)

    def _show(self) -> None:
        """A round holds only so many notes; what is typed can always be thrown away."""
        half = worry.half_typed(self._notes()) != ("", None)
        most = self.context.exercise.fields[worry.NOTES].max_rows
        full = len(self._notes()) >= most and not half
        self._full.setVisible(full)
        self._form.setEnabled(not full)
        self._throw.setVisible(half)
