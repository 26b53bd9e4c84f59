"""A list of things of the person's own, each with a few properties: add, change, take out."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from course.content.exercise import Field
from course.ui.exercises.inputs import Input, as_rows, make_input
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, frame, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row


def describe(field: Field, line: dict[str, object], language: str) -> tuple[str, str]:
    """A row in words: its first column, and the others after it.

    The answer to a question means nothing without the question, unless its unit says it: “5 times a week”.
    """
    words = []
    for number, part in enumerate(field.columns):
        value, unit = line.get(part.id), part.unit.get(language, "")
        if value in (None, "") or (number and not unit and part.label[language].endswith("?")):
            continue
        option = part.option(str(value))
        words.append(option.words[language] if option else f"{value} {unit}".strip())
    return (words[0], ", ".join(words[1:])) if words else ("", "")


class RowsInput(Input):
    """Rows as a list; one of them is open for changing at a time."""

    def __init__(self, field: Field, value: object, language: str) -> None:
        super().__init__()
        self._field, self._language = field, language
        self._rows = as_rows(value)
        self._open = -1
        self._inputs: list[Input] = []
        self._layout: QVBoxLayout = column(self, gap=0)
        self._rebuild()

    def leave(self) -> None:
        for entry in self._inputs:
            entry.leave()

    def _rebuild(self) -> None:
        self._inputs = []
        empty(self._layout)
        for index, line in enumerate(self._rows):
            self._layout.addWidget(hairline())
            open_ = index == self._open
            self._layout.addWidget(self._editor(index) if open_ else self._row(index, line))
        if self._rows:
            self._layout.addWidget(hairline())
            self._layout.addSpacing(10)
        if self._open < 0 and len(self._rows) < self._field.max_rows:
            add = Button(self.tr("Add something"), "plain", "plus")
            add.clicked.connect(self._add)
            self._layout.addLayout(at_left(add))

    def _row(self, index: int, line: dict[str, object]) -> QWidget:
        title, detail = describe(self._field, line, self._language)
        row = Row("", title or self.tr("No words yet"), detail, "pencil")
        row.clicked.connect(lambda: self._edit(index))
        return row

    def _editor(self, index: int) -> QWidget:
        box = frame("soft")
        layout = column(box, (18, 14, 18, 14), 12)
        for part in self._field.columns:
            holder = QWidget()
            inner = column(holder, gap=4)
            inner.addWidget(Label(part.label[self._language], "strong"))
            entry = make_input(part, self._rows[index].get(part.id), self._language)
            entry.answered.connect(lambda value, p=part.id: self._set(index, p, value))
            entry.edited.connect(lambda value, p=part.id: self._half(index, p, value))
            inner.addWidget(entry)
            layout.addWidget(holder)
            self._inputs.append(entry)
        done = Button(self.tr("Done"), "plain", "check")
        done.clicked.connect(self._close)
        out = Button(self.tr("Take out"), "quiet", "trash-2")
        out.clicked.connect(lambda: self._take_out(index))
        layout.addLayout(at_left(done, out))
        box.setMinimumHeight(theme.px(60))
        return box

    def _set(self, index: int, part: str, value: object) -> None:
        if value is None:
            self._rows[index].pop(part, None)
        else:
            self._rows[index][part] = value
        self.answered.emit(self._kept())

    def _half(self, index: int, part: str, value: object) -> None:
        self._rows[index][part] = value
        self.edited.emit(self._kept())

    def _kept(self) -> list[dict[str, object]] | None:
        return [dict(line) for line in self._rows if line] or None

    def _add(self) -> None:
        self._rows.append({})
        self._edit(len(self._rows) - 1)

    def _edit(self, index: int) -> None:
        self.leave()
        self._open = index
        self._rebuild()
        if self._inputs:
            self._inputs[0].setFocus()

    def _close(self) -> None:
        self.leave()
        self._open = -1
        self._rows = [line for line in self._rows if line]
        self._rebuild()

    def _take_out(self, index: int) -> None:
        del self._rows[index]
        self._open = -1
        self._rebuild()
        self.answered.emit(self._kept())
