"""Noticing that nobody is there, by two clocks that go on differently while a computer sleeps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from course.ui import idle_watch
from course.ui.idle_watch import IdleWatch

_NO = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


class Clocks:
    """The steady clock and the one on the wall."""

    def __init__(self) -> None:
        self.steady, self.wall = 1000.0, 1_700_000_000.0

    def monotonic(self) -> float:
        return self.steady

    def time(self) -> float:
        return self.wall

    def forward(self, minutes: float, steady: bool = True, wall: bool = True) -> None:
        """Time goes by, on one of them or on both."""
        self.steady += minutes * 60 * steady
        self.wall += minutes * 60 * wall


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    made = Clocks()
    monkeypatch.setattr(idle_watch, "time", made)
    return made


@pytest.fixture
def watch(qapp: QApplication, clocks: Clocks) -> Iterator[IdleWatch]:
    """Ten minutes; `due` is counted in `watch.times`."""
    made = IdleWatch(qapp)
    made.setProperty("times", 0)
    made.due.connect(lambda: made.setProperty("times", made.property("times") + 1))
    made.watch(10)
    yield made
    made.rest()


def times(watch: IdleWatch) -> int:
    return int(watch.property("times"))


def key() -> QEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, _NO, "a")


def mouse(kind: QEvent.Type) -> QEvent:
    return QMouseEvent(kind, QPointF(1, 1), QPointF(1, 1), _LEFT, _LEFT, _NO)


def wheel() -> QEvent:
    at, turned = QPointF(1, 1), QPointF(0, 120)
    point = turned.toPoint()
    return QWheelEvent(
        at, at, point, point, Qt.MouseButton.NoButton, _NO, Qt.ScrollPhase.NoScrollPhase, False
    )


def test_it_is_due_once_after_the_minutes_and_then_rests(watch: IdleWatch, clocks: Clocks) -> None:
    clocks.forward(9.9)
    watch.on_look()
    assert times(watch) == 0 and watch.watches()
    clocks.forward(0.2)
    watch.on_look()
    assert times(watch) == 1 and not watch.watches()


@pytest.mark.parametrize(
    "sign",
    [key, lambda: mouse(QEvent.Type.MouseButtonPress), lambda: mouse(QEvent.Type.MouseMove), wheel],
)
def test_whoever_is_there_keeps_it_open(qapp: QApplication, watch: IdleWatch, clocks: Clocks, sign) -> None:  # type: ignore[no-untyped-def]
    field = QLineEdit()
    for _ in range(4):
        clocks.forward(8)
        QCoreApplication.sendEvent(field, sign())
        watch.on_look()
    assert times(watch) == 0


def test_what_happens_by_itself_is_no_sign(qapp: QApplication, watch: IdleWatch, clocks: Clocks) -> None:
    field = QLineEdit()
    clocks.forward(8)
    QCoreApplication.sendEvent(field, QEvent(QEvent.Type.Paint))
    QCoreApplication.sendEvent(field, QEvent(QEvent.Type.UpdateRequest))
    clocks.forward(3)
    watch.on_look()
    assert times(watch) == 1


@pytest.mark.parametrize(("steady", "wall"), [(False, True), (True, False)])
def test_a_computer_that_slept_and_a_program_that_was_held_up_close_it(
    watch: IdleWatch, clocks: Clocks, steady: bool, wall: bool
) -> None:
    clocks.forward(60, steady, wall)
    watch.on_look()
    assert times(watch) == 1


def test_the_first_key_after_a_sleep_closes_it_and_is_swallowed(
    qapp: QApplication, watch: IdleWatch, clocks: Clocks
) -> None:
    field = QLineEdit()
    clocks.forward(60, steady=False)
    QCoreApplication.sendEvent(field, key())
    assert times(watch) == 1 and field.text() == ""
    QCoreApplication.sendEvent(field, key())
    assert times(watch) == 1 and field.text() == "a"


@pytest.mark.parametrize(("seconds", "closes"), [(29, False), (31, True)])
def test_a_sleep_that_is_shorter_than_the_minutes_closes_it_too(
    qapp: QApplication, watch: IdleWatch, clocks: Clocks, seconds: float, closes: bool
) -> None:
    clocks.forward(1)
    QCoreApplication.sendEvent(QLineEdit(), key())
    clocks.forward(seconds / 60, steady=False)
    clocks.forward(2)
    watch.on_look()
    assert times(watch) == closes


@pytest.mark.parametrize("jump", [-60 * 24 * 365 * 56, -60])
def test_a_clock_set_back_neither_closes_it_nor_keeps_it_open(
    watch: IdleWatch, clocks: Clocks, jump: float
) -> None:
    clocks.forward(jump, steady=False)
    watch.on_look()
    assert times(watch) == 0
    clocks.forward(10.1)
    watch.on_look()
    assert times(watch) == 1


def test_other_minutes_count_from_the_moment_they_are_chosen(watch: IdleWatch, clocks: Clocks) -> None:
    clocks.forward(9)
    watch.watch(5)
    clocks.forward(4)
    watch.on_look()
    assert times(watch) == 0
    clocks.forward(1.1)
    watch.on_look()
    assert times(watch) == 1


def test_at_rest_nothing_is_looked_at(qapp: QApplication, watch: IdleWatch, clocks: Clocks) -> None:
    watch.rest()
    clocks.forward(60)
    field = QLineEdit()
    QCoreApplication.sendEvent(field, key())
    assert times(watch) == 0 and field.text() == "a"
    assert not watch._timer.isActive()
