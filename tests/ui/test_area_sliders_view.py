"""The sliders of the values compass: each answers for its own area, and can be left open again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.ui.exercises.values.sliders import AreaSlidersView
from tests.ui.setting import context, in_window, load_theme, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, values: dict[str, object], height: int = 760) -> AreaSlidersView:
    view = AreaSlidersView(context("values-compass", values))
    in_window(qtbot, view, 900, height)
    return view


def answers_of(view: AreaSlidersView) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: found.append((field, value)))
    return found


def test_an_arrow_key_answers_from_the_middle_and_delete_leaves_it_open_again(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = answers_of(view)
    slider = view.sliders()[1].slider
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    assert answers == [("rest-important", 6), ("rest-important", 0), ("rest-important", None)]
    assert slider.accessibleDescription() == "open"


def test_a_click_on_the_knob_alone_answers_the_middle(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = answers_of(view)
    slider = view.sliders()[0].slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert answers == [("health-important", 5)]


def test_what_was_answered_is_shown_again_and_what_was_not_is_open(qtbot: QtBot) -> None:
    view = shown(qtbot, {"health-important": 8, "rest-important": "half", "love-important": 0})
    said = [one.slider.accessibleDescription() for one in view.sliders()]
    assert said == ["8", "open", "open", "open", "0", "open", "open", "open", "open", "open"]
    assert view.sliders()[0].slider.value() == 8


def test_every_slider_is_named_by_its_question(qtbot: QtBot) -> None:
    names = [one.slider.accessibleName() for one in shown(qtbot, {}).sliders()]
    assert names[0] == "Gezondheid: hoe belangrijk is dit?"
    assert len(set(names)) == 10


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_name_of_an_area_is_cut_off(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, {}, 600)
        cut = [
            label.text() for label in view.findChildren(QLabel) if label.width() < label.sizeHint().width()
        ]
        assert not cut
