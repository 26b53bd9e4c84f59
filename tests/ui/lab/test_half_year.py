"""Half a year of the boiler: days, turning points, playing, moved sliders, menus, and its other forms."""

import random

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QStyle, QStyleOptionSlider, QTableWidget
from pytestqt.qtbot import QtBot

from course.ui.charts.lanes_frame import frame
from course.ui.charts.lanes_rings import rings
from course.ui.lab.about import about
from course.ui.lab.half_year import WINDOW, HalfYearLab
from course.ui.lab.half_year_figure import HalfYearFigure
from course.ui.lab.playback import REST, TICK, Playback
from course.ui.lab.slider import LabSlider
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from tests.ui.setting import load_theme, text_size

Key = Qt.Key


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    load_theme()


def shown(
    qtbot: QtBot,
    scenario: str = "under-recovery",
    low: bool = False,
    less_motion: bool = False,
    size: tuple[int, int] = (960, 560),
) -> HalfYearLab:
    lab = HalfYearLab(low, scenario, less_motion)
    qtbot.addWidget(lab)
    lab.resize(*size)
    lab.show()
    QApplication.processEvents()
    return lab


def figure(lab: HalfYearLab) -> HalfYearFigure:
    return lab.findChild(HalfYearFigure)


def scrub(lab: HalfYearLab) -> QSlider:
    return next(one for one in lab.findChildren(QSlider) if one.accessibleName() == "Day")


