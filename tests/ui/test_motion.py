"""Less motion: the ring is seen to change three times a minute, and the cursor stands still."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from course.ui.widgets.motion import motion
from course.ui.widgets.ring import Ring
from tests.ui.robot import Robot
from tests.ui.running import Starter
from tests.ui.setting import load_theme


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> Iterator[None]:
    load_theme()
    yield
    motion.apply(qapp, False)


def changes(qtbot: QtBot) -> list[int]:
    """The seconds left at which a ring is seen to change in a minute."""
    ring = Ring("One minute", "seconds")
    qtbot.addWidget(ring)
    found, before = [], QImage()
    for _ in range(60):
        seen = ring.grab().toImage()
        if seen != before:
            found.append(ring.left)
        before = seen
        ring.on_second_passed()
    return found


def test_a_ring_changes_every_second(qtbot: QtBot) -> None:
    assert changes(qtbot) == list(range(60, 0, -1))


def test_with_less_motion_a_ring_changes_every_twenty_seconds(qtbot: QtBot, qapp: QApplication) -> None:
    motion.apply(qapp, True)
    assert changes(qtbot) == [60, 40, 20]


def test_the_switch_in_settings_stills_the_cursor_and_lets_it_go_again(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Settings")
    usual = QApplication.cursorFlashTime()
    assert usual > 0
    robot.press("Less motion")
    assert QApplication.cursorFlashTime() == 0
    assert motion.less
    robot.press("Less motion")
    assert QApplication.cursorFlashTime() == usual


def test_less_motion_holds_from_the_start_on(start: Starter) -> None:
    start(less_motion=True)
    assert motion.less


def test_lists_and_tips_open_at_once(start: Starter, qapp: QApplication) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    start()
    effects = [
        effect
        for effect in Qt.UIEffect
        if effect not in (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateToolBox)
    ]
    assert not any(qapp.isEffectEnabled(effect) for effect in effects)
