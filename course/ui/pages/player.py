"""The lesson player: one step at a time, nothing else in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from course.content.lesson import PARTS, Figure, Lesson, Part, Step
from course.errors import CourseError
from course.progress import statements
from course.ui import words
from course.ui.player.chrome import LOW, Footer, Header
from course.ui.player.stage import Stage
from course.ui.player.step_view import StepSources, StepView
from course.ui.session import Session
from course.ui.widgets.boxes import column, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.save_line import SaveLine

_READING, _FIGURE = 570, 800


class PlayerPage(QWidget):
    """Reads one lesson at a length; remembers every step and every word."""

    closed = Signal()
    help_asked = Signal()
    exercise_asked = Signal(str, str)
    lesson_asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("player")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._lesson: Lesson | None = None
        self._part: Part = "kern"
        self._now = 0
        self._low = False
        self._shown = ""
        self._header, self._footer = Header(), Footer()
        self._line = hairline()
        self._stage = Stage(self._build)
        layout = column(self)
        for widget, stretch in ((self._header, 0), (self._stage, 1), (self._line, 0), (self._footer, 0)):
            layout.addWidget(widget, stretch)
        self._header.stopped.connect(self.stop)
        self._header.help_asked.connect(self.help_asked)
        self._footer.back.connect(self.back)
        self._footer.next.connect(self.next)
        session.saved.connect(self.on_saved)
        session.save_failed.connect(self.on_save_failed)

    # -- going through the lesson ---------------------------------------------------------------

    def open(self, lesson_id: str, part: Part, step_id: str = "") -> None:
        """Open a lesson at a length, at a step (the first one if it is not there)."""
        self._session.flush()
        lesson = self._session.library.lesson(lesson_id, self._session.language)
        self._lesson, self._part, self._shown = lesson, part, ""
        self._low = self.height() < LOW
        self._stage.reset(len(lesson.steps))
        number = lesson.index(step_id)
        if PARTS.index(lesson.steps[number].part) > PARTS.index(part):
            self._part = lesson.steps[number].part
        self._go(number)

    def next(self) -> None:
        """On to the next step; at the end of the length, done."""
        self._leave()
        if self._at_end():
            self._complete()
            self.closed.emit()
        else:
            if self._lesson_now().steps[self._now + 1].part != self._step().part:
                self._complete()
            self._go(self._now + 1)

    def back(self) -> None:
        """One step back; from the first one, out."""
        self._leave()
        if self._now == 0:
            self.stop()
        else:
            self._go(self._now - 1)

    def stop(self) -> None:
        """Stop for now; the next time goes on right here."""
        self._leave()
        self._session.stop(self._lesson_now().id, self._step().id)
        self._shown = ""
        self.closed.emit()

    def place(self) -> tuple[str, str, str]:
        """Lesson, length and step, for `open`."""
        return (self._lesson_now().id, self._part, self._step().id)

    def suspend(self) -> None:
        """The window closes or another page comes: keep what is half typed, stay on this step."""
        self._leave()

    def go_deeper(self) -> None:
        """From the end of a length on into the next one."""
        self._leave()
        self._complete()
        following = self._lesson_now().steps[self._now + 1]
        self._part = following.part
        self._go(self._now + 1)

    def _go(self, number: int) -> None:
        left, self._now = self._shown, number
        screen = self._stage.show_screen(number)
        step = self._step()
        self._shown = step.id
        self._session.enter_step(self._lesson_now().id, step.id, self._part, left)
        self._show_chrome(screen)
        self._announce(screen)

    def _leave(self) -> None:
        if (view := self._view()) is not None:
            view.leave()

    def _complete(self) -> None:
        lesson, step = self._lesson_now(), self._step()
        self._session.complete_part(lesson.id, step.part, step.id)
        self._shown = ""

    def _lesson_now(self) -> Lesson:
        if self._lesson is None:
            raise RuntimeError("no lesson is open")
        return self._lesson

    def _step(self) -> Step:
        return self._lesson_now().steps[self._now]

    def _at_end(self) -> bool:
        lesson = self._lesson_now()
        after = lesson.steps[self._now + 1 :]
        return not after or PARTS.index(after[0].part) > PARTS.index(self._part)

    # -- showing it -----------------------------------------------------------------------------

    def _build(self, number: int) -> ScrollColumn:
        lesson = self._lesson_now()
        step = lesson.steps[number]
        view = StepView(step, StepSources(self._value, self._source), self._low)
        view.link_clicked.connect(self._on_link)
        view.exercise_asked.connect(self.exercise_asked)
        view.edited.connect(self._on_edited)
        view.answered.connect(self._on_answered)
        view.retried.connect(lambda field: self._session.try_again(self._object(field)))
        view.act_finished.connect(self._session.finish_act)
        screen = ScrollColumn(column_width(step), self._margins())
        screen.column.addWidget(view, 1)
        if (deeper := self._deeper(number)) is not None:
            screen.column.addWidget(deeper, 0, Qt.AlignmentFlag.AlignLeft)
        screen.verticalScrollBar().rangeChanged.connect(self._on_overflow)
        screen.verticalScrollBar().valueChanged.connect(self._on_overflow)
        return screen

    def _deeper(self, number: int) -> Button | None:
        """At the end of a part: a quiet way on into the next one, with its minutes."""
        steps = self._lesson_now().steps
        if number + 1 >= len(steps) or steps[number + 1].part == steps[number].part:
            return None
        if PARTS.index(steps[number + 1].part) <= PARTS.index(self._part):
            return None
        part = steps[number + 1].part
        lesson = self._lesson_now()
        more = lesson.minutes_for(part) - lesson.minutes_for(steps[number].part)
        label = self.tr("On to {length}, {minutes} more minutes")
        button = Button(label.format(length=words.part(part).lower(), minutes=more), "quiet-left")
        button.clicked.connect(self.go_deeper)
        return button

    def _show_chrome(self, screen: ScrollColumn) -> None:
        step = self._step()
        steps = self._lesson_now().of(step.part)
        self._header.show_step(words.part(step.part), steps.index(step) + 1, len(steps))
        self._footer.set_width(column_width(step))
        self._footer.show_words("" if self._at_end() else words.minutes_left(self._minutes_left()))
        done = self.tr("Done. Back to today")
        self._footer.next_button.set_label(done if self._at_end() else self.tr("Next"))
        self._fit(screen)

    def _minutes_left(self) -> int:
        lesson = self._lesson_now()
        total, steps = lesson.minutes_for(self._part), lesson.upto(self._part)
        return max(1, round(total * (len(steps) - self._now) / max(1, len(steps))))

    def _announce(self, screen: ScrollColumn) -> None:
        # The title is read out, and Tab goes on from the text.
        view = self._view()
        if view is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(view.title, QAccessible.Event.Focus))
        screen.setAccessibleName(self._step().title)
        self.setFocus()

    def _view(self) -> StepView | None:
        screen = self._stage.current()
        return screen.findChild(StepView) if screen is not None else None

    def _on_overflow(self) -> None:
        if (screen := self._stage.current()) is not None:
            bar = screen.verticalScrollBar()
            self._line.setVisible(bar.value() < bar.maximum())

    # -- values ---------------------------------------------------------------------------------

    def _object(self, field: str) -> str:
        return statements.written(self._lesson_now().id, field)

    def _value(self, field: str) -> object:
        return self._session.read.written(self._lesson_now().id, field)

    def _source(self, key: str) -> tuple[str, str]:
        try:
            source = self._session.library.source(key)
        except KeyError:
            return key, key
        return source.short(self._session.language), source.full()

    def _on_edited(self, field: str, value: object) -> None:
        self._session.edit(self._object(field), value)

    def _on_answered(self, field: str, value: object) -> None:
        self._session.answer(self._object(field), value)

    def on_saved(self, obj: str) -> None:
        """The words are on disk: say so near their field."""
        if (line := self._save_line(obj)) is not None:
            line.show_saved()

    def on_save_failed(self, obj: str, error: CourseError) -> None:
        """They are not: say why; they stay in the field."""
        if (line := self._save_line(obj)) is not None:
            line.show_failed(words.error(error))

    def _save_line(self, obj: str) -> SaveLine | None:
        if self._lesson is None or (view := self._view()) is None:
            return None
        prefix = f"{statements.lesson(self._lesson.id)}:field:"
        return view.save_line(obj.removeprefix(prefix)) if obj.startswith(prefix) else None

    def _on_link(self, address: str) -> None:
        kind, _, name = address.partition(":")
        if kind == "help":
            self.help_asked.emit()
        elif kind == "lesson":
            self._leave()
            self.lesson_asked.emit(name)

    # -- window ---------------------------------------------------------------------------------

    def _margins(self) -> tuple[int, int, int, int]:
        low = self.height() < LOW
        return (40, 6 if low else 30, 40, 2 if low else 14)

    def _fit(self, screen: ScrollColumn) -> None:
        low = self.height() < LOW
        self._header.set_low(low)
        screen.set_margins(self._margins())
        self._footer.set_low(low, 12 if screen.overflow() else 0)
        self._on_overflow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (screen := self._stage.current()) is None:
            return
        if self._low == (self.height() < LOW):
            self._fit(screen)
        else:
            self._build_anew()

    def _build_anew(self) -> None:
        """The window became low, or high again: what stands on a step moves together, or apart."""
        self._leave()
        self._session.flush()
        self._low = not self._low
        self._stage.reset(len(self._lesson_now().steps))
        self._show_chrome(self._stage.show_screen(self._now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (alt and key == Qt.Key.Key_Right):
            self.next()
        elif alt and key == Qt.Key.Key_Left:
            self.back()
        elif key == Qt.Key.Key_Escape:
            self.stop()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._scroll(key)
        else:
            super().keyPressEvent(event)

    def _scroll(self, key: int) -> None:
        screen = self._stage.current()
        if screen is None:
            return
        bar = screen.verticalScrollBar()
        if key == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.next()
            return
        page = bar.pageStep() if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 40
        down = key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down)
        bar.setValue(bar.value() + (page if down else -page))


def column_width(step: Step) -> int:
    """How wide the column of a step is, px at 100 %."""
    return _FIGURE if any(isinstance(block, Figure) for block in step.blocks) else _READING
