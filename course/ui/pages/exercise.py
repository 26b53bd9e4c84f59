"""An exercise, screen by screen; every answer is kept at once and can be changed."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from course.content.exercise import DAY
from course.progress import body, statements
from course.ui.changes import Changes
from course.ui.exercises.registry import load_next
from course.ui.exercises.screen_builder import ScreenBuilder
from course.ui.exercises.screens import position
from course.ui.exercises.sitting import Sitting
from course.ui.player.frame import FramePage
from course.ui.player.stage import PAUSE, StageScreen
from course.ui.reader import DAILY, RECENT
from course.ui.session import Session


class ExercisePage(FramePage):
    """Opened on an entry; a new one is made at the first answer."""

    call_asked = Signal(str)  # the sign that was answered with yes

    EDGES = (20, 8)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._sitting: Sitting | None = None
        self._day = session.now().date()
        self._builder = ScreenBuilder(session, self._prepared, self)
        self._builder.edited.connect(self.on_edited)
        self._builder.answered.connect(self.on_answered)
        self._builder.retried.connect(self.on_retried)
        self._builder.help_asked.connect(self.help_asked)
        self._builder.again_asked.connect(self.begin_again)
        self._builder.step_asked.connect(self.to_step)
        self._builder.finish_asked.connect(self.finish)
        self._builder.entry_asked.connect(self.to_entry)
        self._builder.answered_in.connect(self.on_answered_in)
        self._builder.day_chosen.connect(self.to_day)
        session.changed.connect(self.on_changed)

    # -- going through it -----------------------------------------------------------------------

    def open(self, exercise_id: str, step: str = "", entry: str = "", day: date | None = None) -> None:
        """Open an exercise: at `entry` if given, else where it was left, else anew.

        `day`: which one it is about, for an exercise of which there is an entry a day; else today.
        """
        self._leave()
        exercise, read = self._session.library.exercise(exercise_id), self._session.read
        entries = read.entries(exercise_id, DAILY if exercise.repeat == "daily" else RECENT)
        if entry and not any(one.id == entry for one in entries):
            entries = [one for one in (read.entry(exercise_id, entry), *entries) if one is not None]
        sitting = Sitting(exercise, entries, day or self._session.now().date(), entry)
        if not step and sitting.half_way:
            step = read.entry_step(exercise_id, sitting.entry)
        self._sitting = sitting
        self._open(len(sitting.screens))
        self._go(position(sitting.screens, step))

    def next(self) -> None:
        """On to the next screen; after the last one the entry is finished."""
        if self._ends():
            self.finish()
            return
        self._leave()
        self._go(self._sitting_now().now + 1)

    def begin_again(self) -> None:
        """Finish this entry and begin a new one."""
        self._leave()
        self._finish()
        sitting = self._sitting_now()
        self.open(sitting.exercise.id, sitting.screens[0].id)

    def to_step(self, step: str) -> None:
        """To another step of this exercise; stays where it is if there is none of that name (any more)."""
        found = self._sitting_now().screens
        if any(step in (screen.id, screen.step.id) for screen in found):
            self._leave()
            self._go(position(found, step))

    def to_day(self, day: date) -> None:
        """To the entry of another day, at the same screen."""
        self._leave()
        self._count_time()
        sitting = self._sitting_now()
        self.open(sitting.exercise.id, sitting.screen.id, day=day)

    def to_entry(self, entry: str, step: str) -> None:
        """To a step of another entry of this exercise."""
        self._leave()
        self._count_time()
        self.open(self._sitting_now().exercise.id, step, entry)

    def finish(self) -> None:
        """What was done is done: finish the entry and close, on whichever screen."""
        self._leave()
        self._finish()
        self._close()

    def back(self) -> None:
        """One screen back; from the first one, out."""
        if self._sitting_now().now:
            self._leave()
            self._go(self._sitting_now().now - 1)
        else:
            self.stop()

    def stop(self) -> None:
        """Stop for now; it goes on here the next time."""
        self._leave()
        self._count_time()
        self._close()

    def suspend(self) -> None:
        """As on every page of this frame; the time until now counts."""
        super().suspend()
        self._count_time()

    def place(self) -> tuple[str, str, str]:
        """Exercise, screen and entry, for `open`."""
        sitting = self._sitting_now()
        return (sitting.exercise.id, sitting.screen.id, sitting.entry)

    def _go(self, number: int) -> None:
        sitting = self._sitting_now()
        sitting.now = number
        if self._day != (today := self._session.now().date()):
            self._day = today
            self._stage.outdate()
        self._show(number)
        if sitting.entry:
            self._afterwards.do(partial(self._at_step, sitting))

    def _at_step(self, sitting: Sitting) -> None:
        self._session.at_entry_step(sitting.exercise.id, sitting.entry, sitting.screen.id)

    def _ends(self) -> bool:
        """Whether the entry is finished after the screen that is shown."""
        sitting, screen = self._sitting_now(), self._stage.current()
        return sitting.now + 1 == len(sitting.screens) or (screen is not None and screen.ends())

    def _count_time(self) -> None:
        """The time on the screen shown counts for the dose; at a turn the next screen sees to that."""
        sitting = self._sitting
        if sitting is not None and sitting.entry and self._stage.current() is not None:
            self._at_step(sitting)

    def _finish(self) -> None:
        sitting = self._sitting_now()
        self._count_time()
        if sitting.entry:
            self._session.finish_entry(sitting.exercise.id, sitting.entry)

    def _sitting_now(self) -> Sitting:
        if self._sitting is None:
            raise RuntimeError("no exercise is open")
        return self._sitting

    # -- answers --------------------------------------------------------------------------------

    def on_edited(self, field: str, value: object) -> None:
        """Half-typed words."""
        self._session.edit(self._taken(field, value, PAUSE), value)
        self._say_problems()

    def on_answered(self, field: str, value: object) -> None:
        """An answer; a sign that cannot wait opens what helps at once."""
        obj, sitting = self._taken(field, value), self._sitting_now()
        self._session.answer(obj, value, sitting.exercise.fields.get(field))
        self._say_place()  # a figure may say something else in the bar now
        opens = body.opens(field, str(value)) if sitting.screen.field else None
        if opens == "call-now":
            self.call_asked.emit(field)
        elif opens == "help":
            self.help_asked.emit()

    def on_answered_in(self, entry: str, field: str, value: object) -> None:
        """An answer in another entry, which the figures of this one may show."""
        sitting, shown = self._sitting_now(), self._stage.shows
        exercise = sitting.exercise
        sitting.take_in(entry, field, value)
        about = statements.answer(exercise.id, entry, field)
        self._session.answer(about, value, exercise.fields.get(field))
        self._stage.outdate(lambda at: bool(sitting.screens[at].step.view) and not shown(at))

    def take_back(self, field: str) -> None:
        """The answer was a slip of the hand."""
        self.on_answered(field, None)
        self._stage.renew()
        self._show(self._sitting_now().now)

    def on_changed(self, kinds: Changes) -> None:
        """A figure may show the energy of these weeks; an entry may be erased while this page is behind."""
        if kinds & Changes.ENERGY:
            self._stage.outdate()
        if kinds & Changes.ANSWERS and not self.isVisible():
            self._drop_erased()

    def _drop_erased(self) -> None:
        """No word of an entry that was erased stays behind in a field."""
        sitting = self._sitting
        if sitting is None or not sitting.entry:
            return
        if self._session.read.entry(sitting.exercise.id, sitting.entry) is None:
            self._sitting = None
            self._stage.reset(0)

    def _taken(self, field: str, value: object, pause: int = 0) -> str:
        """Remember a value; after `pause` ms screens that show it are made anew. Gives what it is about."""
        sitting = self._sitting_now()
        if not sitting.entry:
            sitting.entry = self._session.begin_entry(sitting.exercise.id)
            self._at_step(sitting)
            if sitting.exercise.by_day and field != DAY:
                self.on_answered(DAY, sitting.day.isoformat())
        if sitting.take(field, value):
            shown = self._stage.shows  # that one knows what was just given on it
            self._stage.outdate(lambda at: sitting.screens[at].shows(field) and not shown(at), pause)
        return sitting.about(field)

    # -- showing it -----------------------------------------------------------------------------

    def _build(self, number: int) -> StageScreen:
        return self._builder.build(self._sitting_now(), number)

    def _say_place(self) -> None:
        sitting = self._sitting_now()
        self._header.show_name(sitting.exercise.title[self._session.language])
        screen = self._stage.current()
        if screen is not None and (words := screen.footer()):
            self._footer.show_words(words, always=True)
        else:
            self._footer.show_words(self._place_words())
        self._footer.next_button.set_label(self._onward())

    def _onward(self) -> str:
        """What the button onward says."""
        sitting = self._sitting_now()
        usual = self.tr("Done") if self._ends() else self.tr("Next")
        cut_short = self._ends() and sitting.now + 1 < len(sitting.screens)
        return usual if cut_short else sitting.screen.step.done.get(self._session.language, usual)

    def _place_words(self) -> str:
        sitting = self._sitting_now()
        if len(sitting.screens) < 2:
            return ""
        skip = sitting.exercise.say.get("list-skip")
        if sitting.screen.field and skip is not None:
            return skip[self._session.language]
        return self.tr("{now} of {count}").format(now=sitting.now + 1, count=len(sitting.screens))

    def _meanwhile(self) -> bool:
        return load_next()