def press(lab: HalfYearLab, name: str) -> None:
    button = next(one for one in lab.findChildren(QPushButton) if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def move(lab: HalfYearLab, name: str, step: int) -> None:
    slider = next(one for one in lab.findChildren(QSlider) if one.accessibleName().startswith(f"{name}:"))
    slider.setValue(step)


def values(lab: HalfYearLab) -> list[str]:
    return [one.accessibleName() for one in lab.findChildren(QSlider) if one.accessibleName() != "Day"]


def rows(lab: HalfYearLab, menu: int = 0) -> list[str]:
    return [one.text().split("\u2003")[0] for one in lab.findChildren(MenuButton)[menu].menu().actions()]


def choose(lab: HalfYearLab, name: str, menu: int = 0) -> None:
    actions = lab.findChildren(MenuButton)[menu].menu().actions()
    next(one for one in actions if one.text().startswith(name)).trigger()
    QApplication.processEvents()


def day(lab: HalfYearLab) -> int:
    return lab.picture().day


def play(lab: HalfYearLab, days: int) -> None:
    for _ in range(days):
        lab.findChild(Playback).on_day_passed()


# -- a day ----------------------------------------------------------------------------------------


def test_the_sentence_stands_below_the_figure_and_is_its_description(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    said = figure(lab).accessibleDescription()
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
        "slider": lambda: move(lab, "Load", 3),
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
    assert values(lab) == ["Load: 7.5", "Rest: 3.5", "Relaxing: never", "Worry: some", "Head work: no"]
    lab.set_day(229)
    assert values(lab)[:2] == ["Load: 3.5", "Rest: 5.5"]


def test_a_moved_slider_draws_a_second_line_and_the_sentence_compares(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert lab.picture().other is None
    move(lab, "Load", 6)
    other = lab.picture().other
    assert other is not None and other.first == 224
    assert lab.picture().run.energy == shown(qtbot).picture().run.energy
    compared = "With less load from week 33 this boiler falls out in week 46. Without that step in week 36."
    assert compared in [label.text() for label in lab.findChildren(Label)]
    assert figure(lab).accessibleDescription().startswith("Week 33:")
    assert figure(lab).accessibleDescription().endswith(compared)
    lab.set_day(330)
    assert values(lab)[0] == "Load: 3"
    choose(lab, "Too little recovery")
    assert lab.picture().other is None


# -- menus ----------------------------------------------------------------------------------------


def test_the_menu_has_seven_examples_free_play_the_length_and_about_the_model(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert rows(lab) == [
        "A busy time with recovery", "Too little recovery", "A weekend off", "Only thinking differently",
        "Rest alone", "The body first", "The head first", "Free play", "", "Length: 52 weeks",
        "About this model",
    ]  # fmt: skip


def test_an_example_with_variants_has_a_menu_of_them(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    examples, variants = lab.findChildren(MenuButton)
    assert not variants.isVisible()
    choose(lab, "The body first")
    assert variants.isVisible() and variants.accessibleName() == "Slowly on"
    assert examples.accessibleName() == "Example: The body first"
    assert rows(lab, 1) == ["Slowly on", "Back too fast", "The same life again"]
    choose(lab, "The same life again", 1)
    assert lab.variant.id == "same-traps"
    assert rows(lab)[-2] == "Length: 104 weeks"
    assert "Week 95" in figure(lab).accessibleDescription()


@pytest.mark.parametrize(
    ("start", "level"), [("healthy", "plenty"), ("overloaded", "little"), ("fallen out", "almost gone")]
)
def test_free_play_begins_where_one_chooses(qtbot: QtBot, start: str, level: str) -> None:
    lab = shown(qtbot)
    choose(lab, "Free play")
    choose(lab, f"Start: {start}", 1)
    assert day(lab) == 0
    lab.set_day(21)
    assert level in figure(lab).accessibleDescription()


def test_a_length_keeps_the_example_and_the_day(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lengths = next(one.menu() for one in lab.findChildren(MenuButton)[0].menu().actions() if one.menu())
    assert [one.text() for one in lengths.actions()] == [
        f"{weeks} weeks" for weeks in (4, 8, 13, 26, 52, 78, 104)
    ]
    lengths.actions()[-1].trigger()
    assert (lab.variant.id, day(lab)) == ("under-recovery", 224)
    QTest.keyClick(figure(lab), Key.Key_End)
    assert day(lab) == 727


def test_the_last_row_opens_what_there_is_to_know_about_the_model(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    figure(lab).setFocus()
    choose(lab, "About this model")
    dialog = lab.window().findChild(Dialog)
    said = [label.text() for label in dialog.findChildren(Label)]
    assert set(about()) <= set(said)
    buttons = [one for one in dialog.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in buttons] == ["Close"]
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_known_of_the_model_scrolls_by_key(qtbot: QtBot) -> None:
    lab = shown(qtbot, size=(700, 400))
    choose(lab, "About this model")
    dialog = lab.window().findChild(Dialog)
    bar = dialog._area.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(0)
    QTest.keyClick(dialog, Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(dialog, Key.Key_PageUp)
    assert bar.value() == 0


# -- other forms ----------------------------------------------------------------------------------


def test_the_low_form_leaves_the_brake_out_and_hides_the_sliders(qtbot: QtBot) -> None:
    lab = shown(qtbot, low=True, size=(820, 400))
    assert not lab.picture().run.with_brake
    assert not any(one.isVisible() for one in lab.findChildren(LabSlider))
    press(lab, "Move sliders")
    assert all(one.isVisible() for one in lab.findChildren(LabSlider))
    assert lab.minimumSizeHint().height() <= 400


@pytest.mark.parametrize(("low", "room"), [(True, (820, 400)), (False, (860, 560))])
def test_it_fits_the_window_it_is_made_for(qtbot: QtBot, low: bool, room: tuple[int, int]) -> None:
    for scenario in ("under-recovery", "same-traps", "free-overloaded", "positive-thinking"):
        lab = shown(qtbot, scenario, low, size=room)
        assert lab.minimumSizeHint().width() <= room[0]
        assert lab.minimumSizeHint().height() <= room[1]


def test_the_table_takes_the_place_of_the_figure_and_follows(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    press(lab, "As a table")
    assert not figure(lab).isVisible()
    table = lab.findChild(QTableWidget)
    assert table.rowCount() == 52 and table.columnCount() == 6
    assert [table.item(31, column).text() for column in range(6)] == ["32", "19", "27°", "24°", "thin", "99"]
    move(lab, "Load", 6)
    assert table.item(40, 1).text() == "4 / 12"
    assert "solid / dashed" in table.horizontalHeaderItem(1).text()
    choose(lab, "Rest alone")
    assert table.item(0, 5).text() == "–"


def test_everything_to_click_is_44_px_high(qtbot: QtBot) -> None:
    lab = shown(qtbot, "body-first")
    buttons = [one for one in lab.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == 4
    assert min(min(one.width(), one.height()) for one in [*buttons, *lab.findChildren(QSlider)]) >= 44


def test_the_ground_is_painted_anew_when_it_changes(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    ground = figure(lab)._ground.cacheKey()
    lab.set_day(225)
    figure(lab).grab()
    assert figure(lab)._ground.cacheKey() == ground
    load_theme("evening")
    figure(lab).grab()
    evening = figure(lab)._ground.cacheKey()
    load_theme()
    figure(lab).grab()
    lab.set_day(0)
    figure(lab).grab()
    assert len({ground, evening, figure(lab)._ground.cacheKey()}) == 3


def test_whatever_is_moved_all_stays_within_bounds(qtbot: QtBot) -> None:
    lab, chance = shown(qtbot), random.Random(3)
    names = ("Load", "Rest", "Relaxing", "Worry", "Head work")
    for _ in range(300):
        act = chance.randrange(8)
        if act < 5:
            move(lab, chance.choice(names), chance.randrange(21))
        elif act < 7:
            lab.on_day_chosen(chance.randrange(-50, 800))
        elif chance.random() < 0.2:
            preset = chance.randrange(8)
            lab.choose(preset, chance.randrange(len(lab._presets[preset].variants)))
        data = lab.picture()
        assert data.run.first <= data.day <= data.run.last < len(data.run.energy)
        if data.other is not None:
            assert all(0 <= energy <= 100 for energy in data.other.energy)
            assert all(19 <= heat <= 35 for heat in data.other.heat)
    figure(lab).grab()
