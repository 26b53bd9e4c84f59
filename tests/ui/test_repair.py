"""A damaged workbook is put back from its copy, and what was written after the copy comes along."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from course.progress import statements
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from course.ui.repair import Repair

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
    done: list[bool] = []
    page = Repair(damaged, None, lambda: done.append(True)).page("nl")
    assert page is not None
    qtbot.addWidget(page)
    page.restore_asked.emit(backup.copies(damaged)[0])
    assert done == [True]
    assert _answers(damaged) == 41
    assert list(damaged.damaged.glob("*data.db"))


def test_without_a_copy_everything_that_verifies_stays(qtbot: QtBot, damaged: Profile) -> None:
    before = damaged.database.read_bytes()
    page = Repair(damaged, None, lambda: None).page("nl")
    assert page is not None
    qtbot.addWidget(page)
    page.go_on_asked.emit()
    assert 0 < _answers(damaged) < 41
    assert [path.read_bytes() for path in damaged.damaged.glob("*data.db")] == [before]
