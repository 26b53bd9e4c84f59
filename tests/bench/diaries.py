"""Opens the pages of a diary that holds a week beside one that holds ten years, in one process and in turn.

Arguments: a folder, the number of rounds, and exercises. Output: JSON, {exercise: {page: [[ms of a frame with
ten years, ms with a week], …]}}. Pages: "list" (the exercise and its entries), and each step with a figure.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from course import clock, paths
from course.content.library import Library
from course.program import Program
from course.progress import statements
from course.progress.store import StatementStore
from course.storage.opening import open_database
from course.storage.profile import prepare
from course.ui.theme import fonts, icons
from tests import years
from tests.bench import workbook
from tests.bench.frames import Watch, rest

_WEEK, _YEARS = 7, 3650


def main(folder: Path, rounds: int, exercises: list[str]) -> None:
    """Print what each page took, `rounds` times."""
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    roots = {days: _filled(folder / str(days), days, exercises) for days in (_YEARS, _WEEK)}
    programs = {days: _opened(application, root) for days, root in roots.items()}
    found: dict[str, dict[str, list[list[float]]]] = {}
    for exercise in exercises:
        for page in _pages(programs[_WEEK], exercise):
            took = [
                [_took(programs[days], exercise, page) for days in (_YEARS, _WEEK)] for _ in range(rounds + 1)
            ]
            found.setdefault(exercise, {})[page] = took[1:]
    print(json.dumps(found), flush=True)
    os._exit(0)


def _filled(root: Path, days: int, exercises: list[str]) -> Path:
    """A workbook with an entry a day of each exercise, up to yesterday."""
    workbook.make_workbook(root)
    library = Library(paths.lessons(), root / "cache" / "lessons.db")
    yesterday = clock.now() - timedelta(days=1)
    database = open_database(prepare(next((root / "profiles").iterdir())), clock.now())
    store = StatementStore(database)
    for name in exercises:
        exercise = library.exercise(name)
        kept = dict(statements.definition(field) for field in exercise.fields.values())
        store.append([one for made in years.entries(exercise, days, yesterday) for one in made], (), kept)
    database.close()
    library.close()
    return root


def _opened(application: QApplication, root: Path) -> Program:
    program = Program(application, root)
    program.open()
    rest()
    return program


def _pages(program: Program, exercise: str) -> list[str]:
    assert program.course.session is not None
    steps = program.course.session.library.exercise(exercise).steps
    return ["list", *(step.id for step in steps if step.view)]


def _took(program: Program, exercise: str, page: str) -> float:
    """Milliseconds from the click to the end of the frame, from another page."""
    view = program.course.view
    assert view is not None
    view.show_section("course")
    rest()
    act: Callable[[], None] = (
        (lambda: view.follow(("exercises", exercise)))
        if page == "list"
        else (lambda: view.open_exercise(exercise, page))
    )
    return Watch(program.window).frame(act)


main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
