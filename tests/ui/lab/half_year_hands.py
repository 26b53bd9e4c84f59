"""What the tests of the half-year view share: a view that is shown, and hands that press, move and choose."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from course.ui.lab.half_year import HalfYearLab
from course.ui.lab.half_year_figure import HalfYearFigure
from course.ui.lab.playback import Playback
from course.ui.lab.presets import find, presets
from course.ui.lab.run_state import RunState
from course.ui.widgets.buttons import MenuButton


def state(scenario: str, weeks: int = 52) -> RunState:
    found = presets()
    row, number = find(scenario, found)
    return RunState(found[row].variants[number], weeks)


def shown(
    qtbot: QtBot,
    scenario: str = "under-recovery",
    low: bool = False,
    less_motion: bool = False,
    size: tuple[int, int] = (960, 560),
) -> HalfYearLab:
    lab = HalfYearLab(low, scenario, less_motion)
    qtbot.addWidget(lab)
    lab.resize(*size)
    lab.show()
    QApplication.processEvents()
    return lab


def figure(lab: HalfYearLab) -> HalfYearFigure:
    return lab.findChild(HalfYearFigure)


def scrub(lab: HalfYearLab) -> QSlider:
    return next(one for one in lab.findChildren(QSlider) if one.accessibleName() == "Day")


def press(lab: HalfYearLab, name: str) -> None:
    button = next(one for one in lab.findChildren(QPushButton) if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def slider(lab: HalfYearLab, name: str) -> QSlider:
    return next(one for one in lab.findChildren(QSlider) if one.accessibleName().startswith(f"{name}:"))


def move(lab: HalfYearLab, name: str, percent: int) -> None:
    slider(lab, name).setValue(percent)


def values(lab: HalfYearLab) -> list[str]:
    return [one.accessibleName() for one in lab.findChildren(QSlider) if one.accessibleName() != "Day"]


def rows(lab: HalfYearLab, menu: int = 0) -> list[str]:
    actions = lab.findChildren(MenuButton)[menu].menu().actions()
    return [one.text().split("\u2003")[0] for one in actions if one.isVisible()]


def choose(lab: HalfYearLab, name: str, menu: int = 0) -> None:
    actions = lab.findChildren(MenuButton)[menu].menu().actions()
    next(one for one in actions if one.text().startswith(name)).trigger()
    QApplication.processEvents()


def day(lab: HalfYearLab) -> int:
    return lab.picture().day


def play(lab: HalfYearLab, days: int) -> None:
    for _ in range(days):
        lab.findChild(Playback).on_day_passed()
