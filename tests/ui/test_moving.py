"""To another computer and from one: the file is made, chosen, opened, and what it holds is there."""

from pathlib import Path

import pyrage
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from course.errors import Busy, KeyLost
from course.storage import key, move, recovery_code, sealing
from course.storage.profile import profile_at
from course.ui import paper
from course.ui.open_data import OpenData
from course.ui.pages.move_in import MoveInPage
from course.ui.pages.move_out import MoveOutPage
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle
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
    robot.press("Open a file")
    choose(running, file)
    robot.type("The six words, or your own phrase", phrase)
    robot.press("Open")
    wait_for(robot, "Today")
    assert {one.id for one in running.session.read.entries("energy-balance")} == {"one", "two"}


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
