"""One night of the sleep diary: the bar fills, values are stepped, typed, left open and asked about."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from course.progress import sleep
from course.progress.answers import Entry
from course.ui.charts import night_bar as painted
from course.ui.exercises.sleep.anchors import AnchorsView
from course.ui.exercises.sleep.night import NightView
from course.ui.exercises.sleep.stepper import Stepper, StepperGrid
from course.ui.exercises.view import Canvas, View
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.exercise_files import exercise
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

Up, Down, PageUp, PageDown = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
USUAL: dict[str, object] = {
    "in-bed": "22:45",
    "lights-out": "23:15",
    "falling-asleep": 40,
    "awake": 50,
    "last-awake": "06:40",
    "out-of-bed": "07:30",
}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(
    qtbot: QtBot, values: dict[str, object], language: str = "en", size: tuple[int, int] = (860, 760)
) -> NightView:
    view = NightView(context("sleep-diary", values, language))
    in_window(qtbot, view, *size)
    return view


def stepper(view: View, name: str) -> Stepper:
    return view.findChildren(StepperGrid)[0].stepper(name)


def line(view: View, name: str) -> QLineEdit:
    return stepper(view, name).findChildren(QLineEdit)[0]


def press(qtbot: QtBot, view: View, name: str) -> None:
    button = next(b for b in view.findChildren(Button) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, view: View, name: str, text: str) -> None:
    line(view, name).selectAll()
    line(view, name).insert(text)
    qtbot.keyClick(line(view, name), Qt.Key.Key_Return)


def answers(view: View) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: found.append((field, value)))
    return found


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "Fill in what you remember. The bar fills as you go."),
        ({"in-bed": "22:45"}, "The rest can stay open."),
        ({"in-bed": "22:45", "out-of-bed": "07:30"}, "You were in bed for nearly nine hours."),
        (USUAL, "You were in bed for nearly nine hours and slept for about six hours."),
        ({**USUAL, "in-bed": None}, "You slept for about six hours."),
        (
            {**USUAL, "awake": 480},
            "You were in bed for nearly nine hours and slept for a few minutes at most.",
        ),
    ],
)
def test_the_sentence_is_in_words_rounded_to_a_quarter(
    qtbot: QtBot, values: dict[str, object], expected: str
) -> None:
    view = shown(qtbot, {name: value for name, value in values.items() if value is not None})
    assert view.sentence() == expected
    assert view.findChildren(Canvas)[0].accessibleDescription() == expected


def test_the_night_of_the_picture_says_what_it_says_there(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL, "nl")
    assert view.sentence() == "Je lag bijna negen uur in bed en sliep ongeveer zes uur."
    assert view.data().asleep == "slapen, ongeveer zes uur"
    assert [line(view, name).text() for name in USUAL] == [
        "22.45", "23.15", "40 min", "50 min", "6.40", "7.30",
    ]  # fmt: skip


def test_the_bar_and_the_sentence_follow_each_answer(qtbot: QtBot) -> None:
    view = shown(qtbot, {"in-bed": "22:45"})
    said = answers(view)
    assert view.data().bar.in_bed is None
    write(qtbot, view, "out-of-bed", "730")
    assert said == [("out-of-bed", "07:30")]
    assert view.data().bar.in_bed == (-75, 450)
    assert view.sentence() == "You were in bed for nearly nine hours."


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2245", "22:45"), ("22.45", "22:45"), ("22:45", "22:45"), ("7", "07:00"), ("0030", "00:30")],
)
def test_a_time_can_be_typed_in_many_ways(qtbot: QtBot, typed: str, kept: str) -> None:
    view = shown(qtbot, {})
    said = answers(view)
    write(qtbot, view, "lights-out", typed)
    assert said == [("lights-out", kept)]


@pytest.mark.parametrize(
    ("name", "typed", "hint"),
    [
        ("in-bed", "2575", "I read a time like this: 2245 or 22:45."),
        ("in-bed", "bed 🛏", "I read a time like this: 2245 or 22:45."),
        ("awake", "lang", "This takes a number, such as 40."),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_lost(
    qtbot: QtBot, name: str, typed: str, hint: str
) -> None:
    view = shown(qtbot, USUAL)
    said, before = answers(view), line(view, name).text()
    write(qtbot, view, name, typed)
    assert said == []
    assert line(view, name).text() == before
    assert stepper(view, name).question() == hint


def test_a_number_is_read_with_or_without_its_unit_and_kept_within_its_range(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    said = answers(view)
    for typed in ("25", "30 min", "999", "99999999999"):
        write(qtbot, view, "falling-asleep", typed)
    assert said == [("falling-asleep", 25), ("falling-asleep", 30), ("falling-asleep", 240)]


@pytest.mark.parametrize(
    ("start", "key", "kept"),
    [
        ("22:45", Up, "23:00"),
        ("22:45", Down, "22:30"),
        ("22:40", Up, "22:45"),
        ("22:40", Down, "22:30"),
        ("23:45", Up, "00:00"),
        ("00:00", Down, "23:45"),
        ("22:40", PageUp, "23:40"),
        ("00:10", PageDown, "23:10"),
    ],
)
def test_keys_go_a_quarter_or_an_hour_also_across_midnight(
    qtbot: QtBot, start: str, key: Qt.Key, kept: str
) -> None:
    view = shown(qtbot, {"in-bed": start})
    said = answers(view)
    qtbot.keyClick(line(view, "in-bed"), key)
    assert said == [("in-bed", kept)]


@pytest.mark.parametrize(
    ("name", "start", "key", "kept"),
    [
        ("falling-asleep", 20, Up, 25),
        ("falling-asleep", 25, Up, 30),
        ("falling-asleep", 30, Up, 45),
        ("falling-asleep", 30, Down, 25),
        ("falling-asleep", 40, Down, 30),
        ("falling-asleep", 0, Up, 5),
        ("falling-asleep", 200, PageUp, 240),
        ("awake", 0, Up, 15),
        ("awake", 50, Up, 60),
        ("awake", 50, Down, 45),
        ("awake", 30, PageDown, 0),
        ("times-awake", 2, Up, 3),
        ("times-awake", 2, PageUp, 7),
    ],
)
def test_falling_asleep_goes_by_five_below_half_an_hour(
    qtbot: QtBot, name: str, start: int, key: Qt.Key, kept: int
) -> None:
    view = shown(qtbot, {name: start})
    said = answers(view)
    qtbot.keyClick(line(view, name), key)
    assert said == [(name, kept)]


def test_the_end_of_a_range_says_nothing_new(qtbot: QtBot) -> None:
    view = shown(qtbot, {"awake": 0})
    said = answers(view)
    qtbot.keyClick(line(view, "awake"), Down)
    assert said == []


def test_the_buttons_do_what_the_keys_do(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    said = answers(view)
    press(qtbot, view, "Got up: later")
    press(qtbot, view, "Asleep after: less")
    assert said == [("out-of-bed", "07:45"), ("falling-asleep", 30)]


def test_delete_and_an_empty_field_mean_not_known(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    said = answers(view)
    qtbot.keyClick(line(view, "awake"), Qt.Key.Key_Delete)
    line(view, "in-bed").selectAll()
    qtbot.keyClick(line(view, "in-bed"), Qt.Key.Key_Backspace)
    view.leave()
    assert said == [("awake", None), ("in-bed", None)]
    assert line(view, "awake").placeholderText() == "not sure"
    assert view.sentence() == "The rest can stay open."


def test_a_first_press_begins_where_it_is_usual(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    said = answers(view)
    qtbot.keyClick(line(view, "in-bed"), Up)
    press(qtbot, view, "Times awake: more")
    assert said == [("in-bed", "23:00"), ("times-awake", 0)]


def test_a_first_press_begins_where_the_latest_night_was(qtbot: QtBot) -> None:
    before = [
        Entry("sleep-diary", "a", NOW, True, {"in-bed": "21:30"}, NOW),
        Entry("sleep-diary", "b", NOW, True, {"in-bed": "odd"}, NOW),
    ]
    view = NightView(context("sleep-diary", {}, "en")._replace(history=before))
    in_window(qtbot, view)
    said = answers(view)
    qtbot.keyClick(line(view, "in-bed"), Down)
    assert said == [("in-bed", "21:30")]


def test_what_stands_half_typed_is_an_answer_when_the_screen_is_left(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    said = answers(view)
    line(view, "in-bed").setFocus()
    qtbot.keyClicks(line(view, "in-bed"), "2230")
    assert said == []
    view.leave()
    assert said == [("in-bed", "22:30")]


@pytest.mark.parametrize(
    ("changed", "name", "question"),
    [
        ({"out-of-bed": "15:45"}, "out-of-bed", "This makes 17 hours in bed. Is ‘Got up’ right?"),
        (
            {"in-bed": "06:30", "lights-out": "06:30"},
            "out-of-bed",
            "This makes 60 minutes in bed. Is ‘Got up’ right?",
        ),
        (
            {"lights-out": "22:30"},
            "lights-out",
            "Does this fit the other times?",
        ),
    ],
)
def test_an_odd_night_is_asked_about_above_the_answer_and_kept(
    qtbot: QtBot, changed: dict[str, object], name: str, question: str
) -> None:
    view = shown(qtbot, USUAL | changed)
    assert stepper(view, name).question() == question
    assert line(view, name).accessibleDescription() == question
    others = [one for one in view.findChildren(Stepper) if one.question()]
    assert others == [stepper(view, name)]


def test_seventeen_hours_are_asked_in_the_words_of_the_picture_and_gone_when_changed(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL | {"out-of-bed": "15:45"}, "nl")
    said = answers(view)
    assert stepper(view, "out-of-bed").question() == "Dit wordt 17 uur in bed. Klopt ‘Opgestaan’?"
    write(qtbot, view, "out-of-bed", "0730")
    assert stepper(view, "out-of-bed").question() == ""
    assert said == [("out-of-bed", "07:30")]


def test_how_rested_is_a_slider_that_answers(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    said = answers(view)
    qtbot.keyClick(view.findChildren(QSlider)[0], Qt.Key.Key_Right)
    assert said == [("rested", 6)]


def test_the_keyboard_goes_from_value_to_value_and_its_keys_do_what_the_buttons_do(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    line(view, "in-bed").setFocus()
    visited = []
    for _ in range(8):
        visited.append(view.window().focusWidget())
        view.focusNextChild()
    assert visited == [*(line(view, name) for name in (*USUAL, "times-awake")), view.findChildren(QSlider)[0]]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_to_click_is_44_px_and_has_a_name(qtbot: QtBot, language: str) -> None:
    view = shown(qtbot, USUAL, language)
    buttons = view.findChildren(QPushButton)
    assert len(buttons) == 14
    assert min(min(button.width(), button.height()) for button in buttons) >= 44
    assert len({button.accessibleName() for button in buttons}) == 14
    assert all(field.accessibleName() for field in view.findChildren(QLineEdit))


@pytest.mark.parametrize("percent", [100, 130, 200])
def test_large_text_has_one_column_and_no_word_is_cut(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, USUAL, "nl", (860, 2400))
        lefts = {stepper(view, name).x() for name in USUAL}
        assert len(lefts) == (1 if percent >= 130 else 2)
        for label in view.findChildren(Label):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        for name in USUAL:
            words = line(view, name).fontMetrics().horizontalAdvance(line(view, name).text())
            assert words < line(view, name).width()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("values", [{}, USUAL, USUAL | {"out-of-bed": "15:45"}, USUAL | {"in-bed": "08:00"}])
def test_no_word_of_the_figure_stands_on_another_or_over_its_edge(
    qtbot: QtBot, percent: int, values: dict[str, object]
) -> None:
    with text_size(percent):
        view = shown(qtbot, values, "nl", (640, 600))
        figure = QRectF(view.findChildren(Canvas)[0].rect())
        placed = painted.names(figure, view.data())
        assert overlaps(placed) == []
        assert outside(figure, placed) == []


def test_the_axis_holds_every_bar(qtbot: QtBot) -> None:
    over = painted.axis([sleep.Bar((-200, 700), (), (-200, 700))], 0, 100)
    assert (over.first, over.last) == (-240, 720)
    usual = painted.axis([], 0, 100)
    assert (usual.first, usual.last) == (-120, 600)
    assert usual.x(-120) == 0
    assert usual.x(600) == 100


def test_the_same_painter_works_on_any_paint_device(qtbot: QtBot) -> None:
    image = QImage(760, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    empty = image.copy()
    painter = QPainter(image)
    painted.draw(painter, QRectF(image.rect()), NightView(context("sleep-diary", USUAL)).data())
    painter.end()
    assert image != empty


@pytest.mark.parametrize("odd", ["emoji 😴", "שלום", "", "x" * 500, 5, None, ["22:45"], -1, True])
def test_odd_stored_values_are_shown_as_open_and_never_break_it(qtbot: QtBot, odd: object) -> None:
    values = dict.fromkeys((*USUAL, "times-awake", "rested"), odd)
    view = shown(qtbot, values)
    assert view.sentence()
    view.grab()


def anchors(qtbot: QtBot, values: dict[str, object], language: str = "en") -> AnchorsView:
    step = exercise("sleep-diary").step("anchors")
    view = AnchorsView(context("sleep-diary", values, language)._replace(step=step))
    in_window(qtbot, view)
    return view


def test_the_day_before_asks_every_anchor_and_needs_none(qtbot: QtBot) -> None:
    view = anchors(qtbot, {})
    grid = view.findChildren(StepperGrid)[0]
    for name in ("daylight", "nap", "last-coffee", "coffee-cups", "glasses", "meals", "screen-off"):
        assert grid.stepper(name)
    assert view.sentence() == "One thing is enough. So is nothing."
    assert grid.accessibleDescription() == view.sentence()


def test_a_late_cup_is_said_at_once_and_not_held_against_anybody(qtbot: QtBot) -> None:
    view = anchors(qtbot, {"lights-out": "23:15"})
    said = answers(view)
    write(qtbot, view, "last-coffee", "1415")
    assert view.sentence() == "This is enough. The rest can stay open."
    write(qtbot, view, "last-coffee", "1430")
    assert view.sentence().startswith("The last coffee was rather close to the night.")
    assert said == [("last-coffee", "14:15"), ("last-coffee", "14:30")]


def test_what_stands_half_typed_about_the_day_is_an_answer_when_it_is_left(qtbot: QtBot) -> None:
    view = anchors(qtbot, {})
    said = answers(view)
    line(view, "meals").setFocus()
    qtbot.keyClicks(line(view, "meals"), "2")
    view.leave()
    assert said == [("meals", 2)]
