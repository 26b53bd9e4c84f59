"""The player: keys, links, marks, faults, and the place that is kept."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from course import paths
from course.ui.player.chrome import Footer, Header
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.prose import Prose
from course.ui.widgets.sure_panel import SurePanel
from tests.ui.robot import Robot
from tests.ui.running import LEAST, USUAL, Running, Starter, settle

ALT = Qt.KeyboardModifier.AltModifier


def opened(start: Starter, lesson: str, part: str, step: str = "", **values: object) -> Robot:
    """A lesson at a step."""
    running = start(**values)  # type: ignore[arg-type]
    running.view.open_lesson(lesson, part, step)
    settle()
    return Robot(running)


def place(robot: Robot) -> str:
    """The step that is shown."""
    route = robot.running.view.route()
    return route[3] if route[0] == "player" else route[0]


def texts(running: Running) -> str:
    """All labels and lesson texts that are visible now."""
    labels = [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]
    prose = [one.accessibleName() for one in running.window.findChildren(Prose) if one.isVisible()]
    return "\n".join(labels + prose)


# -- keys ---------------------------------------------------------------------------------------


def test_the_keys_of_the_player_go_on_and_back(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort")
    first = place(robot)
    robot.key(Qt.Key.Key_Return)
    second = place(robot)
    robot.key(Qt.Key.Key_Right, ALT)
    third = place(robot)
    robot.key(Qt.Key.Key_PageDown)
    assert len({first, second, third, place(robot)}) == 4
    robot.key(Qt.Key.Key_Left, ALT)
    assert place(robot) == third


def test_escape_stops_and_today_offers_the_same_step(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort", "quiet-month")
    robot.key(Qt.Key.Key_Escape)
    assert place(robot) == "today"
    robot.key(Qt.Key.Key_Return)
    assert place(robot) == "quiet-month"


def test_back_on_the_first_step_goes_out(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort")
    robot.press("Back")
    assert place(robot) == "today"


def test_page_down_scrolls_first_and_goes_on_at_the_end(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort", "busy-winter", size=LEAST, text_size=200)
    pressed = 0
    while place(robot) == "busy-winter":
        robot.key(Qt.Key.Key_PageDown)
        pressed += 1
    assert pressed > 1
    assert place(robot) == "quiet-month"


def test_enter_on_a_control_presses_it_and_does_not_go_on(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort", "quiet-month")
    robot.find("Stop for now").setFocus()
    robot.key(Qt.Key.Key_Return)
    assert place(robot) == "today"


def test_enter_in_a_field_is_a_new_line(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "write")
    field = robot.find("How could you tell that your body was still switched on?")
    field.setFocus()
    robot.key(Qt.Key.Key_Return)
    assert place(robot) == "write"


def test_tab_leaves_a_field(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "write")
    field = robot.find("How could you tell that your body was still switched on?")
    field.setFocus()
    robot.key(Qt.Key.Key_Tab)
    assert not field.hasFocus()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text_size", [100, 115, 130, 150, 200])
def test_no_word_of_header_or_footer_is_cut_off(start: Starter, language: str, text_size: int) -> None:
    robot = opened(start, "vicious-circle", "heel", "the-circle", language=language, text_size=text_size)
    window = robot.running.window
    for size in (USUAL, LEAST):
        window.resize(*size)
        settle()
        for frame in (*window.findChildren(Header), *window.findChildren(Footer)):
            for widget in (*frame.findChildren(QLabel), *frame.findChildren(QPushButton)):
                assert not widget.isVisible() or widget.width() >= widget.sizeHint().width(), widget.text()


def test_a_window_that_becomes_low_shows_the_same_step_closer_together(start: Starter) -> None:
    robot = opened(start, "causes", "kort", "the-scales")
    robot.running.window.resize(*LEAST)
    settle()
    assert place(robot) == "the-scales"
    assert not [
        area
        for area in robot.running.window.findChildren(ScrollColumn)
        if area.isVisible() and area.overflow()
    ]


# -- lengths ------------------------------------------------------------------------------------


def test_a_lesson_counts_as_done_after_its_core_and_stays_open_deeper(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kern")
    while not robot.sees("Done. Back to today"):
        robot.press("Next")
    assert robot.sees("On to short, …")
    robot.press("On to short, …")
    assert place(robot) == "busy-winter"
    assert robot.running.session.read.done() == {"vicious-circle"}
    robot.press("Stop for now")
    assert robot.sees("Continue, …")


def test_stopping_half_way_does_not_count_as_done(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kern")
    robot.press("Stop for now")
    assert robot.running.session.read.done() == set()


def test_from_the_map_a_lesson_opens_where_it_was_left(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "worry")
    robot.press("Stop for now")
    robot.press("Course")
    robot.press("The circle that feeds itself, you are here")
    assert place(robot) == "worry"


# -- what stands on a step ----------------------------------------------------------------------


def test_a_mark_opens_in_place_and_escape_closes_only_that(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "standing-still")
    before = texts(robot.running)
    robot.press("How sure is this? …")
    assert "Source" in texts(robot.running).removeprefix(before)
    robot.key(Qt.Key.Key_Escape)
    assert place(robot) == "standing-still"
    assert texts(robot.running) == before


def test_a_mark_that_opens_below_the_edge_comes_into_sight(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "standing-still", size=LEAST)
    robot.press("How sure is this? …")
    panel = robot.running.window.findChild(SurePanel)
    assert panel is not None
    assert panel.visibleRegion().boundingRect() == panel.rect()


def test_a_check_question_explains_whatever_is_chosen_and_remembers_it(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "saturday")
    choices = [name for name in robot.names() if name not in ("Stop for now", "Help now", "Back", "Next")]
    explained = set()
    for choice in choices:
        robot.press(choice)
        explained.add(texts(robot.running))
    assert len(explained) == len(choices) >= 2
    robot.running.written()
    robot.press("Next")
    robot.press("Back")
    assert texts(robot.running) in explained
    assert robot.running.session.read.written("vicious-circle", "saturday") == len(choices) - 1


def test_the_link_to_help_opens_help_and_comes_back_to_the_step(start: Starter) -> None:
    robot = opened(start, "what-burnout-is", "heel")
    while not robot.sees("help"):
        robot.press("Next")
    here = place(robot)
    robot.press("help")
    assert "You need not do this alone" in texts(robot.running)
    robot.key(Qt.Key.Key_Escape)
    assert place(robot) == here
    assert robot.sees("help")


def test_an_exercise_in_a_lesson_comes_back_to_its_step(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kort", "your-circle")
    robot.press("My circle")
    assert place(robot) == "exercise"
    robot.press("Stop for now")
    assert place(robot) == "your-circle"


def test_an_act_can_be_begun_paused_and_skipped(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "kern", "one-minute")
    button = [widget for widget in robot.controls() if widget.accessibleName() == "1 minute"][-1]
    robot.press_control(button)
    robot.press("Pause")
    robot.press("Go on")
    while not robot.sees("Done. Back to today"):
        robot.press("Next")


def test_a_million_characters_in_one_field_keep_the_program_going_and_say_what_happened(
    start: Starter,
) -> None:
    robot = opened(start, "vicious-circle", "heel", "write")
    field = robot.find("How could you tell that your body was still switched on?")
    assert isinstance(field, QPlainTextEdit)
    QApplication.clipboard().setText("Ben is made up. " * 65_536)
    field.paste()
    settle()
    assert "This is too long for one field." in texts(robot.running)
    kept = field.toPlainText()
    assert 10_000 < len(kept) < 100_000
    robot.running.close()
    again = opened(start, "vicious-circle", "heel", "write")
    assert again.running.session.read.written("vicious-circle", "first-sign") == kept


# -- the place that is kept ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_new_size_or_light_keeps_the_step_and_the_words(
    start: Starter, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    robot = opened(start, "vicious-circle", "heel", "write")
    name = "How could you tell that your body was still switched on?"
    robot.type(name, "Yasmin, made up")
    robot.key(key, held)
    assert place(robot) == "write"
    assert robot.find(name).toPlainText() == "Yasmin, made up"


def test_another_language_keeps_the_step_and_the_words(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel", "write")
    robot.type("How could you tell that your body was still switched on?", "Yasmin, made up")
    robot.running.program.change(language="nl")
    settle()
    assert place(robot) == "write"
    field = robot.find("Waaraan merkte je dat je lijf nog aanstond?")
    assert field.toPlainText() == "Yasmin, made up"


# -- faults -------------------------------------------------------------------------------------


@pytest.fixture
def own_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course that a test may spoil."""
    folder = tmp_path / "lessons"
    shutil.copytree(paths.lessons(), folder)
    monkeypatch.setattr(paths, "lessons", lambda: folder)
    return folder


