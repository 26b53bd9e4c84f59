"""The sleep diary in the real program: it fits its window, a night belongs to its day, and it ends."""

import pytest
from PySide6.QtWidgets import QLineEdit

from course.progress import diary, statements
from course.progress.store import StatementStore
from course.ui.exercises.sleep.night import NightView
from course.ui.exercises.sleep.stepper import Stepper
from course.ui.exercises.view import View
from course.ui.widgets.buttons import Button
from course.ui.widgets.page import ScrollColumn
from tests.progress import sleep_years
from tests.ui.running import USUAL, Running, Starter, settle

NAME = "sleep-diary"


def with_nights(start: Starter, count: int, language: str = "en") -> Running:
    """The program of somebody who kept track on the last `count` mornings, this one not yet."""
    running = start(language, USUAL)
    store = StatementStore(running.data.database)
    for made in sleep_years.mornings(count + 1, start.clock.now):
        if made[0].date != start.clock.now.date().isoformat():
            store.append(made)
    return running


def open_step(running: Running, step: str) -> None:
    running.view.open_exercise(NAME, step)
    settle()


def view(running: Running) -> View:
    return next(one for one in running.view.findChildren(View) if one.isVisible())


def answer(running: Running, name: str, typed: str) -> None:
    stepper = next(one for one in view(running).findChildren(Stepper) if one.field == name)
    line = stepper.findChildren(QLineEdit)[0]
    line.setText(typed)
    stepper.leave()


def press(running: Running, name: str) -> None:
    found = running.view.findChildren(Button)
    next(one for one in found if one.isVisible() and one.accessibleName() == name).click()
    settle()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("rising", ["07:30", "22:30", "23:00"])  # nothing to ask, very long, very short
@pytest.mark.parametrize("step", ["night", "anchors", "look", "one-thing"])
def test_every_screen_fits_the_window_when_all_is_filled_in(
    start: Starter, language: str, rising: str, step: str
) -> None:
    running = with_nights(start, 14, language)
    entry = running.session.begin_entry(NAME)
    fields = running.session.library.exercise(NAME).fields
    rest = {"out-of-bed": rising, "daylight": 20, "glasses": 1, "meals": 2, "screen-off": "22:00", "nap": 20}
    for field, value in (sleep_years.night(3) | rest).items():
        running.session.answer(statements.answer(NAME, entry, field), value, fields[field])
    open_step(running, step)
    pages = [one for one in running.view.findChildren(ScrollColumn) if one.isVisible()]
    assert [page.verticalScrollBar().maximum() for page in pages] == [0] * len(pages)


def test_a_night_chosen_above_the_first_screen_is_the_night_of_that_day(start: Starter) -> None:
    running = with_nights(start, 0)
    open_step(running, "night")
    press(running, "About which day: The night before")
    answer(running, "out-of-bed", "0730")
    entry = running.session.read.entries(NAME)[-1]
    assert diary.day_of(entry).isoformat() == "2026-11-23"
    assert entry.values["out-of-bed"] == "07:30"


def test_each_day_has_its_own_night_and_going_back_to_it_shows_it_again(start: Starter) -> None:
    running = with_nights(start, 0)
    open_step(running, "night")
    answer(running, "in-bed", "2245")
    press(running, "About which day: The night before")
    assert "in-bed" not in view(running).values
    press(running, "About which day: Last night")
    assert view(running).values["in-bed"] == "22:45"


@pytest.mark.parametrize(("before", "offered"), [(5, False), (6, True)])
def test_on_the_seventh_morning_one_thing_can_be_chosen_and_it_may_stop(
    start: Starter, before: int, offered: bool
) -> None:
    running = with_nights(start, before)
    open_step(running, "night")
    assert isinstance(view(running), NightView)
    answer(running, "out-of-bed", "0730")
    press(running, "Next")
    press(running, "Next")
    names = [one.accessibleName() for one in view(running).findChildren(Button) if one.isVisible()]
    assert ("Choose one thing" in names) is ("Stop keeping track" in names) is offered
    if offered:
        press(running, "Choose one thing")
        press(running, "What would you like to try for two weeks: one anchor: light, meals or coffee")
        press(running, "Done")
        entry = running.session.read.entries(NAME)[-1]
        assert (entry.finished, entry.values["one-thing"]) == (True, "one-anchor")
