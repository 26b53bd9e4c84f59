"""The laboratory as an exercise: the banner in sight, nothing kept, nothing lost when the window is low."""

import pytest
from PySide6.QtWidgets import QLabel, QSlider

from course.progress.store import StatementStore
from course.ui.exercises.lab import LabView
from course.ui.pages.exercise import ExercisePage
from course.ui.player.chrome import Footer
from tests.ui.robot import Robot
from tests.ui.running import LEAST, USUAL, Running, Starter, settle

BANNER = "A worked example, not a prediction about you."
STEPS = ("day", "half-year", "what-if", "old-load")


def opened(running: Running, step: str) -> LabView:
    running.view.open_exercise("boiler-lab", step)
    settle()
    return next(one for one in running.window.findChildren(LabView) if one.isVisible())


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("size", [USUAL, LEAST])
@pytest.mark.parametrize("text", [100, 200])
def test_the_banner_is_in_sight_on_every_page(
    start: Starter, step: str, size: tuple[int, int], text: int
) -> None:
    running = start(size=size, text_size=text)
    opened(running, step)
    said = [label for label in running.window.findChildren(QLabel) if label.text() == BANNER]
    shown = [label for label in said if label.isVisible()]
    assert len(shown) == 1
    footer = running.window.findChild(ExercisePage).findChild(Footer)
    assert footer.isAncestorOf(shown[0])  # where nothing scrolls


def test_nothing_that_is_done_there_is_kept(start: Starter) -> None:
    running = start()
    for step in STEPS:
        view = opened(running, step)
        for slider in view.findChildren(QSlider):
            slider.setValue(slider.maximum())
    running.written()
    store = StatementStore(running.data.database)
    assert store.answers_of("urn:twintig-graden:exercise:boiler-lab") == []
    assert store.drafts() == {}


@pytest.mark.parametrize("step", STEPS)
def test_a_window_that_becomes_low_goes_on_with_what_was_moved(start: Starter, step: str) -> None:
    running = start()
    view = opened(running, step)
    for slider in view.findChildren(QSlider):
        slider.setValue(slider.minimum() + 3)
    before = [slider.value() for slider in view.findChildren(QSlider)]
    running.window.resize(*LEAST)
    settle()
    assert [slider.value() for slider in view.findChildren(QSlider)] == before


def test_from_the_list_through_all_pages_by_name_alone(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Exercises")
    robot.press("The boiler lab…")
    robot.press("Begin, …")
    for _ in range(3):
        robot.press("Next")
    robot.press("Done")
    assert robot.running.view.route()[:2] == ("exercises", "boiler-lab")
