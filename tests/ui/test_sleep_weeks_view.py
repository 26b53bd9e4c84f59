"""Two weeks of nights: bars, means in words, the table that does the same, and that it may stop."""

from datetime import timedelta
from typing import Any, get_args

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from course.content.field_values import check_value
from course.progress import sleep, sleep_weeks
from course.progress.answers import Entry, entries
from course.ui.charts import night_rows as painted
from course.ui.exercises.sleep.weeks import WeeksView
from course.ui.exercises.sleep.words import SleepWords
from course.ui.exercises.view import Canvas, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.exercise_files import exercise
from tests.progress import sleep_years
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

USUAL: dict[str, Any] = {
    "in-bed": "22:45",
    "lights-out": "23:15",
    "falling-asleep": 40,
    "awake": 50,
    "last-awake": "06:40",
    "out-of-bed": "07:30",
    "rested": 3,
}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def morning(back: int, **changed: Any) -> Entry:
    """A night `back` days before 24 November 2026; None leaves an answer open."""
    at = NOW - timedelta(days=back)
    values = {"day": at.date().isoformat(), **USUAL}
    values |= {name.replace("_", "-"): value for name, value in changed.items()}
    kept = {name: value for name, value in values.items() if value is not None}
    return Entry("sleep-diary", str(back), at, True, kept, at)


def run(count: int, **changed: Any) -> list[Entry]:
    """So many nights in a row up to 24 November."""
    return [morning(back, **changed) for back in range(count - 1, -1, -1)]


def setting(history: list[Entry], language: str = "en") -> ViewContext:
    step = exercise("sleep-diary").step("look")
    return context("sleep-diary", {}, language)._replace(history=history, step=step)


def shown(
    qtbot: QtBot, history: list[Entry], language: str = "en", size: tuple[int, int] = (860, 760)
) -> WeeksView:
    view = WeeksView(setting(history, language))
    in_window(qtbot, view, *size)
    return view


def figure(view: WeeksView) -> Canvas:
    return view.findChildren(Canvas)[0]


def words(view: QWidget) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def buttons(view: QWidget) -> list[str]:
    return [one.accessibleName() for one in view.findChildren(QPushButton) if one.isVisible()]


def press(qtbot: QtBot, view: QWidget, name: str) -> None:
    button = next(b for b in view.findChildren(Button) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(view: WeeksView) -> list[list[str]]:
    table = view.findChildren(QTableWidget)[0]
    items = [
        [table.item(row, place) for place in range(table.columnCount())] for row in range(table.rowCount())
    ]
    return [["" if item is None else item.text() for item in row] for row in items]


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([], "After two nights bars appear here."),
        (run(1), "After two nights bars appear here."),
        (
            run(2),
            "On average you were in bed for nearly nine hours and slept for about six hours. "
            "You got up around half past seven each time.",
        ),
        (
            [morning(2), morning(1, out_of_bed="08:30"), morning(0)],  # in bed 9 h 05, getting up 7.50
            "On average you were in bed for about nine hours and slept for about six hours. "
            "You got up around a quarter to eight, with a difference of about an hour.",
        ),
        ([morning(1, awake=None), morning(0, awake=None, out_of_bed=None)],
         "On average you were in bed for nearly nine hours. You got up around half past seven."),
        ([morning(1, out_of_bed=None), morning(0, out_of_bed=None)],
         "On average you slept for about six hours."),
        ([Entry("sleep-diary", str(back), NOW - timedelta(days=back), True, {"rested": 4}, NOW)
          for back in (1, 0)], "These are your nights. Times left open do not count."),
    ],
)  # fmt: skip
def test_the_means_of_the_last_week_are_said_in_words(
    qtbot: QtBot, history: list[Entry], expected: str
) -> None:
    view = shown(qtbot, history)
    assert view.sentence() == expected
    assert figure(view).accessibleDescription() == expected


