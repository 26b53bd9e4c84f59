"""The stairs: a tread by button, click or key, what the mornings say, and off until a doctor looked along."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.charts import stairs as painted
from course.ui.exercises.inputs import ChoicesInput
from course.ui.exercises.stairs.parts import TreadChoices
from course.ui.exercises.stairs.view import StairsView, _StairsFigure
from course.ui.exercises.table import EntryTable
from course.ui.widgets.tap import Tap
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

NAME = "movement-stairs"
_THREE: list[dict[str, object]] = [
    {"tread": 3, "next-morning": morning} for morning in ("same", "less", "same")
]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def history(*values: dict[str, object]) -> list[Entry]:
    """One finished entry a day, the last one yesterday."""
    days = [NOW - timedelta(days=len(values) - number) for number in range(len(values))]
    pairs = zip(days, values, strict=True)
    return [Entry(NAME, f"e{day:%d}", day, True, dict(known), day) for day, known in pairs]


def view(
    qtbot: QtBot, values: dict[str, object], *before: dict[str, object], language: str = "en"
) -> StairsView:
    given = context(NAME, values, language)
    made = StairsView(given._replace(step=given.exercise.step("stairs"), history=history(*before)))
    in_window(qtbot, made, 900, 700)
    return made


@pytest.fixture
def told() -> Iterator[list[tuple[str, object]]]:
    yield []


def listen(made: StairsView, told: list[tuple[str, object]]) -> None:
    made.answered.connect(lambda field, value: told.append((field, value)))


def labels(made: StairsView) -> list[str]:
    return [tap.accessibleName().removeprefix("Today’s step: ") for tap in made.findChildren(Tap)]


def press(made: StairsView, words: str) -> None:
    next(one for one in made.findChildren(QAbstractButton) if words in one.accessibleName()).click()


def test_it_begins_with_the_lowest_three(qtbot: QtBot) -> None:
    made = view(qtbot, {})
    assert made.sentence() == "Choose yourself where you begin. The lowest step is a good start."
    assert labels(made) == ["3 minutes", "5 minutes", "8 minutes"]
    assert made.findChildren(TreadChoices)[0].current() == 1


@pytest.mark.parametrize(
    ("before", "offered"),
    [
        ({"tread": 1}, ["Stay, 3 minutes", "Higher, 5 minutes"]),
        ({"tread": 8}, ["Lower, 25 minutes", "Stay, 30 minutes"]),
    ],
)
def test_no_tread_is_offered_that_is_not_there(
    qtbot: QtBot, before: dict[str, object], offered: list[str]
) -> None:
    assert labels(view(qtbot, {}, before)) == offered


def test_staying_is_shown_and_higher_is_only_possible(qtbot: QtBot) -> None:
    made = view(qtbot, {}, *_THREE)
    assert labels(made) == ["Lower, 5 minutes", "Stay, 8 minutes", "Higher, 10 minutes"]
    assert made.findChildren(TreadChoices)[0].current() == 3
    assert "three times in a row" in made.sentence()
    assert made.tread() == 3


def test_a_choice_is_kept_and_said(qtbot: QtBot, told: list[tuple[str, object]]) -> None:
    made = view(qtbot, {}, *_THREE)
    listen(made, told)
    press(made, "Higher")
    press(made, "Higher")
    assert told == [("tread", 4)]
    assert made.findChildren(TreadChoices)[0].current() == 4
    assert made.sentence().endswith("You chose 10 minutes.")
    figure = made.findChildren(_StairsFigure)[0]
    assert figure.accessibleDescription() == made.sentence()
    assert figure.accessibleName() == "Today’s step: 10 minutes"


def test_arrow_keys_walk_and_stop_at_both_ends(qtbot: QtBot, told: list[tuple[str, object]]) -> None:
    made = view(qtbot, {"tread": 7})
    listen(made, told)
    figure = made.findChildren(_StairsFigure)[0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(figure, key)
    assert told == [("tread", 8), ("tread", 7)]


def test_a_click_takes_the_tread_it_is_on(qtbot: QtBot, told: list[tuple[str, object]]) -> None:
    made = view(qtbot, {})
    listen(made, told)
    figure = made.findChildren(_StairsFigure)[0]
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(figure.width() - 30, 20))
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(2, 20))
    assert told == [("tread", 8), ("tread", 1)]


def test_who_goes_on_without_choosing_stays_where_it_was(
    qtbot: QtBot, told: list[tuple[str, object]]
) -> None:
    made = view(qtbot, {"energy": "3"}, *_THREE)
    listen(made, told)
    made.leave()
    assert told == [("tread", 3)]


def test_who_only_looked_leaves_nothing_behind(qtbot: QtBot, told: list[tuple[str, object]]) -> None:
    made = view(qtbot, {}, *_THREE)
    listen(made, told)
    made.leave()
    assert told == []


def test_an_empty_day_begins_at_the_lowest(qtbot: QtBot) -> None:
    made = view(qtbot, {"energy": "0"}, *_THREE)
    assert made.tread() == 1
    assert made.sentence().startswith("Empty today?")
    assert labels(made) == ["Lowest, 3 minutes", "Stay, 8 minutes", "Higher, 10 minutes"]


@pytest.mark.parametrize("chosen", [{}, {"tread": 2}])
def test_not_today_leaves_no_tread_behind(
    qtbot: QtBot, told: list[tuple[str, object]], chosen: dict[str, object]
) -> None:
    made = view(qtbot, {"energy": "1", **chosen}, *_THREE)
    listen(made, told)
    with qtbot.waitSignal(made.finish_asked):
        press(made, "Not today")
    made.leave()
    assert told == ([("tread", None)] if chosen else [])


def test_it_is_off_until_a_doctor_looked_along(qtbot: QtBot, told: list[tuple[str, object]]) -> None:
    made = view(qtbot, {"illness": ["me-cfs"]})
    listen(made, told)
    assert made.sentence().startswith("These stairs are off.")
    assert not made.findChildren(_StairsFigure)
    made.leave()
    assert told == []
    next(one for one in made.findChildren(QAbstractButton) if "had a look" in one.text()).click()
    assert told == [("looked-along", "yes")]
    assert made.findChildren(_StairsFigure)


def test_the_list_can_be_read_once_more_and_turns_the_stairs_off(
    qtbot: QtBot, told: list[tuple[str, object]]
) -> None:
    made = view(qtbot, {"illness": ["none"], "looked-along": "yes"}, *_THREE)
    listen(made, told)
    press(made, "The list once more")
    made.on_low_changed()
    (ticks,) = made.findChildren(ChoicesInput)
    ticks.findChildren(QAbstractButton)[0].click()
    assert told == [("looked-along", None), ("illness", ["heart", "none"])]
    press(made, "Done with the list")
    assert made.is_off()
    assert made.ends()
    assert made.footer() == ""
    with_keyboard = made.window().focusWidget()
    assert with_keyboard is not None
    assert with_keyboard.accessibleName() == "My doctor or physio had a look"


def test_the_open_entry_is_no_walk_of_before(qtbot: QtBot) -> None:
    given = context(NAME, {"tread": 6}, "en")
    open_ = Entry(NAME, "now", NOW, True, {"tread": 6}, NOW)
    made = StairsView(
        given._replace(step=given.exercise.step("stairs"), history=[*history(*_THREE), open_], entry="now")
    )
    qtbot.addWidget(made)
    assert sum(made.data().dots) == 3


def test_an_illness_that_was_ticked_in_an_earlier_entry_still_counts(qtbot: QtBot) -> None:
    assert view(qtbot, {}, {"illness": ["heart"], "tread": 2}).is_off()


def test_the_table_says_the_same(qtbot: QtBot) -> None:
    made = view(qtbot, {}, *_THREE)
    made.on_other_clicked()
    table = made.findChildren(EntryTable)[0]
    assert table.isVisible()
    cells = [table.item(0, place).text() for place in range(3)]  # type: ignore[union-attr]
    assert cells == ["Monday 23 November", "8 minutes", "the same"]


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_minutes_stand_apart_and_inside(qtbot: QtBot, size: int, language: str) -> None:
    with text_size(size):
        made = view(qtbot, {"tread": 4}, *_THREE, language=language)
        rect = QRectF(made.findChildren(_StairsFigure)[0].rect())
        placed = painted.names(rect, made.data())
    assert overlaps(placed) == []
    assert outside(rect, placed) == []
