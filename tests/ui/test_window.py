"""The keys that always work, help from everywhere, live switches, and what a start imports."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from course.environment import ROOT
from course.ui.pages.today_states import AwayCard
from course.ui.theme.theme import theme
from course.ui.widgets.focus_ring import FocusRing
from course.ui.widgets.page import ScrollColumn
from tests.ui.robot import Robot
from tests.ui.running import LEAST, Running, Starter, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def texts(running: Running) -> str:
    """All labels that are visible now."""
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


# -- keys ---------------------------------------------------------------------------------------


def test_control_and_a_digit_go_to_the_places_of_the_rail(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    for key, name in ((Qt.Key.Key_2, "course"), (Qt.Key.Key_3, "exercises"), (Qt.Key.Key_1, "today")):
        robot.key(key, CTRL)
        assert running.view.route()[0] == name


def test_control_and_a_digit_leave_a_lesson_and_keep_its_place(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.open_lesson("vicious-circle", "kort", "quiet-month")
    settle()
    robot.key(Qt.Key.Key_2, CTRL)
    assert robot.sees("The circle that feeds itself, you are here")


def test_f6_jumps_between_rail_and_page_and_the_ring_shows_where(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.key(Qt.Key.Key_F6)
    assert running.window.focusWidget() is robot.find("Today")
    ring = running.window.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    robot.key(Qt.Key.Key_F6)
    assert running.window.focusWidget() is robot.find("Begin")


def test_tab_goes_through_the_rail_and_the_page_in_reading_order(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.find("Today").setFocus()
    walked = ["Today"]
    for key in (*[Qt.Key.Key_Tab] * 6, Qt.Key.Key_Right, *[Qt.Key.Key_Tab] * 2):
        robot.key(key)
        focus = running.window.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName().partition(".")[0])
    assert walked == [
        "Today", "Course", "Exercises", "Settings", "Help now", "Begin", "Energy: Empty", "Energy: Low",
        "Something small instead", "I am away for now",
    ]  # fmt: skip


def test_control_plus_minus_and_zero_set_the_text_size_and_keep_it(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    for key, size in (
        (Qt.Key.Key_Plus, 115),
        (Qt.Key.Key_Equal, 130),
        (Qt.Key.Key_Minus, 115),
        (Qt.Key.Key_0, 100),
        (Qt.Key.Key_Minus, 100),
    ):
        robot.key(key, CTRL)
        assert round(theme.scale * 100) == size
        assert running.session.settings.text_size == size
    robot.key(Qt.Key.Key_Plus, CTRL)
    running.close()
    start()
    assert round(theme.scale * 100) == 115


def test_control_d_turns_evening_on_and_off_without_making_a_page_anew(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    button = robot.find("Begin")
    robot.key(Qt.Key.Key_D, CTRL)
    assert (theme.light, running.session.settings.light) == ("evening", "evening")
    assert robot.find("Begin") is button
    robot.key(Qt.Key.Key_D, CTRL)
    assert theme.light == "day"


def test_the_light_follows_the_system_if_that_is_wanted(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start(light="system")
    hints = QGuiApplication.styleHints()
    monkeypatch.setattr("course.ui.look._light", lambda _: "evening")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.light == "evening"
    running.program.change(light="evening")
    monkeypatch.setattr("course.ui.look._light", lambda _: "day")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.light == "evening"  # chosen by hand


@pytest.mark.parametrize("page", ["course", "exercises", "settings"])
def test_a_live_switch_keeps_the_page(start: Starter, page: str) -> None:
    running = start()
    running.view.on_place_chosen(page)
    for values in ({"text_size": 130}, {"language": "nl"}, {"light": "evening"}):
        running.program.change(**values)
        settle()
        assert running.view.route()[0] == page


@pytest.mark.parametrize(
    ("row", "pressed", "after"),
    [
        ("text_size", "Text size: 130", "Text size: 130"),
        ("light", "Light: Evening", "Light: Evening"),
        ("language", "Language: Nederlands", "Taal: Nederlands"),
        ("dose", "Your measure: 25", "Your measure: 25"),
    ],
)
@pytest.mark.parametrize("by_key", [True, False])
def test_a_setting_that_was_changed_keeps_its_place_and_the_keyboard(
    start: Starter, row: str, pressed: str, after: str, by_key: bool
) -> None:
    running = start(size=LEAST, text_size=150)
    robot = Robot(running)
    robot.press("Settings")
    control = robot.find(pressed)
    area = page_of(control)
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + top(area, control) - 40)
    before = top(area, control)
    if by_key:
        control.setFocus()
        robot.key(Qt.Key.Key_Tab)
        robot.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        before = top(area, control)
        robot.key(Qt.Key.Key_Space)
    else:
        robot.press_control(control)
    now = running.window.focusWidget()
    assert now is not None
    assert now.accessibleName() == after
    assert abs(top(page_of(now), now) - before) <= 1
    ring = running.window.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible() is by_key


def test_a_larger_text_by_key_keeps_what_was_in_sight(start: Starter) -> None:
    running = start(size=LEAST)
    robot = Robot(running)
    robot.press("Settings")
    erase = robot.find("Erase everything")
    area = page_of(erase)
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() + top(area, erase) - 20)
    settle()
    before = top(area, erase)
    assert 0 <= before < 60
    robot.key(Qt.Key.Key_Plus, CTRL)
    erase = robot.find("Erase everything")
    assert abs(top(page_of(erase), erase) - before) <= 1


def page_of(control: QWidget) -> ScrollColumn:
    parent = control.parentWidget()
    while not isinstance(parent, ScrollColumn):
        assert parent is not None
        parent = parent.parentWidget()
    return parent


def top(area: ScrollColumn, control: QWidget) -> int:
    """How high a control stands in what is seen of the page."""
    return control.mapTo(area.viewport(), QPoint(0, 0)).y()


def test_a_live_switch_keeps_the_page_of_one_exercise(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Exercises")
    robot.press("My circle…")
    running.program.change(text_size=115)
    settle()
    assert robot.sees("All exercises")


def test_a_live_switch_in_the_middle_of_a_question_does_no_harm(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    robot.key(Qt.Key.Key_Plus, CTRL)
    assert robot.sees("Begin"), "the page was made anew, and the question went with the old one"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_question_is_whole_in_the_least_window_with_the_largest_text(start: Starter, language: str) -> None:
    running = start(language, LEAST, text_size=200)
    AwayCard.ask(running.view, running.session)
    settle()
    buttons = [widget for widget in Robot(running).controls() if isinstance(widget, QPushButton)]
    places = [QRect(widget.mapToGlobal(QPoint()), widget.size()) for widget in buttons]
    assert len(places) > 4
    assert not [one for number, one in enumerate(places) if any(map(one.intersects, places[number + 1 :]))]


def test_the_language_can_be_switched_in_settings_and_back(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Settings")
    robot.press("Language: Nederlands")
    assert robot.sees("Instellingen")
    robot.press("Taal: English")
    assert robot.sees("Settings")
    assert not robot.sees("Instellingen")


# -- help ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["today", "player", "exercise", "minute", "welcome"])
def test_help_opens_from_everywhere_and_goes_back_there(start: Starter, where: str) -> None:
    running = start(begun=where != "welcome")
    robot = Robot(running)
    if where == "player":
        running.view.open_lesson("vicious-circle")
    elif where == "exercise":
        running.view.open_exercise("my-circle")
    elif where == "minute":
        running.view.show_minute()
    settle()
    before = robot.names()
    robot.key(Qt.Key.Key_F1)
    assert "You need not do this alone" in texts(running)
    robot.key(Qt.Key.Key_Escape)
    assert robot.names() == before


def test_the_button_for_help_works_during_the_minute(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Something small instead…")
    robot.press("Help now")
    assert "You need not do this alone" in texts(running)


def test_help_stays_open_when_the_text_grows(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.key(Qt.Key.Key_F1)
    robot.key(Qt.Key.Key_Plus, CTRL)
    assert "You need not do this alone" in texts(running)


def damaged(start: Starter) -> Robot:
    """The program on a workbook that is damaged."""
    start().close()
    file = start.root / "profiles" / "participant" / "data.db"
    content = bytearray(file.read_bytes())
    content[:4096] = bytes(4096)
    file.write_bytes(content)
    for log in file.parent.glob("data.db-*"):
        log.unlink()
    return Robot(start())


def test_help_opens_when_the_data_cannot_be_opened_and_another_country_is_kept(start: Starter) -> None:
    robot = damaged(start)
    assert "damaged" in texts(robot.running)
    robot.press("Help now")
    assert "113" in texts(robot.running)
    robot.choose("Country: Netherlands", 1)
    assert "113" not in texts(robot.running)
    robot.key(Qt.Key.Key_Escape)
    assert "damaged" in texts(robot.running)


def test_keys_for_size_and_light_do_not_leave_the_page_about_damage(start: Starter) -> None:
    robot = damaged(start)
    robot.key(Qt.Key.Key_Plus, CTRL)
    robot.key(Qt.Key.Key_D, CTRL)
    assert "damaged" in texts(robot.running)


def test_the_minute_is_there_without_data_and_ends_at_the_numbers(start: Starter) -> None:
    robot = damaged(start)
    robot.press("Help now")
    robot.press("First settle for a minute…")
    robot.press("Enough")
    assert "113" in texts(robot.running)


# -- one's own ----------------------------------------------------------------------------------


def test_the_list_of_when_to_call_opens_over_help_and_goes_back_to_it(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.key(Qt.Key.Key_F1)
    robot.press("When to call someone…")
    assert not robot.sees("First settle for a minute…")
    robot.press("Back")
    assert robot.sees("First settle for a minute…")


def test_erasing_everything_begins_anew_at_welcome(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Begin")
    robot.press("Stop for now")
    robot.press("Settings")
    robot.press("Erase everything")
    robot.press("Erase everything")
    assert robot.sees("Begin")
    assert not robot.sees("Today")
    robot.press("Begin")
    assert running.session.read.done() == set()
    assert running.view.route()[:3] == ("player", "what-burnout-is", "kern")


def test_a_name_of_ones_own_under_help_is_shown_as_it_was_typed(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.key(Qt.Key.Key_F1)
    robot.press("Change: Someone you trust")
    robot.type("Someone you trust: Name", "<img src=/etc/hosts>")
    robot.press("Done")
    assert "<img src=/etc/hosts>" in texts(running)
    labels = [label for label in running.window.findChildren(QLabel) if "<img" in label.text()]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


# -- the start ----------------------------------------------------------------------------------

_START = """
import sys
from pathlib import Path
from course import app, settings

class Program(app.Program):
    def __init__(self, application, *arguments):
        super().__init__(application, *arguments)
        self.window.painted.disconnect()
        self.window.painted.connect(lambda: print("\\n".join(sys.modules)))
        self.window.painted.connect(application.quit)

root = Path(sys.argv[1])
file = root / "profiles" / "participant" / "settings.toml"
file.parent.mkdir(parents=True, exist_ok=True)
settings.save(file, settings.Settings(language="nl", light="day", begun=True))
app.Program = Program
app.start(str(root))
"""
_LATE = {
    "markdown", "tomllib", "asyncio", "importlib.metadata", "sqlite3", "hashlib", "uuid", "socket",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest", "PySide6.QtQml",
}  # fmt: skip


def test_nothing_heavy_is_imported_until_today_is_painted(data_root: Path) -> None:
    command = [sys.executable, "-c", _START, str(data_root)]
    for _ in range(2):  # the first start makes the workbook and the cache of the lessons
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    imported = set(done.stdout.split())
    assert "course.ui.pages.today" in imported
    assert imported & _LATE == set()