def test_only_the_last_seven_days_count(qtbot: QtBot) -> None:
    long_ago = [morning(back, out_of_bed="10:00") for back in (12, 9, 7)]
    view = shown(qtbot, [*long_ago, *run(3)])
    assert view.sentence().endswith("You got up around half past seven each time.")
    assert view.data().rising == 450


def test_a_night_that_was_left_out_is_an_empty_row(qtbot: QtBot) -> None:
    rows = shown(qtbot, [morning(3), morning(1), morning(0)]).data().rows
    assert [row.date for row in rows] == ["Sat 21 Nov", "Sun 22 Nov", "Mon 23 Nov", "Tue 24 Nov"]
    assert [row.bar is None for row in rows] == [False, True, False, False]
    assert [row.rising for row in rows] == [450, None, 450, 450]


def test_two_weeks_are_shown_and_not_more(qtbot: QtBot) -> None:
    assert len(shown(qtbot, run(20)).data().rows) == 14


def test_one_entry_changed_on_another_day_belongs_to_its_own_night(qtbot: QtBot) -> None:
    late = morning(0, day="2026-11-22", out_of_bed="09:00")
    rows = shown(qtbot, [morning(3), morning(1), late]).data().rows
    assert [row.rising for row in rows] == [450, 540, 450]


@pytest.mark.parametrize(
    ("history", "hint"),
    [
        (run(6), ""),
        (run(6, last_coffee="15:00"), "The last coffee was rather close to the night. For some people, "
         "stopping earlier makes a difference."),
        ([*run(7)[:-1], morning(0, last_coffee="15:00")],
         "A week is enough to see something. You can stop keeping track now."),
        (run(14), "Two weeks is more than enough. Keeping track on and on makes some people uneasy."),
        ([*run(8)[:-1], morning(0, one_thing="one-anchor")], "You are trying: one anchor."),
        ([*run(8)[:-1], morning(0, one_thing="nothing")],
         "A week is enough to see something. You can stop keeping track now."),
        ([*run(8)[:-1], morning(0, one_thing="vanished")],
         "A week is enough to see something. You can stop keeping track now."),
    ],
)  # fmt: skip
def test_one_thing_worth_knowing_stands_below_the_sentence(
    qtbot: QtBot, history: list[Entry], hint: str
) -> None:
    view = shown(qtbot, history)
    found = words(view).split(" | ")
    assert found[found.index(view.sentence()) + 1 :] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, []), (1, []), (6, ["As a table"]), (7, ["Choose one thing", "Stop keeping track", "As a table"])],
)
def test_stopping_and_choosing_are_offered_after_seven_nights(
    qtbot: QtBot, count: int, expected: list[str]
) -> None:
    assert buttons(shown(qtbot, run(count))) == expected


def test_after_a_week_without_it_a_new_round_begins_without_an_offer(qtbot: QtBot) -> None:
    history = [*(morning(back) for back in range(40, 20, -1)), morning(1), morning(0)]
    assert buttons(shown(qtbot, history)) == ["As a table"]


def test_the_buttons_lead_on(qtbot: QtBot) -> None:
    view = shown(qtbot, run(7))
    with qtbot.waitSignal(view.step_asked) as asked:
        press(qtbot, view, "Choose one thing")
    assert asked.args == ["one-thing"]
    with qtbot.waitSignal(view.finish_asked):
        press(qtbot, view, "Stop keeping track")


def test_the_step_the_button_leads_to_is_there_on_that_morning() -> None:
    about = exercise("sleep-diary")
    assert about.step("one-thing").show_after == about.stop_after - 1  # the open entry is the seventh


