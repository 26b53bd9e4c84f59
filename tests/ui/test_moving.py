"""To another computer and from one: the file is made, chosen, opened, and what it holds is there."""

from pathlib import Path

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from course.errors import Busy, DiskFull, KeyLost, ReadOnlyPlace, StorageError, StorageLost
from course.storage import earlier, key, move, recovery_code, sealing
from course.storage.profile import profile_at
from course.ui import paper
from course.ui.open_data import OpenData
from course.ui.pages.move_in import MoveInPage
from course.ui.pages.move_out import MoveOutPage
from tests.ui.robot import Robot
from tests.ui.running import LEAST, Running, Starter, settle
from tests.ui.waiting import wait, wait_for

PHRASE = "vier groene fietsen buiten"
HEAD = b"age-encryption.org/v1\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the seconds that a seal takes on purpose."""

    def decrypt(data: bytes, words: str) -> bytes:
        said, _, body = data.removeprefix(HEAD).partition(b"\n")
        if said != words.encode():
            raise pyrage.DecryptError("Decryption failed")
        return body

    monkeypatch.setattr(
        pyrage.passphrase, "encrypt", lambda data, words: HEAD + words.encode() + b"\n" + data
    )
    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))


def words(running: Running) -> str:
    found = [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(found)


def made(start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str = "") -> tuple[Path, str]:
    """A file of a workbook with one entry, and the words that close it."""
    running = start()
    running.session.answer("urn:twintig-graden:exercise:energy-balance:one:gives", "een wandeling met Ben")
    running.written()
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    robot.press("Make a file")
    page = running.window.findChildren(MoveOutPage)[0]
    target = tmp_path / f"mine{move.SUFFIX}"
    monkeypatch.setattr(paper, "ask_place", lambda *_: target)
    if own:
        robot.press("Rather a phrase of my own")
        robot.type("Your own phrase", own)
    robot.press("Make the file")
    wait(lambda: target.name in page.outcome())
    phrase = own or " ".join(label.text() for label in page.card.findChildren(QLabel)[2:8])
    robot.press("Settings")
    wait_for(robot, "Make a file")
    running.close()
    return target, phrase


def choose(running: Running, file: Path) -> MoveInPage:
    page = running.window.findChildren(MoveInPage)[0]
    page.choose(file)
    return page


def fresh(start: Starter, tmp_path: Path) -> Running:
    """A start on another computer, where nobody has begun."""
    from course import settings

    root = tmp_path / "other"
    path = root / "profiles" / "participant" / "settings.toml"
    path.parent.mkdir(parents=True, mode=0o700)
    settings.save(path, settings.DEFAULTS._replace(language="en", light="day", begun=False))
    return start(root=root)


@pytest.mark.parametrize("own", ["", "a phrase of my own"])
def test_a_workbook_begins_on_another_computer_with_all_of_it(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str
) -> None:
    file, phrase = made(start, tmp_path, monkeypatch, own)
    assert len(phrase.split()) == (6 if not own else 5)
    running = fresh(start, tmp_path)
    robot = Robot(running)
    robot.press("I come from another computer")
    page = choose(running, file)
    robot.type("The six words, or your own phrase", "wrong words here")
    robot.press("Open")
    wait(lambda: "These words do not open the file" in words(running))
    page.box.field.clear()
    robot.type("The six words, or your own phrase", phrase.upper() if not own else phrase)
    robot.press("Open")
    wait_for(robot, "Today")
    assert [one.id for one in running.session.read.entries("energy-balance")] == ["one"]
    assert running.program.preferences.now.begun
    assert "Your workbook is here." in words(running) and "Next time" not in words(running)


def test_what_comes_from_another_computer_is_added_to_what_is_here(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, phrase = made(start, tmp_path, monkeypatch)
    running = start(root=tmp_path / "other")
    running.session.answer("urn:twintig-graden:exercise:energy-balance:two:gives", "een boek")
    running.written()
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    for said in ("What was new has been added.", "There was nothing new in it."):
        robot.press("Open a file")
        assert "There is no lock here yet." in words(running)
        assert "What you erased there goes here too." in words(running)
        choose(running, file)
        robot.type("The six words, or your own phrase", phrase)
        robot.press("Open")
        wait_for(robot, "Today")
        assert {one.id for one in running.session.read.entries("energy-balance")} == {"one", "two"}
        assert said in words(running)
        running.view.show_section("settings")
        settle()


def test_into_a_locked_workbook_no_warning_is_needed(start: Starter) -> None:
    robot = Robot(locked(start))
    robot.press("Open a file")
    assert "There is no lock here yet." not in words(robot.running)
    robot.press("Settings")
    wait_for(robot, "Open a file")


def locked(start: Starter) -> Running:
    """A workbook under a lock, open at Settings."""
    profile = profile_at(start.root / "profiles" / "participant")
    start().close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    running = start()
    robot = Robot(running)
    robot.type("Passphrase", PHRASE)
    robot.press("Open")
    wait_for(robot, "Today")
    running.view.show_section("settings")
    settle()
    return running


def test_without_phrase_and_code_a_file_for_another_computer_brings_the_words_back(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, phrase = made(start, tmp_path, monkeypatch)
    locked(start).close()
    running = start()
    robot = Robot(running)
    robot.press("I do not know the phrase any more")
    robot.press("I do not have the code any more")
    robot.press("I have a file for another computer…")
    assert "Your words come back without a lock" in words(running)
    robot.press("Back")
    assert robot.sees("Passphrase")
    robot.press("I do not know the phrase any more")
    robot.press("I do not have the code any more")
    robot.press("I have a file for another computer…")
    page = choose(running, file)
    robot.type("The six words, or your own phrase", "wrong words")
    robot.press("Open")
    wait(lambda: "These words do not open the file" in words(running))
    assert not (running.program.folder.profile.folder / "earlier").exists()
    page.box.field.clear()
    robot.type("The six words, or your own phrase", phrase)
    with monkeypatch.context() as patch:
        patch.setattr(move, "take_in", full)
        robot.press("Open")
        wait(lambda: "the disk is full" in page.trouble())
    robot.press("Open")
    wait_for(robot, "Today")
    assert "Your words are here. There is no lock on them now." in words(running)
    assert [one.id for one in running.session.read.entries("energy-balance")] == ["one"]
    (aside,) = earlier.put_asides(running.program.folder.profile)
    assert key.unlock(aside, PHRASE) and not key.is_locked(running.program.folder.profile)
    running.view.show_section("settings")
    settle()
    robot.press(f"Open the older workbook in {aside.folder.parents[1]}")
    robot.press("Open it")
    robot.type("Passphrase", PHRASE)
    robot.press("Open")
    wait_for(robot, "Today")
    assert running.program.folder.profile == aside
    running.close()
    assert Robot(start()).sees("Today"), "the next start opens the new one again"


def full(*_: object) -> int:
    raise DiskFull("full")


def test_while_words_of_the_locked_workbook_are_still_being_written_it_is_not_put_aside(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = locked(start)
    robot = Robot(running)

    def busy(_: object) -> None:
        raise Busy("still writing")

    with monkeypatch.context() as patch:
        patch.setattr(OpenData, "close", busy)
        robot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        wait_for(robot, "Passphrase")
        robot.press("I do not know the phrase any more")
        robot.press("I do not have the code any more")
        robot.press("I have a file for another computer…")
        assert "Something is still being saved." in words(running)
    robot.press("Try again")
    assert robot.sees("Passphrase")


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (StorageLost, "The folder is gone. Put the stick back. Your workbook is fine."),
        (ReadOnlyPlace, "I may not write here. Choose another folder. Your workbook is fine."),
    ],
)
def test_a_stick_that_is_pulled_out_is_no_trouble_with_the_workbook(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: type[StorageError], said: str
) -> None:
    running = start()
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    robot.press("Make a file")
    target = tmp_path / "mine"
    monkeypatch.setattr(paper, "ask_place", lambda *_: target)

    def refuse(*_: object) -> None:
        raise problem("no", path=target)

    monkeypatch.setattr(move, "pack", refuse)
    robot.press("Make the file")
    wait(lambda: said in words(running))


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (StorageLost, "Put the stick back and choose it again. Your workbook is fine."),
        (ReadOnlyPlace, "I may not read this file. Choose another one. Your workbook is fine."),
    ],
)
def test_a_file_that_is_out_of_reach_is_not_called_a_lost_workbook(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: type[StorageError], said: str
) -> None:
    def refuse(file: Path, *_: object) -> None:
        raise problem("no", path=file)

    running = fresh(start, tmp_path)
    robot = Robot(running)
    robot.press("I come from another computer")
    monkeypatch.setattr(move, "unpack", refuse)
    page = choose(running, tmp_path / "on the stick")
    robot.type("The six words, or your own phrase", "whatever")
    robot.press("Open")
    wait(lambda: said in page.trouble())


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_came_of_the_file_is_in_sight_in_the_smallest_window(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text_size: int
) -> None:
    running = start(size=LEAST, text_size=text_size)
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    robot.press("Make a file")
    page = running.window.findChildren(MoveOutPage)[0]
    monkeypatch.setattr(paper, "ask_place", lambda *_: tmp_path / "mine")
    monkeypatch.setattr(move, "pack", lambda *_: None)
    robot.press("Make the file")
    wait(lambda: page.outcome() != "")
    settle()
    said = page._outcome
    assert said.visibleRegion().boundingRect() == said.rect()
    assert "Erase here only once it opens there." in page.outcome()


