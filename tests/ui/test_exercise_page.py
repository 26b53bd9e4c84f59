"""An exercise: its words come back, its entries can be changed and erased, a sign opens what helps."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from course import paths
from course.content.exercise import Field, Option
from course.errors import DiskFull
from course.progress import statements
from course.progress.answers import Entry
from course.progress.log import Log
from course.progress.statements import Statement
from course.progress.store import StatementStore
from course.ui.attention import Attention
from course.ui.changes import Changes
from course.ui.exercises.balance.view import BalanceView
from course.ui.exercises.circle.view import CircleView
from course.ui.exercises.sitting import Sitting
from course.ui.widgets.page import ScrollColumn
from tests.exercise_files import exercise
from tests.ui.robot import Robot
from tests.ui.running import LEAST, USUAL, Running, Starter, settle

NAME = "<img src=/etc/hosts>"


def opened(start: Starter, exercise: str, step: str = "", **values: object) -> Robot:
    """An exercise at a step."""
    running = start(**values)  # type: ignore[arg-type]
    running.view.open_exercise(exercise, step)
    settle()
    return Robot(running)


def texts(running: Running) -> str:
    """All labels that are visible now."""
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


def to_the_end(robot: Robot) -> None:
    """Through all screens that are left, and out."""
    while not robot.sees("Done"):
        robot.press("Next")
    robot.press("Done")


def field(robot: Robot, name: str) -> str:
    """What stands in a field."""
    found = robot.find(name)
    assert isinstance(found, (QLineEdit, QPlainTextEdit))
    return found.text() if isinstance(found, QLineEdit) else found.toPlainText()


def test_nothing_comes_after_stairs_that_wait_for_a_doctor(start: Starter) -> None:
    robot = opened(start, "movement-stairs")
    robot.press("ME/CFS")
    robot.press("Next")
    robot.press("Next")
    assert "These stairs are off. Talk to your doctor or physio." in texts(robot.running)
    assert not robot.sees("Begin")
    robot.press("My doctor or physio had a look")
    assert robot.sees("Begin")
    robot.press("The list once more")
    robot.press("ME/CFS")
    robot.press("long covid")
    robot.press("Done with the list")
    robot.press("Done")
    (entry,) = robot.running.session.read.entries("movement-stairs")
    assert entry.finished
    assert "tread" not in entry.values


def test_what_the_bar_says_follows_an_answer_on_the_same_screen(start: Starter) -> None:
    robot = opened(start, "return-to-work", "timeline")
    assert "Roughly. Check it with UWV." in texts(robot.running)
    robot.press("In which country do you work: Belgium")
    assert "Check it with your health fund." in texts(robot.running)
    assert "UWV." not in texts(robot.running)


# -- words that come back -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exercise", "step", "name"),
    [
        ("body-map", "story", "How did it begin?"),
        ("energy-balance", "choose", "What would you like to make a little lighter this week?"),
    ],
)
def test_half_typed_words_come_back_on_the_same_screen(
    start: Starter, exercise: str, step: str, name: str
) -> None:
    robot = opened(start, exercise, step)
    robot.type(name, "Yasmin, made up")
    robot.running.close()
    running = start()
    robot = Robot(running)
    robot.press("Exercises")
    robot.press("Body map…" if exercise == "body-map" else "Energy balance…")
    robot.press("Go on where you were")
    assert running.view.route()[:3] == ("exercise", exercise, step)
    assert field(robot, name) == "Yasmin, made up"


@pytest.mark.parametrize("values", [{"text_size": 150}, {"language": "nl"}, {"light": "evening"}])
def test_a_live_switch_keeps_the_screen_and_the_words(start: Starter, values: dict[str, object]) -> None:
    robot = opened(start, "body-map", "story")
    robot.type("How did it begin?", "Yasmin, made up")
    robot.running.program.change(**values)
    settle()
    assert robot.running.view.route()[:3] == ("exercise", "body-map", "story")
    name = "Hoe begon het?" if "language" in values else "How did it begin?"
    assert field(robot, name) == "Yasmin, made up"


def test_after_a_live_switch_an_exercise_still_goes_back_to_its_lesson(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.open_lesson("vicious-circle", "kort", "your-circle")
    settle()
    robot.press("My circle")
    running.program.change(text_size=115)
    settle()
    robot.press("Stop for now")
    assert running.view.route()[:4] == ("player", "vicious-circle", "kort", "your-circle")


def test_saved_is_not_said_when_the_disk_is_full_and_the_words_stay(
    start: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = opened(start, "body-map", "story")
    robot.type("How did it begin?", "first ")
    robot.find("Next").setFocus()
    robot.running.written()

    def full(*arguments: object) -> None:
        raise DiskFull("no space")

    with monkeypatch.context() as patch:
        patch.setattr(StatementStore, "append", full)
        patch.setattr(StatementStore, "save_draft", full)
        robot.type("How did it begin?", "Yasmin, made up")
        robot.find("Next").setFocus()
        qtbot.waitUntil(lambda: "the disk is full" in texts(robot.running))
        assert "Saved on this computer" not in texts(robot.running)
    robot.press("Try again")
    qtbot.waitUntil(lambda: "Saved on this computer" in texts(robot.running))
    robot.running.close()
    assert field(opened(start, "body-map", "story"), "How did it begin?") == "first Yasmin, made up"


def test_a_text_longer_than_its_field_is_cut_in_sight_and_not_in_secret(start: Starter) -> None:
    robot = opened(start, "body-map", "story")
    area = robot.find("How did it begin?")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText("Ben is made up. " * 5_000)
    settle()
    assert "This is too long for one field." in texts(robot.running)
    shown = area.toPlainText()
    robot.running.close()
    assert field(opened(start, "body-map", "story"), "How did it begin?") == shown


# -- room ---------------------------------------------------------------------------------------

CIRCLE: dict[str, object] = {
    "recovery-score": "often", "pushing-score": "always", "tension-score": "always", "sleep-score": "often",
    "worry-score": "sometimes", "stillness-score": "not", "sleep-signs": [{"sign": "wakker om vier uur"}],
    "door": "sleep-rising-time",
}  # fmt: skip
SCALES: dict[str, object] = {
    "items": [
        {"name": "klanten", "side": "taker", "weight": 4, "times": 5, "control": "bit"},
        {"name": "rekeningen", "side": "taker", "weight": 2, "times": 3, "control": "yes"},
        {"name": "trombone", "side": "giver", "weight": 3, "times": 2, "control": "yes"},
    ]
}


def filled_in(
    start: Starter, language: str, size: tuple[int, int], place: tuple[str, str], values: dict[str, object]
) -> Running:
    """A step of an exercise with these answers."""
    running = start(language, size)
    exercise, step = place
    entry = running.session.begin_entry(exercise)
    for name, value in values.items():
        asked = running.session.library.exercise(exercise).fields[name]
        running.session.answer(statements.answer(exercise, entry, name), value, asked)
    running.written()
    running.view.open_exercise(exercise, step, entry)
    settle()
    return running


def overflow(running: Running) -> int:
    """How far the page that is shown can be scrolled, in px."""
    pages = [one for one in running.view.findChildren(ScrollColumn) if one.isVisible()]
    return max(page.verticalScrollBar().maximum() for page in pages)


@pytest.mark.parametrize("size", [LEAST, USUAL])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_circle_and_each_of_its_panels_fit_the_window(
    start: Starter, language: str, size: tuple[int, int]
) -> None:
    running = filled_in(start, language, size, ("my-circle", "circle"), CIRCLE)
    view = next(one for one in running.view.findChildren(CircleView) if one.isVisible())
    seen = []
    for arrow in range(-1, 6):
        view.choose(arrow)
        settle()
        seen.append(overflow(running))
    assert seen == [0] * 7


@pytest.mark.parametrize("size", [LEAST, USUAL])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_scales_with_all_that_follows_from_them_fit_the_window(
    start: Starter, language: str, size: tuple[int, int]
) -> None:
    running = filled_in(start, language, size, ("energy-balance", "look"), SCALES)
    assert overflow(running) == 0


# -- entries ------------------------------------------------------------------------------------


def finished(start: Starter) -> Robot:
    """The page of an exercise with one entry of Ben, who is made up."""
    robot = opened(start, "body-map", "story")
    robot.type("How did it begin?", "Ben, made up")
    to_the_end(robot)
    robot.press("Exercises")
    robot.press("Body map…")
    return robot


def test_an_entry_stays_in_sight_and_can_be_changed_on_another_day(start: Starter) -> None:
    robot = finished(start)
    start.clock.forward(days=1)
    robot.press("Tuesday 24 November…")
    while not robot.sees("How did it begin?"):
        robot.press("Next")
    assert field(robot, "How did it begin?") == "Ben, made up"
    robot.type("How did it begin?", " and changed")
    to_the_end(robot)
    assert len(robot.running.session.read.entries("body-map")) == 1
    assert "Ben, made up and changed" in texts(robot.running)


def test_an_entry_is_erased_after_one_question_and_nowhere_to_be_found(start: Starter) -> None:
    robot = finished(start)
    robot.press("Erase the entry of Tuesday 24 November")
    robot.press("Keep")
    assert "Ben, made up" in texts(robot.running)
    robot.press("Erase the entry of Tuesday 24 November")
    robot.press("Erase")
    assert "Ben, made up" not in texts(robot.running)
    assert robot.running.session.read.entries("body-map") == []
    robot.running.close()
    assert start().session.read.entries("body-map") == []


def test_before_erasing_a_damaged_file_that_goes_too_is_named(start: Starter) -> None:
    robot = finished(start)
    damaged = robot.running.program.folder.profile.damaged
    damaged.mkdir()
    (damaged / "key-00ff-3.toml").write_text("opens something elsewhere")
    for name, named in (("", False), ("20261124T201503Z-data.db", True)):
        if name:
            (damaged / name).write_bytes(b"x")
        robot.press("Erase the entry of Tuesday 24 November")
        assert ("The damaged file goes too, with what is still in it." in texts(robot.running)) == named
        robot.press("Keep")


def test_all_of_one_exercise_is_erased_after_one_question_and_the_others_stay(start: Starter) -> None:
    robot = finished(start)
    assert not robot.sees("Erase all of this exercise")  # there is one entry, with a button of its own
    session = robot.running.session
    for name, words in (("body-map", "a second time"), ("my-circle", "stays")):
        entry = session.begin_entry(name)
        field_id = next(iter(session.library.exercise(name).fields))
        session.answer(statements.answer(name, entry, field_id), words)
    settle()
    robot.press("Exercises")
    robot.press("Body map…")
    robot.press("Erase all of this exercise")
    robot.press("Keep")
    assert len(session.read.entries("body-map")) == 2
    robot.press("Erase all of this exercise")
    robot.press("Erase")
    assert session.read.entries("body-map") == []
    assert len(session.read.entries("my-circle")) == 1


def test_a_name_that_looks_like_a_picture_is_shown_as_it_was_typed(start: Starter) -> None:
    robot = opened(start, "body-map", "complaints")
    robot.press("Add something")
    robot.type("What…", NAME)
    robot.press("Done")
    assert robot.sees(f"{NAME}…")
    to_the_end(robot)
    robot.press("Exercises")
    robot.press("Body map…")
    assert NAME in texts(robot.running)
    labels = [label for label in robot.running.window.findChildren(QLabel) if NAME in label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("way", ["Done", "Stop for now", "another page"])
def test_the_time_on_the_screen_that_is_left_last_counts_for_the_dose(
    start: Starter, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    running = start()
    robot, entry = Robot(running), running.session.begin_entry("my-circle")
    running.view.open_exercise("my-circle", "card", entry)
    settle()
    before = running.session.read.day(start.clock()).seconds_used
    monkeypatch.setattr(Attention, "seconds", lambda self: 200)
    if way == "another page":
        running.view.show_section("today")
    else:
        robot.press(way)
    assert running.session.read.day(start.clock()).seconds_used == before + 200


# -- signs that cannot wait ---------------------------------------------------------------------


def test_a_yes_to_a_sign_that_cannot_wait_opens_call_now_at_once(start: Starter) -> None:
    robot = opened(start, "body-map", "doctor-list")
    robot.press("…: Yes")
    assert "112" in texts(robot.running)
    robot.press("I have rung")
    robot.press("Back to the questions")
    assert robot.find("…: Yes").isChecked()  # type: ignore[attr-defined]


def test_a_slip_of_the_hand_is_taken_back(start: Starter) -> None:
    robot = opened(start, "body-map", "doctor-list")
    robot.press("…: Yes")
    robot.press("I clicked yes by accident…")
    assert not robot.find("…: Yes").isChecked()  # type: ignore[attr-defined]
    robot.running.written()
    assert robot.running.session.read.entries("body-map")[-1].values == {}


def test_a_yes_to_thoughts_of_suicide_opens_help_now(start: Starter) -> None:
    robot = opened(start, "body-map", "doctor-list/b-suicide")
    robot.press("…: Yes")
    assert "You need not do this alone" in texts(robot.running)
    robot.key(Qt.Key.Key_Escape)
    assert robot.find("…: Yes").isChecked()  # type: ignore[attr-defined]


def test_no_answer_that_was_given_earlier_opens_anything(start: Starter) -> None:
    robot = opened(start, "body-map", "doctor-list")
    robot.press("…: Yes")
    robot.running.close()
    robot = opened(start, "body-map", "doctor-list")
    assert robot.running.view.route()[0] == "exercise"


# -- faults -------------------------------------------------------------------------------------


def test_an_exercise_whose_file_is_damaged_leaves_the_others_alone(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lessons"
    shutil.copytree(paths.lessons(), folder)
    monkeypatch.setattr(paths, "lessons", lambda: folder)
    (folder / "exercises" / "my-circle.toml").write_text("id = ", "utf-8")
    robot = Robot(start())
    robot.press("Exercises")
    assert robot.sees("my-circle. This exercise cannot be read…")
    robot.press("my-circle…")
    robot.press("Recovery check…")
    assert robot.sees("Begin, 3 minutes")


def test_a_file_that_breaks_while_its_page_is_open_is_one_sentence(
    start: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lessons"
    shutil.copytree(paths.lessons(), folder)
    monkeypatch.setattr(paths, "lessons", lambda: folder)
    running = start()
    robot = Robot(running)
    robot.press("Exercises")
    robot.press("My circle…")
    (folder / "exercises" / "my-circle.toml").write_text("id = ", "utf-8")
    assert running.program.course.library is not None
    assert running.program.course.library.refresh()
    running.session.changed.emit(Changes.LESSONS)
    settle()
    assert "This exercise cannot be read. What you wrote in it is kept." in texts(running)
    robot.press("All exercises")
    assert robot.sees("Recovery check…")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("exercise", ["body-map", "recovery-check", "my-circle", "energy-balance"])
def test_the_page_of_an_exercise_is_not_wider_than_the_least_window_with_the_largest_text(
    start: Starter, language: str, exercise: str
) -> None:
    running = start(language=language, size=LEAST, text_size=200)
    running.view.follow(("exercises", exercise))
    settle()
    columns = [one for one in running.window.findChildren(ScrollColumn) if one.isVisible()]
    assert columns
    assert all(one.widget().width() <= one.viewport().width() for one in columns)


# -- an exercise that changed or is gone --------------------------------------------------------


def test_what_was_written_in_an_exercise_that_is_gone_can_be_read_and_erased(start: Starter) -> None:
    running = start()
    entry = running.session.begin_entry("evening-walk")
    with_whom = Option("alone", {"nl": "alleen", "en": "by myself"})
    field = Field("with", "choice", {"nl": "Met wie?", "en": "With whom?"}, options=(with_whom,))
    running.session.answer(statements.answer("evening-walk", entry, "with"), "alone", field)
    running.session.flush()
    robot = Robot(running)
    robot.press("Exercises")
    robot.press("Evening walk…")
    assert "With whom: by myself" in texts(running)
    robot.press("Erase the entry of Tuesday 24 November")
    robot.press("Erase")
    assert "by myself" not in texts(running)
    robot.press("All exercises")
    assert not robot.sees("Evening walk…")


def test_an_answer_to_an_option_that_is_gone_keeps_its_words(start: Starter) -> None:
    running = start()
    entry = running.session.begin_entry("recovery-check")
    winter = Option("winter", {"nl": "winterslaap", "en": "hibernating"})
    field = Field("phase", "choice", {"nl": "Welke?", "en": "Which?"}, options=(winter,))
    running.session.answer(statements.answer("recovery-check", entry, "phase"), "winter", field)
    running.session.flush()
    robot = Robot(running)
    robot.press("Exercises")
    robot.press("Recovery check…")
    assert "hibernating" in texts(running)


# -- more than one entry of an exercise -----------------------------------------------------------


def test_a_figure_can_answer_in_another_entry_and_lead_to_it(start: Starter) -> None:
    running = start()
    earlier = running.session.begin_entry("energy-balance")
    field_id = statements.answer("energy-balance", earlier, "keep")
    running.session.answer(field_id, "the band on Thursday")
    running.session.finish_entry("energy-balance", earlier)
    running.view.open_exercise("energy-balance", "look")
    settle()
    figure = next(view for view in running.view.findChildren(BalanceView) if view.isVisible())
    figure.answered_in.emit(earlier, "keep", "swimming on Tuesday")
    changed = running.session.read.entry("energy-balance", earlier)
    assert changed is not None
    assert changed.values["keep"] == "swimming on Tuesday"
    figure.entry_asked.emit(earlier, "choose")
    settle()
    assert running.view.route()[:4] == ("exercise", "energy-balance", "choose", earlier)
    assert field(Robot(running), "Which thing that gives you energy would you like to keep?") == (
        "swimming on Tuesday"
    )


def test_an_answer_in_another_entry_is_in_the_history_at_once() -> None:
    begun = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    earlier = Entry("energy-balance", "a", begun, True, {"keep": "the band", "lighten": "x"}, begun)
    sitting = Sitting(exercise("energy-balance"), [earlier], begun.date())
    sitting.take_in("a", "keep", "swimming")
    sitting.take_in("a", "lighten", None)
    sitting.take_in("nobody", "keep", "z")
    assert [one.values for one in sitting.shown_history(begun)] == [{"keep": "swimming"}]
    assert earlier.values == {"keep": "the band", "lighten": "x"}


@pytest.mark.parametrize(("exercise", "last"), [("sleep-diary", 21), ("recovery-check", 60)])
def test_what_is_done_every_day_reads_three_weeks_and_no_more(
    start: Starter, monkeypatch: pytest.MonkeyPatch, exercise: str, last: int
) -> None:
    asked: list[int] = []
    latest = Log.latest

    def note(log: Log, name: str, count: int) -> list[Statement]:
        asked.append(count)
        return latest(log, name, count)

    monkeypatch.setattr(Log, "latest", note)
    opened(start, exercise)
    assert asked
    assert max(asked) == last
