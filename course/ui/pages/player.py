"""The lesson player: one step at a time, nothing else in sight."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from course.content.lesson import PARTS, ExerciseLink, Figure, Lesson, Part, Step
from course.progress import statements
from course.ui import words
from course.ui.player.frame import FramePage
from course.ui.player.stage import StageScreen
from course.ui.player.step_view import StepSources, StepView
from course.ui.session import Session
from course.ui.widgets.buttons import Button

_READING, _FIGURE = 570, 800


class PlayerPage(FramePage):
    """Reads one lesson at a length; remembers every step and every word."""

    exercise_asked = Signal(str, str)
    lesson_asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lesson: Lesson | None = None
        self._part: Part = "kern"
        self._now = 0
        self._shown = ""  # the step whose time is being counted

    # -- going through the lesson ---------------------------------------------------------------

    def open(self, lesson_id: str, part: Part, step_id: str = "") -> None:
        """Open a lesson at a length, at a step (the first one if it is not there)."""
        self._leave()
        lesson = self._session.library.lesson(lesson_id, self._session.language)
        self._lesson, self._part, self._shown = lesson, part, ""
        self._open(len(lesson.steps))
        number = lesson.index(step_id)
        if PARTS.index(lesson.steps[number].part) > PARTS.index(part):
            self._part = lesson.steps[number].part
        self._go(number)

    def next(self) -> None:
        """On to the next step; at the end of the length, done."""
        self._leave()
        if self._at_end():
            self._complete()
            self._close()
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
        self._close()

    def place(self) -> tuple[str, str, str]:
        """Lesson, length and step, for `open`."""
        return (self._lesson_now().id, self._part, self._step().id)

    def go_deeper(self) -> None:
        """From the end of a length on into the next one."""
        self._leave()
        self._complete()
        self._part = self._lesson_now().steps[self._now + 1].part
        self._stage.outdate(lambda number: number == self._now)  # the way on from there has been taken
        self._go(self._now + 1)

    def _go(self, number: int) -> None:
        self._now = number
        self._show(number)
        left, self._shown = self._shown, self._step().id
        self._afterwards.do(
            partial(self._session.enter_step, self._lesson_now().id, self._shown, self._part, left)
        )

    def _complete(self) -> None:
        lesson, step = self._lesson_now(), self._step()
        self._afterwards.do(partial(self._session.complete_part, lesson.id, step.part, step.id))
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

    def _build(self, number: int) -> StageScreen:
        step = self._lesson_now().steps[number]
        view = StepView(step, StepSources(self._value, self._source), self._low)
        view.link_clicked.connect(self._on_link)
        view.exercise_asked.connect(self.exercise_asked)
        view.edited.connect(self._on_edited)
        view.answered.connect(self._on_answered)
        view.retried.connect(self.on_retried)
        view.act_finished.connect(self._session.finish_act)
        screen = self._prepared(column_width(step))
        screen.set_title(view.title)
        screen.left.connect(view.leave)
        screen.is_busy = view.is_busy
        screen.column.addWidget(view, 1)
        if (deeper := self._deeper(number)) is not None:
            screen.column.addWidget(deeper, 0, Qt.AlignmentFlag.AlignLeft)
        screen.save_lines = {self._object(field): line for field, line in view.save_lines.items()}
        return screen

    def _deeper(self, number: int) -> Button | None:
        """At the end of a part: a quiet way on into the next one, with its minutes."""
        lesson = self._lesson_now()
        part, after = lesson.steps[number].part, lesson.steps[number + 1 : number + 2]
        if not after or after[0].part == part or PARTS.index(after[0].part) <= PARTS.index(self._part):
            return None
        more = lesson.minutes_for(after[0].part) - lesson.minutes_for(part)
        label = self.tr("On to {length}, {minutes} more minutes")
        button = Button(label.format(length=words.part(after[0].part).lower(), minutes=more), "quiet-left")
        button.clicked.connect(self.go_deeper)
        return button

    def _say_place(self) -> None:
        step, at_end = self._step(), self._at_end()
        steps = self._lesson_now().of(step.part)
        self._header.show_step(words.part(step.part), steps.index(step) + 1, len(steps))
        self._footer.show_words("" if at_end else words.minutes_left(self._minutes_left()))
        self._footer.next_button.set_label(self.tr("Done. Back to today") if at_end else self.tr("Next"))

    def _minutes_left(self) -> int:
        lesson = self._lesson_now()
        total, steps = lesson.minutes_for(self._part), lesson.upto(self._part)
        return max(1, round(total * (len(steps) - self._now) / max(1, len(steps))))

    def _on_low_changed(self) -> None:
        # What stands on a step moves together, or apart. Where somebody is at work nothing moves.
        super()._on_low_changed()
        screen = self._stage.current()
        if screen is not None and not screen.in_use():
            self._renew()

    def _meanwhile(self) -> bool:
        """A lesson that leads to an exercise has that page loaded before it is asked for."""
        if self._lesson is None or not any(map(_leads_to_exercise, self._lesson.steps)):
            return False
        from course.ui.exercises.registry import load_next

        return load_next()

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

    def _on_link(self, address: str) -> None:
        kind, _, name = address.partition(":")
        if kind == "help":
            self.help_asked.emit()
        elif kind == "lesson":
            self._leave()
            self.lesson_asked.emit(name)


def column_width(step: Step) -> int:
    """How wide the column of a step is, px at 100 %."""
    return _FIGURE if any(isinstance(block, Figure) for block in step.blocks) else _READING


def _leads_to_exercise(step: Step) -> bool:
    return any(isinstance(block, ExerciseLink) for block in step.blocks)
