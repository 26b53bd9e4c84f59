"""Prepared screens: how many there are, when they are made, and when they go."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from course.ui.player.afterwards import Afterwards
from course.ui.player.stage import PAUSE, Stage, StageScreen
from course.ui.widgets.labels import Label
from tests.ui.running import settle


class Builder:
    """Makes screens with a field, and remembers which."""

    def __init__(self) -> None:
        self.built: list[int] = []

    def __call__(self, number: int) -> StageScreen:
        self.built.append(number)
        screen = StageScreen(500, (0, 0, 0, 0))
        screen.column.addWidget(QLineEdit(f"screen {number}"))
        return screen


def opened(qtbot: QtBot, builder: Builder, count: int = 9) -> Stage:
    stage = Stage(builder)
    qtbot.addWidget(stage)
    stage.resize(600, 400)
    stage.show()
    stage.reset(count)
    return stage


def rest() -> None:
    """Long enough for all that is put off."""
    QTest.qWait(2 * PAUSE)
    settle()


def test_the_neighbours_are_made_when_there_is_time_and_turning_makes_nothing(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    stage.show_screen(4)
    assert builder.built == [4]
    rest()
    assert sorted(builder.built) == [3, 4, 5]
    builder.built.clear()
    stage.show_screen(5)
    assert builder.built == []


def test_two_screens_are_kept_on_either_side(qtbot: QtBot) -> None:
    stage = opened(qtbot, Builder())
    for number in range(9):
        stage.show_screen(number)
        rest()
    assert stage.prepared() == 3
    for number in reversed(range(9)):
        stage.show_screen(number)
        rest()
        assert stage.prepared() <= 5


def test_what_is_let_go_of_is_gone(qtbot: QtBot) -> None:
    stage = opened(qtbot, Builder())
    gone: list[int] = []
    for number in range(9):
        screen = stage.show_screen(number)
        screen.destroyed.connect(lambda *_, number=number: gone.append(number))
        rest()
    assert gone == [0, 1, 2, 3, 4, 5]
    stage.reset(0)
    settle()
    assert gone == list(range(9))


def test_an_outdated_neighbour_is_made_again_before_it_is_asked_for(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    stage.show_screen(4)
    rest()
    builder.built.clear()
    stage.outdate(lambda number: number == 5)
    rest()
    assert builder.built == [5]


def test_an_outdated_neighbour_that_is_asked_for_at_once_is_made_then(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    stage.show_screen(4)
    rest()
    builder.built.clear()
    stage.outdate()
    stage.show_screen(5)
    assert builder.built == [5]


def test_while_keys_follow_each_other_nothing_is_made(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    stage.show_screen(4)
    rest()
    builder.built.clear()
    for _ in range(3):
        stage.outdate(pause=PAUSE)
        settle()
    assert builder.built == []
    rest()
    assert sorted(builder.built) == [3, 5]


def test_the_screen_shown_stays_when_it_is_outdated_and_goes_when_it_is_left(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    shown = stage.show_screen(4)
    field = shown.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    stage.outdate()
    rest()
    assert stage.current() is shown
    assert field.hasFocus()
    stage.show_screen(5)
    assert stage.show_screen(4) is not shown


def test_the_screen_shown_can_be_made_again(qtbot: QtBot) -> None:
    stage = opened(qtbot, Builder())
    shown = stage.show_screen(4)
    renewed = stage.renew()
    assert stage.current() is renewed is not shown
    assert renewed.isVisible()
    assert not shown.isVisible()


def test_after_a_new_size_the_neighbours_fit_before_they_are_asked_for(qtbot: QtBot) -> None:
    stage = opened(qtbot, Builder())
    stage.show_screen(4)
    rest()
    stage.resize(400, 300)
    rest()
    neighbour = stage.show_screen(5)
    field = neighbour.findChild(QLineEdit)
    assert field is not None
    assert neighbour.size() == stage.size()
    assert field.mapTo(neighbour, field.rect().bottomRight()).x() <= stage.width()


def test_what_can_be_done_meanwhile_is_done_a_piece_at_a_time_after_the_screens(qtbot: QtBot) -> None:
    builder, pieces = Builder(), [3]
    done: list[list[int]] = []

    def meanwhile() -> bool:
        done.append(sorted(builder.built))
        pieces[0] -= 1
        return pieces[0] > 0

    stage = Stage(builder, meanwhile)
    qtbot.addWidget(stage)
    stage.reset(3)
    stage.show_screen(1)
    stage.show()
    rest()
    assert len(done) >= 3
    assert all(built == [0, 1, 2] for built in done)


def test_out_of_sight_nothing_is_made_until_it_is_seen_again(qtbot: QtBot) -> None:
    builder = Builder()
    stage = opened(qtbot, builder)
    stage.show_screen(4)
    stage.hide()
    rest()
    assert builder.built == [4]
    stage.show()
    rest()
    assert sorted(builder.built) == [3, 4, 5]


def test_work_for_afterwards_is_done_in_order_once(qtbot: QtBot) -> None:
    done: list[int] = []
    afterwards = Afterwards(QApplication.instance())  # type: ignore[arg-type]
    afterwards.do(lambda: done.append(1))
    afterwards.do(lambda: done.append(2))
    assert done == []
    afterwards.finish()
    assert done == [1, 2]
    settle()
    assert done == [1, 2]
    afterwards.do(lambda: done.append(3))
    settle()
    assert done == [1, 2, 3]


def test_a_screen_is_called_by_its_title(qtbot: QtBot) -> None:
    screen = StageScreen(300, (0, 0, 0, 0))
    qtbot.addWidget(screen)
    screen.set_title(Label("The circle", "h1"))
    assert screen.accessibleName() == "The circle"


def test_a_screen_tells_that_another_piece_of_it_is_in_sight(qtbot: QtBot) -> None:
    screen, moved = StageScreen(300, (0, 0, 0, 0)), []
    qtbot.addWidget(screen)
    tall = QWidget()
    tall.setFixedHeight(900)
    screen.column.addWidget(tall)
    screen.resize(300, 200)
    screen.show()
    settle()
    screen.moved.connect(lambda: moved.append(screen.verticalScrollBar().value()))
    screen.verticalScrollBar().setValue(50)
    assert moved == [50]
    screen.resize(300, 300)
    settle()
    assert len(moved) > 1
