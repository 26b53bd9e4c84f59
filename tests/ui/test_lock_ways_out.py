"""From the lock to an old copy or a new workbook: nothing comes along of the locked one, one can go back."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from course.errors import Busy, DiskFull
from course.progress.store import StatementStore
from course.storage import earlier, key, recovery_code, sealing
from course.storage.opening import open_database
from course.storage.process_lock import ProcessLock
from course.storage.profile import prepare, profile_at
from course.ui.open_data import OpenData
from course.ui.pages import recover_none, trouble
from tests import mounts
from tests.ui.robot import Robot
from tests.ui.running import EVENING, LEAST, Running, Starter, settle
from tests.ui.waiting import wait_for

PHRASE = "vier groene fietsen buiten"
CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "no room for this"
ONLY_READ = "This folder can only be read."


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


@pytest.fixture
def opened(start: Starter) -> Robot:
    """A workbook under a lock, open."""
    profile = profile_at(start.root / "profiles" / "participant")
    start().close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    robot = Robot(start())
    robot.type("Passphrase", PHRASE)
    robot.press("Open")
    wait_for(robot, "Today")
    return robot


def lock(robot: Robot) -> None:
    robot.key(Qt.Key.Key_L, CTRL)
    wait_for(robot, "Passphrase")


def to_ways_out(robot: Robot) -> None:
    robot.press("I do not know the phrase any more")
    robot.press("I do not have the code any more")


def words(running: Running) -> str:
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


def choose(robot: Robot, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(recover_none, "ask_folder", lambda *_: str(folder))
    robot.press("Open an old copy…")
    robot.press("Open this copy")


def type_without_room(robot: Robot, patch: pytest.MonkeyPatch) -> None:
    """Words for which there is no room on the disk, and then the lock."""

    def full(*_: object, **__: object) -> None:
        raise DiskFull("full")

    robot.running.view.open_exercise("body-map", "story")
    settle()
    for name in ("append", "save_draft"):
        patch.setattr(StatementStore, name, full)
    robot.type("How did it begin?", SECRET)
    lock(robot)


@pytest.mark.parametrize("is_busy", [False, True])
def test_words_that_wait_for_the_locked_workbook_never_come_into_a_new_one(
    opened: Robot, monkeypatch: pytest.MonkeyPatch, is_busy: bool
) -> None:
    robot, running = opened, opened.running

    def busy(_: object) -> None:
        raise Busy("still writing")

    with monkeypatch.context() as patch:
        if is_busy:
            patch.setattr(OpenData, "close", busy)
        type_without_room(robot, patch)
        to_ways_out(robot)
        robot.press("Begin again…")
        robot.press("Begin again")
    if is_busy:
        assert "Something is still being saved." in words(running)
        assert running.program.folder.profile.database.exists(), "nothing is moved under it"
        robot.press("Try again")
    wait_for(robot, "Today")
    running.view.open_exercise("body-map", "story")
    settle()
    assert SECRET not in robot.find("How did it begin?").property("plainText")
    running.window.close()
    settle()
    if is_busy:  # by then there was room, and they lie where they belong
        (aside,) = earlier.put_asides(running.program.folder.profile)
        with closing(open_database(aside, EVENING, key.unlock(aside, PHRASE))) as database:
            assert [text for (text,) in database.read("SELECT result FROM statement") if SECRET in text]
    else:
        robot.press("Close without it")


def test_the_folder_that_is_locked_is_no_old_copy_of_itself(
    opened: Robot, start: Starter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock(opened)
    to_ways_out(opened)
    (tmp_path / "the same").symlink_to(start.root)
    for folder in (start.root, start.root / "profiles" / "participant", tmp_path / "the same"):
        monkeypatch.setattr(recover_none, "ask_folder", lambda *_, folder=folder: str(folder))
        opened.press("Open an old copy…")
        assert "This is the locked workbook itself." in words(opened.running)
    opened.press("Back to the lock")
    assert opened.sees("Passphrase")


def test_from_a_copy_that_another_window_has_one_can_go_back_to_the_lock(
    opened: Robot, start: Starter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock(opened)
    shutil.copytree(start.root, tmp_path / "copy")
    held = ProcessLock(prepare(tmp_path / "copy" / "profiles" / "participant").lock)
    assert held.take()
    to_ways_out(opened)
    choose(opened, monkeypatch, tmp_path / "copy")
    assert "Another program is using your workbook." in words(opened.running)
    opened.press("Back")
    assert opened.sees("Passphrase") and opened.running.window.isVisible()
    to_ways_out(opened)
    choose(opened, monkeypatch, tmp_path / "copy")
    held.let_go()
    opened.press("Try again")
    wait_for(opened, "Passphrase")
    assert opened.running.program.folder.root == tmp_path / "copy"


@pytest.fixture
def burnt(start: Starter, opened: Robot, tmp_path: Path) -> Iterator[Path]:
    """An old copy on a disc."""
    shutil.copytree(start.root, tmp_path / "cd")
    with mounts.only_read(tmp_path / "cd") as place:
        yield place
        start.close()


def test_an_old_copy_that_can_only_be_read_opens_to_be_read(
    burnt: Path, opened: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock(opened)
    to_ways_out(opened)
    choose(opened, monkeypatch, burnt)
    opened.type("Passphrase", PHRASE)
    opened.press("Open")
    wait_for(opened, "Today")
    assert ONLY_READ in words(opened.running) and not opened.running.program.folder.is_ours


def test_in_trouble_to_choose_the_same_folder_is_to_try_again(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = Robot(running)
    running.program.course.close()
    running.program._trouble.show(DiskFull("full"), lambda: None)
    monkeypatch.setattr(trouble, "ask_folder", lambda *_: str(start.root))
    settle()
    robot.press("Choose another folder")
    robot.press("Go on in this folder")
    wait_for(robot, "Today")
    assert running.program.folder.is_ours


def test_a_folder_that_lets_nobody_in_is_said_to_be_so_and_one_can_go_back(
    opened: Robot, start: Starter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = Path.exists

    def refuse(path: Path) -> bool:
        if path.is_relative_to(tmp_path / "closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    lock(opened)
    to_ways_out(opened)
    monkeypatch.setattr(Path, "exists", refuse)
    monkeypatch.setattr(recover_none, "ask_folder", lambda *_: str(tmp_path / "closed"))
    opened.press("Open an old copy…")
    assert "There is no workbook in this folder." in words(opened.running)
    opened.running.program.on_folder_chosen(str(tmp_path / "closed"))
    settle()
    assert "I may not write in this folder." in words(opened.running)
    opened.press("Back")
    assert opened.sees("Passphrase")


@pytest.mark.parametrize("text_size", [100, 200])
def test_why_a_folder_does_not_serve_is_in_sight_in_the_smallest_window(
    start: Starter, monkeypatch: pytest.MonkeyPatch, text_size: int
) -> None:
    profile = profile_at(start.root / "profiles" / "participant")
    start(text_size=text_size).close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    robot = Robot(start(size=LEAST))
    to_ways_out(robot)
    monkeypatch.setattr(recover_none, "ask_folder", lambda *_: str(start.root))
    robot.press("Open an old copy…")
    (page,) = robot.running.window.findChildren(recover_none.RecoverNonePage)
    assert page._error.visibleRegion().boundingRect() == page._error.rect()
