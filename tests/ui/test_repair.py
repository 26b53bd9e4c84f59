"""A damaged workbook is put back from its copy, and what was written after the copy comes along."""

import gc
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, get_ident
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.errors import Damaged, DiskFull
from course.progress import statements
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage import backup, key, recovery_code, restore, sealing
from course.storage.connection import PAGE_SIZE
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from course.storage.salvage import Salvage
from course.ui import words
from course.ui.course_view import CourseView
from course.ui.data_folder import DataFolder
from course.ui.front import Front
from course.ui.pages.damaged import DamagedPage
from course.ui.pages.looking import LookingPage
from course.ui.preferences import Preferences
from course.ui.repair import Repair
from course.ui.window import Window
from tests.ui.by_keys import listen
from tests.ui.robot import Robot
from tests.ui.running import Starter, settle
from tests.ui.setting import load_theme
from tests.ui.waiting import wait, wait_for

_BODY = statements.answer("body-map", "one", "spots")
_PHRASE = "vier groene fietsen buiten"
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


@pytest.fixture
def repair(qtbot: QtBot, damaged: Profile) -> Repair:
    """Of that workbook, in a window of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = Window(app, QWidget)
    qtbot.addWidget(window)
    folder = DataFolder(damaged.folder.parent)
    folder.profile = damaged
    load_theme()
    window.show()
    return Repair(Front(window), folder, Preferences(app, folder, "en"), None)


def _page(repair: Repair) -> DamagedPage:
    """What it shows once it has looked."""
    repair.begin()
    window = repair.front.window
    wait(lambda: window.findChild(DamagedPage) is not None)
    page = window.findChild(DamagedPage)
    assert isinstance(page, DamagedPage)
    return page


def test_one_click_brings_back_the_copy_and_what_came_after(repair: Repair, damaged: Profile) -> None:
    done: list[str] = []
    repair.repaired.connect(done.append)
    _page(repair).main_button.click()
    wait(lambda: done == ["Everything that I could find is back."])
    assert _answers(damaged) == 41
    assert list(damaged.damaged.glob("*data.db"))


def test_without_a_copy_everything_that_verifies_stays(repair: Repair, damaged: Profile) -> None:
    before, done = damaged.database.read_bytes(), list[str]()
    repair.repaired.connect(done.append)
    page = _page(repair)
    page.on_copy_asked(None, page.main_button)
    wait(lambda: len(done) == 1)
    assert 0 < _answers(damaged) < 41
    assert [path.read_bytes() for path in damaged.damaged.glob("*data.db")] == [before]


class Held:
    """A function of storage that waits until it may go on; remembers on which threads it was called."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str) -> None:
        self._original, self._go_on = getattr(restore, name), Event()
        self.threads: list[int] = []
        self.ended = 0
        patch.setattr(restore, name, self)

    def __call__(self, *words: Any) -> Any:
        self.threads.append(get_ident())
        assert self._go_on.wait(10)
        try:
            return self._original(*words)
        finally:
            self.ended += 1

    def go_on(self) -> None:
        self._go_on.set()


def test_while_it_looks_the_window_lives_and_says_so(repair: Repair, monkeypatch: pytest.MonkeyPatch) -> None:
    heard, held = listen(monkeypatch), Held(monkeypatch, "examine")
    repair.begin()
    window = repair.front.window
    said = "I am looking at what is still there. Nothing is thrown away."
    wait(lambda: any(label.text() == said for label in window.findChildren(QLabel)))
    assert heard == [said] and held.threads != [get_ident()]
    repair.front.show_again()
    assert any(label.text() == said for label in window.findChildren(LookingPage)[-1].findChildren(QLabel))
    held.go_on()
    wait(lambda: window.findChild(DamagedPage) is not None)
    assert len(held.threads) == 1, "looked once, also when the page was made anew"


def test_what_is_quick_shows_no_word_of_looking(repair: Repair) -> None:
    repair.begin()
    window = repair.front.window
    labels = [label.text() for label in window.findChild(LookingPage).findChildren(QLabel)]
    assert "A piece of what you wrote is damaged" in labels
    assert not any("looking" in text for text in labels)
    wait(lambda: window.findChild(DamagedPage) is not None)


