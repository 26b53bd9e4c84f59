"""A slider of the laboratory: its steps, and what a screen reader is told of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from course.ui.lab.slider import LabSlider
from course.ui.lab.words import number
from tests.ui.setting import load_theme


@pytest.fixture
def lab_slider(qtbot: QtBot) -> LabSlider:
    load_theme()
    made = LabSlider("Load", number, 10, 7.5)
    qtbot.addWidget(made)
    return made


def inner(lab_slider: LabSlider) -> QSlider:
    return lab_slider.findChildren(QSlider)[0]


def test_the_number_that_is_read_is_a_percentage(lab_slider: LabSlider) -> None:
    found = inner(lab_slider)
    assert (found.minimum(), found.maximum(), found.value()) == (0, 100, 75)
    QTest.keyClick(found, Qt.Key.Key_Left)
    assert (found.value(), lab_slider.value()) == (70, 7.0)
    assert found.accessibleName() == "Load: 7"
    QTest.keyClick(found, Qt.Key.Key_PageUp)
    assert found.value() == 90


def test_it_stands_at_whole_steps_and_tells_each_once(lab_slider: LabSlider) -> None:
    told: list[float] = []
    lab_slider.moved.connect(told.append)
    for at in (74, 73, 72, 71, 70, 69):
        inner(lab_slider).setValue(at)
        assert inner(lab_slider).value() % 5 == 0
    assert told == [7.0]
    lab_slider.set_value(3.1)
    assert (inner(lab_slider).value(), lab_slider.value(), told) == (30, 3.0, [7.0])


def test_what_came_of_it_is_its_description(lab_slider: LabSlider) -> None:
    lab_slider.say("This boiler cools down.")
    assert inner(lab_slider).accessibleDescription() == "This boiler cools down."
