"""Starts the real program on a data folder and ends it as soon as the first frame is on the screen."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from course.ui import quick_import

quick_import.begin()  # as the command line does

from course import app, paths  # noqa: E402
from course.program import Program  # noqa: E402

if len(sys.argv) > 2:
    lessons = Path(sys.argv[2])
    paths.lessons = lambda: lessons
Program.on_painted = lambda program: os._exit(0)  # type: ignore[method-assign]
app.start(sys.argv[1])