def test_a_step_with_a_fault_says_so_in_its_place_and_the_rest_can_be_read(
    start: Starter, own_course: Path
) -> None:
    file = own_course / "1-understanding" / "3-vicious-circle.en.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("(write:first-sign", "(sing:first-sign"), "utf-8")
    robot = opened(start, "vicious-circle", "heel")
    found = []
    while not robot.sees("Done. Back to today"):
        found.append("cannot be shown" in texts(robot.running))
        robot.press("Next")
    assert sum(found) == 1


def test_a_lesson_that_cannot_be_read_says_so_and_the_others_open(start: Starter, own_course: Path) -> None:
    file = own_course / "1-understanding" / "1-what-burnout-is.en.md"
    file.write_bytes(b"\xff\xfe no lesson at all")
    robot = Robot(start())
    robot.press("Course")
    robot.press("…, cannot be read")
    assert "cannot be" in texts(robot.running)
    robot.press("Stop for now")
    robot.press("Course")
    robot.press("The circle that feeds itself, …")
    assert place(robot) == "tired-and-restless"


def test_a_lesson_that_does_not_exist_leaves_one_where_one_was(start: Starter) -> None:
    robot = Robot(start())
    robot.running.view.open_lesson("no-such-lesson")
    settle()
    assert place(robot) == "today"


def test_a_mark_whose_source_is_unknown_still_opens(start: Starter, own_course: Path) -> None:
    sources = own_course / "sources.toml"
    sources.write_text("", "utf-8")
    robot = opened(start, "vicious-circle", "heel", "standing-still")
    robot.press("How sure is this? …")
    assert "Source" in texts(robot.running)


# -- reading ------------------------------------------------------------------------------------


def test_a_line_of_reading_text_has_45_to_75_characters(start: Starter) -> None:
    robot = opened(start, "vicious-circle", "heel")
    lines: list[int] = []
    while not robot.sees("Done. Back to today"):
        for prose in robot.running.window.findChildren(Prose):
            if prose.isVisible() and prose.width() <= 570:
                lines += _lengths(prose)
        robot.press("Next")
    lines.sort()
    middle = lines[len(lines) // 20 : -(len(lines) // 20)]  # without words too long to fit, and their like
    assert middle[0] >= 45
    assert middle[-1] <= 75


def _lengths(prose: Prose) -> list[int]:
    """Characters of each line but the last of a paragraph."""
    document = prose.findChild(QTextDocument)
    assert document is not None
    found, block = [], document.begin()
    while block.isValid():
        layout = block.layout()
        found += [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
        block = block.next()
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_of_every_lesson_fits_the_least_window(start: Starter, language: str) -> None:
    running = start(language, LEAST)
    robot = Robot(running)
    over = {}
    for card in running.session.library.cards("understanding", language):
        running.view.open_lesson(card.id, "heel")
        settle()
        while place(robot) != "today":
            for area in running.window.findChildren(ScrollColumn):
                if area.isVisible() and area.overflow():
                    over[f"{card.id} {place(robot)}"] = area.overflow()
            robot.key(Qt.Key.Key_Right, ALT)
    assert over == {}
