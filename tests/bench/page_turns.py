"""Turns pages in the real program, through all lessons and exercises; prints what turns and repaints took.

Arguments: a data folder and the number of turns. Output: JSON, a list of [where, ms of the turn, ms of a
repaint of the page it led to].
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QAbstractButton, QApplication

from course import paths
from course.program import Program
from course.ui.pages.exercise import ExercisePage
from course.ui.pages.player import PlayerPage
from course.ui.theme import fonts, icons
from tests.bench.frames import Watch, rest

Turn = tuple[str, Callable[[], None]]


def turns(program: Program) -> Iterator[Turn]:
    """Every lesson at full length and half-way back, every exercise to its end; then all over again."""
    library, view = program.course.library, program.course.view
    assert library is not None and view is not None
    lessons = [card.id for card in library.cards(library.modules()[0].id, "nl")]
    exercises = [name for group in library.exercise_groups() for name, _ in group.exercises]
    while True:
        for lesson in lessons:
            view.open_lesson(lesson, "heel")
            yield from _lesson(program.window.findChild(PlayerPage), len(library.lesson(lesson, "nl").steps))
        for exercise in exercises:
            view.show_section("today")
            view.open_exercise(exercise)
            yield from _exercise(program.window.findChild(ExercisePage))


def _lesson(player: PlayerPage, steps: int) -> Iterator[Turn]:
    for number in range(1, steps):
        yield f"{player.place()[0]}, on to step {number + 1}", player.next
    for _ in range(steps // 2):
        yield f"{player.place()[0]}, back from {player.place()[2]}", player.back


def _exercise(page: ExercisePage) -> Iterator[Turn]:
    seen: set[str] = set()
    while page.isVisible() and page.place()[1] not in seen:
        seen.add(page.place()[1])
        _answer(page)
        yield f"{page.place()[0]}, on from {page.place()[1]}", page.next


def _answer(page: ExercisePage) -> None:
    """Choose something where there is something to choose; the first answer of a list may open Help now."""
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isCheckable()]
    if len(found) > 1:
        found[1].click()


def main(root: Path, count: int) -> None:
    """Open the program on `root` and turn `count` pages."""
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    program = Program(application, root)
    program.open()
    watch = Watch(program.window)
    found = []
    for where, turn in islice(turns(program), count):
        rest()
        turned = watch.frame(turn)
        rest()
        found.append((where, turned, watch.frame(program.window.update)))
    print(json.dumps(found), flush=True)
    os._exit(0)


main(Path(sys.argv[1]), int(sys.argv[2]))
