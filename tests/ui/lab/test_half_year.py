"""Half a year of the boiler: days, turning points, playing, and moved sliders."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from course.ui.charts.lanes_frame import frame
from course.ui.charts.lanes_rings import rings
from course.ui.lab.half_year import WINDOW
from course.ui.lab.half_year_words import keys
from course.ui.lab.playback import REST, TICK, Playback
from course.ui.widgets.labels import Label
from tests.ui.lab.half_year_hands import choose, day, figure, move, play, press, scrub, shown, slider, values
from tests.ui.setting import load_theme, text_size

Key = Qt.Key


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    load_theme()


# -- a day ----------------------------------------------------------------------------------------


def test_the_sentence_stands_below_the_figure_and_is_its_description(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    said = figure(lab).accessibleDescription().removesuffix(f" {keys()}")
    assert said.startswith("Week 33: the energy is almost gone and the boiler is at 27 degrees.")
    assert said in [label.text() for label in lab.findChildren(Label)]
    assert figure(lab).accessibleName() == "This boiler, week by week"


def test_keys_walk_by_the_day_the_week_and_from_turn_to_turn(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    for key, modifier, expected in (
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, 223),
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, 224),
        (Key.Key_Right, control, 231),
        (Key.Key_Left, control, 224),
        (Key.Key_N, Qt.KeyboardModifier.NoModifier, 233),
        (Key.Key_N, Qt.KeyboardModifier.NoModifier, 246),
        (Key.Key_N, Qt.KeyboardModifier.NoModifier, 136),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, 363),
        (Key.Key_Right, control, 363),
    ):
        QTest.keyClick(figure(lab), key, modifier)
        assert day(lab) == expected
    assert figure(lab).accessibleDescription().startswith("Week 52:")


def test_home_end_and_n_mean_the_same_on_the_slider_below_the_figure(qtbot: QtBot) -> None:
    lab = shown(qtbot, "same-traps")
    turn = lab.picture().marks[0].day
    for key, expected in ((Key.Key_Home, 0), (Key.Key_N, turn), (Key.Key_End, 727), (Key.Key_N, turn)):
        QTest.keyClick(scrub(lab), key)
        assert day(lab) == scrub(lab).value() == expected


def test_the_keys_are_named_in_the_description(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    for control in (figure(lab), scrub(lab)):
        assert control.accessibleDescription().endswith(keys())


def test_where_nothing_turns_n_does_nothing(qtbot: QtBot) -> None:
    lab = shown(qtbot, "healthy-peak")
    QTest.keyClick(figure(lab), Key.Key_N)
    assert day(lab) == 46


def test_a_click_on_a_ring_is_its_day(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    rect = QRectF(figure(lab).rect())
    ring = rings(rect, lab.picture())[-1]
    QTest.mouseClick(figure(lab), Qt.MouseButton.LeftButton, pos=QPoint(round(ring.x), 18))
    assert day(lab) == 246
    assert "Week 36: the boiler falls out." in figure(lab).accessibleDescription()


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("low", [False, True])
def test_the_knob_of_the_slider_stands_below_the_line_of_the_day(qtbot: QtBot, low: bool, scale: int) -> None:
    with text_size(scale):
        lab = shown(qtbot, low=low)
        for chosen in (92, 150, 224, 270):
            lab.set_day(chosen)
            slider, option = scrub(lab), QStyleOptionSlider()
            slider.initStyleOption(option)
            knob = slider.style().subControlRect(
                QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
            )
            line = frame(QRectF(figure(lab).rect()), lab.picture()).x(chosen)
            at = slider.mapTo(figure(lab).window(), knob.center()).x()
            assert abs(at - figure(lab).mapTo(figure(lab).window(), QPoint(round(line), 0)).x()) <= 2


def test_the_window_of_half_a_year_slides_with_the_day(qtbot: QtBot) -> None:
    lab = shown(qtbot, "same-traps")
    for chosen in (0, 300, 727, 500, 20):
        lab.set_day(chosen)
        run = lab.picture().run
        assert run.last - run.first == WINDOW
        assert (scrub(lab).minimum(), scrub(lab).maximum(), scrub(lab).value()) == (
            run.first,
            run.last,
            chosen,
        )
        assert chosen - run.first >= min(28, chosen) and run.last - chosen >= min(28, 727 - chosen)


def test_it_slides_only_once_the_slider_is_let_go(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    before = lab.picture().run
    scrub(lab).setSliderDown(True)
    scrub(lab).setSliderPosition(before.last)
    assert lab.picture().run is before and day(lab) == before.last
    scrub(lab).setSliderDown(False)
    assert lab.picture().run.last > before.last
    assert scrub(lab).value() == day(lab) == before.last


def test_a_short_run_is_shown_whole(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.set_length(4)
    assert (lab.picture().run.first, lab.picture().run.last, day(lab)) == (0, 27, 27)


# -- playing --------------------------------------------------------------------------------------


def test_it_plays_half_a_year_in_twelve_seconds() -> None:
    assert abs(TICK * WINDOW - 12_000) < 200


def test_it_plays_from_the_start_rests_where_something_turns_and_stops_at_the_end(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    playback = lab.findChild(Playback)
    press(lab, "Play")
    assert playback.running() and day(lab) == 0
    play(lab, 135)
    assert playback._timer.interval() == TICK
    play(lab, 1)
    assert day(lab) == 136 and playback._timer.interval() == REST
    play(lab, 1)
    assert day(lab) == 137 and playback._timer.interval() == TICK
    play(lab, 226)
    assert day(lab) == 363 and not playback.running()
    press(lab, "Play")
    assert day(lab) == 0


def test_it_pauses_and_goes_on_from_there(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    press(lab, "Play")
    play(lab, 10)
    press(lab, "Pause")
    assert not lab.findChild(Playback).running() and day(lab) == 10
    press(lab, "Play")
    assert day(lab) == 10


@pytest.mark.parametrize("act", ["key", "slider", "example", "hide"])
def test_whatever_somebody_does_it_stands_still(qtbot: QtBot, act: str) -> None:
    lab = shown(qtbot)
    press(lab, "Play")
    {
        "key": lambda: QTest.keyClick(figure(lab), Key.Key_Left),
        "slider": lambda: move(lab, "Load", 15),
        "example": lambda: choose(lab, "Rest alone"),
        "hide": lab.hide,
    }[act]()
    assert not lab.findChild(Playback).running()


def test_while_it_plays_the_sliders_do_not_flicker_with_the_weekends(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    press(lab, "Play")
    play(lab, 6)
    assert values(lab)[0] == "Load: 7.5"
    press(lab, "Pause")
    assert values(lab)[0] == "Load: 3.5"


def test_with_less_motion_the_button_goes_a_week_on(qtbot: QtBot) -> None:
    lab = shown(qtbot, less_motion=True)
    press(lab, "A week on")
    assert day(lab) == 231 and not lab.findChild(Playback).running()
    lab.set_day(363)
    press(lab, "A week on")
    assert day(lab) == 0


# -- sliders --------------------------------------------------------------------------------------


def test_the_sliders_say_what_the_chosen_day_asks_and_gives(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert values(lab) == ["Load: 7.5", "Rest: 3.5", "Relaxing: never", "Worry: at times", "Head work: no"]
    lab.set_day(229)
    assert values(lab)[:2] == ["Load: 3.5", "Rest: 5.5"]


def test_a_moved_slider_draws_a_second_line_and_the_sentence_compares(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert lab.picture().other is None
    move(lab, "Load", 55)
    other = lab.picture().other
    assert other is not None and other.first == 224
    assert lab.picture().run.energy == shown(qtbot).picture().run.energy
    compared = "With less load from week 33 this boiler falls out in week 37. Without that step in week 36."
    assert compared in [label.text() for label in lab.findChildren(Label)]
    assert figure(lab).accessibleDescription().startswith("Week 33:")
    assert figure(lab).accessibleDescription().endswith(f"{compared} {keys()}")
    lab.set_day(330)
    assert values(lab)[0] == "Load: 5.5"
    choose(lab, "Too little recovery")
    assert lab.picture().other is None


def test_what_comes_of_moving_a_slider_is_its_description(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    before = slider(lab, "Load").accessibleDescription()
    assert before.startswith("Week 33:")
    move(lab, "Load", 55)
    assert slider(lab, "Load").accessibleDescription().startswith("With less load from week 33 this boiler")


def test_a_later_move_stays_when_an_earlier_one_is_made(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    move(lab, "Rest", 80)
    lab.set_day(100)
    move(lab, "Load", 60)
    lab.set_day(224)
    assert values(lab)[:2] == ["Load: 6", "Rest: 8"]


def test_while_it_is_out_the_sentence_says_what_it_carries(qtbot: QtBot) -> None:
    lab, limit = shown(qtbot), "Fallen out, this boiler carries 2 at most, whatever is asked."
    lab.set_day(252)
    assert values(lab)[0] == "Load: 7.5"
    assert any(label.text().endswith(limit) for label in lab.findChildren(Label))
    move(lab, "Load", 100)
    assert any(label.text().endswith(limit) for label in lab.findChildren(Label))
    move(lab, "Load", 15)
    assert not any(limit in label.text() for label in lab.findChildren(Label))
