"""Whatever somebody moves, chooses and presses in the laboratory: no error, and no number out of bounds."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from course.stress.state import ACTIVATION, CAPACITY, ENERGY, SET_POINT, Day
from course.ui.lab.day import DayLab
from course.ui.lab.half_year import HalfYearLab
from course.ui.lab.half_year_figure import HalfYearFigure
from course.ui.lab.old_load import OldLoadLab
from course.ui.lab.presets import LENGTHS, presets
from course.ui.lab.what_if import WhatIfLab
from tests.ui.setting import load_theme

_FEW = 150
_MANY = 10_000
_MOST = {"load": 10.0, "rest": 10.0, "practice": 1.0, "worry": 1.0, "mental_work": 1.0}


@pytest.fixture(autouse=True)
def looks() -> None:
    load_theme()


def in_bounds(days: list[Day]) -> bool:
    return all(
        ENERGY.least <= day.energy <= ENERGY.most
        and ACTIVATION.least <= day.activation <= ACTIVATION.most
        and SET_POINT.least <= day.set_point <= SET_POINT.most
        and CAPACITY.least <= day.recovery_capacity <= CAPACITY.most
        for day in days
    )


class Hands:
    """Does one thing after another on a page of half a year, none of them on purpose."""

    def __init__(self, lab: HalfYearLab, seed: int) -> None:
        self._lab, self._random = lab, random.Random(seed)
        often, seldom = [self._move] * 6 + [self._walk] * 2, [self._choose, self._lengthen]
        self._acts = (*often, *seldom, self._turn, self._play)

    def do(self) -> None:
        """One thing; then all that it leads to is painted."""
        self._random.choice(self._acts)()
        self._lab.findChild(HalfYearFigure).repaint()

    def states(self) -> list[Day]:
        """The days of both lines."""
        state = self._lab._state
        return [*state.days, *(state.second.days if state.second else ())]

    def _move(self) -> None:
        name = self._random.choice(list(_MOST))
        self._lab.on_moved(name, round(self._random.random() * 20) / 20 * _MOST[name])

    def _walk(self) -> None:
        self._lab.on_day_chosen(self._random.randrange(-10, 740))

    def _choose(self) -> None:
        preset = self._random.randrange(len(presets()))
        self._lab.choose(preset, self._random.randrange(len(presets()[preset].variants)))

    def _lengthen(self) -> None:
        self._lab.set_length(self._random.choice(LENGTHS))

    def _turn(self) -> None:
        self._lab.on_next_turn_asked()

    def _play(self) -> None:
        self._lab.on_play_clicked()
        for _ in range(self._random.randrange(5)):
            self._lab.on_stepped()


def _play_about(qtbot: QtBot, times: int, seed: int) -> None:
    lab = HalfYearLab()
    qtbot.addWidget(lab)
    lab.resize(900, 520)
    lab.show()
    hands = Hands(lab, seed)
    for number in range(times):
        hands.do()
        if number % 50 == 0:
            QApplication.processEvents()
            assert in_bounds(hands.states())
    assert in_bounds(hands.states())


def test_half_a_year_takes_whatever_is_done_to_it(qtbot: QtBot) -> None:
    _play_about(qtbot, _FEW, 20)


@pytest.mark.long
def test_half_a_year_takes_ten_thousand_things_that_are_done_to_it(
    qtbot: QtBot, table: Callable[[str], None]
) -> None:
    _play_about(qtbot, _MANY, 25)
    table(f"{_MANY} moves, examples, days and lengths: no error, no number out of bounds")


def test_the_other_pages_take_whatever_is_done_to_them(qtbot: QtBot) -> None:
    random_ = random.Random(20)
    runs = ("rest-only", "body-first", "mind-first", "too-fast")
    day, two, old = DayLab(), WhatIfLab(), OldLoadLab()
    for lab in (day, two, old):
        qtbot.addWidget(lab)
        lab.resize(820, 420)
        lab.show()
    for _ in range(_FEW):
        day.on_chosen(random_.randrange(3))
        two.choose(random_.randrange(2), random_.choice(runs))
        two.on_swap_clicked()
        old.move_to(random_.randrange(-5, 60))
        for lab in (day, two, old):
            lab.grab()
    assert 0 <= old.at() < 33
