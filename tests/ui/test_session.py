"""Half-typed words and what stands beside them: kept, told after the commit, never lost."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from course.errors import Damaged, DiskFull
from course.progress.store import StatementStore
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.save_line import SaveLine
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle

FIELD = "How could you tell that your body was still switched on?"
WORDS = "Ben, made up: cold hands in the van"


def at_the_field(running: Running) -> Robot:
    """The step with a field, in the middle of a lesson."""
    running.view.open_lesson("vicious-circle", "heel", "write")
    settle()
    return Robot(running)


def words(robot: Robot) -> str:
    """What stands in the field."""
    return robot.find(FIELD).toPlainText()


def said(running: Running) -> str:
    """What the program says about keeping, near the field."""
    return next(line.text() for line in running.window.findChildren(SaveLine) if line.isVisible())


def asked(running: Running) -> str:
    """What the dialog in the window says."""
    dialog = running.window.findChild(Dialog)
    assert dialog is not None
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def leave_field(robot: Robot) -> None:
    """Go out of the field, to whatever is next."""
    robot.find("Next").setFocus()
    settle()


class Full:
    """A disk that is full until it is emptied."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.is_full = True
        for name in ("append", "save_draft"):
            patch.setattr(StatementStore, name, self._before(getattr(StatementStore, name)))

    def _before(self, write: Callable[..., None]) -> Callable[..., None]:
        def attempt(*arguments: object) -> None:
            if self.is_full:
                raise DiskFull("no space")
            write(*arguments)

        return attempt


class Broken:
    """A database that is damaged, whatever is written."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        def refuse(*arguments: object) -> None:
            raise Damaged("a page")

        for name in ("append", "save_draft"):
            patch.setattr(StatementStore, name, refuse)


class Slow:
    """A disk that does nothing until it is let go."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._go = threading.Event()
        write = StatementStore.append

        def wait(*arguments: object) -> None:
            self._go.wait(10)
            write(*arguments)  # type: ignore[arg-type]

        patch.setattr(StatementStore, "append", wait)

    def let_go(self) -> None:
        """Everything that waited is written."""
        self._go.set()


# -- coming back --------------------------------------------------------------------------------


def test_half_typed_words_come_back_at_the_same_step_after_the_window_was_closed(start: Starter) -> None:
    first = start()
    at_the_field(first).type(FIELD, WORDS)
    first.close()
    again = Robot(start())
    again.press("Continue, …")
    assert words(again) == WORDS


