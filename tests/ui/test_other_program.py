"""Another program holds the workbook for a while: it is said, the words stay, and later they are kept."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from course.storage import connection
from course.storage.connection import connect
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle

FIELD = "How could you tell that your body was still switched on?"
WORDS = "Ben, made up: cold hands in the van"
HELD = "Another program is using your workbook. Nothing has been lost. Wait a moment and try again."


def said(running: Running) -> list[str]:
    return [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]


def test_words_wait_until_the_other_program_lets_go(start: Starter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_WAIT", 0.2)
    running = start()
    running.written()
    database = running.data.database
    running.view.open_lesson("vicious-circle", "heel", "write")
    settle()
    robot = Robot(running)
    with closing(connect(database.path, database.key)) as other:
        other.execute("BEGIN IMMEDIATE")
        robot.type(FIELD, WORDS)
        robot.find("Next").setFocus()
        running.session.flush()
        settle()
        assert HELD in said(running)
        assert robot.find(FIELD).property("plainText") == WORDS
        other.execute("ROLLBACK")
    robot.press("Try again")
    running.written()
    assert HELD not in said(running)
    running.close()
    again = start()
    assert again.session.read.written("vicious-circle", "first-sign") == WORDS