def test_an_own_phrase_is_typed_in_sight_and_the_six_words_leave_no_history_of_the_clipboard(
    start: Starter,
) -> None:
    running = start()
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    robot.press("Make a file")
    page = running.window.findChildren(MoveOutPage)[0]
    robot.press("Copy the six words")
    held = QGuiApplication.clipboard().mimeData()
    assert held is not None and len(held.text().split()) == 6
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    QGuiApplication.clipboard().clear()
    assert "Copy something else over them" in words(running)
    robot.press("Rather a phrase of my own")
    robot.type("Your own phrase", "in sight")
    assert page.own.field.displayText() == "in sight"


def test_a_lock_goes_along_and_opens_with_the_file_this_once(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = profile_at(start.root / "profiles" / "participant")
    start().close()
    key.lock(profile, key.clear_rings(profile)[0], PHRASE, recovery_code.make())
    running = start()
    robot = Robot(running)
    robot.type("Passphrase", PHRASE)
    robot.press("Open")
    wait_for(robot, "Today")
    running.view.show_section("settings")
    settle()
    robot.press("Make a file")
    page = running.window.findChildren(MoveOutPage)[0]
    target = tmp_path / "mine"
    monkeypatch.setattr(paper, "ask_place", lambda *_: target)
    robot.press("Make the file")
    wait(target.exists)
    phrase = " ".join(label.text() for label in page.card.findChildren(QLabel)[2:8])
    running.close()
    other = fresh(start, tmp_path)
    robot = Robot(other)
    robot.press("I come from another computer")
    choose(other, target)
    robot.type("The six words, or your own phrase", phrase)
    robot.press("Open")
    wait_for(robot, "Today")
    assert "Next time the lock asks for your passphrase." in words(other)
    assert key.is_locked(profile_at(tmp_path / "other" / "profiles" / "participant"))
    other.close()
    assert Robot(start(root=tmp_path / "other")).sees("Passphrase")


def test_other_files_are_refused_in_one_sentence_and_one_can_go_back(start: Starter, tmp_path: Path) -> None:
    running = fresh(start, tmp_path)
    robot = Robot(running)
    robot.press("I come from another computer")
    robot.press("Open")
    assert "Choose the file first." in words(running)
    strange = tmp_path / "letter.doc"
    strange.write_bytes(b"Dear Ben")
    page = choose(running, strange)
    robot.type("The six words, or your own phrase", "whatever")
    robot.press("Open")
    wait(lambda: "not a file that this program made" in page.trouble())
    broken = tmp_path / "broken"
    broken.write_bytes(HEAD + b"whatever\nnot a zip")
    page.choose(broken)
    robot.press("Open")
    wait(lambda: "This file is damaged" in page.trouble())
    robot.press("Back")
    assert robot.sees("Begin")


def test_where_a_workbook_went_and_its_copies_did_not_the_file_is_not_blamed(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, phrase = made(start, tmp_path, monkeypatch)
    running = fresh(start, tmp_path)
    left = running.program.folder.profile.backups / "000001-20261124T201503Z.db"
    left.write_bytes(b"noise")
    robot = Robot(running)
    robot.press("I come from another computer")
    page = choose(running, file)
    robot.type("The six words, or your own phrase", phrase)
    robot.press("Open")
    wait(lambda: "Nothing has been thrown away" in page.trouble())
    assert "This file is damaged" not in page.trouble()
    assert not running.program.folder.profile.key.exists()


def test_the_dialog_of_the_system_chooses_the_file(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = fresh(start, tmp_path)
    robot = Robot(running)
    robot.press("I come from another computer")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    robot.press("Choose the file")
    assert "No file chosen yet." in words(running)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "my file"), ""))
    robot.press("Choose the file")
    assert "my file" in words(running)