def test_while_it_mends_one_click_is_enough_and_the_page_stays(
    repair: Repair, damaged: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, done = Held(monkeypatch, "restore"), list[str]()
    repair.repaired.connect(done.append)
    page = _page(repair)
    page.main_button.click()
    wait(lambda: page.main_button.accessibleName() == "One moment")
    page.main_button.click()
    repair.front.show_again()
    settle()
    assert repair.front.page is page and page.main_button.accessibleName() == "One moment"
    held.go_on()
    wait(lambda: len(done) == 1)
    assert len(held.threads) == 1 and held.threads != [get_ident()]
    assert _answers(damaged) == 41


def test_what_goes_wrong_is_said_and_can_be_tried_again(
    repair: Repair, damaged: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> int:
        raise DiskFull("full")

    page, done = _page(repair), list[str]()
    repair.repaired.connect(done.append)
    with monkeypatch.context() as patch:
        patch.setattr(restore, "restore", full)
        page.main_button.click()
        wait(lambda: words.error(DiskFull("full")) in [label.text() for label in page.findChildren(QLabel)])
    assert page.main_button.accessibleName() == "Put this copy back" and done == []
    page.main_button.click()
    wait(lambda: len(done) == 1)


def test_a_window_that_closes_while_it_looks_leaves_nothing_behind(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = _spoil(start)
    held = Held(monkeypatch, "examine")
    start().close()
    held.go_on()
    wait(lambda: held.ended == 1)
    assert not list(profile.folder.glob("*.tmp"))
    robot = Robot(start())
    wait_for(robot, "Put this copy back")


def test_without_even_room_to_look_the_trouble_is_said(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise DiskFull("full")

    _spoil(start)
    monkeypatch.setattr(restore, "examine", full)
    robot = Robot(start())
    wait_for(robot, "Try again")
    assert words.error(DiskFull("full")) in _said(robot)
    assert not any("damaged" in text for text in _said(robot)), "what is in the way now is said"


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
    wait_for(robot, "Put this copy back")
    robot.press("Put this copy back")
    wait_for(robot, "Today")
    assert any("Everything that I could find is back." in text for text in _said(robot))
    assert len(StatementStore(robot.running.data.database).answers_of(_BODY)) == 30
    robot.press("Energy: Low")
    assert not any("is back" in text for text in _said(robot)), "said once"


@pytest.mark.parametrize("asked_by", ["opening", "a new size"])
def test_damage_met_on_the_way_to_a_page_is_mended_with_the_data_closed(
    start: Starter, monkeypatch: pytest.MonkeyPatch, asked_by: str
) -> None:
    running = start()
    program, robot = running.program, Robot(running)
    held = Held(monkeypatch, "examine")
    follow = CourseView.follow

    def spoiled(view: CourseView, route: tuple[str, ...]) -> None:
        follow(view, route)
        raise Damaged("a page", path=program.folder.profile.database)

    with monkeypatch.context() as patch:
        patch.setattr(CourseView, "follow", spoiled)
        if asked_by == "opening":
            program.course.close()
            program.open_course(("exercise", "body-map", "story", "", "today/"))
        else:
            try:
                program.course.show(("today",))
            except Damaged as error:  # as the hook of the program hears of it
                program.bugs.on_bug(Damaged, error, None)
        wait(lambda: len(held.threads) == 1)
    assert program.course.data is None and program.course.view is None
    for key_ in (Qt.Key.Key_Plus, Qt.Key.Key_L):
        robot.key(key_, Qt.KeyboardModifier.ControlModifier)
    running.window.close()
    settle()
    held.go_on()
    wait(lambda: held.ended == 1)


def test_once_it_is_mended_and_locked_no_word_of_it_is_in_memory(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    profile = _spoil(start)
    key.lock(profile, key.clear_rings(profile)[0], _PHRASE, recovery_code.make())
    robot = Robot(start())
    _open(robot)
    wait_for(robot, "Put this copy back")
    assert _found()
    robot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for(robot, "Passphrase")
    assert not _found(), "locked over the page about damage"
    _open(robot)
    wait_for(robot, "Put this copy back")
    robot.press("Put this copy back")
    wait_for(robot, "Today")
    robot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for(robot, "Passphrase")
    assert not _found()


def test_a_lock_waits_for_what_is_being_mended_and_then_closes(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8))
    profile = _spoil(start)
    key.lock(profile, key.clear_rings(profile)[0], _PHRASE, recovery_code.make())
    robot = Robot(start())
    _open(robot)
    wait_for(robot, "Put this copy back")
    held = Held(monkeypatch, "restore")
    robot.press("Put this copy back")
    robot.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    robot.press("Close")
    assert robot.sees("One moment") and robot.running.window.isVisible()
    held.go_on()
    wait_for(robot, "Passphrase")
    assert robot.running.program.course.data is None
    _open(robot)
    wait_for(robot, "Today")
    assert len(StatementStore(robot.running.data.database).answers_of(_BODY)) == 30


def _open(robot: Robot) -> None:
    robot.type("Passphrase", _PHRASE)
    robot.press("Open")


def _found() -> list[object]:
    """What was read out of damaged files and is held by somebody."""
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, Salvage)]


def test_what_was_lost_is_named_by_its_title(start: Starter) -> None:
    profile = _spoil(start)
    profile.journal.unlink()
    robot = Robot(start())
    wait_for(robot, "Put this copy back")
    assert any(": " in text and "Body map" in text for text in _said(robot))


def test_what_nobody_can_name_has_no_title(qtbot: QtBot, start: Starter) -> None:
    program = start("nl").program
    library = program.course.library
    assert library is not None
    repair = Repair(Front(program.window), program.folder, program.preferences, library)
    first = library.first_lesson()
    known = library.card(first, "nl")
    assert known is not None
    assert repair._name(statements.written(first, "field")) == known.title
    for obj in (statements.dose(), statements.written("gone", "x"), statements.exercise("gone"), ""):
        assert repair._name(obj) == ""


def _said(robot: Robot) -> list[str]:
    return [label.text() for label in robot.running.window.findChildren(QLabel) if label.isVisible()]
