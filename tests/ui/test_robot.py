"""A robot goes through everything by accessible names alone, in both languages and at all lengths."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QWidget

from course.content.lesson import PARTS
from course.ui.player.chrome import Footer
from course.ui.widgets.labels import Label
from tests.exercise_files import FOLDER
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter
from tests.ui.tongue import foreign

_LEAST = 44  # px
_MOST = 12  # controls used on one screen
_MOST_SCREENS = 40
_OWN = "Ben 12"  # what Ben, who is made up, writes; the digits are for the fields that want a number
_SOURCE = r"\(\d{4}\)\. |, \d{4}$"  # a reference has its title in the language it was written in


class Words(NamedTuple):
    """What the robot looks for, as look.md §9 and the map have it."""

    begin: str
    next: str
    back: str
    stop: str
    help: str
    done: str  # at the end of a length
    finished: str  # at the end of an exercise
    energy: tuple[str, str, str]  # that leads to kern, kort and heel
    parts: tuple[str, str, str]
    header: str
    all_read: str
    course: str
    exercises: str
    mark: str
    all_exercises: str
    read: str  # on the map
    no: str  # to a question of the doctor's list
    leave_alone: tuple[str, ...]  # what reaches outside, takes an answer out, or ends early


WORDS = {
    "nl": Words(
        begin="Begin",
        next="Verder",
        back="Terug",
        stop="Stop voor nu",
        help="Hulp nu",
        done="Klaar. Terug naar vandaag",
        finished="Klaar",
        energy=("Energie: Leeg", "Energie: Gaat wel", "Energie: Goed"),
        parts=("Kern", "Kort", "Heel"),
        header=r"(Kern|Kort|Heel), stap (\d+) van (\d+)",
        all_read="Naar de oefeningen",
        course="Cursus",
        exercises="Oefeningen",
        mark="Hoe zeker is dit? …",
        all_exercises="Alle oefeningen",
        read="gedaan",
        no="Nee",
        leave_alone=("Bewaar als PDF", "Druk af", "Voor een schermlezer (HTML)", "Haal weg", "Vandaag niet"),
    ),
    "en": Words(
        begin="Begin",
        next="Next",
        back="Back",
        stop="Stop for now",
        help="Help now",
        done="Done. Back to today",
        finished="Done",
        energy=("Energy: Empty", "Energy: So-so", "Energy: Good"),
        parts=("Core", "Short", "Full"),
        header=r"(Core|Short|Full), step (\d+) of (\d+)",
        all_read="To the exercises",
        course="Course",
        exercises="Exercises",
        mark="How sure is this? …",
        all_exercises="All exercises",
        read="done",
        no="No",
        leave_alone=("Save as PDF", "Print", "For a screen reader (HTML)", "Take out", "Not today"),
    ),
}
_NOTHING_ASKED = {"boiler-lab"}
EXERCISES = sorted({file.stem for file in FOLDER.glob("*.toml")} - _NOTHING_ASKED)


def texts(running: Running) -> Iterator[str]:
    """Everything a screen reader would read out now: names, descriptions and labels."""
    for widget in running.window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName().strip(), widget.accessibleDescription())
        if isinstance(widget, QLabel):
            yield widget.text()


def check(robot: Robot, language: str, own: tuple[str, ...] = ()) -> None:
    """All that must hold on every screen; `own` are words of the person, in any language."""
    for widget in robot.controls():
        name = widget.accessibleName()
        assert name.strip(), f"{widget} has no name"
        if not _may_be_small(widget):
            assert widget.height() >= _LEAST, f"{name}: {widget.height()} px high"
            assert widget.width() >= _LEAST, f"{name}: {widget.width()} px wide"
    for text in texts(robot.running):
        if not any(word in text for word in own) and not re.search(_SOURCE, text):
            assert not foreign(text, language), text


def _may_be_small(widget: QWidget) -> bool:
    """An area that scrolls is no target, and words to be copied are selected along their line."""
    selectable = isinstance(widget, Label) and widget.textInteractionFlags() & Qt.TextSelectableByMouse
    inside = isinstance(widget, QLineEdit) and widget.isReadOnly()
    return isinstance(widget, QScrollArea) or bool(selectable) or inside


# -- lessons ------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_lessons_can_be_read_from_welcome_to_done(start: Starter, language: str, part: str) -> None:
    running = start(language, begun=False, dose=0)
    robot, say = Robot(running), WORDS[language]
    check(robot, language)
    robot.press(say.begin)  # one click, and this is the first step of the first lesson
    assert header(robot, say) == (say.parts[0], 1)
    robot.press(say.stop)
    library = running.session.library
    lessons = [card for module in library.modules() for card in library.cards(module.id, language)]
    running.view.open_lesson(lessons[0].id, part)  # Today goes on where somebody was, at that length
    read(robot, language, part)
    for card in lessons[1:]:
        robot.press(say.energy[PARTS.index(part)])
        check(robot, language)
        robot.press(f"{say.begin}, …")
        read(robot, language, part)
        assert card.id in running.session.read.done()
    assert robot.sees(say.all_read)
    robot.press(say.course)
    whole = [text for text in texts(running) if re.fullmatch(rf"(\d+) (of|van) \1 .*{say.read}", text)]
    assert len(whole) == len(library.modules())


def header(robot: Robot, say: Words) -> tuple[str, int]:
    """Part and step, as the header says."""
    found = [match for text in texts(robot.running) if (match := re.fullmatch(say.header, text))]
    assert found, "no header"
    assert int(found[0][2]) <= int(found[0][3])
    return found[0][1], int(found[0][2])


def read(robot: Robot, language: str, part: str) -> None:
    """Read the open lesson to the end of the length, opening every mark on the way."""
    say = WORDS[language]
    before = ("", 0)
    while True:
        now = header(robot, say)
        assert now == (before[0], before[1] + 1) or now[1] == 1, f"{now} after {before}"
        before = now
        check(robot, language)
        if robot.sees(say.mark):
            robot.press(say.mark)
            check(robot, language)
        if robot.sees(say.done):
            break
        robot.press(say.next)
    assert before[0] == say.parts[PARTS.index(part)]
    robot.press(say.done)


# -- exercises ----------------------------------------------------------------------------------


@pytest.mark.parametrize("exercise", EXERCISES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_exercise_can_be_done_to_its_end(start: Starter, language: str, exercise: str) -> None:
    running = start(language)
    robot, say = Robot(running), WORDS[language]
    robot.press(say.exercises)
    check(robot, language)
    robot.press(f"{running.session.library.exercise(exercise).title[language]}. …")
    check(robot, language)
    robot.press(f"{say.begin}, …")
    doors: set[str] = set()
    for _ in range(_MOST_SCREENS):
        if not robot.sees(say.stop):
            break
        answer(robot, language, doors)
        robot.press_control(onward(robot))
    assert robot.sees(say.all_exercises)
    check(robot, language, (_OWN,))
    assert running.session.read.entries(exercise)[-1].finished


def onward(robot: Robot) -> QWidget:
    """The filled button of the exercise, whatever it is called on this screen."""
    footers = robot.running.window.findChildren(Footer)
    return next(footer.next_button for footer in footers if footer.next_button.isVisible())


def answer(robot: Robot, language: str, doors: set[str]) -> None:
    """Use what stands on this screen, one of each question, also what appears by that.

    What leads to another screen is used once; `doors` are those that were.
    """
    say = WORDS[language]
    check(robot, language, (_OWN,))
    used = {say.stop, say.help, _question(onward(robot)), say.back, *say.leave_alone, *doors}
    here = robot.running.view.route()[:3]
    for _ in range(_MOST):
        found = [widget for widget in robot.controls() if _question(widget) not in used]
        if not found:
            break
        # A yes to a sign that cannot wait would lead away from here.
        chosen = next(
            (widget for widget in found if widget.accessibleName().endswith(f": {say.no}")), found[0]
        )
        question = _question(chosen)
        used.add(question)
        robot.use(chosen, _OWN)
        if _led_away(robot, here):
            doors.add(question)
            return
        check(robot, language, (_OWN,))
    for _ in range(_MOST):
        if robot.sees(say.stop):
            break
        robot.key(Qt.Key.Key_Escape)  # a dialog


def _led_away(robot: Robot, here: tuple[str, ...]) -> bool:
    """Whether that opened another screen, which is fine; Help now is closed again."""
    if robot.running.program.window.helps():
        robot.key(Qt.Key.Key_Escape)
        return True
    return robot.running.view.route()[:3] != here


def _question(widget: QWidget) -> str:
    """“Energy: low” and “Energy: good” are the same question."""
    return "" if isinstance(widget, QScrollArea) else widget.accessibleName().partition(": ")[0]
