"""Moves the sliders of the laboratory in the real program; prints what a move and a repaint took.

Arguments: a data folder and the number of moves. Output: JSON, {"opened": ms of turning to the page,
"moves": a list of [ms of the move, ms of a repaint of the same figure]}. The run is one of 104 weeks.
"""

import json
import os
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from course import paths
from course.program import Program
from course.ui.lab.half_year import HalfYearLab
from course.ui.lab.half_year_figure import HalfYearFigure
from course.ui.pages.exercise import ExercisePage
from course.ui.theme import fonts, icons
from tests.bench.frames import Watch, rest

_WEEKS = 104
_MOST = {"load": 10.0, "rest": 10.0, "practice": 1.0, "worry": 1.0, "mental_work": 1.0}


def main(root: Path, count: int) -> None:
    """Open the program on `root` and move sliders `count` times."""
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    program = Program(application, root)
    program.open()
    watch, view = Watch(program.window), program.course.view
    assert view is not None
    view.open_exercise("boiler-lab", "day")
    rest()
    rest()
    page = program.window.findChild(ExercisePage)
    for _ in range(10):
        rest()  # the page that comes next is prepared meanwhile
    opened = watch.frame(page.next)
    lab = next(one for one in program.window.findChildren(HalfYearLab) if one.isVisible())
    figure = lab.findChild(HalfYearFigure)
    lab.set_length(_WEEKS)
    found = []
    random_ = random.Random(20)
    for _ in range(count):
        rest()
        name = random_.choice(list(_MOST))
        value = round(random_.random() * 20) / 20 * _MOST[name]
        lab.set_day(0 if random_.random() < 0.5 else random_.randrange(7 * _WEEKS))
        rest()
        moved = watch.frame(lambda name=name, value=value: (lab.on_moved(name, value), figure.update()))
        rest()
        found.append((moved, watch.frame(figure.update)))
    print(json.dumps({"opened": opened, "moves": found}), flush=True)
    os._exit(0)


main(Path(sys.argv[1]), int(sys.argv[2]))
