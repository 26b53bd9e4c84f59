"""What the tests of the exercise views share: the real exercises, and a window to stand in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from course import paths
from course.ui.charts.kit import Placed
from course.ui.exercises.view import View, ViewContext
from course.ui.language import Translations
from course.ui.theme import fonts, icons
from course.ui.theme.theme import theme
from course.ui.theme.tokens import Light
from course.ui.widgets.boxes import column
from tests.exercise_files import exercise

_ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def load_theme(light: Light = "day", text_size: int = 100) -> None:
    """The program's typefaces, icons and colours."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    _load_fonts()
    icons.use_folder(_ROOT / "resources" / "icons")
    theme.apply(app, light, text_size)


@cache
def _load_fonts() -> None:
    """Once: Qt loads a file anew each time, and every text is then looked up in all of them."""
    fonts.load(_ROOT / "resources" / "fonts", fonts.FIRST + fonts.REST)


@contextmanager
def text_size(percent: int) -> Iterator[None]:
    """Larger text inside the block."""
    load_theme("day", percent)
    try:
        yield
    finally:
        load_theme()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Pages made inside the block speak this language."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translations = Translations(app, paths.resources() / "translations")
    translations.use(language)
    try:
        yield
    finally:
        translations.use("en")


def context(name: str, values: dict[str, object], language: str = "nl") -> ViewContext:
    """The first step of a real exercise with these answers."""
    read = exercise(name)
    return ViewContext(read, read.steps[0], language, values, [], NOW)


def in_window(qtbot: QtBot, view: View, width: int = 900, height: int = 760) -> None:
    """Show the view in a window of this size; the view holds on to it."""
    window = QWidget()
    column(window, (20, 20, 20, 20)).addWidget(view)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()


def overlaps(placed: list[Placed]) -> list[tuple[str, str]]:
    """Pairs of texts that stand on each other."""
    return [
        (one.words, other.words)
        for index, one in enumerate(placed)
        for other in placed[index + 1 :]
        if one.rect.intersects(other.rect)
    ]


def outside(rect: QRectF, placed: list[Placed]) -> list[str]:
    """Texts that are cut off by the edge of the figure."""
    return [one.words for one in placed if not rect.contains(one.rect)]
