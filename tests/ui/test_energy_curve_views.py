"""The plot is what one fills in: by click, drag and keys; and several days stand as one curve with breaks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.charts import energy_curve as painted
from course.ui.exercises.energy_curve.day import DayView, _DayFigure
from course.ui.exercises.energy_curve.days import DaysView, _DaysFigure
from course.ui.exercises.energy_curve.plan import BreaksView, DoctorLine, StimuliView
from course.ui.exercises.form import Form
from course.ui.exercises.inputs import MenuInput
from course.ui.exercises.table import EntryTable
from course.ui.exercises.view import View
from course.ui.widgets.buttons import Button, MenuButton
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

NAME = "energy-curve"
MORNING = [{"hour": 9, "energy": 3}, {"hour": 10, "energy": 1, "kind": "rest"}]
Told = list[tuple[str, object]]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def day(qtbot: QtBot, values: dict[str, object], language: str = "en") -> tuple[DayView, _DayFigure, Told]:
    given = context(NAME, values, language)
    view = DayView(given._replace(now=NOW.replace(hour=9)))
    told: Told = []
    view.answered.connect(lambda field, value: told.append((field, value)))
    in_window(qtbot, view, 960, 700)
    return view, view.findChildren(_DayFigure)[0], told


def at(figure: _DayFigure, view: DayView, column: int, level: int) -> QPointF:
    """The place of a word in a column."""
    rect, data = QRectF(figure.rect()), view.data()
    for x in range(figure.width()):
        if painted.column_at(rect, data, QPointF(x, 50)) == column and x > figure.width() / 4:
            found = [
                y for y in range(figure.height()) if painted.level_at(rect, data, QPointF(x, y)) == level
            ]
            return QPointF(x + 4, found[len(found) // 2])
    raise AssertionError(column)


def test_a_click_fills_in_an_hour(qtbot: QtBot) -> None:
    view, figure, told = day(qtbot, {})
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at(figure, view, 8, 3).toPoint())
    assert told == [("hours", [{"hour": 14, "energy": 3}])]
    assert view.chosen() == 8
    assert figure.accessibleName() == "Energy over the day. 14:00: fair"
    assert figure.accessibleDescription() == view.sentence()


def test_a_drag_fills_in_one_hour_after_the_other(qtbot: QtBot) -> None:
    view, figure, told = day(qtbot, {})
    places = [at(figure, view, column, level).toPoint() for column, level in ((6, 4), (7, 2))]
    QTest.mousePress(figure, Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(figure, places[1])
    QTest.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=places[1])
    assert told[-1][1] == [{"hour": 12, "energy": 4}, {"hour": 13, "energy": 2}]


def test_it_is_filled_in_by_keys_alone_and_a_gap_may_come_back(qtbot: QtBot) -> None:
    view, figure, told = day(qtbot, {})
    assert view.chosen() == 3  # nine o'clock
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_1):
        QTest.keyClick(figure, key)
    assert told[-1] == ("hours", [{"hour": 9, "energy": 3}, {"hour": 10, "energy": 0}])
    QTest.keyClick(figure, Qt.Key.Key_Delete)
    assert told[-1] == ("hours", [{"hour": 9, "energy": 3}])
    QTest.keyClick(figure, Qt.Key.Key_Left)
    QTest.keyClick(figure, Qt.Key.Key_Delete)
    assert told[-1] == ("hours", None)


def test_the_panel_says_what_the_hour_was_and_keeps_its_energy(qtbot: QtBot) -> None:
    view, _, told = day(qtbot, {"hours": MORNING})
    menus = [one.findChildren(MenuButton)[0] for one in view.findChildren(MenuInput)]
    assert len(menus) == 3
    menus[1].menu().actions()[3].trigger()
    assert told == [("hours", [{"hour": 9, "energy": 3, "effort": "3"}, MORNING[1]])]


def test_a_day_can_be_told_in_four_parts_and_nothing_is_lost(qtbot: QtBot) -> None:
    view, figure, told = day(qtbot, {"hours": MORNING})
    view.on_form_clicked()
    assert view.count() == 4
    assert [column.level for column in view.data().columns] == [3, None, None, None]
    QTest.keyClick(figure, Qt.Key.Key_Right)
    QTest.keyClick(figure, Qt.Key.Key_5)
    assert told[-1] == ("hours", [*MORNING, {"hour": 13, "energy": 4}])
    view.on_form_clicked()
    assert view.count() == 18


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Nothing filled in yet. Three or four places make a day."),
        (
            {"hours": MORNING},
            "On average it was ‘so-so’. It dropped most after 9:00. One hour of it was rest.",
        ),
        ({"hours": [{"hour": 9, "energy": 2}]}, "On average it was ‘so-so’. There was no drop in it."),
    ],
)
def test_a_day_is_said_in_a_sentence(qtbot: QtBot, values: dict[str, object], sentence: str) -> None:
    assert day(qtbot, values)[0].sentence() == sentence


def entries(*rows: list[dict[str, object]]) -> list[Entry]:
    days = [NOW - timedelta(days=len(rows) - number) for number in range(len(rows))]
    return [
        Entry(NAME, f"e{n}", day, True, {"hours": told}, day)
        for n, (day, told) in enumerate(zip(days, rows, strict=True))
    ]


def several(qtbot: QtBot, *rows: list[dict[str, object]], language: str = "en") -> DaysView:
    given = context(NAME, {}, language)
    view = DaysView(given._replace(step=given.exercise.step("days"), history=entries(*rows)))
    in_window(qtbot, view, 900, 700)
    return view


FALL = [{"hour": 9, "energy": 3}, {"hour": 10, "energy": 3}, {"hour": 11, "energy": 1}]


def test_before_three_days_the_last_one_is_shown(qtbot: QtBot) -> None:
    view = several(qtbot, FALL, [{"hour": 9, "energy": 4}])
    assert view.sentence().startswith("After three days")
    assert [column.level for column in view.data().columns if column.level is not None] == [4]
    assert several(qtbot).sentence() == "Here your days will stand side by side."


def test_three_days_propose_a_rest_before_the_dip(qtbot: QtBot) -> None:
    view = several(qtbot, FALL, FALL, [{"hour": 9, "energy": 1}, *FALL[1:]])
    assert view.sentence() == "A rest at 10:00 comes before your dip."
    nine = view.data().columns[3]
    assert (nine.low, nine.high, round(nine.level or 0, 2)) == (1, 3, 2.33)
    assert view.findChildren(_DaysFigure)[0].accessibleDescription() == view.sentence()


def test_the_table_says_each_hour_in_words(qtbot: QtBot) -> None:
    view = several(qtbot, FALL, FALL, [{"hour": 9, "energy": 1}])
    press(view, "Hours in a table")
    assert row(view) == ["9:00", "so-so", "low to fair"]


def test_the_table_of_a_single_day_says_what_was_done(qtbot: QtBot) -> None:
    view = several(qtbot, [{"hour": 9, "energy": 3, "kind": "screen"}, {"hour": 10, "energy": 1}])
    press(view, "Hours in a table")
    assert row(view) == ["9:00", "fair", "screen"]


def test_the_table_of_days_says_what_each_asked(qtbot: QtBot) -> None:
    asked = [
        {"hour": 9, "energy": 3, "effort": "3", "kind": "rest"},
        {"hour": 10, "energy": 3, "effort": "2"},
    ]
    view = several(qtbot, FALL, asked)
    press(view, "Days in a table")
    assert row(view) == ["Monday 23 November", "fair", "5", "1"]
    assert row(view, 1) == ["Sunday 22 November", "so-so", "", "0"]
    assert not view.findChildren(_DaysFigure)[0].isVisible()


@pytest.mark.parametrize(
    ("efforts", "words"),
    [
        ("1", ""),
        (
            "131",
            "Sunday 22 November asked the most (3), Saturday 21 November the least (1). You can keep some",
        ),
        ("232", "Your days asked about the same, from 2 to 3."),
    ],
)
def test_what_days_asked_is_said_with_its_range(qtbot: QtBot, efforts: str, words: str) -> None:
    view = several(qtbot, *([{"hour": 9, "energy": 3, "effort": effort}] for effort in efforts))
    assert view._hint.text().startswith(words)
    assert view._hint.isVisible() == bool(words)


def test_a_week_is_enough(qtbot: QtBot) -> None:
    assert several(qtbot, *([FALL] * 7))._hint.text().endswith("Now you can stop keeping track.")


def press(view: View, words: str) -> None:
    next(one for one in view.findChildren(Button) if words in one.accessibleName()).click()


def row(view: View, number: int = 0) -> list[str]:
    """A row of the table that is shown."""
    (table,) = (one for one in view.findChildren(EntryTable) if one.isVisible())
    return [table.item(number, place).text() for place in range(table.columnCount())]  # type: ignore[union-attr]


def plan(qtbot: QtBot, step: str, values: dict[str, object], *rows: list[dict[str, object]]) -> View:
    given = context(NAME, values, "en")
    made = {"breaks": BreaksView, "stimuli": StimuliView}[step](
        given._replace(step=given.exercise.step(step), history=entries(*rows))
    )
    in_window(qtbot, made, 900, 700)
    return made


def test_the_proposed_times_are_taken_with_one_click(qtbot: QtBot) -> None:
    fall = [*FALL, {"hour": 14, "energy": 2}, {"hour": 15, "energy": 0}]
    view = plan(qtbot, "breaks", {"break-minutes": "15"}, fall, fall, fall)
    told: Told = []
    view.answered.connect(lambda field, value: told.append((field, value)))
    assert view.sentence() == "A rest at 10:00 and one at 14:00 come before your dips."
    press(view, "Take this suggestion")
    assert told == [("break-one", "10:00"), ("break-two", "14:00")]
    qtbot.waitUntil(lambda: any(form.isVisible() for form in view.findChildren(Form)))
    shown = [form for form in view.findChildren(Form) if form.isVisible()]
    assert {form.accessibleDescription() for form in shown} == {view.sentence()}


def test_without_enough_days_one_chooses_oneself(qtbot: QtBot) -> None:
    view = plan(qtbot, "breaks", {}, FALL)
    assert view.sentence().startswith("Choose two moments yourself.")
    assert not any("Take" in one.text() for one in view.findChildren(Button) if one.isVisible())


def test_the_times_of_the_last_plan_are_named(qtbot: QtBot) -> None:
    given = context(NAME, {}, "en")
    (old,) = entries(FALL)
    old.values.update({"break-one": "13:30", "break-two": "09:45"})
    view = BreaksView(given._replace(step=given.exercise.step("breaks"), history=[old]))
    qtbot.addWidget(view)
    assert "Last time you chose 9:45 and 13:30." in texts(view)


def texts(view: View) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel)]


def test_a_yes_just_given_says_whom_to_ask_and_can_be_closed(qtbot: QtBot) -> None:
    view = plan(qtbot, "stimuli", {})
    (line,) = view.findChildren(DoctorLine)
    assert not line.isVisible()
    press(view, "yes, each time")
    assert line.isVisible()
    assert not any("come back" in words for words in shown_texts(view) if words.endswith("?"))
    with qtbot.waitSignal(view.help_asked):
        press(view, "Help now")
    press(view, "Close")
    assert not line.isVisible()
    press(view, "no")
    assert any("come back" in words for words in shown_texts(view))


def shown_texts(view: View) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_a_yes_of_before_does_not_speak_up_again(qtbot: QtBot) -> None:
    view = plan(qtbot, "stimuli", {"worse": "yes", "softer": "sound"})
    assert not view.findChildren(DoctorLine)[0].isVisible()
    assert view.sentence().startswith("Nothing needs to come back now.")


@pytest.mark.parametrize(("energy", "columns"), [((3, 1), 4), ((0, 3), 18), ((), 18)])
def test_with_little_energy_a_day_is_asked_in_four_parts(
    qtbot: QtBot, energy: tuple[int, ...], columns: int
) -> None:
    view = DayView(context(NAME, {}, "en")._replace(energy=energy))
    qtbot.addWidget(view)
    assert view.count() == columns
    begun = DayView(context(NAME, {"hours": MORNING}, "en")._replace(energy=energy))
    qtbot.addWidget(begun)
    assert begun.count() == 18


def test_a_rest_has_its_word_once_for_hours_in_a_row(qtbot: QtBot) -> None:
    resting = [{"hour": hour, "kind": "rest"} for hour in (9, 10, 14)]
    view, figure, _ = day(qtbot, {"hours": resting})
    placed = painted.names(QRectF(figure.rect()), view.data())
    assert [one.words for one in placed].count("rest") == 2


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_and_hours_stand_apart_and_inside(qtbot: QtBot, size: int, language: str) -> None:
    with text_size(size):
        resting = [{"hour": hour, "kind": "rest"} for hour in (6, 8, 23)]
        view, figure, _ = day(qtbot, {"hours": [*MORNING, *resting]}, language)
        for _ in range(2):
            placed = painted.names(QRectF(figure.rect()), view.data())
            assert overlaps(placed) == []
            assert outside(QRectF(figure.rect()), placed) == []
            view.on_form_clicked()
