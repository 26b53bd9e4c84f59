"""What if: two runs over each other, the sentence that compares them, the keys, the table, the words."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from course.stress import scenarios
from course.stress.model import run
from course.ui.charts import two_runs as painted
from course.ui.lab import what_if_words as words
from course.ui.lab.battery_words import share
from course.ui.lab.what_if import WEEKS, WhatIfFigure, WhatIfLab, course, widest_week
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from tests.ui.lab.test_two_runs import PAIRS, RUNS, picture
from tests.ui.setting import load_theme, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, size: tuple[int, int] = (960, 560), low: bool = False) -> WhatIfLab:
    lab = WhatIfLab(low)
    qtbot.addWidget(lab)
    lab.resize(*size)
    lab.show()
    qtbot.waitExposed(lab)
    return lab


def figure(lab: WhatIfLab) -> WhatIfFigure:
    return lab.findChildren(WhatIfFigure)[0]


def said(lab: QWidget) -> list[str]:
    return [label.text() for label in lab.findChildren(Label) if label.isVisible()]


def press(qtbot: QtBot, lab: WhatIfLab, name: str) -> None:
    button = next(b for b in lab.findChildren(Button) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_opens_with_a_weekend_off_against_the_body_first(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert lab.chosen() == ("weekend-off", "body-first")
    assert lab.sentence() == (
        "After 40 weeks the battery is more than three quarters full with ‘The body first’. "
        "With ‘A weekend off’ it is nearly empty."
    )
    assert figure(lab).accessibleDescription() == lab.sentence()


def test_what_is_said_of_a_weekend_off_agrees_with_its_curve() -> None:
    about, curve = words.runs()["weekend-off"].about, course("weekend-off").set_point
    assert "after those two days the thermostat stands as high as before" in about
    assert abs(curve[2] - curve[0]) < 0.1 < curve[0] - curve[-1]


def test_rest_alone_against_the_body_first(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.choose(0, "rest-only")
    assert lab.sentence() in said(lab)
    assert lab.sentence() == (
        "After 20 weeks the battery is more than two thirds full with ‘The body first’. "
        "With ‘Rest alone’ it is less than a fifth full."
    )
    assert figure(lab).accessibleDescription() == lab.sentence()


def test_the_sentence_that_explains_it_is_always_there(qtbot: QtBot) -> None:
    for low in (False, True):
        assert words.what_if_why() in said(shown(qtbot, low=low))


def test_both_runs_begin_at_the_crash_and_hold_the_numbers_of_the_model() -> None:
    for one in RUNS:
        scenario = scenarios.find(one)
        days = run(scenario.plan(WEEKS), scenario.start)
        energy, set_point = course(one)
        assert (energy[0], set_point[0]) == scenario.start[:3:2]
        assert len(energy) == len(set_point) == 7 * WEEKS + 1
        assert energy[140] == pytest.approx(sum(day.energy for day in days[136:143]) / 7)
        assert set_point[140] == pytest.approx(sum(day.set_point for day in days[136:143]) / 7)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_bracket_stands_where_the_energy_differs_most(one: str, other: str) -> None:
    week = widest_week(one, other)
    assert week % 4 == 0
    gaps = [abs(a - b) for a, b in zip(course(one).energy, course(other).energy, strict=True)]
    assert gaps[7 * week] == max(gaps[28::28])
    assert widest_week(other, one) == week


def test_swap_turns_the_lines_and_keeps_the_sentence(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    before = lab.sentence()
    press(qtbot, lab, "Swap")
    assert lab.chosen() == ("body-first", "weekend-off")
    assert lab.sentence() == before
    assert [menu.accessibleName() for menu in lab.findChildren(MenuButton)] == [
        "Dashed line: The body first", "Solid line: A weekend off",
    ]  # fmt: skip


def test_each_menu_offers_every_run_and_changes_its_own_line(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    for line, menu in enumerate(lab.findChildren(MenuButton)):
        actions = menu.menu().actions()
        assert [action.text() for action in actions] == [named.name for named in words.runs().values()]
        actions[5].trigger()
        assert lab.chosen()[line] == "too-fast"
    assert menu.text().startswith("Back too fast")


def test_the_same_run_twice_asks_for_another(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.choose(0, "body-first")
    assert "These are the same. Choose another." in said(lab)
    assert lab.picture().bracket == -1
    drawn = painted.names(QRectF(0, 0, 800, 300), lab.picture())
    assert [one.words for one in drawn].count("The body first") == 2
    qtbot.keyClick(figure(lab), Qt.Key.Key_End)
    assert lab.sentence(40) == "These are the same. Choose another."
    assert figure(lab).accessibleName().count("The body first") == 1


def test_keys_read_a_week_and_tell_its_numbers(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.choose(0, "rest-only")
    fig = figure(lab)
    fig.setFocus()
    qtbot.keyClick(fig, Qt.Key.Key_Right)
    assert fig.reading() == 21
    qtbot.keyClick(fig, Qt.Key.Key_Home)
    assert fig.reading() == 0
    assert fig.accessibleDescription() == "Right after the crash the battery is nearly empty with both."
    qtbot.keyClick(fig, Qt.Key.Key_Left)
    assert fig.reading() == 0
    qtbot.keyClick(fig, Qt.Key.Key_Right)
    assert fig.accessibleDescription().startswith("After one week ")
    qtbot.keyClick(fig, Qt.Key.Key_End)
    qtbot.keyClick(fig, Qt.Key.Key_Right)
    assert fig.reading() == WEEKS
    assert fig.accessibleName() == (
        "Two boilers from the same crash. After 40 weeks. "
        "Rest alone: energy 57%, thermostat 21.4 degrees. "
        "The body first: energy 79%, thermostat 20.2 degrees."
    )


def test_other_keys_are_left_to_the_page(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    qtbot.keyClick(figure(lab), Qt.Key.Key_Up)
    assert figure(lab).reading() == -1


def test_a_click_reads_the_week_under_it_and_leaving_ends_the_reading(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    fig = figure(lab)
    area = QRectF(fig.rect())
    at = next(x for x in range(fig.width()) if painted.week_at(area, lab.picture(), x) == 8)
    lab.activateWindow()
    fig.setFocus()
    qtbot.waitUntil(fig.hasFocus)
    qtbot.mouseClick(fig, Qt.MouseButton.LeftButton, pos=QPointF(at, 60).toPoint())
    assert fig.reading() == 8
    assert lab.sentence(8) in said(lab)
    fig.clearFocus()
    assert fig.reading() == -1
    assert lab.sentence() in said(lab)


def test_a_click_beside_the_plot_reads_its_end() -> None:
    data, area = picture("rest-only", "body-first", False), QRectF(0, 0, 800, 300)
    assert painted.week_at(area, data, 0) == 0
    assert painted.week_at(area, data, 799) == WEEKS


def test_another_run_ends_the_reading(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    qtbot.keyClick(figure(lab), Qt.Key.Key_Home)
    lab.choose(0, "weekend-off")
    assert figure(lab).reading() == -1


def test_the_table_says_the_same_by_four_weeks(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.choose(0, "rest-only")
    press(qtbot, lab, "As a table")
    table = lab.findChildren(QTableWidget)[0]
    cells = [[table.item(row, place).text() for place in range(5)] for row in range(table.rowCount())]
    assert [row[0] for row in cells] == [str(week) for week in range(0, 41, 4)]
    assert cells[5] == ["20", "17%", "69%", "23.3°", "21.5°"]
    lab.choose(1, "too-fast")
    assert table.item(10, 2).text() == "22%"
    head = table.horizontalHeaderItem(2)
    assert head is not None
    assert head.text() == "Energy\nBack too fast"


@pytest.mark.parametrize(
    ("energy", "expected"),
    [(0, "nearly empty"), (10, "nearly empty"), (17.2, "less than a fifth full"), (20, "about a fifth full"),
     (22, "more than a fifth full"), (23, "less than a quarter full"), (29, "more than a quarter full"),
     (34, "about a third full"), (40, "more than a third full"), (45, "less than half full"),
     (57, "more than half full"), (69, "more than two thirds full"), (75, "about three quarters full"),
     (80, "more than three quarters full"), (88, "almost full"), (100, "almost full")],
)  # fmt: skip
def test_a_battery_is_said_in_fractions(energy: float, expected: str) -> None:
    assert share(energy) == expected


def test_a_fuller_battery_is_never_said_to_be_emptier() -> None:
    said_in_order = list(dict.fromkeys(share(energy / 4) for energy in range(401)))
    assert len(said_in_order) == len({share(energy / 4) for energy in range(401)}) == 20
    changes = sum(share(at / 4) != share((at + 1) / 4) for at in range(400))
    assert changes == 19


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize(
    ("one", "other"), [("weekend-off", "positive-thinking"), ("rest-only", "body-first")]
)
def test_it_fits_the_room_it_has(qtbot: QtBot, low: bool, one: str, other: str) -> None:
    lab = WhatIfLab(low)
    qtbot.addWidget(lab)
    lab.choose(0, one)
    lab.choose(1, other)
    width, height = (820, 400) if low else (860, 500)
    assert lab.minimumSizeHint().width() <= width
    assert lab.minimumSizeHint().height() <= height
    lab.resize(width, height)
    lab.show()
    for label in lab.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_a_sentence_of_another_length_moves_nothing(qtbot: QtBot) -> None:
    lab = shown(qtbot, (860, 500))
    heights = set()
    for week in range(WEEKS + 1):
        figure(lab).read(week)
        qtbot.wait(0)
        heights.add(figure(lab).height())
    assert len(heights) == 1


def test_the_tab_key_goes_from_the_menus_to_the_figure(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    first, second = lab.findChildren(MenuButton)
    found: list[QWidget] = [first]
    while len(found) < 5:
        following = found[-1].nextInFocusChain()
        while following.focusPolicy() == Qt.FocusPolicy.NoFocus:
            following = following.nextInFocusChain()
        found.append(following)
    assert found[1] is second
    assert [widget.accessibleName() for widget in found[2:4]] == ["Swap", "As a table"]
    assert found[4] is figure(lab)


@pytest.mark.parametrize("percent", [100, 115, 130, 150, 200])
def test_with_large_text_it_is_no_wider_than_its_window(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        lab = shown(qtbot, (820, 900), low=True)
        for one, other in PAIRS:
            lab.choose(0, one)
            lab.choose(1, other)
            QApplication.processEvents()
            assert lab.minimumSizeHint().width() <= 820
