"""“Remember on this computer”: with a keyring, without one, and after it forgot."""

import sys
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from course.storage import key, recovery_code, sealing
from course.storage.profile import profile_at
from course.ui.pages.ask_phrase import AskPhrase
from course.ui.pages.lock_rows import LockRows
from course.ui.widgets.parts import Switch
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle
from tests.ui.waiting import wait, wait_for

PHRASE = "vier groene fietsen buiten"
REMEMBER = "Remember on this computer"
NO_KEYRING = "This computer keeps no secrets for programs. The lock asks for your passphrase each time."


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring that keeps its secrets in a dictionary."""
    kept: dict[tuple[str, str], str] = {}
    module = ModuleType("keyring")
    module.__dict__.update(
        set_password=lambda service, user, secret: kept.__setitem__((service, user), secret),
        get_password=lambda service, user: kept.get((service, user)),
        delete_password=lambda service, user: kept.pop((service, user)),
    )
    monkeypatch.setitem(sys.modules, "keyring", module)
    return kept


@pytest.fixture
def locked(start: Starter) -> Starter:
    """A workbook under a lock, not open."""
    start().close()
    profile = profile_at(start.root / "profiles" / "participant")
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    return start


def opened(locked: Starter) -> Robot:
    """In Settings, where the lock is."""
    running = locked()
    robot = Robot(running)
    robot.type("Passphrase", PHRASE)
    robot.press("Open")
    wait_for(robot, "Today")
    running.view.show_lock()
    settle()
    return robot


def rows(running: Running) -> LockRows:
    return running.window.findChildren(LockRows)[0]


def is_on(robot: Robot) -> bool:
    switch = robot.find(REMEMBER)
    assert isinstance(switch, Switch)
    return switch.isChecked()


def ask(robot: Robot, phrase: str) -> None:
    robot.press(REMEMBER)
    assert not robot.sees(REMEMBER), "the question lies over it"
    robot.type("Your passphrase as it is now", phrase)
    robot.press("Remember")


def test_it_opens_by_itself_until_it_is_told_to_forget(
    locked: Starter, secrets: dict[tuple[str, str], str]
) -> None:
    robot = opened(locked)
    ask(robot, PHRASE)
    wait_for(robot, REMEMBER)
    assert is_on(robot) and len(secrets) == 1 and PHRASE not in str(secrets)
    robot.running.close()
    again = Robot(locked())
    wait_for(again, "Today")
    again.running.view.show_lock()
    settle()
    assert is_on(again)
    again.press(REMEMBER)
    assert not is_on(again) and secrets == {}
    again.running.close()
    assert Robot(locked()).sees("Passphrase")


def test_after_ctrl_l_it_asks_for_the_phrase_all_the_same(
    locked: Starter, secrets: dict[tuple[str, str], str]
) -> None:
    robot = opened(locked)
    ask(robot, PHRASE)
    wait_for(robot, REMEMBER)
    robot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for(robot, "Passphrase")
    settle()
    assert robot.running.program.course.data is None and robot.sees("Passphrase")


def test_before_the_lock_is_changed_it_says_that_this_forgets(
    locked: Starter, secrets: dict[tuple[str, str], str]
) -> None:
    robot = opened(locked)
    said = "Switch ‘Remember on this computer’ on again afterwards, if you like."
    for remembered in (False, True):
        if remembered:
            ask(robot, PHRASE)
            wait_for(robot, REMEMBER)
        robot.press("Change the lock")
        (dialog,) = robot.running.window.findChildren(AskPhrase)
        assert (said in dialog.accessibleDescription()) == remembered
        robot.press("Not now")


def test_a_wrong_phrase_remembers_nothing(locked: Starter, secrets: dict[tuple[str, str], str]) -> None:
    robot = opened(locked)
    ask(robot, "iets heel anders dan dat")
    field = robot.find("Your passphrase as it is now")
    assert isinstance(field, QLineEdit)
    wait(lambda: field.accessibleDescription() != "")
    robot.press("Not now")
    assert not is_on(robot) and secrets == {}


def test_a_computer_without_a_keyring_says_so_and_the_lock_stays_as_it_is(
    locked: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = opened(locked)
    monkeypatch.setitem(sys.modules, "keyring", None)
    ask(robot, PHRASE)
    wait(lambda: rows(robot.running).trouble() == NO_KEYRING)
    assert not is_on(robot)
    robot.running.close()
    assert Robot(locked()).sees("Passphrase")


def test_a_keyring_that_lost_its_secret_leaves_the_phrase(
    locked: Starter, secrets: dict[tuple[str, str], str]
) -> None:
    robot = opened(locked)
    ask(robot, PHRASE)
    wait_for(robot, REMEMBER)
    robot.running.close()
    secrets.clear()
    again = Robot(locked())
    settle()
    assert again.running.program.course.data is None
    again.type("Passphrase", PHRASE)
    again.press("Open")
    wait_for(again, "Today")
