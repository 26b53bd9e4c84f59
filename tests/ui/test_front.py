"""A page in place of the course, made anew in another size: what was typed and chosen on it stays."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from course.ui.front import Front
from course.ui.widgets.boxes import column
from course.ui.widgets.buttons import Button
from course.ui.window import Window
from course.ui.work import Work
from tests.ui.running import settle
from tests.ui.setting import load_theme
from tests.ui.waiting import wait


class Page(QWidget):
    """Two fields, something that is chosen, and work."""

    def __init__(self) -> None:
        super().__init__()
        self.fields, self.chosen = [QLineEdit(), QLineEdit()], ""
        layout = column(self)
        for field in self.fields:
            layout.addWidget(field)
        self.work, self.told = Work(self, Button("Open")), list[object]()
        self.work.done.connect(self.told.append)

    def take_over(self, old: "Page") -> None:
        self.chosen = old.chosen


@pytest.fixture
def front(qtbot: QtBot) -> Front:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_theme()
    window = Window(app, QWidget)
    qtbot.addWidget(window)
    window.show()
    return Front(window)


def test_what_was_typed_and_chosen_stays(front: Front) -> None:
    page = front.show(Page)
    page.fields[1].setText("vier groene fietsen")
    page.chosen = "a file"
    front.show_again()
    new = front.page
    assert isinstance(new, Page) and new is not page
    assert [field.text() for field in new.fields] == ["", "vier groene fietsen"] and new.chosen == "a file"


def test_without_a_page_of_its_own_nothing_is_made(front: Front) -> None:
    front.show_again()
    front.show(Page)
    front.window.show_content(course := QWidget())
    front.show_again()
    assert front.page is None and front.window.content is course


def test_a_page_that_works_is_made_anew_when_it_was_told_what_came_of_it(front: Front) -> None:
    page, go_on = front.show(Page), Event()
    page.work.run(lambda: go_on.wait(10))
    front.show_again()
    settle()
    assert front.page is page
    go_on.set()
    wait(lambda: front.page is not page)
    assert page.told == [True]


def test_one_that_went_with_what_it_worked_at_is_not_made_anew(front: Front) -> None:
    page, go_on = front.show(Page), Event()
    page.work.done.connect(lambda _: front.window.show_content(QWidget()))
    page.work.run(lambda: go_on.wait(10))
    front.show_again()
    go_on.set()
    wait(lambda: front.page is None)
    settle()
    assert front.page is None
