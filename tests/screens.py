"""Renders every page of the real program to PNG: `python -m tests screens DIR [--only NAME]`.

Both themes, both languages, 1120×760 and 900×600, text 100 and 200 %. What is filled in belongs to Ben, the
example person of the course; he is made up.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from course import paths
from course.app import Program
from course.progress import statements
from course.ui.theme import fonts, icons

_SIZES = ((1120, 760), (900, 600))
_SCALES = (100, 200)
_MORNING = datetime(2026, 11, 23, 9, 14, tzinfo=UTC)
_ITEMS = [
    {"name": "klanten", "side": "taker", "weight": 4, "times": 5, "control": "bit"},
    {"name": "rekeningen", "side": "taker", "weight": 2, "times": 3, "control": "yes"},
    {"name": "trombone", "side": "giver", "weight": 3, "times": 2, "control": "yes"},
]
_ANSWERS: dict[str, dict[str, object]] = {
    "my-circle": {"sleep-score": "often", "pushing-score": "always", "door": "sleep-rising-time"},
    "energy-balance": {"items": _ITEMS},
    "body-map": {
        "places": [{"place": "jaws", "level": "much", "days": 6}, {"place": "neck", "level": "some"}]
    },
    "recovery-check": {"b1": "one-day", "b2": "half", "b3": "most", "m1": "half", "phase": "solving"},
}


def main(arguments: list[str]) -> int:
    """Render into the folder named first; `--only NAME` renders the pages whose name begins so."""
    if not arguments:
        print("python -m tests screens DIR [--only NAME]", file=sys.stderr)
        return 2
    folder, only = Path(arguments[0]), arguments[2] if arguments[1:2] == ["--only"] else ""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["screens", "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    count = 0
    for language in ("nl", "en"):
        with tempfile.TemporaryDirectory() as data:
            for look in _looks():
                count += _render(app, Path(data) / look[0] / str(look[1]), language, look, folder, only)
    print(f"{count} pictures in {folder}")
    return 0


def _looks() -> Iterator[tuple[str, int]]:
    return ((light, scale) for light in ("day", "evening") for scale in _SCALES)


def _render(
    app: QApplication, data: Path, language: str, look: tuple[str, int], folder: Path, only: str
) -> int:
    program = Program(app, data, language)
    program.settings = program.settings._replace(light=look[0], text_size=look[1])
    program.dress()
    program.open()
    count = 0
    for name, show in _pages(program):
        if not name.startswith(only):
            continue
        show()
        for width, height in _SIZES:
            program.window.resize(width, height)
            _settle()
            file = f"{name}_{language}_{look[0]}_{width}x{height}_{look[1]}.png"
            program.window.grab().save(str(folder / file))
            count += 1
    program.window.hide()
    program.close()
    program.translations.use("en")  # the next program installs its own words
    return count


def _pages(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page by name, and what shows it."""
    yield "welcome", lambda: None
    program.settings = program.settings._replace(begun=True)
    program.open_course()
    session, view = program.session, program.view
    assert session is not None
    assert view is not None
    session.now = lambda: _MORNING
    yield "today", lambda: view.show_section("today")
    yield "today_energy", lambda: session.set_energy(1)
    yield "course", lambda: view.on_place_chosen("course")
    yield "exercises", lambda: view.on_place_chosen("exercises")
    for card in session.library.cards("understanding", session.language):
        for step in session.library.lesson(card.id, session.language).steps:
            yield f"step_{card.id}_{step.id}", lambda c=card, s=step: view.open_lesson(c.id, "heel", s.id)
    for exercise in _ANSWERS:
        yield from _exercise(program, exercise)
    yield "minute", view.show_minute
    yield "settings", lambda: view.show_section("settings")
    yield "help", program.window.show_help


def _exercise(program: Program, exercise: str) -> Iterator[tuple[str, Callable[[], object]]]:
    session, view = program.session, program.view
    assert session is not None
    assert view is not None
    entry = session.begin_entry(exercise)
    fields = session.library.exercise(exercise).fields
    for field, value in _ANSWERS[exercise].items():
        session.answer(statements.answer(exercise, entry, field), value, fields[field])
    for step in session.library.exercise(exercise).steps:
        yield f"exercise_{exercise}_{step.id}", lambda s=step: view.open_exercise(exercise, s.id, entry)
    if exercise == "body-map":
        yield "call_now", lambda: view.show_call("a-chest")
    session.finish_entry(exercise, entry)


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QWidget):
            widget.update()
    QApplication.processEvents()


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
