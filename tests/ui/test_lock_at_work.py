"""The lock at work: what was asked for is done and told, whatever somebody presses meanwhile."""

import time
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from course.errors import DiskFull
from course.storage import key, recovery_code, sealing
from course.storage.profile import Profile, profile_at
from course.ui.pages.set_pass import SetPassPage
from course.ui.theme.theme import theme
from tests.storage.keyring_stand_in import stand_in
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle
from tests.ui.waiting import wait, wait_for

PHRASE = "vier groene fietsen buiten"
CODE = recovery_code.make()
CTRL = Qt.KeyboardModifier.ControlModifier
TICK = "I have kept the code elsewhere"
PRESENT = "Your passphrase as it is now"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def profile(start: Starter) -> Profile:
    return profile_at(start.root / "profiles" / "participant")


@pytest.fixture
def locked(start: Starter, profile: Profile) -> Iterator[Starter]:
    """A workbook under a lock, not open."""
    start().close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, CODE)
    yield start


class Held:
    """A function of `key` that ends when the test lets it."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str) -> None:
        self._original, self._go_on, self.begun = getattr(key, name), Event(), Event()
        patch.setattr(key, name, self)

    def __call__(self, *words: Any) -> Any:
        self.begun.set()
        assert self._go_on.wait(10)
        return self._original(*words)

    def go_on(self) -> None:
        self._go_on.set()


def opened(locked: Starter) -> Robot:
    """In Settings, where the lock is."""
    running = locked()
    robot = Robot(running)
    open_with(robot, PHRASE)
    wait_for(robot, "Today")
    running.view.show_lock()
    settle()
    return robot


def open_with(robot: Robot, phrase: str) -> None:
    robot.type("Passphrase", phrase)
    robot.press("Open")


def type_new(robot: Robot, phrase: str = PHRASE) -> None:
    robot.type("Your passphrase", phrase)
    robot.type("Once more", phrase)
    robot.press(TICK)


def press_all(robot: Robot) -> None:
    """Everything that would lead away from here."""
    for name in ("Not now", "Rather no lock", "Leave it as it is", "Settings", "Today", "Close"):
        if robot.sees(name):
            robot.press(name)
    for one, held in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Plus, CTRL),
        (Qt.Key.Key_L, CTRL),
    ):
        robot.key(one, held)


def set_page(running: Running) -> SetPassPage:
    (page,) = (one for one in running.window.findChildren(SetPassPage) if one.isVisible())
    return page


def code_on(running: Running) -> str:
    return set_page(running).card._code


def words(running: Running) -> str:
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


def test_a_lock_that_is_being_taken_off_is_off_and_settings_say_so(
    locked: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = opened(locked)
    held = Held(monkeypatch, "take_off")
    robot.press("Take the lock off")
    robot.type(PRESENT, PHRASE)
    robot.press("Take it off")
    wait(held.begun.is_set)
    press_all(robot)
    assert robot.sees("Working it out")
    held.go_on()
    wait_for(robot, "Put a lock on")
    for _ in range(5):
        settle()
    assert not key.is_locked(profile) and robot.running.program.folder.ring is None
    assert robot.sees("Put a lock on") and theme.scale == 1.15, "made anew afterwards"


def test_what_is_being_remembered_is_remembered_and_the_switch_says_so(
    locked: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(monkeypatch)
    robot = opened(locked)
    held = Held(monkeypatch, "remember")
    robot.press("Remember on this computer")
    robot.type(PRESENT, PHRASE)
    robot.press("Remember")
    wait(held.begun.is_set)
    press_all(robot)
    held.go_on()
    wait_for(robot, "Passphrase")  # Ctrl+L came through afterwards
    assert key.is_remembered(profile)
    open_with(robot, PHRASE)
    wait_for(robot, "Remember on this computer")
    assert robot.find("Remember on this computer").property("checked")


@pytest.mark.parametrize("why", ["new", "change"])
def test_a_lock_that_is_being_closed_holds_and_is_watched(
    start: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    running = start()
    if why == "change":
        running.close()
        key.lock(profile, key.clear_rings(profile)[0], PHRASE, CODE)
        robot = opened(start)
        running = robot.running
        robot.press("Change the lock")
        robot.type(PRESENT, PHRASE)
        robot.press("Go on")
        wait_for(robot, "Once more")
    else:
        robot = Robot(running)
        running.view.show_lock()
        settle()
        robot.press("Put a lock on")
    held = Held(monkeypatch, "lock")
    type_new(robot, "een heel andere zin")
    robot.press("Put the lock on" if why == "new" else "Change the lock")
    wait(held.begun.is_set)
    press_all(robot)
    assert set_page(running).isVisible() and robot.sees("Working it out")
    held.go_on()
    if why == "change":  # there was a lock when Ctrl+L was pressed
        wait_for(robot, "Passphrase")
        open_with(robot, "een heel andere zin")
    wait_for(robot, "Change the lock")
    assert key.unlock(profile, "een heel andere zin")
    watch = running.program.guard._watch
    assert watch is not None and watch.watches()
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Passphrase")


def test_a_new_size_keeps_the_phrase_the_tick_and_the_code(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.show_lock()
    settle()
    robot.press("Put a lock on")
    type_new(robot)
    robot.press("Show both phrases")
    before, page = code_on(running), set_page(running)
    robot.key(Qt.Key.Key_Plus, CTRL)
    new = set_page(running)
    assert new is not page and code_on(running) == before
    assert [field.phrase() for field in (new.first, new.second)] == [PHRASE, PHRASE]
    assert new.tick.isChecked() and new.first.echoMode() == QLineEdit.EchoMode.Normal
    robot.press("Put the lock on")
    wait_for(robot, "Change the lock")
    assert key.unlock_with_code(profile_at(start.root / "profiles" / "participant"), before)


def test_a_new_size_keeps_what_the_present_phrase_opened(locked: Starter, profile: Profile) -> None:
    robot = opened(locked)
    robot.press("Change the lock")
    robot.type(PRESENT, PHRASE)
    robot.press("Go on")
    wait_for(robot, "Once more")
    robot.key(Qt.Key.Key_Plus, CTRL)
    type_new(robot, "een heel andere zin")
    robot.press("Change the lock")
    wait_for(robot, "Take the lock off")
    assert key.unlock(profile, "een heel andere zin")


def test_a_code_stays_until_a_lock_holds_it_and_then_there_is_another(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.show_lock()
    settle()
    robot.press("Put a lock on")
    first = code_on(running)
    robot.press("Rather no lock")
    robot.press("Put a lock on")
    assert code_on(running) == first, "it may be on paper"
    type_new(robot)
    robot.press("Put the lock on")
    wait_for(robot, "Change the lock")
    robot.press("Change the lock")
    robot.type(PRESENT, PHRASE)
    robot.press("Go on")
    wait_for(robot, "Once more")
    assert code_on(running) != first


def recovered(locked: Starter) -> Robot:
    """At the page for a new phrase, which the recovery code led to."""
    robot = Robot(locked())
    recover(robot)
    return robot


def recover(robot: Robot) -> None:
    robot.press("I do not know the phrase any more")
    for number, group in enumerate(CODE.split("-"), 1):
        robot.type(f"Group {number}", group)
    robot.press("Open")
    wait_for(robot, "Once more")


@pytest.mark.parametrize("by", ["key", "empty chair"])
def test_after_the_recovery_code_the_chair_is_watched_too(
    locked: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    robot = recovered(locked)
    before = profile.key.read_bytes()
    shown = set_page(robot.running).card._code
    if by == "key":
        robot.key(Qt.Key.Key_L, CTRL)
    else:
        watch = robot.running.program.guard._watch
        assert watch is not None and watch.watches()
        now = time.time()
        monkeypatch.setattr("course.ui.idle_watch.time.time", lambda: now + 11 * 60)
        watch.on_look()
    wait_for(robot, "Passphrase")
    assert robot.running.program.course.data is None and profile.key.read_bytes() == before
    monkeypatch.undo()
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    recover(robot)
    assert set_page(robot.running).card._code == shown, "it may be on paper"
    type_new(robot, "een heel andere zin")
    robot.press("Change the lock")
    wait_for(robot, "Today")
    assert key.unlock_with_code(profile, shown)


def test_a_new_size_after_the_recovery_code_keeps_the_tick(locked: Starter) -> None:
    robot = recovered(locked)
    type_new(robot)
    before = set_page(robot.running).card._code
    robot.key(Qt.Key.Key_Plus, CTRL)
    page = set_page(robot.running)
    assert page.tick.isChecked() and page.card._code == before
    assert [field.phrase() for field in (page.first, page.second)] == [PHRASE, PHRASE]


def test_a_recovery_that_is_being_ended_goes_through_and_is_locked_afterwards(
    locked: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = recovered(locked)
    held = Held(monkeypatch, "lock")
    type_new(robot, "een heel andere zin")
    robot.press("Change the lock")
    wait(held.begun.is_set)
    press_all(robot)
    assert robot.running.window.isVisible() and robot.sees("Working it out")
    held.go_on()
    wait_for(robot, "Passphrase")
    open_with(robot, "een heel andere zin")
    wait_for(robot, "Today")


def test_a_lock_whose_files_went_meanwhile_is_written_again_before_it_closes(
    locked: Starter, profile: Profile
) -> None:
    robot = opened(locked)
    before = profile.key.read_bytes()
    for path in (profile.key, profile.key_copy):
        path.unlink()
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Passphrase")
    assert profile.key.read_bytes() == profile.key_copy.read_bytes() == before
    open_with(robot, PHRASE)
    wait_for(robot, "Change the lock")


def test_a_lock_of_which_a_key_lies_open_is_not_shown_as_if_it_were_shut(
    locked: Starter, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = opened(locked)
    save = key.save

    def full(file: Any, path: Any) -> None:
        if path == profile.key_copy:
            raise DiskFull("full")
        save(file, path)

    with monkeypatch.context() as patch:
        patch.setattr(key, "save", full)
        robot.press("Take the lock off")
        robot.type(PRESENT, PHRASE)
        robot.press("Take it off")
        wait(lambda: "the disk is full" in words(robot.running))
        robot.press("Not now")
    assert not key.is_locked(profile)
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Put a lock on")
    assert key.clear_rings(profile) and not key.is_sealed(profile)


def test_what_the_phrase_is_asked_for_can_be_left_until_it_works(locked: Starter, profile: Profile) -> None:
    robot = opened(locked)
    robot.press("Take the lock off")
    robot.type(PRESENT, "iets heel anders dan dat")
    robot.press("Take it off")
    wait(lambda: "That phrase does not match" in words(robot.running))
    robot.press("Not now")
    wait_for(robot, "Take the lock off")
    assert key.is_locked(profile)
