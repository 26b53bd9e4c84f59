"""The clock of the computer is wrong: nothing is lost or counted against anybody, and the order holds."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from course.storage import backup
from tests.ui.robot import Robot
from tests.ui.running import EVENING, Running, Starter

_BALANCE = "urn:twintig-graden:exercise:energy-balance:one:gives"
ODD = {
    "1970": datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC),
    "2038": datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    "a year back": EVENING - timedelta(days=365),
    "a year ahead": EVENING + timedelta(days=365),
}
# What would count days against somebody, or show that the program lost its way.
BAD = re.compile(r"-\d|\bnan\b|\b(1969|1970|2038)\b|days ago|missed|again since|in a row", re.IGNORECASE)


@pytest.fixture(params=list(ODD))
def odd(request: pytest.FixtureRequest) -> datetime:
    """A moment that cannot be right."""
    return ODD[request.param]


def said(running: Running) -> list[str]:
    return [label.text() for label in running.window.findChildren(QLabel) if label.isVisible()]


def answer(running: Running, text: str) -> None:
    running.session.answer(_BALANCE, text)
    running.written()


def latest(running: Running) -> object:
    (entry,) = running.session.read.entries("energy-balance")
    return entry.values["gives"]


def test_what_is_said_last_holds_whatever_the_clock_said(start: Starter, odd: datetime) -> None:
    for text, now in (("first", EVENING), ("second", odd), ("third", EVENING + timedelta(minutes=5))):
        start.clock.now = now
        running = start()
        answer(running, text)
        assert latest(running) == text
        running.close()
    running = start()
    assert latest(running) == "third"
    assert len(running.session.read.entries("energy-balance")) == 1


def test_no_page_says_a_strange_thing_then_or_afterwards(start: Starter, odd: datetime) -> None:
    for now in (EVENING, odd, EVENING + timedelta(days=1)):
        start.clock.now = now
        running = start()
        robot = Robot(running)
        found = said(running)
        running.session.set_energy(2)
        running.session.complete_part("thermostat", "kern", "end")
        running.written()
        for place in ("Course", "Exercises", "Today"):
            robot.press(place)
            found += said(running)
        running.close()
        assert not [text for text in found if BAD.search(text)]


def test_the_newest_copies_stay_and_one_is_made_on_each_day(start: Starter, odd: datetime) -> None:
    for now in (EVENING, odd, odd + timedelta(days=1), EVENING + timedelta(days=1)):
        start.clock.now = now
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("course.clock.now", start.clock)
            running = start()
            answer(running, now.isoformat())
            running.program.course.refresh()
            running.written()
            running.close()
    copies = backup.copies(running.program.folder.profile)
    assert [copy.number for copy in copies] == [4, 3, 2, 1]
    assert copies[0].made == (EVENING + timedelta(days=1)).astimezone(UTC)
