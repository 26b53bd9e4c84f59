"""Help now: whom to call, in order. It needs no workbook, no key and no whole file to be there."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from course import clock, help_numbers, own_help
from course.content import sentences
from course.errors import StorageError
from course.help_numbers import COUNTRIES, HelpNumbers, Number
from course.own_help import Contact
from course.ui import regions, words
from course.ui.pages.own_contact import OwnContact
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import card, column, empty, frame, hairline, row
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.tap import Row

_WIDTH = 800
_MARGINS = (48, 20, 48, 24)
_URGENT = 2  # danger, and thoughts of suicide: each a card of its own
_LARGE = 5  # characters; a longer number is set smaller, so that it stays on one line
_NUMBER_WIDTH = 168


class HelpPage(ScrollColumn):
    """Numbers of one country, people of one's own, and first a minute to settle."""

    minute_asked = Signal()
    when_asked = Signal()  # the list of when to call someone
    country_chosen = Signal(str)
    closed = Signal()

    def __init__(
        self,
        language: str,
        country: str,
        numbers_folder: Path,
        own_path: Path | None,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        """`country` is any region code; without `own_path` there is no place for one's own numbers."""
        super().__init__(_WIDTH, _MARGINS)
        self._language, self._folder, self._own_path, self._now = language, numbers_folder, own_path, now
        self._country = regions.known_country(country)
        self._own = own_help.load(own_path) if own_path is not None else own_help.OwnHelp()
        self._fill()

    def _fill(self) -> None:
        empty(self.column)
        found = help_numbers.load(self._folder, self._country)
        self._add_head()
        old = help_numbers.is_old(found, self._now().date())
        if old:
            self._add_old_notice(found)
        for number in found.numbers[:_URGENT]:
            self._add_card([self._number(number)])
        self._add_card(self._own_rows())
        if len(found.numbers) > _URGENT:
            self._add_card([self._number(number) for number in found.numbers[_URGENT:]])
        if not old:
            self.column.addWidget(Label(self._say_age("help-checked", found), "meta"))
        self.column.addStretch(1)

    def _add_head(self) -> None:
        self.setAccessibleName(self.tr("Help now"))
        back = Button(self.tr("Back"), "quiet-left", "arrow-left")
        back.clicked.connect(self.closed)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(4)
        across = column(gap=8) if theme.large else row(gap=20)
        text = column(gap=4)
        text.addWidget(Label(self.tr("Help now"), "display"))
        text.addWidget(Label(self.tr("You need not do this alone. Choose what fits."), "body"))
        across.addLayout(text, 1)
        # A menu button is laid out from right to left, which turns a plain “left” round.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        side = left if theme.large else Qt.AlignmentFlag.AlignBottom
        across.addWidget(self._country_menu(), 0, side)
        self.column.addLayout(across)
        self.column.addSpacing(theme.px(12))

    def _country_menu(self) -> MenuButton:
        name = regions.country_name(self._country)
        menu = MenuButton(name, self.tr("Country: {name}").format(name=name))
        for code in COUNTRIES:
            action = menu.add(regions.country_name(code))
            action.triggered.connect(lambda _=False, code=code: self.on_country_chosen(code))
        return menu

    def on_country_chosen(self, code: str) -> None:
        """Show the numbers of another country at once."""
        self._country = code
        # The menu that sent this is one of the widgets that go.
        self._fill()
        self.country_chosen.emit(code)

    def _add_old_notice(self, found: HelpNumbers) -> None:
        box = frame("soft")
        column(box, (20, 12, 20, 12)).addWidget(Label(self._say_age("help-old", found), "body"))
        self.column.addWidget(box)
        self.column.addSpacing(theme.px(12))

    def _say_age(self, sentence: str, found: HelpNumbers) -> str:
        day = sentences.day(found.checked, self._language, self._now().date())
        return sentences.say(sentence, self._language, day=day)

    def _add_card(self, lines: list[QWidget]) -> None:
        box, inner = card((12, 6, 12, 6))
        self._add_lines(inner, lines)
        self.column.addWidget(box)
        self.column.addSpacing(theme.px(12))

    @staticmethod
    def _add_lines(layout: QVBoxLayout, lines: list[QWidget]) -> None:
        for number, line in enumerate(lines):
            if number:
                layout.addWidget(hairline())
            layout.addWidget(line)

    # -- numbers --------------------------------------------------------------------------------

    def _number(self, number: Number) -> QWidget:
        name = self._say(number.name)
        holder = QWidget()
        across = column(holder, (12, 10, 12, 10), 8) if theme.large else row(holder, (12, 10, 12, 10), 20)
        left = QWidget()
        if not theme.large:
            left.setFixedWidth(theme.px(_NUMBER_WIDTH))
        dial = column(left, gap=2)
        if number.number:
            role = "number" if len(number.number) <= _LARGE else "strong"
            digits = Label(number.number, role, wrap=False).selectable()
            digits.setAccessibleName(f"{name}: {number.number}")
            dial.addWidget(digits)
        dial.addWidget(Label(name, "small" if number.number else "strong"))
        dial.addStretch(1)
        text = column(gap=2)
        text.addWidget(Label(self._say(number.when), "strong"))
        how = Label(self._say(number.words), "body").selectable()
        how.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from number to number
        text.addWidget(how)
        if not number.verified:
            text.addWidget(Label(sentences.say("help-unverified", self._language), "meta"))
        text.addStretch(1)
        across.addWidget(left)
        across.addLayout(text, 1)
        return holder

    def _say(self, texts: help_numbers.Words) -> str:
        return help_numbers.in_language(texts, self._language)

    # -- one's own ------------------------------------------------------------------------------

    def _own_rows(self) -> list[QWidget]:
        rows: list[QWidget] = []
        if self._own_path is not None:
            doctor, trusted = self.tr("Your own doctor"), self.tr("Someone you trust")
            hint = self.tr("Put the number here, then you need not look for it. No lock closes it.")
            rows.append(self._contact("doctor", "stethoscope", doctor, hint))
            rows.append(self._contact("trusted", "heart-handshake", trusted, hint))
        about = self.tr("Feet, shoulders, breath. You can still call after that.")
        settle = Row("wind", self.tr("First settle for a minute"), about)
        settle.clicked.connect(self.minute_asked)
        title, detail = (sentences.say(name, self._language) for name in ("when-title", "when-row"))
        when = Row("list", title, detail)
        when.clicked.connect(self.when_asked)
        return [*rows, settle, when]

    def _contact(self, who: str, symbol: str, title: str, hint: str) -> OwnContact:
        line = OwnContact(symbol, title, hint, getattr(self._own, who))
        line.kept.connect(lambda contact: self._keep(who, contact, line))
        return line

    def _keep(self, who: str, contact: Contact, line: OwnContact) -> None:
        self._own = self._own._replace(**{who: contact})
        if self._own_path is None:
            return
        try:
            own_help.save(self._own_path, self._own)
        except StorageError as problem:
            line.show_failed(words.error(problem))
        else:
            line.show_saved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
