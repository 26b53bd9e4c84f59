"""A countdown that tells every second once, stands still when told, and does not drift."""

import pytest
from pytestqt.qtbot import QtBot

from course.ui.widgets.countdown import Countdown


class Hand:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


def counted(countdown: Countdown) -> list[object]:
    told: list[object] = []
    countdown.ticked.connect(told.append)
    countdown.finished.connect(lambda: told.append("end"))
    return told


def test_nothing_passes_before_it_is_started(qapp: object, hand: Hand) -> None:
    countdown = Countdown(3, clock=hand)
    hand.now += 2
    countdown.look()
    assert (countdown.passed(), countdown.running()) == (0, False)


def test_every_second_is_told_once_also_when_it_looks_late(qapp: object, hand: Hand) -> None:
    countdown = Countdown(5, clock=hand)
    told = counted(countdown)
    countdown.start()
    for step in (0.4, 0.7, 2.2, 0.1):  # 0.4, 1.1, 3.3, 3.4
        hand.now += step
        countdown.look()
    assert told == [1, 2, 3]
    hand.now += 60
    countdown.look()
    assert told == [1, 2, 3, 4, 5, "end"]
    assert (countdown.passed(), countdown.running()) == (5, False)


def test_a_pause_does_not_count(qapp: object, hand: Hand) -> None:
    countdown = Countdown(10, clock=hand)
    countdown.start()
    hand.now += 2.5
    countdown.pause()
    hand.now += 3600
    assert countdown.passed() == 2.5
    countdown.start()
    hand.now += 1
    assert countdown.passed() == 3.5


def test_who_hears_a_second_may_stop_it_there(qapp: object, hand: Hand) -> None:
    countdown = Countdown(5, clock=hand)
    told = counted(countdown)
    countdown.ticked.connect(lambda second: countdown.pause() if second == 2 else None)
    countdown.start()
    hand.now += 4
    countdown.look()
    assert told == [1, 2]
    assert not countdown.running()


def test_it_does_not_start_again_when_all_has_passed(qapp: object, hand: Hand) -> None:
    countdown = Countdown(1, clock=hand)
    told = counted(countdown)
    countdown.start()
    hand.now += 1
    countdown.look()
    countdown.start()
    hand.now += 5
    countdown.look()
    assert told == [1, "end"]


def test_it_looks_by_itself(qtbot: QtBot) -> None:
    countdown = Countdown(0.05)
    with qtbot.waitSignal(countdown.finished):
        countdown.start()
