"""The sentence under the lanes: what one sees on a day, or what the moved sliders make of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from course.ui.charts.lanes_frame import Mark, energy_level
from course.ui.lab.half_year_words import energy_words, week
from course.ui.lab.run_state import Lines, Outcome, RunState

_SOON = 7  # days for which the sentence still says what turned
_SEEN, _HALF_GONE = 0.95, 50.0
_SAME_ENERGY = 3.0  # %
_MOST_NAMED = 3  # sliders


def of_day(state: RunState, day: int, turns: Sequence[Mark]) -> str:
    """What one sees on a day of the first run."""
    translate, lines = QCoreApplication.translate, state.lines
    begin = translate("Lab", "Week {week}:").format(week=week(day))
    fresh = [mark.words for mark in turns if mark.day <= day < mark.day + _SOON]
    energy = _energy_left(lines.energy[day])
    heat, stands = round(lines.heat[day]), round(lines.set_point[day])
    if fresh or not lines.seen or state.days[day].crashed:
        said = translate("Lab", "{seen}. The boiler is at {heat} degrees and its thermostat at {stands}.")
        said = said.format(seen=fresh[-1] if fresh else energy, heat=heat, stands=stands)
        return f"{begin} {said}"
    said = translate("Lab", "{seen} and the boiler is at {heat} degrees.").format(seen=energy, heat=heat)
    return f"{begin} {said} {_outside(lines, day)}"


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


def of_both(state: RunState) -> str:
    """What the moved sliders make of the run; empty where none is moved."""
    both = state.outcomes()
    if state.second is None or both is None:
        return ""
    what = _what_was_moved(state, state.second.first)
    seen = _fall(*both) or _recovery(*both) or _energy(*both)
    return f"{what} {seen}"


def _what_was_moved(state: RunState, first: int) -> str:
    translate = QCoreApplication.translate
    less_more = {
        "load": (translate("Lab", "less load"), translate("Lab", "more load")),
        "rest": (translate("Lab", "less rest"), translate("Lab", "more rest")),
        "practice": (translate("Lab", "less relaxing"), translate("Lab", "more relaxing")),
        "worry": (translate("Lab", "less worry"), translate("Lab", "more worry")),
        "mental_work": (translate("Lab", "less head work"), translate("Lab", "more head work")),
    }
    moved, usual = state.moved(state.last), state.plan[first]
    named = [words[moved[name] > getattr(usual, name)] for name, words in less_more.items() if name in moved]
    if len(named) > _MOST_NAMED:
        return translate("Lab", "With these sliders from week {week}").format(week=week(first))
    return translate("Lab", "With {changes} from week {week}").format(
        changes=_listed(named), week=week(first)
    )


def _listed(named: Sequence[str]) -> str:
    if len(named) < 2:
        return "".join(named)
    pattern = QCoreApplication.translate("Lab", "{first} and {last}")
    return pattern.format(first=", ".join(named[:-1]), last=named[-1])


def _fall(one: Outcome, other: Outcome) -> str:
    translate = QCoreApplication.translate
    if one.crash is None and other.crash is None:
        return ""
    if other.crash is None:
        return translate("Lab", "this boiler does not fall out. Without that step it does.")
    if one.crash is None:
        return translate("Lab", "this boiler falls out. Without that step it does not.")
    if week(one.crash) == week(other.crash):
        return translate("Lab", "this boiler still falls out in week {week}.").format(week=week(one.crash))
    said = translate("Lab", "this boiler falls out in week {week}. Without that step in week {other}.")
    return said.format(week=week(other.crash), other=week(one.crash))


def _recovery(one: Outcome, other: Outcome) -> str:
    translate = QCoreApplication.translate
    if one.recovered is None and other.recovered is None:
        return ""
    if one.recovered is None:
        said = translate(
            "Lab", "this boiler is almost back at twenty in week {week}. Without that step it is not."
        )
        return said.format(week=week(other.recovered or 0))
    if other.recovered is None:
        said = translate(
            "Lab", "this boiler is not back yet at the end. Without that step it is, in week {other}."
        )
        return said.format(other=week(one.recovered))
    if week(one.recovered) == week(other.recovered):
        return ""
    said = translate(
        "Lab", "this boiler is almost back at twenty in week {week}. Without that step in week {other}."
    )
    return said.format(week=week(other.recovered), other=week(one.recovered))


def _energy(one: Outcome, other: Outcome) -> str:
    translate = QCoreApplication.translate
    if abs(one.energy - other.energy) < _SAME_ENERGY:
        return translate("Lab", "little changes in the end.")
    levels = energy_words()
    before, after = levels[energy_level(one.energy)], levels[energy_level(other.energy)]
    if before == after and other.energy > one.energy:
        return translate("Lab", "a little more energy is left at the end.")
    if before == after:
        return translate("Lab", "a little less energy is left at the end.")
    said = translate("Lab", "the battery is at the end: {after}. Without that step: {before}.")
    return said.format(after=after, before=before)
