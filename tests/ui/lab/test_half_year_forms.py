"""The menus of the half-year view, its low form, its table, and that it stands whatever is moved."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QTableWidget
from pytestqt.qtbot import QtBot

from course.ui.lab.about import about
from course.ui.lab.slider import LabSlider
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from tests.ui.lab.half_year_hands import choose, day, figure, move, press, rows, shown, values
from tests.ui.setting import load_theme

Key = Qt.Key


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    load_theme()


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


def test_a_week_off_is_an_example_beside_the_weekend(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    choose(lab, "A weekend off")
    assert rows(lab, 1) == ["After the crash", "60 days before it", "A week off"]
    choose(lab, "A week off", 1)
    assert "lowered the thermostat by 0.1 degrees only" in figure(lab).accessibleDescription()


def test_a_row_goes_back_to_the_example_while_something_was_moved(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert "Back to the example" not in rows(lab)
    move(lab, "Load", 20)
    lab.set_day(100)
    move(lab, "Rest", 80)
    assert "Back to the example" in rows(lab)
    choose(lab, "Back to the example")
    assert lab.picture().other is None and day(lab) == 100
    assert values(lab)[:2] == ["Load: 7.5", "Rest: 3.5"]
    assert "Back to the example" not in rows(lab)


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
    move(lab, "Load", 55)
    assert table.item(40, 1).text() == "4 / 7"
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
            move(lab, chance.choice(names), chance.randrange(101))
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
