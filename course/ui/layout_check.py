"""Measures whether every step of a lesson fits a window of 900×600 at 100 % without scrolling."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from course import paths
from course.content.faults import Fault
from course.content.lesson import Lesson, Step
from course.content.parser import parse_lesson
from course.ui.player.step_view import StepSources, StepView
from course.ui.theme import fonts, icons
from course.ui.theme.theme import theme
from course.ui.widgets.page import ScrollColumn

_WIDTH, _HEIGHT = 900, 600
_CHROME = 54 + 66  # px: header and footer of the player in a low window
_MARGINS = (40, 6, 40, 2)
_PASSES = 3  # wrapped text learns its width in the first, and its height from that


def check_layout(folder: Path) -> list[Fault]:
    """A fault for every step that is too high, by file and line."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("an application without windows is already running")
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    theme.apply(app, "day", 100)
    found = []
    for path in sorted(folder.rglob("*.md")):
        language = path.stem.rpartition(".")[2]
        if language and path.name.count(".") >= 2:
            file = path.relative_to(folder).as_posix()
            lesson, _ = parse_lesson(path.read_text("utf-8", errors="replace"), file, language)
            found += _of_lesson(lesson, file)
    return found


def _of_lesson(lesson: Lesson, file: str) -> list[Fault]:
    found = []
    for step in lesson.steps:
        over = overflow(step)
        if over > 0:
            message = f"the step ‘{step.title}’ is {over} px too high for a window of 900×600"
            found.append(Fault(file, step.line, message, "fewer words, or two steps"))
    return found


def overflow(step: Step) -> int:
    """How many px of the step do not fit."""
    screen = ScrollColumn(_width(step), _MARGINS)
    sources = StepSources(lambda field: None, lambda key: ("", ""))
    screen.column.addWidget(StepView(step, sources, low=True), 1)
    screen.resize(_WIDTH, _HEIGHT - _CHROME)
    screen.show()
    for _ in range(_PASSES):
        QApplication.processEvents()
    over = screen.overflow()
    screen.hide()
    screen.deleteLater()
    return over


def _width(step: Step) -> int:
    from course.ui.pages.player import column_width

    return column_width(step)
