"""A worry caught from anywhere: Ctrl+Shift+L, a few words, and back to where one was."""

import pytest
from PySide6.QtCore import Qt

from course.progress import statements, worry
from course.ui.pages.help_now import HelpPage
from course.ui.pages.worry_note import WorryNotePage
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.passing_line import PassingLine
from tests.ui.robot import Robot
from tests.ui.running import LEAST, Starter, settle

_FIELD = "What is on your mind?"
_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def catch(robot: Robot) -> None:
    robot.key(Qt.Key.Key_L, _KEYS)


def line(robot: Robot) -> str:
    return " ".join(found.text() for found in robot.running.view.findChildren(PassingLine))


def notes(robot: Robot) -> list[str]:
    """The words of all notes that were put away."""
    entries = robot.running.session.read.entries(worry.EXERCISE)
    return [str(note["note"]) for entry in entries for note in worry.notes(entry.values) if "at" in note]


def test_a_note_goes_back_to_the_lesson_it_was_caught_in(start: Starter) -> None:
    robot = Robot(start())
    robot.press("Course")
    robot.running.view.open_lesson("vicious-circle", "kort", "your-circle")
    settle()
    place = robot.running.view.route()
    catch(robot)
    robot.type(_FIELD, "the contract")
    robot.press("Put away")
    assert robot.running.view.route() == place
    assert notes(robot) == ["the contract"]
    assert line(robot) == "It is ready for later."


def test_the_line_is_gone_at_the_next_key_or_click_and_not_before(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.type(_FIELD, "knee")
    robot.key(Qt.Key.Key_Return)
    assert line(robot) == "It is ready for later."
    robot.key(Qt.Key.Key_Tab)
    assert line(robot) == ""


def test_the_line_says_for_when(start: Starter) -> None:
    robot = Robot(start("nl"))
    session = robot.running.session
    entry = session.begin_entry(worry.EXERCISE)
    session.answer(statements.answer(worry.EXERCISE, entry, "time"), "16:30")
    catch(robot)
    robot.type("Wat houdt je bezig?", "knie")
    robot.press("Leg weg")
    assert line(robot) == "Ligt klaar voor half vijf."


def test_notes_of_one_day_are_one_round_and_each_has_its_strength(start: Starter) -> None:
    robot = Robot(start())
    for words in ("knee", "tax"):
        catch(robot)
        robot.type(_FIELD, words)
        robot.key(Qt.Key.Key_Return)
    entries = robot.running.session.read.entries(worry.EXERCISE)
    assert len(entries) == 1
    assert not entries[0].finished
    assert notes(robot) == ["knee", "tax"]


def test_nothing_typed_leaves_nothing(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.press("Put away")
    assert robot.running.session.read.entries(worry.EXERCISE) == []
    assert line(robot) == ""


def test_thrown_away_is_gone_and_stopped_is_kept_half_typed(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.type(_FIELD, "tax")
    robot.key(Qt.Key.Key_Escape)
    catch(robot)
    robot.type(_FIELD, " and knee")
    assert robot.find(_FIELD).property("plainText") == "tax and knee"
    robot.press("Throw away")
    assert notes(robot) == []
    assert line(robot) == "It is gone."
    catch(robot)
    robot.type(_FIELD, "Henk")
    robot.key(Qt.Key.Key_Return)
    assert notes(robot) == ["Henk"]


@pytest.mark.parametrize("values", [{"text_size": 115}, {"language": "nl"}])
def test_a_live_switch_keeps_the_note_its_words_and_the_way_back(
    start: Starter, values: dict[str, object]
) -> None:
    robot = Robot(start())
    robot.press("Course")
    catch(robot)
    robot.type(_FIELD, "tax")
    robot.running.program.change(**values)
    settle()
    assert robot.running.view.route()[:2] == ("note", "course")
    robot.key(Qt.Key.Key_Return)
    assert robot.running.view.route()[0] == "course"
    assert notes(robot) == ["tax"]


def test_a_second_press_of_the_keys_changes_nothing(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.type(_FIELD, "tax")
    catch(robot)
    robot.type(_FIELD, "es")
    robot.key(Qt.Key.Key_Return)
    assert robot.running.view.route()[0] == "today"
    assert notes(robot) == ["taxes"]


def test_a_note_left_for_another_place_can_be_gone_on_with(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.type(_FIELD, "tax")
    robot.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert robot.running.view.route()[0] == "course"
    catch(robot)
    robot.key(Qt.Key.Key_Return)
    assert robot.running.view.route()[0] == "course"
    assert notes(robot) == ["tax"]


def test_in_the_exercise_itself_the_keys_go_to_its_own_screen(start: Starter) -> None:
    robot = Robot(start())
    robot.running.view.open_exercise(worry.EXERCISE)
    settle()
    catch(robot)
    assert robot.running.view.route()[:3] == ("exercise", worry.EXERCISE, "note")
    robot.type(_FIELD, "tax")
    robot.press("Put away")
    assert robot.running.view.route()[2] == "quarter"
    assert notes(robot) == ["tax"]


def test_the_page_fits_the_least_window(start: Starter) -> None:
    robot = Robot(start(size=LEAST))
    catch(robot)
    page = robot.running.view.findChildren(WorryNotePage)[0]
    assert page.findChildren(ScrollColumn)[0].overflow() == 0


def test_the_way_to_help_is_on_the_page(start: Starter) -> None:
    robot = Robot(start())
    catch(robot)
    robot.press("Are your thoughts about not wanting to live?")
    assert robot.running.window.findChildren(HelpPage)


def test_a_question_that_is_open_is_left_unanswered_and_nothing_is_written_behind_it(start: Starter) -> None:
    robot = Robot(start())
    robot.press("I am away for now. A week, two weeks or longer. Everything stays as it is.")
    assert robot.running.window.findChildren(Dialog)
    catch(robot)
    assert not robot.running.window.findChildren(Dialog)
    robot.type(_FIELD, "knee")
    robot.press("Put away")
    assert notes(robot) == ["knee"]
    assert robot.running.session.read.day(robot.running.session.now()).pause is None