def test_half_typed_words_are_on_disk_within_two_seconds_of_the_last_key(
    start: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    robot = at_the_field(start())
    robot.type(FIELD, WORDS)
    qtbot.wait(2000)
    copy = tmp_path / "as a crash leaves it"
    shutil.copytree(start.root, copy, ignore=shutil.ignore_patterns("lock"))
    again = Robot(start(root=copy))
    again.press("Continue, …")
    assert words(again) == WORDS


def test_who_types_on_and_on_is_kept_within_two_seconds_too(start: Starter, qtbot: QtBot) -> None:
    running = start()
    robot = at_the_field(running)
    for _ in range(10):
        robot.type(FIELD, "on ")
        qtbot.wait(200)
    found = running.session.read.written("vicious-circle", "first-sign")
    assert isinstance(found, str)
    assert found.startswith("on ")


def test_going_to_another_page_in_the_middle_of_a_word_keeps_it(start: Starter) -> None:
    running = start()
    at_the_field(running).type(FIELD, WORDS)
    running.view.on_place_chosen("course")
    running.written()
    assert running.session.read.written("vicious-circle", "first-sign") == WORDS


# -- saved --------------------------------------------------------------------------------------


def test_saved_is_said_after_the_commit_and_not_before(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    running.written()
    disk = Slow(monkeypatch)
    robot.type(FIELD, WORDS)
    leave_field(robot)
    qtbot.wait(150)
    assert said(running) == ""
    disk.let_go()
    qtbot.waitUntil(lambda: said(running) == "Saved on this computer")


def test_older_words_that_get_on_disk_say_nothing_about_newer_ones(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    running.written()
    disk = Slow(monkeypatch)
    robot.type(FIELD, WORDS)
    leave_field(robot)
    robot.type(FIELD, " and more")
    disk.let_go()
    running.data.writer.flush(5)
    settle()
    assert said(running) == ""


def test_with_a_full_disk_the_words_stay_and_it_is_said_why(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    disk = Full(monkeypatch)
    robot.type(FIELD, WORDS)
    leave_field(robot)
    qtbot.waitUntil(lambda: said(running).startswith("Saving failed: the disk is full."))
    assert words(robot) == WORDS
    disk.is_full = False
    robot.press("Try again")
    qtbot.waitUntil(lambda: said(running) == "Saved on this computer")
    running.close()
    again = Robot(start())
    again.press("Continue, …")
    assert words(again) == WORDS


def test_try_again_writes_the_newest_words_also_if_older_ones_got_through(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    obj = "urn:twintig-graden:lesson:vicious-circle:field:first-sign"
    disk = Full(monkeypatch)
    disk.is_full = False
    hold = threading.Event()
    running.data.writer.submit(lambda: hold.wait(10))
    running.session.answer(obj, "older")
    running.data.writer.submit(lambda: setattr(disk, "is_full", True))
    running.session.answer(obj, "newer")
    with qtbot.waitSignal(running.session.save_failed):
        hold.set()
    disk.is_full = False
    with qtbot.waitSignal(running.session.saved):
        running.session.try_again()
    assert running.session.read.written("vicious-circle", "first-sign") == "newer"


def test_what_was_answered_is_there_the_next_time_and_can_be_taken_back(start: Starter) -> None:
    running = start()
    robot = at_the_field(running)
    robot.type(FIELD, WORDS)
    leave_field(robot)
    robot.find(FIELD).clear()
    leave_field(robot)
    running.close()
    assert words(at_the_field(start())) == ""


def test_what_was_read_while_the_disk_was_full_counts_as_soon_as_there_is_room(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = Robot(running)
    disk = Full(monkeypatch)
    robot.press("Begin")
    while not robot.sees("Done. Back to today"):
        robot.press("Next")
    robot.press("Done. Back to today")
    running.written()
    assert running.session.read.done() == {"what-burnout-is"}
    assert StatementStore(running.data.database).completed() == {}
    disk.is_full = False
    robot.press("Energy: Low")
    running.close()
    assert start().session.read.done() == {"what-burnout-is"}


def test_words_that_could_not_be_kept_are_there_again_when_one_comes_back_to_them(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    Full(monkeypatch)
    robot.type(FIELD, WORDS)
    for _ in range(4):
        robot.press("Back")
        running.written()
    for _ in range(4):
        robot.press("Next")
    assert words(robot) == WORDS


def test_words_that_could_not_be_kept_stand_in_the_other_language_too(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    at_the_field(running).type(FIELD, WORDS)
    Full(monkeypatch)
    running.program.change(language="nl")
    running.written()
    fields = running.window.findChildren(QPlainTextEdit)
    assert [field.toPlainText() for field in fields if field.isVisible()] == [WORDS]


# -- closing ------------------------------------------------------------------------------------


def test_the_window_stays_open_over_words_that_are_not_on_disk(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    disk = Full(monkeypatch)
    robot.type(FIELD, WORDS)
    running.window.close()
    settle()
    assert running.window.isVisible()
    assert "The disk is full. Free some space, then close again." in asked(running)
    robot.press("Stay here")
    assert words(robot) == WORDS
    disk.is_full = False
    assert running.window.close()
    running.close()
    again = Robot(start())
    again.press("Continue, …")
    assert words(again) == WORDS


def test_whoever_wants_to_close_all_the_same_can(start: Starter, monkeypatch: pytest.MonkeyPatch) -> None:
    running = start()
    robot = at_the_field(running)
    Full(monkeypatch)
    robot.type(FIELD, WORDS)
    running.window.close()
    running.window.close()  # a second click on the cross asks nothing new
    settle()
    robot.press("Close without it")
    assert not running.window.isVisible()


def test_a_full_disk_keeps_nobody_who_only_looked_around(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    Full(monkeypatch)
    at_the_field(running)
    assert running.window.close()


def damaged(start: Starter, patch: pytest.MonkeyPatch) -> Running:
    """Words typed into a database that takes nothing any more; the page about damage is shown."""
    running = start()
    robot = at_the_field(running)
    running.written()
    Broken(patch)
    robot.type(FIELD, WORDS)
    leave_field(robot)
    running.program.course.session.flush()  # type: ignore[union-attr]
    settle()
    running.session.save_failed.emit("", Damaged("the daily copy found it"))
    settle()
    return running


def test_damage_that_lasts_shows_its_page_once_and_keeps_the_words_for_after_the_repair(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        running = damaged(start, patch)
        assert running.program.course.data is None
        assert "damaged" in " ".join(label.text() for label in running.window.findChildren(QLabel))
    running.program.open_course()
    running.close()
    assert start().session.read.written("vicious-circle", "first-sign") == WORDS


def test_the_next_key_closes_nothing_when_the_page_about_damage_comes(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = damaged(start, monkeypatch)
    focused = running.window.focusWidget()
    assert not isinstance(focused, QAbstractButton)


def test_the_window_asks_before_it_closes_on_words_that_damage_kept_from_the_disk(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = damaged(start, monkeypatch)
    running.window.close()
    settle()
    assert running.window.isVisible()
    Robot(running).press("Close without it")
    assert not running.window.isVisible()


def test_everything_can_be_erased_when_nothing_can_be_written_any_more(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    at_the_field(running)
    Broken(monkeypatch)
    key = running.program.folder.profile.key.read_bytes()
    running.program.on_erase_everything()
    settle()
    assert running.program.course.data is None
    file = running.program.folder.profile.key
    assert not file.exists() or file.read_bytes() != key


def test_a_question_stays_in_sight_when_the_pages_below_it_are_made_anew(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    Full(monkeypatch)
    robot.type(FIELD, WORDS)
    running.window.close()
    running.program.change(text_size=130)
    settle()
    dialog = running.window.findChild(Dialog)
    middle = running.window.rect().center()
    assert dialog is not None
    assert dialog.isAncestorOf(running.window.childAt(middle))


def test_two_moments_that_found_no_room_are_both_kept(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    disk = Full(monkeypatch)
    for level in (0, 3):
        running.session.set_energy(level)
        running.written()
    disk.is_full = False
    running.session.try_again()
    running.written()
    kept = StatementStore(running.data.database).series("energy-moment")
    assert [statement.result["response"] for statement in kept] == [0, 3]


def test_an_answer_is_kept_although_somebody_typed_on_while_there_was_no_room(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    obj = "urn:twintig-graden:lesson:vicious-circle:field:first-sign"
    disk = Full(monkeypatch)
    running.session.answer(obj, "an answer")
    running.written()
    running.session.edit(obj, "an answer and")
    running.written()
    disk.is_full = False
    running.session.try_again()
    running.written()
    store = StatementStore(running.data.database)
    assert [one.result["response"] for one in store.answers_of(obj)] == ["an answer"]
    assert store.drafts(obj)[obj].value == "an answer and"


def test_what_reached_the_disk_while_the_data_were_closed_is_not_written_twice(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    running.written()
    disk = Slow(monkeypatch)
    running.session.finish_act("minute")
    monkeypatch.setattr("course.ui.keeper._SOON", 0.05)
    threading.Timer(0.4, disk.let_go).start()
    running.session.save_failed.emit("", Damaged("a page"))
    settle()
    running.program.open_course()
    running.written()
    every = [one.id for one in StatementStore(running.data.database).every()]
    assert len(every) == len(set(every))


def test_stopping_a_lesson_does_not_wait_for_the_disk(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    robot = at_the_field(running)
    running.written()
    disk = Slow(monkeypatch)
    monkeypatch.setattr("course.ui.keeper.Keeper.flush", lambda keeper: pytest.fail("it waited"))
    robot.press("Stop for now")
    assert running.view.route()[0] != "player"
    monkeypatch.undo()
    disk.let_go()
