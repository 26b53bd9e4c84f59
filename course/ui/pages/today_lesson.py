"""The one thing of now on Today: the next lesson at the length that fits, and quietly the others."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from course.content import sentences
from course.content.library import Card
from course.content.parts import PARTS, Part
from course.progress import dose, today
from course.ui import words
from course.ui.reader import Day
from course.ui.session import Session
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import Margins, column, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import LengthGlyph
from course.ui.widgets.tap import Tap

_MARGINS: Margins = (28, 24, 28, 24)


class Offered(NamedTuple):
    """What is offered now; two that are equal look the same."""

    card: Card
    part: Part
    minutes: int
    half_way: bool  # the minutes are those that are left
    step: str  # "" for the first
    line: str
    label: str  # of the filled button
    lengths: bool  # whether the other lengths are offered too
    advice: str = ""  # at the first lesson of a module


def offered(session: Session, day: Day, card: Card) -> Offered:
    """What `card` offers at this moment of the day."""
    steps = session.library.steps(card.id, session.language)
    mark = day.bookmark
    if mark is not None and mark.lesson == card.id:
        index = next((i for i, line in enumerate(steps) if line.id == mark.step), 0)
        parts = [line.part for line in steps]
        counts = (parts.count("kern"), parts.count("kort"), parts.count("heel"))
        offer, step = today.go_on(card.minutes, counts, mark.part, index), mark.step
        line = sentences.say("half-way", session.language, step=steps[index].title)
    else:
        left = dose.left(session.settings.dose, day.seconds_used)
        offer, step = today.offer(card.minutes, day.energy.level if day.energy else None, left), ""
        line = sentences.say(f"length-{offer.part}", session.language) if day.energy else card.idea
    lengths = day.energy is not None and not offer.half_way
    advice = "" if offer.half_way else session.library.advice(card.id, session.language)
    return Offered(card, *offer, step, line, _label(day, offer), lengths, advice)


def _label(day: Day, offer: today.Offer) -> str:
    translate = QCoreApplication.translate
    minutes = words.minutes(offer.minutes)
    if offer.half_way:
        return translate("LessonCard", "Continue, {minutes} left").format(minutes=minutes)
    if day.energy is None:
        return translate("LessonCard", "Continue") if day.done else translate("LessonCard", "Begin")
    return translate("LessonCard", "Begin, {minutes}").format(minutes=minutes)


class LessonCard(QFrame):
    """Title, one line, the filled button; and quietly the other lengths."""

    lesson_asked = Signal(str, str, str)  # lesson, part, step

    def __init__(self, now: Offered) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._now = now
        layout = column(self, _MARGINS)
        across = column(gap=16) if theme.large else row(gap=24)
        text = column(gap=4)
        text.addWidget(Label(now.card.title, "h2"))
        text.addWidget(Label(now.line, "meta"))
        across.addLayout(text, 1)
        self.button = Button(now.label, "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(lambda: self.lesson_asked.emit(now.card.id, now.part, now.step))
        side = Qt.AlignmentFlag.AlignLeft if theme.large else Qt.AlignmentFlag.AlignVCenter
        across.addWidget(self.button, 0, side)
        layout.addLayout(across)
        if now.advice:
            layout.addSpacing(theme.px(12))
            layout.addWidget(Label(now.advice, "meta"))
        if now.lengths:
            layout.addSpacing(theme.px(16))
            layout.addWidget(hairline())
            layout.addSpacing(theme.px(8))
            layout.addLayout(self._other_lengths())

    def _other_lengths(self) -> QVBoxLayout:
        layout = column(gap=0)
        line = column(gap=4) if theme.large else row(gap=12)
        line.addWidget(Label(self.tr("Or right away:"), "meta", wrap=False))
        for index, part in enumerate(PARTS):
            if part != self._now.part:
                line.addWidget(self._length_tap(part, index))
        line.addStretch(1)
        layout.addLayout(line)
        return layout

    def _length_tap(self, part: Part, index: int) -> Tap:
        minutes = words.minutes(self._now.card.minutes[index])
        tap = Tap(f"{words.part(part)}, {minutes}", margins=(8, 4, 12, 4), gap=10)
        tap.setMinimumHeight(theme.px(48))
        tap.add(LengthGlyph(index + 1))
        tap.add(Label(words.part(part), "strong", wrap=False))
        tap.add(Label(minutes, "meta", wrap=False))
        tap.setSizePolicy(tap.sizePolicy().Policy.Maximum, tap.sizePolicy().Policy.Preferred)
        tap.clicked.connect(lambda: self.lesson_asked.emit(self._now.card.id, part, ""))
        return tap
