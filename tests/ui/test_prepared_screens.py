"""Turning in lessons and exercises: ready before it is asked for, never out of date, never in the way."""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from course.errors import DiskFull
from course.progress.store import StatementStore
from course.ui.exercises import registry
from course.ui.exercises.body.gp_sheet import GpSheetView
from course.ui.pages.exercise import ExercisePage
from course.ui.pages.player import PlayerPage
from course.ui.player import frame
from course.ui.player.frame import FramePage
from course.ui.player.stage import PAUSE, Stage, StageScreen
from course.ui.widgets.ring import Ring
from course.ui.widgets.sure_panel import SurePanel
from tests.ui.robot import Robot
from tests.ui.running import LEAST, USUAL, Running, Starter, settle

BEGAN = "How did it begin?"
SIGN = "How could you tell that your body was still switched on?"


def rest() -> None:
    """Long enough for all that is put off."""
    QTest.qWait(2 * PAUSE)
    settle()


def exercise(start: Starter, name: str, step: str = "") -> Robot:
    running = start()
    running.view.open_exercise(name, step)
    rest()
    return Robot(running)


def lesson(start: Starter, name: str, part: str, step: str = "") -> Robot:
    running = start()
    running.view.open_lesson(name, part, step)
    rest()
    return Robot(running)


