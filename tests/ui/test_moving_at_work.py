"""Another computer, at work: the page stays until it told what came of it, and keeps what was chosen."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from course.storage import key, move, recovery_code, sealing
from course.storage.profile import profile_at
from course.ui import paper
from course.ui.move_flow import MoveFlow
from course.ui.pages.move_in import MoveInPage
from course.ui.pages.move_out import MoveOutPage
from course.ui.theme.theme import theme
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle
from tests.ui.waiting import wait, wait_for

PHRASE = "vier groene fietsen buiten"
CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "The six words, or your own phrase"


class Held:
    """A function of `move` that ends when the test lets it, and gives what the test says."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str, gives: object = None) -> None:
        self._gives, self._go_on, self.asked = gives, Event(), list[tuple[Any, ...]]()
        patch.setattr(move, name, self)

    def __call__(self, *words: Any) -> Any:
        self.asked.append(words)
        assert self._go_on.wait(10)
        return self._gives

    def go_on(self) -> None:
        self._go_on.set()


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def at_settings(start: Starter) -> Iterator[Robot]:
    """A workbook under a lock, open at Settings."""
    profile = profile_at(start.root / "profiles" / "participant")
    start().close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    robot = Robot(start())
    open_lock(robot)
    wait_for(robot, "Today")
    robot.running.view.show_section("settings")
    settle()
    yield robot


def open_lock(robot: Robot) -> None:
    robot.type("Passphrase", PHRASE)
    robot.press("Open")


def page_of(running: Running, kind: type) -> Any:
    (page,) = running.window.findChildren(kind)
    return page


def press_all(robot: Robot, back: str) -> None:
    """Everything that would lead away from here, or begin it once more."""
    robot.press(back)
    robot.key(Qt.Key.Key_Escape)
    robot.key(Qt.Key.Key_Plus, CTRL)


def test_what_is_being_taken_in_is_taken_in_and_only_then_the_lock_closes(
    at_settings: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = at_settings
    robot.press("Open a file")
    page = page_of(robot.running, MoveInPage)
    page.choose(tmp_path / "the file")
    robot.type(WORDS, "six words")
    moved = move.Moved(tmp_path / "none", key.make(), robot.running.program.folder.ring, {}, "", None)  # type: ignore[arg-type]
    monkeypatch.setattr(move, "unpack", lambda *_: moved)
    held = Held(monkeypatch, "take_in", 1)
    robot.press("Open")
    wait(lambda: bool(held.asked))
    press_all(robot, "Settings")
    robot.key(Qt.Key.Key_L, CTRL)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "another"), ""))
    robot.press("Choose the file")
    assert page_of(robot.running, MoveInPage) is page and robot.sees("Working it out")
    assert robot.running.program.course.data is None, "nothing is open beside it"
    held.go_on()
    wait_for(robot, "Passphrase")
    assert len(held.asked) == 1
    open_lock(robot)
    wait_for(robot, "Today")


def test_a_first_workbook_that_is_being_taken_in_is_not_begun_beside_it(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(start(begun=False))
    robot.press("I come from another computer")
    page_of(robot.running, MoveInPage).choose(tmp_path / "the file")
    robot.type(WORDS, "six words")
    held = Held(monkeypatch, "unpack")
    robot.press("Open")
    wait(lambda: bool(held.asked))
    press_all(robot, "Back")
    assert robot.sees("Working it out") and not robot.running.program.folder.profile.key.exists()
    monkeypatch.setattr(move, "take_in", lambda *_: 1)
    held._gives = move.Moved(tmp_path / "none", key.make(), key.Ring("ab", 0, ()), {}, "", None)  # type: ignore[arg-type]
    held.go_on()
    wait_for(robot, "Today")


def test_a_file_that_is_being_made_is_told_whatever_is_pressed(
    at_settings: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = at_settings
    robot.press("Make a file")
    page = page_of(robot.running, MoveOutPage)
    robot.press("Rather a phrase of my own")
    robot.type("Your own phrase", PHRASE)
    robot.press("Hide the passphrase")
    monkeypatch.setattr(paper, "ask_place", lambda *_: tmp_path / "mine")
    held = Held(monkeypatch, "pack")
    robot.press("Make the file")
    wait(lambda: bool(held.asked))
    press_all(robot, "Settings")
    monkeypatch.setattr(paper, "ask_place", lambda *_: tmp_path / "another")
    robot.press("Packing it")
    assert page_of(robot.running, MoveOutPage) is page
    held.go_on()
    wait(lambda: page_of(robot.running, MoveOutPage) is not page)
    new = page_of(robot.running, MoveOutPage)
    assert "mine is in the folder" in new.outcome() and theme.scale == 1.15
    assert [asked[3:5] for asked in held.asked] == [(PHRASE, tmp_path / "mine")]
    robot.press("Make the file")
    wait(lambda: "another is in the folder" in new.outcome())
    assert held.asked[1][3:5] == (PHRASE, tmp_path / "another"), "not with the six words"
    assert new.own.field.echoMode() == QLineEdit.EchoMode.Password


def test_a_new_size_keeps_the_file_and_the_words_that_were_chosen(
    at_settings: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = at_settings
    robot.press("Open a file")
    page_of(robot.running, MoveInPage).choose(tmp_path / "the file")
    robot.type(WORDS, "six words")
    robot.press("Hide the passphrase")
    robot.key(Qt.Key.Key_Plus, CTRL)
    page = page_of(robot.running, MoveInPage)
    assert page.box.field.echoMode() == QLineEdit.EchoMode.Password
    held = Held(monkeypatch, "unpack")
    robot.press("Open")
    wait(lambda: bool(held.asked))
    assert held.asked[0][:2] == (tmp_path / "the file", "six words")
    held._gives = move.Moved(tmp_path / "none", key.make(), key.Ring("ab", 0, ()), {}, "", None)  # type: ignore[arg-type]
    monkeypatch.setattr(move, "take_in", lambda *_: 1)
    held.go_on()
    wait_for(robot, "Today")


def test_without_a_file_a_new_size_has_none_either(at_settings: Robot) -> None:
    robot = at_settings
    robot.press("Open a file")
    robot.key(Qt.Key.Key_Plus, CTRL)
    robot.press("Open")
    assert page_of(robot.running, MoveInPage).trouble() == "Choose the file first."
    robot.press("Settings")
    wait_for(robot, "Make a file")
    robot.press("Make a file")
    robot.key(Qt.Key.Key_Plus, CTRL)
    page = page_of(robot.running, MoveOutPage)
    assert page.own.isHidden() and not page.outcome()


def test_of_all_the_times_one_looked_only_the_last_is_kept(at_settings: Robot) -> None:
    robot = at_settings
    for name in ("Make a file", "Open a file", "Make a file"):
        robot.press(name)
        robot.press("Settings")
        wait_for(robot, "Make a file")
    assert len(robot.running.window.findChildren(MoveFlow)) == 1
