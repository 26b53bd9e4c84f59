"""The recovery check: dots, bands, sentences, the table that does the same, and when it may be done again."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.progress.recovery import ANSWERS
from course.ui.charts import dots as painted
from course.ui.exercises.recovery.dots import DotsView
from course.ui.exercises.view import Canvas, ViewContext
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size

FIRST = datetime(2026, 9, 28, 20, tzinfo=UTC)


def check(days: int, body: int | None, mind: int | None = 2, habits: int | None = 2) -> Entry:
    """A time `days` after the first one; each domain has one of the five answers everywhere, or none."""
    values: dict[str, Any] = {
        f"{letter}{number}": ANSWERS[level]
        for letter, level in (("b", body), ("m", mind), ("g", habits))
        if level is not None
        for number in range(1, 5)
    }
    at = FIRST + timedelta(days=days)
    return Entry("recovery-check", str(days), at, True, values | {"phase": "solving"}, at)


SIX = [check(0, 1), check(7, 1), check(14, 1), check(28, 1), check(42, 3), check(56, 3, 2, None)]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def setting(history: list[Entry], language: str = "en") -> ViewContext:
    return context("recovery-check", {}, language)._replace(history=history)


def shown(
    qtbot: QtBot, history: list[Entry], language: str = "en", size: tuple[int, int] = (900, 760)
) -> DotsView:
    view = DotsView(setting(history, language))
    in_window(qtbot, view, *size)
    return view


def figure(view: DotsView) -> Canvas:
    return view.findChildren(Canvas)[0]


def rect(view: DotsView) -> QRectF:
    return QRectF(figure(view).rect())


def words(view: QWidget) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def press(qtbot: QtBot, view: DotsView, name: str) -> None:
    button = next(b for b in view.findChildren(Button) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([], "After the first time there is a dot here."),
        (SIX[:1], "Filled in once. A dot on its own says nothing yet."),
        (SIX[:2], "Filled in twice. With three dots there is a band."),
        (SIX[:3], "The latest dots lie inside the band."),
        (SIX[:5], "For ‘body’ the latest dot lies above the band."),
        (SIX, "For ‘body’ two dots in a row lie above the band."),
        ([*SIX[:3], check(28, 0, 0)], "For ‘body’ the latest dot lies below the band. "
         "For ‘mind’ the latest dot lies below the band."),
    ],
)  # fmt: skip
def test_the_sentence_counts_the_dots_outside_a_band(
    qtbot: QtBot, history: list[Entry], expected: str
) -> None:
    view = shown(qtbot, history)
    assert view.sentence() == expected
    assert figure(view).accessibleDescription() == expected


@pytest.mark.parametrize("size", [(900, 760), (900, 560)])
@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_the_disclaimer_is_always_there(qtbot: QtBot, count: int, size: tuple[int, int]) -> None:
    view = shown(qtbot, SIX[:count], size=size)
    disclaimer = view.say("disclaimer")
    assert disclaimer in words(view)
    view.show_face("table")
    assert disclaimer in words(view)


def test_the_band_comes_with_the_third_dot(qtbot: QtBot) -> None:
    assert [lane.band for lane in shown(qtbot, SIX[:2]).data().lanes] == [None] * 3
    assert [lane.band for lane in shown(qtbot, SIX[:3]).data().lanes] == [(15, 35), (40, 60), (40, 60)]


def test_what_is_said_beside_a_lane_is_about_its_own_dots(qtbot: QtBot) -> None:
    body, mind, habits = shown(qtbot, SIX).data().lanes
    say = setting([]).say
    assert [body.said, mind.said, habits.said] == [say("outside-twice"), say("inside"), say("gap")]
    assert habits.values[-1] is None


def test_the_distance_between_dots_is_that_between_their_days() -> None:
    data = painted.Dots(
        (painted.Lane("Body", "", (0.0, 50.0, 100.0), None),),
        (date(2026, 1, 1), date(2026, 1, 8), date(2026, 1, 22)), ("1", "8", "22"), "never", "every day",
    )  # fmt: skip
    area = QRectF(0, 0, 800, 200)
    first, second, third = (painted.dot_at(area, data, 0, time) for time in range(3))
    assert (third.x() - second.x()) == pytest.approx(2 * (second.x() - first.x()))
    assert first.y() > second.y() > third.y()
    with pytest.raises(ValueError, match="gap"):
        painted.dot_at(area, data._replace(lanes=(painted.Lane("Body", "", (None,) * 3, None),)), 0, 0)


def test_keys_and_clicks_look_at_one_time_and_say_it(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX)
    qtbot.keyClick(figure(view), Qt.Key.Key_Left)
    assert figure(view).accessibleName() == (
        "Recovery check. 23 November. Body: nearest to ‘most days’. Mind: nearest to ‘half of the days’. "
        "Habits: no dot."
    )
    qtbot.keyClick(figure(view), Qt.Key.Key_Home)
    assert "28 September" in figure(view).accessibleName()
    qtbot.keyClick(figure(view), Qt.Key.Key_Right)
    assert view.data().current == 1
    at = painted.dot_at(rect(view), view.data(), 2, 3).toPoint()
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=at)
    assert view.data().current == 3


def test_keys_on_an_empty_figure_do_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, [])
    qtbot.keyClick(figure(view), Qt.Key.Key_Left)
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton)
    assert view.data().current == -1


def test_the_table_says_the_same_and_replaces_the_figure(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX)
    press(qtbot, view, "As a table")
    assert not figure(view).isVisible()
    table = view.findChildren(QTableWidget)[0]
    assert table.isVisible()
    cells = [[table.item(row, place).text() for place in range(4)] for row in range(table.rowCount())]
    assert cells[0] == ["23 November", "most days", "half of the days", "no dot"]
    assert cells[-1] == ["28 September", "one day or so", "half of the days", "half of the days"]
    press(qtbot, view, "As dots")
    assert figure(view).isVisible()


def test_words_in_the_table_stand_free_of_its_lines(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX)
    press(qtbot, view, "As a table")
    table = view.findChildren(QTableWidget)[0]
    words = table.fontMetrics().horizontalAdvance("half of the days")
    assert table.sizeHintForColumn(2) >= words + 2 * 12


@pytest.mark.parametrize(
    ("history", "at", "expected"),
    [
        ([], FIRST, None),
        (SIX[:1], FIRST + timedelta(days=6), date(2026, 10, 5)),
        (SIX[:1], FIRST + timedelta(days=7), None),
        (SIX[:3], FIRST + timedelta(days=21), date(2026, 10, 26)),
        (SIX, FIRST + timedelta(days=57), date(2026, 12, 7)),
    ],
)
def test_again_after_a_week_twice_and_then_after_two(
    qtbot: QtBot, history: list[Entry], at: datetime, expected: date | None
) -> None:
    assert shown(qtbot, history).again_from(at) == expected


def test_before_that_day_the_button_tells_when_and_shows_the_last_answers(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX)
    with qtbot.assertNotEmitted(view.again_asked):
        press(qtbot, view, "Fill it in again from 7 December")
    assert "This opens on 7 December." in words(view)
    assert "I woke up with some fresh energy. | most days" in words(view)
    assert not figure(view).isVisible()
    press(qtbot, view, "Fill it in again from 7 December")
    assert figure(view).isVisible()


def test_from_that_day_the_button_asks_for_it(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX[:3])
    with qtbot.waitSignal(view.again_asked):
        press(qtbot, view, "Fill it in again")


def test_the_phase_is_said_without_its_explanation(qtbot: QtBot) -> None:
    assert "You chose: solving." in words(shown(qtbot, SIX))
    assert "No phase chosen yet." in words(shown(qtbot, []))


@pytest.mark.parametrize("percent", [100, 115, 130, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("count", [0, 1, 2, 6])
def test_no_word_stands_on_another_or_over_the_edge(
    qtbot: QtBot, percent: int, language: str, count: int
) -> None:
    with text_size(percent):
        view = shown(qtbot, SIX[:count], language, (900, 600))
        placed = painted.names(rect(view), view.data())
        assert overlaps(placed) == []
        assert outside(rect(view), placed) == []


def test_a_date_that_would_touch_the_one_before_is_left_out() -> None:
    days = tuple(FIRST.date() + timedelta(days=n) for n in (0, 1, 2, 300))
    lane = painted.Lane("Body", "", (1.0,) * 4, None)
    data = painted.Dots((lane,), days, ("28 sep", "29 sep", "30 sep", "25 jul"), "never", "every day")
    said = [placed.words for placed in painted.names(QRectF(0, 0, 800, 200), data)]
    assert "28 sep" in said and "25 jul" in said
    assert "29 sep" not in said


def test_everything_to_click_is_44_px_high(qtbot: QtBot) -> None:
    view = shown(qtbot, SIX)
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 2
    assert min(min(button.width(), button.height()) for button in buttons) >= 44


def test_the_same_painter_works_on_any_paint_device(qtbot: QtBot) -> None:
    image = QImage(760, 380, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    empty = image.copy()
    painter = QPainter(image)
    painted.draw(painter, QRectF(image.rect()), DotsView(setting(SIX)).data())
    painter.end()
    assert image != empty
