"""A page of the laboratory that is made anew for another window goes on where it was."""

import pytest

from course.ui.lab.half_year import HalfYearLab
from course.ui.lab.playback import Playback
from course.ui.lab.slider import LabSlider
from course.ui.lab.table import Twin
from tests.ui.lab.test_lab_view import opened
from tests.ui.running import LEAST, USUAL, Starter, settle


@pytest.mark.parametrize("step", ["half-year", "what-if", "old-load"])
@pytest.mark.parametrize("sizes", [(USUAL, LEAST), (LEAST, USUAL)])
def test_a_table_stays_a_table_when_the_window_changes(
    start: Starter, step: str, sizes: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    running = start(size=sizes[0])
    view = opened(running, step)
    button = view.findChildren(Twin)[0].button
    button.click()
    button.setFocus()
    running.window.resize(*sizes[1])
    settle()
    twin = view.findChildren(Twin)[-1]
    assert twin.button is not button
    assert twin.is_table() and running.window.focusWidget() is twin.button


def test_the_slider_that_is_moved_keeps_the_focus_when_the_window_becomes_low(start: Starter) -> None:
    running = start()
    view = opened(running, "half-year")
    view.findChildren(LabSlider)[1].setFocus()
    running.window.resize(*LEAST)
    settle()
    sliders = view.findChildren(HalfYearLab)[-1].findChildren(LabSlider)
    assert running.window.focusWidget() is sliders[1].focusProxy()
    assert all(one.isVisible() for one in sliders)


def test_what_was_moved_keeps_the_sliders_in_sight_when_the_window_becomes_low(start: Starter) -> None:
    running = start()
    view = opened(running, "half-year")
    lab = view.findChildren(HalfYearLab)[0]
    lab.on_moved("load", 3.0)
    running.window.resize(*LEAST)
    settle()
    low = view.findChildren(HalfYearLab)[-1]
    assert low is not lab and all(one.isVisible() for one in low.findChildren(LabSlider))


def test_it_plays_on_when_the_window_becomes_low(start: Starter) -> None:
    running = start()
    view = opened(running, "half-year")
    view.findChildren(HalfYearLab)[0].on_play_clicked()
    running.window.resize(*LEAST)
    settle()
    assert view.findChildren(HalfYearLab)[-1].findChildren(Playback)[0].running()