def test_a_phrase_that_is_short_is_refused_and_a_full_disk_is_said(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    running.view.show_section("settings")
    settle()
    robot = Robot(running)
    robot.press("Make a file")
    robot.press("Rather a phrase of my own")
    robot.type("Your own phrase", "kort")
    robot.press("Make the file")
    assert "Take a longer phrase" in words(running)
    robot.press("Rather the six words")
    monkeypatch.setattr(paper, "ask_place", lambda *_: tmp_path / "no folder" / "mine")
    robot.press("Make the file")
    wait(lambda: "gone" in words(running) or "did not work" in words(running))


def test_while_something_is_still_being_written_nothing_is_taken_in(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = Robot(running)
    running.view.show_section("settings")
    settle()

    def busy(_: object) -> None:
        raise Busy("still writing")

    with monkeypatch.context() as patch:
        patch.setattr(OpenData, "close", busy)
        robot.press("Open a file")
        assert "Something is still being saved." in words(running)
    robot.press("Try again")
    wait_for(robot, "Open a file")
    assert running.program.course.data is not None


def test_a_key_that_cannot_be_read_makes_no_file_and_the_course_goes_on(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = Robot(running)
    running.view.show_section("settings")
    settle()

    def lost(*_: object) -> None:
        raise KeyLost("gone")

    with monkeypatch.context() as patch:
        patch.setattr(key, "clear_ring", lost)
        robot.press("Make a file")
        assert "I find no key that fits what you wrote." in words(running)
    robot.press("Try again")
    wait_for(robot, "Make a file")


def test_behind_a_lock_no_file_is_made(start: Starter) -> None:
    running = start()
    running.program.course.close()
    running.program.course.move_out_asked.emit()
    settle()
    assert not running.window.findChildren(MoveOutPage)
