"""All exercises in groups, and the page of one: what it is for, earlier entries, begin."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from course.content import sentences
from course.content.exercise import Exercise
from course.errors import CourseError
from course.progress.answers import Entry
from course.progress.diary import day_of
from course.progress.kept import as_answered, vanished
from course.ui import words
from course.ui.changes import Changes
from course.ui.exercises.sitting import to_open
from course.ui.exercises.summary import summary
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, empty, frame, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.tap import Row

_LISTED, _MORE = 7, 30  # entries in the list at first, and each time one asks for older ones
_CHECK = "recovery-check"  # the only exercise with days to wait between two entries


class ExercisesPage(ScrollColumn):
    """The list, or one exercise of it."""

    begin_asked = Signal(str, str)  # exercise, entry ("" for where it was left, or anew)
    erase_asked = Signal(str, str)  # exercise, entry; all entries where it is empty

    def __init__(self, session: Session, has_damaged: Callable[[], bool] = lambda: False) -> None:
        """`has_damaged` tells whether a damaged file is kept, which goes with the first that is erased."""
        super().__init__()
        self._session, self._has_damaged = session, has_damaged
        self._stale = True
        self._one = ""
        self._note = ""
        self._reach = _LISTED
        session.changed.connect(self.on_changed)

    def on_changed(self, kinds: Changes) -> None:
        """Made anew the next time it is looked at."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def show_list(self) -> None:
        """The list of all exercises."""
        self._one, self._stale = "", True
        if self.isVisible():
            self.refresh()

    def show_one(self, exercise: str) -> None:
        """The page of one exercise."""
        self._one, self._stale, self._note, self._reach = exercise, True, "", _LISTED
        if self.isVisible():
            self.refresh()

    def shown(self) -> str:
        """The exercise whose page this is; empty for the list."""
        return self._one

    def say(self, sentence: str) -> None:
        """One line on the page of the exercise."""
        self._note, self._stale = sentence, True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Make the page anew if something changed."""
        if not self._stale:
            return
        self._stale = False
        if self.isAncestorOf(self.window().focusWidget()):
            self.setFocus()  # what has the keyboard goes; else the first thing in the window would get it
        empty(self.column)
        if self._one:
            self._show_one()
        else:
            self._show_list()
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def _show_list(self) -> None:
        language = self._session.language
        self.setAccessibleName(self.tr("Exercises"))
        self.column.addWidget(Label(self.tr("Exercises"), "display"))
        self.column.addSpacing(4)
        self.column.addWidget(Label(self.tr("To do on their own, outside the lessons too."), "meta"))
        for group in self._session.library.exercise_groups():
            self.column.addSpacing(theme.px(26))
            self.column.addWidget(Label(group.title[language], "h2"))
            self.column.addSpacing(theme.px(10))
            self.column.addWidget(hairline())
            for exercise_id, symbol in group.exercises:
                self.column.addWidget(self._line(exercise_id, symbol))
                self.column.addWidget(hairline())
        self._add_gone()

    def _add_gone(self) -> None:
        """Exercises that are no longer in the course, and in which something was written."""
        known = {one for group in self._session.library.exercise_groups() for one, _ in group.exercises}
        gone = [one for one in self._session.read.exercises() if one not in known]
        if not gone:
            return
        self.column.addSpacing(theme.px(26))
        self.column.addWidget(Label(self.tr("No longer in the course"), "h2"))
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(hairline())
        for exercise_id in gone:
            name = vanished(exercise_id, (), (self._session.language,)).title[self._session.language]
            line = Row("file-text", name, self.tr("What you wrote is kept."))
            line.clicked.connect(lambda _=False, one=exercise_id: self.show_one(one))
            self.column.addWidget(line)
            self.column.addWidget(hairline())

    def _gone(self, exercise_id: str) -> Exercise:
        """An exercise that cannot be had any more, as far as its answers tell what it asked."""
        kept = self._session.read.kept_fields(exercise_id, self._reach)
        return vanished(exercise_id, kept, (self._session.language,))

    def _line(self, exercise_id: str, symbol: str) -> Row:
        try:
            exercise = self._session.library.exercise(exercise_id)
        except (KeyError, CourseError):
            return Row(symbol, exercise_id, self._unreadable(), "")
        line = Row(symbol, exercise.title[self._session.language], words.minutes(exercise.minutes))
        line.clicked.connect(lambda: self.show_one(exercise_id))
        return line

    def _show_one(self) -> None:
        try:
            exercise = self._session.library.exercise(self._one)
        except (KeyError, CourseError):
            self._show_unreadable()
            return
        language = self._session.language
        entries = self._session.read.entries(exercise.id, self._reach)
        self.setAccessibleName(exercise.title[language])
        self._add_head(exercise.title[language])
        self.column.addWidget(Label(exercise.purpose[language], "body"))
        self.column.addSpacing(theme.px(16))
        if exercise.id == _CHECK and any(entry.finished for entry in entries):
            self.column.addWidget(self._figure(exercise))
            self.column.addSpacing(theme.px(14))
        elif exercise.safety.get(language):
            box = frame("soft")
            column(box, (20, 12, 20, 12)).addWidget(Label(exercise.safety[language], "body"))
            self.column.addWidget(box)
            self.column.addSpacing(theme.px(16))
        self._add_buttons(exercise, entries)
        if self._note:
            self.column.addSpacing(8)
            self.column.addWidget(Label(self._note, "meta"))
        self._add_entries(exercise, entries)

    def _show_unreadable(self) -> None:
        """Its file is gone or can no longer be read; what was written in it can."""
        exercise = self._gone(self._one)
        title = exercise.title[self._session.language]
        self.setAccessibleName(title)
        self._add_head(title)
        self.column.addWidget(Label(self._unreadable(), "body"))
        self._add_entries(exercise, self._session.read.entries(self._one, self._reach), can_open=False)

    def _unreadable(self) -> str:
        return self.tr("This exercise cannot be read. What you wrote in it is kept.")

    def _add_head(self, title: str) -> None:
        back = Button(self.tr("All exercises"), "quiet-left" if theme.large else "quiet", "arrow-left")
        back.clicked.connect(self.show_list)
        if theme.large:  # no room for it beside the title
            self.column.addLayout(at_left(back))
            self.column.addWidget(Label(title, "display"))
        else:
            head = row(gap=12)
            head.addWidget(Label(title, "display"), 1)
            head.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(head)
        self.column.addSpacing(4)

    def _figure(self, exercise: Exercise) -> View:
        """The weeks side by side; the button to fill it in again is part of it."""
        from course.ui.exercises.recovery.dots import DotsView

        finished = [entry for entry in self._session.read.entries(exercise.id) if entry.finished]
        step = next(step for step in exercise.steps if step.view == exercise.view)
        view = DotsView(
            ViewContext(exercise, step, self._session.language, {}, finished, self._session.now())
        )
        view.again_asked.connect(lambda: self.begin_asked.emit(exercise.id, ""))
        return view

    def _add_buttons(self, exercise: Exercise, entries: list[Entry]) -> None:
        opens = to_open(exercise, entries, self._session.now().date())
        if opens is not None and opens.values:
            label = self.tr("Open it") if opens.finished else self.tr("Go on where you were")
        elif exercise.id == _CHECK and any(entry.finished for entry in entries):
            return  # the figure has a button of its own, with the day from which it may be done again
        else:
            label = self.tr("Begin, {minutes}").format(minutes=words.minutes(exercise.minutes))
        begin = Button(label, "primary")
        begin.clicked.connect(lambda: self.begin_asked.emit(exercise.id, ""))
        self.column.addLayout(at_left(begin))

    def _add_entries(self, exercise: Exercise, entries: list[Entry], can_open: bool = True) -> None:
        written = [entry for entry in sorted(entries, key=_when, reverse=True) if entry.values]
        if not written:
            return
        exercise = as_answered(exercise, self._session.read.kept_fields(exercise.id, self._reach))
        self.column.addSpacing(theme.px(28))
        self.column.addWidget(Label(self.tr("What you wrote here earlier"), "h2"))
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(hairline())
        for entry in written:
            line = row(gap=8)
            day = sentences.weekday_near(day_of(entry), self._session.language, self._session.now().date())
            text = summary(exercise, entry, self._session.language)
            line.addWidget(self._entry(exercise.id, entry.id, capital(day), text, can_open), 1)
            name = self.tr("Erase the entry of {day}").format(day=day)
            erase = Button("", "step", "trash-2", name)
            erase.setToolTip(name)
            erase.clicked.connect(lambda _=False, e=entry.id: self._ask_erase(exercise.id, e))
            line.addWidget(erase, 0, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(line)
            self.column.addWidget(hairline())
        if len(entries) >= self._reach:
            older = Button(self.tr("Show older ones"), "quiet-left", "chevron-down")
            older.clicked.connect(self.on_older_asked)
            self.column.addLayout(at_left(older))
        if len(written) > 1:
            everything = Button(self.tr("Erase all of this exercise"), "quiet-left", "trash-2")
            everything.clicked.connect(lambda: self._ask_erase(exercise.id, ""))
            self.column.addLayout(at_left(everything))

    def _entry(self, exercise: str, entry: str, day: str, text: str, can_open: bool) -> QWidget:
        if not can_open:
            holder = QWidget()
            words = column(holder, (12, 8, 12, 8), 2)
            words.addWidget(Label(day, "strong"))
            words.addWidget(Label(text, "meta"))
            return holder
        item = Row("", day, text, "pencil")
        item.clicked.connect(lambda: self.begin_asked.emit(exercise, entry))
        return item

    def on_older_asked(self) -> None:
        """Go further back in the list."""
        self._reach += _MORE
        self._stale = True
        self.refresh()

    def _ask_erase(self, exercise: str, entry: str) -> None:
        """Ask once before one entry goes, or all of them where `entry` is empty."""
        title = self.tr("Erase this entry?") if entry else self.tr("Erase all you wrote in this exercise?")
        dialog = Dialog(
            self,
            title,
            self.tr("It goes out of all files of this program, copies too. This cannot be undone."),
            self.tr("Erase"),
            self.tr("Keep"),
            fill_reject=True,
        )
        if self._has_damaged():
            also = self.tr("The damaged file goes too, with what is still in it.")
            dialog.body.addWidget(Label(also, "body"))
        dialog.accepted.connect(lambda: self.erase_asked.emit(exercise, entry))
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def _when(entry: Entry) -> tuple[date, datetime]:
    """Entries of days stand in the order of the days, whenever they were filled in."""
    return (day_of(entry), entry.begun)
