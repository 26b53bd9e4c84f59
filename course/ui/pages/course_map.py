"""The map of the course: modules with their path of lessons. No locks, no percentages."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from course.content.course_map import Module
from course.content.library import Card
from course.content.parts import PARTS, Part
from course.ui import words
from course.ui.changes import Changes
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, column, empty, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.horizon import Vignette
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.path import LessonPath, Stop

_MOST = 60  # lessons of one module that are shown at once; a button shows the rest


class CourseMapPage(ScrollColumn):
    """One card a module; the one the person is in is open, a click opens another."""

    lesson_asked = Signal(str, str, str)  # lesson, part, step

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self._open = ""
        self._shown = _MOST
        session.changed.connect(self.on_changed)

    def on_changed(self, kinds: Changes) -> None:
        """Made anew the next time it is looked at."""
        self._stale = True

    def refresh(self) -> None:
        """Make the map from what has been done."""
        if not self._stale:
            return
        self._stale = False
        empty(self.column)
        self.setAccessibleName(self.tr("Course"))
        self.column.addWidget(Label(self.tr("Course"), "display"))
        self.column.addSpacing(4)
        line = self.tr("First, what is happening to you. Looking ahead is always fine.")
        self.column.addWidget(Label(line, "meta"))
        self.column.addSpacing(theme.px(22))
        modules = self._session.library.modules()
        now = self._next_lesson()
        for number, module in enumerate(modules):
            cards = self._session.library.cards(module.id, self._session.language)
            opened = module.id == self._open or (not self._open and any(c.id == now for c in cards))
            self.column.addWidget(self._module(number, module, cards, opened or len(modules) == 1))
            self.column.addSpacing(theme.px(14))
        self.column.addStretch(1)

    def _next_lesson(self) -> str:
        mark = self._session.read.bookmark()
        if mark is not None:
            return mark.lesson
        return self._session.library.next_lesson(self._session.read.done()) or ""

    def _module(self, number: int, module: Module, cards: list[Card], opened: bool) -> QFrame:
        box, inner = card((20, 18, 20, 18))
        head = column(gap=12) if theme.large else row(gap=20)
        head.addWidget(Vignette(number), 0, Qt.AlignmentFlag.AlignTop)
        text = column(gap=3)
        language = self._session.language
        text.addWidget(Label(f"{number + 1}. {module.title[language]}", "h2"))
        text.addWidget(Label(module.about[language], "body"))
        text.addWidget(Label(self._count(cards), "meta"))
        text.addStretch(1)
        head.addLayout(text, 1)
        if not opened:
            name = self.tr("Open {module}").format(module=module.title[language])
            unfold = Button("", "step", "chevron-down", name)
            unfold.clicked.connect(lambda: self._unfold(module.id))
            head.addWidget(unfold, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addLayout(head)
        if opened:
            if advice := module.advice.get(language):
                inner.addSpacing(theme.px(12))
                inner.addWidget(Label(advice, "meta"))
            self._add_path(inner, cards)
        return box

    def _count(self, cards: list[Card]) -> str:
        done = self._session.read.parts_done()
        count = sum(1 for found in cards if found.id in done)
        if not count:
            return self.tr("{count} lessons").format(count=len(cards))
        return self.tr("{done} of {count} lessons done").format(done=count, count=len(cards))

    def _add_path(self, layout: QVBoxLayout, cards: list[Card]) -> None:
        layout.addSpacing(theme.px(14))
        layout.addWidget(hairline())
        layout.addSpacing(theme.px(8))
        path = LessonPath([self._stop(found) for found in cards[: self._shown]])
        path.chosen.connect(self._on_chosen)
        layout.addWidget(path)
        if len(cards) > self._shown:
            more = Button(self.tr("Show more lessons"), "quiet-left")
            more.clicked.connect(self._show_more)
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _stop(self, found: Card) -> Stop:
        done = self._session.read.parts_done().get(found.id, set())
        mark = self._session.read.bookmark()
        if mark is not None and mark.lesson == found.id:
            return Stop(found.id, found.title, self.tr("you are here"), "now")
        if found.faulty:
            return Stop(found.id, found.title, self.tr("cannot be read"), "later")
        if done:
            deepest = next(part for part in reversed(PARTS) if part in done)
            length = words.part(deepest).lower()
            whole = deepest == "heel"
            detail = self.tr("done") if whole else self.tr("done, {length}").format(length=length)
            return Stop(found.id, found.title, detail, "done")
        state: Literal["now", "later"] = "now" if found.id == self._next_lesson() else "later"
        return Stop(found.id, found.title, words.minutes_from(found.minutes[0], found.minutes[2]), state)

    def _on_chosen(self, lesson: str) -> None:
        mark = self._session.read.bookmark()
        if mark is not None and mark.lesson == lesson:
            self.lesson_asked.emit(lesson, mark.part, mark.step)
        else:
            self.lesson_asked.emit(lesson, self._part_for(lesson), "")

    def _part_for(self, lesson: str) -> Part:
        """A lesson opened from the map is read at its core, or from there on as deep as it goes."""
        return "heel" if lesson in self._session.read.parts_done() else "kern"

    def _unfold(self, module: str) -> None:
        self._open, self._stale, self._shown = module, True, _MOST
        self.refresh()

    def _show_more(self) -> None:
        self._shown += _MOST
        self._stale = True
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
