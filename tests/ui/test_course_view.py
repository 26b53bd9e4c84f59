"""Whatever was opened goes back to where it was opened from, also after a live switch."""

import pytest

from tests.ui.robot import Robot
from tests.ui.running import Starter, settle

_SWITCHES = [{}, {"text_size": 115}]


def switch(robot: Robot, values: dict[str, object]) -> None:
    robot.running.program.change(**values)
    settle()


@pytest.mark.parametrize("values", _SWITCHES)
def test_a_lesson_from_the_map_goes_back_to_the_map(start: Starter, values: dict[str, object]) -> None:
    robot = Robot(start())
    robot.press("Course")
    robot.press("The circle that feeds itself…")
    switch(robot, values)
    robot.press("Stop for now")
    assert robot.running.view.route()[0] == "course"


def test_the_page_of_an_exercise_has_the_keyboard_when_it_comes_and_not_the_rail(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Exercises")
    line = robot.find("My circle…")
    line.setFocus()
    line.click()
    settle()
    page = robot.running.window.focusWidget()
    assert page is not None
    assert page.accessibleName() == "My circle"


def test_a_lesson_from_today_goes_back_to_today(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Course")
    robot.press("Today")
    robot.press("Begin")
    robot.press("Stop for now")
    assert robot.running.view.route()[0] == "today"


def test_a_lesson_that_is_read_to_its_end_goes_to_today_as_the_button_says(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Course")
    robot.press("The circle that feeds itself…")
    while not robot.sees("Done. Back to today"):
        robot.press("Next")
    robot.press("Done. Back to today")
    assert robot.running.view.route()[0] == "today"


@pytest.mark.parametrize("values", _SWITCHES)
def test_an_exercise_goes_back_to_its_own_page_in_the_list(start: Starter, values: dict[str, object]) -> None:
    robot = Robot(start())
    robot.press("Exercises")
    robot.press("My circle…")
    robot.press("Begin…")
    switch(robot, values)
    robot.press("Stop for now")
    assert robot.running.view.route()[:2] == ("exercises", "my-circle")


@pytest.mark.parametrize("values", _SWITCHES)
def test_an_exercise_in_a_lesson_from_the_map_goes_back_step_by_step(
    start: Starter, values: dict[str, object]
) -> None:
    robot = Robot(start())
    robot.press("Course")
    robot.running.view.open_lesson("vicious-circle", "kort", "your-circle")
    settle()
    robot.press("My circle")
    switch(robot, values)
    robot.press("Stop for now")
    assert robot.running.view.route()[:4] == ("player", "vicious-circle", "kort", "your-circle")
    robot.press("Stop for now")
    assert robot.running.view.route()[0] == "course"


def test_call_now_after_a_live_switch_still_knows_the_way_back(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Exercises")
    robot.press("Body map…")
    robot.running.view.open_exercise("body-map", "doctor-list")
    settle()
    robot.press("…: Yes")
    switch(robot, {"text_size": 115})
    robot.press("I have rung")
    robot.press("Back to the questions")
    robot.press("Stop for now")
    assert robot.running.view.route()[:2] == ("exercises", "body-map")
