"""What can still be said, the lightest first, and what was said already: each leads to its entry."""

from course.progress import saying_no
from course.progress.answers import Entry
from course.progress.entry_values import whole
from course.ui.exercises.saying_no.words import heading, who_said
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.widgets.boxes import card, column, hairline
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row

_AFTER = "after"  # the step that asks how it was
_MOST_SAID = 4


class OrderView(View):
    """Nothing here is late: a card can stay for as long as one likes."""

    WIDTH = 760

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        others = [entry for entry in context.history if entry.id != context.entry]
        self._to_try = saying_no.to_try(others)
        said = saying_no.tried(others)[:_MOST_SAID]
        self._box, self._list = card((12, 8, 12, 8))
        self._box.setAccessibleName(self.say("order-name"))
        for number, entry in enumerate(self._to_try):
            if number:
                self._list.addWidget(hairline())
            self._list.addWidget(self._row(entry))
        layout = column(self, gap=10)
        layout.addWidget(self._box)
        layout.addWidget(self._words)
        layout.addWidget(Label(self.say("order-week"), "meta"))
        if said:
            layout.addWidget(Label(self.say("order-said"), "strong"))
        for entry in said:
            layout.addWidget(hairline())
            layout.addWidget(self._row(entry))
        layout.addStretch(1)
        self._box.setVisible(bool(self._to_try))
        self._tell(self._box)

    def sentence(self) -> str:
        count = len(self._to_try)
        name = "none" if not count else "one" if count == 1 else "many"
        return self.say(f"order-{name}", count=self.number(count))

    def _row(self, entry: Entry) -> Row:
        parts = [who_said(self.context, entry.values)]
        for field, name in (("difficulty", "order-weight"), ("how", "order-how")):
            if (value := whole(entry.values, field)) is not None:
                parts.append(self.say(name, value=value))
        line = Row("", heading(self.context, entry.values), capital(", ".join(parts)))
        line.clicked.connect(lambda: self.entry_asked.emit(entry.id, _AFTER))
        return line
