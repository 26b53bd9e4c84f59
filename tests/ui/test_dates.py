"""A month in the person's language; a day of the coming year, never before today and never after it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.ui.exercises.dates import DateInput, DayInput, MonthInput
from course.ui.widgets.buttons import Button, MenuButton
from tests.ui.setting import load_theme

TODAY = date(2026, 11, 24)
LAST = date(2027, 11, 24)


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, value: date = TODAY, language: str = "en") -> DayInput:
    widget = DayInput("Last day", value, TODAY, LAST, language)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def step(qtbot: QtBot, widget: DayInput, name: str) -> None:
    button = next(one for one in widget.findChildren(Button) if one.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def months(widget: DayInput) -> MenuButton:
    return widget.findChildren(MenuButton)[0]


@pytest.mark.parametrize(("language", "name"), [("nl", "maart"), ("en", "March")])
def test_a_month_is_named_in_the_language_of_the_exercise(qtbot: QtBot, language: str, name: str) -> None:
    widget = MonthInput("Since when", "2026-03", language)
    qtbot.addWidget(widget)
    assert name in [button.accessibleName().split(": ")[-1] for button in widget.findChildren(MenuButton)]


@pytest.mark.parametrize(
    ("language", "first", "last"), [("nl", "november", "november 2027"), ("en", "November", "November 2027")]
)
def test_the_list_goes_from_this_month_to_the_same_one_next_year(
    qtbot: QtBot, language: str, first: str, last: str
) -> None:
    names = [action.text() for action in months(shown(qtbot, language=language)).menu().actions()]
    assert len(names) == 13
    assert (names[0], names[-1]) == (first, last)


def test_a_day_later_goes_on_into_the_next_month_and_year(qtbot: QtBot) -> None:
    widget = shown(qtbot, date(2026, 12, 31))
    with qtbot.waitSignal(widget.answered) as answer:
        step(qtbot, widget, "A day later")
    assert answer.args == [date(2027, 1, 1)]
    assert months(widget).accessibleName() == "Last day: January 2027"


def test_no_day_before_today_and_none_after_a_year(qtbot: QtBot) -> None:
    widget = shown(qtbot)
    step(qtbot, widget, "A day earlier")
    assert widget.value() == TODAY
    widget.set_value(LAST)
    step(qtbot, widget, "A day later")
    assert widget.value() == LAST


def type_day(qtbot: QtBot, widget: DayInput, typed: str) -> QLineEdit:
    """Type another day over the one that stands there."""
    line = widget.findChildren(QLineEdit)[0]
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, typed)
    return line


@pytest.mark.parametrize(
    ("value", "typed", "day"),
    [
        (TODAY, "30", date(2026, 11, 30)),
        (TODAY, "31", date(2026, 11, 30)),
        (TODAY, "24", TODAY),
        (TODAY, "10", date(2026, 12, 10)),  # a day that is over
        (date(2026, 12, 24), "10", date(2026, 12, 10)),
        (date(2027, 11, 3), "30", LAST),
    ],
)
def test_a_typed_day_is_the_next_one_of_that_number(qtbot: QtBot, value: date, typed: str, day: date) -> None:
    widget = shown(qtbot, value)
    line = type_day(qtbot, widget, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert widget.value() == day
    assert line.text() == str(day.day)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert widget.value() == day


def test_a_day_that_is_over_on_the_last_of_the_year_is_in_the_next_year(qtbot: QtBot) -> None:
    widget = DayInput("Last day", date(2026, 12, 24), date(2026, 12, 24), date(2027, 12, 24), "en")
    qtbot.addWidget(widget)
    qtbot.keyClick(type_day(qtbot, widget, "10"), Qt.Key.Key_Return)
    assert widget.value() == date(2027, 1, 10)


@pytest.mark.parametrize("typed", ["", "0"])
def test_a_line_that_is_left_without_a_day_shows_the_one_of_before(qtbot: QtBot, typed: str) -> None:
    widget = shown(qtbot)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    line = widget.findChildren(QLineEdit)[0]
    line.setFocus()
    type_day(qtbot, widget, typed)
    months(widget).setFocus()
    assert line.text() == str(TODAY.day)
    assert widget.value() == TODAY


def test_what_the_day_means_is_heard_at_each_control_that_changes_it(qtbot: QtBot) -> None:
    widget = shown(qtbot)
    widget.describe("Up to and with Tuesday 24 November.")
    steps = [part for part in widget.findChildren(Button) if part.text() == ""]
    parts = [*steps, *widget.findChildren(QLineEdit)]
    assert [one.accessibleDescription() for one in parts] == ["Up to and with Tuesday 24 November."] * 3


def test_a_shorter_month_takes_its_last_day(qtbot: QtBot) -> None:
    widget = shown(qtbot, date(2026, 12, 31))
    months(widget).menu().actions()[3].trigger()
    assert widget.value() == date(2027, 2, 28)


# -- a day of any year --------------------------------------------------------------------------


def day_input(qtbot: QtBot, value: object = None) -> tuple[DateInput, list[object]]:
    widget = DateInput("First sick day", value, "en", TODAY)
    qtbot.addWidget(widget)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def choose(widget: DateInput, menu: int, label: str) -> None:
    actions = widget.findChildren(MenuButton)[menu].menu().actions()
    next(action for action in actions if action.text() == label).trigger()


def give_day(qtbot: QtBot, widget: DateInput, text: str) -> None:
    line = widget.findChildren(QLineEdit)[0]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_day_is_an_answer_when_all_of_it_is_known(qtbot: QtBot) -> None:
    widget, told = day_input(qtbot)
    give_day(qtbot, widget, "9")
    choose(widget, 0, "March")
    choose(widget, 1, "2025")
    assert told[-1] == "2025-03-09"
    names = [button.accessibleName() for button in widget.findChildren(MenuButton)]
    assert names == ["First sick day: March", "First sick day: 2025"]


def test_a_day_that_its_month_does_not_have_becomes_the_last_one(qtbot: QtBot) -> None:
    widget, told = day_input(qtbot, "2026-01-31")
    choose(widget, 0, "February")
    assert told == ["2026-02-28"]
    assert widget.findChildren(QLineEdit)[0].text() == "28"


def test_a_day_can_be_left_open_again(qtbot: QtBot) -> None:
    widget, told = day_input(qtbot, "2026-01-31")
    next(one for one in widget.findChildren(Button) if one.text().strip() == "Leave open").click()
    assert told == [None]


@pytest.mark.parametrize("kept", ["2026-01", "", 7, None])
def test_what_is_no_whole_day_is_shown_as_far_as_it_goes(qtbot: QtBot, kept: object) -> None:
    _, told = day_input(qtbot, kept)
    assert told == []