def test_the_table_says_the_same_newest_first(qtbot: QtBot) -> None:
    view = shown(qtbot, [morning(2, last_coffee="14:30"), morning(0, in_bed=None, awake=None, rested=None)])
    press(qtbot, view, "As a table")
    assert not figure(view).isVisible()
    assert cells(view) == [
        ["Tue 24 Nov", "…–7:30", "", "", "", ""],
        ["Mon 23 Nov", "left open", "", "", "", ""],
        ["Sun 22 Nov", "22:45–7:30", "about six hours", "50 min", "3 of 10", "14:30"],
    ]
    press(qtbot, view, "As bars")
    assert figure(view).isVisible()


def test_the_table_tells_what_part_of_the_time_in_bed_was_sleep(qtbot: QtBot) -> None:
    view = shown(qtbot, run(3))
    share = "Of every ten minutes in bed you slept about seven, on average."  # 355 / 525 = 68 %
    assert share not in words(view)
    press(qtbot, view, "As a table")
    assert share in words(view)


def test_large_text_has_one_sentence_a_night_in_the_table(qtbot: QtBot) -> None:
    with text_size(200):
        view = shown(qtbot, run(2), size=(900, 1200))
        view.show_face("table")
        assert cells(view)[0] == [
            "Tue 24 Nov",
            "in bed from 22:45 to 7:30, asleep for about six hours, awake for about three quarters of an "
            "hour in the night, rested 3 of 10",
        ]


def test_keys_and_clicks_look_at_one_night_and_say_it(qtbot: QtBot) -> None:
    view = shown(qtbot, [morning(2), morning(0)], "nl")
    qtbot.keyClick(figure(view), Qt.Key.Key_Up)
    assert figure(view).accessibleName() == (
        "Slaapdagboek. Dinsdag 24 november: in bed van 22.45 tot 7.30, ongeveer zes uur geslapen, "
        "ongeveer drie kwartier wakker in de nacht, uitgerust 3 van 10."
    )
    qtbot.keyClick(figure(view), Qt.Key.Key_Up)
    assert figure(view).accessibleName() == "Slaapdagboek. Maandag 23 november: open gelaten."
    qtbot.keyClick(figure(view), Qt.Key.Key_Home)
    assert "Zondag 22 november" in figure(view).accessibleName()
    last = painted.row_middle(QRectF(figure(view).rect()), view.data(), 2).toPoint()
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=last)
    assert "Dinsdag 24 november" in figure(view).accessibleName()


def test_a_click_below_the_rows_looks_at_nothing() -> None:
    data = WeeksView(setting(run(3))).data()
    area = QRectF(0, 0, 700, painted.least_height(3))
    assert painted.row_at(area, data, area.bottomLeft()) == -1
    assert painted.row_at(area, data, area.topLeft()) == -1
    assert painted.row_at(area, data, painted.row_middle(area, data, 1)) == 1


def test_keys_on_an_empty_figure_do_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, [])
    qtbot.keyClick(figure(view), Qt.Key.Key_Down)
    assert figure(view).accessibleName() == "Sleep diary"


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (0, "a few minutes at most"), (7, "a few minutes at most"), (8, "about a quarter of an hour"),
        (30, "about half an hour"), (50, "about three quarters of an hour"), (55, "about an hour"),
        (75, "a little over an hour"), (90, "about an hour and a half"), (105, "nearly two hours"),
        (355, "about six hours"), (375, "a little over six hours"), (390, "about six and a half hours"),
        (525, "nearly nine hours"), (17 * 60, "about 17 hours"),
    ],
)  # fmt: skip
def test_lengths_are_said_to_a_quarter_of_an_hour(minutes: int, expected: str) -> None:
    assert SleepWords(setting([])).about(minutes) == expected


@pytest.mark.parametrize(
    ("minute", "dutch", "english"),
    [
        (450, "half acht", "half past seven"), (455, "half acht", "half past seven"),
        (435, "kwart over zeven", "a quarter past seven"), (705, "kwart voor twaalf", "a quarter to twelve"),
        (420, "zeven uur", "seven o’clock"), (720, "12.00 uur", "12:00"), (975, "16.15 uur", "16:15"),
        (1439, "0.00 uur", "0:00"), (15, "0.15 uur", "0:15"),
    ],
)  # fmt: skip
def test_times_of_day_are_said_to_a_quarter_of_an_hour(minute: int, dutch: str, english: str) -> None:
    assert SleepWords(setting([], "nl")).around(minute) == dutch
    assert SleepWords(setting([], "en")).around(minute) == english


