"""Before and after: two dots, their words, and the means from five times on."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLabel, QSlider
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.charts import tension as painted
from course.ui.exercises.breathing.tension import TensionView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def _entry(days: int, values: dict[str, object]) -> Entry:
    at = NOW - timedelta(days=days)
    return Entry("slow-breathing", str(days), at, True, values, at)


FOUR = [
    _entry(4, {"before": 6, "after": 4}),
    _entry(3, {"before": 8, "after": 8}),
    _entry(2, {"before": 5, "after": 4}),
    _entry(1, {"before": 7, "after": 5}),
]


def shown(
    qtbot: QtBot,
    values: dict[str, object],
    history: list[Entry] | None = None,
    exercise: str = "slow-breathing",
    language: str = "en",
) -> TensionView:
    setting = context(exercise, values, language)
    current = Entry(exercise, "now", NOW, True, dict(values), NOW)
    view = TensionView(setting._replace(history=[*(history or []), *([current] if values else [])]))
    in_window(qtbot, view, 860, 560)
    return view


def figure(view: TensionView) -> Canvas:
    return view.findChildren(Canvas)[0]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "There is nothing yet. It can stay that way."),
        ({"before": 6}, "Before it 6 of 10. How it is now is still open."),
        ({"after": 4}, "After it 4 of 10. How it was before is left open."),
        ({"before": 6, "after": 8}, "Before it 6 and after it 8, of 10."),
    ],
)
@pytest.mark.parametrize("exercise", ["slow-breathing", "muscle-release"])
def test_the_sentence_says_both_dots_and_makes_nothing_of_them(
    qtbot: QtBot, values: dict[str, object], expected: str, exercise: str
) -> None:
    view = shown(qtbot, values, exercise=exercise)
    assert view.sentence() == figure(view).accessibleDescription() == expected


def test_the_means_come_with_the_fifth_time(qtbot: QtBot) -> None:
    assert len(shown(qtbot, {"before": 4, "after": 4}, FOUR[:3]).data().rows) == 1
    view = shown(qtbot, {"before": 4, "after": 4}, FOUR)
    assert view.data().rows[1] == painted.Row("on average", 6.0, 5.0)
    assert view.sentence().endswith("On average over 5 times: before it 6.0 and after it 5.0.")


def test_a_time_just_like_this_one_counts_too(qtbot: QtBot) -> None:
    view = shown(qtbot, {"before": 6, "after": 4}, FOUR)
    assert "over 5 times: before it 6.4 and after it 5.0" in view.sentence()


def test_the_means_follow_the_slider_and_are_said_in_the_manner_of_the_language(qtbot: QtBot) -> None:
    view = shown(qtbot, {"before": 4, "after": 4}, FOUR, language="nl")
    with qtbot.waitSignal(view.answered) as told:
        view.findChildren(QSlider)[0].setValue(6)
    assert told.args == ["after", 6]
    assert view.sentence() == "Ervoor 4 en erna 6, van 10. Gemiddeld over 5 keer: ervoor 6,0 en erna 5,4."
    assert figure(view).accessibleDescription() == view.sentence()


def test_the_answer_of_before_is_shown_again_and_keys_change_it(qtbot: QtBot) -> None:
    view = shown(qtbot, {"before": 6, "after": 4})
    slider = view.findChildren(QSlider)[0]
    assert slider.value() == 4
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert view.data().rows[0] == painted.Row("this time", 6, 5)


def test_how_often_is_enough_is_said_and_once_more_asks_for_it(qtbot: QtBot) -> None:
    view = shown(qtbot, {"before": 6})
    assert view.say("repeat") in [label.text() for label in view.findChildren(QLabel)]
    with qtbot.waitSignal(view.again_asked):
        next(one for one in view.findChildren(Button) if one.accessibleName() == "Once more").click()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("before", "after"), [(0, 0), (10, 10), (5, 6), (0, 10)])
def test_no_word_stands_on_another_or_over_the_edge(
    qtbot: QtBot, percent: int, language: str, before: int, after: int
) -> None:
    with text_size(percent):
        view = shown(qtbot, {"before": before, "after": after}, FOUR, language=language)
        rect = QRectF(figure(view).rect())
        placed = painted.names(rect, view.data())
        assert overlaps(placed) == []
        assert outside(rect, placed) == []


def test_dots_lie_between_the_ends_of_their_line(qtbot: QtBot) -> None:
    data = shown(qtbot, {"before": 0, "after": 10}).data()
    rect = QRectF(0, 0, 700, 120)
    first, middle, last = (painted.dot_at(rect, data, 0, value) for value in (0, 5, 10))
    assert rect.left() < first.x() < last.x() < rect.right()
    assert middle.x() == pytest.approx((first.x() + last.x()) / 2)
