"""Turns the pages of every lesson and exercise in the real program; prints what each turn and repaint took.

With a third argument it only turns, that many times, so that the system's accounts show the memory.
"""

import json
import os
import sys
from pathlib import Path
from time import perf_counter, sleep

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from course import app, paths
from course.content.library import Library
from course.ui.pages.exercise import ExercisePage
from course.ui.pages.player import PlayerPage
from course.ui.theme import fonts, icons

_REST = float(os.environ.get("B2REST","0.06"))  # seconds between two turns; nobody reads faster


class Frames(QObject):
    """Counts the frames of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


class Reader:
    """Somebody who turns pages, and a watch."""

    def __init__(self, root: Path) -> None:
        qt = QApplication([sys.argv[0], "-style", "Fusion"])
        folder = paths.resources() / "fonts"
        fonts.load(folder, fonts.FIRST + fonts.REST)
        icons.use_folder(paths.resources() / "icons")
        self.program = app.Program(qt, root)
        self.program.open()
        self.frames = Frames()
        self.program.window.installEventFilter(self.frames)
        self.turns: list[tuple[str, float, float]] = []  # where, ms of the turn, ms of a repaint

    def read_lesson(self, lesson: str, length: str) -> None:
        """From the first step to the last and half the way back."""
        view = self._view()
        view.open_lesson(lesson, length)
        player = self.program.window.findChild(PlayerPage)
        self._rest()
        steps = self._library().lesson(lesson, "nl").upto(player.place()[1])
        for number in range(len(steps) - 1):
            self._turn(f"{lesson} {number + 1}", player.next)
        for number in range(len(steps) // 2):
            self._turn(f"{lesson} -{number + 1}", player.back)

    def do_exercise(self, exercise: str) -> None:
        """From the first screen to the last; opening it counts as a turn."""
        view = self._view()
        view.show_section("today")
        self._rest()
        view.open_exercise(exercise)
        page = self.program.window.findChild(ExercisePage)
        self._rest()
        seen: set[str] = set()
        while page.isVisible() and page.place()[1] not in seen:
            seen.add(page.place()[1])
            self._turn(f"{exercise} {page.place()[1]}", page.next)

    def _turn(self, where: str, turn) -> None:  # type: ignore[no-untyped-def]
        turned = self._timed(turn)
        self._rest()
        repainted = self._timed(self.program.window.update)
        self._rest()
        self.turns.append((where, turned, repainted))

    def _timed(self, act) -> float:  # type: ignore[no-untyped-def]
        """Milliseconds from the call to the end of the frame it caused; work for later is not counted."""
        before = self.frames.count
        begin = perf_counter()
        act()
        while self.frames.count == before:
            QCoreApplication.sendPostedEvents()
        return (perf_counter() - begin) * 1000

    def _rest(self) -> None:
        """As long as a person looks at a step, the program may prepare what comes."""
        until = perf_counter() + _REST
        while perf_counter() < until:
            QCoreApplication.processEvents()
            sleep(0.002)

    def _view(self):  # type: ignore[no-untyped-def]
        assert self.program.view is not None
        return self.program.view

    def _library(self) -> Library:
        assert self.program.library is not None
        return self.program.library


def main() -> None:
    """Every lesson at full length, every exercise; again and again if a number of turns was asked for."""
    reader = Reader(Path(sys.argv[1]))
    library = reader._library()
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    while True:
        for card in library.cards(library.modules()[0].id, "nl"):
            reader.read_lesson(card.id, "heel")
        for group in library.exercise_groups():
            for exercise, _ in group.exercises:
                reader.do_exercise(exercise)
        if len(reader.turns) >= wanted:
            break
    print(json.dumps(reader.turns), flush=True)
    os._exit(0)


main()
