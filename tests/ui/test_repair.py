"""A damaged workbook is put back from its copy, and what was written after the copy comes along."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.progress import statements
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage import backup
from course.storage.connection import PAGE_SIZE
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare, profile_at
from course.ui.repair import Repair
from tests.ui.robot import Robot
from tests.ui.running import Starter

_BODY = statements.answer("body-map", "one", "spots")
_NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def _answer(number: int) -> statements.Statement:
    obj = statements.written("causes", f"field-{number}")
    return statements.make(Verb.ANSWERED, obj, _NOW, {"response": f"woorden {number} " * 40})


@pytest.fixture
def damaged(tmp_path: Path) -> Profile:
    """Forty answers in the copy, one after it, and then a hole in the middle of the file."""
    profile = prepare(tmp_path / "participant")
    with closing(open_database(profile, _NOW)) as database:
        store = StatementStore(database)
        for number in range(40):
            store.append([_answer(number)])
        backup.make(database, profile, _NOW)
        store.append([_answer(40)])
    held = bytearray(profile.database.read_bytes())
    held[len(held) // 2] ^= 1
    profile.database.write_bytes(bytes(held))
    return profile


def _answers(profile: Profile) -> int:
    with closing(open_database(profile, _NOW)) as database:
        return len(StatementStore(database).answers_of(statements.lesson("causes")))


def test_one_click_brings_back_the_copy_and_what_came_after(qtbot: QtBot, damaged: Profile) -> None:
    done: list[str] = []
    page = Repair(damaged, None, None, done.append).page("en")
    assert page is not None
    qtbot.addWidget(page)
    page.restore_asked.emit(backup.copies(damaged)[0])
    assert done == ["Everything that I could find is back."]
    assert _answers(damaged) == 41
    assert list(damaged.damaged.glob("*data.db"))


def test_without_a_copy_everything_that_verifies_stays(qtbot: QtBot, damaged: Profile) -> None:
    before = damaged.database.read_bytes()
    page = Repair(damaged, None, None, lambda sentence: None).page("nl")
    assert page is not None
    qtbot.addWidget(page)
    page.go_on_asked.emit()
    assert 0 < _answers(damaged) < 41
    assert [path.read_bytes() for path in damaged.damaged.glob("*data.db")] == [before]


def _spoil(start: Starter) -> Profile:
    """Fill a workbook by hand, with a copy halfway, and spoil the page of the last answers."""
    running = start()
    lesson = running.session.library.first_lesson()
    for number in range(60):
        obj = statements.written(lesson, f"field-{number}") if number % 2 else _BODY
        running.session.answer(obj, f"woorden {number} " * 40)
        if number == 29:
            running.program.course.refresh()
    running.written()
    running.close()
    profile = running.program.folder.profile
    held = bytearray(profile.database.read_bytes())
    for place in range(PAGE_SIZE + 300, len(held), 3 * PAGE_SIZE):
        held[place] ^= 1
    profile.database.write_bytes(bytes(held))
    return profile


def test_after_one_click_today_says_in_one_line_what_came_of_it(start: Starter) -> None:
    _spoil(start)
    robot = Robot(start())
    robot.press("Put this copy back")
    assert any("Everything that I could find is back." in text for text in _said(robot))
    assert len(StatementStore(robot.running.data.database).answers_of(_BODY)) == 30
    robot.press("Energy: Low")
    assert not any("is back" in text for text in _said(robot)), "said once"


def test_what_was_lost_is_named_by_its_title(start: Starter) -> None:
    profile = _spoil(start)
    profile.journal.unlink()
    robot = Robot(start())
    assert any(": " in text and "Body map" in text for text in _said(robot))


def test_what_nobody_can_name_has_no_title(qtbot: QtBot, start: Starter) -> None:
    library = start().program.course.library
    assert library is not None
    repair = Repair(profile_at(start.root), None, library, lambda sentence: None)
    first = library.first_lesson()
    known = library.card(first, "nl")
    assert known is not None
    assert repair._name(statements.written(first, "field"), "nl") == known.title
    for obj in (statements.dose(), statements.written("gone", "x"), statements.exercise("gone"), ""):
        assert repair._name(obj, "nl") == ""


def _said(robot: Robot) -> list[str]:
    return [label.text() for label in robot.running.window.findChildren(QLabel) if label.isVisible()]
