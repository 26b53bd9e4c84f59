"""A log-out asks the window to close once, and leaves it able to answer."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from course.ui.session_end import SessionEnd
from tests.ui.running import settle
from tests.ui.waiting import wait

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends its own message")
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[list[bool]]:
    """How often the window was asked to close; afterwards signals do what they did."""
    before, calls = [signal.getsignal(number) for number in _SIGNALS], list[bool]()
    ending = SessionEnd(lambda: calls.append(True))
    try:
        yield calls
    finally:
        ending.deleteLater()
        settle()
        signal.set_wakeup_fd(-1)
        for number, handler in zip(_SIGNALS, before, strict=True):
            signal.signal(number, handler)


def test_one_signal_asks_once_and_the_window_lives_on(asked: list[bool]) -> None:
    for number, times in zip(_SIGNALS, (1, 2, 3), strict=True):
        os.kill(os.getpid(), number)
        wait(lambda times=times: len(asked) >= times)  # type: ignore[misc]
        for _ in range(20):
            settle()
        assert len(asked) == times


def test_signals_that_come_together_are_one_question(asked: list[bool]) -> None:
    for _ in range(5):
        os.kill(os.getpid(), signal.SIGTERM)
    wait(lambda: bool(asked))
    for _ in range(20):
        settle()
    assert len(asked) == 1
