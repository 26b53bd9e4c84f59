"""What is worked out on a thread belongs to its page: that stays until it was told what came of it."""

from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from course.errors import DiskFull
from course.ui.widgets.buttons import Button
from course.ui.work import Work, afterwards, stays, works
from tests.ui.by_keys import listen
from tests.ui.running import settle
from tests.ui.waiting import wait


class Page(QWidget):
    """A page inside a window, with work that a test holds up."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.inner = QWidget(self)
        self.button, self.other = Button("Open"), Button("Rather this")
        self.work = Work(self.inner, self.button, "Working it out")
        self.go_on, self.order = Event(), list[object]()
        self.work.done.connect(self.order.append)
        self.show()

    def begin(self, outcome: object = "done") -> None:
        def job() -> object:
            assert self.go_on.wait(10)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        self.work.run(job)


def test_nothing_works_before_it_began_and_after_it_ended(qtbot: QtBot) -> None:
    page = Page(qtbot)
    assert not works(page) and not stays(page)
    page.begin()
    assert works(page) and works(page.inner) and not works(page.button)
    page.go_on.set()
    wait(lambda: page.order == ["done"])
    assert not works(page) and not stays(page)


def test_whoever_wants_to_leave_meanwhile_hears_at_once_what_it_is_doing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, slow, page = listen(monkeypatch), list[bool](), Page(qtbot)
    page.work.slow.connect(lambda: slow.append(True))
    page.begin()
    assert page.button.accessibleName() == "Open"
    assert stays(page) and stays(page)
    assert page.button.accessibleName() == "Working it out"
    page.go_on.set()
    wait(lambda: page.order == ["done"])
    assert page.button.accessibleName() == "Open"
    assert heard == ["Working it out"] and slow == [True]


def test_what_has_to_wait_comes_after_the_outcome_was_told(qtbot: QtBot) -> None:
    page = Page(qtbot)
    afterwards(page, lambda: page.order.append("at once"))
    assert page.order == ["at once"]
    page.begin(problem := DiskFull("full"))
    afterwards(page, lambda: page.order.append("afterwards"))
    settle()
    assert page.order == ["at once"]
    page.go_on.set()
    wait(lambda: page.order[1:] == [problem, "afterwards"])


def test_what_waits_for_a_page_that_goes_all_the_same_goes_with_it(qtbot: QtBot) -> None:
    page, done = Page(qtbot), list[bool]()
    page.begin()
    afterwards(page.inner, lambda: done.append(True))
    page.inner.deleteLater()
    settle()
    page.go_on.set()
    qtbot.wait(100)
    assert done == [] and page.order == []


def test_another_button_may_have_begun_it(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.work.run(lambda: page.go_on.wait(10), page.other)
    assert stays(page)
    assert (page.button.accessibleName(), page.other.accessibleName()) == ("Open", "Working it out")
    page.go_on.set()
    wait(lambda: page.order == [True])
    assert page.other.accessibleName() == "Rather this"


def test_a_job_that_holds_the_interpreter_is_said_before_it_begins(qtbot: QtBot) -> None:
    button, seen = Button("Open"), list[str]()
    qtbot.addWidget(button)
    work = Work(button, button, "Working it out", holds=True)
    work.run(lambda: seen.append(button.accessibleName()))
    assert button.accessibleName() == "Working it out" and seen == [] and works(button)
    wait(lambda: not work.runs())
    assert seen == ["Working it out"] and button.accessibleName() == "Open"
