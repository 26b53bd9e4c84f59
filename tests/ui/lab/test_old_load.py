"""The load of before: the two branches, the load that is moved, the three kinds of sentence, the table."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QTableWidget
from pytestqt.qtbot import QtBot

from course.stress.hysteresis_data import BRANCHES
from course.ui.charts import branches as painted
from course.ui.charts.branches import Branches, BranchWords
from course.ui.charts.labels import strikes
from course.ui.lab import old_load_words as words
from course.ui.lab.old_load import OldLoadFigure, OldLoadLab
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.ui.setting import load_theme, outside, overlaps, text_size

TICKS = (4.5, 5.0, 5.5, 6.0, 6.5)
ENGLISH = words.branch_words(TICKS)
DUTCH = BranchWords(
    "Energie in het vierde jaar", ("leeg", "half", "vol"), "gezond begonnen", "begonnen na een uitval",
    "dezelfde belasting", "hier zijn twee uitkomsten",
    ((4.5, "4,5"), (5, "5"), (5.5, "5,5"), (6, "6"), (6.5, "6,5")),
)  # fmt: skip
LOADS, HEALTH, CRASH = zip(*BRANCHES, strict=True)
SIX, LAST = LOADS.index(6.0), len(LOADS) - 1
AREA = QRectF(0, 0, 800, 300)


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, size: tuple[int, int] = (960, 560), low: bool = False) -> OldLoadLab:
    lab = OldLoadLab(low)
    qtbot.addWidget(lab)
    lab.resize(*size)
    lab.show()
    qtbot.waitExposed(lab)
    return lab


def figure(lab: OldLoadLab) -> OldLoadFigure:
    return lab.findChildren(OldLoadFigure)[0]


def slider(lab: OldLoadLab) -> QSlider:
    return lab.findChildren(QSlider)[0]


def said(lab: OldLoadLab) -> list[str]:
    return [label.text() for label in lab.findChildren(Label) if label.isVisible()]


def picture(at: int, said_words: BranchWords = ENGLISH) -> Branches:
    return Branches(LOADS, HEALTH, CRASH, at, words.load(LOADS[at]), said_words)


def sentence(lab: OldLoadLab) -> str:
    found = figure(lab).accessibleDescription()
    assert found in said(lab)
    return found


def test_it_opens_at_six_where_there_are_two_outcomes(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    assert sentence(lab) == (
        "With load 6 the battery is about two thirds full after a healthy start. "
        "After a crash it is less than a quarter full. Only at 5.75 or below does it fill up again."
    )
    assert "Load: 6 of 10" in said(lab)


def test_below_the_band_it_does_not_matter_where_one_begins(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.move_to(LOADS.index(5.0))
    assert sentence(lab) == (
        "With load 5 it does not matter where a boiler begins. "
        "In the end the battery is about three quarters full."
    )


def test_at_the_heaviest_load_a_healthy_start_does_not_keep_up_either(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.move_to(LAST)
    assert sentence(lab) == (
        "Load 6.5 is too much after a healthy start as well. "
        "The battery is less than half full, and after a crash more than a fifth full."
    )


def test_going_down_the_slider_the_boiler_after_a_crash_climbs_where_the_sentence_says_so(
    qtbot: QtBot,
) -> None:
    lab = shown(qtbot)
    for at in range(LAST, -1, -1):
        lab.move_to(at)
        apart = HEALTH[at] - CRASH[at] > 8
        assert len(painted.dots(AREA, lab.picture())) == (2 if apart else 1)
        assert ("does not matter" in sentence(lab)) != apart
        assert apart == (LOADS[at] > 5.75)


def test_no_two_loads_sound_the_same(qtbot: QtBot) -> None:
    assert len({words.load(load) for load in LOADS}) == len(LOADS)
    assert [words.load(load) for load in (4.5, 5.0, 5.8125)] == ["4.5", "5", "5.81"]


def test_the_sentences_that_explain_it_are_always_there(qtbot: QtBot) -> None:
    for low in (False, True):
        found = said(shown(qtbot, low=low))
        assert words.old_load_about() in found
        assert words.old_load_why() in found


def test_keys_on_the_figure_and_on_the_slider_do_the_same(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_End,
            Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left)  # fmt: skip
    found = []
    for widget in (figure(lab), slider(lab)):
        lab.move_to(SIX)
        places = []
        for key in keys:
            qtbot.keyClick(widget, key)
            places.append(lab.at())
        found.append(places)
    assert found[0] == found[1] == [25, 29, 28, 24, 32, 32, 0, 0]


def test_other_keys_are_left_to_the_page(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    qtbot.keyClick(figure(lab), Qt.Key.Key_N)
    assert lab.at() == SIX


def test_a_screen_reader_hears_load_and_outcome_on_figure_and_slider(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    lab.move_to(4)
    assert figure(lab).accessibleName() == "Two boilers with the same load. Load: 4.75 of 10."
    assert slider(lab).accessibleName() == "Load: 4.75 of 10"
    assert slider(lab).accessibleDescription() == sentence(lab)


def test_a_click_takes_the_load_under_it(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    at = painted.dots(QRectF(figure(lab).rect()), lab.picture()._replace(chosen=9))[0]
    qtbot.mouseClick(figure(lab), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert lab.at() == 9
    qtbot.mouseClick(figure(lab), Qt.MouseButton.LeftButton, pos=QPoint(1, 20))
    assert lab.at() == 0


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("low", [False, True])
def test_the_knob_stands_under_the_dot(qtbot: QtBot, low: bool, percent: int) -> None:
    with text_size(percent):
        lab = shown(qtbot, (900, 700), low)
        for at in (0, 13, LAST):
            lab.move_to(at)
            option = QStyleOptionSlider()
            slider(lab).initStyleOption(option)
            knob = (
                slider(lab)
                .style()
                .subControlRect(
                    QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider(lab)
                )
            )
            x = slider(lab).mapTo(lab, knob.center()).x()
            dot = painted.dots(QRectF(figure(lab).rect()), lab.picture())[0]
            assert figure(lab).mapTo(lab, dot.toPoint()).x() == pytest.approx(x, abs=2)


def test_the_table_holds_every_load(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    button = next(b for b in lab.findChildren(Button) if b.accessibleName() == "As a table")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not figure(lab).isVisible()
    table = lab.findChildren(QTableWidget)[0]
    cells = [[table.item(row, place).text() for place in range(3)] for row in range(table.rowCount())]
    assert len(cells) == 33
    assert cells[SIX] == ["6", "66%", "23%"]


@pytest.mark.parametrize("spoken", [ENGLISH, DUTCH], ids=["en", "nl"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(800, 300), (760, 200), (640, 150)])
def test_no_two_words_of_the_figure_touch_and_none_is_cut_off(
    size: tuple[int, int], percent: int, spoken: BranchWords
) -> None:
    rect = QRectF(0, 0, *size)
    with text_size(percent):
        for at in range(len(LOADS)):
            drawn = painted.names(rect, picture(at, spoken))
            assert overlaps(drawn) == []
            assert outside(rect, drawn) == []
            if size[1] >= painted.LEAST * percent / 100:
                assert words.load(LOADS[at]) in [word.words for word in drawn]


@pytest.mark.parametrize("spoken", [ENGLISH, DUTCH], ids=["en", "nl"])
@pytest.mark.parametrize("size", [(940, 300), (780, 170)])
def test_at_its_usual_sizes_no_name_is_left_out_or_struck_through(
    size: tuple[int, int], spoken: BranchWords
) -> None:
    rect = QRectF(0, 0, *size)
    area = painted.plot(rect, spoken)
    lines = [
        [QPointF(area.x() + area.width() * at / LAST, area.bottom() - area.height() * energy / 100)
         for at, energy in enumerate(energies)]
        for energies in (HEALTH, CRASH)
    ]  # fmt: skip
    for at in range(len(LOADS)):
        drawn = painted.names(rect, picture(at, spoken))
        found = [word.words for word in drawn]
        wanted = [spoken.title, *spoken.levels, spoken.healthy, spoken.crashed, spoken.two]
        assert [word for word in wanted if word not in found] == []
        names = [word for word in drawn if word.words in (spoken.healthy, spoken.crashed, spoken.same_load)]
        assert not any(strikes(line, word.rect) for line in lines for word in names)


def test_the_same_load_is_named_only_where_there_are_two_outcomes() -> None:
    for at in range(LAST):
        named = ENGLISH.same_load in [word.words for word in painted.names(AREA, picture(at))]
        assert named == (LOADS[at] > 5.75)


def test_branches_that_never_part_have_no_band() -> None:
    calm = Branches((1.0, 2.0), (80.0, 79.0), (80.0, 78.0), 0, "1", ENGLISH)
    assert ENGLISH.two not in [word.words for word in painted.names(AREA, calm)]
    assert len(painted.dots(AREA, calm)) == 1


@pytest.mark.parametrize(("low", "size"), [(True, (820, 400)), (False, (860, 500))])
def test_it_fits_the_room_it_has(qtbot: QtBot, low: bool, size: tuple[int, int]) -> None:
    lab = shown(qtbot, size, low)
    assert lab.minimumSizeHint().width() <= size[0]
    assert lab.minimumSizeHint().height() <= size[1]
    for label in lab.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


def test_a_sentence_of_another_length_moves_nothing(qtbot: QtBot) -> None:
    lab = shown(qtbot, (820, 400), low=True)
    heights = set()
    for at in range(len(LOADS)):
        lab.move_to(at)
        qtbot.wait(0)
        heights.add(figure(lab).height())
    assert len(heights) == 1


def test_a_line_strikes_what_it_runs_through() -> None:
    line = [QPointF(0, 0), QPointF(100, 100)]
    assert strikes(line, QRectF(40, 45, 20, 10))
    assert not strikes(line, QRectF(40, 80, 20, 10))
    assert not strikes(line, QRectF(101, 90, 20, 20))
    assert strikes([QPointF(10, 0), QPointF(10, 50)], QRectF(5, 20, 10, 10))
