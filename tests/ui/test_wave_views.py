"""The wave: one word, a tap a minute, what is said of its form, and help beside a strong answer."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from course.ui.charts import wave as painted
from course.ui.exercises.view import Canvas, View
from course.ui.exercises.wave.parts import DryLand, HelpLine
from course.ui.exercises.wave.view import WaveView
from course.ui.exercises.wave.words import WaveWordsView
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size

OWN = [{"minute": minute, "strength": strength} for minute, strength in enumerate((5, 7, 8, 8, 6, 5, 4))]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def figure_of(view: QWidget) -> Canvas:
    return next(one for one in view.findChildren(QWidget) if isinstance(one, Canvas))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def made(qtbot: QtBot, values: dict[str, object], language: str = "nl") -> tuple[WaveView, Clock]:
    clock = Clock()
    view = WaveView(context("wave", values, language), clock)
    in_window(qtbot, view, 840, 720)
    return view, clock


def pass_time(view: WaveView, clock: Clock, minutes: float) -> None:
    clock.now += minutes * 60
    view._time.look()  # as its timer does each second
    QApplication.processEvents()


def sent(view: View) -> list[tuple[str, object]]:
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    return answers


def buttons(view: View) -> dict[str, Button]:
    return {one.accessibleName(): one for one in view.findChildren(Button) if one.isVisible()}


def tap(view: View, strength: int) -> None:
    buttons(view)[f"Hoe sterk nu: {strength}"].click()


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


# -- the word --------------------------------------------------------------------------------------


def test_a_word_is_chosen_changed_and_taken_back(qtbot: QtBot) -> None:
    view = WaveWordsView(context("wave", {}))
    in_window(qtbot, view, 840, 720)
    answers = sent(view)
    assert view.sentence() == "Nog geen woord gekozen. Zonder woord kan het ook."
    for name in ("Verdrietig: verdrietig", "Verdrietig: eenzaam", "Verdrietig: eenzaam"):
        buttons(view)[name].click()
    assert answers == [("word", "sad"), ("word", "lonely"), ("word", None)]
    assert not [one for one in buttons(view).values() if one.isChecked()]


def test_the_words_stand_in_their_families_with_the_chosen_one_marked(qtbot: QtBot) -> None:
    view = WaveWordsView(context("wave", {"word": "numb"}, "en"))
    in_window(qtbot, view, 840, 720)
    assert [name for name, one in buttons(view).items() if one.isChecked()] == ["Empty: numb"]
    assert view.sentence() == "You chose: numb."
    assert len(buttons(view)) == 24


def test_a_word_that_is_gone_is_no_word(qtbot: QtBot) -> None:
    view = WaveWordsView(context("wave", {"word": "once"}))
    qtbot.addWidget(view)
    assert view.sentence() == "Nog geen woord gekozen. Zonder woord kan het ook."


# -- tapping ---------------------------------------------------------------------------------------


def test_time_starts_with_the_first_tap_and_each_minute_takes_one(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {"word": "sad"})
    answers = sent(view)
    pass_time(view, clock, 3)
    tap(view, 5)
    tap(view, 6)  # still the same minute
    pass_time(view, clock, 2.5)
    tap(view, 7)
    assert answers[-1] == ("taps", [{"minute": 0, "strength": 6}, {"minute": 2, "strength": 7}])


def test_a_new_minute_asks_anew(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {})
    tap(view, 5)
    assert buttons(view)["Hoe sterk nu: 5"].isChecked()
    pass_time(view, clock, 1)
    assert not buttons(view)["Hoe sterk nu: 5"].isChecked()
    assert "Minuut 1. Hoe sterk nu?" in words(view)


def test_after_ten_minutes_it_says_so_and_asks_no_more(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {})
    tap(view, 5)
    pass_time(view, clock, 12)
    assert view.minute() == 10
    tap(view, 3)
    assert view.say("over") in words(view)


def test_it_goes_on_in_the_minute_where_it_was_left(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {"taps": OWN})
    answers = sent(view)
    assert view.minute() == 6
    tap(view, 3)
    pass_time(view, clock, 1)
    tap(view, 2)
    assert isinstance(answers[-1][1], list)
    assert answers[-1][1][-2:] == [{"minute": 6, "strength": 3}, {"minute": 7, "strength": 2}]


def test_out_of_sight_time_stands_still_until_the_next_tap(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {})
    tap(view, 5)
    pass_time(view, clock, 1)
    view.leave()
    clock.now += 600
    assert view.minute() == 1
    tap(view, 4)
    pass_time(view, clock, 1)
    assert view.minute() == 2


# -- what is said ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sentence_is_what_a_screen_reader_hears_of_the_figure(qtbot: QtBot, language: str) -> None:
    view, _ = made(qtbot, {"taps": OWN}, language)
    figure = figure_of(view)
    assert figure.accessibleDescription() == view.sentence()
    assert view.sentence() in words(view)


def test_arrow_keys_walk_the_taps_and_say_each(qtbot: QtBot) -> None:
    view, _ = made(qtbot, {"taps": OWN})
    figure = figure_of(view)
    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Left)
    assert figure.accessibleName() == "Golf. 6 min: 4"
    for _ in range(8):
        QTest.keyClick(figure, Qt.Key.Key_Left)
    assert figure.accessibleName() == "Golf. begin: 5"


@pytest.mark.parametrize(("count", "top"), [(1, None), (4, None), (5, (2.5, 8))])
def test_the_top_has_its_word_once_the_wave_has_come_down(
    qtbot: QtBot, count: int, top: tuple[float, int] | None
) -> None:
    assert made(qtbot, {"taps": OWN[:count]})[0].data().top == top


# -- help ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("strength", [9, 10])
def test_at_nine_or_ten_help_is_offered_at_once_and_opens_nothing_by_itself(
    qtbot: QtBot, strength: int
) -> None:
    view, _ = made(qtbot, {})
    line = view.findChildren(HelpLine)[0]
    with qtbot.assertNotEmitted(view.help_asked):
        tap(view, 8)
        assert not line.isVisible()
        tap(view, strength)
        assert line.isVisible()
    with qtbot.waitSignal(view.help_asked):
        line.findChildren(Button)[0].click()


def test_when_it_is_too_much_there_is_dry_land_and_a_way_back(qtbot: QtBot) -> None:
    view, clock = made(qtbot, {})
    tap(view, 5)
    buttons(view)["Wordt het te veel?"].click()
    assert view.findChildren(DryLand)[0].isVisible()
    assert view.say("ground") in words(view)
    clock.now += 300
    assert view.minute() == 0
    with qtbot.waitSignal(view.help_asked):
        buttons(view)["Naar Hulp nu"].click()
    buttons(view)["Terug naar de golf"].click()
    assert "Hoe sterk nu: 5" in buttons(view)


@pytest.mark.parametrize("word", ["numb", "far-away"])
def test_who_feels_numb_or_far_away_looks_round_first(qtbot: QtBot, word: str) -> None:
    view, _ = made(qtbot, {"word": word})
    assert view.findChildren(DryLand)[0].isVisible()
    assert "Hoe sterk nu: 5" not in buttons(view)
    buttons(view)["Terug naar de golf"].click()
    assert "Hoe sterk nu: 5" in buttons(view)


# -- the figure ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(760, 300), (400, 190), (820, 340)])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 11])
def test_no_word_stands_on_another_or_over_the_edge(qtbot: QtBot, size: tuple[int, int], count: int) -> None:
    rows = [{"minute": minute, "strength": (minute * 7) % 11} for minute in range(count)]
    view, _ = made(qtbot, {"taps": rows})
    rect, data = QRectF(0, 0, *size), view.data()
    placed = painted.words(rect, data)
    assert overlaps(placed) == []
    assert outside(rect, placed) == []


def test_the_figure_paints_at_any_size_of_text(qtbot: QtBot) -> None:
    with text_size(200):
        view, _ = made(qtbot, {"taps": OWN})
        image = QImage(820, 500, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        painted.draw(painter, QRectF(image.rect()), view.data())
        painter.end()
        assert len({image.pixel(x, 250) for x in range(0, 820, 10)}) > 1
