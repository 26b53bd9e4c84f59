"""An exercise, screen by screen; every answer is kept at once and can be changed."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from course.content.exercise import Exercise, Field
from course.errors import CourseError
from course.progress import body, statements
from course.progress.answers import Entry
from course.ui import words
from course.ui.exercises.form import Form
from course.ui.exercises.registry import VIEWS
from course.ui.exercises.screens import Screen, position, screens
from course.ui.exercises.view import View, ViewContext
from course.ui.player.chrome import LOW, Footer, Header
from course.ui.session import Session
from course.ui.widgets.boxes import column, frame, hairline
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.save_line import SaveLine

_FORM_WIDTH = 820
_TWO_WEEKS = timedelta(days=14)


class ExercisePage(QWidget):
    """Header, one screen, footer. Opened on an entry; a new one is made at the first answer."""

    closed = Signal()
    help_asked = Signal()
    call_asked = Signal(str)  # the sign that was answered with yes

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._exercise: Exercise | None = None
        self._entry = ""
        self._values: dict[str, object] = {}
        self._history: list[Entry] = []
        self._screens: list[Screen] = []
        self._now = 0
        self._leave: Callable[[], None] = lambda: None
        self._header, self._footer, self._line = Header(), Footer(), hairline()
        self._save_line = SaveLine()
        self._save_line.retry_clicked.connect(self._try_again)
        self._failed: dict[str, CourseError] = {}
        self._body = QWidget()
        self._body_layout = column(self._body)
        self._screen: ScrollColumn | None = None
        layout = column(self)
        for widget, stretch in ((self._header, 0), (self._body, 1), (self._line, 0), (self._footer, 0)):
            layout.addWidget(widget, stretch)
        self._header.stopped.connect(self.stop)
        self._header.help_asked.connect(self.help_asked)
        self._footer.back.connect(self.back)
        self._footer.next.connect(self.next)
        session.saved.connect(self.on_saved)
        session.save_failed.connect(self.on_save_failed)

    # -- going through it -----------------------------------------------------------------------

    def open(self, exercise_id: str, step: str = "", entry: str = "") -> None:
        """Open an exercise: at `entry` if given, else where it was left, else anew."""
        self._exercise = self._session.library.exercise(exercise_id)
        self._failed = {}
        self._session.flush()
        entries = self._session.read.entries(exercise_id)
        self._history = [one for one in entries if one.finished]
        found = self._entry_to_open(entries, entry)
        self._entry = found.id if found else ""
        self._values = dict(found.values) if found else {}
        self._screens = screens(self._exercise, len(self._history))
        half_way = found is not None and not found.finished
        wanted = step or (self._session.read.entry_step(exercise_id, self._entry) if half_way else "")
        self._go(position(self._screens, wanted))

    @staticmethod
    def _entry_to_open(entries: list[Entry], wanted: str) -> Entry | None:
        if wanted:
            return next((one for one in entries if one.id == wanted), None)
        unfinished = [one for one in entries if not one.finished]
        return unfinished[-1] if unfinished else None

    def next(self) -> None:
        """On to the next screen; after the last one the entry is finished."""
        self._leave()
        if self._now + 1 < len(self._screens):
            self._go(self._now + 1)
            return
        if self._entry:
            self._session.finish_entry(self._exercise_now().id, self._entry)
        self._close()

    def begin_again(self) -> None:
        """Finish this entry and begin a new one."""
        exercise = self._exercise_now().id
        if self._entry:
            self._session.finish_entry(exercise, self._entry)
        self.open(exercise, self._screens[0].id)

    def back(self) -> None:
        """One screen back; from the first one, out."""
        self._leave()
        if self._now:
            self._go(self._now - 1)
        else:
            self._close()

    def stop(self) -> None:
        """Stop for now; it goes on here the next time."""
        self._leave()
        self._close()

    def place(self) -> tuple[str, str, str]:
        """Exercise, screen and entry, for `open`."""
        return (self._exercise_now().id, self._screens[self._now].id, self._entry)

    def suspend(self) -> None:
        """Another page comes: keep what is half typed."""
        self._leave()

    def _close(self) -> None:
        self._leave = lambda: None
        self._session.flush()
        self.closed.emit()

    def _go(self, number: int) -> None:
        self._now = number
        screen = self._screens[number]
        if self._entry:
            self._session.at_entry_step(self._exercise_now().id, self._entry, screen.id)
        self._show(screen)

    def _exercise_now(self) -> Exercise:
        if self._exercise is None:
            raise RuntimeError("no exercise is open")
        return self._exercise

    # -- answers --------------------------------------------------------------------------------

    def _object(self, field: str) -> str:
        exercise = self._exercise_now()
        if not self._entry:
            self._entry = self._session.begin_entry(exercise.id)
            self._session.at_entry_step(exercise.id, self._entry, self._screens[self._now].id)
        return statements.answer(exercise.id, self._entry, field)

    def on_edited(self, field: str, value: object) -> None:
        """Half-typed words."""
        self._save_line.clear()
        self._session.edit(self._object(field), value)

    def on_answered(self, field: str, value: object) -> None:
        """An answer; a sign that cannot wait opens what helps at once."""
        if value is None:
            self._values.pop(field, None)
        else:
            self._values[field] = value
        self._session.answer(self._object(field), value, self._exercise_now().fields.get(field))
        opens = body.opens(field, str(value)) if self._screens[self._now].field else None
        if opens == "call-now":
            self.call_asked.emit(field)
        elif opens == "help":
            self.help_asked.emit()

    def take_back(self, field: str) -> None:
        """The answer was a slip of the hand."""
        self.on_answered(field, None)
        self._show(self._screens[self._now])

    def on_saved(self, obj: str) -> None:
        """Said near the figure, only after the commit."""
        if self._entry and obj.startswith(statements.entry(self._exercise_now().id, self._entry)):
            self._failed.pop(obj, None)
            if self._failed:  # another answer of this entry is not there yet
                self._save_line.show_failed(words.error(next(iter(self._failed.values()))))
            else:
                self._save_line.show_saved()

    def on_save_failed(self, obj: str, error: CourseError) -> None:
        """Said in the same place, with a way to try again."""
        if self._entry and obj.startswith(statements.entry(self._exercise_now().id, self._entry)):
            self._failed[obj] = error
            self._save_line.show_failed(words.error(error))

    def _try_again(self) -> None:
        for obj in list(self._failed):
            self._session.try_again(obj)

    # -- showing it -----------------------------------------------------------------------------

    def _show(self, screen: Screen) -> None:
        exercise, language = self._exercise_now(), self._session.language
        column_, width = self._column(screen)
        self._replace(column_)
        self._header.show_name(exercise.title[language])
        self._footer.set_width(width)
        self._footer.show_words(self._place())
        last = self._now + 1 == len(self._screens)
        self._footer.next_button.set_label(self.tr("Done") if last else self.tr("Next"))
        self._fit()
        column_.setAccessibleName(screen.step.title[language])

    def _place(self) -> str:
        if len(self._screens) < 2:
            return ""
        skip = self._exercise_now().say.get("list-skip")
        if self._screens[self._now].field and skip is not None:
            return skip[self._session.language]
        return self.tr("{now} of {count}").format(now=self._now + 1, count=len(self._screens))

    def _replace(self, screen: ScrollColumn) -> None:
        # The save line is one widget for all screens: take it out before the old screen goes.
        if self._screen is not None:
            self._screen.hide()
            self._screen.deleteLater()
        self._screen = screen
        self._body_layout.addWidget(screen)
        screen.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_line())
        screen.verticalScrollBar().valueChanged.connect(lambda *_: self._show_line())

    def _column(self, screen: Screen) -> tuple[ScrollColumn, int]:
        """The screen as a scroll column, and its width."""
        self._save_line.setParent(None)
        self._save_line.clear()
        if screen.field:
            return self._question(screen)
        exercise, language = self._exercise_now(), self._session.language
        view = self._view(screen)
        width = view.WIDTH if view is not None else _FORM_WIDTH
        column_ = ScrollColumn(width, self._margins())
        layout = column_.column
        layout.addWidget(Label(screen.step.title[language], "h1"))
        if text := screen.step.text.get(language):
            layout.addSpacing(2)
            layout.addWidget(Label(text, "meta" if view is not None else "body"))
        layout.addSpacing(12)
        if self._now == 0 and exercise.safety.get(language):
            layout.addWidget(self._safety(exercise.safety[language]))
            layout.addSpacing(12)
        fields = self._fields_of(screen, view)
        form = Form(fields, self._values, language) if fields else None
        if view is not None:
            layout.addWidget(view, 1)
        if form is not None:
            self._listen(form)
            layout.addWidget(form)
        layout.addWidget(self._save_line)
        if view is None:
            layout.addStretch(1)
        self._leave = lambda: self._leave_parts(view, form)
        return column_, width

    @staticmethod
    def _leave_parts(*parts: View | Form | None) -> None:
        for part in parts:
            if part is not None:
                part.leave()

    def _question(self, screen: Screen) -> tuple[ScrollColumn, int]:
        from course.ui.exercises.question import QuestionView

        exercise = self._exercise_now()
        field = exercise.fields[screen.field]
        view = QuestionView(exercise, field, self._values.get(field.id), self._session.language)
        view.answered.connect(self.on_answered)
        self._leave = lambda: None
        column_ = ScrollColumn(570, self._margins())
        column_.column.addWidget(view)
        column_.column.addWidget(self._save_line)
        column_.column.addStretch(1)
        return column_, 570

    def _view(self, screen: Screen) -> View | None:
        make = VIEWS.get(screen.step.view)
        if make is None:
            return None
        now = self._session.now()
        known = self._session.read.energy_levels(now.date() - _TWO_WEEKS)
        context = ViewContext(
            exercise=self._exercise_now(),
            step=screen.step,
            language=self._session.language,
            values=self._values,
            history=self._shown_history(),
            now=now,
            energy=tuple(level for _, level in known),
        )
        view = make(context)
        view.edited.connect(self.on_edited)
        view.answered.connect(self.on_answered)
        if (help_asked := getattr(view, "help_asked", None)) is not None:
            help_asked.connect(self.help_asked)
        if (again_asked := getattr(view, "again_asked", None)) is not None:
            again_asked.connect(self.begin_again)
        return view

    def _shown_history(self) -> list[Entry]:
        """The finished entries, and the one that is open as it stands now."""
        others = [one for one in self._history if one.id != self._entry]
        if not self._values:
            return others
        now = self._session.now()
        known = next((one for one in self._history if one.id == self._entry), None)
        begun = known.begun if known else now
        current = Entry(self._exercise_now().id, self._entry, begun, True, dict(self._values), now)
        return sorted([*others, current], key=lambda one: one.begun)

    def _fields_of(self, screen: Screen, view: View | None) -> list[Field]:
        """The fields of the step that the view does not ask itself."""
        exercise = self._exercise_now()
        asked = getattr(view, "FIELDS", ()) if view is not None else ()
        if view is not None and asked == ():
            return []
        return [exercise.fields[name] for name in screen.step.fields if name not in asked]

    def _listen(self, form: Form) -> None:
        form.edited.connect(self.on_edited)
        form.answered.connect(self.on_answered)

    @staticmethod
    def _safety(text: str) -> QWidget:
        box = frame("soft")
        column(box, (20, 12, 20, 12)).addWidget(Label(text, "body"))
        return box

    # -- window ---------------------------------------------------------------------------------

    def _margins(self) -> tuple[int, int, int, int]:
        low = self.height() < LOW
        return (40, 6 if low else 20, 40, 2 if low else 8)

    def _fit(self) -> None:
        low = self.height() < LOW
        self._header.set_low(low)
        overflow = self._screen.overflow() if self._screen else 0
        self._footer.set_low(low, 12 if overflow else 0)
        if self._screen is not None:
            self._screen.set_margins(self._margins())
        self._show_line()

    def _show_line(self) -> None:
        if self._screen is not None:
            bar = self._screen.verticalScrollBar()
            self._line.setVisible(bar.value() < bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (alt and key == Qt.Key.Key_Right):
            self.next()
        elif alt and key == Qt.Key.Key_Left:
            self.back()
        elif key == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)
