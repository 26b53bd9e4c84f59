"""When the data cannot be opened: another folder can be chosen, and nothing happens before one says so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course import errors
from course.errors import Busy, ContentError, CourseError, DiskFull, StorageError
from course.storage import key, sealing
from course.storage.profile import Profile, prepare
from course.ui.pages import trouble
from course.ui.pages.trouble import TroublePage
from course.ui.widgets.buttons import Button
from tests.ui.robot import Robot
from tests.ui.running import LEAST, Starter
from tests.ui.setting import load_theme

OTHER, ON = "Choose another folder", "Go on in this folder"


def only_elsewhere(monkeypatch: pytest.MonkeyPatch, refused: Path) -> None:
    """The folder `refused` cannot be written."""

    def refuse(folder: Path) -> Profile:
        if folder.is_relative_to(refused):
            raise errors.ReadOnlyPlace("read only", path=folder)
        return prepare(folder)

    monkeypatch.setattr("course.ui.data_folder.prepare", refuse)


def texts(robot: Robot) -> str:
    labels = robot.running.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_another_folder_is_used_for_this_run_after_a_second_click(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_elsewhere(monkeypatch, start.root)
    there = tmp_path / "stick"
    there.mkdir()
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: str(there))
    robot = Robot(start(text_size=115))
    assert "I may not write" in texts(robot)
    robot.press(OTHER)
    assert f'python main.py --data "{there}"' in texts(robot)
    assert list(there.iterdir()) == []
    robot.press(ON)
    robot.press("Energy: Low")
    robot.running.written()
    assert (there / "profiles" / "participant" / "data.db").exists()
    assert robot.running.session.settings.text_size == 115


@pytest.fixture
def chosen(start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen when one is asked for; nothing can be kept in the usual one."""
    only_elsewhere(monkeypatch, start.root)
    there = tmp_path / "stick"
    there.mkdir()
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: str(there))
    return there


@pytest.mark.parametrize("text_size", [100, 130, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_button_of_a_folder_that_was_chosen_is_in_sight(
    start: Starter, chosen: Path, language: str, text_size: int
) -> None:
    robot = Robot(start(language, LEAST, text_size=text_size))
    robot.press(OTHER if language == "en" else "Kies een andere map")
    button = robot.running.window.focusWidget()
    assert isinstance(button, Button)
    assert button.visibleRegion().boundingRect() == button.rect()


def test_a_screen_reader_hears_which_folder_and_who_can_read_it(start: Starter, chosen: Path) -> None:
    robot = Robot(start())
    robot.press(OTHER)
    said = robot.find(ON).accessibleDescription()
    assert str(chosen) in said
    assert "whoever can open it can read" in said
    assert "whoever can open it can read" in texts(robot)


@pytest.mark.parametrize("is_new", [False, True])
def test_what_stays_behind_is_said_where_something_may(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_new: bool
) -> None:
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: "/media/stick")
    page = TroublePage(DiskFull("full"), is_new=is_new)
    qtbot.addWidget(page)
    page.show()
    page.on_other_clicked()
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("stays there" in text for text in shown) == (not is_new)
    assert ("stays there" in page._on.accessibleDescription()) == (not is_new)


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_D])
def test_a_new_size_or_light_keeps_the_folder_that_was_chosen(
    start: Starter, chosen: Path, key: Qt.Key
) -> None:
    robot = Robot(start(size=LEAST, text_size=130))
    robot.press(OTHER)
    robot.key(key, Qt.KeyboardModifier.ControlModifier)
    assert str(chosen) in texts(robot)
    button = robot.find(ON)
    assert robot.running.window.focusWidget() is button
    assert button.visibleRegion().boundingRect() == button.rect()
    robot.press(ON)
    robot.press("Energy: Low")
    robot.running.written()
    assert (chosen / "profiles" / "participant" / "data.db").exists()


def test_a_dialog_that_is_closed_again_changes_nothing(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_elsewhere(monkeypatch, start.root)
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: "")
    robot = Robot(start())
    before = robot.names()
    robot.press(OTHER)
    assert robot.names() == before


def test_a_folder_that_cannot_be_written_either_says_so_and_asks_again(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_elsewhere(monkeypatch, tmp_path)
    there = tmp_path / "stick"
    there.mkdir()
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: str(there))
    robot = Robot(start())
    robot.press(OTHER)
    robot.press(ON)
    assert str(there) in texts(robot)
    assert robot.sees(OTHER)


def test_a_bug_after_that_is_written_down_there(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_elsewhere(monkeypatch, start.root)
    there = tmp_path / "stick"
    there.mkdir()
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: str(there))
    robot = Robot(start())
    robot.press(OTHER)
    robot.press(ON)
    robot.running.program.bugs.on_bug(ValueError, ValueError(), None)
    assert (there / "profiles" / "participant" / "bug.txt").exists()


@pytest.mark.parametrize(
    ("problem", "offered"),
    [
        (errors.ReadOnlyPlace(""), True),
        (errors.NetworkPlace(""), True),
        (errors.DiskFull(""), True),
        (errors.KeyLost(""), True),
        (errors.NewerFile(""), False),
        (errors.StorageLost(""), False),
        (errors.InUse(""), False),
        (errors.DiskFull("", left=["data.db"]), False),
    ],
)
def test_another_folder_is_offered_only_where_it_helps(
    qtbot: QtBot, problem: CourseError, offered: bool
) -> None:
    load_theme()
    page = TroublePage(problem)
    qtbot.addWidget(page)
    page.show()
    names = [button.accessibleName() for button in page.findChildren(Button) if button.isVisible()]
    assert (OTHER in names) is offered


@pytest.mark.parametrize(
    ("problem", "title"),
    [
        (StorageError("2 files", left=["a", "b"]), "Not everything is erased yet"),
        (Busy("writing"), "One moment more"),
        (DiskFull("full"), "What you wrote does not open"),
        (ContentError("no lessons"), "The lessons do not open"),
    ],
)
def test_the_title_says_what_is_the_matter(qtbot: QtBot, problem: CourseError, title: str) -> None:
    page = TroublePage(problem)
    qtbot.addWidget(page)
    assert title in [label.text() for label in page.findChildren(QLabel)]


def test_who_wrote_nothing_yet_does_not_read_that_it_is_out_of_reach(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_elsewhere(monkeypatch, start.root)
    robot = Robot(start())
    assert "Beginning does not work yet" in texts(robot)
    assert "Choose another folder, or let me write here." in texts(robot)


def test_a_folder_that_is_gone_says_nothing_of_what_was_written_in_it(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(start(begun=False))
    robot.running.program._trouble.show(errors.StorageLost("gone"), lambda: None)
    assert "What you wrote does not open" in texts(robot)


def test_a_chosen_folder_under_a_lock_does_not_say_that_its_key_lies_open(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "copy"
    start(root=there).close()
    profile = prepare(there / "profiles" / "participant")
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    key.lock(profile, key.clear_rings(profile)[0], "vier groene fietsen", "2345")
    only_elsewhere(monkeypatch, start.root)
    monkeypatch.setattr(trouble, "ask_folder", lambda parent, title: str(there / "profiles"))
    robot = Robot(start())
    robot.press(OTHER)
    assert str(there) in texts(robot) and "can read what you write" not in texts(robot)
    profile.key.unlink()
    profile.key.mkdir()
    profile.key_copy.unlink()
    robot.press(OTHER)
    assert "can read what you write" in texts(robot), "nothing is known of a lock that cannot be read"
