"""Another folder for this run: it takes nobody's place, and no words go where they do not belong."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from course.errors import Damaged, DiskFull
from course.progress.store import StatementStore
from course.storage.process_lock import ProcessLock
from course.storage.profile import prepare
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle

WORDS = "Ben, made up: cold hands in the van"


@pytest.fixture
def lost(start: Starter, monkeypatch: pytest.MonkeyPatch) -> Running:
    """A program whose database broke while it held words that found no room."""
    running = start()
    running.written()
    with monkeypatch.context() as patch:

        def refuse(*arguments: object) -> None:
            raise DiskFull("no space")

        patch.setattr(StatementStore, "append", refuse)
        running.session.answer("urn:twintig-graden:lesson:vicious-circle:field:first-sign", WORDS)
        running.written()
        running.session.save_failed.emit("", Damaged("a page"))
        settle()
    return running


def choose(running: Running, folder: Path) -> None:
    running.program.on_folder_chosen(str(folder))
    settle()


def test_words_that_found_no_room_go_into_a_new_folder(lost: Running, tmp_path: Path) -> None:
    choose(lost, tmp_path / "new")
    assert lost.session.read.written("vicious-circle", "first-sign") == WORDS


def test_they_never_go_into_a_folder_in_which_somebody_wrote(
    lost: Running, start: Starter, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    start(root=other).close()
    choose(lost, other)
    lost.written()
    assert lost.session.read.written("vicious-circle", "first-sign") is None
    lost.window.close()
    settle()
    assert lost.window.isVisible()  # it asks: they are in no folder
    Robot(lost).press("Close without it")


def test_a_folder_that_is_open_elsewhere_is_left_alone(lost: Running, tmp_path: Path) -> None:
    profile = prepare(tmp_path / "profiles" / "participant")
    profile.settings.write_text("begun = true\n", "utf-8")
    held = ProcessLock(profile.lock)
    assert held.take()
    choose(lost, tmp_path)
    lost.window.close()
    said = " ".join(label.text() for label in lost.window.findChildren(QLabel))
    assert "Another program is using your workbook." in said
    assert profile.settings.read_text("utf-8") == "begun = true\n"
    held.let_go()
    Robot(lost).press("Close without it")
