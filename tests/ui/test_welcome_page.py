"""Welcome: three choices that work at once, and one button."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.settings import LIGHTS, TEXT_SIZES
from course.ui.pages import welcome
from course.ui.pages.welcome import WelcomePage
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.dialog import Dialog
from tests.ui.robot import Robot
from tests.ui.running import Starter
from tests.ui.setting import load_theme, text_size

OTHER = "Choose another folder"


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, language: str = "nl", size: int = 100, light: str = "day") -> WelcomePage:
    page = WelcomePage(language, size, light)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def button(page: WelcomePage, name: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.accessibleName() == name)


def test_what_holds_now_is_chosen(qtbot: QtBot) -> None:
    page = shown(qtbot, "en", 150, "evening")
    assert [line.current() for line in page.findChildren(Segments)] == [1, 2, 1]


def test_a_text_size_from_the_keyboard_that_is_none_of_the_three_chooses_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot, size=115)
    assert page.findChildren(Segments)[1].current() == -1


@pytest.mark.parametrize(
    ("name", "signal", "value"),
    [
        ("Language: English", "language_chosen", "en"),
        ("Text: Largest", "size_chosen", 150),
        ("Light: Evening", "light_chosen", "evening"),
        ("Light: System", "light_chosen", "system"),
    ],
)
def test_a_choice_is_told_at_once(qtbot: QtBot, name: str, signal: str, value: object) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(getattr(page, signal)) as told:
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    assert told.args == [value]


def test_every_choice_is_a_setting_that_can_be_kept() -> None:
    assert set(welcome.SIZES) <= set(TEXT_SIZES)
    assert set(welcome.LIGHTS) == set(LIGHTS)


def test_enter_begins_without_a_click(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.begun):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_one_click_begins_once(qtbot: QtBot) -> None:
    page = shown(qtbot)
    begun: list[bool] = []
    page.begun.connect(lambda: begun.append(True))
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    assert begun == [True]


def test_help_is_one_click_away(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.help_asked):
        qtbot.mouseClick(button(page, "Help now"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("height", "band"), [(760, 240), (600, 120)])
def test_the_horizon_is_lower_in_a_low_window(qtbot: QtBot, height: int, band: int) -> None:
    page = shown(qtbot)
    page.resize(1120, height)
    assert page.childAt(10, band - 1) is not None
    assert page._band.height() == band


def test_nothing_scrolls_in_the_smallest_window(qtbot: QtBot) -> None:
    assert shown(qtbot)._scroll.overflow() == 0


def test_the_largest_text_is_not_wider_than_the_smallest_window(qtbot: QtBot) -> None:
    with text_size(200):
        page = shown(qtbot)
        area = page._scroll
        assert area.widget().width() <= area.viewport().width()


def test_a_folder_that_another_program_copies_is_named_before_anything_is_written(
    start: Starter, tmp_path: Path
) -> None:
    for name, said in (("Nextcloud", True), ("here", False)):
        root = tmp_path / name / "course"
        page = start(root=root, begun=False).window.findChild(WelcomePage)
        assert isinstance(page, WelcomePage)
        texts = [label.text() for label in page.findChildren(QLabel)]
        assert any("Nextcloud also keeps a copy outside this computer" in text for text in texts) == said
        assert any("Everything is kept on this computer." in text for text in texts) == (not said)
        assert any(one.accessibleName() == OTHER for one in page.findChildren(Button)) == said
        start.close()


def test_from_a_folder_that_is_copied_one_begins_in_another_after_reading_what_that_means(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "mine"
    there.mkdir()
    robot = Robot(start(root=tmp_path / "Nextcloud" / "course", begun=False, text_size=130))
    monkeypatch.setattr(welcome, "ask_folder", lambda parent, title: "")
    robot.press(OTHER)
    assert robot.sees("Begin")
    monkeypatch.setattr(welcome, "ask_folder", lambda parent, title: str(there))
    robot.press(OTHER)
    (dialog,) = robot.running.window.findChildren(Dialog)
    assert str(there) in dialog.accessibleDescription()
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert f'python main.py --data "{there}"' in texts
    assert not any("stays there" in text for text in texts) and list(there.iterdir()) == []
    robot.press("Go on in this folder")
    assert not robot.sees(OTHER)
    robot.press("Begin")
    assert (there / "profiles" / "participant" / "data.db").exists()
    assert robot.running.session.settings.text_size == 130
    assert not list((tmp_path / "Nextcloud").rglob("data.db"))
