"""The sentence under the lanes of half a year: what one sees on a day of the run."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from course.stress.parameters import PARAMETERS
from course.ui.charts.lanes_frame import Mark, energy_level
from course.ui.lab.half_year_words import week
from course.ui.lab.run_state import Lines, RunState

_SOON = 7  # days for which the sentence still says what turned
_REMEMBERED = 28  # days for which it says what came of days off
_SEEN, _HALF_GONE = 0.95, 50.0
_HOT_AGAIN = 1.0  # °C: so near to the heat of before
_MOVED = 0.05  # °C: a thermostat that moved less is said to stand still


def of_day(state: RunState, day: int, turns: Sequence[Mark]) -> str:
    """What one sees on a day of the first run."""
    translate = QCoreApplication.translate
    begin = translate("Lab", "Week {week}:").format(week=week(day))
    off = state.variant.off
    if off and off <= day < off + _SOON:
        return f"{begin} {_back_to_life(state)}"
    if off and _is_hot_again(state, day):
        return f"{begin} {_hot_again(state, day)}"
    fresh = [mark.words for mark in turns if mark.day <= day < mark.day + _SOON]
    return f"{begin} {_seen(state, day, fresh[-1] if fresh else '')}"


def carries_little(state: RunState, day: int) -> str:
    """That a boiler that has fallen out carries less than is asked of it; empty where it does not."""
    if not state.is_out(day) or state.inputs(day).load <= PARAMETERS.crash_load:
        return ""
    said = QCoreApplication.translate(
        "Lab", "Fallen out, this boiler carries {most} at most, whatever is asked."
    )
    return said.format(most=f"{PARAMETERS.crash_load:.0f}")


def _seen(state: RunState, day: int, turned: str) -> str:
    translate, lines = QCoreApplication.translate, state.lines
    energy = _energy_left(lines.energy[day])
    heat, stands = round(lines.heat[day]), round(lines.set_point[day])
    if turned or state.was_out(day):
        said = translate("Lab", "{seen}. The boiler is at {heat} degrees and its thermostat at {stands}.")
        return said.format(seen=turned or energy, heat=heat, stands=stands)
    said = translate("Lab", "{seen} and the boiler is at {heat} degrees.").format(seen=energy, heat=heat)
    return f"{said} {_outside(lines, day)}"


def _energy_left(energy: float) -> str:
    translate = QCoreApplication.translate
    return (
        translate("Lab", "there is plenty of energy"),
        translate("Lab", "half of the energy is left"),
        translate("Lab", "little energy is left"),
        translate("Lab", "the energy is almost gone"),
    )[energy_level(energy)]


def _outside(lines: Lines, day: int) -> str:
    """What the mask does."""
    translate = QCoreApplication.translate
    if lines.seen[day] < _SEEN:
        return translate("Lab", "Others begin to see it now.")
    if lines.energy[day] < _HALF_GONE:
        return translate("Lab", "Others see nothing of it yet.")
    return translate("Lab", "All looks well from outside.")


# -- days off -------------------------------------------------------------------------------------


def _back_to_life(state: RunState) -> str:
    """What the days off brought, in numbers; a thermostat that did not move has one."""
    translate, start = QCoreApplication.translate, state.variant.start
    after = state.days[state.variant.off - 1]
    before, now = _tenths(start.set_point), _tenths(after.set_point)
    if _lowered(state) < _MOVED:
        said = translate(
            "Lab",
            "the same life again. The days off cooled the boiler from {hot} to {cool} degrees. "
            "The thermostat stayed at {now}.",
        )
    else:
        said = translate(
            "Lab",
            "the same life again. The days off cooled the boiler from {hot} to {cool} degrees, "
            "but the thermostat only from {before} to {now}.",
        )
    hot, cool = round(start.activation), round(after.activation)
    return said.format(hot=hot, cool=cool, before=before, now=now)


def _is_hot_again(state: RunState, day: int) -> bool:
    off, before = state.variant.off, state.variant.start.activation
    return off <= day < off + _REMEMBERED and state.lines.heat[day] > before - _HOT_AGAIN


def _hot_again(state: RunState, day: int) -> str:
    """Why days off do not help."""
    translate = QCoreApplication.translate
    begin = translate("Lab", "the boiler is hot again, {heat} degrees.").format(
        heat=round(state.lines.heat[day])
    )
    if _lowered(state) < _MOVED:
        still = translate("Lab", "The days off did not move the thermostat, and it sets the heat.")
        return f"{begin} {still}"
    said = translate(
        "Lab", "The days off lowered the thermostat by {little} degrees only, and it sets the heat."
    )
    return f"{begin} {said.format(little=_tenths(_lowered(state)))}"


def _lowered(state: RunState) -> float:
    """How far the days off brought the thermostat down, in °C."""
    return state.variant.start.set_point - state.days[state.variant.off - 1].set_point


def _tenths(value: float) -> str:
    return QLocale().toString(value, "f", 1)
