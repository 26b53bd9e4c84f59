"""The values compass: clicks, keys, the panel beside it, its list and its sentence."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.progress.values import AREAS
from course.ui.charts import radar as painted
from course.ui.exercises.values.compass import CompassView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.tap import Row
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size

_MIDDLE = (("important", 8), ("lived", 7))
FULL: dict[str, object] = {f"{area}-{what}": value for area in AREAS for what, value in _MIDDLE}
GAPS = FULL | {"rest-lived": 2, "play-important": 9, "play-lived": 1}
LYING, TEA = {"area": "rest", "act": "liggen"}, {"area": "love", "act": "thee"}
THREE = GAPS | {"chosen": [LYING, {"area": "play"}, TEA]}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(
    qtbot: QtBot, values: dict[str, object], language: str = "nl", size: tuple[int, int] = (900, 620)
) -> CompassView:
    base = context("values-compass", values, language)
    view = CompassView(base._replace(step=base.exercise.step("compass")))
    in_window(qtbot, view, *size)
    return view


def figure(view: CompassView) -> Canvas:
    return view.findChildren(Canvas)[0]


def answers_of(view: CompassView) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: found.append((field, value)))
    return found


def fields(view: CompassView) -> list[QLineEdit]:
    return [line for line in view.findChildren(QLineEdit) if line.isVisible()]


@pytest.mark.parametrize("index", range(10))
def test_a_click_on_the_name_of_an_area_chooses_it(qtbot: QtBot, index: int) -> None:
    view = shown(qtbot, GAPS)
    answers = answers_of(view)
    middle = painted.middle_of(QRectF(figure(view).rect()), view.data(), index).toPoint()
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle)
    assert answers == [("chosen", [{"area": AREAS[index]}])]


def test_a_click_beside_the_rings_changes_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, GAPS)
    answers = answers_of(view)
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not answers


def test_arrow_keys_walk_and_enter_chooses_and_takes_away(qtbot: QtBot) -> None:
    view = shown(qtbot, GAPS)
    answers = answers_of(view)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(figure(view), key)
    assert answers == [("chosen", [{"area": "play"}]), ("chosen", [{"area": "play"}, {"area": "rest"}])]
    qtbot.keyClick(figure(view), Qt.Key.Key_Return)
    assert answers[-1] == ("chosen", [{"area": "play"}])


def test_the_figure_tells_a_screen_reader_where_the_keyboard_is(qtbot: QtBot) -> None:
    view = shown(qtbot, THREE)
    qtbot.keyClick(figure(view), Qt.Key.Key_Right)
    qtbot.keyClick(figure(view), Qt.Key.Key_Right)
    assert (
        figure(view).accessibleName()
        == "Wat telt voor jou? rust: belangrijk 8 van 10, geleefd 2 van 10, gekozen"
    )


def test_a_fourth_area_is_not_taken_and_a_line_says_why(qtbot: QtBot) -> None:
    view = shown(qtbot, THREE)
    answers = answers_of(view)
    view.toggle("work")
    assert not answers
    assert view.say("chosen-full") in [label.text() for label in view.findChildren(type(view._words))]
    assert not [menu for menu in view.findChildren(MenuButton) if menu.isVisible()]


def test_a_small_act_is_kept_with_its_area(qtbot: QtBot) -> None:
    view = shown(qtbot, THREE)
    answers = answers_of(view)
    assert [line.text() for line in fields(view)] == ["liggen", "", "thee"]
    qtbot.keyClicks(fields(view)[1], "kaarten")
    view.leave()
    assert answers == [
        ("chosen", [LYING, {"area": "play", "act": "kaarten"}, TEA]),
    ]  # fmt: skip


def test_a_half_typed_act_is_a_draft_and_survives_choosing_another(qtbot: QtBot) -> None:
    view = shown(qtbot, {"chosen": [{"area": "rest"}]})
    with qtbot.waitSignal(view.edited) as draft:
        qtbot.keyClicks(fields(view)[0], "l")
    assert draft.args == ["chosen", [{"area": "rest", "act": "l"}]]
    answers = answers_of(view)
    view.toggle("play")
    assert answers[-1] == ("chosen", [{"area": "rest", "act": "l"}, {"area": "play"}])


def test_a_cross_takes_its_area_away(qtbot: QtBot) -> None:
    view = shown(qtbot, {"chosen": [{"area": "rest", "act": "liggen"}]})
    answers = answers_of(view)
    cross = next(one for one in view.findChildren(Button) if one.accessibleName() == "Rust weghalen")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert answers == [("chosen", None)]


def test_the_list_says_and_does_the_same_the_widest_gap_first(qtbot: QtBot) -> None:
    view = shown(qtbot, THREE)
    view.show_list(True)
    rows = [row for row in view.findChildren(Row) if row.isVisible()]
    assert len(rows) == 10
    assert rows[0].accessibleName() == "Spel: belangrijk 9 van 10, geleefd 1 van 10, gekozen"
    answers = answers_of(view)
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert answers == [("chosen", [{"area": "play"}, {"area": "love", "act": "thee"}])]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Nog niets ingevuld. Ook een leeg kompas mag."),
        (
            {"rest-important": 3},
            "Zeg van een gebied hoe belangrijk het is en hoeveel er was. Dan vult het kompas zich.",
        ),
        (FULL, "Van wat je hier invulde, was er ongeveer genoeg."),
        (FULL | {"rest-lived": 1}, "Bij rust zit de meeste ruimte tussen wat telt en hoe je leefde."),
    ],
)  # fmt: skip
def test_the_sentence_comes_from_the_gaps_and_describes_the_figure(
    qtbot: QtBot, values: dict[str, object], said: str
) -> None:
    view = shown(qtbot, values)
    assert view.sentence() == figure(view).accessibleDescription() == said


def test_two_areas_with_the_most_room_are_named_the_widest_first(qtbot: QtBot) -> None:
    said = "With play and rest there is the most room between what matters and how you lived."
    assert shown(qtbot, GAPS, "en").sentence() == said


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(516, 430, 100), (516, 230, 100), (420, 230, 100), (800, 660, 200), (780, 660, 200)],
)
def test_no_name_touches_another_or_is_cut_off(
    qtbot: QtBot, language: str, width: int, height: int, percent: int
) -> None:
    with text_size(percent):
        rect = QRectF(0, 0, width, height)
        names = painted.names(rect, shown(qtbot, THREE, language).data())
        assert not overlaps(names)
        assert not outside(rect, names)


@pytest.mark.parametrize(
    "values", [{}, {"rest-important": 9}, {"rest-lived": 900, "play-lived": -9}, FULL, THREE]
)
def test_whatever_is_answered_can_be_drawn(qtbot: QtBot, values: dict[str, object]) -> None:
    image = QImage(500, 400, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painted.draw(painter, QRectF(image.rect()), shown(qtbot, values).data())
    painter.end()