def page(robot: Robot) -> FramePage:
    shown = [one for one in robot.running.window.findChildren(FramePage) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def screen(robot: Robot) -> StageScreen:
    stage = page(robot).findChild(Stage)
    assert stage is not None
    shown = stage.current()
    assert shown is not None
    return shown


def texts(robot: Robot) -> str:
    labels = robot.running.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def sheet(robot: Robot) -> str:
    """The words on the page for the doctor that is shown."""
    view = screen(robot).findChild(GpSheetView)
    assert view is not None
    found = [one.accessibleName() for one in view.findChildren(QWidget) if one.isVisible()]
    return max(found, key=len)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The screens that were made since the list was cleared."""
    numbers: list[int] = []
    for kind in (ExercisePage, PlayerPage):
        original: Callable[..., StageScreen] = kind._build

        def build(
            self: FramePage, number: int, original: Callable[..., StageScreen] = original
        ) -> StageScreen:
            numbers.append(number)
            return original(self, number)

        monkeypatch.setattr(kind, "_build", build)
    return numbers


# -- ready --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["body-map", "energy-balance", "my-circle", "recovery-check"])
def test_no_turn_of_an_exercise_makes_a_screen(start: Starter, built: list[int], name: str) -> None:
    robot = exercise(start, name)
    while not robot.sees("Done"):
        rest()
        built.clear()
        page(robot).next()
        assert built == []


def test_an_answer_does_not_make_the_next_turn_slow(start: Starter, built: list[int]) -> None:
    robot = exercise(start, "recovery-check", "phase")
    choices = [one for one in robot.controls() if isinstance(one, QAbstractButton) and one.isCheckable()]
    robot.press_control(choices[1])
    rest()
    built.clear()
    page(robot).next()
    assert built == []


def test_the_modules_of_an_exercise_are_loaded_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    monkeypatch.setattr(registry, "_modules", lambda: ["json", "colorsys"])
    assert registry.load_next()
    assert "colorsys" in sys.modules
    assert not registry.load_next()


def test_a_lesson_that_leads_to_an_exercise_loads_it_while_nobody_waits(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    monkeypatch.setattr(registry, "_modules", lambda: ["colorsys"])
    lesson(start, "vicious-circle", "kort")
    assert "colorsys" in sys.modules


@pytest.mark.parametrize("name", ["vicious-circle", "body-map"])
def test_the_stage_keeps_the_size_for_which_the_first_screen_was_made(
    start: Starter, monkeypatch: pytest.MonkeyPatch, built: list[int], name: str
) -> None:
    resized: list[QResizeEvent] = []
    original = Stage.resizeEvent

    def resize(self: Stage, event: QResizeEvent) -> None:
        if built:
            resized.append(event)
        original(self, event)

    monkeypatch.setattr(Stage, "resizeEvent", resize)
    running = start(size=LEAST, text_size=150)  # some screens scroll, and some do not
    if name == "body-map":
        running.view.open_exercise(name)
    else:
        running.view.open_lesson(name, "heel")
    robot = Robot(running)
    scrolls = set()
    for _ in range(8):
        rest()
        scrolls.add(screen(robot).overflow() > 0)
        page(robot).next()
    assert resized == []
    assert scrolls == {True, False}


# -- never out of date --------------------------------------------------------------------------


def test_the_sheet_for_the_doctor_holds_what_was_typed_just_before(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben, made up")
    robot.press("Next")
    assert "Ben, made up" in sheet(robot)


def test_the_sheet_is_made_again_when_words_on_the_screen_before_change(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben")
    robot.press("Next")
    rest()
    robot.press("Back")
    rest()
    robot.type(BEGAN, ", made up")
    rest()
    robot.press("Next")
    assert "Ben, made up" in sheet(robot)


def test_the_figure_before_a_list_shows_what_was_added_to_the_list(start: Starter) -> None:
    robot = exercise(start, "energy-balance", "look")
    robot.press("Back")
    rest()
    robot.press("Add something")
    robot.type("What", "trombone")
    robot.press("This: gives energy")
    robot.press("Done")
    rest()
    robot.press("Next")
    assert "trombone" in texts(robot)


def test_the_sheet_takes_in_an_energy_word_of_now(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    before = _turned_to_sheet(robot)
    robot.press("Back")
    rest()
    for _ in range(3):  # on fewer than three occasions there is nothing to say
        robot.running.session.set_energy(1)
    assert _turned_to_sheet(robot) != before


def test_the_sheet_bears_the_date_of_the_day_on_which_it_is_shown(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    start.clock.forward(days=1)
    assert "25 November 2026" in _turned_to_sheet(robot)


def _turned_to_sheet(robot: Robot) -> str:
    robot.press("Next")
    return sheet(robot)


def test_the_recovery_check_shows_the_answers_of_this_time(start: Starter) -> None:
    robot = exercise(start, "recovery-check", "phase")
    before = _turned(robot)
    robot.press("Back")
    rest()
    choices = [one for one in robot.controls() if isinstance(one, QAbstractButton) and one.isCheckable()]
    robot.press_control(choices[1])
    assert _turned(robot) != before


def _turned(robot: Robot) -> str:
    robot.press("Next")
    return texts(robot)


def test_the_check_that_is_done_again_begins_empty(start: Starter) -> None:
    robot = exercise(start, "recovery-check")
    for _ in range(3):
        choices = [one for one in robot.controls() if isinstance(one, QAbstractButton) and one.isCheckable()]
        robot.press_control(choices[1])
        robot.press("Next")
    first = robot.running.session.read.entries("recovery-check")
    while not robot.sees("Done"):
        robot.press("Next")
    start.clock.forward(days=40)
    page(robot).begin_again()  # type: ignore[attr-defined]
    rest()
    assert page(robot).place() == ("recovery-check", "body-1", "")  # type: ignore[attr-defined]
    chosen = [one for one in robot.controls() if isinstance(one, QAbstractButton) and one.isChecked()]
    assert chosen == []
    assert [one.finished for one in robot.running.session.read.entries("recovery-check")] == [True]
    assert first[0].values == robot.running.session.read.entries("recovery-check")[0].values


def test_the_way_on_is_gone_once_it_was_taken(start: Starter) -> None:
    robot = lesson(start, "vicious-circle", "kern")
    while not robot.sees("Done. Back to today"):
        robot.press("Next")
    robot.press("On to short, …")
    rest()
    robot.press("Back")
    assert not robot.sees("On to short, …")


# -- never in the way ---------------------------------------------------------------------------


def test_nobody_who_types_is_disturbed_by_what_becomes_outdated(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    field = robot.find(BEGAN)
    robot.type(BEGAN, "half a sen")
    robot.running.session.set_energy(1)
    robot.running.window.resize(*LEAST)
    rest()
    assert robot.find(BEGAN) is field
    assert field.hasFocus()


def test_a_step_in_which_somebody_types_stays_as_it_is_when_the_window_becomes_low(start: Starter) -> None:
    robot = lesson(start, "vicious-circle", "heel", "write")
    field = robot.find(SIGN)
    robot.type(SIGN, "half a sen")
    robot.running.window.resize(*LEAST)
    rest()
    assert robot.find(SIGN) is field
    assert field.hasFocus()
    robot.press("Next")
    robot.press("Back")
    again = robot.find(SIGN)
    assert again is not field
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "half a sen"


def with_window_made_low(robot: Robot) -> None:
    """The keyboard is in the header by then."""
    robot.find("Stop for now").setFocus()
    robot.running.window.resize(*LEAST)
    rest()


@pytest.mark.parametrize("paused", [False, True])
def test_a_minute_that_was_begun_goes_on_when_the_window_becomes_low(start: Starter, paused: bool) -> None:
    robot = lesson(start, "vicious-circle", "kern", "one-minute")
    ring = screen(robot).findChild(Ring)
    assert ring is not None
    ring.start()
    ring.on_second_passed()
    if paused:
        ring.pause()
    with_window_made_low(robot)
    assert screen(robot).findChild(Ring) is ring
    assert (ring.left, ring.running()) == (59, not paused)
    robot.press("Back")
    robot.press("Next")
    assert screen(robot).findChild(Ring) is not ring


def test_a_panel_stays_open_when_the_window_becomes_low(start: Starter) -> None:
    robot = lesson(start, "vicious-circle", "heel", "standing-still")
    robot.press("How sure is this? …")
    with_window_made_low(robot)
    assert screen(robot).findChild(SurePanel) is not None


def test_a_field_stays_when_the_window_becomes_low_while_another_program_is_in_front(
    start: Starter, qtbot: QtBot
) -> None:
    robot = lesson(start, "vicious-circle", "heel", "write")
    field = robot.find(SIGN)
    robot.type(SIGN, "half a sen")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not field.hasFocus())
    robot.running.window.resize(*LEAST)
    rest()
    assert robot.find(SIGN) is field


# -- kept, or not -------------------------------------------------------------------------------


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Nothing can be written as long as the patch holds."""

    def full(*arguments: object) -> None:
        raise DiskFull("no space")

    with monkeypatch.context() as patch:
        patch.setattr(StatementStore, "append", full)
        patch.setattr(StatementStore, "save_draft", full)
        yield patch


def test_what_could_not_be_saved_is_said_on_every_screen_and_can_be_tried_again_there(
    start: Starter, qtbot: QtBot, full_disk: pytest.MonkeyPatch
) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben, made up")
    qtbot.waitUntil(lambda: "the disk is full" in texts(robot))
    robot.press("Back")
    assert "the disk is full" in texts(robot)
    robot.press("…: No")
    robot.press("Back")
    qtbot.waitUntil(lambda: "the disk is full" in texts(robot))
    full_disk.undo()
    robot.press("Try again")
    qtbot.waitUntil(lambda: "Saved on this computer" in texts(robot))
    robot.press("Next")
    robot.press("Next")
    assert "the disk is full" not in texts(robot)
    robot.running.close()
    kept = start().session.read.entries("body-map")[-1].values
    assert kept["began"] == "Ben, made up"
    assert "no" in kept.values()


def test_a_field_of_a_lesson_says_after_going_on_and_back_that_it_was_not_saved(
    start: Starter, qtbot: QtBot, full_disk: pytest.MonkeyPatch
) -> None:
    robot = lesson(start, "vicious-circle", "heel", "write")
    robot.type(SIGN, "Ben, made up")
    robot.press("Back")
    robot.running.written()
    assert "the disk is full" not in texts(robot)
    robot.press("Back")
    robot.press("Back")
    rest()
    for _ in range(3):
        robot.press("Next")
    assert "the disk is full" in texts(robot)
    full_disk.undo()
    robot.press("Try again")
    qtbot.waitUntil(lambda: "Saved on this computer" in texts(robot))
    robot.running.close()
    assert start().session.read.written("vicious-circle", "first-sign") == "Ben, made up"


def test_a_step_that_is_made_anew_for_a_low_window_still_says_what_was_not_saved(
    start: Starter, qtbot: QtBot, full_disk: pytest.MonkeyPatch
) -> None:
    robot = lesson(start, "vicious-circle", "heel", "write")
    robot.type(SIGN, "Ben, made up")
    robot.find("Next").setFocus()
    qtbot.waitUntil(lambda: "the disk is full" in texts(robot))
    robot.running.window.resize(*LEAST)
    rest()
    assert "the disk is full" in texts(robot)
    full_disk.undo()
    robot.press("Try again")
    qtbot.waitUntil(lambda: "Saved on this computer" in texts(robot))


def erase_first_entry(robot: Robot) -> None:
    """As a person does it, while the exercise is left as it is."""
    robot.running.view.on_place_chosen("exercises")
    settle()
    robot.press("Body map…")
    robot.press("Erase the entry of Tuesday 24 November")
    robot.press("Erase")


def test_nothing_is_said_any_more_of_words_that_could_not_be_saved_and_are_erased(
    start: Starter, full_disk: pytest.MonkeyPatch
) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben, made up")
    robot.running.view.on_place_chosen("exercises")
    robot.running.written()
    full_disk.undo()
    erase_first_entry(robot)
    robot.press("Begin, …")
    assert "the disk is full" not in texts(robot)
    assert page(robot)._errors == {}


def test_what_is_still_not_saved_is_said_at_once_when_the_exercise_is_opened_again(
    start: Starter, full_disk: pytest.MonkeyPatch
) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben, made up")
    robot.press("Stop for now")
    robot.running.written()
    robot.running.view.open_exercise("body-map")
    assert "the disk is full" in texts(robot)


def test_no_field_of_an_exercise_keeps_what_was_erased(start: Starter) -> None:
    robot = exercise(start, "body-map", "story")
    robot.type(BEGAN, "Ben, made up")
    erase_first_entry(robot)
    settle()
    fields = robot.running.window.findChildren(QPlainTextEdit)
    assert "Ben, made up" not in [one.toPlainText() for one in fields]


def test_the_steps_are_told_in_the_order_in_which_they_were_shown(start: Starter) -> None:
    robot = lesson(start, "vicious-circle", "kort")
    told: list[str] = []
    robot.running.session.enter_step = lambda lesson, step, *_: told.append(step)  # type: ignore[method-assign]
    steps = robot.running.session.library.lesson("vicious-circle", "en").steps
    player = page(robot)
    for _ in range(3):
        player.next()
    player.suspend()
    assert told == [step.id for step in steps[1:4]]


def test_the_place_in_an_exercise_is_kept_at_every_turn(start: Starter) -> None:
    robot = exercise(start, "body-map", "doctor-list")
    robot.press("…: No")
    robot.press("Next")
    robot.running.close()
    robot = exercise(start, "body-map")
    assert page(robot).place()[1] == "doctor-list/a-stroke"  # type: ignore[attr-defined]


# -- keyboard and screen reader -----------------------------------------------------------------


def first_by_tab(robot: Robot) -> QWidget | None:
    robot.key(Qt.Key.Key_Tab)
    return robot.running.window.focusWidget()


def test_after_a_turn_tab_goes_on_from_the_text_in_a_lesson(start: Starter) -> None:
    robot = lesson(start, "vicious-circle", "heel", "write")
    robot.press("Back")
    robot.press("Next")
    assert first_by_tab(robot) is robot.find(SIGN)


def test_after_a_turn_tab_goes_on_from_the_text_in_an_exercise(start: Starter) -> None:
    robot = exercise(start, "body-map", "doctor-list")
    robot.press("Next")
    found = first_by_tab(robot)
    assert found is not None
    assert screen(robot).isAncestorOf(found)


def test_enter_goes_on_in_an_exercise(start: Starter) -> None:
    robot = exercise(start, "body-map", "doctor-list")
    robot.press("Next")
    robot.key(Qt.Key.Key_Return)
    assert page(robot).place()[1] == "doctor-list/a-faint"  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", ["lesson", "exercise"])
def test_a_screen_reader_hears_the_title_of_every_screen(
    start: Starter, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    heard: list[str] = []

    class Reader:
        Event = frame.QAccessible.Event

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: object) -> None:
            heard.append(event.object().text())  # type: ignore[attr-defined]

    monkeypatch.setattr(frame, "QAccessible", Reader)
    robot = lesson(start, "vicious-circle", "kort") if what == "lesson" else exercise(start, "body-map")
    robot.press("Next")
    assert len(heard) == 2
    assert heard == [screen_title for screen_title in heard if screen_title]
    assert heard[-1] == screen(robot).accessibleName()


@pytest.mark.parametrize("name", ["vicious-circle", "body-map", "energy-balance", "my-circle"])
def test_the_footer_stands_below_the_column_in_a_window_of_any_size(start: Starter, name: str) -> None:
    robot = Robot(start())
    if name == "vicious-circle":
        robot.running.view.open_lesson(name, "heel")
    else:
        robot.running.view.open_exercise(name)
    for size in (USUAL, LEAST) * 3:
        robot.running.window.resize(*size)
        settle()
        back, column = robot.find("Back"), screen(robot).content
        assert back.mapTo(page(robot), QPoint()).x() == column.mapTo(page(robot), QPoint()).x()
        if size == LEAST and not robot.sees("Done"):
            robot.press("Next")


# -- gone ---------------------------------------------------------------------------------------


def test_however_many_pages_are_turned_there_are_no_more_widgets(start: Starter) -> None:
    robot = exercise(start, "body-map")
    running = robot.running
    counted = [_after_a_round(running) for _ in range(3)]
    assert counted[1] == counted[2]


def _after_a_round(running: Running) -> int:
    for name in ("recovery-check", "body-map"):
        running.view.open_exercise(name, "")
        while not Robot(running).sees("Done"):
            page(Robot(running)).next()
            settle()
        page(Robot(running)).next()
    running.view.open_lesson("vicious-circle", "heel")
    for _ in range(12):
        page(Robot(running)).next()
        settle()
    page(Robot(running)).stop()
    rest()
    return len(QApplication.allWidgets())
