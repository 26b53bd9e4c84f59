"""Letting muscles go, place by place: one line to do, a hill with this second, and the body (look2 §16)."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from course.progress import muscles
from course.progress.muscles import GROUNDING, TENSE, Cue
from course.ui.charts import muscle_body, muscle_hill
from course.ui.exercises.guided import GuidedView, StartButton
from course.ui.exercises.muscles.grounding import FiveThings
from course.ui.exercises.muscles.walk import Walk
from course.ui.exercises.view import Canvas, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_BODY = 210  # px at 100 %: how wide the body is
_BETWEEN = 40
_HILL, _HIGHEST = 116, 184  # px at 100 %: how low and how high the hill may be
_GAP = 8


class MusclesView(GuidedView):
    """The cues one after the other, or five things to see; nothing passes before somebody starts it."""

    def __init__(self, context: ViewContext, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(context)
        self._clock = clock
        self._chosen = muscles.settings(context.values, context.history)
        self._walk = self._new_walk()
        self._hill = _HillFigure(self)
        self._body = _BodyFigure(self)
        self._name, self._left, self._next = Label("", "h2"), Label("", "h2"), Label("", "meta")
        self._left.setAccessibleName(" ")  # or a screen reader hears of every second
        self._start = StartButton()
        self._skip = Button(self.say("skip-place"), "plain", "skip-forward")
        self._back = Button(self.say("place-before"), "plain", "arrow-left")
        self._rather = Button(self.say("rather-look"), "quiet-left", "eye")
        self._things = FiveThings(context)
        self._connect()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._timed_page())
        self._pages.addWidget(self._things)
        self._pages.setCurrentIndex(int(self._chosen.form == GROUNDING))
        self._show()

    def sentence(self) -> str:
        if self._looks_around():
            return self._things.sentence()
        cue = self._walk.cue
        if cue is None:
            return self.say("finished" if self._walk.cues else "no-places")
        if not cue.places:
            return self.say("rest")
        tensed = self._chosen.form == TENSE
        if tensed and self._walk.second() >= cue.up:
            return self.say("let-go")
        return self.say(f"{self._chosen.form}-{'-'.join(cue.places)}")

    def footer(self) -> str:
        return self.say("stop")

    def running(self) -> bool:
        return self._walk.running()

    def start(self) -> None:
        if self._walk.cue is None:
            self._walk.deleteLater()
            self._walk = self._new_walk()
        for field, value in muscles.as_values(self._chosen).items():
            if self.values.get(field) != value:
                self._keep(field, value)
        self._start.setFocus()
        self._walk.start()
        self.on_turned()

    def pause(self) -> None:
        if self._walk.running():
            self._walk.pause()
            self._show()

    def take_key(self, key: int) -> bool:
        if self._looks_around():
            if key not in (Qt.Key.Key_Space, Qt.Key.Key_Right):
                return False
            self._things.on_next()
            return True
        if key == Qt.Key.Key_Right:
            self._walk.skip()
            return True
        if key == Qt.Key.Key_Left:
            self._walk.back()
            return True
        return super().take_key(key)

    def on_turned(self) -> None:
        """Another cue, or letting go: that is said once, at its start."""
        self._show()
        if self._walk.running():
            announce(self._hill, f"{self._name.text()}. {self.sentence()}")

    def on_ticked(self) -> None:
        """A second: the dot and the count."""
        self._show_second()

    def on_rather_look(self) -> None:
        """Five things to see in place of the rest of it."""
        self.pause()
        self._chosen = self._chosen._replace(form=GROUNDING)
        self._keep("form", GROUNDING)
        self._pages.setCurrentIndex(1)
        self._things.take_focus()

    def places(self) -> tuple[str, ...]:
        """Those that are filled on the body."""
        return self._walk.cue.places if self._walk.cue else ()

    def hill(self) -> muscle_hill.Hill:
        """The figure as plain values; level and without words when all is done."""
        cue = self._walk.cue
        if cue is None:
            return muscle_hill.Hill(0, 1, 1, "", "")
        down = "hill-down" if cue.up else "hill-look" if cue.places else "hill-rest"
        return muscle_hill.Hill(
            cue.up,
            cue.seconds,
            self._walk.second(),
            self.say("hill-up", count=cue.up),
            self.say(down, count=cue.seconds - cue.up),
        )

    def on_low_changed(self) -> None:
        self._show()

    def _looks_around(self) -> bool:
        return self._pages.currentIndex() == 1

    def _new_walk(self) -> Walk:
        walk = Walk(muscles.cues(self._chosen), self, self._clock)
        walk.ticked.connect(self.on_ticked)
        walk.turned.connect(self.on_turned)
        return walk

    def _connect(self) -> None:
        self._start.clicked.connect(self.toggle)
        self._skip.clicked.connect(lambda: self._walk.skip())
        self._back.clicked.connect(lambda: self._walk.back())
        self._rather.clicked.connect(self.on_rather_look)
        for button in (self._skip, self._back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard, and Space, on Pause
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):  # with which buttons would pass the keyboard on
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self.take_key(key))

    def _timed_page(self) -> QWidget:
        page = QWidget()
        across = row(page, gap=_BETWEEN)
        if not theme.large:
            self._body.setFixedWidth(theme.px(_BODY))
            across.addWidget(self._body)
        right = column(gap=_GAP)
        across.addLayout(right, 1)
        self._hill.setMaximumHeight(theme.px(_HIGHEST))
        right.addWidget(self._name)
        right.addWidget(self._words)
        if theme.large:  # what one reads and presses first
            right.addWidget(self._left)
            for button in (self._start, self._skip, self._back):
                right.addLayout(at_left(button))
        right.addWidget(self._hill, 10)
        if not theme.large:
            right.addWidget(self._left)
        right.addWidget(self._next)
        if not theme.large:
            right.addLayout(at_left(self._start, self._skip, self._back))
        right.addLayout(at_left(self._rather))
        right.addStretch(1)
        return page

    def _show(self) -> None:
        """What changes with a cue, a start or a pause."""
        walk, cue = self._walk, self._walk.cue
        self._name.setText(capital(self._title(cue)))
        self._hill.setAccessibleName(self._name.text())
        self._tell(self._hill)
        self._start.show_state(walk.running(), walk.begun(), cue is None)
        self._start.setVisible(bool(walk.cues) or cue is not None)
        self._skip.setVisible(cue is not None)
        self._back.setVisible(cue is not None and walk.now > 0)
        self._next.setText(self._about_next())
        self._body.update()
        self._show_second()

    def _show_second(self) -> None:
        left = self._walk.left()
        words = self.say("left-one") if left == 1 else self.say("left-many", count=left)
        self._left.setText(words if self._walk.begun() and self._walk.cue else "")
        self._hill.update()

    def _title(self, cue: Cue | None) -> str:
        if cue is None:
            return self.say("finished-title" if self._walk.cues else "no-places-title")
        return self.say(f"name-{'-'.join(cue.places) or 'rest'}")

    def _about_next(self) -> str:
        """Which place this is, and what comes after it."""
        walk = self._walk
        if walk.cue is None:
            return ""
        if not walk.begun():
            return self.say("still")
        now, count = muscles.places(walk.cues, walk.now)
        following = walk.cues[walk.now + 1] if walk.now + 1 < len(walk.cues) else None
        after = self.say("next-place", place=self._title(following)) if following else self.say("next-end")
        return f"{self.say('place-of', now=now, count=count)} {after}"


class _HillFigure(Canvas):
    """The cue of now as a hill."""

    def __init__(self, view: MusclesView) -> None:
        super().__init__(view.context.exercise.title[view.context.language], _HILL)
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        muscle_hill.draw(painter, rect, self._view.hill())


class _BodyFigure(Canvas):
    """The places of now on the outline of a person; its words stand beside it."""

    def __init__(self, view: MusclesView) -> None:
        super().__init__(view.say("body"), 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        muscle_body.draw(painter, rect, self._view.places())
