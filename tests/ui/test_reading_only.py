"""On a medium that can only be read the course is there to look at, and says calmly that nothing is kept."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from course.storage import key, recovery_code, sealing
from course.storage.connection import PAGE_SIZE
from course.ui.player.frame import FramePage
from tests import mounts
from tests.ui.robot import Robot
from tests.ui.running import EVENING, LEAST, Running, Starter, settle
from tests.ui.waiting import wait_for

LINE = "This folder can only be read. You can look at everything; what you type now is not kept."
NOT_KEPT = "This is not kept: this folder can only be read."


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def medium(start: Starter, tmp_path: Path) -> Iterator[Path]:
    """What a person kept, burnt on a disc."""
    running = start()
    running.session.set_energy(3)
    running.session.complete_part("thermostat", "kern", "end")
    running.written()
    running.close()
    with _burnt(start, tmp_path / "cd") as place:
        yield place


@contextmanager
def _burnt(start: Starter, place: Path) -> Iterator[Path]:
    shutil.copytree(start.root, place)
    empty = place / "empty" / "profiles" / "participant"
    empty.mkdir(parents=True)
    shutil.copy(place / "profiles" / "participant" / "settings.toml", empty)
    with mounts.only_read(place):
        yield place
        start.close()


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def levels(running: Running) -> list[int]:
    return [level for _, level in running.session.read.energy_levels(EVENING.date())]


def said(running: Running) -> list[str]:
    return [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]


def test_what_was_written_is_there_and_one_line_says_that_nothing_new_is_kept(
    start: Starter, medium: Path
) -> None:
    running = start(root=medium)
    assert said(running).count(LINE) == 1
    assert levels(running) == [3]
    Robot(running).press("Course")
    assert said(running).count(LINE) == 1


def test_not_a_byte_of_it_changes_and_no_copy_stays(start: Starter, medium: Path, temporary: Path) -> None:
    before = everything(medium)
    running = start(root=medium)
    assert len(list(temporary.iterdir())) == 1
    running.program.course.refresh()
    Robot(running).press("Energy: Low")
    running.session.change_settings(dose=25)
    running.session.flush()
    running.close()
    assert everything(medium) == before
    assert list(temporary.iterdir()) == []


def test_words_in_an_exercise_are_kindly_said_not_to_be_kept(start: Starter, medium: Path) -> None:
    running = start(root=medium)
    running.view.open_exercise("worry-quarter", "note")
    settle()
    robot = Robot(running)
    frame = next(page for page in running.window.findChildren(FramePage) if page.isVisible())
    about, line = frame._save_lines()[0]
    running.session.answer(about, "een zorg")
    running.session.flush()
    settle()
    assert line.text() == NOT_KEPT
    assert not robot.sees("Try again")


def test_what_is_set_holds_for_this_run(start: Starter, medium: Path) -> None:
    running = start(root=medium)
    running.program.change(text_size=130, language="nl")
    settle()
    assert running.session.settings.text_size == 130
    assert any("alleen te lezen" in text for text in said(running))
    assert start(root=medium).session.settings.text_size == 100


def test_closing_asks_nothing_about_words_that_were_said_not_to_be_kept(start: Starter, medium: Path) -> None:
    running = start(root=medium)
    running.session.set_energy(1)
    running.session.flush()
    settle()
    assert running.program.course.holder.obstacle() is None


def test_an_entry_cannot_be_erased_there_and_that_is_said(start: Starter, medium: Path) -> None:
    running = start(root=medium)
    running.view.sections.exercises().show_one("energy-balance")
    running.view.show_section("exercises")
    running.view.sections.erase_entries("energy-balance", "one")
    settle()
    assert any("folder" in text for text in said(running) if text != LINE)


def test_the_line_fits_the_smallest_window_with_the_largest_text(start: Starter, medium: Path) -> None:
    running = start(root=medium, size=LEAST)
    running.program.change(text_size=200)
    settle()
    assert running.window.height() == LEAST[1] and running.window.width() == LEAST[0]
    line = next(one for one in running.window.findChildren(QLabel) if one.text() == LINE)
    assert line.isVisible() and line.height() >= line.heightForWidth(line.width())


def test_where_something_is_not_there_yet_it_is_still_trouble(start: Starter, medium: Path) -> None:
    running = start(root=medium / "empty")
    assert Robot(running).sees("Try again")
    assert LINE not in said(running)


def test_when_it_can_be_written_again_everything_is_as_before(start: Starter, medium: Path) -> None:
    start(root=medium).close()
    subprocess.run(["mount", "-o", "remount,rw,bind", medium], check=True)
    running = start(root=medium)
    assert LINE not in said(running)
    Robot(running).press("Energy: Low")
    running.written()
    assert levels(running) == [3, 1]


def test_a_lock_is_opened_there_as_everywhere(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    running = start()
    running.session.set_energy(3)
    running.written()
    running.close()
    profile = running.program.folder.profile
    (ring,) = key.clear_rings(profile)
    key.lock(profile, ring, "vier groene fietsen buiten", recovery_code.make())
    with _burnt(start, tmp_path / "cd") as place:
        running = start(root=place)
        robot = Robot(running)
        assert LINE not in said(running)
        robot.type("Passphrase", "vier groene fietsen buiten")
        robot.press("Open")
        wait_for(robot, "Today")
        assert said(running).count(LINE) == 1
        assert levels(running) == [3]


def test_no_page_promises_there_to_keep_an_answer(start: Starter, tmp_path: Path) -> None:
    start().close()
    with _burnt(start, tmp_path / "cd") as place:
        found = said(start(root=place))
        assert "You can leave this open." in found
        assert not any("stays on this computer" in text for text in found)


def test_damage_there_is_said_with_the_way_out_and_a_copy_elsewhere_is_mended(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    for number in range(30):
        running.session.answer(f"urn:twintig-graden:lesson:thermostat:field:{number}", "woorden " * 60)
    running.written()
    running.program.course.refresh()
    running.written()
    running.close()
    database = running.program.folder.profile.database
    held = bytearray(database.read_bytes())
    for place in range(PAGE_SIZE + 300, len(held), 3 * PAGE_SIZE):
        held[place] ^= 1
    database.write_bytes(bytes(held))
    with _burnt(start, tmp_path / "cd") as place:
        before = everything(place)
        robot = Robot(start(root=place))
        assert any("in this folder nothing can be put back" in text for text in said(robot.running))
        assert not robot.sees("Put this copy back")
        copied = tmp_path / "copy"
        shutil.copytree(start.root, copied)
        inside = copied / "profiles" / "participant"  # the folder that the page names
        monkeypatch.setattr("course.ui.pages.trouble.ask_folder", lambda *_: str(inside))
        robot.press("Choose another folder")
        assert str(copied) in said(robot.running)
        robot.press("Go on in this folder")
        wait_for(robot, "Put this copy back")
        robot.press("Put this copy back")
        wait_for(robot, "Today")
        assert any("Everything that I could find is back." in text for text in said(robot.running))
        assert everything(place) == before
