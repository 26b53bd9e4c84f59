"""The cards of Today that are not the next lesson: enough, coming home, away."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from course.content import sentences
from course.progress import recovery
from course.progress.homecoming import Facts
from course.ui.reader import Day
from course.ui.session import Session
from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import SERIF
from course.ui.widgets.boxes import at_left, column, frame, hairline, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.ring import Ring


class _Card(QFrame):
    """A card that knows the session and its language."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._session = session
        self._inner = column(self, (28, 24, 28, 24))

    def _say(self, sentence: str, **values: object) -> str:
        return sentences.say(sentence, self._session.language, **values)

    def _day(self, day: date) -> str:
        return sentences.day(day, self._session.language, self._session.now().date())


class EnoughCard(_Card):
    """A soft end when the dose is reached; one may go on."""

    minute_asked = Signal()
    further_asked = Signal()

    def __init__(self, session: Session, day: Day) -> None:
        super().__init__(session)
        across = column(gap=16) if theme.large else row(gap=36)
        ring = Ring(self.tr("One minute"), self.tr("seconds"))
        ring.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across.addWidget(ring, 0, Qt.AlignmentFlag.AlignTop)
        text = column(gap=6)
        text.addWidget(Label(self.tr("Enough for today"), "h2"))
        did = sentences.say_count("enough-lessons", session.language, day.lessons_today)
        text.addWidget(Label(f"{did} {self._say('enough-keeps')}", "body"))
        text.addWidget(Label(self._say("enough-body"), "meta"))
        text.addSpacing(theme.px(8))
        self.button = Button(self.tr("Do the minute"), "primary")
        self.button.clicked.connect(self.minute_asked)
        further = Button(self.tr("A little further after all"), "quiet")
        further.clicked.connect(self.further_asked)
        text.addLayout(at_left(self.button, further))
        across.addLayout(text, 1)
        self._inner.addLayout(across)


class HomeCard(_Card):
    """What you did here, your own last words, one small thing. No number of days."""

    minute_asked = Signal()

    def __init__(self, session: Session, day: Day) -> None:
        super().__init__(session)
        facts = session.read.home_facts()
        self._inner.addWidget(Label(" ".join(self._sentences(facts)), "body"))
        if facts.words and facts.words_on is not None:
            self._inner.addSpacing(theme.px(16))
            self._inner.addWidget(self._own_words(facts.words, facts.words_on))
        self._inner.addSpacing(theme.px(18))
        self._inner.addWidget(hairline())
        self._inner.addSpacing(theme.px(14))
        across = column(gap=12) if theme.large else row(gap=20)
        text = column(gap=2)
        text.addWidget(Label(self.tr("One small thing"), "strong"))
        text.addWidget(Label(self._say("home-small"), "meta"))
        across.addLayout(text, 1)
        self.button = Button(self.tr("Do this, 1 minute"), "primary")
        self.button.clicked.connect(self.minute_asked)
        across.addWidget(self.button)
        self._inner.addLayout(across)

    def _sentences(self, facts: Facts) -> list[str]:
        language, library = self._session.language, self._session.library
        found = []
        if facts.lessons and (card := library.card(facts.last_lesson, language)):
            found.append(sentences.say_count("home-lessons", language, facts.lessons, title=card.title))
        if facts.chosen is not None:
            field = library.exercise(facts.chosen.exercise).fields.get(facts.chosen.field)
            option = field.option(facts.chosen.value) if field else None
            chosen = option.words[language] if option else facts.chosen.value
            found.append(self._say(f"home-{facts.chosen.exercise}-{facts.chosen.field}", words=chosen))
        if facts.practised:
            title = library.exercise(facts.practised).title[language]
            found.append(sentences.say_count("home-practised", language, facts.times, title=title))
        return found

    def _own_words(self, text: str, on: date) -> QWidget:
        box = frame("own-words")
        inner = column(box, (16, 0, 0, 0), 4)
        label = Label(f"‘{text}’", "own-words")
        italic: QFont = font(SERIF, 20, 400, italic=True)
        label.setFont(italic)
        label.setStyleSheet("font-style: italic;")
        inner.addWidget(label)
        inner.addWidget(Label(self._say("home-words", day=self._day(on)), "meta"))
        return box

    @staticmethod
    def ask_again(page: QWidget, session: Session) -> None:
        """“Begin again” says first what stays."""
        text = sentences.say("home-again-ask", session.language)
        title, keep, begin = (
            QCoreApplication.translate("HomeCard", "Begin again at lesson 1?"),
            QCoreApplication.translate("HomeCard", "Not now"),
            QCoreApplication.translate("HomeCard", "Begin at lesson 1"),
        )
        dialog = Dialog(page, title, text, begin, keep)
        dialog.accepted.connect(session.begin_again)
        dialog.open()


class AwayCard(_Card):
    """“I am away for now”: until when, and what moves. No filled button: nothing asks."""

    def __init__(self, session: Session, day: Day) -> None:
        super().__init__(session)
        away = day.pause
        last = away.last if away else day.now.date()
        self._inner.addWidget(Label(self.tr("You are away for now"), "h2"))
        self._inner.addSpacing(4)
        self._inner.addWidget(Label(self._say("pause-until", day=self._day(last)), "body"))
        self._inner.addSpacing(theme.px(14))
        self._inner.addLayout(self._table(day))
        self._inner.addSpacing(theme.px(18))
        back, other = Button(self.tr("I am back")), Button(self.tr("Another date"))
        back.clicked.connect(session.come_back)
        other.clicked.connect(lambda: AwayCard.ask(self, session))
        self._inner.addLayout(at_left(back, other))

    def _table(self, day: Day) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(210))
        lines = (
            (self._say("pause-lesson"), self._say("pause-lesson-stays")),
            (self._say("pause-check"), self._check_line(day)),
            (self._say("pause-words"), self._say("pause-words-stay")),
        )
        for number, (name, text) in enumerate(lines):
            grid.addWidget(hairline(), 2 * number, 0, 1, 2)
            grid.addWidget(Label(name, "strong"), 2 * number + 1, 0)
            grid.addWidget(Label(text, "body"), 2 * number + 1, 1)
            grid.setRowMinimumHeight(2 * number + 1, theme.px(44))
        grid.addWidget(hairline(), 2 * len(lines), 0, 1, 2)
        return grid

    def _check_line(self, day: Day) -> str:
        entries = self._session.read.entries("recovery-check")
        checks = recovery.checks((entry.begun.date(), entry.values) for entry in entries if entry.finished)
        due = recovery.next_allowed([check.day for check in checks])
        if due is None or day.pause is None or due <= day.pause.last:
            return self._say("pause-check-later")
        return self._say("pause-check-moves", day=self._day(due))

    @staticmethod
    def ask(page: QWidget, session: Session) -> None:
        """For how long? A few weeks, or until a date."""
        from course.ui.pages.away import AwayDialog

        AwayDialog(page, session).open()
