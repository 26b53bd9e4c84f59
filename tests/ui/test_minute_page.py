"""The minute: three instructions of twenty seconds, a pause, and an end."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from course.ui.pages.minute import MinutePage
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.ring import Ring
from tests.ui.setting import load_theme, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, language: str = "nl") -> MinutePage:
    page = MinutePage(language)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def ring(page: MinutePage) -> Ring:
    return page.findChildren(Ring)[0]


def pass_seconds(page: MinutePage, count: int) -> None:
    for _ in range(count):
        ring(page).on_second_passed()


def texts(page: MinutePage) -> list[str]:
    return [label.text() for label in page.findChildren(Label)]


def button(page: MinutePage, name: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.accessibleName() == name)


def test_it_begins_by_itself_since_a_click_led_here(qtbot: QtBot) -> None:
    assert ring(shown(qtbot)).running()


@pytest.mark.parametrize(
    ("seconds", "instruction", "next_one"),
    [
        (0, "Voel je voeten op de grond", "Straks: schouders los, dan lang uitademen."),
        (19, "Voel je voeten op de grond", "Straks: schouders los, dan lang uitademen."),
        (20, "Laat je schouders zakken", "Straks: lang uitademen."),
        (39, "Laat je schouders zakken", "Straks: lang uitademen."),
        (40, "Adem langzaam en lang uit", "Daarna is het klaar."),
        (59, "Adem langzaam en lang uit", "Daarna is het klaar."),
    ],
)
def test_each_instruction_holds_for_twenty_seconds(
    qtbot: QtBot, seconds: int, instruction: str, next_one: str
) -> None:
    page = shown(qtbot)
    pass_seconds(page, seconds)
    assert {instruction, next_one} <= set(texts(page))


def test_a_screen_reader_hears_it_every_twenty_seconds_only(qtbot: QtBot) -> None:
    page = shown(qtbot, "en")
    said = [ring(page).accessibleDescription()]
    for _ in range(59):
        pass_seconds(page, 1)
        if ring(page).accessibleDescription() != said[-1]:
            said.append(ring(page).accessibleDescription())
    assert said == [
        "Another 60 seconds. Feel your feet on the floor.",
        "Another 40 seconds. Let your shoulders drop.",
        "Another 20 seconds. Breathe out, slow and long.",
    ]


def test_it_ends_after_a_minute(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.finished):
        pass_seconds(page, 60)
    assert not ring(page).running()


def test_space_pauses_and_goes_on_and_the_button_says_which(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert button(page, "Pause").isVisible()
    qtbot.keyClick(ring(page), Qt.Key.Key_Space)
    assert not ring(page).running()
    assert button(page, "Go on").isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert ring(page).running()


def test_the_button_pauses_and_goes_on(qtbot: QtBot) -> None:
    page = shown(qtbot)
    qtbot.mouseClick(button(page, "Pause"), Qt.MouseButton.LeftButton)
    assert not ring(page).running()
    qtbot.mouseClick(button(page, "Go on"), Qt.MouseButton.LeftButton)
    assert ring(page).running()


def test_enough_is_an_end_like_any_other(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.finished):
        qtbot.mouseClick(button(page, "Enough"), Qt.MouseButton.LeftButton)


def test_stop_for_now_and_escape_close_without_an_end(qtbot: QtBot) -> None:
    page = shown(qtbot)
    finished: list[bool] = []
    page.finished.connect(lambda: finished.append(True))
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(button(page, "Stop for now"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert finished == []


def test_it_stands_still_while_another_page_is_shown(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.hide()
    assert not ring(page).running()
    page.show()
    assert ring(page).running()


def test_a_pause_of_the_person_stays_a_pause_when_the_page_comes_back(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.pause_or_go_on()
    page.hide()
    page.show()
    assert not ring(page).running()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_fits_the_smallest_window(qtbot: QtBot, percent: int, language: str) -> None:
    with text_size(percent):
        page = shown(qtbot, language)
        assert page._scroll.overflow() == 0
        assert page.width() == 900