@pytest.mark.parametrize("percent", [100, 130, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(640, 500), (860, 760)])
@pytest.mark.parametrize("count", [0, 2, 14])
def test_no_word_of_the_figure_stands_on_another_or_over_its_edge(
    qtbot: QtBot, percent: int, language: str, size: tuple[int, int], count: int
) -> None:
    with text_size(percent):
        view = shown(qtbot, run(count), language, size)
        area = QRectF(figure(view).rect())
        placed = painted.names(area, view.data())
        assert overlaps(placed) == []
        assert outside(area, placed) == []


def test_low_rows_have_a_date_at_every_second_one_the_latest_among_them() -> None:
    data = WeeksView(setting(run(14))).data()
    dates = {row.date for row in data.rows}
    low = [
        p.words for p in painted.names(QRectF(0, 0, 700, painted.least_height(14)), data) if p.words in dates
    ]
    assert len(low) == 7
    assert low[-1] == "Tue 24 Nov"
    high = painted.names(QRectF(0, 0, 700, painted.height(14)), data)
    assert len([p for p in high if p.words in dates]) == 14


def test_getting_up_in_the_evening_has_its_strip_on_the_axis(qtbot: QtBot) -> None:
    late = {"in_bed": "14:00", "lights_out": "14:15", "last_awake": "22:15", "out_of_bed": "22:30"}
    data = shown(qtbot, run(3, **late)).data()
    assert data.rising == 22.5 * 60
    image = QImage(700, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painted.draw(painter, QRectF(image.rect()), data)
    painter.end()
    strip = theme.colour("cool_soft").rgb()
    assert any(image.pixel(x, 110) == strip for x in range(700))


@pytest.mark.parametrize("odd", ["emoji 😴", "שלום", "", "x" * 500, 5, None, ["22:45"], -1, True])
def test_odd_stored_values_never_break_it(qtbot: QtBot, odd: object) -> None:
    values = dict.fromkeys((*USUAL, "times-awake", "last-coffee", "coffee-cups", "one-thing"), odd)
    days = [{"day": (NOW - timedelta(days=n)).date().isoformat()} for n in (2, 1, 0)]
    view = shown(qtbot, [Entry("sleep-diary", "a", NOW, True, values | day, NOW) for day in days])
    assert view.sentence()
    press_all = [*buttons(view)]
    assert view.grab().width()
    for name in press_all:
        press(qtbot, view, name)


def test_everything_to_click_is_44_px_high(qtbot: QtBot) -> None:
    found = [one for one in shown(qtbot, run(7)).findChildren(QPushButton) if one.isVisible()]
    assert len(found) == 3
    assert min(min(button.width(), button.height()) for button in found) >= 44


def test_made_up_years_of_mornings_are_whole_entries_up_to_the_last_day() -> None:
    made = [statement for entry in sleep_years.mornings(30, NOW, gap=10) for statement in entry]
    found = entries(made)
    assert len(found) == 27
    assert all(one.finished for one in found)
    assert sleep.nights(found)[-1].day == NOW.date() - timedelta(days=1)  # the thirtieth is left out
    fields = exercise("sleep-diary").fields
    assert [check_value(fields[name], value) for name, value in found[0].values.items()]


def test_everything_that_is_computed_can_be_said() -> None:
    say = exercise("sleep-diary").say
    assert {f"ask-{code}" for code in get_args(sleep.Code)} <= set(say)
    assert {f"time-to-{code}" for code in get_args(sleep_weeks.Offer) if code} <= set(say)
