"""The real program on a folder of its own, with a clock that a test sets."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from course import paths, settings
from course.program import Program
from course.settings import Settings
from course.ui.course_view import CourseView
from course.ui.open_data import OpenData
from course.ui.session import Session
from course.ui.theme import fonts, icons

EVENING = datetime(2026, 11, 24, 20, 0, tzinfo=timezone(timedelta(hours=1)))
USUAL, LEAST = (1120, 760), (900, 600)
_DELETE = QEvent.Type.DeferredDelete.value


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime = EVENING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        """Later by `days`, `hours` or `minutes`."""
        self.now += timedelta(**span)


def settle() -> None:
    """Let Qt do all that it has put off, also the deleting."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, _DELETE)


class Running:
    """One start of the program. `ready` is a settings value for a person who has begun."""

    def __init__(self, root: Path, clock: Clock, patch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
        patch.setattr("course.clock.now", clock)
        patch.setattr("course.ui.open_data.Session", partial(Session, now=clock))
        patch.setattr("course.ui.open_course._REFRESH_AFTER", 3_600_000)
        hook = sys.excepthook
        self.program = Program(_application(), root)
        sys.excepthook = hook  # pytest-qt lets a test fail by an exception in a slot
        self.is_open = True
        self.program.window.resize(*size)
        assert self.program.open(), "the folder is in use"
        settle()

    @property
    def window(self) -> QWidget:
        """The one window."""
        return self.program.window

    @property
    def view(self) -> CourseView:
        """Rail and pages."""
        assert self.program.course.view is not None
        return self.program.course.view

    @property
    def data(self) -> OpenData:
        """The open data."""
        assert self.program.course.data is not None
        return self.program.course.data

    @property
    def session(self) -> Session:
        """What the pages talk to."""
        return self.data.session

    def written(self) -> None:
        """Wait until everything handed in is on disk and the pages know it."""
        assert self.session.flush()
        settle()

    def close(self) -> None:
        """What a click on the cross does, and the end of the program after it."""
        self.is_open = False
        self.window.close()
        settle()
        self.program.close()
        self.program.preferences.look.translations.use("en")  # the application outlives this program
        self.window.deleteLater()
        settle()


class Starter:
    """Starts the program, any number of times on the same folder, and takes it apart at the end."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.clock, self._patch = root, Clock(), patch
        self._running: list[Running] = []

    def __call__(
        self, language: str = "en", size: tuple[int, int] = USUAL, root: Path | None = None, **values: Any
    ) -> Running:
        """Start as a person who has begun, with settings as given the first time."""
        root = root or self.root
        path = root / "profiles" / "participant" / "settings.toml"
        if not path.exists():
            path.parent.mkdir(parents=True, mode=0o700)
            given = {"language": language, "light": "day", "country": "nl", "begun": True, **values}
            settings.save(path, Settings()._replace(**given))
        running = Running(root, self.clock, self._patch, size)
        self._running.append(running)
        return running

    def close(self) -> None:
        """Close what a test left open."""
        for running in self._running:
            if running.is_open:
                running.close()
        self._running.clear()


@contextmanager
def starter(root: Path) -> Iterator[Starter]:
    """A `Starter` on `root`; everything is taken apart afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        found = Starter(root, patch)
        try:
            yield found
        finally:
            found.close()


def _application() -> QApplication:
    """The application as `course.app.start` makes it ready."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    if "Literata" not in _families():
        fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    return app


def _families() -> list[str]:
    from PySide6.QtGui import QFontDatabase

    return list(QFontDatabase.families())
