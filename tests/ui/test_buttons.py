"""The buttons: where the keyboard is, the ring says so, and nothing else does."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from course.ui.widgets.buttons import Button, ButtonRole
from tests.ui.setting import load_theme


@pytest.mark.parametrize("role", ["primary", "plain", "quiet", "nav", "choice", "step"])
def test_a_button_with_the_keyboard_has_no_frame_of_the_style_inside_it(
    qtbot: QtBot, role: ButtonRole
) -> None:
    load_theme()
    button = Button("Play", role, "play")
    qtbot.addWidget(button)
    button.resize(160, 48)
    button.show()
    assert _painted(button, QStyle.StateFlag.State_None) == _painted(
        button, QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    )


def _painted(button: Button, state: QStyle.StateFlag) -> QImage:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.state |= state
    image = QImage(button.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    button.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, button)
    painter.end()
    return image
