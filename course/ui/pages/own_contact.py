"""Somebody of one's own to call: a name and a number, shown and changed in the same place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from course.own_help import LONGEST, Contact
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine
from course.ui.widgets.tap import Icon


class OwnContact(QWidget):
    """`kept` is sent as soon as a field is left; what did not get on disk stays in the field."""

    kept = Signal(object)  # Contact

    def __init__(self, symbol: str, title: str, hint: str, contact: Contact) -> None:
        super().__init__()
        self._symbol, self._title, self._hint, self._contact = symbol, title, hint, contact
        self._fields: tuple[QLineEdit, ...] = ()
        self.save_line = SaveLine()
        self.save_line.hide()
        self.save_line.retry_clicked.connect(lambda: self.kept.emit(self._contact))
        outer = column(self, (12, 10, 12, 10))
        self._body = column()
        outer.addLayout(self._body)
        outer.addWidget(self.save_line)
        self._show()

    def show_saved(self) -> None:
        """It is on disk."""
        self.save_line.show_saved()
        self.save_line.show()

    def show_failed(self, sentence: str) -> None:
        """It is not: say why."""
        self.save_line.show_failed(sentence)
        self.save_line.show()

    def _show(self) -> None:
        empty(self._body)
        self._fields = ()
        line = row(gap=16)
        line.addWidget(Icon(self._symbol, "primary", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=1)
        words.addWidget(Label(self._title, "strong"))
        said = ", ".join(part for part in self._contact if part)
        detail = Label(said or self._hint, "body" if said else "meta").selectable()
        detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.addWidget(detail)
        line.addLayout(words, 1)
        change = Button("", "step", "pencil", self.tr("Change: {who}").format(who=self._title))
        change.clicked.connect(self._edit)
        line.addWidget(change)
        self._body.addLayout(line)

    def _edit(self) -> None:
        empty(self._body)
        self._body.addWidget(Label(self._title, "strong"))
        self._body.addSpacing(theme.px(6))
        names = (self.tr("Name"), self.tr("Number"))
        fields = []
        for name, text in zip(names, self._contact, strict=True):
            field = QLineEdit(text)
            field.setMaxLength(LONGEST)
            field.setAccessibleName(f"{self._title}: {name}")
            field.editingFinished.connect(self._keep)
            self._body.addWidget(Label(name, "meta"))
            self._body.addWidget(field)
            self._body.addSpacing(theme.px(8))
            fields.append(field)
        self._fields = tuple(fields)
        done = Button(self.tr("Done"), "plain", "check")
        done.clicked.connect(self._close)
        self._body.addLayout(at_left(done))
        self._fields[0].setFocus()

    def _keep(self) -> None:
        if not self._fields:
            return
        typed = Contact(*(field.text().strip() for field in self._fields))
        if typed != self._contact:
            self._contact = typed
            self.kept.emit(typed)

    def _close(self) -> None:
        self._keep()
        self._show()
