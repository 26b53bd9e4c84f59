"""Somebody in a hurry, in the real program without a screen: pages, types and clicks until it is killed.

Arguments: a data folder and a seed. What happens to the data goes to standard output, a line of JSON each,
the moment it happens: `["writing", object, value]` before a commit, `["saved", object, value]` when the
page is told that it is kept, `["entering", step]` and `["entered", step]` around the commit of a step.
"""

import json
import os
import random
import sys
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from course import paths
from course.program import Program
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.ui import open_data
from course.ui.pages.exercise import ExercisePage
from course.ui.pages.player import PlayerPage
from course.ui.theme import fonts, icons
from course.ui.widgets.tap import Tap

_PAUSE = 1  # ms between two deeds
_WORDS = ("moe", "wandelen", "één ‘keer’", "café, 20°", "🙂", "zo is het")


def tell(*words: object) -> None:
    """One line to whoever listens, whole or not at all."""
    os.write(1, f"{json.dumps(words)}\n".encode())


class ToldStore(StatementStore):
    """Tells what is about to be committed, and what the writer was then told."""

    def __init__(self, database: Any) -> None:
        super().__init__(database)
        self.committed: defaultdict[str, deque[object]] = defaultdict(deque)

    def append(
        self,
        statements: Sequence[Statement],
        drop_drafts: Iterable[str] = (),
        definitions: Mapping[str, str] | None = None,
    ) -> None:
        steps = [one.object for one in statements if one.verb == Verb.INITIALIZED and ":step:" in one.object]
        answers = [one for one in statements if one.verb == Verb.ANSWERED]
        for step in steps:
            tell("entering", step)
        for one in answers:
            tell("writing", one.object, one.result["response"])
        super().append(statements, drop_drafts, definitions)
        for step in steps:
            tell("entered", step)
        for one in answers:
            self.committed[one.object].append(one.result["response"])

    def save_draft(self, object_: str, value: Any, at: str) -> None:
        tell("writing", object_, value)
        super().save_draft(object_, value, at)
        self.committed[object_].append(value)


class Driver:
    """Does one thing after another, as the seed says."""

    def __init__(self, program: Program, store: ToldStore, seed: int) -> None:
        course = program.course
        assert course.session is not None and course.view is not None and course.library is not None
        self._program, self._session, self._view = program, course.session, course.view
        self._chance = random.Random(seed)
        self._library = library = program.course.library
        self._lessons = [card.id for card in library.cards(library.modules()[0].id, "nl")]
        self._exercises = [name for group in library.exercise_groups() for name, _ in group.exercises]
        self._store = store
        self._session.saved.connect(self.on_saved)

    def on_saved(self, obj: str) -> None:
        """What the page now calls kept: commits are acknowledged in the order in which they were made."""
        tell("saved", obj, self._store.committed[obj].popleft())

    def act(self) -> None:
        """One deed; then the next one."""
        page = self._page()
        deeds = (
            (self._open,) if page is None else (self._turn, self._type, self._type, self._tap, self._leave)
        )
        self._chance.choices(deeds, (1,) if page is None else (3, 5, 5, 5, 1))[0]()
        QTimer.singleShot(_PAUSE, self.act)

    def _page(self) -> PlayerPage | ExercisePage | None:
        pages = (self._program.window.findChild(kind) for kind in (PlayerPage, ExercisePage))
        return next((page for page in pages if page is not None and page.isVisible()), None)

    def _open(self) -> None:
        if self._chance.random() < 0.4:
            lesson = self._library.lesson(self._chance.choice(self._lessons), "nl")
            asking = [step for step in lesson.steps if step.kind in ("reflect", "check")]
            steps = asking if self._chance.random() < 0.7 else lesson.steps
            self._view.open_lesson(lesson.id, "heel", self._chance.choice(steps).id)
        else:
            self._view.open_exercise(self._chance.choice(self._exercises))

    def _turn(self) -> None:
        page = self._page()
        if page is not None:
            (page.back if self._chance.random() < 0.2 else page.next)()

    def _type(self) -> None:
        fields = self._visible(QPlainTextEdit) + self._visible(QLineEdit)
        if fields:
            field = self._chance.choice(fields)
            field.setFocus()
            for letter in f"{self._chance.choice(_WORDS)} ":
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(field, key)

    def _tap(self) -> None:
        taps = self._visible(Tap)
        if taps:
            self._chance.choice(taps).click()

    def _leave(self) -> None:
        self._view.show_section(self._chance.choice(("today", "course", "exercises")))

    def _visible(self, kind: type[QWidget]) -> list[Any]:
        found = self._program.window.findChildren(kind)
        return [one for one in found if one.isVisible() and one.isEnabled()]


def main(root: Path, seed: int) -> None:
    """Open the program and keep it busy; it never ends by itself."""
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    stores: list[ToldStore] = []

    def told(database: Any) -> ToldStore:
        stores.append(ToldStore(database))
        return stores[-1]

    open_data.StatementStore = told  # type: ignore[assignment, misc]
    program = Program(application, root)
    program.open()
    driver = Driver(program, stores[-1], seed)
    tell("ready")
    QTimer.singleShot(0, driver.act)
    application.exec()


main(Path(sys.argv[1]), int(sys.argv[2]))
