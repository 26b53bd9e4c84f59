"""The lock in the running program: put on, closed by a key or an empty chair, opened, changed, taken off."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from course.storage import key, recovery_code, sealing
from course.storage.profile import profile_at
from course.ui import idle_watch
from course.ui.pages import recover_none
from tests.ui.robot import Robot
from tests.ui.running import LEAST, Running, Starter, settle
from tests.ui.waiting import wait, wait_for

PHRASE = "vier groene fietsen buiten"
CODE = recovery_code.make()
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def locked(start: Starter) -> Iterator[Starter]:
    """A workbook with words in it, under a lock, not open."""
    running = start()
    session = running.session
    session.answer("urn:twintig-graden:exercise:energy-balance:one:gives", "een wandeling met Ben")
    running.written()
    running.close()
    profile = profile_at(start.root / "profiles" / "participant")
    (ring,) = key.clear_rings(profile)
    key.lock(profile, ring, PHRASE, CODE)
    yield start


def words(running: Running) -> str:
    found = [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*found, running.window.windowTitle()])


def at_keyboard(running: Running) -> str:
    """The name of what has the keyboard and can be seen."""
    settle()
    widget = running.window.focusWidget()
    assert widget is not None
    assert widget.visibleRegion().boundingRect() == widget.rect(), "it is not in sight"
    return widget.accessibleName()


def open_with(robot: Robot, phrase: str) -> None:
    robot.type("Passphrase", phrase)
    robot.press("Open")


def test_a_start_shows_the_lock_and_nothing_of_the_person_until_the_phrase_is_typed(locked: Starter) -> None:
    running = locked()
    robot = Robot(running)
    assert robot.sees("Passphrase")
    assert running.program.course.data is None
    assert "Today" not in robot.names()
    open_with(robot, "iets heel anders dan dat")
    wait(lambda: "That phrase does not match" in words(running))
    field = robot.find("Passphrase")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    assert [entry.id for entry in running.session.read.entries("energy-balance")] == ["one"]


def test_ctrl_l_closes_everything_and_the_phrase_leads_back_to_where_one_was(locked: Starter) -> None:
    running = locked()
    robot = Robot(running)
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    running.view.open_exercise("body-map", "story")
    settle()
    robot.type("How did it begin?", "half a sentence")
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Passphrase")
    assert running.program.course.data is None and running.program.course.view is None
    assert running.window.windowTitle() == "Twenty degrees"
    everything = "\n".join(widget.property("text") or "" for widget in running.window.findChildren(QLabel))
    assert "half a sentence" not in everything + words(running)
    open_with(robot, PHRASE)
    wait_for(robot, "How did it begin?")
    assert "half a sentence" in robot.find("How did it begin?").property("plainText")


def test_help_is_there_while_it_is_locked_and_closes_back_to_the_lock(locked: Starter) -> None:
    running = locked()
    robot = Robot(running)
    robot.key(Qt.Key.Key_F1)
    settle()
    assert "112" in words(running)
    robot.press("Back")
    assert robot.sees("Passphrase")


def later(patch: pytest.MonkeyPatch, minutes: float, awake: bool = True) -> None:
    """So much later on both clocks; on a computer that slept only by the one on the wall."""
    wall, steady = time.time, idle_watch._steady
    patch.setattr("course.ui.idle_watch.time.time", lambda: wall() + minutes * 60)
    patch.setattr(idle_watch, "_steady", lambda: steady() + minutes * 60 * awake)


def test_a_computer_that_slept_for_a_minute_shows_the_lock(
    locked: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = locked()
    robot = Robot(running)
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    later(monkeypatch, minutes=1, awake=False)
    robot.key(Qt.Key.Key_Tab)
    wait_for(robot, "Passphrase")
    assert running.program.course.data is None


def test_an_empty_chair_closes_it(locked: Starter, monkeypatch: pytest.MonkeyPatch) -> None:
    running = locked()
    robot = Robot(running)
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    watch = running.program.guard._watch
    assert watch is not None and watch.watches()
    later(monkeypatch, minutes=9)
    watch.on_look()
    assert running.program.course.data is not None
    later(monkeypatch, minutes=2)
    watch.on_look()
    wait_for(robot, "Passphrase")
    assert running.program.course.data is None


def test_the_lock_is_put_on_in_settings_and_holds_from_then_on(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.show_section("settings")
    settle()
    robot.press("Put a lock on")
    robot.type("Your passphrase", PHRASE)
    robot.type("Once more", PHRASE)
    robot.press("I have kept the code elsewhere")
    robot.press("Put the lock on")
    wait_for(robot, "Change the lock")
    profile = profile_at(start.root / "profiles" / "participant")
    assert key.is_locked(profile)
    assert running.data.database.key == key.unlock(profile, PHRASE).keys[0]
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Passphrase")
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    robot.press("Take the lock off")
    robot.type("Your passphrase as it is now", PHRASE)
    robot.press("Take it off")
    wait_for(robot, "Put a lock on")
    assert not key.is_locked(profile)


def test_without_a_lock_ctrl_l_shows_where_to_put_one_on(start: Starter) -> None:
    running = start(size=LEAST)
    robot = Robot(running)
    robot.key(Qt.Key.Key_L, CTRL)
    assert at_keyboard(running) == "Put a lock on"
    assert running.program.course.data is not None


def test_after_each_change_the_keyboard_is_at_the_lock_which_is_in_sight(start: Starter) -> None:
    running = start(size=LEAST)
    robot = Robot(running)
    robot.key(Qt.Key.Key_L, CTRL)
    robot.press("Put a lock on")
    assert at_keyboard(running) == "Your passphrase"
    robot.press("Rather no lock")
    assert at_keyboard(running) == "Put a lock on"
    robot.press("Put a lock on")
    robot.type("Your passphrase", PHRASE)
    robot.type("Once more", PHRASE)
    robot.press("I have kept the code elsewhere")
    robot.press("Put the lock on")
    wait_for(robot, "Change the lock")
    assert at_keyboard(running) == "Change the lock"
    robot.press("Change the lock")
    robot.type("Your passphrase as it is now", PHRASE)
    robot.key(Qt.Key.Key_Return)
    wait_for(robot, "Once more")
    robot.key(Qt.Key.Key_Escape)
    assert at_keyboard(running) == "Change the lock"
    robot.press("Take the lock off")
    robot.type("Your passphrase as it is now", PHRASE)
    robot.key(Qt.Key.Key_Return)
    wait_for(robot, "Put a lock on")
    assert at_keyboard(running) == "Put a lock on"


IN_VAIN = {
    False: "There is no lock. The code from just now does not work.",
    True: "The code from just now does not work. Your old code still does.",
}


@pytest.mark.parametrize("is_on", [False, True])
def test_a_code_that_was_taken_along_and_not_used_is_said_to_open_nothing_until_a_lock_holds_one(
    start: Starter, is_on: bool
) -> None:
    running = start()
    robot = Robot(running)
    if is_on:
        put_on(robot)
    begin(robot, is_on)
    robot.key(Qt.Key.Key_Escape)
    assert IN_VAIN[is_on] not in words(running), "it was never taken along"
    begin(robot, is_on)
    robot.press("Copy the recovery code")
    robot.press("Today")
    robot.press("Settings")
    assert IN_VAIN[is_on] in words(running)
    robot.key(Qt.Key.Key_Plus, CTRL)
    assert IN_VAIN[is_on] in words(running)
    if is_on:
        robot.key(Qt.Key.Key_L, CTRL)
        wait_for(robot, "Passphrase")
        open_with(robot, PHRASE)
        wait_for(robot, "Change the lock")
        assert IN_VAIN[is_on] in words(running)
    begin(robot, is_on)
    robot.press("Copy the recovery code")
    finish(robot, "Change the lock" if is_on else "Put the lock on")
    assert "The code from just now does not work." not in words(running)


def put_on(robot: Robot) -> None:
    """From Today."""
    robot.running.view.show_section("settings")
    settle()
    robot.press("Put a lock on")
    finish(robot, "Put the lock on")


def begin(robot: Robot, is_on: bool) -> None:
    """The page for a new phrase."""
    robot.running.view.show_section("settings")
    settle()
    if not is_on:
        robot.press("Put a lock on")
        return
    robot.press("Change the lock")
    robot.type("Your passphrase as it is now", PHRASE)
    robot.press("Go on")
    wait_for(robot, "Once more")


def finish(robot: Robot, name: str) -> None:
    """Fill that page in, and wait until the lock holds."""
    robot.type("Your passphrase", PHRASE)
    robot.type("Once more", PHRASE)
    robot.press("I have kept the code elsewhere")
    robot.press(name)
    wait_for(robot, "Take the lock off")


def test_an_old_copy_is_opened_after_a_word_about_how_long(
    locked: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "stick"
    locked(root=copy).close()
    running = locked()
    robot = Robot(running)
    robot.press("I do not know the phrase any more")
    robot.press("I do not have the code any more")
    monkeypatch.setattr(recover_none, "ask_folder", lambda *_: str(tmp_path / "nothing"))
    robot.press("Open an old copy…")
    assert "There is no workbook in this folder." in words(running)
    monkeypatch.setattr(recover_none, "ask_folder", lambda *_: str(copy / "profiles"))
    robot.press("Open an old copy…")
    assert "for this time only" in words(running) and str(copy) in words(running)
    assert "There is no workbook in this folder." not in words(running)
    robot.press("Not now")
    assert robot.sees("Begin again…")
    robot.press("Open an old copy…")
    robot.press("Open this copy")
    wait_for(robot, "Today")
    assert running.program.folder.root == copy


def test_the_code_opens_it_and_a_new_phrase_and_code_follow(locked: Starter) -> None:
    running = locked()
    robot = Robot(running)
    robot.press("I do not know the phrase any more")
    for number, group in enumerate(CODE.split("-"), 1):
        robot.type(f"Group {number}", group)
    robot.press("Open")
    wait_for(robot, "Once more")
    new = "een heel andere zin nu"
    robot.type("Your passphrase", new)
    robot.type("Once more", new)
    robot.press("I have kept the code elsewhere")
    robot.press("Change the lock")
    wait_for(robot, "Today")
    profile = profile_at(locked.root / "profiles" / "participant")
    assert key.unlock(profile, new)
    with pytest.raises(key.WrongPhrase):
        key.unlock_with_code(profile, CODE)


def test_a_program_that_ends_watches_no_chair_also_where_a_new_phrase_was_being_chosen(
    locked: Starter,
) -> None:
    running = locked()
    robot = Robot(running)
    robot.press("I do not know the phrase any more")
    for number, group in enumerate(CODE.split("-"), 1):
        robot.type(f"Group {number}", group)
    robot.press("Open")
    wait_for(robot, "Once more")
    watch = running.program.guard._watch
    assert watch is not None and watch.watches()
    running.close()
    assert not watch.watches()


def test_without_phrase_and_code_one_begins_again_and_the_old_workbook_stays(locked: Starter) -> None:
    running = locked()
    robot = Robot(running)
    robot.press("I do not know the phrase any more")
    robot.press("I do not have the code any more")
    robot.press("Begin again…")
    robot.press("Begin again")
    wait_for(robot, "Today")
    assert running.session.read.entries("energy-balance") == []
    (aside,) = (locked.root / "profiles" / "participant" / "earlier").iterdir()
    old = profile_at(Path(aside) / "profiles" / "participant")
    assert key.unlock(old, PHRASE)


def test_a_disk_that_is_full_does_not_keep_the_lock_open(
    locked: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from course.errors import DiskFull
    from course.progress.store import StatementStore

    def full(*_: object, **__: object) -> None:
        raise DiskFull("full")

    running = locked()
    robot = Robot(running)
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    running.view.open_exercise("body-map", "story")
    settle()
    with monkeypatch.context() as patch:
        patch.setattr(StatementStore, "append", full)
        patch.setattr(StatementStore, "save_draft", full)
        robot.type("How did it begin?", "no room for this")
        robot.key(Qt.Key.Key_L, CTRL)
        wait_for(robot, "Passphrase")
        assert running.program.course.data is None
    open_with(robot, PHRASE)
    wait_for(robot, "How did it begin?")
    assert "no room for this" in robot.find("How did it begin?").property("plainText")
