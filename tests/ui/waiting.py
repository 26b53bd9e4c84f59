"""Waits for what a thread of its own works out."""

import time
from collections.abc import Callable

from tests.ui.robot import Robot
from tests.ui.running import settle


def wait(until: Callable[[], bool]) -> None:
    """Until this holds; ten seconds at most."""
    limit = time.monotonic() + 10
    while not until():
        assert time.monotonic() < limit, "it did not come"
        settle()
        time.sleep(0.002)


def wait_for(robot: Robot, name: str) -> None:
    """Until a control of this name is there."""
    wait(lambda: robot.sees(name))
